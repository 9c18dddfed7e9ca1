"""Units of measurement by the names the lexicons use: what they measure, and how much in the dimension's base unit.

Two amounts in one dimension can be compared: 48 hours are two days, 5,000 m are 5 km, 18 months are a year and a half.
Months and years have a dimension of their own, because no number of days makes a month.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import NamedTuple


class Measure(NamedTuple):
    """`factor` base units of `dimension` (s, m, m², m³, kg, …) make one unit."""

    dimension: str
    factor: Fraction


def _table(entries: Mapping[str, tuple[str, str | int]]) -> Mapping[str, Measure]:
    return MappingProxyType(
        {unit: Measure(dimension, Fraction(factor)) for unit, (dimension, factor) in entries.items()}
    )


MEASURES = _table(
    {
        "ms": ("time", "0.001"), "s": ("time", 1), "min": ("time", 60), "h": ("time", 3600), "day": ("time", 86400),
        "week": ("time", 604800),
        "month": ("month", 1), "year": ("month", 12), "decade": ("month", 120), "century": ("month", 1200),
        "mm": ("length", "0.001"), "cm": ("length", "0.01"), "m": ("length", 1), "km": ("length", 1000),
        "in": ("length", "0.0254"), "ft": ("length", "0.3048"), "yd": ("length", "0.9144"),
        "mi": ("length", "1609.344"), "nmi": ("length", 1852),
        "m2": ("area", 1), "km2": ("area", 1_000_000), "ha": ("area", 10_000), "acre": ("area", "4046.8564224"),
        "ft2": ("area", "0.09290304"), "mi2": ("area", "2589988.11"),
        "m3": ("volume", 1), "l": ("volume", "0.001"), "ml": ("volume", "0.000001"), "bbl": ("volume", "0.158987"),
        "mg": ("mass", "0.000001"), "g": ("mass", "0.001"), "kg": ("mass", 1), "t": ("mass", 1000),
        "lb": ("mass", "0.45359237"), "oz": ("mass", "0.0283495"), "ton": ("mass", "907.18474"),
        "km/h": ("speed", 1), "mph": ("speed", "1.609344"),
        "celsius": ("celsius", 1), "fahrenheit": ("fahrenheit", 1), "degree": ("degree", 1),
        "bit": ("bit", 1), "byte": ("byte", 1), "kb": ("byte", 1000), "mb": ("byte", 10**6), "gb": ("byte", 10**9),
        "tb": ("byte", 10**12),
        "Hz": ("frequency", 1), "kHz": ("frequency", 1000), "MHz": ("frequency", 10**6), "GHz": ("frequency", 10**9),
        "W": ("power", 1), "kW": ("power", 1000), "MW": ("power", 10**6), "GW": ("power", 10**9),
        "kWh": ("energy", 1), "V": ("voltage", 1), "px": ("pixel", 1),
        "dollar": ("dollar", 1), "cent": ("cent", 1), "EUR": ("EUR", 1), "RUB": ("RUB", 1), "GBP": ("GBP", 1),
        "AZN": ("AZN", 1), "AMD": ("AMD", 1), "TRY": ("TRY", 1), "GEL": ("GEL", 1), "UAH": ("UAH", 1),
        "KZT": ("KZT", 1),
        "IRR": ("IRR", 1), "JPY": ("JPY", 1), "CNY": ("CNY", 1), "CHF": ("CHF", 1),
        "krone": ("krone", 1), "mark": ("mark", 1), "PLN": ("PLN", 1), "INR": ("INR", 1), "peso": ("peso", 1),
        "dinar": ("dinar", 1), "shekel": ("shekel", 1), "forint": ("forint", 1),
    }
)  # fmt: skip

MEANINGS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "pound": frozenset({"lb", "GBP"}),
        "ton": frozenset({"t", "ton"}),
        "degree": frozenset({"degree", "celsius", "fahrenheit"}),
        "celsius": frozenset({"degree", "celsius"}),
        "fahrenheit": frozenset({"degree", "fahrenheit"}),
    }
)
"""Words that may stand for more than one unit."""

CURRENCY_SIGNS: Mapping[str, str] = MappingProxyType(
    {
        "$": "dollar", "€": "EUR", "₽": "RUB", "£": "GBP", "₼": "AZN", "֏": "AMD", "₺": "TRY", "₾": "GEL", "₴": "UAH",
        "₸": "KZT", "USD": "dollar", "EUR": "EUR", "RUB": "RUB", "GBP": "GBP", "AZN": "AZN", "AMD": "AMD", "TRY": "TRY",
        "GEL": "GEL", "UAH": "UAH", "KZT": "KZT", "IRR": "IRR", "JPY": "JPY", "CNY": "CNY", "CHF": "CHF",
    }
)  # fmt: skip
"""What is written before an amount; the yen's sign is also the yuan's and is left out."""

CONVERTED = frozenset({"mi", "ft", "in", "yd", "nmi", "lb", "oz", "ton", "acre", "ft2", "mi2", "mph", "pound"})
"""Units a translator may give in metric ones."""

CONVERSION_TOLERANCE = Fraction(3, 100)
"""How far a converted amount may be rounded."""


def meanings(unit: str) -> frozenset[str]:
    """Return the units that a unit word may stand for."""
    return MEANINGS.get(unit) or frozenset({unit})
