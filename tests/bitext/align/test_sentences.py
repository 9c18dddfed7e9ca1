"""Where sentences begin and end."""

from __future__ import annotations

import pytest

from nkdoc.bitext import sentences

ENGLISH = (
    "He lives in Washington, D.C. | He left on Jan. 5 with Mr. Smith.",
    "See p. 5 and No. 7. | “Go!” he said. | A. B. Petrova came.",
    "Is it? | Yes … and no. | It cost 3.4 million.",
    "What next? — Links and more. | A label.",
    "They met, i.e. talked, at 6 p.m. on Monday. | Then they left.",
)
RUSSIAN = (
    "В 2023 г. президент А. С. Петров, т. е. глава, ушёл. | Это было 5 мая 2020 г. | Затем вернулся.",
    "См. с. 12 и рис. 3. | «Нет», — сказал он. | «Да!» — ответила она.",
    "Было 3,4 млн руб. и ещё 5 тыс. рублей. | Всё.",
    "Написал Дж.Х.М. Дассен вместе с А.Б. Петровой. | Они закончили.",
    "Что дальше? — Ссылки и прочее. | Подпись.",
    "Приехали врачи, учителя и т. д. | Их встретили.",
)


@pytest.mark.parametrize(("language", "text"), [*(("en", one) for one in ENGLISH), *(("ru", one) for one in RUSSIAN)])
def test_splitting(language: str, text: str) -> None:
    expected = text.split(" | ")
    whole = " ".join(expected)
    assert expected == [whole[start:end] for start, end in sentences.split(whole, language)]


def test_a_language_without_a_list_is_split_by_the_marks_alone() -> None:
    assert sentences.count("Ein Satz. Noch einer!", "de") == 2


def test_blank_text_counts_as_one_and_has_no_spans() -> None:
    assert sentences.split("  ", "en") == ()
    assert sentences.count("", "en") == 1
