"""Compile documents that must say the same thing in two languages.

Start with `nkdoc.compile`, whose one function tells the order of the stages;
`docs/architecture.md` has the map.
"""

__version__ = "0.1.0"
