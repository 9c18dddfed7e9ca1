"""Tree → HTML: citations, figures, views and templates."""
