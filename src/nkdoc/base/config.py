"""`[tool.nkdoc]` in pyproject.toml → `Config`; unknown keys are refused, near misses suggested.

[tool.nkdoc]
source-language = "en"          # the language the others are translated from
languages = ["en", "ru"]        # every edition, source included
name = "briefing"               # what files of the outputs are called: small letters, digits and hyphens
date = 2026-11-22               # date of the text; stands for now in every output
citation-numbers = "note"       # "order" of first citation, or each reference's own `custom.note`
paper = "a4"                    # or "letter"
paper-thickness = 0.1           # millimetres; moves the inner sheets of a booklet towards the fold
booklet-marks = false           # whether booklets show where to fold and staple
[tool.nkdoc.title]              # also: subtitle, author, description; one value per language
en = "…"
"""

from __future__ import annotations

import datetime
import difflib
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, TypeGuard, cast

from nkdoc.base.decoding import read_source
from nkdoc.base.diagnostics import Collector, Diagnostic, Rule, Severity, Warned
from nkdoc.base.span import Source, Span
from nkdoc.base.world import World

CONFIG_PATH = "pyproject.toml"

BAD_CONFIG = Rule(
    "NK108",
    "bad-configuration",
    Severity.ERROR,
    """`pyproject.toml` cannot be read as TOML, or a value of `[tool.nkdoc]` is of the wrong kind.

The message names the key and what it expects. Nothing is built until it is mended, because every
stage depends on the languages and the title given there.
""",
)
UNKNOWN_CONFIG_KEY = Rule(
    "NK109",
    "unknown-configuration-key",
    Severity.ERROR,
    """`[tool.nkdoc]` holds a key that nkdoc does not know, often a typing error.

    [tool.nkdoc]
    langauges = ["en", "ru"]   # did you mean “languages”?

The nearest known key is suggested. Unknown keys are refused rather than ignored: a setting never fails silently.
""",
)

PaperSize = Literal["a4", "letter"]
CitationNumbers = Literal["order", "note"]
_STEM = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


@dataclass(frozen=True, slots=True)
class Config:
    """A project's settings; the maps have one value per language."""

    source_language: str = ""
    languages: tuple[str, ...] = ()
    title: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    subtitle: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    author: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    description: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    edition_note: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    licence: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    credit: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    url: str = ""
    name: str = "briefing"
    date: datetime.date = datetime.date(1980, 1, 1)
    paper: PaperSize = "a4"
    paper_thickness: float = 0.1
    booklet_marks: bool = False
    citation_numbers: CitationNumbers = "order"

    @property
    def targets(self) -> tuple[str, ...]:
        """The languages translated into."""
        return tuple(tag for tag in self.languages if tag != self.source_language)


def _is_text(value: object) -> TypeGuard[str]:
    return isinstance(value, str)


_MAPS = ("title", "subtitle", "author", "description", "edition-note", "licence", "credit")
_KEYS = (
    *_MAPS,
    "source-language",
    "languages",
    "url",
    "name",
    "date",
    "paper",
    "paper-thickness",
    "booklet-marks",
    "citation-numbers",
)


class _Reader:
    """Takes values out of the table, one kind at a time, and reports what does not fit."""

    def __init__(self, source: Source, table: Mapping[str, object]) -> None:
        self.source = source
        self.table = table
        self.findings = Collector()

    def place(self, key: str) -> Span:
        """Return where `key` is written below the `[tool.nkdoc]` line, or the table's own line."""
        text = self.source.text
        table = re.search(r"(?m)^[ \t]*\[\s*tool\s*\.\s*nkdoc\b", text)
        start = table.start() if table else 0
        named = re.compile(rf"(?m)^[ \t]*\[?(?:tool\.nkdoc\.)?[\"']?({re.escape(key)})[\"']?[ \t]*[\]=.]")
        hit = named.search(text, start)
        return (
            self.source.span(hit.start(1), hit.end(1))
            if hit
            else self.source.line_span(self.source.position(start).line)
        )

    def fault(self, key: str, message: str, hint: str = "") -> None:
        self.findings.add(BAD_CONFIG.at(self.place(key), message, hint=hint, about=key))

    def unknown(self) -> None:
        """Report keys nobody knows."""
        for key in self.table:
            if key not in _KEYS:
                near = difflib.get_close_matches(key, _KEYS, n=1, cutoff=0.6)
                hint = f"did you mean “{near[0]}”?" if near else f"known keys: {', '.join(sorted(_KEYS))}"
                message = f"unknown key “{key}” in [tool.nkdoc]"
                self.findings.add(UNKNOWN_CONFIG_KEY.at(self.place(key), message, hint=hint, about=key))

    def text(self, key: str, default: str) -> str:
        value = self.table.get(key, default)
        if _is_text(value):
            return value
        self.fault(key, f"“{key}” must be text in quotes")
        return default

    def stem(self, key: str, default: str) -> str:
        value = self.text(key, default)
        if _STEM.fullmatch(value):
            return value
        self.fault(key, f"“{key}” must be small letters, digits and hyphens", f"such as “{default}”")
        return default

    def flag(self, key: str) -> bool:
        value = self.table.get(key, False)
        if isinstance(value, bool):
            return value
        self.fault(key, f"“{key}” must be true or false")
        return False

    def length(self, key: str, default: float, most: float) -> float:
        value = self.table.get(key, default)
        if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= most:
            return float(value)
        self.fault(key, f"“{key}” must be a number of millimetres from 0 to {most:g}")
        return default

    def choice(self, key: str, allowed: tuple[str, ...]) -> str:
        value = self.text(key, allowed[0])
        if value in allowed:
            return value
        self.fault(key, f"“{key}” is “{value}”", f"choose one of: {', '.join(allowed)}")
        return allowed[0]

    def tags(self, source_language: str) -> tuple[str, ...]:
        value = self.table.get("languages", [source_language])
        if not isinstance(value, list) or not value or not all(_is_text(tag) and _TAG.fullmatch(tag) for tag in value):
            self.fault("languages", "“languages” must be a list of language tags", 'for instance ["en", "ru"]')
            return (source_language,)
        tags = tuple(dict.fromkeys(cast("list[str]", value)))
        if source_language not in tags:
            self.fault("languages", f"“languages” lacks the source language “{source_language}”")
            return (source_language, *tags)
        return tags

    def per_language(self, key: str, languages: tuple[str, ...]) -> Mapping[str, str]:
        value = self.table.get(key, {})
        if _is_text(value):
            return MappingProxyType(dict.fromkeys(languages, value))
        if not isinstance(value, dict) or not all(_is_text(text) for text in value.values()):
            self.fault(key, f"“{key}” must be text, or a table with one text per language")
            return MappingProxyType({})
        for tag in value:
            if tag not in languages:
                self.fault(key, f"“{key}” has a value for “{tag}”, which is not one of the languages")
        if value and (missing := [tag for tag in languages if tag not in value]):
            self.fault(key, f"“{key}” has no value for “{'”, “'.join(missing)}”")
        return MappingProxyType(dict(value))

    def date(self, key: str) -> datetime.date:
        value = self.table.get(key, datetime.date(1980, 1, 1))
        if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
            return value
        self.fault(key, f"“{key}” must be a date", "for instance date = 2026-11-22, without quotes")
        return datetime.date(1980, 1, 1)


def _table(source: Source) -> tuple[Mapping[str, object], Diagnostic | None]:
    """Return the `[tool.nkdoc]` table, or an empty one with the fault that hides it."""
    try:
        data = tomllib.loads(source.text)
    except tomllib.TOMLDecodeError as fault:
        match = re.search(r"\(at line (\d+), column (\d+)\)", str(fault))
        line = int(match[1]) if match else len(source.line_starts)
        start = source.line_starts[min(line, len(source.line_starts)) - 1] + (int(match[2]) - 1 if match else 0)
        message = re.sub(r" \(at .*\)", "", str(fault))
        span = source.span(min(start, len(source.text)), min(start + 1, len(source.text)))
        return {}, BAD_CONFIG.at(span, f"not valid TOML: {message}")
    tool = data.get("tool", {})
    table = tool.get("nkdoc", {}) if isinstance(tool, dict) else {}
    if not isinstance(table, dict):
        return {}, BAD_CONFIG.at(source.line_span(1), "[tool.nkdoc] must be a table")
    return table, None


def read_config(world: World) -> Warned[Config]:
    """Return the settings of the project in `world`, defaults where they cannot be read; every fault is reported."""
    findings = Collector()
    source = findings.take(read_source(world, CONFIG_PATH))
    return findings.warned(findings.take(parse_config(source)) if source is not None else Config())


def parse_config(source: Source) -> Warned[Config]:
    """Return the settings in `source`, defaults where a value is absent or wrong; every fault is reported."""
    table, fault = _table(source)
    if fault is not None:
        return Warned(Config(), (fault,))
    read = _Reader(source, table)
    read.unknown()
    source_language = read.text("source-language", "")
    if not source_language:
        read.fault(
            "source-language", "[tool.nkdoc] does not say which language is the source", 'add source-language = "…"'
        )
    languages = read.tags(source_language)
    maps = {key.replace("-", "_"): read.per_language(key, languages) for key in _MAPS}
    return read.findings.warned(
        Config(
            source_language=source_language,
            languages=languages,
            url=read.text("url", ""),
            name=read.stem("name", "briefing"),
            date=read.date("date"),
            paper=cast("PaperSize", read.choice("paper", ("a4", "letter"))),
            paper_thickness=read.length("paper-thickness", 0.1, 1),
            booklet_marks=read.flag("booklet-marks"),
            citation_numbers=cast("CitationNumbers", read.choice("citation-numbers", ("order", "note"))),
            **maps,
        )
    )
