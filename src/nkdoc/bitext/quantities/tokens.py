"""Text → the numbers written in digits, each with what belongs to it.

… about $3.4 million …        digits "3.4", powers (6,), unit {dollar}
… с 20 до 30 %  …             20 shares the percent sign that stands once, after 30
… COVID-19 …                  part of a name: counts only against another number
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from nkdoc.bitext.quantities.grammar import CLOCK, NOT_NUMBERS, NUMBER, Grammar, grammar_of
from nkdoc.bitext.quantities.ideographs import centuries, year_of
from nkdoc.bitext.quantities.measures import CURRENCY_SIGNS, meanings
from nkdoc.bitext.segments import CACHED, Segment
from nkdoc.languages.ideographs import PLAIN

NO_UNIT: frozenset[str] = frozenset()
_HOUR = re.compile(r"\d{1,2}")
_TENS = re.compile(r"(?:\d\d)?\d0")
"""What may be a decade: 1990s, 90s, not 5s."""
_MARKS = {"\u066b": ".", "\u066c": ",", "\uff0e": ".", "\uff0c": ","}
"""The marks of Arabic for decimals and groups, and the wide full stop and comma, as plain ones."""
_CENTURY = 100
_LONGEST_MONTH = 12
"""Characters before a number in which a word for month stands, with its space."""
_RANGE = re.compile(r"[-–—/]")
_GAPS = (" ", "\u00a0")
_HAS_DIGIT = re.compile(r"[\d½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]")


class Number(NamedTuple):
    """A number written in digits at `text[start:end]`; `end` includes ending, magnitude and percent sign.

    `digits` is the core as written, with plain spaces. `powers` are the powers of ten its magnitude may mean, (0,) as
    a rule. What a neighbour in the same range or list gives once for both stands in `shared`. `stem` is what a short
    end of a range leaves out (20 of 2022–23). `in_name` tells digits that letters touch (COVID-19, T-72, 5G).
    """

    start: int
    end: int
    digits: str
    powers: tuple[int, ...] = (0,)
    percent: bool = False
    unit: frozenset[str] = NO_UNIT
    half: bool = False
    decade: bool = False
    meridiem: str = ""
    in_name: bool = False
    in_code: bool = False
    stem: str = ""
    year: int = 0
    """The year that the digits mean where they count the years of an era."""
    stop: int = 0
    """End of everything that belongs to the number, unit included."""
    shared: Number | None = None

    @property
    def written(self) -> tuple[str, tuple[int, ...], bool]:
        """What makes two numbers the same without any reading."""
        return (self.digits, self.powers, self.half)


@lru_cache(maxsize=CACHED)
def numbers(segment: Segment) -> tuple[Number, ...]:
    """Return the numbers of the segment, in order."""
    text = segment.text
    if not _HAS_DIGIT.search(text):
        return ()
    grammar = grammar_of(segment.language)
    taken = (
        [match.span() for match in NOT_NUMBERS.finditer(text)] if "@" in text or "//" in text or "www" in text else []
    )
    found: list[Number] = []
    for start, end in _spans(text):
        if any(first <= start < last for first, last in taken):
            continue
        if grammar.month.match(text, start) or centuries(grammar.lexicon).match(text, start):
            continue
        if grammar.month_word and grammar.month_word.search(text, max(start - _LONGEST_MONTH, 0), start):
            continue
        number = _number(text, start, end, grammar)
        if segment.code and any(first <= start < last for first, last in segment.code):
            number = number._replace(in_code=True)
        found.append(number)
    if len(found) > 1 and grammar.lexicon.reckoning is not PLAIN:
        found = list(_composed(found, text, grammar))
    if len(found) > 1 and grammar.lexicon.mixed:
        found = list(_mixed(found, text))
    return tuple(_sharing(found, text, grammar)) if len(found) > 1 else tuple(found)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield the ranges of digits; looking for the first digit alone is what makes it quick."""
    at = 0
    while digit := _HAS_DIGIT.search(text, at):
        match = NUMBER.match(text, digit.start())
        if match is not None:
            yield match.span()
        at = match.end() if match is not None else digit.end()


def _number(text: str, start: int, end: int, grammar: Grammar) -> Number:
    """Return the number whose digits are `text[start:end]`."""
    digits = _plain(text[start:end])
    first_end = end
    half = decade = False
    if _TENS.fullmatch(digits) and (after := grammar.decade.match(text, end)):
        decade, end = True, after.end()
    if not decade and (after := grammar.ending.match(text, end)):
        end = after.end()
    if after := grammar.half.match(text, end):
        half, end = True, after.end()
    powers, end = _powers(text, end, grammar)
    percent = False
    if after := grammar.percent.match(text, end):
        percent, end = True, after.end()
    elif grammar.is_share(text, start):
        percent = True
    unit, stop = _unit(text, start, end, grammar) if not percent else (NO_UNIT, end)
    is_clock = powers == (0,) and (_HOUR.fullmatch(digits) or CLOCK.fullmatch(digits)) is not None
    meridiem = _meridiem(text, first_end, grammar) if is_clock else ""
    in_name = not percent and _touches_letters(text, start, stop, bounded=grammar.lexicon.bounded)
    year = year_of(text, start, end, digits, grammar.lexicon)
    return Number(start, end, digits, powers, percent, unit, half, decade, meridiem, in_name, year=year, stop=stop)


def _plain(digits: str) -> str:
    """Return the digits with ASCII numerals, marks and plain spaces."""
    if digits.isascii():
        return digits
    return "".join(
        str(int(character))
        if character.isdecimal()
        else " "
        if character.isspace()
        else _MARKS.get(character, character)
        for character in digits
    )


def _powers(text: str, end: int, grammar: Grammar) -> tuple[tuple[int, ...], int]:
    """Return the powers of ten the magnitude after `end` may mean, and where it ends."""
    power = 0
    while after := grammar.magnitude.match(text, end):
        power += int(str(after.lastgroup)[1:])
        end = after.end()
    if not power and (after := grammar.attached.match(text, end)):
        # "5m" may be five metres: both readings stay open.
        return (0, int(str(after.lastgroup)[1:])), after.end()
    return (power,), end


def _unit(text: str, start: int, end: int, grammar: Grammar) -> tuple[frozenset[str], int]:
    """Return the units the number may have, from the sign before it or the word after it, and where they end."""
    if after := grammar.unit.match(text, end):
        return meanings(grammar.unit_names[(after.lastindex or 1) - 1]), after.end()
    if before := grammar.currency.search(text, max(start - 4, 0), start):
        return frozenset({CURRENCY_SIGNS[before.group().strip()]}), end
    return NO_UNIT, end


def _meridiem(text: str, end: int, grammar: Grammar) -> str:
    """Return which half of the day is named after an hour: `am`, `pm` or nothing."""
    if grammar.after_noon.match(text, end):
        return "pm"
    return "am" if grammar.before_noon.match(text, end) else ""


def _touches_letters(text: str, start: int, stop: int, *, bounded: bool) -> bool:
    """Tell whether the digits are part of a name such as COVID-19, T-72, 5G or v1.2.

    Where words are not `bounded`, only what is written in Latin letters is a name.
    """
    if not bounded:
        return (text[max(start - 1, 0) : start] + text[stop : stop + 1]).isascii() and _touches_letters(
            text, start, stop, bounded=True
        )
    before = text[start - 1] if start else " "
    if before in "-‑_/" and start > 1:
        return text[start - 2].isupper() or before == "_"
    after = text[stop] if stop < len(text) else " "
    return before.isalpha() or before == "_" or after.isalpha() or after == "_"


def _composed(found: list[Number], text: str, grammar: Grammar) -> Iterator[Number]:
    """Yield the numbers, a fraction whose denominator comes first as one, and a decade with its century: 3分の2."""
    previous: Number | None = None
    for number, following in zip(found, [*found[1:], None], strict=True):
        made = number
        if previous is not None and previous.digits.isdecimal() and number.digits.isdecimal():
            if grammar.over.fullmatch(text, previous.end, number.start):
                made = number._replace(start=previous.start, digits=f"{number.digits}/{previous.digits}")
            elif _is_decade(number, following, text, grammar) and grammar.century.fullmatch(
                text, previous.end, number.start
            ):
                year = (int(previous.digits) - 1) * _CENTURY + int(number.digits)
                made = number._replace(start=previous.start, digits=str(year))
        if previous is not None and made is number:
            yield previous
        previous = made
    if previous is not None:
        yield previous


def _is_decade(number: Number, following: Number | None, text: str, grammar: Grammar) -> bool:
    """Tell whether a number is a decade by itself, or by the word behind the next one: 80、90年代."""
    if number.decade or following is None or not following.decade or not _TENS.fullmatch(number.digits):
        return number.decade
    return grammar.between.fullmatch(text, number.end, following.start) is not None


def _mixed(found: list[Number], text: str) -> Iterator[Number]:
    """Yield the numbers, those that are one in two parts or more put together: 2 milyar 600 milyon, 3 bin 255."""
    whole: Number | None = None
    for number in found:
        value = _mixed_value(whole, number) if whole is not None and text[whole.stop : number.start] in _GAPS else 0
        if whole is not None and value:
            whole = number._replace(start=whole.start, digits=str(value), powers=(0,), percent=whole.percent)
            continue
        if whole is not None:
            yield whole
        whole = number
    if whole is not None:
        yield whole


def _mixed_value(first: Number, second: Number) -> int:
    """Return what two numbers are as one, 0 where the second is none of the thousands, millions … of the first."""
    if not (first.digits.isdecimal() and second.digits.isdecimal()) or len(first.powers) + len(second.powers) > 2:  # noqa: PLR2004 - one each
        return 0
    whole, power = int(first.digits) * 10 ** first.powers[0], first.powers[0]
    rest = int(second.digits) * 10 ** second.powers[0]
    return whole + rest if rest < 10**power else 0


def _sharing(found: list[Number], text: str, grammar: Grammar) -> Iterator[Number]:
    """Yield the numbers with what they share with the next one of a range or list, and short ends with their stem."""
    following: Number | None = None
    result: list[Number] = []
    for index in range(len(found) - 1, -1, -1):
        number = found[index]
        if following is not None and _takes_over(number) and _connected(text, number, following, grammar):
            number = number._replace(shared=following.shared if _takes_over(following) else following)
        if index and _RANGE.fullmatch(text, found[index - 1].stop, number.start):
            number = number._replace(stem=_stem(found[index - 1].digits, number.digits))
        if index and _goes_on(found[index - 1], number, text, grammar):
            number = number._replace(shared=found[index - 1])
        result.append(number)
        following = number
    return reversed(result)


def _takes_over(number: Number) -> bool:
    """Tell whether nothing follows the digits that could stand for the next number too."""
    return number.stop == number.end and number.powers == (0,) and not (number.percent or number.meridiem)


def _connected(text: str, number: Number, following: Number, grammar: Grammar) -> bool:
    """Tell whether the two numbers are ends of a range or members of a list."""
    start = following.start
    while start and text[start - 1] in "$€₽£₼֏₺₾₴₸US":
        start -= 1
    return grammar.connector.fullmatch(text, number.stop, max(start, number.stop)) is not None


def _goes_on(previous: Number, number: Number, text: str, grammar: Grammar) -> bool:
    """Tell whether what makes a share of the number before makes one of this too: yüzde 20 ile 30."""
    return (
        previous.percent
        and grammar.is_share(text, previous.start)
        and _takes_over(number)
        and number.shared is None
        and _connected(text, previous, number, grammar)
    )


def _stem(whole: str, short: str) -> str:
    """Return what `short` leaves out as the end of a range that starts with `whole`: 20 for 2022–23."""
    if whole.isdecimal() and short.isdecimal() and 1 < len(short) < len(whole) <= 4 and len(whole) > 2:  # noqa: PLR2004
        return whole[: len(whole) - len(short)]
    return ""
