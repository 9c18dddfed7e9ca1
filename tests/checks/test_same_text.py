"""A text compared with itself has no finding, whatever it says."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from nkdoc.bitext.mismatch import Mismatch
from nkdoc.checks import (
    nk203_number_mismatch,
    nk222_foreign_number_format,
    nk223_percent_mismatch,
    nk224_unit_mismatch,
    nk225_date_mismatch,
    nk226_bound_mismatch,
    nk230_untranslated,
    nk233_broken_markdown,
    nk234_length_mismatch,
    nk235_sentence_count_mismatch,
    nk236_question_mark_mismatch,
    nk238_unknown_latin_word,
    nk245_negation_mismatch,
    nk246_quotation_mismatch,
    nk247_opposite_word,
)
from nkdoc.model import NOWHERE, Pair, Unit

Compare = Callable[[Pair], Iterable[Mismatch]]
COMPARISONS: dict[str, Compare] = {
    module.RULE.code: module.compare
    for module in (
        nk203_number_mismatch,
        nk222_foreign_number_format,
        nk223_percent_mismatch,
        nk224_unit_mismatch,
        nk225_date_mismatch,
        nk226_bound_mismatch,
        nk230_untranslated,
        nk233_broken_markdown,
        nk234_length_mismatch,
        nk235_sentence_count_mismatch,
        nk236_question_mark_mismatch,
        nk238_unknown_latin_word,
        nk245_negation_mismatch,
        nk246_quotation_mismatch,
        nk247_opposite_word,
    )
}
WORDS = st.sampled_from(
    [
        *(
            "5",
            "1,050",
            "13.6%",
            "13,6 %",
            "$5",
            "km",
            "млн",
            "may",
            "May",
            "Monday",
            "not",
            "never",
            "не",
            "rose",
            "fell",
        ),
        *(
            "вырос",
            "снизился",
            "more than 7",
            "до 7",
            '"He said so to us"',
            "«да»",
            "**",
            "](",
            "?",
            ".",
            "pm",
            "6 вечера",
        ),
        *("noon", "полдень", "must", "может", "Python", "COVID-19", "XXI", "век", "half", "половина"),
    ]
)
TEXTS = st.one_of(st.text(), st.lists(WORDS, max_size=30).map(" ".join))


def pair(text: str, language: str) -> Pair:
    unit = Unit("case/p1", "paragraph", language, NOWHERE, (), (), text)
    return Pair((unit,), (unit,))


@pytest.mark.parametrize("code", COMPARISONS)
@settings(deadline=None, derandomize=True, max_examples=25)
@given(text=TEXTS, language=st.sampled_from(["en", "ru", "hy"]))
@example(text="More than 7,000 people did not leave on 5 May at 6 pm.", language="ru")
def test_same_text(code: str, text: str, language: str) -> None:
    assert list(COMPARISONS[code](pair(text, language))) == []
