"""The project's settings → `Config`: every setting is one line here, with its kind, its default and what it does."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from nkdoc.base.design import Design
from nkdoc.base.diagnostics import Collector, Warned
from nkdoc.base.fonts import Fonts, FontSetting
from nkdoc.base.settings import (
    BAD_CONFIG,
    Choice,
    ChoiceOrFile,
    CodesPerPath,
    Day,
    Flag,
    Length,
    Pairs,
    Paths,
    PerLanguage,
    PlacePerLanguage,
    SettingsTable,
    Share,
    Stem,
    Table,
    Tags,
    Text,
    Texts,
    read_settings,
    read_table,
    setting,
)
from nkdoc.base.span import Source

PaperSize = Literal["a4", "letter"]
CitationNumbers = Literal["order", "note"]

CITATION_STYLES = ("numeric", "author-date", "notes")
CSL_STYLE = ".csl"
"""What the name of a style's file ends with."""

NO_TEXTS: Mapping[str, str] = MappingProxyType({})
UNDATED = datetime.date.min
"""The date of a text until one is known."""


NO_CODES: Mapping[str, tuple[str, ...]] = MappingProxyType({})


# fmt: off - a setting is a line
@dataclass(frozen=True, slots=True)
class CompareSettings:
    """What `nkdoc compare` takes for granted, with a project or without; paths start from the settings' folder."""

    languages: tuple[str, ...] = setting(Tags(), (), "of any two texts, the original's first, if names don't tell")
    exclude: tuple[str, ...] = setting(Texts(), (), "globs of files that are not compared")
    ignore: Mapping[str, tuple[str, ...]] = setting(CodesPerPath(), NO_CODES, "codes left out, by globs of files")
    min_confidence: float = setting(Share(), 0.0, "findings less sure are left out; from 0 to 1")


@dataclass(frozen=True, slots=True)
class Config:
    """A project's settings; the maps have one value per language."""

    source_language: str = setting(Text(), "", "the language the others are translated from; the first of `languages`")
    languages: tuple[str, ...] = setting(Tags(), (), "every edition, source included; the folders below `content/`")
    title: Mapping[str, str] = setting(PerLanguage(), NO_TEXTS, "the title; the first heading of the first section")
    subtitle: Mapping[str, str] = setting(PerLanguage(), NO_TEXTS, "a line or two below the title")
    kind: Mapping[str, str] = setting(PerLanguage(), NO_TEXTS, "what the cover calls the document: Report, Manual …")
    author: Mapping[str, str] = setting(PerLanguage(), NO_TEXTS, "who answers for the text")
    description: Mapping[str, str] = setting(PerLanguage(), NO_TEXTS, "what search engines and file managers show")
    edition_note: Mapping[str, str] = setting(PerLanguage(), NO_TEXTS, "how the text came about, for the last page")
    licence: Mapping[str, str] = setting(PerLanguage(), NO_TEXTS, "the licence of the text")
    credit: Mapping[str, str] = setting(PerLanguage(), NO_TEXTS, "what the text is made from")
    url: str = setting(Text(), "", "where the full edition is published, for the handout of one sheet")
    name: str = setting(Stem(), "briefing", "what files of the outputs are called: small letters, digits and hyphens")
    date: datetime.date = setting(Day(), UNDATED, "the date of the text; stands for now in every output")
    paper: PaperSize = setting(Choice(("a4", "letter")), "a4", "the size of the sheet")
    paper_thickness: float = setting(Length(1), 0.1, "millimetres; moves a booklet's inner sheets towards the fold")
    booklet_marks: bool = setting(Flag(), default=False, about="whether booklets show where to fold and staple")
    citation_numbers: CitationNumbers = setting(
        Choice(("order", "note")), "order", "by first citation, or each reference's own `custom.note`"
    )
    content: Mapping[str, str] = setting(PlacePerLanguage(), NO_TEXTS, "where text lies, if not in `content/LANGUAGE`")
    pages: tuple[str, ...] = setting(
        Texts(), (), "the order of pages, by path below the language’s place; others follow"
    )
    static: tuple[str, ...] = setting(Paths(), (), "folders in which addresses that begin with a slash are looked for")
    theme: str = setting(
        Text(), "", "a theme of nkdoc's, `memo` or `report`, or a folder of the project, `themes/ours`"
    )
    design: Design = setting(Table(Design), Design(), "a table of what is changed first about a page")
    citation_style: str = setting(ChoiceOrFile(CITATION_STYLES, CSL_STYLE), "numeric", "how sources are cited")
    bibliography: tuple[str, ...] = setting(Paths(), (), "other programs' files of references, read where they lie")
    parallel: tuple[tuple[str, str], ...] = setting(
        Pairs(), (), "the two languages of each parallel edition; the source and each other one"
    )
    compare: CompareSettings = setting(Table(CompareSettings), CompareSettings(), "what “nkdoc compare” leaves out")
    fonts: tuple[FontSetting, ...] = setting(Fonts(), (), "files that texts are set in, by role or by script")
    given: frozenset[str] = frozenset()
    """The keys that the file has."""

    @property
    def targets(self) -> tuple[str, ...]:
        """The languages translated into."""
        return tuple(tag for tag in self.languages if tag != self.source_language)

    @property
    def parallel_pairs(self) -> tuple[tuple[str, str], ...]:
        """The two languages of each parallel edition: those that settings name, else the source and each other one."""
        return self.parallel or tuple((self.source_language, tag) for tag in self.targets)

    @property
    def named_files(self) -> tuple[str, ...]:
        """The files outside the content folder that the settings name, as paths from the project's folder."""
        style = (self.citation_style,) if self.citation_style.endswith(CSL_STYLE) else ()
        return (*self.bibliography, *style)


# fmt: on


def parse_config(source: Source, folders: Callable[[], tuple[str, ...]] = tuple) -> Warned[Config]:
    """Return the settings in `source`, defaults where a value is absent or wrong; every fault is reported.

    `folders` gives the languages of the project's text, the likely source first, where the settings name none.
    """
    table = read_table(source)
    if table.diagnostics:
        return Warned(Config(), table.diagnostics)
    return config_of(table.value, folders)


def config_of(table: SettingsTable, folders: Callable[[], tuple[str, ...]] = tuple) -> Warned[Config]:
    """Return the settings of a table; see `parse_config`."""
    findings = Collector()
    named = _languages(table)
    given = named or folders()
    source = _source_language(table) or next(iter(given), "")
    languages = given if source in given or not source else (source, *given)
    if named and source not in named:
        message = f"“languages” lacks the source language “{source}”"
        findings.add(BAD_CONFIG.at(table.place("languages"), message, about="languages"))
    values = findings.take(read_settings(Config, table, languages))
    values |= {"source_language": source, "languages": languages}
    return findings.warned(Config(**values, given=frozenset(table.values)))


def _languages(table: SettingsTable) -> tuple[str, ...]:
    """Return the languages that the table names, none where they are wrong, which reading the whole reports."""
    named: tuple[str, ...] = read_settings(Config, _part(table, "languages"), ()).value.get("languages", ())
    return named


def _source_language(table: SettingsTable) -> str:
    named: str = read_settings(Config, _part(table, "source-language"), ()).value.get("source_language", "")
    return named


def _part(table: SettingsTable, key: str) -> SettingsTable:
    """Return the table with nothing but one of its keys."""
    return SettingsTable(table.source, {each: value for each, value in table.values.items() if each == key})
