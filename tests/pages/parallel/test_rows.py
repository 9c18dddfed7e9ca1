"""Which blocks, items and table rows stand beside one another."""

from __future__ import annotations

from nkdoc.base.span import Source
from nkdoc.bitext.align import align
from nkdoc.model import Section
from nkdoc.pages.parallel.rows import Row, block_rows, item_rows, keyed_rows, table_rows
from nkdoc.parse import parse_section


def section(language: str, body: str) -> Section:
    text = f"---\nid: s\ntitle: S\n---\n\n{body}\n"
    return parse_section(Source(f"content/{language}/s.md", text), language, "s").value


FIRST = "On 19 September 2023 the fighting began near the town, and 1,050 people left it on the same day."
SECOND = "A ceasefire followed on 20 September. It was signed in the afternoon by both sides of the conflict."
PERVY = "19 сентября 2023 года у города начались бои, и в тот же день его покинули 1050 человек."
VTOROY = "20 сентября последовало прекращение огня. Днём его подписали обе стороны конфликта."


def test_each_block_stands_beside_its_translation() -> None:
    bitext = align(section("en", f"{FIRST}\n\n{SECOND}"), section("ru", f"{PERVY}\n\n{VTOROY}"))
    assert block_rows(bitext) == (Row((0,), (0,)), Row((1,), (1,)))


def test_a_block_without_translation_stands_alone_in_its_place() -> None:
    bitext = align(section("en", f"## A {{#a}}\n\n{FIRST}\n\n## B {{#b}}"), section("ru", "## А {#a}\n\n## Б {#b}"))
    assert block_rows(bitext) == (Row((0,), (0,)), Row((1,), ()), Row((2,), (1,)))


def test_what_only_the_translation_has_follows_what_precedes_it_there() -> None:
    bitext = align(section("en", "## A {#a}\n\n## B {#b}"), section("ru", f"## А {{#a}}\n\n{PERVY}\n\n## Б {{#b}}"))
    assert block_rows(bitext) == (Row((0,), (0,)), Row((), (1,)), Row((1,), (2,)))


def test_what_only_the_translation_has_at_its_start_comes_first() -> None:
    bitext = align(section("en", "## A {#a}"), section("ru", f"{PERVY}\n\n## А {{#a}}"))
    assert block_rows(bitext) == (Row((), (0,)), Row((0,), (1,)))


def test_moved_blocks_stand_beside_their_source() -> None:
    here = f"## A {{#a}}\n\n{FIRST}\n\n## B {{#b}}\n\n{SECOND}"
    there = f"## Б {{#b}}\n\n{VTOROY}\n\n## А {{#a}}\n\n{PERVY}"
    rows = block_rows(align(section("en", here), section("ru", there)))
    assert [row.source for row in rows if row.source] == [(0,), (1,), (2,), (3,)]
    assert {(0, 2), (2, 0)} <= {(row.source[0], row.target[0]) for row in rows if row.source and row.target}


def test_every_block_stands_in_exactly_one_row() -> None:
    here, there = f"{FIRST}\n\n***\n\n{SECOND}\n\n- a\n- b", f"{PERVY}\n\n- а\n\n::: box\n:::"
    bitext = align(section("en", here), section("ru", there))
    rows = block_rows(bitext)
    assert sorted(at for row in rows for at in row.source) == list(range(len(bitext.source.blocks)))
    assert sorted(at for row in rows for at in row.target) == list(range(len(bitext.target.blocks)))


def test_items_are_matched_one_by_one() -> None:
    bitext = align(section("en", f"- {FIRST}\n- {SECOND}"), section("ru", f"- {PERVY}\n- {VTOROY}"))
    assert item_rows(bitext.pairs, (0, 0), (2, 2)) == (Row((0,), (0,)), Row((1,), (1,)))


def test_a_table_that_each_language_sorts_is_read_in_the_source_s_order() -> None:
    head_en, head_ru = "| Country | Sum |\n|---|---|\n", "| Страна | Сумма |\n|---|---|\n"
    here = head_en + "| Austria | 11[@a] |\n| Greece | 22[@b] |\n| Hungary | 33[@c] |"
    there = head_ru + "| Австрия | 11[@a] |\n| Венгрия | 33[@c] |\n| Греция | 22[@b] |"
    boxes = (f"::: {{.sorted .table #t}}\n{table}\n:::" for table in (here, there))
    bitext = align(*map(section, ("en", "ru"), boxes))
    assert table_rows(bitext.pairs, (0, 0), (3, 3)) == (Row((0,), (0,)), Row((1,), (2,)), Row((2,), (1,)))


def test_rows_of_pictures_answer_by_what_they_are_drawn_from() -> None:
    here, there = [(0, 0), (0, 1), (1, 0)], [(0, 1), (0, 0), (2, 0)]
    assert keyed_rows(here, there) == (Row((0,), (1,)), Row((), (2,)), Row((1,), (0,)), Row((2,), ()))
