"""A project's settings: the file that holds them, and what stands in for those that nobody wrote.

    languages          the folders below `content/` that are named by a language's tag and hold Markdown
    source-language    the first of the languages; of folders English, else the language with most sections
    title              in each language the title of its first section
    date               the day on which the newest file of `content/` was written, or that of SOURCE_DATE_EPOCH

A note says what was taken, and the line that would say it for good.
"""

from __future__ import annotations

import datetime
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from nkdoc.base.config import Config, config_of
from nkdoc.base.decoding import read_source
from nkdoc.base.diagnostics import Collector, Diagnostic, NkdocError, Rule, Severity, Warned
from nkdoc.base.settings import SETTINGS_FILES, SettingsTable, has_table, is_tag, read_table
from nkdoc.base.world import CONTENT, OutsideProjectError
from nkdoc.sources.layout import section_files

if TYPE_CHECKING:
    from nkdoc.base.span import Source
    from nkdoc.base.world import World
    from nkdoc.model import Edition

TWO_FILES = Rule(
    "NK115",
    "settings-in-two-files",
    Severity.WARNING,
    """Settings stand in `nkdoc.toml` and in `[tool.nkdoc]` of `pyproject.toml`. Only `nkdoc.toml` is read. Move what is
meant into it, and delete the table in the other file.
""",
)
GUESSED = Rule(
    "NK116",
    "setting-not-given",
    Severity.NOTE,
    """A setting that every document needs is not given, and nkdoc has taken its value from the files.

    languages          the folders below `content/` that are named by a language's tag and hold Markdown
    source-language    the first of the languages; of folders English, else the language with most sections
    title              in each language the title of its first section
    date               the day on which the newest file of `content/` was written, or that of SOURCE_DATE_EPOCH

The note gives the line to write into `nkdoc.toml`, or below `[tool.nkdoc]` in `pyproject.toml`. Write the date in any
case before publishing: a copy of the files has other dates, and so another text on its cover.
""",
)
NO_LANGUAGE = Rule(
    "NK117",
    "folder-of-no-language",
    Severity.NOTE,
    """A folder below `content/` holds Markdown and is named by no language's tag, so its text is in no edition.

    content/zh_CN/       # write it zh-CN
    content/drafts/      # belongs elsewhere, or below a language: content/en/drafts/

Where `languages` is set, no folder is looked at but theirs, and nothing is said.
""",
)
NO_TEXT = Rule(
    "NK118",
    "no-text",
    Severity.ERROR,
    """There is nothing to make a document of: no folder `content/LANGUAGE/`, no Markdown in the folder of one of the
languages, or nothing but headings and empty files in it.

A section is a file such as `content/en/10-introduction.md` that begins with its title, `# Introduction`, and has a file
of the same name for every other language. A language that has no text yet is left out of `languages`.
""",
)


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings with the table they come from, which knows their places."""

    config: Config
    table: SettingsTable


def read_config(world: World) -> Warned[Config]:
    """Return the settings of the project, defaults where they cannot be read; every fault is reported."""
    read = read_settings(world)
    return Warned(read.value.config, read.diagnostics)


def read_settings(world: World, awaited: tuple[str, ...] = ()) -> Warned[Settings]:
    """Return the settings as far as the text need not be read for them: all but the title; every fault is reported.

    `awaited` are languages that are to get their first text, and count as if they had one.
    """
    findings = Collector()
    source = findings.take(settings_source(world))
    table = SettingsTable() if source is None else findings.take(read_table(source))
    if any(finding.severity is Severity.ERROR for finding in findings.warned(None).diagnostics):
        return findings.warned(Settings(Config(), table))
    config = findings.take(config_of(table, lambda: tuple(dict.fromkeys((*folder_languages(world), *awaited)))))
    findings.add(*_about_languages(world, config, table))
    if "date" not in config.given and config.languages:
        config, note = _dated(world, config, table)
        findings.add(note)
    return findings.warned(Settings(config, table))


def settings_source(world: World) -> Warned[Source | None]:
    """Return the file that holds the settings, None where there is none; a second file with some is reported."""
    found: list[Source] = []
    findings = Collector()
    for path in SETTINGS_FILES:
        read = read_source(world, path)
        ours = _names_us(world, path) if read.value is None else has_table(read.value)
        if ours and not found:
            findings.add(*read.diagnostics)
        if ours and read.value is not None:
            found.append(read.value)
    if len(found) > 1:
        message = f"the settings in {found[1].path} are not read: {found[0].path} has some, too"
        hint = f"move what is meant into {found[0].path}, and delete [tool.nkdoc]"
        findings.add(TWO_FILES.at(SettingsTable(found[1]).place(), message, hint=hint))
    return findings.warned(found[0] if found else None)


def _names_us(world: World, path: str) -> bool:
    """Tell whether a file that cannot be decoded is one that nkdoc must read."""
    if not world.exists(path):
        return False
    try:
        return path == SETTINGS_FILES[0] or b"tool.nkdoc" in world.read(path)
    except OSError:
        return False


def is_project(world: World) -> bool:
    """Tell whether the folder has settings, readable or not, or text in a folder named by a language."""
    settings = settings_source(world)
    return settings.value is not None or bool(settings.diagnostics) or bool(folder_languages(world))


# ---- languages -----------------------------------------------------------------------------------


def folder_languages(world: World) -> tuple[str, ...]:
    """Return the languages that folders with sections are named by, the likely source first, the others by name."""
    from nkdoc.languages import WORDING
    from nkdoc.languages.tags import primary

    sections = _folders(world)
    tags = sorted(tag for tag in sections if _is_language(tag))
    if not tags:
        return ()
    source = min(tags, key=lambda tag: (primary(tag) != WORDING, -sections[tag]))
    return (source, *(tag for tag in tags if tag != source))


def _folders(world: World) -> Mapping[str, int]:
    """Return how many sections each folder directly below the content folder holds."""
    paths = (path.split("/") for path in world.files(CONTENT) if path.endswith(".md"))
    return Counter(parts[1] for parts in paths if len(parts) > 2)  # noqa: PLR2004 - content, the folder, the file


def check_language(name: str) -> None:
    """Raise NkdocError, with what may be meant, for what is no language that a folder of text can be named by."""
    from nkdoc.languages import locale_for

    if not is_tag(name):
        raise NkdocError(f"“{name}” is no language: a tag (BCP 47) is meant, such as en or pt-BR")
    locale_for(name)


def _is_language(name: str) -> bool:
    from nkdoc.languages import UnknownLanguageError, locale_for

    if not is_tag(name):
        return False
    try:
        locale_for(name)
    except UnknownLanguageError:
        return False
    return True


def _about_languages(world: World, config: Config, table: SettingsTable) -> Iterator[Diagnostic]:
    """Yield what is to be said of languages that the settings do not name."""
    languages, source = config.languages, config.source_language
    if "languages" not in config.given:
        for folder in sorted(_folders(world)):
            if not _is_language(folder):
                message = f"{CONTENT}/{folder} holds Markdown, but “{folder}” is no tag of a language: it is left out"
                yield NO_LANGUAGE.at(None, message, hint=_name_like(folder), about=folder)
    if not languages:
        message = f"the project has no text: {CONTENT}/ has no folder of a language with a Markdown file in it"
        yield NO_TEXT.at(table.place(), message, hint=_first_file("LANGUAGE"))
        return
    listed = ", ".join(f'"{tag}"' for tag in languages)
    lines = [f'source-language = "{source}"'] if "source-language" not in config.given and len(languages) > 1 else []
    if "languages" not in config.given:
        message = f"“languages” is not given: {', '.join(languages)}, by the folders in {CONTENT}/"
        message += f"; {source} is taken for the source" if lines else ""
        hint = table.to_add(f"languages = [{listed}]", *lines)
        yield GUESSED.at(table.place(), message, hint=hint, about="languages")
    elif lines:
        message = f"“source-language” is not given: {source}, the first of the languages"
        yield GUESSED.at(table.place("languages"), message, hint=table.to_add(*lines), about="source-language")


def _name_like(folder: str) -> str:
    """Return what to do about a folder whose name is nearly a tag, or none."""
    head, _, tail = folder.replace("_", "-").partition("-")
    near = f"{head.lower()}-{tail}" if tail else head.lower()
    if _is_language(near):
        return f"rename it {CONTENT}/{near}"
    return f"move it out of {CONTENT}/, or below the folder of a language"


# ---- text, title, date ------------------------------------------------------------------------------


def without_text(settings: Settings, editions: Mapping[str, Edition]) -> Iterator[Diagnostic]:
    """Yield a finding for every language that has no section, or none with anything in it."""
    table, source = settings.table, editions.get(settings.config.source_language)
    first = source.sections[0].stem if source is not None and source.sections else ""
    for tag, edition in editions.items():
        if not edition.sections:
            hint = _first_file(tag, first)
            if len(editions) > 1:
                hint += f", or leave “{tag}” out of “languages”"
            where = settings.config.content.get(tag, f"{CONTENT}/{tag}")
            message = f"the language “{tag}” has no text: {where}/ has no Markdown file"
            yield NO_TEXT.at(table.place("languages"), message, hint=hint, about=tag)
        elif not any(section.blocks for section in edition.sections):
            message = f"the language “{tag}” has no text: nothing stands below the titles of its sections"
            yield NO_TEXT.at(edition.sections[0].span, message, hint="write some paragraphs", about=tag)


def _first_file(tag: str, stem: str = "") -> str:
    if stem:
        return f"write {CONTENT}/{tag}/{stem}.md, the translation of the section of that name"
    return f"write {CONTENT}/{tag}/10-introduction.md, beginning with a line “# The title”"


def titled(settings: Settings, editions: Mapping[str, Edition]) -> Warned[Config]:
    """Return the settings with a title: where none is given, that of each language's first section."""
    config, table = settings.config, settings.table
    if "title" in config.given:
        return Warned(config)
    titles = {
        tag: title
        for tag, edition in editions.items()
        if (title := next((section.title for section in edition.sections if section.title), ""))
    }
    if not titles:
        return Warned(config)
    listed = ", ".join(f"{tag} = {json.dumps(title, ensure_ascii=False)}" for tag, title in titles.items())
    message = f"“title” is not given: “{titles.get(config.source_language, next(iter(titles.values())))}”"
    message += ", the title of the first section"
    note = GUESSED.at(table.place(), message, hint=table.to_add(f"title = {{ {listed} }}"), about="title")
    return Warned(replace(config, title=MappingProxyType(titles)), (note,))


def _dated(world: World, config: Config, table: SettingsTable) -> tuple[Config, Diagnostic]:
    """Return the settings with a date, and the note that says where it comes from."""
    paths = [path for tag in config.languages for path, _ in section_files(world, tag, config)]
    moments = {path: _modified(world, path) for path in paths}
    newest = max(moments, key=lambda path: (moments[path], path), default="")
    if world.epoch is not None:
        seconds, reason = world.epoch, "that of SOURCE_DATE_EPOCH"
    else:
        seconds, reason = moments.get(newest, 0), f"when {newest} was written"
    date = datetime.datetime.fromtimestamp(seconds, datetime.UTC).date()
    message = f"“date” is not given: {date.isoformat()}, {reason}"
    note = GUESSED.at(table.place(), message, hint=table.to_add(f"date = {date.isoformat()}"), about="date")
    return replace(config, date=date), note


def _modified(world: World, path: str) -> int:
    """Return when a file was written; 0 where it cannot be told, which reading the file reports."""
    try:
        return world.modified(path)
    except (OSError, OutsideProjectError):
        return 0
