"""A block shows another picture than in the source, or one of its pictures is missing.

    The source says               The translation says
    ![…](img/step-3.png)          ![…](img/step-2.png)

A picture made for the language is no fault where only its name's mark differs: `step-3.png` and `step-3.ru.png`,
`step-3-en.png` and `step-3-ru.png`, `en/step-3.png` and `ru/step-3.png`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from nkdoc.addresses import canonical
from nkdoc.comparison import matched, opening, source_label, tags
from nkdoc.diagnostics import Rule, Severity

if TYPE_CHECKING:
    from nkdoc.diagnostics import Diagnostic
    from nkdoc.model import Project
    from nkdoc.span import Span
    from nkdoc.units import Bitext, Unit

RULE = Rule("NK214", "image-mismatch", Severity.ERROR, __doc__)
_SRC = re.compile(r"<img\b[^>]*?\bsrc\s*=\s*[\"']([^\"'{}]+)[\"']", re.IGNORECASE)


class _Picture(NamedTuple):
    url: str
    place: tuple[str, str, str]
    span: Span


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every picture that only one language shows."""
    for bitext in project.bitexts:
        yield from compare(bitext)


def compare(bitext: Bitext) -> Iterator[Diagnostic]:
    """Yield the findings of one section."""
    languages = tags(bitext)
    for pair in matched(bitext):
        here, there = _pictures(pair.source, languages), _pictures(pair.target, languages)
        if not here and not there:
            continue
        lost = Counter(one.place for one in here) - Counter(one.place for one in there)
        added = Counter(one.place for one in there) - Counter(one.place for one in here)
        for one in here:
            if lost[one.place] > 0:
                lost[one.place] -= 1
                span = next((other.span for other in there if added[other.place] > 0), opening(pair.target[0]))
                yield RULE.at(
                    span, f"the source shows another picture here: {one.url}", labels=[source_label(one.span)],
                    hint="show the same picture", block=pair.id, about=one.url,
                )  # fmt: skip
        for one in there:
            if added[one.place] > 0 and len(there) > len(here):
                added[one.place] -= 1
                yield RULE.at(
                    one.span, f"the source does not show this picture: {one.url}",
                    labels=[source_label(opening(pair.source[0]))], hint="show what the source shows", block=pair.id,
                    about=one.url,
                )  # fmt: skip


def _pictures(units: Sequence[Unit], tags: tuple[str, ...]) -> list[_Picture]:
    found = []
    for unit in units:
        for image in unit.marks.images:
            found.append(_Picture(image.node.url, canonical(image.node.url, tags).place, image.node.span))  # noqa: PERF401
        if unit.info == "{=html}":
            found.extend(_Picture(url, canonical(url, tags).place, opening(unit)) for url in _SRC.findall(unit.text))
    return found
