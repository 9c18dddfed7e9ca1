"""content/sync.lock: what every translated block was confirmed against, as JSON Lines.

The first line names the schema; every other line is one block of one translation, sorted by path and then in document
order, so that two people's changes meet only where they touch the same block:

    key     value
    path    the translation's file                    id      the block's id
    source  hash of the source's text                 words   hash of its words alone
    target  hash of the translation's text            said    hash of its words alone
    data    hash of the shared data the block uses: citation entries, data files, pictures; empty where none
    state   `ok` once a person has confirmed it, else `unconfirmed`
    text    the source's text that was confirmed, so that old and new can be shown

Hashes are the first 16 digits of SHA-256 over the text in Unicode's form NFC with white space folded. The file is
written by `nkdoc sync` alone.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import fields
from typing import Literal

from nkdoc.base.diagnostics import Collector, Rule, Severity, Warned
from nkdoc.base.span import Source
from nkdoc.model import Entry, Lock, Unit

LOCK = "content/sync.lock"
SCHEMA = "nkdoc/sync/1"
HASH_LENGTH = 16

BAD_LOCK = Rule(
    "NK277",
    "bad-sync-lock",
    Severity.ERROR,
    """A line of `content/sync.lock` cannot be read: it was edited by hand, or a merge left its marks (`<<<<<<<`).

Keep one whole line for each block. After a merge, keep the line of the side whose translation stands in the file, and
confirm the block again with `nkdoc sync confirm`; a line that is lost makes its block `new`, which is harmless.
""",
)

_SPACES = re.compile(r"\s+")
_WORDS = re.compile(r"[\w%°№§$€₽£]+")


_KEYS = tuple(field.name for field in fields(Entry))


def digest(text: str) -> str:
    """Return the hash of a text as it is."""
    return hashlib.sha256(text.encode()).hexdigest()[:HASH_LENGTH]


def strict(units: Iterable[Unit]) -> str:
    """Return the hash of the units as written, markup included; it ignores how lines are wrapped."""
    return digest(written(units))


def loose(units: Iterable[Unit]) -> str:
    """Return the hash of the units' words: markup, addresses, punctuation, quotes and case do not count."""
    text = unicodedata.normalize("NFC", " ".join(unit.text for unit in units)).casefold()
    return digest(" ".join(_WORDS.findall(text)))


def written(units: Iterable[Unit]) -> str:
    """Return the units' source text in form NFC with white space folded; code keeps its lines."""
    return "\n".join(_folded(unit) for unit in units)


def _folded(unit: Unit) -> str:
    text = unicodedata.normalize("NFC", unit.span.text)
    if unit.kind == "code":
        return "\n".join(line.rstrip() for line in text.strip("\n").split("\n"))
    return _SPACES.sub(" ", text).strip()


def read_lock(source: Source) -> Warned[Lock]:
    """Return the lock in `source`; lines that are no entries are reported and left out."""
    findings = Collector()
    entries: list[Entry] = []
    seen: set[tuple[str, str]] = set()
    for number, line in enumerate(source.text.splitlines(), start=1):
        if not line.strip():
            continue
        entry = _entry(line)
        if entry is None:
            hint = "delete it, then run “nkdoc sync status”"
            message = "this line is no entry of the lock"
            findings.add(BAD_LOCK.at(source.line_span(number), message, hint=hint, about=str(number)))
        elif isinstance(entry, Entry):
            if (entry.path, entry.id) in seen:
                message = f"a second line for the block “{entry.id}”"
                findings.add(BAD_LOCK.at(source.line_span(number), message, hint="keep one of them", about=entry.id))
            else:
                seen.add((entry.path, entry.id))
                entries.append(entry)
    return findings.warned(Lock(tuple(entries)))


def _entry(line: str) -> Entry | Literal["schema"] | None:
    """Return the line's entry, `schema` for the first line, None for anything else."""
    try:
        data = json.loads(line)
    except ValueError:
        return None
    if not isinstance(data, dict):
        return None
    if data == {"schema": SCHEMA}:
        return "schema"
    values = {key: value for key in _KEYS if isinstance(value := data.get(key), str)}
    state = values.pop("state", "")
    if len(values) != len(_KEYS) - 1 or state not in ("ok", "unconfirmed"):
        return None
    return Entry(**values, state="ok" if state == "ok" else "unconfirmed")


def dump_lock(lock: Lock) -> bytes:
    """Return the file's bytes: the same for the same entries, on any machine."""
    lines = [{"schema": SCHEMA}, *({key: getattr(entry, key) for key in _KEYS} for entry in lock.entries)]
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines).encode()
