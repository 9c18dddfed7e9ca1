"""A figure or a date in a data file is not in the text that its sources stand behind.

Charts, the timeline and the table of facts are drawn from files under `content/data`. Each figure there names its
sources; the text names the same sources after the sentence that says it. So the figure must be found, in digits or in
words, in some paragraph of every edition that cites one of these sources; so must the day and month of an event, in
that paragraph or above it under the same heading, or in the heading itself; and so must the numbers inside a row's
words, in the edition of their language.

    value: 100671            # the text that cites nk121 has 100,617
    cite: [nk121]

Rows without `cite` are not asked for, unless the file says `check: true`: then any paragraph will do. `check: false`
leaves the whole file in peace, as where a chart holds more than the text says.

A date that the text gives only in other words ("two weeks before") is marked `reckoned: true` and not looked for.

One of the two is wrong: mend it, or name the source that the figure really comes from. Where the text was changed,
change the data file with it. Captions of figures do not count as text, since they repeat what the picture shows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from nkdoc.base.diagnostics import Label, Rule, Severity
from nkdoc.bitext.quantities.calendar import months
from nkdoc.bitext.quantities.readings import readings
from nkdoc.bitext.quantities.spelling import spelled
from nkdoc.bitext.quantities.tokens import numbers
from nkdoc.bitext.segments import Segment, segment
from nkdoc.bitext.units import Unit, units
from nkdoc.languages.lexicon import Reading
from nkdoc.model import CitationGroup, Dataset
from nkdoc.model.visiting import find, visit_inlines
from nkdoc.pages.figures.data import Moment, moment_of

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Edition, Project

RULE = Rule("NK511", "figure-differs-from-text", Severity.ERROR, __doc__)

Path: TypeAlias = tuple[str | int, ...]

_FIGURE = "div.figure"
_COUNTED = frozenset({"number", "clock"})
_ANYWHERE = ""
"""Stands for a key where every paragraph counts."""
_DATE_REACH = 32
"""At most so many characters lie between a day's number and its month: 19, 20 and the night of 21 September."""


class Claim(NamedTuple):
    """What a data file says at `path`, and the keys of the sources it names for it; without any, all the text counts.

    `value` is a date, or the meanings of a number, of which one is enough; `written` is how the file writes it;
    `language` is set where it stands in words of one language.
    """

    path: Path
    value: frozenset[Reading] | Moment
    keys: tuple[str, ...]
    written: str
    language: str = ""


@dataclass(frozen=True)
class Evidence:
    """A unit of the text that cites something, and the units before it under the same heading, heading included."""

    unit: Unit
    before: tuple[Unit, ...]


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every claim of a data file that an edition's text does not bear out."""
    claims = [(dataset, claim) for dataset in project.datasets.values() for claim in claims_of(dataset)]
    if not claims:
        return
    for edition in project.editions.values():
        cited = _cited(edition)
        for dataset, claim in claims:
            if claim.language not in ("", edition.language):
                continue
            found = [evidence for key in claim.keys or (_ANYWHERE,) for evidence in cited.get(key, ())]
            if not any(_bears_out(evidence, claim) for evidence in found):
                yield _finding(dataset, claim, edition, found)


def claims_of(dataset: Dataset) -> Iterator[Claim]:
    """Yield the claims of a data file: values, dates and numbers in words that stand beside a `cite`, if asked all."""
    asked = dataset.fields.get("check")
    if asked is not False:
        yield from _claims(dataset.fields, (), all_rows=asked is True)


def _claims(value: object, path: Path, *, all_rows: bool) -> Iterator[Claim]:
    if isinstance(value, Mapping):
        keys = value.get("cite")
        if isinstance(keys, Sequence) and not isinstance(keys, str):
            yield from _own_claims(value, tuple(str(key) for key in keys), path)
        elif all_rows and path and isinstance(path[-1], int):
            yield from _own_claims(value, (), path)
        for name, inner in value.items():
            yield from _claims(inner, (*path, str(name)), all_rows=all_rows)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for at, inner in enumerate(value):
            yield from _claims(inner, (*path, at), all_rows=all_rows)


def _own_claims(row: Mapping[str, object], keys: tuple[str, ...], path: Path) -> Iterator[Claim]:
    for at, value in _figures(row):
        yield Claim((*path, *at), frozenset({Reading("number", Fraction(str(value)))}), keys, str(value))
    for name in () if row.get("reckoned") is True else ("date", "end"):
        moment = moment_of(row.get(name))
        if moment is not None and moment.month is not None:
            yield Claim((*path, name), moment, keys, str(row[name]))
    for name, texts in row.items():
        for language, text in texts.items() if isinstance(texts, Mapping) else ():
            if isinstance(text, str):
                for number in numbers(Segment(str(language), text)):
                    meanings = frozenset(_counted(readings(number, str(language))))
                    written = text[number.start : number.end].strip()
                    yield Claim((*path, str(name), str(language)), meanings, keys, written, str(language))


def _figures(row: Mapping[str, object]) -> Iterator[tuple[Path, int | float]]:
    """Yield the figures of a row with their places in it: `value`, and those of `values` by their series."""
    values = row.get("values")
    places: list[tuple[Path, object]] = [(("value",), row.get("value"))]
    places += [(("values", str(name)), value) for name, value in values.items()] if isinstance(values, Mapping) else []
    for place, value in places:
        if isinstance(value, int | float) and not isinstance(value, bool):
            yield place, value


def _counted(meanings: Iterable[Reading]) -> Iterator[Reading]:
    """Return the meanings that must agree; what a unit or a percent sign adds follows from them."""
    return (meaning for meaning in meanings if meaning.kind in _COUNTED)


def _cited(edition: Edition) -> dict[str, list[Evidence]]:
    """Return the units of the text by the keys they cite, and all of them; captions of figures are left out."""
    cited: dict[str, list[Evidence]] = {}
    for section in edition.sections:
        before: list[Unit] = []
        for unit in units(section):
            if unit.kind == "heading":
                before = [one for one in before if one.kind == "heading" and one.level < unit.level]
            if not any(name.startswith(_FIGURE) for name in unit.containers):
                evidence = Evidence(unit, tuple(before))
                for key in (_ANYWHERE, *_keys(unit)):
                    cited.setdefault(key, []).append(evidence)
                before.append(unit)
    return cited


def _keys(unit: Unit) -> Iterable[str]:
    groups = find(visit_inlines(unit.inlines), CitationGroup)
    return dict.fromkeys(citation.key for group in groups for citation in group.citations)


def _bears_out(evidence: Evidence, claim: Claim) -> bool:
    around = (evidence.unit, *evidence.before)
    if isinstance(claim.value, Moment):
        return any(_names(segment((unit,)), claim.value) for unit in around)
    given = around if claim.language else (evidence.unit,)
    return any(claim.value & _meanings(segment((unit,))) for unit in given)


def _meanings(text: Segment) -> set[Reading]:
    """Return what every number of the segment means, in digits or in words."""
    in_digits = {meaning for number in numbers(text) for meaning in _counted(readings(number, text.language))}
    in_words = {meaning for word in spelled(text) for meaning in _counted(word.readings)}
    return in_digits | in_words


def _names(text: Segment, moment: Moment) -> bool:
    """Tell whether the segment names the day and month, or the month where the moment has no day."""
    named = [month for month in months(text) if month.number == moment.month]
    if moment.day is None:
        return bool(named)
    days = [number for number in numbers(text) if number.digits == str(moment.day)]
    return any(_are_close(text, day.start, day.end, month.start, month.end) for day in days for month in named)


def _are_close(text: Segment, day: int, day_end: int, month: int, month_end: int) -> bool:
    """Tell whether a day's number and a month belong together: near each other and in one sentence."""
    between = text.text[day_end:month] if day < month else text.text[month_end:day]
    # A full stop right after the day makes an ordinal of it: 19. September.
    between = between.removeprefix(".") if day < month else between
    return len(between) <= _DATE_REACH and not any(mark in between for mark in ".;:()")


def _finding(dataset: Dataset, claim: Claim, edition: Edition, found: list[Evidence]) -> Diagnostic:
    span = dataset.spans.get(claim.path, dataset.source.line_span(1))
    sources = ", ".join(claim.keys)
    what = "date" if isinstance(claim.value, Moment) else "figure"
    labels = [Label(evidence.unit.span, f"cites {sources}") for evidence in found[:3] if claim.keys]
    if found and claim.keys:
        message = f"the {what} {claim.written} is not in the “{edition.language}” text that cites {sources}"
        hint = f"mend the {what} or the text, or name the source that gives it"
    elif not claim.keys:
        message = f"the {what} {claim.written} is nowhere in the “{edition.language}” text"
        hint = "mend it or the text, or leave `check` out"
    else:
        message = f"no text in “{edition.language}” cites {sources}, so nothing bears out the {what} {claim.written}"
        hint = "cite the source in the text where it says this"
    about = f"{edition.language} {'/'.join(map(str, claim.path))}"
    return RULE.at(span, message, labels=labels, hint=hint, about=about)
