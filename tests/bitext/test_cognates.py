"""Words that sound alike have one key, whatever their script."""

from __future__ import annotations

import pytest

from nkdoc.bitext.cognates import key, keys


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("martuni", "мартуни"),
        ("martuni", "մարտունի"),
        ("мартуни", "մարտունի"),
        ("stepanakert", "ստեփանակերտ"),
        ("yerevan", "երևան"),
        ("hakobyan", "հակոբյան"),
        ("պրեզիդենտ", "президент"),
        ("ռուբեն", "ruben"),
    ],
)
def test_words_that_sound_alike_have_one_key(one: str, other: str) -> None:
    assert key(one) == key(other) != ""


def test_words_of_a_script_without_a_table_have_no_key() -> None:
    assert keys("δημοκρατία 大統領府邸") == []
