"""Quotation marks, typed in any style, come out in the language's own, by level."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkdoc.languages import locale_for
from nkdoc.languages.typography import typeset_foreign, typeset_text

EN, RU = locale_for("en"), locale_for("ru")


@pytest.mark.parametrize(
    ("typed", "set_as"),
    [
        ('He said "no".', "He said “no”."),
        ('"He said "no" twice."', "“He said ‘no’ twice.”"),
        ("«He said „no“ twice.»", "“He said ‘no’ twice.”"),
        ("“He said ‘no’ twice.”", "“He said ‘no’ twice.”"),
        ("'He said \"no\" twice.'", "“He said ‘no’ twice.”"),
        ('"a "b "c" d" e"', "“a ‘b “c” d’ e”"),
        ("Azerbaijan's offer", "Azerbaijan’s offer"),
        ("the peacekeepers' failure to act", "the peacekeepers’ failure to act"),
        ("\"the dogs' 'bone' is\" gone", "“the dogs’ ‘bone’ is” gone"),
        ("the '90s", "the ’90s"),
        ('("aside")', "(“aside”)"),
        ('word—"quoted"', "word—“quoted”"),
        ("\"'Terrorism' the charge\"", "“‘Terrorism’ the charge”"),
        ('"unfinished', "“unfinished"),
        ('5" pipe', "5” pipe"),
        ("Aliyev`s", "Aliyev`s"),
    ],
)
def test_english(typed: str, set_as: str) -> None:
    assert typeset_text(typed, EN) == set_as


@pytest.mark.parametrize(
    ("typed", "set_as"),
    [
        ('Он сказал: "нет".', "Он сказал: «нет»."),
        ('"Газета "Правда" пишет"', "«Газета „Правда“ пишет»"),
        ("“Газета ‘Правда’ пишет”", "«Газета „Правда“ пишет»"),
        ("«Газета „Правда“ пишет»", "«Газета „Правда“ пишет»"),
        ("«Газета «Правда» пишет»", "«Газета „Правда“ пишет»"),
        ('слово:"цитата"', "слово:«цитата»"),
        ("д'Артаньян", "д’Артаньян"),
        ('""Искандер" летит"', "«„Искандер“ летит»"),
    ],
)
def test_russian(typed: str, set_as: str) -> None:
    assert typeset_text(typed, RU) == set_as


@pytest.mark.parametrize(
    ("tag", "typed", "set_as"),
    [
        ("de", 'Lage im "Kaukasus"', "Lage im „Kaukasus“"),
        ("fr", "L'offensive d'hier", "L’offensive d’hier"),
        ("ca", "‘protecció’", "‘protecció’"),
        ("hy", "«Հանդիպում»", "«Հանդիպում»"),
        ("xx", 'a "b" it\'s', 'a "b" it’s'),
        ("en-GB", '"a"', "“a”"),
    ],
)
def test_titles_in_languages_that_nkdoc_does_not_speak(tag: str, typed: str, set_as: str) -> None:
    assert typeset_foreign(typed, tag) == set_as


def test_a_title_within_quotation_marks_starts_one_level_down() -> None:
    assert typeset_text('The "long" wait', EN, level=1) == "The ‘long’ wait"


WORDS = st.sampled_from(["слово", "word", "it's", "dogs'", "5", "в", "the", "—", "Азербайджан"])


@st.composite
def quotations(draw: st.DrawFn, depth: int = 3) -> str:
    """Return words with balanced straight quotation marks around some of them, `depth` levels at most."""
    parts = draw(st.lists(WORDS, min_size=1, max_size=4))
    if depth and draw(st.booleans()):
        inner = draw(quotations(depth=depth - 1))
        parts.insert(draw(st.integers(0, len(parts))), f'"{inner}"')
    return " ".join(parts)


@pytest.mark.parametrize("locale", [EN, RU], ids=lambda locale: locale.tag)
@given(text=quotations())
def test_balanced_marks_stay_balanced(locale: object, text: str) -> None:
    locale = EN if locale is EN else RU
    done = typeset_text(text, locale)
    for before, after in locale.quotes:
        closings = done.count(after) if after != "’" else done.count(before)
        assert done.count(before) == closings


ANYTHING = st.text(alphabet="аяWw5 .,…-–—()'\"“”‘’„‚«»‹›\n\u00a0\u2060/@:", max_size=40)


@pytest.mark.parametrize("locale", [EN, RU], ids=lambda locale: locale.tag)
@given(text=st.one_of(quotations(), ANYTHING))
def test_setting_what_is_set_changes_nothing(locale: object, text: str) -> None:
    locale = EN if locale is EN else RU
    done = typeset_text(text, locale)
    assert typeset_text(done, locale) == done


LETTERS_AND_DIGITS = str.isalnum


@pytest.mark.parametrize("locale", [EN, RU], ids=lambda locale: locale.tag)
@given(text=st.one_of(st.text(max_size=60), ANYTHING))
def test_letters_and_digits_never_change(locale: object, text: str) -> None:
    done = typeset_text(text, EN if locale is EN else RU)
    assert list(filter(LETTERS_AND_DIGITS, done)) == list(filter(LETTERS_AND_DIGITS, text))


@pytest.mark.parametrize(
    ("tag", "typed", "set_as"),
    [
        ("ja", '規格には"牛乳"についての記述。', "規格には「牛乳」についての記述。"),
        ("ja", '"はい"と"いいえ"。', "「はい」と「いいえ」。"),
        ("ja", '彼は"ABC"と言った。', "彼は「ABC」と言った。"),
        ("zh", "\"他说'好'吗？\"", "“他说‘好’吗？”"),
        ("ko", '그는 "네"라고 했다.', "그는 “네”라고 했다."),
        ("he", 'צה"ל אמר "לא".', "צה״ל אמר “לא”."),
        ("ar", 'قال "نعم" ثم ذهب', "قال “نعم” ثم ذهب"),
    ],
)
def test_scripts_without_spaces_and_from_right_to_left(tag: str, typed: str, set_as: str) -> None:
    locale = locale_for(tag)
    assert typeset_text(typed, locale) == typeset_text(set_as, locale) == set_as
