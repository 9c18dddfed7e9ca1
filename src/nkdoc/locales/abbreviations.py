"""Abbreviations whose full stop does not end a sentence, by language; lower case, without the last stop.

`BEFORE_NAMES` hold what is always followed by more of the same sentence, so even a capital letter after it begins
nothing; `BEFORE_NUMBERS` the same before a number or a small letter only; `ABBREVIATIONS` hold what may end a sentence:
only a following capital letter makes it an end.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

_NONE: frozenset[str] = frozenset()


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ABBREVIATIONS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "en": _words(
            "etc al inc ltd co corp a.m p.m ad bc bce ce jan feb mar apr jun jul aug sep sept oct nov dec ed eds "
            "u.s u.k u.n e.u d.c u.s.s.r"
        ),
        "ru": _words(
            "г гг в вв н.э др пр т.д т.п т.к т.н руб коп тыс млн млрд трлн чел мин сек ч кв куб га км м см мм кг мг "
            "экз изд ред илл табл рис др-р проч ср н э д п к"
        ),
    }
)

BEFORE_NAMES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "en": _words(
            "mr mrs ms dr prof st gen col lt sgt capt maj adm gov sen rep rev hon pres cf e.g i.e vs v viz approx ca c "
            "est ph.d"
        ),
        "ru": _words(
            "ул пл пр-т просп пер им проф акад доц ген полк подп кап лейт серж см ср напр св гос обл р-н пос дер тов "
            "т.е и.о"
        ),
    }
)

BEFORE_NUMBERS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "en": _words("no nos vol vols ch chap sec fig figs p pp para paras art arts"),
        "ru": _words("стр корп оф с т гл разд рис табл ст п пп абз прим вып ч №"),
    }
)


class Abbreviations(NamedTuple):
    """The abbreviations of one language."""

    usual: frozenset[str]
    before_names: frozenset[str]
    before_numbers: frozenset[str]


def abbreviations(tag: str) -> Abbreviations:
    """Return the abbreviations of a language; none for a language without a list."""
    base = tag.lower().split("-")[0]
    return Abbreviations(*(table.get(base, _NONE) for table in (ABBREVIATIONS, BEFORE_NAMES, BEFORE_NUMBERS)))
