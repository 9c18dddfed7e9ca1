"""Mutations of content: Markdown text → the same text with one number, date, name or word wrong, or None if none fits.

Every operator is a pure function of a text and a source of randomness, and makes sure that what it changed matters.
`CONTENT` lists the faults with the side they are made on, `COPIED` those that need the other side's text too,
`INNOCENT` changes of form that lose nothing. The source is English; an operator that needs words says whose they are.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from random import Random
from typing import NamedTuple

from benchmarks.mutations_structure import SENTENCE, Mutation, Operator, paragraphs

Copier = Callable[[str, str, Random], str | None]
"""Takes the target, the source and the randomness."""
Edit = Callable[[re.Match[str], Random], str | None]


class Copying(NamedTuple):
    """An operator that leaves something of the source in the target, its name in the table, the languages it is for."""

    name: str
    operator: Copier
    languages: tuple[str, ...] = ()


# ---- prose --------------------------------------------------------------------------------------------

_FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_NO_PROSE = re.compile(
    r"```.*?```|~~~.*?~~~|`[^`\n]*`|\[\^[^\]]*\]:?|\[-?@[^\]]*\]|\[see @[^\]]*\]|\]\([^)\n]*\)|\{[^}\n]*\}|^:::.*$"
    r"|https?://\S+|\S+@\S+|<!--.*?-->|^\|[ :|-]+\|$|^\d+\. |^#+ ",
    re.DOTALL | re.MULTILINE,
)
_CYRILLIC_WORD = r"(?<![а-яёА-ЯЁ])[а-яё]+(?![а-яё])"
_NUMBER = r"(?<![\w.,:/+-])(?<!\d )(?!\d+ \d{4})\d+(?:[ \u00a0\u202f]\d{3})*(?:,\d+)?(?![\w./:-]|,\d| \d)"


def prose(text: str, pattern: str, flags: re.RegexFlag = re.NOFLAG) -> list[re.Match[str]]:
    """Return the matches that lie in running text: not in front matter, code, addresses, citations or attributes."""
    front = _FRONT.match(text)
    closed = [match.span() for match in _NO_PROSE.finditer(text)]
    closed.append((0, front.end() if front else 0))
    return [
        match
        for match in re.finditer(pattern, text, flags)
        if not any(match.start() < end and start < match.end() for start, end in closed)
    ]


def edit(pattern: str, change: Edit | str, flags: re.RegexFlag = re.NOFLAG) -> Operator:
    """Return the operator that changes one match of `pattern`, picked at random among those that can be changed."""

    def operator(text: str, random: Random) -> str | None:
        found = prose(text, pattern, flags)
        random.shuffle(found)
        for match in found:
            new = change if isinstance(change, str) else change(match, random)
            if new is not None and new != match.group():
                return text[: match.start()] + new + text[match.end() :]
        return None

    return operator


def every(pattern: str, change: Callable[[re.Match[str]], str] | str, flags: re.RegexFlag = re.NOFLAG) -> Operator:
    """Return the operator that changes every match of `pattern`."""

    def operator(text: str, random: Random) -> str | None:
        new = text
        for match in reversed(prose(text, pattern, flags)):
            put = change if isinstance(change, str) else change(match)
            new = new[: match.start()] + put + new[match.end() :]
        return new if new != text else None

    return operator


def exchange(table: Mapping[str, str], before: str = "", after: str = "") -> Operator:
    """Return the operator that puts another word of a table for one of its words, which stands between two patterns."""
    words = "|".join(sorted(map(re.escape, table), key=len, reverse=True))
    pattern = rf"(?P<before>{before})(?P<word>{words})(?P<after>{after})(?:(?<=[\u3040-\u9fff])|(?!\w))"
    return edit(pattern, lambda match, _: match["before"] + table[match["word"]] + match["after"])


def _pairs(*pairs: str) -> dict[str, str]:
    """Return the table that exchanges the two words of every pair, both ways."""
    both = [pair.partition("/") for pair in pairs]
    return {one: other for one, _, other in both} | {other: one for one, _, other in both}


# ---- numbers --------------------------------------------------------------------------------------------


YEARS = range(1000, 2101)
FIRST_GROUPED = 1000


def _other_digit(match: re.Match[str], random: Random) -> str:
    number = match.group()
    places = [at for at, letter in enumerate(number) if letter.isdigit()]
    at = random.choice(places)
    # A first zero would make another number of digits, and often the same value.
    digits = [digit for digit in "123456789" if digit != number[at]]
    return number[:at] + random.choice(digits) + number[at + 1 :]


def _transposed(match: re.Match[str], random: Random) -> str | None:
    number = match.group()
    places = [
        at for at in range(len(number) - 1)
        if number[at : at + 2].isdigit() and number[at] != number[at + 1] and (at or number[at + 1] != "0")
    ]  # fmt: skip
    if not places:
        return None
    at = random.choice(places)
    return number[:at] + number[at + 1] + number[at] + number[at + 2 :]


def _english_groups(match: re.Match[str], random: Random) -> str | None:
    digits = "".join(filter(str.isdigit, match.group()))
    if "," in match.group() or int(digits) < FIRST_GROUPED or int(digits) in YEARS:
        return None
    return f"{int(digits):,}"


def _other_year(match: re.Match[str], random: Random) -> str:
    return str(int(match.group()) + random.choice((-1, 1)))


def _other_end(match: re.Match[str], random: Random) -> str:
    return match["start"] + str(int(match["end"]) + random.randint(1, 3))


def _other_hour(match: re.Match[str], random: Random) -> str:
    return f"{(int(match['hour']) + random.randint(1, 11)) % 24}:{match['minute']}"


drop_number = edit(rf"{_NUMBER} (?=[^\W\d_])", "")
swap_magnitudes = exchange(
    _pairs("млн/млрд", "миллиона/миллиарда", "миллионов/миллиардов", "Mio./Mrd.", "Millionen/Milliarden", "万/億")
    | {"тыс.": "млн", "millones": "mil"},
    r"\d[ \u00a0]",
)
lose_percent = edit(r"(?<=\d)[ \u00a0]?(?:%|процент(?:а|ов)?)(?!-)(?!\w)", "")
lose_decimal_comma = edit(r"(?<=\d),(?=\d{1,2}(?!\d))", "")
decimal_point = edit(
    r"(?<=\d),(?=\d+[ \u00a0]?(?:%|млн|млрд|тыс|км|кг|тонн|Mio\.|Millionen))", "."
)  # fmt: skip

# ---- dates, units, currencies ------------------------------------------------------------------------------

_MONTHS = (
    ("января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
     "декабря"),
    ("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
     "Dezember"),
    ("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
     "diciembre"),
)  # fmt: skip
_WEEKDAYS = _pairs(
    "понедельник/четверг", "вторник/пятницу", "среду/субботу", "вторника/воскресенья", "понедельника/пятницы",
    "Dienstag/Freitag", "martes/viernes", "火曜日/金曜日",
)  # fmt: skip
_UNITS = _pairs(
    "км/м", "кг/т", "часов/минут", "часа/минуты", "тонн/килограммов", "дней/недель", "недели/месяца", "месяцев/лет",
    "минут/секунд", "метров/километров", "га/акров", "литров/миллилитров",
    "Meter/Kilometer", "Tonnen/Kilogramm", "Sekunden/Minuten", "Tage/Wochen", "Stunden/Tagen", "metros/kilómetros",
    "toneladas/kilogramos", "segundos/minutos", "días/semanas", "horas/minutos", "トン/キログラム", "週間/か月",
    "時間/日間",
)  # fmt: skip
_CURRENCIES = _pairs(
    "долларов/евро", "драмов/рублей", "крон/марок", "€/$", "долл./евро", "фунтов/франков", "ユーロ/ドル"
) | {"$": "€"}


def _other_month(match: re.Match[str], random: Random) -> str:
    return random.choice(next(months for months in _MONTHS if match.group() in months))


swap_month = edit(
    rf"(?:(?<=\d[ \u00a0])|(?<=\d\.[ \u00a0])|(?<=\d de ))(?:{'|'.join(sum(_MONTHS, ()))})(?!\w)",
    _other_month,
)
swap_weekday = exchange(_WEEKDAYS, r"(?<!\w)")
change_unit = exchange(_UNITS, r"\d[ \u00a0]")
swap_currency = exchange(_CURRENCIES, r"\d[ \u00a0](?:(?:млн|млрд|тыс\.|Mio\.|millones(?: de)?)[ \u00a0]|万)?")
other_half_of_the_day = exchange(_pairs("утра/вечера"), r"(?<=\d)(?: час\w*)? ")

# ---- words ------------------------------------------------------------------------------------------------

_LOOKALIKES = {
    "а": "a",
    "е": "e",
    "о": "o",
    "р": "p",
    "с": "c",
    "у": "y",
    "х": "x",
    "А": "A",
    "В": "B",
    "К": "K",
    "М": "M",
}
_ANTONYMS = _pairs(
    "вырос/снизился", "выросла/снизилась", "выросло/снизилось", "выросли/снизились", "увеличил/сократил",
    "увеличился/сократился", "рост/снижение", "роста/снижения", "более/менее", "больше/меньше", "до/после",
    "открыли/закрыли", "открыт/закрыт", "начал/закончил", "начались/закончились", "принял/отверг",
    "согласился/отказался",
    "разрешил/запретил", "разрешается/запрещается", "северный/южный", "севере/юге", "восточный/западный",
    "первый/последний",
    "купил/продал", "поддержал/осудил", "входит/выходит", "прибыли/убыли", "обязан/вправе", "лучше/хуже",
)  # fmt: skip


def _homoglyph(match: re.Match[str], random: Random) -> str | None:
    word = match.group()
    places = [at for at, letter in enumerate(word) if letter in _LOOKALIKES]
    if not places:
        return None
    at = random.choice(places)
    return word[:at] + _LOOKALIKES[word[at]] + word[at + 1 :]


def _misspelt(match: re.Match[str], random: Random) -> str:
    word = match.group()
    at = random.randrange(1, len(word))
    return (
        word[:at]
        + random.choice([letter for letter in "abdefgiklmnorstu" if letter != word[at].lower()])
        + word[at + 1 :]
    )


drop_negation = edit(r"(?<!\w)[Нн]е (?=[а-яё]{4})(?!менее|более|только|позднее|ранее)", "")
swap_antonym = exchange(_ANTONYMS, r"(?<!\w)")
homoglyph = edit(r"(?<!\w)[а-яА-Я]{4,}(?!\w)", _homoglyph)
lose_question = edit(r"\?(?=\s*$|\s*\[[@^])", ".", re.MULTILINE)
break_bold = edit(r"\*\*(?=[^\s*][^*\n]*\*\*)", "** ")
soften = exchange({"must": "may", "shall": "may", "may not": "may", "is required to": "may"}, r"(?<!\w)")


# ---- what needs the source ----------------------------------------------------------------------------------


def leave_paragraph(target: str, source: str, random: Random) -> str | None:
    """Put a paragraph of the source for its translation; both sides have as many, in one order."""
    here, there = paragraphs(source), paragraphs(target)
    if len(here) != len(there) or not here:
        return None
    at = random.randrange(len(here))
    (start, end), (first, last) = there[at], here[at]
    return target[:start] + source[first:last] + target[end:]


SHORTEST_SENTENCE = 4


def leave_sentence(target: str, source: str, random: Random) -> str | None:
    """Put a sentence of the source for its translation, where a paragraph has as many sentences on both sides."""
    here, there = paragraphs(source), paragraphs(target)
    if len(here) != len(there):
        return None
    for at in random.sample(range(len(here)), len(here)):
        mine, yours = (SENTENCE.split(text[slice(*place)]) for text, place in ((source, here[at]), (target, there[at])))
        if len(mine) == len(yours) > 1:
            one = random.randrange(len(mine))
            words = _NO_PROSE.sub(" ", mine[one])
            if len(words.split()) > SHORTEST_SENTENCE and re.search(r"\b(?:the|of|to|and|in|was|is|that)\b", words):
                start, end = there[at]
                return target[:start] + target[start:end].replace(yours[one], mine[one], 1) + target[end:]
    return None


def misspell_latin_name(target: str, source: str, random: Random) -> str | None:
    """Mistype a word in Latin letters with a capital that both sides have within a sentence: a name."""
    pattern = r"(?<=[a-zа-яё,\u3040-\u9fff] )[A-Z][a-zA-Z]{4,}(?![\w@/])"
    known = {match.group() for match in prose(source, pattern)}
    return edit(pattern, lambda match, random: _misspelt(match, random) if match.group() in known else None)(
        target, random
    )


_REPORTED = re.compile(r"(?P<says>(?:сообщил|заявил|добавил)(?:а|и)?), что (?P<said>[^.\"«»\[]{30,})(?=[.\[])")


def invent_quotation(target: str, source: str, random: Random) -> str | None:
    """Quote what a paragraph reports, where the source's paragraph quotes nothing."""
    here, there = paragraphs(source), paragraphs(target)
    if len(here) != len(there):
        return None
    for (start, end), (first, last) in random.sample(list(zip(there, here, strict=True)), len(here)):
        found = list(_REPORTED.finditer(target, start, end))
        if found and not re.search('["“”]', source[first:last]):
            said = random.choice(found)
            return f"{target[: said.start()]}{said['says']}: «{said['said']}»{target[said.end() :]}"
    return None


CONTENT: tuple[Mutation, ...] = (
    Mutation("digit changed", edit(_NUMBER, _other_digit)),
    Mutation("digits transposed", edit(_NUMBER, _transposed)),
    Mutation("number dropped", drop_number),
    Mutation("year changed by one", edit(r"(?<![\d\w-])(?:19|20)\d\d(?![\d\w])", _other_year)),
    Mutation("end of a range changed", edit(r"(?P<start>(?<!\d)\d{1,3}[–-])(?P<end>\d{1,3})(?![\d-])", _other_end)),
    Mutation("time changed", edit(r"(?<!\d)(?P<hour>\d{1,2}):(?P<minute>\d\d)(?!\d)", _other_hour)),
    Mutation("magnitude changed", swap_magnitudes),
    Mutation("decimal comma lost", lose_decimal_comma, languages=("ru", "de", "es")),
    Mutation("percent sign lost", lose_percent),
    Mutation("groups of thousands as in English", edit(_NUMBER, _english_groups), languages=("ru", "de", "es")),
    Mutation("decimal point", decimal_point, languages=("ru", "de")),
    Mutation("month changed", swap_month, languages=("ru", "de", "es")),
    Mutation("weekday changed", swap_weekday),
    Mutation("other half of the day", other_half_of_the_day, languages=("ru",)),
    Mutation("unit changed", change_unit),
    Mutation("currency changed", swap_currency),
    Mutation("Latin letter in a Cyrillic word", homoglyph, languages=("ru",)),
    Mutation("bold broken", break_bold),
    Mutation("question mark lost", lose_question),
    Mutation("negation dropped", drop_negation, languages=("ru",)),
    Mutation("word turned into its opposite", swap_antonym, languages=("ru",)),
    Mutation("duty softened in the source", soften, "source"),
)

COPIED: tuple[Copying, ...] = (
    Copying("name in Latin letters mistyped", misspell_latin_name),
    Copying("paragraph left in the source's language", leave_paragraph),
    Copying("quotation made up", invent_quotation, ("ru",)),
    Copying("sentence left in the source's language", leave_sentence),
)


# ---- innocent changes ---------------------------------------------------------------------------------------

_IN_WORDS = {
    "2": "два", "3": "три", "4": "четыре", "5": "пять", "6": "шесть", "7": "семь", "10": "десять", "12": "двенадцать",
    "15": "пятнадцать", "20": "двадцать", "30": "тридцать", "40": "сорок", "100": "сто",
}  # fmt: skip
_IN_DIGITS = {
    "двое": "2", "три": "3", "трое": "3", "четыре": "4", "пять": "5", "шесть": "6", "семь": "7", "восемь": "8",
    "девять": "9",
    "десять": "10", "двенадцать": "12",
}  # fmt: skip
_MAGNITUDES = {"млн": "миллиона", "млрд": "миллиарда", "тыс.": "тысяч", "миллиона": "млн", "тысяч": "тыс."}

_between = "|".join(rf"(?<=(?<!\d)(?<!\d )\d{{{length}}})[ \u00a0](?=\d{{3}}(?!\d| \d))" for length in (1, 2, 3))
"""The space in 1 050 and 100 617, not in a telephone number."""


def _decomposed(text: str, random: Random) -> str | None:
    new = unicodedata.normalize("NFD", text)
    return new if new != text else None


def _with_gloss(target: str, random: Random) -> str | None:
    return edit(r"(?<=[а-яё]{5})(?=[,;])", " (the term)")(target, random)


INNOCENT: tuple[Mutation, ...] = (
    Mutation("no-break spaces between groups", every(_between, "\u00a0"), languages=("ru",)),
    Mutation("narrow no-break spaces between groups", every(_between, "\u202f"), languages=("ru",)),
    Mutation("groups without spaces", every(_between, ""), languages=("ru",)),
    Mutation("no space before the percent sign", every(r"(?<=\d)[ \u00a0]%", "%")),
    Mutation("percent in words", every(r"(?<=\d)[ \u00a0]?%", " процентов"), languages=("ru",)),
    Mutation("magnitude written out or abbreviated", exchange(_MAGNITUDES, r"\d[ \u00a0]"), languages=("ru",)),
    Mutation(
        "number in words", exchange(_IN_WORDS, r"(?<![\w.,:–-] )(?<![\w.,:–/-])", r"(?= [а-яё]{3})"), languages=("ru",)
    ),
    Mutation("number in digits", exchange(_IN_DIGITS, r"(?<!\w)"), languages=("ru",)),
    Mutation("year abbreviated", every(r"(?<=\d )год(?:а|у)(?!\w)", "г."), languages=("ru",)),
    Mutation(
        "time with a point",
        every(r"(?<!\d)(\d{1,2}):(\d\d)(?![\d:])", lambda match: f"{match[1]}.{match[2]}"),
        languages=("ru", "de"),
    ),
    Mutation(
        "range in words",
        edit(r"(?<![\d.–])(\d+)–(\d+)(?= [а-яё])", lambda match, _: f"от {match[1]} до {match[2]}"),
        languages=("ru",),
    ),
    Mutation("other quotation marks", every(r"«([^«»]*)»", lambda match: f"„{match[1]}“"), languages=("ru",)),
    Mutation("straight quotation marks", every(r"[«»„“]", '"'), languages=("ru", "de", "es")),
    Mutation("е for ё", every("[ёЁ]", lambda match: "е" if match.group() == "ё" else "Е"), languages=("ru",)),
    Mutation("other dashes", every(r"(?<=[^\s>]) — ", " – "), languages=("ru",)),
    Mutation("gloss in Latin letters", _with_gloss, languages=("ru",)),
    Mutation("soft hyphens", every(r"(?<=[а-яё]{4})(?=[а-яё]{4})", "\u00ad"), languages=("ru",)),
    Mutation("letters decomposed", _decomposed),
    Mutation("stress mark", edit(r"(?<=[а-яё]{2}[ао])(?=[а-яё]{2})", "\u0301"), languages=("ru",)),
)
