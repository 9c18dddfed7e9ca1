"""Formulas: MathML on the screen, drawings on paper, and what is said of those that cannot be set."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkdoc.base.world import MemoryWorld
from nkdoc.model import Math, Paragraph
from nkdoc.pages.formulas import Drawing, Fault, draw, fault, read
from nkdoc.pages.html import Scope, blocks, inlines
from nkdoc.pages.html.mathematics import INK
from nkdoc.pages.theme import Theme
from tests.pages.html.apparatus import Apparatus

SCREEN = Scope(Apparatus(), "web", "en")
PAPER = Scope(Apparatus(), "print", "en")


def mathml(latex: str, *, display: bool = False) -> str:
    made = read(latex, display=display)
    assert isinstance(made, str)
    return re.sub(r"^<math[^>]*>|</math>$", "", made)


def test_a_formula_on_the_screen_is_mathml_that_says_its_source() -> None:
    assert inlines((Math("x<1"),), SCREEN) == (
        '<span class="formula" translate="no"><math display="inline" xmlns="http://www.w3.org/1998/Math/MathML" '
        'alttext="x&lt;1"><mrow><mi>x</mi><mo>&lt;</mo><mn>1</mn></mrow></math></span>'
    )


def test_a_displayed_formula_is_a_block() -> None:
    html = blocks((Paragraph((Math("x", display=True),)),), SCREEN)
    assert html.startswith(
        '<div class="displayed"><span class="formula displayed" translate="no"><math display="block"'
    )


def test_a_formula_on_paper_is_a_drawing_on_the_line() -> None:
    html = inlines((Math("x_1 <\n y"),), PAPER)
    assert "<title>x_1 &lt; y</title>" in html
    assert 'role="math" viewBox="' in html
    assert f'fill="{INK}"' in html
    assert re.search(r"vertical-align: -0\.\d+em", html)
    assert " id=" not in html


def test_drawings_have_the_ink_of_the_theme() -> None:
    assert f"--ink: {INK};" in Theme(MemoryWorld({})).read("css/tokens.css").decode()


def test_the_baseline_is_known() -> None:
    flat, deep = draw("x", display=False), draw(r"\frac{a}{b}", display=True)
    assert isinstance(flat, Drawing)
    assert isinstance(deep, Drawing)
    assert flat.depth == pytest.approx(0.06, abs=0.02)
    assert 0.5 < deep.depth < 1.2
    assert draw("x", display=False) is not None
    draw.cache_clear()
    assert draw("x", display=False) == flat


@pytest.mark.parametrize(
    ("latex", "expected"),
    [
        ("2{,}5", "<mrow><mn>2,5</mn></mrow>"),
        (r"1 % a comment {", "<mrow><mn>1</mn></mrow>"),
        (r"\sum_{i}", '<mrow><munder><mo movablelimits="true">∑</mo><mrow><mi>i</mi></mrow></munder></mrow>'),
        (r"\begin{gather}a\\b\end{gather}", None),
        (r"\begin{equation}a\end{equation}", "<mrow><mi>a</mi></mrow>"),
    ],
)
def test_latex_becomes_mathml(latex: str, expected: str | None) -> None:
    made = mathml(latex)
    assert expected is None or made == expected
    assert fault(latex, display=True) is None


@pytest.mark.parametrize(
    "latex",
    [
        r"\begin{aligned}a&=b\\c&=d\end{aligned}",
        r"\begin{cases}1 & x>0\\0 & \text{otherwise}\end{cases}",
        r"\begin{pmatrix}1&2\\3&4\end{pmatrix}",
        r"\binom{n}{k} \int_0^\infty e^{-x^2}\,dx \lim_{x\to0} \sqrt[3]{x}",
        r"\mathbb{R} \mathcal{L} \mathrm{Re} \operatorname{rank} \vec{v} \hat{n} \overline{AB}",
        r"\text{если } x \le 5\,\% \quad \underbrace{a+b}_{c}",
    ],
)
def test_what_people_write_is_set(latex: str) -> None:
    assert fault(latex, display=True) is None


@pytest.mark.parametrize(
    ("latex", "message", "piece"),
    [
        (r"\frac{1}{2", "“{” is not closed", "{"),
        ("a}", "“}” closes nothing", "}"),
        (r"\sqroot{2}", "the command \\sqroot is not known", r"\sqroot"),
        (r"\frac{1}", "an argument is missing", ""),
        (r"\sqrt", "it ends where an argument is missing", ""),
        (r"\left( a", "\\left has no \\right", ""),
        ("x^1^2", "two superscripts follow one another", ""),
        ("a & b", "“&” has no meaning here", "&"),
        (
            r"\begin{tikzpicture}\end{tikzpicture}",
            "the environment “tikzpicture” is not supported",
            r"\begin{tikzpicture}",
        ),
        (r"\begin{matrix}a", r"\begin{matrix} has no \end", r"\begin{matrix}"),
        (r"\href{javascript:alert(1)}{x}", r"\href is not supported", r"\href"),
        ("{" * 99 + "}" * 99, "it is nested too deeply", "{"),
    ],
)
def test_what_cannot_be_set_is_told(latex: str, message: str, piece: str) -> None:
    wrong = fault(latex, display=False)
    assert isinstance(wrong, Fault)
    assert (wrong.message, wrong.piece) == (message, piece)
    for scope in (SCREEN, PAPER):
        assert inlines((Math(latex),), scope).startswith("<code")


_PIECES = r"\frac \sqrt \left( \right) { } ^ _ x 2 & \\ \begin{matrix} \end{matrix} \text \sum < ' \ \limits \binom é"
_latex = st.lists(st.sampled_from([*_PIECES.split(), " "]), max_size=9)


@given(_latex.map("".join))
def test_whatever_is_written_gives_markup_or_a_fault(latex: str) -> None:
    unread, unset = isinstance(read(latex, display=False), Fault), fault(latex, display=False) is not None
    for scope, is_code in ((SCREEN, unread), (PAPER, unset)):
        html = inlines((Math(latex),), scope)
        ET.fromstring(html)  # noqa: S314 - made here
        assert html.startswith("<code") == is_code
