"""Armenian sentences end with ։ or the colon typed for it."""

from __future__ import annotations

import pytest

from nkdoc.bitext.sentences import split


@pytest.mark.parametrize(
    "sentences",
    [
        ["Նա եկավ։", "Ո՞ւր գնաց նա։", "Ի՜նչ օր է։"],
        ["Նա եկավ:", "Նա գնաց ժամը 14:30-ին:", "Վերջ:"],
        ["Նա ասաց. «Գնանք»։", "Մենք գնացինք։"],
        ["Պրոֆ. Հ. Աճառյանը գրել է 2023 թ. Երևանում։", "«Այո՛»,— ասաց նա։"],
        ["«Գնա՛նք։»", "Նա լռեց…", "Եվ գնաց։"],
        ["Տե՛ս էջ 5։ ապա՝ 6"],
    ],
)
def test_sentences(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [text[start:end] for start, end in split(text, "hy")] == sentences
