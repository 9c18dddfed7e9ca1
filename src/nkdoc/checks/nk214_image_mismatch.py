"""A block shows another picture than in the source, or one of its pictures is missing.

    The source says               The translation says
    ![…](img/step-3.png)          ![…](img/step-2.png)

A picture made for the language is no fault where only its name's mark differs: `step-3.png` and `step-3.ru.png`,
`step-3-en.png` and `step-3-ru.png`, `en/step-3.png` and `ru/step-3.png`; nor where the same letters stand for the same
in the names of three pictures or more, `fig-3.png` and `ris-3.png`, as long as the numbers agree. A picture that both
pages show by ways of their own, `images/life.png` and `../guide/images/life.png`, is the same.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import takewhile
from operator import eq
from typing import TYPE_CHECKING, NamedTuple

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.bitext.addresses import Address, canonical, same
from nkdoc.bitext.pairs import matched, opening, source_label, tags

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.base.span import Span
    from nkdoc.bitext.units import Bitext, Unit
    from nkdoc.model import Project

_THROUGHOUT = 3
"""Pictures whose names must differ alike before they count as the language's own."""
RULE = Rule("NK214", "image-mismatch", Severity.ERROR, __doc__)
_SRC = re.compile(r"<img\b[^>]*?\bsrc\s*=\s*[\"']([^\"'{}]+)[\"']", re.IGNORECASE)


class _Picture(NamedTuple):
    url: str
    address: Address
    span: Span

    @property
    def place(self) -> tuple[str, str, str]:
        return self.address.place


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every picture that only one language shows."""
    for bitext in project.bitexts:
        yield from compare(bitext)


def compare(bitext: Bitext) -> Iterator[Diagnostic]:
    """Yield the findings of one section."""
    languages = tags(bitext)
    shown = [(pair, _pictures(pair.source, languages), _pictures(pair.target, languages)) for pair in matched(bitext)]
    renamed = _renamed([(here, there) for _, here, there in shown])
    for pair, mine, yours in shown:
        if not mine and not yours:
            continue
        here, there = mine, yours
        if len(mine) == len(yours):
            kept = [each for each in zip(mine, yours, strict=True) if _letters(*each) not in renamed]
            here, there = [picture for picture, _ in kept], [other for _, other in kept]
        here, there = _parted(here, there)
        if not here and not there:
            continue
        lost, added = (Counter(picture.place for picture in each) for each in (here, there))
        for picture in here:
            if lost[picture.place] > 0:
                lost[picture.place] -= 1
                rival = next((other for other in there if added[other.place] > 0), None)
                message = f"a picture of the source is missing here: {picture.url}"
                if rival is not None:
                    message = f"the picture is {rival.url}, in the source {picture.url}"
                yield RULE.at(
                    opening(pair.target[0]) if rival is None else rival.span, message,
                    labels=[source_label(picture.span)], hint="show the same picture", block=pair.id, about=picture.url,
                )  # fmt: skip
        for picture in there:
            if added[picture.place] > 0 and len(there) > len(here):
                added[picture.place] -= 1
                yield RULE.at(
                    picture.span, f"the source does not show this picture: {picture.url}",
                    labels=[source_label(opening(pair.source[0]))], hint="show what the source shows", block=pair.id,
                    about=picture.url,
                )  # fmt: skip


def _parted(here: list[_Picture], there: list[_Picture]) -> tuple[list[_Picture], list[_Picture]]:
    """Return the pictures of each side that the other has not."""
    lost, added = [], list(there)
    for picture in here:
        found = next((other for other in added if other.place == picture.place), None) or next(
            (other for other in added if _is_another_way(picture.address, other.address)), None
        )
        if found is None:
            lost.append(picture)
        else:
            added.remove(found)
    return lost, added


def _is_another_way(address: Address, other: Address) -> bool:
    """Tell whether two addresses lead to one file from different folders, or with and without the site's host."""
    if not address.path or (address.host and other.host):
        return False
    short, long = sorted((address.path, other.path), key=len)
    rooted = long.startswith("/") and not short.startswith(("/", ".")) and long.endswith(f"/{short}")
    return rooted or same(address, other)


def _renamed(shown: Sequence[tuple[list[_Picture], list[_Picture]]]) -> set[tuple[str, str]]:
    """Return the letters that stand for others in the translation's names of pictures, throughout."""
    named: dict[tuple[str, str], set[str]] = {}
    for here, there in shown:
        if len(here) == len(there):
            for picture, other in zip(here, there, strict=True):
                if letters := _letters(picture, other):
                    named.setdefault(letters, set()).add(picture.url)
    return {letters for letters, urls in named.items() if len(urls) >= _THROUGHOUT}


def _letters(picture: _Picture, other: _Picture) -> tuple[str, str] | None:
    """Return what parts the names of two pictures, if that is letters alone."""
    here, there = picture.place[1], other.place[1]
    before = sum(1 for _ in takewhile(bool, map(eq, here, there)))
    here, there = here[before:], there[before:]
    after = sum(1 for _ in takewhile(bool, map(eq, reversed(here), reversed(there))))
    here, there = here[: len(here) - after], there[: len(there) - after]
    same_place = picture.place[0] == other.place[0] and picture.place[2] == other.place[2]
    return (here, there) if same_place and here.isalpha() and there.isalpha() else None


def _pictures(units: Sequence[Unit], tags: tuple[str, ...]) -> list[_Picture]:
    found = []
    for unit in units:
        for image in unit.marks.images:
            found.append(_Picture(image.node.url, canonical(image.node.url, tags), image.node.span))  # noqa: PERF401
        if unit.info == "{=html}":
            found.extend(_Picture(url, canonical(url, tags), opening(unit)) for url in _SRC.findall(unit.text))
    return found
