"""Bitexts → the view of the parallel edition: two languages side by side, one row per aligned pair. No HTML files here.

parts        what the templates read: ParallelView, ChapterView, RowView, TableView …
rows         which blocks, items and table rows stand beside one another
pieces       what the blocks of one edition become: blocks, lists and tables as HTML, with their notes
setter       sections → pieces, in reading order
renaming     ids of a translation that shares the page with its source
assembly     pieces + rows → chapters
places       headings and figures with their anchors in either edition
back         references and the index of names for readers of both languages
view         `parallel_view`: puts the parts together
concordance  the pages on which headings and figures stand in the single editions
"""

from nkdoc.pages.parallel.concordance import concordance_json, found_pages
from nkdoc.pages.parallel.parts import ParallelView
from nkdoc.pages.parallel.view import parallel_view, with_pages

__all__ = ["ParallelView", "concordance_json", "found_pages", "parallel_view", "with_pages"]
