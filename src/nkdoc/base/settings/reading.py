"""A table of settings → the values of a dataclass whose fields are settings; keys it does not declare are refused."""

from __future__ import annotations

import dataclasses
import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast

from nkdoc.base.diagnostics import Collector, Rule, Severity, Warned
from nkdoc.base.settings.kinds import Entry, Kind
from nkdoc.base.settings.table import SettingsTable

T = TypeVar("T")

UNKNOWN_CONFIG_KEY = Rule(
    "NK109",
    "unknown-configuration-key",
    Severity.ERROR,
    """The settings hold a key that nkdoc does not know, often a typing error.

    langauges = ["en", "ru"]   # did you mean “languages”?

The nearest known key is suggested. Unknown keys are refused rather than ignored: a setting never fails silently.
""",
)


@dataclass(frozen=True, slots=True)
class Table(Generic[T]):
    """A table of settings of its own: a dataclass of settings, all of them with defaults."""

    made: type[T]

    def read(self, entry: Entry) -> T | None:
        """See Kind.read."""
        if isinstance(entry.value, dict):
            return self.made(**_values(self.made, entry.value, entry, f"“{entry.key}”"))
        entry.fault(f"“{entry.key}” must be a table of settings")
        return None


def read_settings(made: type, table: SettingsTable, languages: tuple[str, ...]) -> Warned[dict[str, Any]]:
    """Return what the table gives the fields of `made`, by their names, with a finding for each value that is wrong."""
    findings = Collector()

    def report(rule: Rule, path: tuple[str, ...], message: str, hint: str) -> None:
        findings.add(rule.at(table.place(*path), message, hint=hint, about=path[-1]))

    return findings.warned(_values(made, table.values, Entry((), table.values, languages, report), table.title))


def _values(made: type, values: Mapping[str, object], at: Entry, name: str) -> dict[str, Any]:
    """Return the values that fit, by field; `name` is what messages call the table that `at` stands for."""
    fields = {each.name.replace("_", "-"): each for each in dataclasses.fields(made) if "kind" in each.metadata}
    read: dict[str, Any] = {}
    for key, value in values.items():
        entry = dataclasses.replace(at, path=(*at.path, key), value=value)
        if key not in fields:
            near = difflib.get_close_matches(key, fields, n=1, cutoff=0.6)
            hint = f"did you mean “{near[0]}”?" if near else f"known keys: {', '.join(sorted(fields))}"
            entry.report(UNKNOWN_CONFIG_KEY, entry.path, f"unknown key “{key}” in {name}", hint)
            continue
        kind = cast("Kind[object]", fields[key].metadata["kind"])
        if (fitting := kind.read(entry)) is not None:
            read[fields[key].name] = fitting
    return read
