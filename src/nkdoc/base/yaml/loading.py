"""YAML 1.2 text → plain data with the place of every value; the one home of ruamel.yaml.

`load(source)` reads a whole file, `load_span(span)` the YAML that another file holds (front matter). Data are what
YAML 1.2's core schema says, with two simplifications: keys are always text, and whatever the schema does not name
(dates among them) stays text. Of a mapping's equal keys the first counts.

| YAML               | data               |
|--------------------|--------------------|
| mapping            | `dict[str, …]`     |
| sequence           | `list[…]`          |
| `1`, `0o7`, `0xA`  | `int`              |
| `1.5`, `1e3`       | `float`, finite    |
| `true`, `False`    | `bool`             |
| `~`, `null`, empty | `None`             |
| everything else    | `str`              |

Plain texts are read by `yamlplain`, several times as fast. For the rest the events of ruamel's parser are read
directly: its composer and constructors cost as much again, know nothing of spans and make dates of strings.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import cast

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)
from ruamel.yaml.reader import ReaderError

from nkdoc.base.diagnostics import Collector, Diagnostic, Label, Warned
from nkdoc.base.span import Source, Span
from nkdoc.base.yaml.faults import BAD_YAML, DUPLICATE_KEY, NOT_A_MAPPING, TAB_IN_YAML, UNUSABLE_YAML
from nkdoc.base.yaml.plain import MAX_DEPTH, Path, Plain, Scalar, read_plain, scalar


@dataclass(frozen=True, slots=True)
class YamlValue:
    """What a YAML text says: `data` (None where it could not be read) and where each part of it stands."""

    whole: Span
    data: object = None
    spans: Mapping[Path, Span] = field(default_factory=lambda: MappingProxyType({}), repr=False)
    key_spans: Mapping[Path, Span] = field(default_factory=lambda: MappingProxyType({}), repr=False)

    def span(self, *path: str | int) -> Span:
        """Return the place of the value at `path`, or of the nearest value above it that has one."""
        return self._nearest(self.spans, path)

    def key_span(self, *path: str | int) -> Span:
        """Return the place of the key at the end of `path`, or of the nearest value above it that has one."""
        return self.key_spans.get(path) or self._nearest(self.spans, path)

    def _nearest(self, places: Mapping[Path, Span], path: Path) -> Span:
        for length in range(len(path), -1, -1):
            if (span := places.get(path[:length])) is not None:
                return span
        return self.whole

    @property
    def mapping(self) -> Mapping[str, object]:
        """The data as a mapping, empty where they are none."""
        return cast("Mapping[str, object]", self.data) if isinstance(self.data, dict) else MappingProxyType({})


def load(source: Source) -> Warned[YamlValue]:
    """Read a file that must be a mapping."""
    loaded = load_span(source.span(0))
    if isinstance(loaded.value.data, dict) or loaded.diagnostics:
        return loaded
    wrong = NOT_A_MAPPING.at(
        source.line_span(1), "the file must be a mapping, lines of “key: value”", hint="begin with a key and a colon"
    )
    return Warned(loaded.value, (wrong,))


def load_span(span: Span) -> Warned[YamlValue]:
    """Read the YAML in `span`, whatever its kind; places are places of the span's source."""
    plain = read_plain(span.text)
    return load_any(span) if plain is None else Warned(_plain_value(span, plain))


def _plain_value(whole: Span, plain: Plain) -> YamlValue:
    """Return what the quick reader found, with ranges as spans."""
    source, base = whole.source, whole.start
    spans = {path: Span(source, base + start, base + end) for path, (start, end) in plain.ranges.items()}
    keys = {path: Span(source, base + start, base + end) for path, (start, end) in plain.key_ranges.items()}
    return YamlValue(whole, plain.data, MappingProxyType(spans), MappingProxyType(keys))


def load_any(span: Span) -> Warned[YamlValue]:
    """Read YAML of any form, as `load_span` does where the quick reader gives up."""
    builder = _Builder(span)
    try:
        data = builder.document()
    except _UnusableError as error:
        builder.findings.add(error.diagnostic)
    except YAMLError as error:
        builder.findings.add(_syntax_fault(span, error))
    except (ArithmeticError, AssertionError, AttributeError, LookupError, TypeError, ValueError, RuntimeError):
        # ruamel answers some malformed text with the exceptions of a program that was not prepared for it.
        builder.findings.add(BAD_YAML.at(builder.here(), "this cannot be read as YAML"))
    else:
        return builder.findings.warned(
            YamlValue(span, data, MappingProxyType(builder.places.values), MappingProxyType(builder.places.keys))
        )
    return builder.findings.warned(YamlValue(span))


def frozen(value: object) -> object:
    """Return `value` with every mapping read-only and every list a tuple, at all depths."""
    if isinstance(value, dict):
        return MappingProxyType({key: frozen(each) for key, each in value.items()})
    if isinstance(value, list):
        return tuple(frozen(each) for each in value)
    return value


class _UnusableError(Exception):
    """The text is YAML, but not of the kind nkdoc reads."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


@dataclass(frozen=True, slots=True)
class _Places:
    """Where values and keys stand, by path."""

    values: dict[Path, Span] = field(default_factory=dict)
    keys: dict[Path, Span] = field(default_factory=dict)


class _Builder:
    """Turns the parser's events into data, noting places on the way."""

    def __init__(self, whole: Span) -> None:
        self.whole = whole
        self.findings = Collector()
        self.places = _Places()
        self._anchors: dict[str, object] = {}
        self._events: Iterator[Event] = YAML(typ="safe", pure=True).parse(whole.text)
        self._last = 0
        self._end = 0

    def here(self) -> Span:
        """Return the place of the last event, one character long."""
        start = min(self.whole.start + self._last, self.whole.end)
        return Span(self.whole.source, start, min(start + 1, self.whole.end))

    def document(self) -> object:
        """Return the data of the one document; None where the text holds nothing."""
        data: object = None
        seen = False
        for event in self._events:
            if isinstance(event, DocumentStartEvent):
                if seen:
                    raise self._unusable(event, "a second document starts here", "keep one document a file")
                seen = True
            elif isinstance(event, (ScalarEvent, MappingStartEvent, SequenceStartEvent, AliasEvent)):
                data = self._value(event, (), self.places)
        return data

    def _next(self) -> Event:
        event = next(self._events)
        self._last = event.start_mark.index
        return event

    def _span(self, start: int, end: int) -> Span:
        """Return the span between two offsets in the YAML text, without white space at its end."""
        text = self.whole.source.text
        first, last = self.whole.start + start, min(self.whole.start + end, self.whole.end)
        while last > first and text[last - 1] in " \n\t":
            last -= 1
        return Span(self.whole.source, first, last)

    def _unusable(self, event: Event, message: str, hint: str) -> _UnusableError:
        return _UnusableError(
            UNUSABLE_YAML.at(self._span(event.start_mark.index, event.end_mark.index), message, hint=hint)
        )

    def _value(self, given: Event, path: Path, places: _Places) -> object:
        """Return the value that `given` opens and note its place in `places`."""
        event = cast("NodeEvent", given)
        start = event.start_mark.index
        if isinstance(event, AliasEvent):
            places.values[path] = self._span(start, event.end_mark.index)
            if event.anchor not in self._anchors:
                raise self._unusable(event, f"nothing is anchored as “&{event.anchor}”", "write the value out")
            return self._anchors[event.anchor]
        if (tag := getattr(event, "ctag", None)) is not None:
            raise self._unusable(event, f"the tag “{tag}” is not understood", "delete it")
        if len(path) > MAX_DEPTH:
            raise self._unusable(event, f"nested deeper than {MAX_DEPTH} levels", "make the data flatter")
        value: object
        if isinstance(event, ScalarEvent):
            value, end = _scalar(event), event.end_mark.index
            if start == end:
                # The parser finds an empty value where the next thing begins; it stands behind its key.
                start = end = self._end + (self.whole.text[self._end : self._end + 1] == ":")
        else:
            read = self._mapping if isinstance(event, MappingStartEvent) else self._sequence
            value, end = read(path, places)
            if not getattr(event, "flow_style", False):
                # The parser ends a block where the next thing begins, behind comments that do not belong to it.
                end = self._end
        places.values[path] = place = self._span(start, end)
        self._end = place.end - self.whole.start
        if event.anchor is not None:
            self._anchors[event.anchor] = value
        return value

    def _mapping(self, path: Path, places: _Places) -> tuple[dict[str, object], int]:
        """Return a mapping and the offset of its end."""
        data: dict[str, object] = {}
        while not isinstance(event := self._next(), MappingEndEvent):
            if not isinstance(event, ScalarEvent):
                raise self._unusable(event, "a key must be plain text", "give the entry a short name")
            key = str(event.value)
            place = self._span(event.start_mark.index, event.end_mark.index)
            self._end = place.end - self.whole.start
            inner = (*path, key)
            if key not in data:
                places.keys[inner] = place
                data[key] = self._value(self._next(), inner, places)
                continue
            self.findings.add(_duplicate(key, place, places.keys[inner]))
            # The places of this value are not kept: those noted are of the value that counts.
            self._value(self._next(), inner, _Places())
        return data, event.end_mark.index

    def _sequence(self, path: Path, places: _Places) -> tuple[list[object], int]:
        """Return a list and the offset of its end."""
        data: list[object] = []
        while not isinstance(event := self._next(), SequenceEndEvent):
            data.append(self._value(event, (*path, len(data)), places))
        return data, event.end_mark.index


def _scalar(event: ScalarEvent) -> Scalar:
    """Return the value of a scalar; a quoted one is text."""
    text = str(event.value)
    return text if event.style or not event.implicit[0] else scalar(text)


def _duplicate(key: str, second: Span, first: Span) -> Diagnostic:
    return DUPLICATE_KEY.at(
        second,
        f"the key “{key}” stands here a second time",
        labels=(Label(first, "the first, which counts"),),
        hint="delete one of the two, or rename it",
        about=key,
    )


def _syntax_fault(span: Span, error: YAMLError) -> Diagnostic:
    """Return the finding for what the parser refused, at the character it stopped at."""
    source = span.source
    if isinstance(error, ReaderError):
        at = min(span.start + int(error.position), span.end)
        place = source.span(at, min(at + 1, span.end))
        return BAD_YAML.at(place, "this character may not stand in YAML", hint="delete it")
    mark = context = None
    problem = "this cannot be read as YAML"
    if isinstance(error, MarkedYAMLError):
        mark, context = error.problem_mark or error.context_mark, error.context
        problem = str(error.problem or problem).replace("\\t", "tab")
    at = min(span.start + (mark.index if mark is not None else 0), span.end)
    place = source.span(at, min(at + 1, span.end))
    line_start = source.line_starts[place.position.line - 1]
    if "\t" in source.text[line_start : at + 1]:
        return TAB_IN_YAML.at(place, "YAML lines may not be indented with a tab", hint="use two spaces for each tab")
    message = f"not YAML: {problem}" + (f" ({context})" if context else "")
    return BAD_YAML.at(place, message, hint="put quotation marks around a text that holds “: ”, “#” or brackets")
