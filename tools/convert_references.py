"""Make content/references.yaml from references.json, the audited list of the article's 319 numbered notes.

    python -m tools.convert_references path/to/references.json > content/references.yaml

The input is a JSON list with one object for each note: `n`, `kind`, `dead_link`, `uses`, `claim`, `status`, `csl` (an
item in CSL-JSON, null where nothing was found) and `evidence`. The output is one mapping from key (`nk001` …) to the
CSL fields, with what is ours under `custom`. `uses` is left out: the citations in the text say it. A note without
`csl` becomes a bare `document`; nothing is filled in. Words of ours that readers see (`evidence`, a title in square
brackets, the CSL `note`) are given per language; the translations stand in references_ru.json beside this script.
"""

import argparse
import json
import pathlib
import sys

from tools.convert_names import Entry, Json, lines

TRANSLATIONS = pathlib.Path(__file__).with_name("references_ru.json")
WRITTEN_IN, TRANSLATED_TO = "en", "ru"
KNOWN = {"n", "kind", "dead_link", "uses", "claim", "status", "csl", "evidence"}
FIELDS = ("type", "title", "author", "container-title", "publisher", "issued", "URL", "note", "language")

HEAD = """\
# The shared bibliography: one CSL entry for each numbered note of the article, in any language's edition.
# Seeded from references.json with tools/convert_references.py; from then on, this is the file to edit.
#
# Titles stay in the item's own language. Under custom: note (the number in the article); kind (as the article names
# it); status (exact: the source the article cites; supporting: a page that backs the same claim, within the limits of
# evidence; unresolved: nothing verified); dead-link; claim (what the note backs, in our words); and, per language, our
# own words that are printed: evidence, description (stands for a title in square brackets), remark (the CSL note).
"""


def key(number: int) -> str:
    """Return the citation key of the article's note `number`."""
    return f"nk{number:03}"


def convert(entry: Entry, translated: Entry) -> Entry:
    """Return the fields of one reference; `translated` holds our words in the second language.

    Raises:
        SystemExit: the entry or its CSL item has a field that has no place in the output.
    """
    item = entry["csl"] if isinstance(entry["csl"], dict) else {"type": "document"}
    if unknown := sorted(entry.keys() - KNOWN) + sorted(item.keys() - {*FIELDS, "id"}):
        raise SystemExit(f"note {entry.get('n')}: no place for {', '.join(unknown)}")
    fields: Entry = {name: item[name] for name in FIELDS if name in item}
    if "issued" in fields:
        fields["issued"] = _date(fields["issued"])
    title = item.get("title")
    described = title[1:-1] if isinstance(title, str) and title.startswith("[") else None
    custom: Entry = {
        "note": entry["n"],
        "kind": entry["kind"],
        "status": entry["status"],
        "dead-link": entry["dead_link"] or None,
        "claim": entry["claim"],
        "evidence": _both(entry["evidence"], translated.get("evidence")),
        "description": _both(described, translated.get("description")),
        "remark": _both(item.get("note"), translated.get("remark")),
    }
    return {**fields, "custom": {name: value for name, value in custom.items() if value is not None}}


def _date(value: Json) -> str:
    """Return a CSL date as ISO 8601, as far as it goes: year, month or day."""
    parts = value["date-parts"] if isinstance(value, dict) else None
    first = parts[0] if isinstance(parts, list) else None
    if not isinstance(first, list):
        raise SystemExit(f"not a CSL date: {value}")
    return "-".join(f"{part:04}" if place == 0 else f"{part:02}" for place, part in enumerate(first))


def _both(words: Json, translated: Json) -> Json:
    """Return our words by language; a translation that is a mapping replaces both, for words not written in English."""
    if words is None:
        return None
    if isinstance(translated, dict):
        return translated
    return {WRITTEN_IN: words} if translated is None else {WRITTEN_IN: words, TRANSLATED_TO: translated}


def document(entries: list[Entry], translations: dict[str, Entry]) -> str:
    """Return the whole file; its bytes depend on the two arguments alone."""
    blocks = [HEAD]
    for entry in sorted(entries, key=lambda entry: int(str(entry["n"]))):
        name = key(int(str(entry["n"])))
        blocks.append("\n".join(lines({name: convert(entry, translations.get(name, {}))})) + "\n")
    return "\n".join(blocks)


def main() -> None:
    """Read the file named on the command line and write the bibliography to standard output, as UTF-8."""
    parser = argparse.ArgumentParser(description="Make content/references.yaml from references.json.")
    parser.add_argument("references", type=pathlib.Path, help="references.json")
    entries: list[Entry] = json.loads(parser.parse_args().references.read_text(encoding="utf-8"))
    translations: dict[str, Entry] = json.loads(TRANSLATIONS.read_text(encoding="utf-8"))
    sys.stdout.buffer.write(document(entries, translations).encode())


if __name__ == "__main__":
    main()
