"""What a conversion knows of its surroundings, and the apparatus that knows the whole edition."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

from nkdoc.model import CitationGroup, Image, Link, Note
from nkdoc.pages.html.tags import Html

Medium = Literal["web", "print"]
Series = Literal["figure", "table"]

NO_BREAK_SPACE = "\u00a0"
NO_BREAK_SPACES = (NO_BREAK_SPACE, "\u202f")
"""The ordinary one and the narrow one, which French has inside its quotation marks."""
WORD_JOINER = "\u2060"
"""U+2060: no line may break here (UAX 14, class WJ). It keeps a mark on the line of the word before it."""


@dataclass(frozen=True, slots=True)
class NoteMark:
    """How a note is called: its letter, its id, the id of this call, and the note itself at its first call only."""

    letter: str
    id: str
    call_id: str
    note: Note | None


class Apparatus(Protocol):
    """What a conversion asks of the edition it works for; the questions come in reading order."""

    def gettext(self, message: str) -> str:
        """Return the edition's word for an English label."""

    def cite(self, group: CitationGroup, scope: Scope) -> Html:
        """Return the mark of a group of citations."""

    def note(self, label: str) -> NoteMark | None:
        """Return the mark of a note, or None where nothing defines it."""

    def unlinked(self, link: Link) -> None:
        """Hear of a link whose address no page may lead to."""

    def number(self, series: Series) -> str:
        """Return the next number of a series with its name, such as “Figure 3”."""

    def picture(self, image: Image, scope: Scope) -> Html:
        """Return the picture itself, or what stands in for it."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Where the conversion stands.

    `language` is that of the words around; `enclosed` is true in tables, captions, notes and key figures, beside
    which no margin is free, `in_note` in notes. `folding` are the classes of divs whose tables fold, as the theme has
    them. `in_text`: citations are words of the sentence, not raised marks.
    """

    apparatus: Apparatus
    medium: Medium
    language: str
    enclosed: bool = False
    folding: frozenset[str] = frozenset()
    in_text: bool = False
    in_note: bool = False
