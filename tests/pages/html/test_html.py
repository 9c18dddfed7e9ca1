"""One node, one piece of HTML. The apparatus answers with fixed marks, so that only the conversion shows."""

from __future__ import annotations

import pytest

from nkdoc.model import (
    Attributes,
    Block,
    Cell,
    Citation,
    CitationGroup,
    Code,
    CodeBlock,
    Definition,
    DefinitionList,
    Div,
    Emphasis,
    HardBreak,
    Heading,
    Image,
    Inline,
    Link,
    List,
    ListItem,
    NoteReference,
    Paragraph,
    Quote,
    Row,
    SoftBreak,
    Strong,
    Styled,
    Table,
    Text,
    ThematicBreak,
)
from nkdoc.pages.html import blocks, escape, inlines
from tests.pages.html.apparatus import PAPER, SCREEN, paragraph, text

WORD_JOINER = "\u2060"

INLINES: list[tuple[Inline, str]] = [
    (Text('a < b & "c"'), "a &lt; b &amp; &quot;c&quot;"),
    (SoftBreak(), "\n"),
    (HardBreak(), "<br>"),
    (Emphasis(text("x")), "<em>x</em>"),
    (Strong(text("x")), "<strong>x</strong>"),
    (Code("<b>"), '<code translate="no">&lt;b&gt;</code>'),
    (Link("https://example.org/?a=1&b=2", text("x")), '<a href="https://example.org/?a=1&amp;b=2">x</a>'),
    (Link("#events", text("x"), title='the "events"'), '<a href="#events" title="the &quot;events&quot;">x</a>'),
    (Link("javascript:alert(1)", text("x")), "x"),
    (Link("data:text/html,x", text("x")), "x"),
    (Styled(Attributes(pairs=(("lang", "az"),)), text("Şuşa")), '<span lang="az">Şuşa</span>'),
    (Styled(Attributes(pairs=(("lang", "en"),)), text("home")), "<span>home</span>"),
    (Styled(Attributes(pairs=(("lang", "ar"),)), text("قره")), '<span lang="ar" dir="rtl">قره</span>'),
    (
        Styled(Attributes(classes=("disputed",)), text("x")),
        f'<span class="disputed">x</span>{WORD_JOINER}<small class="mark">[disputed]</small>',
    ),
    (
        Styled(Attributes(classes=("translation",)), text("x")),
        f'<span class="translation">x</span>{WORD_JOINER}<small class="mark">[translated]</small>',
    ),
    (Styled(Attributes(classes=("strikethrough",)), text("x")), "<del>x</del>"),
    (Styled(Attributes(classes=("mark",)), text("x")), "<mark>x</mark>"),
    (Styled(Attributes(classes=("superscript",)), text("2")), '<sup class="superscript">2</sup>'),
    (Styled(Attributes(classes=("kbd", "wide")), text("x")), '<kbd class="wide">x</kbd>'),
    (
        Link("https://a.org/b-c", text("https://a.org/b-c")),
        '<a href="https://a.org/b-c" class="shown-address">https://a<wbr>.org/<wbr>b-<wbr>c</a>',
    ),
    (
        Link("http://www.a.org", text("www.a.org")),
        '<a href="http://www.a.org" class="shown-address">www<wbr>.a<wbr>.org</a>',
    ),
    (CitationGroup((Citation("nk001"), Citation("nk002"))), "<sup>nk001, nk002</sup>"),
    (NoteReference("unknown"), ""),
    (
        Link("https://example.org/Карабах a%20b%?q=«x»#é", text("x")),
        '<a href="https://example.org/%D0%9A%D0%B0%D1%80%D0%B0%D0%B1%D0%B0%D1%85%20a%20b%25?q=%C2%ABx%C2%BB#%C3%A9">x</a>',
    ),
]


@pytest.mark.parametrize(("node", "expected"), INLINES)
def test_inline(node: Inline, expected: str) -> None:
    assert inlines((node,), SCREEN) == expected


def test_a_note_and_a_reference_that_meet_stay_two_marks() -> None:
    cited, noted, unknown = CitationGroup((Citation("nk001"),)), NoteReference("a"), NoteReference("unknown")
    gap = '<span class="apart"></span>'
    for together in ((noted, cited), (cited, noted)):
        assert inlines(together, SCREEN).count(gap) == 1
    for apart in ((unknown, cited), (cited, unknown), (cited, *text("x"), noted), (cited, cited)):
        assert gap not in inlines(apart, SCREEN)


def test_a_list_on_paper_begins_with_its_number() -> None:
    begun = List(ordered=True, items=(ListItem((paragraph("x"),)),), start=3)
    expected = '<ol start="3" style="counter-reset: list-item 2"><li>x</li></ol>'
    assert blocks((begun,), PAPER) == expected


BLOCKS: list[tuple[Block, str]] = [
    (Heading(2, text("x"), Attributes(id="a")), '<h3 id="a">x</h3>'),
    (Heading(6, text("x")), "<h6>x</h6>"),
    (paragraph("x"), "<p>x</p>"),
    (Paragraph((Image("images/a.png", ()),)), '<div class="picture"><img src="images/a.png" alt=""></div>'),
    (Quote((paragraph("x"),)), "<blockquote><p>x</p></blockquote>"),
    (
        Quote((paragraph("x"),), text("who")),
        '<figure class="quotation"><blockquote><p>x</p></blockquote><figcaption>who</figcaption></figure>',
    ),
    (List(ordered=False, items=(ListItem((paragraph("x"),)),)), "<ul><li>x</li></ul>"),
    (List(ordered=True, items=(ListItem((paragraph("x"),)),), start=3), '<ol start="3"><li>x</li></ol>'),
    (List(ordered=False, items=(ListItem((paragraph("x"),)),), tight=False), "<ul><li><p>x</p></li></ul>"),
    (
        Table(("", "right"), Row((Cell(text("a")), Cell(text("b")))), (Row((Cell(text("c")), Cell(text("1")))),)),
        """<div class="scroll" tabindex="0"><table>\
<thead><tr><th scope="col">a</th><th scope="col" class="align-right">b</th></tr></thead>
<tbody><tr><th scope="row">c</th><td class="align-right">1</td></tr></tbody></table></div>""",
    ),
    (CodeBlock("<x>\n"), '<pre translate="no"><code>&lt;x&gt;\n</code></pre>'),
    (ThematicBreak(), "<hr>"),
    (
        DefinitionList((Definition(text("t"), ((paragraph("a"),), (paragraph("b"),))),)),
        "<dl><dt>t</dt>\n<dd><p>a</p></dd>\n<dd><p>b</p></dd></dl>",
    ),
    (Div(Attributes("i", ("box",)), (paragraph("x"),)), '<div id="i" class="box"><p>x</p></div>'),
    (Div(Attributes(pairs=(("lang", "az"),)), (paragraph("x"),)), '<div lang="az"><p>x</p></div>'),
    (
        Div(Attributes(classes=("key-figure",)), (Paragraph((Strong(text("27%")),)), paragraph("of arms"))),
        '<aside class="key-figure"><p class="value"><strong>27%</strong></p>\n<p>of arms</p></aside>',
    ),
    (
        Div(Attributes("f", ("figure",)), (Paragraph((Image("a.png", ()),)), paragraph("What."))),
        """<figure id="f" class="figure"><img src="a.png" alt="">
<figcaption><span class="number">Figure 1</span> What.</figcaption></figure>""",
    ),
    (
        Div(Attributes("t", ("reactions",)), (Table((), Row(()), ()), paragraph("What."))),
        """<figure id="t" class="table reactions"><div class="scroll" tabindex="0"><table><tbody></tbody></table></div>
<figcaption><span class="number">Table 1</span> What.</figcaption></figure>""",
    ),
]


@pytest.mark.parametrize(("node", "expected"), BLOCKS)
def test_block(node: Block, expected: str) -> None:
    assert blocks((node,), SCREEN) == expected


def test_an_empty_div_of_any_kind_is_no_fault() -> None:
    for name in ("key-figure", "figure", "table", "reactions", "note", "tab", "details", "anything"):
        assert blocks((Div(Attributes(classes=(name,)), ()),), SCREEN)


def test_a_note_on_the_screen_is_called_by_a_button_and_follows_it() -> None:
    assert inlines((NoteReference("a"),), SCREEN) == (
        f'{WORD_JOINER}<button type="button" class="note-call" id="call-a" popovertarget="note-a" aria-label="Note a">'
        '<sup>a</sup></button><span class="note" id="note-a" popover="" role="note" aria-label="Note a">'
        '<span class="note-mark" aria-hidden="true">a</span> First.<span class="note-break"></span>Second.</span>'
    )


def test_a_note_s_call_on_the_screen_stays_with_the_word_or_mark_before_it() -> None:
    worded = inlines((Text("so it is said;"), NoteReference("a")), SCREEN)
    assert worded.startswith(f'so it is <span class="held">said;{WORD_JOINER}<button ')
    marked = inlines((Text("so it is."), CitationGroup((Citation("k"),)), NoteReference("a")), SCREEN)
    gap = '<span class="apart"></span>'
    assert marked.startswith(f'so it is.<span class="held"><sup>k</sup>{gap}{WORD_JOINER}<button ')


def test_a_note_on_paper_stands_where_it_is_called() -> None:
    assert inlines((NoteReference("a"),), PAPER) == (
        f'{WORD_JOINER}<span class="note" id="note-a" role="doc-footnote" data-mark="a">'
        'First.<span class="note-break"></span>Second.</span>'
    )


def test_a_second_call_of_a_note_leads_to_it() -> None:
    assert (
        inlines((NoteReference("again"),), PAPER)
        == f'{WORD_JOINER}<a class="note-call" href="#note-a" id="call-a">a</a>'
    )


def test_a_note_in_a_table_has_no_margin_beside_it() -> None:
    table = Table(("",), Row((Cell((NoteReference("a"),)),)), ())
    assert 'class="note enclosed"' in blocks((table,), SCREEN)


def test_a_table_scrolls_only_on_the_screen() -> None:
    div = Div(Attributes(classes=("table",)), (Table((), Row(()), ()),))
    assert "scroll" in blocks((div,), SCREEN)
    assert "scroll" not in blocks((div,), PAPER)


def test_words_that_end_in_a_no_break_space_end_in_a_joiner() -> None:
    """Otherwise the layout engine may take the line for too long and hyphenate its first word."""
    assert inlines(text("о\u00a0"), PAPER) == f"о\u00a0{WORD_JOINER}"


def test_nothing_passes_unescaped() -> None:
    nasty = '"><script>alert(1)</script>'
    tree: tuple[Block, ...] = (
        Heading(2, text(nasty), Attributes(id=nasty)),
        Paragraph(
            (Link("https://x/" + nasty, text(nasty), nasty), Code(nasty), Styled(Attributes(nasty, (nasty,)), ()))
        ),
        Div(Attributes(nasty, (nasty,), (("lang", nasty),)), (CodeBlock(nasty, nasty),)),
    )
    assert "<script" not in blocks(tree, SCREEN)


def test_escape_gives_html_that_is_not_escaped_again() -> None:
    assert escape("&").__html__() == "&amp;"
