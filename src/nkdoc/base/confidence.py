"""How sure a finding is: of a hundred findings of a rule and severity, how many someone must act on.

This table is the one place of these figures. docs/sync-benchmark.md tells how they were measured: findings on texts of
strangers read one by one, and faults put into clean pairs (`python -m benchmarks.calibration`). A check that knows more
of a finding than its rule gives its own figure.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

FACT = 1.0
"""What a rule that infers nothing states: a fact of one text, or of the lock."""

_BY_SEVERITY: Mapping[str, float] = MappingProxyType({"error": 0.9, "warning": 0.7, "note": 0.3})
"""For rules of which too few findings were read."""

_MEASURED: Mapping[str, Mapping[str, float]] = MappingProxyType(
    {
        "NK201": {"error": 0.95},
        "NK202": {"error": 0.85, "warning": 0.7},
        "NK203": {"error": 0.85, "warning": 0.7},
        "NK204": {"error": 0.85, "warning": 0.6},
        "NK205": {"warning": 0.8},
        "NK206": {"warning": 0.3, "note": 0.2},
        "NK208": {"error": 0.85, "warning": 0.6},
        "NK209": {"warning": 0.8},
        "NK211": {"error": 0.85, "warning": 0.7},
        "NK213": {"error": 0.6},
        "NK215": {"error": 0.7},
        "NK216": {"warning": 0.6},
        "NK220": {"warning": 0.45, "note": 0.2},
        "NK221": {"warning": 0.3, "note": 0.2},
        "NK230": {"error": 0.97, "warning": 0.6},
        "NK232": {"warning": 0.95},
        "NK233": {"error": 0.6},
        "NK234": {"warning": 0.5, "note": 0.2},
        "NK235": {"warning": 0.4, "note": 0.1},
        "NK237": {"error": 0.6},
        "NK238": {"note": 0.1},
        "NK245": {"warning": 0.6},
        "NK247": {"warning": 0.6},
    }
)


def confidence_of(code: str, severity: str) -> float:
    """Return how sure a finding inferred from two texts is, from 0 to 1; `severity` is the word that reports print."""
    return _MEASURED.get(code, {}).get(severity, _BY_SEVERITY[severity])
