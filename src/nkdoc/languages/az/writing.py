"""Azerbaijani: how it is written.

I with and without a dot are two letters, each with its capital: ı I, i İ (Azərbaycan dilinin orfoqrafiya qaydaları). As
computers lower I to i and take İ apart into i and a dot, all four count as i where words are compared; they sort as two
letters.
"""

from __future__ import annotations

from types import MappingProxyType

from nkdoc.languages.writing import Writing

WRITING = Writing(script="latin", equivalents=MappingProxyType({"ı": "i", "İ": "I", "\u0307": ""}))
