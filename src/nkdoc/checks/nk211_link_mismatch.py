"""The links of a block lead elsewhere than in the source, or one of them is missing.

    The source says                                    The translation says
    [the guide](https://example.org/guide)             [руководство](https://example.org/guda)

Compared are the addresses of each pair of blocks, in any order and without what marks a site's language: `/en/` and
`/ru/` in the path, `en.` and `ru.` in the host, `?lang=`. A page of the same site in the other language is no fault,
whatever it is called there. What follows the `#` may be the id that the translated page has; where neither that page
nor anything else proves it, it is a note, and a warning where the page has no such id or still another makes it
unlikely.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.bitext.addresses import Address, canonical, same, visible
from nkdoc.bitext.links import Leading, links
from nkdoc.bitext.pairs import counterpart, matched, opening, source_label, tags
from nkdoc.bitext.places import Places
from nkdoc.model.visiting import identified

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.bitext.units import Bitext, Pair, Unit
    from nkdoc.model import Edition, Project

RULE = Rule("NK211", "link-mismatch", Severity.ERROR, __doc__)
WHOLE = True


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every link that only one language has."""
    homes = {tag: dict(_homes(edition)) for tag, edition in project.editions.items()}
    places = Places(project)
    for bitext in project.bitexts:
        yield from compare(bitext, homes, places)


def _homes(edition: Edition) -> Iterator[tuple[str, str]]:
    """Yield every id in the pages of another tool's site with that of its page.

    Where a heading has no id of its own, a link to it leads to its page; in the other language it may have one.
    """
    for section in edition.sections:
        if section.is_page:
            yield from ((name, section.id) for name, _ in identified(section))


def compare(
    bitext: Bitext, homes: Mapping[str, Mapping[str, str]] = MappingProxyType({}), known: Places | None = None
) -> Iterator[Diagnostic]:
    """Yield the findings of one section; a link that moved to a neighbouring block is a note.

    `homes` gives for each language the pages that ids stand in.
    """
    languages = tags(bitext)
    pages = [homes.get(side.language, {}) for side in (bitext.source, bitext.target)]
    lost: list[_Told] = []
    added: list[_Told] = []
    for number, pair in enumerate(matched(bitext)):
        here, there = links(pair.source, languages), links(pair.target, languages)
        if not here and not there:
            continue
        missing, extra, shifted = _differences(here, there)
        missing, extra = _without_pages(missing, extra, *pages)
        if known is not None:
            missing, extra = _within(missing, extra, known.of(bitext, source=True), shifted)
        lost.extend(_Told(number, pair, link) for link in missing if not _is_elsewhere(link, pair.target, languages))
        added.extend(_Told(number, pair, link) for link in extra if not _is_elsewhere(link, pair.source, languages))
        for link, other in shifted:
            doubt = Severity.NOTE if known is None else known.doubt(bitext, link, other)
            if doubt is not None:
                yield _fragment(pair, link, other, doubt)
    yield from _told(lost, added, languages)


class _Told(NamedTuple):
    """A link that one side of a pair lacks; `number` is the pair's in its bitext."""

    number: int
    pair: Pair
    link: Leading


def _told(lost: list[_Told], added: list[_Told], tags: tuple[str, ...]) -> Iterator[Diagnostic]:
    """Yield the findings; a block's link that is gone and another that came are one."""
    elsewhere = {each.link.address.place for each in lost} & {each.link.address.place for each in added}
    gone: dict[int, list[Leading]] = {}
    for number, pair, link in lost:
        moved, again = link.address.place in elsewhere, _occurs(link, pair.target, tags)
        if moved or again:
            yield _lost(pair, link, moved=moved, again=again)
        else:
            gone.setdefault(number, []).append(link)
    for number, pair, link in added:
        moved, again = link.address.place in elsewhere, _occurs(link, pair.source, tags)
        left = gone.get(number)
        if left and not (moved or again):
            yield _replaced(pair, left.pop(0), link)
        else:
            yield _added(pair, link, moved=moved, again=again)
    for number, pair, link in lost:
        if any(link is other for other in gone.get(number, ())):
            yield _lost(pair, link, moved=False, again=False)


def _differences(
    here: list[Leading], there: list[Leading]
) -> tuple[list[Leading], list[Leading], list[tuple[Leading, Leading]]]:
    """Return the links only the first side has, those only the second has, and those that differ in their fragment."""
    extra = list(there)
    missing = list(here)
    shifted: list[tuple[Leading, Leading]] = []
    for level in (_exactly, _in_place, _same):
        rest, missing = missing, []
        for link in rest:
            found = next((other for other in extra if level(link.address, other.address)), None)
            if found is None:
                missing.append(link)
                continue
            extra.remove(found)
            if level is _in_place:
                shifted.append((link, found))
    return missing, extra, shifted


def _without_pages(
    missing: list[Leading], extra: list[Leading], here: Mapping[str, str], there: Mapping[str, str]
) -> tuple[list[Leading], list[Leading]]:
    """Return the links but those of which one leads to a page and the other to a heading in it."""
    left, added = [], list(extra)
    for link in missing:
        at = link.address.fragment
        found = next((each for each in added if at and _is_on_page(at, each.address.fragment, here, there)), None)
        if found is None:
            left.append(link)
        else:
            added.remove(found)
    return left, added


def _within(
    missing: list[Leading], extra: list[Leading], ids: AbstractSet[str], shifted: list[tuple[Leading, Leading]]
) -> tuple[list[Leading], list[Leading]]:
    """Return the links but those to places of the page they stand on, which are added to `shifted` in their order.

    `ids` are those of the source's page.
    """
    lost = [link for link in missing if link.url.startswith("#") and link.address.fragment in ids]
    added = [link for link in extra if link.url.startswith("#")]
    if len(lost) != len(added):
        return missing, extra
    shifted.extend(zip(lost, added, strict=True))
    return [link for link in missing if link not in lost], [link for link in extra if link not in added]


def _is_on_page(fragment: str, other: str, here: Mapping[str, str], there: Mapping[str, str]) -> bool:
    return there.get(other) == fragment or (bool(other) and here.get(fragment) == other)


def _exactly(address: Address, other: Address) -> bool:
    return address.place == other.place and address.fragment == other.fragment


def _in_place(address: Address, other: Address) -> bool:
    return address.place == other.place and address.place != ("", "", "")


def _same(address: Address, other: Address) -> bool:
    return same(address, other) and address.place != ("", "", "")


def _is_elsewhere(link: Leading, units: Sequence[Unit], tags: tuple[str, ...]) -> bool:
    """Tell whether the other side shows the address as plain text, or the link is the address that readers see.

    The addresses that readers see are compared as such (NK213).
    """
    if link.is_shown:
        return True
    shown = ((kind, value) for unit in units for kind, value, _, _ in visible(unit.text))
    urls = (value if kind == "URL" else f"mailto:{value}" for kind, value in shown if kind in ("URL", "e-mail"))
    return any(canonical(url, tags).place == link.address.place for url in urls)


def _occurs(link: Leading, units: Sequence[Unit], tags: tuple[str, ...]) -> bool:
    return any(other.address.place == link.address.place for other in links(units, tags))


def _severity(*, moved: bool, again: bool) -> Severity:
    return Severity.NOTE if moved else Severity.WARNING if again else Severity.ERROR


def _replaced(pair: Pair, link: Leading, other: Leading) -> Diagnostic:
    return RULE.at(
        other.span, f"the link leads to {other.url}, in the source to {link.url}", labels=[source_label(link.span)],
        hint="link to the same address", block=pair.id, about=f"{link.url} {other.url}",
    )  # fmt: skip


def _lost(pair: Pair, link: Leading, *, moved: bool, again: bool) -> Diagnostic:
    message = f"a link of the source is missing here: {link.url}"
    if moved:
        message = f"a link of the source stands in another block: {link.url}"
    elif again:
        message = f"the source links to {link.url} more often"
    return RULE.at(
        counterpart(pair, link.unit, link.start), message, labels=[source_label(link.span)],
        hint="link to the same address", severity=_severity(moved=moved, again=again), block=pair.id, about=link.url,
    )  # fmt: skip


def _added(pair: Pair, link: Leading, *, moved: bool, again: bool) -> Diagnostic:
    message = f"this link is not in the source: {link.url}"
    if moved:
        message = f"this link stands in another block than in the source: {link.url}"
    elif again:
        message = f"the source links to {link.url} less often"
    return RULE.at(
        link.span, message, labels=[source_label(opening(pair.source[0]))], hint="link to what the source links to",
        severity=_severity(moved=moved, again=again), block=pair.id, about=link.url,
    )  # fmt: skip


def _fragment(pair: Pair, link: Leading, other: Leading, severity: Severity) -> Diagnostic:
    message = f"the link leads to another place of the same page: #{other.address.fragment}"
    return RULE.at(
        other.span, message, labels=[source_label(link.span)], hint=f"the source says #{link.address.fragment}",
        severity=severity, block=pair.id, about=other.url,
    )  # fmt: skip
