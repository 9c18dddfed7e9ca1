"""Make content/glossary.yaml from names.json, the list of names and terms the briefing was written with.

    python tools/convert_names.py path/to/names.json > content/glossary.yaml

The input is a JSON list with one object for each concept: `id`, `kind`, the form to print in each language (`en`,
`ru`) and, beside them, `aliases_en`, `ru_stems`, `en_forbidden`, `role` … The output gathers what belongs to one
language under that language, sorts the concepts by id and writes block-style YAML 1.2. Nothing is dropped except
emptiness: an empty list, an empty mapping, a null and `gap: false` are left out, and mean the same when absent. A
field this script does not know is an error, so that a new one is not lost without anybody noticing.
"""

import argparse
import json
import pathlib
import re
import sys
from collections.abc import Iterator
from typing import TypeAlias

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"
Entry: TypeAlias = dict[str, Json]

LANGUAGES = ("en", "ru")
# Fields of names.json that hold a value for each language under a name of their own, and the field of the output.
FLAT = {"aliases": "aliases_{}", "stems": "{}_stems", "forbidden": "{}_forbidden"}
# Fields of names.json that are already a mapping from language to text.
NESTED = ("usage", "role")
SHARED = ("id", "kind", "other_names", "lat", "lon", "evidence_ru", "evidence_geo", "note", "gap")
KNOWN = {*LANGUAGES, *NESTED, *SHARED, *(name.format(tag) for name in FLAT.values() for tag in LANGUAGES)}

HEAD = """\
# The termbase: one entry for each person, place, body, event, document and term of the briefing.
# Seeded from names.json with tools/convert_names.py; from then on, this is the file to edit.
#
# Per concept: id; kind; per language: form (what to print; Russian in the nominative), aliases (other spellings in
# the article), stems (regular expressions that match the inflected forms, without regard to case), forbidden (forms
# not to print, each with its reason), usage (how to use the term neutrally), role; others (the name each side uses
# for a place); lat, lon (degrees, WGS 84); evidence (how the Russian form and the point were verified); note (for
# editors, not for print); gap: true where the copy of the article lost the name. A field that is absent is empty.
"""

# Scalars that YAML 1.2 (or an older reader) would take for something other than the text they are.
_RESERVED = re.compile(r"(?i)(true|false|yes|no|on|off|null|~)|0[xo]\w+|[-+.\d][\d_.:+-]*(e[-+]?\d+)?")
_PLAIN = re.compile(r"[^\W_][^\n\t]*")


def concept(entry: Entry) -> Entry:
    """Return the glossary's form of one entry of names.json.

    Raises:
        SystemExit: the entry has a field that has no place in the glossary.
    """
    if unknown := sorted(entry.keys() - KNOWN):
        raise SystemExit(f"{entry.get('id')}: no place in the glossary for {', '.join(unknown)}")
    languages: Entry = {tag: _language(entry, tag) for tag in LANGUAGES}
    evidence: Entry = {"ru": entry.get("evidence_ru"), "geo": entry.get("evidence_geo")}
    return _without_empty(
        {
            "id": entry["id"],
            "kind": entry["kind"],
            **languages,
            "others": entry.get("other_names"),
            "lat": entry.get("lat"),
            "lon": entry.get("lon"),
            "evidence": _without_empty(evidence),
            "note": entry.get("note"),
            "gap": entry.get("gap") or None,
        }
    )


def _language(entry: Entry, tag: str) -> Entry:
    fields: Entry = {"form": entry[tag]}
    for name, key in FLAT.items():
        fields[name] = entry.get(key.format(tag))
    for name in NESTED:
        by_language = entry.get(name)
        fields[name] = by_language.get(tag) if isinstance(by_language, dict) else None
    return _without_empty(fields)


def _without_empty(fields: Entry) -> Entry:
    return {key: value for key, value in fields.items() if value is not None and value not in ([], {})}


def lines(value: Json, indent: int = 0) -> Iterator[str]:
    """Yield a list or mapping as lines of block-style YAML, `indent` spaces in; the order given is kept."""
    pad = " " * indent
    if isinstance(value, dict):
        for key, item in value.items():
            if isinstance(item, (dict, list)) and item:
                yield f"{pad}{key}:"
                yield from lines(item, indent + 2)
            else:
                yield f"{pad}{key}: {scalar(item)}"
    elif isinstance(value, list):
        for item in value:
            if isinstance(item, dict) and item:
                first, *rest = lines(item, indent + 2)
                yield f"{pad}- {first.lstrip()}"
                yield from rest
            else:
                yield f"{pad}- {scalar(item)}"


def scalar(value: Json) -> str:
    """Return a YAML scalar on one line: plain where that is safe, otherwise double-quoted as in JSON."""
    if not isinstance(value, str):
        return json.dumps(value)
    plain = _PLAIN.fullmatch(value) and not _RESERVED.fullmatch(value)
    if plain and ": " not in value and " #" not in value and not value.endswith((":", " ")):
        return value
    return json.dumps(value, ensure_ascii=False)


def main() -> None:
    """Read the file named on the command line and write the glossary to standard output, as UTF-8."""
    parser = argparse.ArgumentParser(description="Make content/glossary.yaml from names.json.")
    parser.add_argument("names", type=pathlib.Path, help="names.json")
    entries: list[Entry] = json.loads(parser.parse_args().names.read_text(encoding="utf-8"))
    concepts: list[Json] = [concept(entry) for entry in sorted(entries, key=lambda entry: str(entry["id"]))]
    body = "\n".join(lines({"concepts": concepts}))
    # A blank line before each concept: the file is meant to be read.
    body = re.sub(r"(?m)^  - id:", "\n  - id:", body)
    sys.stdout.buffer.write(f"{HEAD}{body}\n".encode())


if __name__ == "__main__":
    main()
