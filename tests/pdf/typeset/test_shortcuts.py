"""The shortcuts through the engine change no byte of what it makes."""

from __future__ import annotations

from typing import Any

import weasyprint
from weasyprint.css.properties import INITIAL_VALUES
from weasyprint.text import line_break

from nkdoc.pdf.typeset import shortcuts
from nkdoc.pdf.typeset.wraps import wrapped
from tests.pdf.typeset.test_typeset import codes, page

STYLE = """
:root { --ink: #123; color: var(--ink) }
@page { font-family: "Source Serif 4"; @top-left { content: string(title); font-size: 6pt } }
@page { @bottom-right { content: counter(page); color: #345 } }
li::marker, ::footnote-call, ::footnote-marker { font-family: "Source Serif 4" }
h1 { string-set: title content(text); letter-spacing: 1pt; border-bottom: 1pt solid; padding-inline-start: 5% }
p { text-align: justify; hyphens: auto; margin-block-start: 3pt; text-indent: 1em }
i, b { font-variant-numeric: oldstyle-nums; text-decoration: underline; padding: 0 0.2em; border-left: 1pt solid }
aside { float: left; width: 30%; box-sizing: border-box; padding: 4pt; border: 1pt solid red; break-inside: avoid }
table { border-collapse: collapse; width: 100% } td { border: 0.5pt solid; padding: 2% }
.place { position: relative } .place span { position: absolute; left: 10%; top: -3pt; font-size: 60% }
.contents a::after { content: " " target-counter(attr(href), page) }
li::marker { color: green }
.note { float: footnote }
.rtl { direction: rtl; padding-inline-start: 12pt }
"""
WORDS = "some <i>unremarkable</i> words of an <b>extraordinarily</b> long paragraph, "
PART = f"""
<h1 id=part%d>Part %d</h1><aside>{WORDS}</aside><p>{WORDS * 6}<span class=note>A note.</span></p><ul><li>{WORDS}</ul>
<table><tr><th>Head<td>{WORDS}<tr><td colspan=2>{WORDS}</table><p class=place><span>3</span>{WORDS}</p>
<p class=rtl>{WORDS}</p>
<svg viewBox="0 0 90 20" width=90><title>T</title><text x=1 y=9 font-family="Source Serif 4">text</text></svg>
"""
BODY = "<p class=contents><a href=#part6>Part 6</a></p>" + "".join(PART % (number, number) for number in range(1, 8))


def test_the_file_is_the_same_byte_for_byte() -> None:
    with_them = page(BODY, STYLE)
    without = page(BODY, STYLE, without=["shortcuts"])
    assert codes(with_them) == codes(without) == []
    assert with_them.value is not None
    assert without.value is not None
    assert len(with_them.value.pages) > 3
    assert with_them.value.pdf == without.value.pdf


def test_everything_that_a_layout_of_text_depends_on_is_known() -> None:
    asked: set[str] = set()

    class Style(dict[str, Any]):
        font_config = weasyprint.text.fonts.FontConfiguration()

        def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - values of every kind
            asked.add(name)
            return super().__getitem__(name)

    line_break.Layout(Style(INITIAL_VALUES, font_family=["serif"], lang="en", font_size=10))
    assert asked <= set(shortcuts.TEXT_SETTINGS)


def test_the_engine_is_as_it_was_afterwards() -> None:
    before = line_break.split_first_line
    with wrapped(["shortcuts"]):
        assert weasyprint.layout.inline.split_first_line is not before
    assert weasyprint.layout.inline.split_first_line is before
