"""content/references.yaml → `Library`: every fault of the shared bibliography, at its line and column.

    nk001:
      type: article-newspaper          # CSL's types and fields; see csl.py
      title: Nagorno-Karabakh surrenders to Azerbaijan
      container-title: OC Media
      issued: 2023-09-20               # or 2023-09, or 2023
      URL: https://oc-media.org/…
      language: en                     # of the item itself, BCP 47
      custom:
        note: 1                        # its number, where the project numbers by note
        status: supporting             # exact, supporting or unresolved
        evidence: {en: …, ru: …}       # what the source backs, and what it does not, in our words

Faults never stop the reading: an entry keeps what is right in it.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import cast, get_args
from urllib.parse import urlsplit

from nkdoc.base import yaml
from nkdoc.base.diagnostics import Collector, Label, Rule, Warned
from nkdoc.base.span import Source, Span
from nkdoc.model import Library, Reference, Status
from nkdoc.sources import csl
from nkdoc.sources.bibliography_rules import (
    BAD_DATE,
    BAD_LANGUAGE,
    BAD_URL,
    BAD_VALUE,
    DIFFERING_WORDS,
    DUPLICATE_NOTE,
    MISSING_EVIDENCE,
    MISSING_TITLE,
    MISSING_TYPE,
    NOT_AN_ENTRY,
    RESOLVED_DATA,
    UNKNOWN_FIELD,
    UNKNOWN_STATUS,
    UNKNOWN_TYPE,
    UNTRANSLATED_WORDS,
    without_language,
)

CUSTOM_FIELDS = ("note", "kind", "status", "evidence", "dead-link", "claim", "description", "remark")
OUR_WORDS = ("evidence", "description", "remark")
"""Custom fields that readers see: one text per language."""

_STATUSES: tuple[str, ...] = get_args(Status)
_KEY = re.compile(r"\w[\w:.#$%&+?<>~/-]*")
_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?(?:-[a-z0-9]{5,8})*(?:-x(?:-[a-z0-9]{1,8})+)?")
_SCHEMES = ("http", "https", "ftp")


def load_library(source: Source) -> Warned[Library]:
    """Return the references of the file, in its order, with every fault found."""
    findings = Collector()
    loaded = findings.take(yaml.load(source))
    references: dict[str, Reference] = {}
    for key, entry in loaded.mapping.items():
        if isinstance(entry, dict) and _KEY.fullmatch(key):
            reader = _Entry(loaded, key, entry, findings)
            reader.check()
            references[key] = reader.reference()
        else:
            message = f"“{key}” is no citation key" if isinstance(entry, dict) else f"the entry “{key}” has no fields"
            hint = "a key starts with a letter or digit and has no spaces; under it stand lines of “field: value”"
            findings.add(NOT_AN_ENTRY.at(loaded.key_span(key), message, hint=hint, about=key))
    silent = (each for each in references.values() if each.status != "unresolved" and "language" not in each.fields)
    findings.add(*without_language(source, tuple(silent)))
    _check_notes(loaded, references.values(), findings)
    _check_translated(loaded, references.values(), findings)
    return findings.warned(Library(MappingProxyType(references)))


def _near(word: str, known: Iterable[str], cutoff: float = 0.7) -> str:
    """Return the hint that names the nearest known word, its parts in whatever order; empty where none is near."""
    by_parts = {_ordered_parts(each): each for each in sorted(known)}
    close = difflib.get_close_matches(_ordered_parts(word), by_parts, n=1, cutoff=cutoff)
    return f"did you mean “{by_parts[close[0]]}”?" if close else ""


def _ordered_parts(word: str) -> str:
    return "-".join(sorted(re.split(r"[-_ ]", word)))


class _Entry:
    """Checks one entry, field by field."""

    def __init__(self, loaded: yaml.YamlValue, key: str, fields: Mapping[str, object], findings: Collector) -> None:
        self.loaded = loaded
        self.key = key
        self.fields = fields
        self.findings = findings
        custom = fields.get("custom")
        self.custom: Mapping[str, object] = cast("Mapping[str, object]", custom) if isinstance(custom, dict) else {}

    def reference(self) -> Reference:
        """Return the entry as the model holds it."""
        fields = cast("Mapping[str, object]", yaml.frozen({k: v for k, v in self.fields.items() if k != "custom"}))
        custom = cast("Mapping[str, object]", yaml.frozen(dict(self.custom)))
        kind = self.fields.get("type")
        return Reference(
            self.key, kind if isinstance(kind, str) else "", fields, custom, self.loaded.key_span(self.key)
        )

    def place(self, *path: str | int) -> Span:
        return self.loaded.span(self.key, *path)

    def key_place(self, *path: str | int) -> Span:
        return self.loaded.key_span(self.key, *path)

    def report(self, rule: Rule, span: Span, message: str, hint: str = "") -> None:
        self.findings.add(rule.at(span, message, hint=hint, about=self.key))

    def check(self) -> None:
        """Report every fault of the entry."""
        self._type()
        for field in self.fields:
            self._field(field)
        self._custom()
        self._whole()

    # ---- CSL fields -----------------------------------------------------------------------------

    def _type(self) -> None:
        kind = self.fields.get("type")
        if kind is None:
            hint = "add “type: webpage”, or another of CSL's types"
            self.report(MISSING_TYPE, self.key_place(), f"the reference “{self.key}” has no type", hint)
        elif kind not in csl.TYPES:
            hint = _near(str(kind), csl.TYPES) or "CSL's types are listed under “nkdoc explain NK312”"
            self.report(UNKNOWN_TYPE, self.place("type"), f"CSL has no type “{kind}”", hint)

    def _field(self, field: str) -> None:
        value = self.fields[field]
        if field not in csl.FIELDS:
            hint = _near(field, csl.FIELDS, 0.6) or "fields of our own belong under “custom”"
            self.report(UNKNOWN_FIELD, self.key_place(field), f"CSL has no field “{field}”", hint)
        elif field in csl.NAME_FIELDS:
            self._names(field, value)
        elif field in csl.DATE_FIELDS:
            if csl.parse_date(value) is None:
                hint = "write 2023-09-19, or as far as the date is known: 2023-09, 2023"
                self.report(BAD_DATE, self.place(field), f"“{field}” is not a date", hint)
        elif field == "custom":
            if not isinstance(value, dict):
                self.report(BAD_VALUE, self.place(field), "“custom” must be a mapping", "under it stand our own fields")
        elif field != "type":
            self._text(field, value)

    def _text(self, field: str, value: object) -> None:
        is_number = isinstance(value, int) and not isinstance(value, bool) and field in csl.NUMBER_FIELDS
        if not is_number and (not isinstance(value, str) or not value.strip()):
            hint = "write it between quotation marks, or leave the field out"
            self.report(BAD_VALUE, self.place(field), f"“{field}” must be text", hint)
        elif field == "URL" and not _is_url(str(value)):
            hint = "a full address: https://, a host, a path, and no spaces"
            self.report(BAD_URL, self.place(field), f"“{value}” is not a web address", hint)
        elif field == "language" and not _TAG.fullmatch(str(value)):
            hint = "a BCP 47 tag: two or three small letters, and perhaps a script or a country after a hyphen"
            self.report(BAD_LANGUAGE, self.place(field), f"“{value}” is not a language tag", hint)

    def _names(self, field: str, value: object) -> None:
        if not isinstance(value, list) or not value:
            hint = "a list of persons (family, given) or bodies (literal)"
            self.report(BAD_VALUE, self.place(field), f"“{field}” must be a list of names", hint)
            return
        for at, name in enumerate(value):
            if csl.parse_name(name) is None:
                hint = "give “family” and “given” for a person, “literal” for a body"
                self.report(BAD_VALUE, self.place(field, at), f"this is not a name of “{field}”", hint)
            for part in name if isinstance(name, dict) else ():
                if part not in csl.NAME_PARTS:
                    hint = _near(part, csl.NAME_PARTS, 0.5) or f"parts of a name: {', '.join(csl.NAME_PARTS)}"
                    self.report(UNKNOWN_FIELD, self.key_place(field, at, part), f"names have no part “{part}”", hint)

    # ---- our own fields -------------------------------------------------------------------------

    def _custom(self) -> None:
        for field, value in self.custom.items():
            if field not in CUSTOM_FIELDS:
                hint = _near(field, CUSTOM_FIELDS, 0.6) or f"our own fields: {', '.join(CUSTOM_FIELDS)}"
                self.report(UNKNOWN_FIELD, self.key_place("custom", field), f"nkdoc knows no field “{field}”", hint)
            elif not _fits(field, value):
                self.report(BAD_VALUE, self.place("custom", field), f"“{field}” must be {_EXPECTED[field]}")
        status = self.custom.get("status", "exact")
        if status not in _STATUSES:
            hint = _near(str(status), _STATUSES, 0.5) or f"choose one of: {', '.join(_STATUSES)}"
            self.report(UNKNOWN_STATUS, self.place("custom", "status"), f"there is no status “{status}”", hint)
        for ours, theirs in (("description", "title"), ("remark", "note")):
            self._same_words(ours, theirs)

    def _same_words(self, ours: str, theirs: str) -> None:
        """Report words of ours that do not say what the CSL field beside them says."""
        words, field = self.custom.get(ours), self.fields.get(theirs)
        if not isinstance(words, dict) or not words:
            return
        same = str(field).removeprefix("[").removesuffix("]") if theirs == "title" else field
        if same not in words.values():
            message = f"none of the texts of “{ours}” is that of “{theirs}”"
            self.report(
                DIFFERING_WORDS, self.place("custom", ours), message, f"change “{theirs}” and “{ours}” together"
            )

    # ---- the entry as a whole -------------------------------------------------------------------

    def _whole(self) -> None:
        status = self.custom.get("status", "exact")
        if status == "unresolved":
            for field in self.fields:
                if field not in ("type", "custom"):
                    message = f"an unresolved reference has a “{field}”"
                    hint = "delete it, or say in “status” how the source was found"
                    self.report(RESOLVED_DATA, self.key_place(field), message, hint)
            return
        if "title" not in self.fields:
            hint = "add the title; where the headline was not seen, a description in square brackets"
            self.report(MISSING_TITLE, self.key_place(), f"the reference “{self.key}” has no title", hint)
        if status == "supporting" and not self.custom.get("evidence"):
            message = f"the reference “{self.key}” does not say what it supports"
            self.report(MISSING_EVIDENCE, self.key_place(), message, "add “evidence” under “custom”, in every language")


_EXPECTED = {
    "note": "a whole number from 1",
    "kind": "text",
    "status": "text",
    "dead-link": "true or false",
    "claim": "text",
    **dict.fromkeys(OUR_WORDS, "a mapping from language to text"),
}


def _fits(field: str, value: object) -> bool:
    """Tell whether a custom field's value is of the kind it must be."""
    if field == "note":
        return isinstance(value, int) and not isinstance(value, bool) and value >= 1
    if field == "dead-link":
        return isinstance(value, bool)
    if field in OUR_WORDS:
        return isinstance(value, dict) and all(
            _TAG.fullmatch(tag) and isinstance(text, str) and text for tag, text in value.items()
        )
    return isinstance(value, str) and bool(value)


def _is_url(text: str) -> bool:
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
    except ValueError:
        return False
    return parts.scheme in _SCHEMES and "." in host.strip(".") and not re.search(r"[\s<>\"\\^`{|}]", text)


def _check_notes(loaded: yaml.YamlValue, references: Iterable[Reference], findings: Collector) -> None:
    """Report note numbers that two references claim."""
    first: dict[object, str] = {}
    for reference in references:
        note = reference.custom.get("note")
        if isinstance(note, int) and (other := first.setdefault(note, reference.key)) != reference.key:
            message = f"“{other}” already is note {note}"
            labels = [Label(loaded.span(other, "custom", "note"), "the first")]
            span = loaded.span(reference.key, "custom", "note")
            hint = "give each reference its own number"
            findings.add(DUPLICATE_NOTE.at(span, message, labels=labels, hint=hint, about=reference.key))


def _check_translated(loaded: yaml.YamlValue, references: Iterable[Reference], findings: Collector) -> None:
    """Report words of ours that lack a language in which evidence is given."""
    words = [
        (reference.key, field, set(given))
        for reference in references
        for field in OUR_WORDS
        if isinstance(given := reference.custom.get(field), Mapping)
    ]
    every = set[str]().union(*(given for _, field, given in words if field == "evidence"))
    for key, field, given in words:
        if missing := sorted(every - given):
            message = f"“{field}” has no text in “{'”, “'.join(missing)}”"
            span = loaded.key_span(key, "custom", field)
            findings.add(
                UNTRANSLATED_WORDS.at(span, message, hint="readers of every edition see it: translate it", about=key)
            )
