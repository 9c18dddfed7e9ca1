"""Alignment of two sections: what answers what."""

from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nkdoc.bitext.units import units
from tests.bitext.align.sections import aligned, shape


def test_blocks_answer_one_another_in_order() -> None:
    bitext = aligned(
        "One paragraph.\n\n## Head\n\n- first\n- second\n\n> quoted\n",
        "Первый абзац.\n\n## Заголовок\n\n- пункт\n- ещё\n\n> цитата\n",
    )
    assert shape(bitext) == ["One = Первый", "Head = Заголовок", "first = пункт", "second = ещё", "quoted = цитата"]


def test_a_missing_block_is_a_gap_where_it_belongs() -> None:
    bitext = aligned(
        "Anna Petrova came in 2019.\n\nIvanov left Torvald in 1998.\n\nNorlines closed on 3 March.\n",
        "Анна Петрова приехала в 2019 году.\n\nNorlines закрылась 3 марта.\n",
    )
    assert shape(bitext) == ["Anna = Анна", "Ivanov = —", "Norlines = Norlines"]


def test_explicit_ids_win_over_everything_else() -> None:
    bitext = aligned(
        "## Costs {#a}\n\n## Money in 2024 {#b}\n",
        "## Деньги в 2024 году {#a}\n\n## Расходы {#b}\n",
    )
    assert shape(bitext) == ["Costs = Деньги", "Money = Расходы"]


def test_a_moved_section_keeps_its_counterpart() -> None:
    bitext = aligned(
        "## Traffic {#t}\n\nContainers of Lindholm.\n\n## Money {#m}\n\nThe profit of Norlines.\n\n## End {#e}\n",
        "## Деньги {#m}\n\nПрибыль Norlines.\n\n## Движение {#t}\n\nКонтейнеры Линдхольма.\n\n## Конец {#e}\n",
    )
    told = shape(bitext)
    assert {one.removeprefix("moved: ") for one in told} == {
        "Traffic = Движение", "Containers = Контейнеры", "Money = Деньги", "The = Прибыль", "End = Конец",
    }  # fmt: skip
    assert sum(one.startswith("moved") for one in told) == 2


def test_swapped_paragraphs_are_recognised_by_their_names() -> None:
    bitext = aligned(
        "Anna Petrova opened the harbour of Lindholm.\n\nViktor Mazur commanded the Orion near Torvald.\n",
        "Виктор Мазур командовал «Орионом» у Торвальда.\n\nАнна Петрова открыла порт Линдхольм.\n",
    )
    assert {one.removeprefix("moved: ") for one in shape(bitext)} == {"Anna = Анна", "Viktor = Виктор"}
    assert sum(pair.moved for pair in bitext.pairs) == 1


def test_two_paragraphs_may_answer_one() -> None:
    bitext = aligned(
        "He left the hall at noon, and Petrova followed him.\n\nThe session went on without them.\n",
        "Он покинул зал в полдень, и Петрова последовала за ним. Заседание продолжалось без них.\n",
    )
    assert shape(bitext) == ["He + The = Он"]


def test_two_paragraphs_joined_into_one_sentence_answer_it() -> None:
    bitext = aligned(
        "We select the elements that we want to rename in a panel.\n\nThen we invoke the tool for it from the menu.\n",
        "Выделяем на панели элементы, которые хотим переименовать, затем вызываем из меню инструмент для этого.\n",
    )
    assert shape(bitext) == ["We + Then = Выделяем"]


def test_a_merge_that_would_hide_a_lost_paragraph_is_none() -> None:
    bitext = aligned(
        "He left the hall at noon, and Petrova followed him.\n\n"
        "The session went on without them until the evening, and nobody asked where they were.\n",
        "Он покинул зал в полдень, и Петрова последовала за ним.\n",
    )
    assert shape(bitext) == ["He = Он", "The = —"]


def test_of_two_equal_paragraphs_the_first_is_matched() -> None:
    assert shape(aligned("Once said.\n", "Сказано раз.\n\nСказано раз.\n")) == ["Once = Сказано", "— = Сказано"]


def test_a_common_name_moves_no_paragraph_of_another_length() -> None:
    bitext = aligned(
        "Alpha has 1234 boats.\n\nBeta has 5678 boats.\n\nTogether, Tidewatch and Harbourmaster bring the stability of "
        "the one, the maturity of the other, and much more for all who work with tides every day of the year.\n",
        "Здесь сказано про Tidewatch и Harbourmaster.\n\nУ Альфы 1234 лодки.\n\nУ Беты 5678 лодок.\n",
    )
    assert shape(bitext) == ["— = Здесь", "Alpha = У", "Beta = У", "Together, = —"]


def test_a_table_is_aligned_by_rows_then_cells() -> None:
    bitext = aligned(
        "| Goods | 2024 |\n|---|---|\n| Timber | 790 |\n| Grain | 1,212 |\n| Oil | 380 |\n",
        "| Груз | 2024 |\n|---|---|\n| Лес | 790 |\n| Нефть | 380 |\n",
    )
    assert shape(bitext) == [
        "Goods = Груз", "2024 = 2024", "Timber = Лес", "790 = 790",
        "Grain = —", "1,212 = —", "Oil = Нефть", "380 = 380",
    ]  # fmt: skip


def test_a_table_with_a_column_less_keeps_the_others_together() -> None:
    bitext = aligned(
        "| Goods | 2023 | 2024 |\n|---|---|---|\n| Timber | 812 | 790 |\n",
        "| Груз | 2024 |\n|---|---|\n| Лес | 790 |\n",
    )
    assert "2024 = 2024" in shape(bitext)
    assert "790 = 790" in shape(bitext)


def test_a_sorted_list_is_a_set() -> None:
    bitext = aligned(
        "::: {.sorted}\n- Austria spoke.[@a]\n- France too.[@f]\n- Georgia as well.[@g]\n:::\n",
        "::: {.sorted}\n- Австрия говорила.[@a]\n- Грузия тоже.[@g]\n- Франция также.[@f]\n:::\n",
    )
    assert shape(bitext) == ["Austria = Австрия", "Georgia = Грузия", "France = Франция"]


def test_notes_are_matched_by_label() -> None:
    bitext = aligned(
        "A[^a] and b[^b].\n\n[^a]: First.\n[^b]: Second.\n", "А[^a] и б[^b].\n\n[^b]: Второе.\n[^a]: Первое.\n"
    )
    assert {"First. = Первое.", "Second. = Второе."} <= set(shape(bitext))


def test_the_source_may_be_in_any_language() -> None:
    bitext = aligned("Первый абзац.\n\n## Глава\n", "First paragraph.\n\n## Chapter\n", ("ru", "en"))
    assert shape(bitext) == ["Первый = First", "Глава = Chapter"]


def test_an_empty_side_is_all_gaps() -> None:
    assert shape(aligned("One.\n\nTwo.\n", "")) == ["One. = —", "Two. = —"]
    assert shape(aligned("", "Раз.\n")) == ["— = Раз."]


@pytest.mark.parametrize("kind", ["## The heading about {}\n\nText of a part.\n\n", "- item {}\n"])
def test_thousands_of_blocks_without_anchors_take_seconds(kind: str) -> None:
    letters = "abcdefghij"
    source = "".join(kind.format(letters[n % 10] + letters[n // 10 % 10]) for n in range(2000))
    started = time.perf_counter()
    bitext = aligned(source, source.replace("the", "a").replace("The", "A"))
    assert all(pair.source and pair.target for pair in bitext.pairs)
    assert time.perf_counter() - started < 20


MARKDOWN = st.text(st.sampled_from("ab Я.1#-*|[](){}^@:`>\n\n"), max_size=300)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(MARKDOWN, MARKDOWN)
def test_any_two_texts_align_and_lose_no_unit(one: str, other: str) -> None:
    bitext = aligned(one, other)
    for side, section in (("source", bitext.source), ("target", bitext.target)):
        found = [unit.id for pair in bitext.pairs for unit in getattr(pair, side)]
        assert sorted(found) == sorted(unit.id for unit in units(section))


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(MARKDOWN)
def test_a_text_aligns_with_itself_block_by_block(text: str) -> None:
    for pair in aligned(text, text).pairs:
        assert not pair.moved
        assert [unit.text for unit in pair.source] == [unit.text for unit in pair.target]
