"""One entry of another program's bibliography on its way to a `Reference`, and what of it could not be carried."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, cast

from nkdoc.base.diagnostics import Collector, Diagnostic, Rule
from nkdoc.base.span import Span
from nkdoc.base.yaml import frozen
from nkdoc.model import Reference
from nkdoc.sources.references.rules import LOST_FIELD, LOST_VALUE, UNSAFE_KEY

PRIVATE = frozenset(("abstract", "annote", "annotation", "file", "keyword", "keywords", "note", "pdf", "comment"))
"""Fields for their owner's eyes: they are neither printed nor carried into the project."""


class Loss(NamedTuple):
    """A field that could not be carried, or only in part: its own name, its place, and why."""

    field: str
    span: Span
    why: str
    is_value: bool = False
    """Whether the field has a place in CSL and it is the value that does not fit."""


@dataclass
class Record:
    """An entry: `key` as citations name it, `original_key` as its file does; `fields` by CSL's names, in file order."""

    key: str
    original_key: str
    span: Span
    fields: dict[str, object] = field(default_factory=dict)
    spans: dict[str, Span] = field(default_factory=dict)
    losses: list[Loss] = field(default_factory=list)
    private: list[str] = field(default_factory=list)
    """Names of the private fields that were left out."""

    def put(self, name: str, value: object, span: Span) -> None:
        """Set a field where it has a value; the first one counts."""
        if value not in ("", None, []) and name not in self.fields:
            self.fields[name] = value
            self.spans[name] = span

    def lose(self, name: str, span: Span, why: str, *, value: bool = False) -> None:
        """Note that a field is not carried."""
        self.losses.append(Loss(name, span, why, value))

    def reference(self) -> Reference:
        """Return the entry as the model holds it."""
        kind = str(self.fields.get("type", ""))
        fields = cast("Mapping[str, object]", frozen({k: v for k, v in self.fields.items() if k != "custom"}))
        custom = cast("Mapping[str, object]", frozen(self.fields.get("custom", {})))
        return Reference(self.key, kind, fields, custom, self.span)

    def findings(self) -> Iterable[Diagnostic]:
        """Yield a note for a changed key and for each field that was not carried."""
        if self.key != self.original_key:
            yield self.renamed()
        for loss in self.losses:
            rule = LOST_VALUE if loss.is_value else LOST_FIELD
            yield rule.at(loss.span, f"“{loss.field}” of “{self.key}”: {loss.why}", about=f"{self.key} {loss.field}")

    def renamed(self) -> Diagnostic:
        """Return the note on a key that no citation could name."""
        message = f"the key “{self.original_key}” becomes “{self.key}”"
        hint = f"cite it as [@{self.key}]"
        return UNSAFE_KEY.at(self.span, message, hint=hint, about=self.original_key)


def grouped_losses(records: Iterable[Record]) -> Iterable[Diagnostic]:
    """Yield one note per field and reason, at the first entry that has it: what a file in daily use can bear."""
    found: dict[tuple[Rule, str, str], list[tuple[Record, Loss]]] = {}
    for record in records:
        if record.key != record.original_key:
            yield record.renamed()
        for loss in record.losses:
            rule = LOST_VALUE if loss.is_value else LOST_FIELD
            found.setdefault((rule, loss.field, "" if loss.is_value else loss.why), []).append((record, loss))
    for (rule, name, _), losses in found.items():
        record, loss = losses[0]
        more = f" (and in {len(losses) - 1} more)" if losses[1:] else ""
        yield rule.at(loss.span, f"“{name}” of “{record.key}”{more}: {loss.why}", about=name)


def collect(records: Iterable[Record], findings: Collector) -> dict[str, Reference]:
    """Return the references of the records by key; of two with one key the first counts."""
    made: dict[str, Reference] = {}
    kept: list[Record] = []
    for record in records:
        if record.key not in made:
            made[record.key] = record.reference()
            kept.append(record)
    findings.add(*grouped_losses(kept))
    return made
