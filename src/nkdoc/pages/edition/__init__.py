"""Project + edition + numbering → the plain view that templates read. No HTML files, no Jinja, no PDF here.

parts       what the templates read: EditionView, ChapterView, EntryView …
apparatus        the numbers, letters, marks and pictures of one edition, handed out in reading order
marks       citation marks and entries as HTML
references  the list of references, with links back to every place that cites one
editions    `edition_view`: puts the parts together
sheet       `sheet_view`: what a handout of one sheet says
"""

from nkdoc.pages.edition.editions import edition_links, edition_view
from nkdoc.pages.edition.parts import (
    BackLink,
    Bibliography,
    ChapterView,
    EditionView,
    EntryView,
    LanguageLink,
    SectionLink,
    StatusCount,
)
from nkdoc.pages.edition.sheet import Passage, SheetPicture, SheetView, sheet_view

__all__ = [
    "BackLink",
    "Bibliography",
    "ChapterView",
    "EditionView",
    "EntryView",
    "LanguageLink",
    "Passage",
    "SectionLink",
    "SheetPicture",
    "SheetView",
    "StatusCount",
    "edition_links",
    "edition_view",
    "sheet_view",
]
