"""What a fix says, where it stands, and what keeps one from being made."""

from __future__ import annotations

from nkdoc.base.span import Position, Source
from nkdoc.fmt import Formatted, format_source

FRONT = "---\nid: case\ntitle: Case\n---\n\n"


def formatted(text: str, language: str = "ru") -> Formatted:
    return format_source(Source("content/ru/01-case.md", text), language, "01-case")


def test_a_fix_says_what_it_changes_where_and_why() -> None:
    (fix,) = formatted(f"{FRONT}Первая строка\nдоля 13,6% территории\n").fixes
    assert (fix.rule.code, fix.before, fix.after) == ("NK439", "%", " %")
    assert fix.span.position == Position(7, 10)
    found = fix.diagnostic
    assert found.message == "“13,6% территории” → “13,6 % территории”"
    assert found.hint == "Russian has a space before a per cent sign"


def test_a_typed_no_break_space_is_shown() -> None:
    (fix,) = formatted(f"{FRONT}в\u00a0Арцахе\n").fixes
    assert fix.diagnostic.message == "“в⍽Арцахе” → “в Арцахе”"


def test_front_matter_s_texts_are_corrected_and_its_keys_are_not() -> None:
    text = "---\nid: a--b\ntitle: Слово - слово\nsummary: 'Всё, 5-7 дней'\n---\n\nТекст.\n"
    made = formatted(text.replace("a--b", "ab"))
    assert made.text == "---\nid: ab\ntitle: Слово — слово\nsummary: 'Всё, 5–7 дней'\n---\n\nТекст.\n"


def test_quotation_marks_in_front_matter_are_written_as_yaml_asks() -> None:
    head = "---\nid: a\ntitle: \"Газета «Азг»\"\nsummary: 'the ministry’s'\n---\n\nx\n"
    made = formatted(head)
    assert made.text == "---\nid: a\ntitle: \"Газета \\\"Азг\\\"\"\nsummary: 'the ministry''s'\n---\n\nx\n"


def test_a_quotation_that_begins_a_plain_value_stays() -> None:
    text = "---\nid: a\ntitle: «Азг» сообщает\n---\n\nx\n"
    assert formatted(text).text == text


def test_a_file_with_syntax_errors_is_left_alone() -> None:
    made = formatted("---\ntitle: Слово - слово\n---\n\nслово - слово\n")
    assert made.left_alone
    assert made.fixes == ()
    assert [one.code for one in made.remaining] == ["NK122"]


def test_what_the_author_allows_stays() -> None:
    allowed = "слово - слово  и <!-- nkdoc: allow NK431 the title of the work -->\n"
    made = formatted(f"{FRONT}{allowed}")
    assert made.text == f"{FRONT}{allowed.replace('  и', ' и')}"
    assert [one.code for one in made.findings] == ["NK433"]


def test_an_idle_allowance_is_reported() -> None:
    made = formatted(f"{FRONT}слово <!-- nkdoc: allow NK431 no more -->\n")
    assert [one.code for one in made.remaining] == ["NK150"]


def test_the_caller_chooses_the_rules() -> None:
    source = Source("content/ru/01-case.md", f"{FRONT}«слово» - слово\n")
    made = format_source(source, "ru", "01-case", counts=lambda finding: finding.code != "NK430")
    assert made.text == f"{FRONT}«слово» — слово\n"


def test_a_change_that_would_make_markup_is_not_made_and_costs_no_other() -> None:
    # Without the space before its colon the line would define the note once more.
    made = formatted(f"{FRONT}[^a] : слово\n\nслово - слово , слово\n\n[^a]: слово\n")
    assert made.text == f"{FRONT}[^a] : слово\n\nслово — слово, слово\n\n[^a]: слово\n"
    assert [fix.rule.code for fix in made.fixes] == ["NK431", "NK434"]


def test_a_language_that_nkdoc_does_not_speak_is_left_alone() -> None:
    text = f"{FRONT}«a»  - b\n"
    assert formatted(text, "xx").text == text


def test_a_div_in_another_language_follows_its_own_rules() -> None:
    made = formatted(f"{FRONT}::: {{lang=en}}\na - b, 5 %\n:::\n\n::: {{lang=az}}\na - b\n:::\n")
    assert made.text == f"{FRONT}::: {{lang=en}}\na – b, 5%\n:::\n\n::: {{lang=az}}\na - b\n:::\n"


def test_notes_lists_quotations_and_tables_take_part() -> None:
    text = (
        f"{FRONT}- a  b\n\n> c  d\n>\n> — e  f\n\n| g  h | i\\|j  k |\n|---|---|\n| l  m | n |\n\nx[^a]\n\n[^a]: o  p\n"
    )
    assert formatted(text).text == text.replace("  ", " ")
