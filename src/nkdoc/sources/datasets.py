"""content/data/*.yaml → `Dataset`: the tables behind charts, maps, the timeline and the facts."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, cast

from nkdoc.base import yaml
from nkdoc.base.diagnostics import Collector, Rule, Severity, Warned
from nkdoc.model import Dataset

if TYPE_CHECKING:
    from collections.abc import Mapping

    from nkdoc.base.span import Source

BAD_DATASET = Rule(
    "NK510",
    "bad-data-file",
    Severity.ERROR,
    """A data file under `content/data` lacks what its drawing needs.

Every data file is a mapping with `kind` (how it is drawn), `title` and `description` in every language, and the rows
that its kind asks for; the guide lists the kinds.
""",
)


def load_dataset(source: Source) -> Warned[Dataset | None]:
    """Return the data of one file, or None where it has no usable head."""
    findings = Collector()
    loaded = findings.take(yaml.load(source))
    data = loaded.data
    if not isinstance(data, dict):
        return findings.warned(None)
    kind = data.get("kind")
    if not isinstance(kind, str):
        findings.add(BAD_DATASET.at(source.line_span(1), "the data file does not say its “kind”"))
        return findings.warned(None)
    fields = cast("Mapping[str, object]", MappingProxyType(data))
    return findings.warned(Dataset(source.path, kind, fields, source, loaded.spans))
