"""The documentation of the rules that found something, from Markdown to HTML."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from nkdoc.base.span import Source
from nkdoc.languages import WORDING
from nkdoc.pages.comparison.parts import RuleView
from nkdoc.pages.html import Html, NoteMark, Scope, Series, blocks, escape
from nkdoc.parse import Flavour, parse_section

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic, Rule
    from nkdoc.model import CitationGroup, Image, Link


class _PlainDesk:
    """Implements `hypertext.Apparatus` for text that stands in no edition: it has no citations, notes or pictures."""

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


def explanations(rules: Iterable[Rule], findings: Iterable[Diagnostic]) -> Iterator[RuleView]:
    """Yield the rules that have findings, in the rules' order, with their documentation."""
    counts = Counter(finding.code for finding in findings)
    for rule in rules:
        if counts[rule.code]:
            section = parse_section(Source("", rule.doc.strip() + "\n"), WORDING, rule.code, Flavour.ANY).value
            doc = blocks(section.blocks, Scope(_PlainDesk(), "web", WORDING))
            yield RuleView(rule.code, rule.name, counts[rule.code], doc)
