"""HTML → PDF, and finished PDF → what goes to a printer."""
