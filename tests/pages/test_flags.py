"""Flags in the titles of sources print as letters."""

from __future__ import annotations

from nkdoc.pages.edition.marks import spell_flags


def test_a_flag_is_spelled_and_other_signs_stay() -> None:
    assert spell_flags("but \U0001f1ed\U0001f1fa blocked it") == "but [HU] blocked it"
    assert spell_flags("№ 5 → “text”") == "№ 5 → “text”"
