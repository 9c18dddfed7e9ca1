"""The documentation of the rules that found something, from Markdown to HTML."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import TYPE_CHECKING

from nkdoc.base.span import Source
from nkdoc.languages import WORDING
from nkdoc.pages.comparison.parts import RuleView
from nkdoc.pages.html import Html, NoteMark, Scope, Series, blocks, escape
from nkdoc.parse import Flavour, parse_section

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import CitationGroup, Image, Link


class _PlainApparatus:
    """Implements `html.Apparatus` for text that stands in no edition: it has no citations, notes or pictures."""

    def gettext(self, message: str) -> str:
        return message

    def cite(self, group: CitationGroup, scope: Scope) -> Html:
        del scope
        return escape(group.span.text)

    def note(self, label: str) -> NoteMark | None:
        del label
        return None

    def unlinked(self, link: Link) -> None:
        del link

    def number(self, series: Series) -> str:
        del series
        return ""

    def picture(self, image: Image, scope: Scope) -> Html:
        del image, scope
        return Html("")


def explanations(findings: Iterable[Diagnostic]) -> Iterator[RuleView]:
    """Yield the rules of the findings, sorted by code, with their documentation."""
    counts = Counter(finding.rule for finding in findings)
    for rule in sorted(counts, key=attrgetter("code")):
        section = parse_section(Source("", rule.doc.strip() + "\n"), WORDING, rule.code, Flavour.ANY).value
        doc = blocks(section.blocks, Scope(_PlainApparatus(), "web", WORDING))
        yield RuleView(rule.code, rule.name, counts[rule], doc)
