"""Words of several elements that are wider than their lines: nothing runs off the page, and nothing else is broken."""

from __future__ import annotations

import pytest

from nkdoc.pdf.press.extraction import Run, runs
from nkdoc.pdf.typeset.wraps import Concern
from tests.pdf.typeset.test_typeset import codes, document, page

STYLE = "p { overflow-wrap: anywhere } i { font-style: normal }"
OURS: tuple[Concern, ...] = ("lines",)


def drawn(body: str) -> list[Run]:
    made = page(body, STYLE)
    assert codes(made) == []
    with document(made) as pdf:
        return [run for run in runs(pdf) if run.text.strip()]


@pytest.mark.parametrize(
    "words",
    [
        ("{", '"a":', "a" * 90, "}"),
        ("a" * 30, "b" * 30, "c" * 30),
        ("f(",) * 90,
        ("a b", "c" * 80, "d" * 5),
    ],
)
def test_a_word_of_several_elements_is_broken_where_nothing_else_is(words: tuple[str, ...]) -> None:
    marked = f"<p>{''.join(f'<i>{word}</i>' for word in words)}</p>"
    assert "".join(run.text for run in drawn(marked)).replace(" ", "") == "".join(words).replace(" ", "")
    assert "NK622" in codes(page(marked, STYLE, without=OURS))


def test_a_line_that_can_end_elsewhere_ends_there() -> None:
    ends = [run.text for run in drawn(f"<p><i>a</i> {'b' * 20}<i>{'c' * 20}</i><i>{'d' * 20}</i></p>")]
    assert ends[0].strip() == "a"


def test_words_stay_whole_where_the_style_asks_for_nothing_else() -> None:
    assert "NK622" in codes(page(f"<p style='overflow-wrap: normal'>{'<i>aaaaaaaaaa</i>' * 20}</p>", STYLE))


@pytest.mark.parametrize(
    "text",
    [
        f"See (<code>{'a' * 150}</code>) there.",
        f"See <code>{'a' * 150}</code>, there.",
        f"See <b>“</b>(<code>{'a' * 48}</code>), there.",
        f"See the <code>{'a' * 49}</code>, there.",
    ],
)
def test_code_among_words_is_broken(text: str) -> None:
    made = page(f"<p>{text}</p>", "code { overflow-wrap: break-word }")
    assert codes(made) == []
