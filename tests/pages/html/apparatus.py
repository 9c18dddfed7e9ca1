"""What the tests of single nodes share: an apparatus with fixed marks, and two scopes."""

from __future__ import annotations

from nkdoc.model import CitationGroup, Image, Inline, Link, Note, Paragraph, Text
from nkdoc.pages.html import Html, NoteMark, Scope, Series, tag, void


class Apparatus:
    """Answers every question in the plainest way."""

    def gettext(self, message: str) -> str:
        return message

    def cite(self, group: CitationGroup, scope: Scope) -> Html:
        del scope
        return tag("sup", ", ".join(citation.key for citation in group.citations))

    def note(self, label: str) -> NoteMark | None:
        note = {"a": Note("a", (Paragraph((Text("First."),)), Paragraph((Text("Second."),)))), "gone": None}.get(label)
        return NoteMark("a", "note-a", "call-a", note) if label in ("a", "again") else None

    def unlinked(self, link: Link) -> None:
        del link

    def number(self, series: Series) -> str:
        return f"{series.title()} 1"

    def picture(self, image: Image, scope: Scope) -> Html:
        del scope
        return void("img", src=image.url, alt="")


SCREEN = Scope(Apparatus(), "web", "en", folding=frozenset({"reactions"}))
PAPER = Scope(Apparatus(), "print", "en", folding=frozenset({"reactions"}))


def text(words: str) -> tuple[Inline, ...]:
    return (Text(words),)


def paragraph(words: str) -> Paragraph:
    return Paragraph(text(words))
