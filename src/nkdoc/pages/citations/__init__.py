"""Citations: the number of each reference, the mark in the text, the entry in the list.

    numbering.py   Project → number of each reference, the same in every edition
    marks.py       a citation group → the parts of its mark; a source named in the sentence
    entries.py     a reference → the runs of its entry, with status, evidence and dead link
    item.py        a reference as its own language and the edition's together show it
    styles.py      which style an edition cites in; numbers
    author_date.py names with years, and the sorted list
    noted.py       what notes say of a source
    csl_style.py   whether a file of CSL can be used
    csl_engine.py  its marks and entries (citeproc-py)
    sentences.py   the layout Author. “Title.” *Container*, date. URL
    areas.py       the layout Author. Title // Container. – Year. – Day. – URL: …
    runs.py        runs of text and the punctuation between them

Words that belong to the item (titles, Vol. or Т.) are in the item's language; words of the frame (dates, accessed,
not recovered) are in the edition's. What an entry lacks is left out, never filled in.
"""

from nkdoc.pages.citations.entries import counts_by_status, format_entry, status_meaning, url_pieces
from nkdoc.pages.citations.marks import MarkPart, format_mark, format_narrative
from nkdoc.pages.citations.noted import Notes
from nkdoc.pages.citations.numbering import Numbering, number_references
from nkdoc.pages.citations.runs import Run, RunStyle, plain_text
from nkdoc.pages.citations.styles import Style, style_of

__all__ = [
    "MarkPart",
    "Notes",
    "Numbering",
    "Run",
    "RunStyle",
    "Style",
    "counts_by_status",
    "format_entry",
    "format_mark",
    "format_narrative",
    "number_references",
    "plain_text",
    "status_meaning",
    "style_of",
    "url_pieces",
]
