r"""content/glossary.yaml → `Termbase`: every fault of the shared glossary, at its line and column.

concepts:
  - id: aghdam
    kind: place
    <language>:                  # one block per language
      form: Aghdam
      aliases: [Agdam]
      stems: [Агдам\w*]          # regular expressions, matched without regard to case
      forbidden:
        - form: Akna
          why: one side's name alone
    lat: 39.991                  # degrees, WGS 84
    lon: 46.9274
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import cast

from nkdoc.base import yaml
from nkdoc.base.diagnostics import Collector, Label, Rule, Warned
from nkdoc.base.span import Source, Span
from nkdoc.model import Concept, Term, Termbase
from nkdoc.sources.glossary_rules import (
    BAD_CONCEPT_VALUE,
    BAD_STEM,
    DUPLICATE_CONCEPT,
    MISSING_FORM,
    NOT_A_CONCEPT,
    UNKNOWN_CONCEPT_FIELD,
    UNKNOWN_KIND,
)

KINDS = ("person", "place", "body", "event", "document", "term")
"""What a concept may be: a name of five kinds, or a term."""
_NARROWER: Mapping[str, str] = MappingProxyType(
    {
        "town": "place",
        "city": "place",
        "village": "place",
        "region": "place",
        "country": "place",
        "river": "place",
        "organisation": "body",
        "organization": "body",
        "company": "body",
        "ministry": "body",
        "party": "body",
        "people": "person",
        "battle": "event",
        "treaty": "document",
        "law": "document",
        "word": "term",
        "abbreviation": "term",
    }
)
"""What authors may call a concept, by the kind it is of."""
CONCEPT_FIELDS = ("id", "kind", "others", "lat", "lon", "evidence", "note", "gap")
TERM_FIELDS = ("form", "aliases", "stems", "forbidden", "usage", "role")
BAN_FIELDS = ("form", "why")
_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_EMPTY: Mapping[str, object] = MappingProxyType({})


def load_termbase(source: Source) -> Warned[Termbase]:
    """Return the concepts of the file, in its order, with every fault found."""
    findings = Collector()
    read = yaml.load(source)
    loaded = read.value
    # What the glossary begins with is told below, and better, than that it should be a mapping.
    is_filled = loaded.data is not None
    findings.add(*(fault for fault in read.diagnostics if not (is_filled and fault.rule is yaml.NOT_A_MAPPING)))
    entries = loaded.mapping.get("concepts")
    if is_filled and not isinstance(entries, list):
        hint = "begin the file with “concepts:” and list the entries below it"
        findings.add(NOT_A_CONCEPT.at(loaded.key_span("concepts"), "the glossary has no list “concepts”", hint=hint))
    concepts: dict[str, Concept] = {}
    for at, entry in enumerate(entries if isinstance(entries, list) else ()):
        reader = _Reader(loaded, ("concepts", at), findings)
        concept = reader.concept(entry)
        if concept is None:
            continue
        if (first := concepts.setdefault(concept.id, concept)) is not concept:
            message = f"the concept “{concept.id}” stands here a second time"
            labels = [Label(first.span, "the first, which counts")]
            findings.add(DUPLICATE_CONCEPT.at(concept.span, message, labels=labels, about=concept.id))
    return findings.warned(Termbase(MappingProxyType(concepts)))


class _Reader:
    """Reads one concept; `path` leads to it."""

    def __init__(self, loaded: yaml.YamlValue, path: tuple[str | int, ...], findings: Collector) -> None:
        self.loaded = loaded
        self.path = path
        self.findings = findings
        self.id = ""

    def place(self, *path: str | int) -> Span:
        return self.loaded.span(*self.path, *path)

    def report(self, rule: Rule, span: Span, message: str, hint: str = "") -> None:
        self.findings.add(rule.at(span, message, hint=hint, about=self.id))

    def concept(self, entry: object) -> Concept | None:
        """Return the concept, or None where the entry has no id to know it by."""
        fields = cast("Mapping[str, object]", entry) if isinstance(entry, dict) else _EMPTY
        self.id = self.text(fields, "id")
        if not self.id:
            line = self.place().source.line_span(self.place().position.line)
            self.report(NOT_A_CONCEPT, line, "this entry of the glossary has no “id”", "begin it with “- id: …”")
            return None
        tags = [
            key for key in fields if key not in CONCEPT_FIELDS and _TAG.fullmatch(key) and isinstance(fields[key], dict)
        ]
        self.unknown(fields, (*CONCEPT_FIELDS, *tags))
        evidence = self.mapping(fields, "evidence")
        return Concept(
            id=self.id,
            kind=self.kind(fields),
            terms=MappingProxyType({tag: self.term(tag, cast("Mapping[str, object]", fields[tag])) for tag in tags}),
            others=cast("Mapping[str, object]", yaml.frozen(dict(self.mapping(fields, "others")))),
            gap=fields.get("gap") is True,
            unverified=any(
                isinstance(each := evidence.get(tag), dict) and each.get("status") == "unverified" for tag in tags
            ),
            note=self.text(fields, "note"),
            latitude=self.degrees(fields, "lat", 90),
            longitude=self.degrees(fields, "lon", 180),
            span=self.place("id"),
        )

    def kind(self, fields: Mapping[str, object]) -> str:
        """Return what the concept is, empty where nothing says so; an unknown kind is reported."""
        kind = self.text(fields, "kind")
        if kind and kind not in KINDS:
            near = difflib.get_close_matches(kind, (*KINDS, *_NARROWER), n=1, cutoff=0.6)
            hint = f"did you mean “{near[0]}”?" if near else f"choose one of: {', '.join(KINDS)}"
            if near and near[0] in _NARROWER:
                hint = f"{hint} write “{_NARROWER[near[0]]}”" if kind != near[0] else f"write “{_NARROWER[kind]}”"
            self.report(UNKNOWN_KIND, self.place("kind"), f"the glossary knows no kind “{kind}”", hint)
        return kind

    def term(self, tag: str, fields: Mapping[str, object]) -> Term:
        """Return what one language says of the concept."""
        self.unknown(fields, TERM_FIELDS, tag)
        form = self.text(fields, "form", tag)
        if not form:
            span = self.loaded.key_span(*self.path, tag)
            self.report(MISSING_FORM, span, f"“{self.id}” has no form in “{tag}”", "add “form:”, the form to print")
        return Term(
            form=form,
            aliases=tuple(self.texts(fields, "aliases", tag)),
            stems=tuple(self.stems(fields, tag)),
            forbidden=tuple(self.bans(fields, tag)),
            usage=self.text(fields, "usage", tag),
            role=self.text(fields, "role", tag),
            span=self.place(tag, "form") if form else self.loaded.key_span(*self.path, tag),
        )

    def stems(self, fields: Mapping[str, object], tag: str) -> Iterable[str]:
        for at, stem in enumerate(self.texts(fields, "stems", tag)):
            try:
                matches_nothing = re.compile(stem, re.IGNORECASE).match("") is not None
            except (re.error, OverflowError, RecursionError) as fault:
                message = f"not a regular expression: {fault}"
            else:
                if not matches_nothing:
                    yield stem
                    continue
                message = "this expression matches an empty text, so it would be found everywhere"
            self.report(BAD_STEM, self.place(tag, "stems", at), message, "brackets must close; a dot for itself is \\.")

    def bans(self, fields: Mapping[str, object], tag: str) -> Iterable[tuple[str, str]]:
        for at, ban in enumerate(self.sequence(fields, "forbidden", tag)):
            if not isinstance(ban, dict) or not isinstance(ban.get("form"), str) or not ban["form"]:
                span = self.place(tag, "forbidden", at)
                self.report(
                    BAD_CONCEPT_VALUE, span, "a forbidden form needs “form”, and “why”", "- form: …, then why: …"
                )
                continue
            self.unknown(ban, BAN_FIELDS, tag, "forbidden", at)
            yield ban["form"], self.text(ban, "why", tag, "forbidden", at)

    # ---- values -----------------------------------------------------------------------------------

    def unknown(self, fields: Mapping[str, object], known: tuple[str, ...], *path: str | int) -> None:
        for key in fields:
            if key not in known:
                near = difflib.get_close_matches(key, known, n=1, cutoff=0.6)
                hint = f"did you mean “{near[0]}”?" if near else f"known here: {', '.join(known)}"
                span = self.loaded.key_span(*self.path, *path, key)
                self.report(UNKNOWN_CONCEPT_FIELD, span, f"unknown field “{key}”", hint)

    def text(self, fields: Mapping[str, object], key: str, *path: str | int) -> str:
        value = fields.get(key)
        if value is None or isinstance(value, str):
            return value or ""
        self.report(
            BAD_CONCEPT_VALUE, self.place(*path, key), f"“{key}” must be text", "put it between quotation marks"
        )
        return ""

    def mapping(self, fields: Mapping[str, object], key: str) -> Mapping[str, object]:
        value = fields.get(key, {})
        if isinstance(value, dict):
            return cast("Mapping[str, object]", value)
        self.report(BAD_CONCEPT_VALUE, self.place(key), f"“{key}” must be a mapping")
        return _EMPTY

    def sequence(self, fields: Mapping[str, object], key: str, *path: str | int) -> list[object]:
        value = fields.get(key, [])
        if isinstance(value, list):
            return value
        self.report(BAD_CONCEPT_VALUE, self.place(*path, key), f"“{key}” must be a list", "one “- …” line for each")
        return []

    def texts(self, fields: Mapping[str, object], key: str, *path: str | int) -> Iterable[str]:
        for at, value in enumerate(self.sequence(fields, key, *path)):
            if isinstance(value, str) and value:
                yield value
            else:
                self.report(BAD_CONCEPT_VALUE, self.place(*path, key, at), f"“{key}” must be a list of texts")

    def degrees(self, fields: Mapping[str, object], key: str, limit: int) -> float | None:
        value = fields.get(key)
        if value is None:
            return None
        if isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) <= limit:
            return float(value)
        self.report(
            BAD_CONCEPT_VALUE, self.place(key), f"“{key}” must be a number from −{limit} to {limit}", "in degrees"
        )
        return None
