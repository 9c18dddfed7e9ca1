"""Bitexts + findings + states → the view of a comparison: rows of aligned blocks with what parts them.

parts          what the templates read: ComparisonView, ChapterView, RowView, FindingView …
labels         the page's words in the language of the source edition
placing        findings → the rows they belong to
tokens         what the two sides of a pair share: numbers, dates, names, citations, links
places         places in files → ranges of a unit's text
words          how the source has changed, word by word
cells          one unit as HTML, with marks
rows           pairs → rows
documentation  the rules' documentation as HTML
comparison     `comparison_view`: puts the parts together
"""

from nkdoc.pages.comparison.comparison import comparison_view
from nkdoc.pages.comparison.labels import tongue
from nkdoc.pages.comparison.parts import ComparisonLink, ComparisonView

__all__ = ["ComparisonLink", "ComparisonView", "comparison_view", "tongue"]
