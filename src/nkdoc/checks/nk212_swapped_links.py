"""Two links of a block seem to have exchanged their addresses.

    The source says                                 The translation says
    [2022](https://example.org/2022) and            [2022](https://example.org/2023) и
    [2023](https://example.org/2023)                [2023](https://example.org/2022)

The block has the same addresses as in the source, but the words they stand on say otherwise: names, numbers and words
that both languages share, little words such as “how” and “and”, the words in the address itself, those on which the
same address stands elsewhere in the translation, or the sentence the link stands in. Follow both links and put each on
its words. Another order of links is a note where nothing tells: another language may need it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from nkdoc.base.diagnostics import Label, Rule, Severity
from nkdoc.bitext import anchors, sentences
from nkdoc.bitext.cognates import MARK, MIN_SOUNDS, keys
from nkdoc.bitext.counterparts import content_words, distinct, fit
from nkdoc.bitext.links import Leading, links
from nkdoc.bitext.pairs import matched, source_label, tags
from nkdoc.languages.lexicon import lexicon_for
from nkdoc.languages.vocabulary import vocabulary

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.bitext.units import Bitext, Pair, Unit
    from nkdoc.model import Project

RULE = Rule("NK212", "swapped-links", Severity.WARNING, __doc__)
COMPARISON_ONLY = True
_TURNED, _IN_ORDER = 1.0, 2.0
"""How much more must speak for the exchange where the links stand in another order than the source, and where not."""
_SURE = 2.0
"""How many times as much must speak for the exchange as against it."""
_NUMBER, _WORDS = 2.0, 1.5
"""What a number says in comparison with a cognate, and a word that translates the other."""
_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 5
"""Letters of a word that its forms share."""

_Place = tuple[str, str, str]
_Elsewhere = Mapping[_Place, Counter[str]]


class _Evidence(NamedTuple):
    """What speaks for each link standing on its words, and what for the exchange."""

    straight: float
    crossed: float


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every two links whose words contradict their addresses."""
    for bitext in project.bitexts:
        yield from compare(bitext)


def compare(bitext: Bitext) -> Iterator[Diagnostic]:
    """Yield the findings of one section."""
    section = _Section(bitext)
    for pair in matched(bitext):
        if sum(len(unit.marks.links) for unit in pair.source) > 1:
            yield from _swapped(pair, section)


class _Section:
    """A bitext with the words on which every address stands in its translation, gathered when they are asked for."""

    def __init__(self, bitext: Bitext) -> None:
        self.bitext = bitext
        self.tags = tags(bitext)

    @cached_property
    def words(self) -> _Elsewhere:
        found: dict[_Place, Counter[str]] = defaultdict(Counter)
        for pair in self.bitext.pairs:
            for link in links(pair.target, self.tags) if any(unit.marks.links for unit in pair.target) else ():
                found[link.address.place].update(_stems(_text(link)))
        return found


def _swapped(pair: Pair, section: _Section) -> Iterator[Diagnostic]:
    here, there = _single(links(pair.source, section.tags)), _single(links(pair.target, section.tags))
    common = sorted(here.keys() & there.keys())
    for one, other in combinations(common, 2):
        turned = _comes_first(here[one], here[other], pair.source) != _comes_first(
            there[one], there[other], pair.target
        )
        found = _weighed((here[one], here[other]), (there[one], there[other]), section if turned else None)
        straight, crossed = found
        if turned and _in_each_other_s_sentence(pair, (here[one], here[other]), (there[one], there[other])):
            crossed += _TURNED
        contradicted = crossed >= straight + (_TURNED if turned else _IN_ORDER) and crossed >= _SURE * straight
        if contradicted or (turned and crossed == straight == 0.0):
            message = f"this link and the one to {there[other].url} stand in another order than in the source"
            if contradicted:
                message = f"this link and the one to {there[other].url} seem to have exchanged their addresses"
            yield RULE.at(
                there[one].span, message,
                labels=[source_label(here[one].span), Label(there[other].span, "the other link")],
                hint="follow both, and put each on its words", severity=None if contradicted else Severity.NOTE,
                block=pair.id, about=f"{one} {other}",
            )  # fmt: skip


def _single(found: list[Leading]) -> dict[_Place, Leading]:
    """Return the links to places that the block links to once."""
    times = Counter(link.address.place for link in found)
    return {link.address.place: link for link in found if times[link.address.place] == 1}


def _comes_first(link: Leading, other: Leading, units: tuple[Unit, ...]) -> bool:
    first, second = (
        (next(at for at, unit in enumerate(units) if unit is each.unit), each.start) for each in (link, other)
    )
    return first < second


# ---- evidence ---------------------------------------------------------------------------------------


def _weighed(here: tuple[Leading, Leading], there: tuple[Leading, Leading], section: _Section | None) -> _Evidence:
    """Return what the links' words say; with a `section`, what their addresses and other links to them say too."""
    mine, yours = _apart(*map(_signs, here)), _apart(*map(_signs, there))
    straight = _weight(mine[0] & yours[0]) + _weight(mine[1] & yours[1])
    crossed = _weight(mine[0] & yours[1]) + _weight(mine[1] & yours[0])
    words = _translated(here, there)
    straight, crossed = straight + words.straight, crossed + words.crossed
    if section is None:
        return _Evidence(straight, crossed)
    named = _apart(*(_address_signs(link.url) for link in there))
    straight += _weight(named[0] & yours[0]) + _weight(named[1] & yours[1])
    crossed += _weight(named[0] & yours[1]) + _weight(named[1] & yours[0])
    said = [_stems(_text(link)) for link in there]
    elsewhere = [section.words[link.address.place] - stems for link, stems in zip(there, said, strict=True)]
    straight += sum(bool(elsewhere[at] & said[at]) for at in (0, 1))
    crossed += sum(bool(elsewhere[1 - at] & said[at]) for at in (0, 1))
    return _Evidence(straight, crossed)


def _translated(here: tuple[Leading, Leading], there: tuple[Leading, Leading]) -> _Evidence:
    """Return how many words of the links translate each other, straight and crosswise; those that tell them apart."""
    tags = here[0].unit.language, there[0].unit.language
    if not vocabulary(*tags):
        return _Evidence(0.0, 0.0)
    (one, two), (first, second) = (
        distinct(*(content_words(_text(link), link.unit.language) for link in both)) for both in (here, there)
    )
    straight, crossed = (
        sum(fit(mine, yours, tags)[0] for mine, yours in pairs) / 2
        for pairs in (((one, first), (two, second)), ((one, second), (two, first)))
    )
    return _Evidence(_WORDS * straight, _WORDS * crossed)


def _apart(one: Counter[str], other: Counter[str]) -> tuple[Counter[str], Counter[str]]:
    """Return what each has that the other has not: what both have tells them not apart."""
    return Counter(one.keys() - other.keys()), Counter(other.keys() - one.keys())


def _weight(shared: Counter[str]) -> float:
    return sum(_NUMBER if sign[0] in "nw" else 1.0 for sign in shared)


def _text(link: Leading) -> str:
    found = next(
        (placed for placed in link.unit.marks.links if placed.start == link.start and placed.node.url == link.url), None
    )
    text = link.unit.text[found.start : found.end] if found is not None else ""
    return text if text != link.url else ""


def _signs(link: Leading) -> Counter[str]:
    """Return what the link's words can be told by in any language."""
    text = _text(link)
    found = Counter(_sounds(key) for key in anchors.of_text(text))
    words = frozenset(re.findall(r"\w+", text.lower()))
    found.update(f"={cue}" for cue, forms in lexicon_for(link.unit.language).cues.items() if words & forms)
    return found


def _address_signs(url: str) -> Counter[str]:
    """Return what the words and numbers of the address could be told by."""
    path = url.partition("://")[2]
    return Counter(
        [*map(_sounds, keys(re.sub(r"[\W_]+", " ", path))), *(f"n{number}" for number in re.findall(r"\d+", path))]
    )


def _sounds(sign: str) -> str:
    """Return the key of a cognate shortened to what endings leave alone (“Karela” and «Карельские»), others whole."""
    return sign[: len(MARK) + MIN_SOUNDS] if sign.startswith(MARK) else sign


def _stems(text: str) -> Counter[str]:
    return Counter(word[:_STEM] for word in _WORD.findall(text.lower()))


def _in_each_other_s_sentence(pair: Pair, here: tuple[Leading, Leading], there: tuple[Leading, Leading]) -> bool:
    """Tell whether each address stands in the sentence that the other stands in in the source."""
    if len(pair.source) != 1 or len(pair.target) != 1:
        return False
    mine, yours = (sentences.split(unit.text, unit.language) for unit in (pair.source[0], pair.target[0]))
    if len(mine) != len(yours):
        return False
    (a, b), (c, d) = ([_number(link, spans) for link in both] for both, spans in ((here, mine), (there, yours)))
    return a != b and (a, b) == (d, c)


def _number(link: Leading, spans: tuple[tuple[int, int], ...]) -> int:
    return next((number for number, (start, end) in enumerate(spans) if start <= link.start < end), -1)
