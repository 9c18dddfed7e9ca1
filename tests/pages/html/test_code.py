"""Code blocks: every character as it was typed, its parts marked, and on paper line by line."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkdoc.model import Code, CodeBlock
from nkdoc.pages.html import Scope, blocks, inlines
from tests.pages.html.apparatus import Apparatus

SCREEN = Scope(Apparatus(), "web", "en")
PAPER = Scope(Apparatus(), "print", "en")


def shown(html: str) -> str:
    """Return the characters a reader sees, lines of paper ended."""
    return unescape(re.sub(r"<[^>]*>", "", html.replace('</span><span class="line"', '</span>\n<span class="line"')))


@pytest.mark.parametrize(
    ("info", "text", "expected"),
    [
        ("python", "if x:  # y", '<span class="keyword">if</span> x:  <span class="comment"># y</span>'),
        ("{.python #a}", "return 1", '<span class="keyword">return</span> <span class="literal">1</span>'),
        (
            "json",
            '{"a": "b"}',
            '{<span class="keyword">&quot;a&quot;</span>: <span class="string">&quot;b&quot;</span>}',
        ),
        ("diff", "- a", '<span class="comment">- a</span>'),
        ("", "if x", "if x"),
        ("nosuchlanguage", "if x", "if x"),
        ("{=html}", "<b>", "&lt;b&gt;"),
        ("text", "a\tb", "a\tb"),
    ],
)
def test_parts_of_code_are_marked(info: str, text: str, expected: str) -> None:
    assert blocks((CodeBlock(text, info),), SCREEN) == f'<pre translate="no"><code>{expected}</code></pre>'


def test_on_paper_each_line_is_an_element_that_knows_its_indentation() -> None:
    assert blocks((CodeBlock("a\n\n    b", ""),), PAPER) == (
        '<pre translate="no" style="--columns: 5; --narrow: 5"><code><span class="line">a</span>'
        '<span class="line"></span><span class="line" style="--in: 4">    b</span></code></pre>'
    )


def test_options_of_commands_are_kept_whole_on_paper() -> None:
    html = blocks((CodeBlock("a -n --dry-run=x b-c", ""),), PAPER)
    assert 'a <span class="word">-n</span> <span class="word">--dry-run</span>=x b-c' in html


def test_what_runs_over_several_lines_is_marked_in_each() -> None:
    assert blocks((CodeBlock("/* a\nb */", "c"),), PAPER).count('<span class="comment">') == 2


def test_tabs_become_spaces_on_paper() -> None:
    assert shown(blocks((CodeBlock("\ta\tb\n12345\tc", "go"),), PAPER)) == "    a   b\n12345   c"


def test_lines_that_are_turned_over_anyway_make_no_other_smaller() -> None:
    html = blocks((CodeBlock("\n".join(("x" * 200, "x" * 80, "x" * 50)), ""),), PAPER)
    assert '"--columns: 80; --narrow: 50"' in html


def test_a_drawing_is_kept_whole() -> None:
    html = blocks((CodeBlock(f"├{'─' * 99}┤", ""),), PAPER)
    assert 'class="drawn" style="--columns: 101; --narrow: 101"' in html


def test_wide_characters_take_two_columns_and_marks_none() -> None:
    assert "--columns: 4;" in blocks((CodeBlock("日本", ""),), PAPER)
    assert "--columns: 1;" in blocks((CodeBlock("e\u0301", ""),), PAPER)


def test_code_runs_from_the_left_amid_a_language_that_does_not() -> None:
    amid = Scope(Apparatus(), "web", "ar")
    assert ' dir="ltr"' in blocks((CodeBlock("a", ""),), amid)
    assert ' dir="ltr"' in inlines((Code("a"),), amid)


_text = st.text(st.sampled_from("ab1 \n\t\"'#/*{}()<>&=:-é中\r\x0b`$\\"), max_size=60)


@given(_text, st.sampled_from(["python", "c", "yaml", "html", "sh", "console", "diff", "rst", "make", "latex", ""]))
def test_no_character_is_lost(text: str, info: str) -> None:
    block = CodeBlock(text, info)
    assert shown(blocks((block,), SCREEN)) == text
    assert shown(blocks((block,), PAPER)) == "\n".join(line.expandtabs(4) for line in text.split("\n"))
