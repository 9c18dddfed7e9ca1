"""Reads a text as a bibliography and shows what came of it."""

from __future__ import annotations

from textwrap import dedent
from typing import Any

from nkdoc.base.span import Source
from nkdoc.sources.references.formats import read_records
from nkdoc.sources.references.record import Record


def records(name: str, text: str) -> dict[str, Record]:
    """Return the records of a file by key; every finding of reading it is an error of the test."""
    read = read_records(Source(name, dedent(text)))
    assert read.diagnostics == ()
    return {record.key: record for record in read.value}


def fields(name: str, text: str) -> dict[str, Any]:
    """Return the fields of the only entry of a file."""
    (record,) = records(name, text).values()
    return record.fields


def losses(name: str, text: str) -> list[str]:
    """Return what the only entry of a file could not carry, as `line field: reason`."""
    (record,) = records(name, text).values()
    return [f"{loss.span.position.line} {loss.field}: {loss.why}" for loss in record.losses]


def findings(name: str, text: str) -> list[str]:
    """Return the findings of reading a file, as `code line message`."""
    read = read_records(Source(name, dedent(text)))
    return [f"{each.code} {each.span.position.line if each.span else 0} {each.message}" for each in read.diagnostics]
