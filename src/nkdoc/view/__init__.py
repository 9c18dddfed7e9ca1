"""Project + edition + numbering → the plain view that templates read. No HTML files, no Jinja, no PDF here.

parts       what the templates read: EditionView, ChapterView, EntryView …
desk        the numbers, letters, marks and pictures of one edition, handed out in reading order
marks       citation marks and entries as HTML
references  the list of references, with links back to every place that cites one
editions    `edition_view`: puts the parts together
"""

from nkdoc.view.editions import edition_links, edition_view
from nkdoc.view.parts import (
    BackLink,
    Bibliography,
    ChapterView,
    EditionView,
    EntryView,
    LanguageLink,
    SectionLink,
    StatusCount,
)

__all__ = [
    "BackLink",
    "Bibliography",
    "ChapterView",
    "EditionView",
    "EntryView",
    "LanguageLink",
    "SectionLink",
    "StatusCount",
    "edition_links",
    "edition_view",
]
