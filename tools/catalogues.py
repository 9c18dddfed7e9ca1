"""Bring the message catalogues up to date: extract, merge, compile.

    python -m tools.catalogues            update every .po from the sources and compile every .mo
    python -m tools.catalogues --check    change nothing; exit 1 where something is out of date or not translated
    python -m tools.catalogues --add TAG  start the catalogue of one more language

Messages are the English texts in `gettext`, `ngettext`, `_` and `N_` of src and templates (see babel.cfg); a
translation is the msgstr of labels.po in a language's folder. The catalogue of English translates every
message by itself. Catalogues are sorted and hold no dates or line numbers, so they change only with the messages.
"""

import argparse
import ast
import copy
import datetime
import io
import pathlib
import sys
from collections.abc import Collection, Iterator, Mapping
from typing import IO

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = pathlib.Path(__file__).resolve().parents[1]
LANGUAGES = ROOT / "src" / "nkdoc" / "languages"
SOURCE_LANGUAGE = "en"
KEYWORDS = {"gettext": None, "ngettext": (1, 2), "_": None, "N_": None}
# Dates in a catalogue would change it without any message changing.
NEVER = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
HEADER = "# {language} messages of nkdoc. Written by tools/catalogues.py but for the translations."


def extract() -> Catalog:
    """Return the messages of the sources, without translations."""
    with (ROOT / "babel.cfg").open(encoding="utf-8") as config:
        methods, options = parse_mapping_cfg(config)  # type: ignore[no-untyped-call]  # Babel does not type it
    template = Catalog(project="nkdoc", creation_date=NEVER)
    found = extract_from_dir(ROOT, methods, options, KEYWORDS, comment_tags=("TRANSLATORS:",), strip_comment_tags=True)
    for path, _line, message, comments, context in found:
        template.add(message, None, [(path, 0)], auto_comments=comments, context=context)
    return template


def extract_calls(
    file: IO[bytes], keywords: Mapping[str, object], comment_tags: Collection[str], options: Mapping[str, object]
) -> Iterator[tuple[int, str, tuple[str, ...], list[str]]]:
    """Yield the calls of `keywords` in a Python file, as Babel's extraction interface asks: line, name, messages."""
    del comment_tags, options
    for node in ast.walk(ast.parse(file.read())):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            texts = [each.value for each in node.args if isinstance(each, ast.Constant) and isinstance(each.value, str)]
            if name in keywords and texts:
                yield node.lineno, name, tuple(texts), []


def translated(template: Catalog, tag: str) -> Catalog:
    """Return the catalogue of a language: the messages of `template`, with the translations that its file has."""
    path = po_path(tag)
    name = tag.replace("-", "_")
    old = read_po(io.BytesIO(path.read_bytes()), locale=name) if path.exists() else Catalog(locale=name)
    new = Catalog(
        locale=name, project="nkdoc", version="1", creation_date=NEVER, revision_date=NEVER,
        header_comment=HEADER.format(language=name), fuzzy=False,
        last_translator="nkdoc", language_team=name,
    )  # fmt: skip
    for message in messages(template):
        known = old.get(message.id, message.context)
        string = known.string if known is not None else ""
        if tag == SOURCE_LANGUAGE:
            string = message.id
        elif isinstance(message.id, tuple) and not isinstance(string, tuple):
            string = ("",) * new.num_plurals
        new.add(
            message.id, string, sorted({(where, 0) for where, _ in message.locations}), flags=message.flags,
            auto_comments=message.auto_comments, context=message.context,
        )  # fmt: skip
    return new


def messages(catalogue: Catalog) -> Iterator[Message]:
    """Yield the messages without the header."""
    return (message for message in catalogue if message.id)


def untranslated(catalogue: Catalog) -> list[str]:
    """Return the messages that lack a translation, or a plural form of it."""
    return [str(message.id) for message in messages(catalogue) if not _is_complete(message)]


def _is_complete(message: Message) -> bool:
    strings = message.string if isinstance(message.string, tuple) else (message.string,)
    return bool(strings) and all(strings)


def po_bytes(catalogue: Catalog) -> bytes:
    """Return a catalogue as text for translators."""
    out = io.BytesIO()
    write_po(out, catalogue, width=110, sort_output=True, include_lineno=False)
    return out.getvalue()


def mo_bytes(catalogue: Catalog) -> bytes:
    """Return a catalogue as the program reads it: without what is not wholly translated, which is shown in English."""
    complete = copy.deepcopy(catalogue)
    for message in messages(catalogue):
        if not _is_complete(message):
            complete.delete(message.id, message.context)
    out = io.BytesIO()
    write_mo(out, complete)
    return out.getvalue()


def po_path(tag: str) -> pathlib.Path:
    """Return where the catalogue of a language lies."""
    return LANGUAGES / tag.replace("-", "_").lower() / "labels.po"


def tags() -> list[str]:
    """Return the languages that have a catalogue."""
    return sorted(path.parent.name.replace("_", "-") for path in LANGUAGES.glob("*/labels.po"))


def main() -> int:
    """Update or check every catalogue; say what is missing."""
    parser = argparse.ArgumentParser(description="Bring the message catalogues up to date.")
    parser.add_argument("--check", action="store_true", help="change nothing; exit 1 where something is out of date")
    parser.add_argument("--add", metavar="TAG", help="start the catalogue of one more language")
    given = parser.parse_args()
    template = extract()
    complete = True
    for tag in sorted({*tags(), *([given.add] if given.add else [])}):
        catalogue = translated(template, tag)
        path = po_path(tag)
        for file, data in ((path, po_bytes(catalogue)), (path.with_suffix(".mo"), mo_bytes(catalogue))):
            if file.exists() and file.read_bytes() == data:
                continue
            complete = complete and not given.check
            print(f"{file.relative_to(ROOT)}: {'out of date' if given.check else 'written'}")
            if not given.check:
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(data)
        for message in untranslated(catalogue):
            complete = False
            print(f"{path.relative_to(ROOT)}: not translated: {message}")
    return 0 if complete else 1


if __name__ == "__main__":
    sys.exit(main())
