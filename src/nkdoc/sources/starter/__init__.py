"""A small project to begin with: its files, in any languages, about a subject that all of them can tell.

The texts stand in `languages/`, in the folder of each language; what is the same for all stands beside this module.
Every statement is that of the sources it cites.
"""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import NkdocError
from nkdoc.base.settings import OWN_FILE
from nkdoc.base.version import __version__
from nkdoc.base.world import CONTENT
from nkdoc.languages import WORDING, is_language, locale_for
from nkdoc.languages.naming import tag_for
from nkdoc.languages.starter import SECOND, Starter, has_starter, starter_for
from nkdoc.languages.tags import primary

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Mapping, Sequence

COUNTS = ((1972, 1979, 9), (1980, 1989, 6), (1990, 1999, 7), (2000, 2009, 2), (2010, 2016, 3))
"""Leap seconds by the first and last year of a period: counted in the IERS's leap-seconds.list."""
_SOURCE = "iers"
_VERSION = "@version@"


@dataclass(frozen=True, slots=True)
class Plan:
    """What a project is begun with; an empty title is that of the text."""

    languages: tuple[str, ...]
    title: str
    name: str
    date: datetime.date


def read_languages(listed: str) -> tuple[str, ...]:
    """Return the tags of languages listed with commas, by tag or name, each once. Raises NkdocError."""
    words = [word.strip() for word in listed.split(",") if word.strip()]
    tags = tuple(dict.fromkeys(tag_for(word) or word for word in words))
    if not tags:
        raise NkdocError("no language is named; say for instance --languages en,ru")
    for tag in tags:
        if not is_language(tag):
            locale_for(tag)
    return tags


def usual_languages(machine: str) -> tuple[str, str]:
    """Return the two languages of a project of which nobody said any; `machine` is the locale of the machine.

    English and the machine's language, where there is a text in it.
    """
    name = machine.partition(".")[0].partition("@")[0]
    # Windows says `Ukrainian_Ukraine`, POSIX `uk_UA`.
    tag = primary(tag_for(name) or tag_for(name.partition("_")[0]) or WORDING)
    return WORDING, tag if tag != WORDING and has_starter(tag) else SECOND


def title_of(name: str) -> str:
    """Return the title that a folder's name stands for: `town-history` for “Town history”."""
    words = " ".join(re.split(r"[\s_-]+", name)).strip()
    return _clean(words[:1].upper() + words[1:])


def untranslated(languages: Sequence[str]) -> tuple[str, ...]:
    """Return those of the languages whose text is to be translated yet."""
    return tuple(tag for tag in languages if not has_starter(tag))


def editions(languages: Sequence[str]) -> tuple[str, ...]:
    """Return the languages that a project in `languages` can be built in at once, the source's first.

    Those that there is a text in; the language of nkdoc's own messages where there is none in any.
    """
    return tuple(tag for tag in languages if has_starter(tag)) or (WORDING,)


def project_files(plan: Plan) -> Mapping[str, bytes]:
    """Return the files of the project by their paths from its folder.

    A language without a text has the English one to be translated, and is no edition until then: English words under
    the name of another language have faults, and perhaps no font. The settings asked for wait in comments.
    """
    ready = editions(plan.languages)
    texts = {tag: starter_for(tag) for tag in ready}
    comments = texts[ready[0]].comments
    made = {
        OWN_FILE: _settings(plan, texts),
        f"{CONTENT}/references.yaml": _shared("references.yaml").replace("@references@", comments["references"]),
        f"{CONTENT}/glossary.yaml": _glossary(texts, comments["glossary"]),
        f"{CONTENT}/data/leap-seconds.yaml": _bars(texts, comments["bars"]),
        f"{CONTENT}/images/minute.svg": _shared("minute.svg"),
        ".gitignore": _shared("gitignore"),
        ".github/workflows/nkdoc.yml": _shared("workflow.yml").replace(_VERSION, __version__),
    }
    for tag in dict.fromkeys((*ready, *plan.languages)):
        made |= {f"{CONTENT}/{tag}/{name}": section for name, section in starter_for(tag).sections.items()}
    return {path: text.encode() for path, text in made.items()}


def _shared(name: str) -> str:
    return files(__name__).joinpath(name).read_text(encoding="utf-8")


def _clean(text: str) -> str:
    """Return a text of the command line as one line without what no file can hold: controls and half characters."""
    return " ".join("".join(" " if unicodedata.category(each) in ("Cc", "Cs") else each for each in text).split())


def _quoted(text: str) -> str:
    """Return a text between quotation marks that TOML and YAML read alike: their escapes hold those of JSON."""
    return json.dumps(text, ensure_ascii=False)


def _settings(plan: Plan, texts: Mapping[str, Starter]) -> str:
    source = next(iter(texts))
    comments = texts[source].comments
    title = _clean(plan.title)
    wanted = {"source-language": _quoted(plan.languages[0]), "languages": _listed(plan.languages)}
    waiting = {"source-language": source != plan.languages[0], "languages": tuple(texts) != plan.languages}
    later = {key: [f"# {key} = {wanted[key]}  # {comments['later']}"] if waiting[key] else [] for key in wanted}
    name = _stem(plan.name)
    lines = [
        f"# {comments['settings']}",
        f"source-language = {_quoted(source)}  # {comments['source']}",
        *later["source-language"],
        f"languages = {_listed(texts)}",
        *later["languages"],
        *([f"name = {_quoted(name)}"] if name else []),
        f"date = {plan.date}  # {comments['date']}",
        f'author = ""  # {comments["author"]}',
        f'url = ""  # {comments["url"]}',
        *_table("title", {tag: title or text.title for tag, text in texts.items()}),
        *_table("subtitle", {tag: text.subtitle for tag, text in texts.items()}),
        *_table("description", {tag: text.description for tag, text in texts.items()}),
        "",
        "[design]",
        f'chapters = "page"  # {comments["chapters"]}',
    ]
    return "\n".join(lines) + "\n"


def _stem(name: str) -> str:
    """Return what files are called for a folder's name; empty where it has other letters than such names may have."""
    return "-".join("".join(each if each.isalnum() else " " for each in name.lower()).split()) if name.isascii() else ""


def _listed(tags: Iterable[str]) -> str:
    """Return texts as a list of TOML or YAML."""
    return f"[{', '.join(map(_quoted, tags))}]"


def _table(key: str, values: Mapping[str, str]) -> list[str]:
    return ["", f"[{key}]", *(f"{tag} = {_quoted(value)}" for tag, value in values.items())]


def _glossary(texts: Mapping[str, Starter], comment: str) -> str:
    lines = [f"# {comment}", "concepts:", "  - id: cgpm", "    kind: body"]
    for tag, text in texts.items():
        lines += [f"    {tag}:", f"      form: {_quoted(text.form)}"]
        lines += [f"      stems: {_listed(text.stems)}"] if text.stems else []
    return "\n".join(lines) + "\n"


def _bars(texts: Mapping[str, Starter], comment: str) -> str:
    lines = [f"# {comment}", "kind: bars", "title:", *_each({tag: text.bars_title for tag, text in texts.items()}, 2)]
    lines += ["description:", *_each({tag: text.bars_description for tag, text in texts.items()}, 2), "rows:"]
    for first, last, count in COUNTS:
        label = ", ".join(f"{tag}: {first}–{last}" for tag in texts)
        lines += [f"  - label: {{{label}}}", f"    value: {count}", f"    cite: [{_SOURCE}]"]
    return "\n".join(lines) + "\n"


def _each(values: Mapping[str, str], indent: int) -> list[str]:
    return [f"{' ' * indent}{tag}: {_quoted(value)}" for tag, value in values.items()]
