"""The version of nkdoc: that of pyproject.toml."""

__version__ = "0.1.0"
