"""The mark of a citation in the text, and the name of a source that a sentence speaks of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from nkdoc.languages import Locale
from nkdoc.model import Citation, CitationGroup, Reference
from nkdoc.pages.citations.item import Item
from nkdoc.pages.citations.names import without_others
from nkdoc.pages.citations.runs import NO_BREAK_SPACE, Run, Runs, RunStyle

_DASH = "–\u2060"  # the joiner keeps a line from ending inside the mark


class MarkPart(NamedTuple):
    """A piece of a mark: `text` to show; `key` the reference it leads to, None for what stands between numbers.

    `language` and `style` are those of `Run`.
    """

    text: str
    key: str | None = None
    language: str | None = None
    style: RunStyle = "plain"


def format_mark(group: CitationGroup, numbers: Mapping[str, int], locale: Locale) -> tuple[MarkPart, ...]:
    """Return the parts of a group's mark; citations without a number are left out.

    Bare numbers are sorted, each once: 3, 114, 115. They are never joined into a range, since each leads to its own
    entry. As soon as a prefix, locator or suffix stands in the group, its order is the author's: see 3, p. 5; 7.
    """
    known = [citation for citation in group.citations if citation.key in numbers]
    if any(citation.prefix or citation.locator or citation.suffix for citation in known):
        separator = f";{NO_BREAK_SPACE}"
        parts = [_worded(citation, numbers, locale) for citation in known]
    else:
        separator = f",{NO_BREAK_SPACE}"
        keys = sorted(dict.fromkeys(citation.key for citation in known), key=lambda key: numbers[key])
        parts = [[MarkPart(str(numbers[key]), key)] for key in keys]
    shown: list[MarkPart] = []
    for part in parts:
        shown += [MarkPart(separator), *part] if shown else part
    return tuple(shown)


def _worded(citation: Citation, numbers: Mapping[str, int], locale: Locale) -> list[MarkPart]:
    """Return one citation with its own words around the number."""
    parts = [MarkPart(str(numbers[citation.key]), citation.key)]
    if citation.prefix:
        parts.insert(0, MarkPart(citation.prefix.rstrip() + NO_BREAK_SPACE))
    if locator := locator_of(citation, locale):
        parts.append(MarkPart(f", {locator}"))
    if suffix := citation.suffix.strip():
        parts.append(MarkPart(suffix if suffix[0] in ",;:.)" else f" {suffix}"))
    return parts


def locator_of(citation: Citation, locale: Locale) -> str:
    """Return the place in the source with its abbreviation in the edition's language; empty where none is cited."""
    if not citation.locator:
        return ""
    term = locale.terms.get(citation.label)
    word = term.before(citation.locator) if term is not None else citation.label
    locator = f"{word}{NO_BREAK_SPACE}{citation.locator}" if word else citation.locator
    return locator.replace("–", _DASH)


def format_narrative(reference: Reference, locale: Locale, item: Item | None = None) -> Runs:
    """Return what a sentence calls the source: its authors, else its outlet, else its title; its mark comes after.

    `item` is the reference as the style shows it, where that is not the plain one.
    """
    item = item or Item(reference, locale)
    known, has_others = without_others(item.names("author"))
    names = [item.run(item.set(name.literal or f"{name.particle} {name.family}".strip())) for name in known]
    if len(names) > 2 or (names and has_others):  # noqa: PLR2004 - two are named, of more only the first
        return (names[0], item.et_al())
    if names:
        between = locale.format_list(["1", "2"])[1:-1]
        return (names[0], Run(between), names[1]) if names[1:] else (names[0],)
    if container := item.text("container-title"):
        return (item.run(container, "italic" if locale.style.italic_containers else "plain"),)
    return item.quoted_title() or (Run(reference.key),)
