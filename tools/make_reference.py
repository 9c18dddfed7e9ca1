"""Write what the program knows of itself: the manual's reference in every language, and the page for `man`.

    python -m tools.make_reference            write docs/nkdoc.1 and the chapters in docs/manual/content
    python -m tools.make_reference --check    change nothing; exit 1 where one of them is out of date

Commands come from the parser, settings from `Config`, kinds of pictures from their shapes, diagnostics from their
rules. The words around them, and the Russian of help texts, stand in reference_texts.toml.
"""

from __future__ import annotations

import dataclasses
import pathlib
import sys
import textwrap
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from nkdoc.base.config import CompareSettings, Config
from nkdoc.base.design import Design
from nkdoc.base.rules import every_rule
from nkdoc.commands._line import Argument, whole_line
from nkdoc.pages.figures import every_kind, shapes
from nkdoc.sources import glossary
from tools.manual_page import manual_page, usage

ROOT = pathlib.Path(__file__).resolve().parents[1]
CONTENT = ROOT / "docs/manual/content"
LANGUAGES = ("en", "ru")
WIDTH = 76
"""Columns of an explanation: so wide, a line of code keeps a size that is easy to read."""
_GLOSSARY_FIELDS = {"concept": glossary.CONCEPT_FIELDS, "term": glossary.TERM_FIELDS, "ban": glossary.BAN_FIELDS}


@cache
def _texts() -> Mapping[str, Any]:
    return tomllib.loads((ROOT / "tools/reference_texts.toml").read_text(encoding="utf-8"))


def reference() -> dict[pathlib.Path, str]:
    """Return every file that is written, by its path."""
    files = {ROOT / "docs/nkdoc.1": manual_page()}
    for language in LANGUAGES:
        for number, (name, chapter) in enumerate(_CHAPTERS.items()):
            words = _texts()[name][language]
            head = f'---\nid: {name}\ntitle: {words["title"]}\nsummary: "{words["summary"]}"\n---\n\n'
            lead = f"{words['intro']}\n\n" if "intro" in words else ""
            path = CONTENT / language / f"{60 + 5 * number}-{name}.md"
            files[path] = head + lead + "\n\n".join(chapter(language)) + "\n"
    return files


def _commands(language: str) -> Iterator[str]:
    yield _texts()[language]["anything"]
    for line in list(whole_line().walk())[1:]:
        yield f"{'#' * len(line.words)} `{' '.join(line.words)}` {{#{'-'.join(line.words)}}}"
        yield _sentence(_said(line.help, language))
        if not line.below:
            yield f"```text\n{usage(line)}\n```"
        if line.arguments:
            rows = [(_named(each), _explained(each, language)) for each in line.arguments]
            yield _table(language, ("argument", "about"), rows)


def _named(argument: Argument) -> str:
    return ", ".join(f"`{' '.join(filter(None, (flag, argument.value)))}`" for flag in argument.flags or ("",))


def _explained(argument: Argument, language: str) -> str:
    words = argument.help.split(", ")
    is_list = len(words) > 1 and not any(" " in word for word in words)
    if argument.help and not is_list:
        return _said(argument.help, language)
    return ", ".join(f"`{word}`" for word in (argument.choices or words))


def _settings(language: str) -> Iterator[str]:
    words = _texts()["settings"][language]
    for name, made in (("main", Config), ("design", Design), ("compare", CompareSettings)):
        yield f"## {words[name]} {{#settings-{name}}}"
        fields = [each for each in dataclasses.fields(made) if "kind" in each.metadata]
        rows = [
            (f"`{each.name.replace('_', '-')}`", _kind(each, language), _default(each), _meaning(each, language))
            for each in fields
        ]
        yield _table(language, ("setting", "holds", "default", "about"), rows)


def _meaning(setting: dataclasses.Field[Any], language: str) -> str:
    return _said(setting.metadata["about"], language)


def _kind(setting: dataclasses.Field[Any], language: str) -> str:
    kind = setting.metadata["kind"]
    words = ", ".join(f"`{word}`" for word in getattr(kind, "words", ()))
    said: str = _texts()["kinds"][language][type(kind).__name__]
    return said.format(words)


def _default(setting: dataclasses.Field[Any]) -> str:
    value = setting.default_factory() if callable(setting.default_factory) else None
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    return f"`{value}`" if isinstance(value, str | float) and value else ""


def _data(language: str) -> Iterator[str]:
    for name, kind in every_kind().items():
        yield f"## `{name}` {{#data-{name}}}"
        yield _said((kind.__doc__ or "").split("\n\n")[0].replace("\n", " "), language)
        yield _table(language, ("field", "needed", "holds"), list(_fields(kind.SHAPE, "", language)))
        groups = [", ".join(f"`{each}`" for each in names) for names in _either(kind.SHAPE)]
        if groups:
            yield _texts()[language]["either"].format("; ".join(groups))


def _fields(shape: shapes.Record, path: str, language: str) -> Iterator[tuple[str, str, str]]:
    words = _texts()[language]
    for name, inner in {**shape.required, **shape.optional}.items():
        if not path and name in shapes.HEAD:
            continue
        yield f"`{path}{name}`", words["yes" if name in shape.required else "no"], _shape(inner, language)
        if isinstance(inner, shapes.ListOf) and isinstance(inner.item, shapes.Record):
            yield from _fields(inner.item, f"{path}{name}.", language)


def _either(shape: shapes.Shape) -> Iterator[tuple[str, ...]]:
    if isinstance(shape, shapes.Record):
        yield from shape.either
        for inner in (*shape.required.values(), *shape.optional.values()):
            yield from _either(inner)
    elif isinstance(shape, shapes.ListOf):
        yield from _either(shape.item)


def _shape(shape: shapes.Shape, language: str) -> str:
    words: Mapping[str, str] = _texts()["shapes"][language]
    match shape:
        case shapes.Choice():
            return words["Choice"].format(", ".join(f"`{each}`" for each in shape.words))
        case shapes.Number(unknown=True):
            return words["unknown"]
        case shapes.Numbers():
            return words["Numbers"].format(shape.count)
        case shapes.Moment():
            return words["day" if shape.day else "year" if shape.year else "month"]
        case shapes.MapOf():
            return words["MapOf"].format(shape.most, _shape(shape.item, language))
        case _:
            return words[type(shape).__name__]


def _glossary(language: str) -> Iterator[str]:
    words = _texts()["glossary"][language]
    yield f"```yaml\n{(glossary.__doc__ or '').split(chr(10) * 2, 1)[1].strip()}\n```"
    kinds = ", ".join(f"`{kind}`" for kind in glossary.KINDS)
    for name, fields in _GLOSSARY_FIELDS.items():
        yield f"## {words[name]} {{#glossary-{name}}}"
        meanings = _texts()[name][language]
        yield _table(language, ("field", "holds"), [(f"`{each}`", meanings[each].format(kinds)) for each in fields])


def _diagnostics(language: str) -> Iterator[str]:
    for family, title in _texts()["families"][language].items():
        yield f"## {family}: {title} {{#{family.lower()}}}"
        for rule in every_rule():
            if rule.code.startswith(family):
                yield f"### {rule.code}: `{rule.name}` {{#{rule.code.lower()}}}"
                yield f"````text\n{_wrapped(f'{rule.severity.label}: {rule.doc}')}\n````"


_CHAPTERS: Mapping[str, Callable[[str], Iterable[str]]] = {
    "commands": _commands,
    "settings": _settings,
    "data": _data,
    "glossary": _glossary,
    "diagnostics": _diagnostics,
}


def _wrapped(doc: str) -> str:
    """Return a rule's documentation with its running text in lines of a common width, and its examples as they are."""
    parts = doc.strip().split("\n\n")
    return "\n\n".join(
        part
        if part.startswith((" ", "- ", "|"))
        else textwrap.fill(part.replace("\n", " "), WIDTH, break_long_words=False, break_on_hyphens=False)
        for part in parts
    )


def _said(text: str, language: str) -> str:
    """Return a text of the code in a language; quoted in English, and marked so, where it has no translation.

    What help texts put in quotation marks is typed as it stands: code.
    """
    straight = text.translate({ord("“"): "`", ord("”"): "`", ord("’"): "'"})
    if language == LANGUAGES[0] or not text:
        return straight
    translated: str | None = _texts()["russian"].get(text)
    return translated or f"[{straight}]{{lang=en}}"


def _sentence(text: str) -> str:
    return text[0].upper() + text[1:].rstrip(".") + "."


def _table(language: str, heads: Iterable[str], rows: Iterable[tuple[str, ...]]) -> str:
    titles = [_texts()[language][head] for head in heads]
    lines = [titles, ["---"] * len(titles), *([cell.replace("|", "\\|") for cell in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def main() -> int:
    """Write the files, or tell which differ."""
    files = reference()
    stale = [path for path, text in files.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    for path in stale:
        print(path.relative_to(ROOT))
        if "--check" not in sys.argv:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(files[path], encoding="utf-8")
    return 1 if stale and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
