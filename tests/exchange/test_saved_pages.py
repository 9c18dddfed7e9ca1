"""Web pages that Word and LibreOffice save: their character sets, notes and lists."""

from __future__ import annotations

import shutil

import pytest

from nkdoc.base.world import MemoryWorld
from nkdoc.compile import load
from nkdoc.exchange import Given, brought
from nkdoc.exchange.texts._charsets import in_utf_8
from tests.exchange.documents import SETTINGS
from tests.exchange.test_texts import bring, sections

needs_pandoc = pytest.mark.skipif(shutil.which("pandoc") is None, reason="pandoc is not installed")
HTTP_EQUIV = '<meta http-equiv=Content-Type content="text/html; charset={}">'


def text_of(page: str | bytes) -> str:
    made, told, _ = bring("мёд.html", page if isinstance(page, bytes) else page.encode())
    assert not told
    (text,) = sections(made).values()
    return text


# ---- character sets ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("head", "codec"),
    [
        ("<meta charset=windows-1251>", "cp1251"),
        ("<META CHARSET='Windows-1251' />", "cp1251"),
        (HTTP_EQUIV.format("koi8-r"), "koi8-r"),
        (HTTP_EQUIV.format("utf-8"), "utf-8"),
        (HTTP_EQUIV.format("windows-1251"), "utf-8-sig"),
        (HTTP_EQUIV.format("unicode"), "utf-16"),
        ("<!-- <meta charset=koi8-r> --><meta charset=windows-1251>", "cp1251"),
        ('<?xml version="1.0" encoding="iso-8859-5"?>', "iso-8859-5"),
        ("", "utf-8"),
    ],
)
def test_a_page_is_read_in_the_set_that_it_declares(head: str, codec: str) -> None:
    page = f"{head}<p>Пчёлы"
    assert in_utf_8(page.encode(codec)).decode("utf-8-sig") == page


def test_a_set_is_read_as_the_larger_one_that_browsers_read() -> None:
    page = "<meta charset=iso-8859-1><p>“Bees”"
    assert in_utf_8(page.encode("cp1252")).decode() == page


@pytest.mark.parametrize("name", ["windows-1259", "base64", "idna", "unicode_escape", "utf-16", "zip", "utf-7"])
def test_a_name_that_is_no_set_changes_nothing(name: str) -> None:
    page = f"<meta charset={name}><p>Пчёлы".encode()
    assert in_utf_8(page) == page


@pytest.mark.parametrize("head", ["<meta charset=windows-1259>", "<meta charset=utf-8>", ""])
def test_bytes_of_another_set_are_a_finding(head: str) -> None:
    world = MemoryWorld({"nkdoc.toml": SETTINGS})
    project, data = load(world).value, f"{head}<p>Пчёлы".encode("cp1251")
    form = brought("a.html", data)
    assert project is not None
    assert form is not None
    made = form.bring(Given("a.html", data, project, world))
    assert made.value is None
    assert [each.code for each in made.diagnostics] == ["NK101"]


@needs_pandoc
def test_a_page_in_another_set_is_taken() -> None:
    assert text_of("<meta charset=windows-1251><h1>Мёд</h1><p>Пчёлы".encode("cp1251")) == "# Мёд\n\nПчёлы\n"


# ---- notes ------------------------------------------------------------------------------------------

WORD = """
<div class=WordSection1><h1>Мёд</h1><p class=MsoNormal>Пчёлы<a style='mso-footnote-id:ftn1' href="#_ftn1"
name="_ftnref1" title=""><span class=MsoFootnoteReference><![if !supportFootnotes]><span>[1]</span><![endif]></span></a>
и цветы<a href="#_edn1" name="_ednref1" title=""><span class=MsoEndnoteReference>[i]</span></a>.<o:p></o:p></p></div>
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1><![endif]>
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1" title=""><span
class=MsoFootnoteReference><![if !supportFootnotes]>[1]<![endif]></span></a> Сноска.</p>
<p class=MsoFootnoteText>Второй абзац.</p></div></div>
<div><br clear=all><hr align=left size=1 width="33%"><div id=edn1><p class=MsoEndnoteText><a href="#_ednref1"
name="_edn1" title=""><span class=MsoEndnoteReference>[i]</span></a> Концевая.</p></div></div>
"""
LIBRE_OFFICE = """
<h1>Мёд</h1><p>Пчёлы<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> и цветы<a
class="sdendnoteanc" name="sdendnote1anc" href="#sdendnote1sym"><sup>i</sup></a>.</p>
<div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Сноска.</p>
<p>Второй абзац.</p></div><div id="sdendnote1"><p><a class="sdendnotesym" name="sdendnote1sym"
href="#sdendnote1anc">i</a>Концевая.</p></div>
"""


@needs_pandoc
@pytest.mark.parametrize("page", [WORD, LIBRE_OFFICE])
def test_notes_of_word_and_libreoffice_are_notes(page: str) -> None:
    assert text_of(page) == (
        "# Мёд\n\nПчёлы[^1] и цветы[^2].\n\n[^1]: Сноска.\n\n    Второй абзац.\n\n[^2]: Концевая.\n"
    )


@needs_pandoc
def test_a_note_may_be_a_paragraph_among_others() -> None:
    page = '<div id=all><h1>Мёд</h1><p>Пчёлы<a name=a href="#b">*</a>.</p><p><a name=b href="#a">*</a> Сноска.</p>'
    assert text_of(f"<div id=all>{page}</div>") == "# Мёд\n\nПчёлы[^1].\n\n[^1]: Сноска.\n"


@needs_pandoc
def test_contents_that_headings_lead_back_to_are_no_notes() -> None:
    page = '<h1>Мёд</h1><p><a name=a href="#b">Весна</a></p><h2><a name=b href="#a">Весна</a></h2><p>Пчёлы.</p>'
    assert "[^" not in "".join(sections(bring("a.html", page.encode())[0]).values())


# ---- lists ---------------------------------------------------------------------------------------------


def item(sign: str, words: str, level: int = 1) -> str:
    return (
        f"<p class=MsoListParagraphCxSpMiddle style='margin-left:{36 * level}.0pt;mso-add-space:auto;\n"
        f"mso-list:l0 level{level} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span\n"
        f"style='mso-list:Ignore'>{sign}<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span></span>"
        f"<![endif]>{words}<o:p></o:p></p>\n"
    )


def filtered(sign: str, words: str, margin: str = "") -> str:
    return (
        f"<p class=MsoListParagraph style='{margin}text-indent:-.25in'>{sign}<span\n"
        f"style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span>{words}</p>\n"
    )


@needs_pandoc
@pytest.mark.parametrize(
    "given",
    [
        item("·", "раз") + item("o", "внутри", 2) + item("§", "глубже", 3) + item("·", "два"),
        filtered("·", "раз")
        + filtered("o", "внутри", "margin-left:1.0in;")
        + filtered("§", "глубже", "margin-left:1.5in;")
        + filtered("·", "два", "margin-left:.5in;"),
    ],
)
def test_lists_of_word_are_lists(given: str) -> None:
    assert text_of(f"<h1>Мёд</h1><p class=MsoNormal>Вот:</p>{given}<p class=MsoNormal><o:p>&nbsp;</o:p></p>") == (
        "# Мёд\n\nВот:\n\n-   раз\n    -   внутри\n        -   глубже\n-   два\n"
    )


@needs_pandoc
def test_numbered_lists_of_word_keep_their_numbers() -> None:
    given = item("3.", "раз") + item("a)", "внутри", 2) + item("4.", "<b>два</b>") + "<p>И.</p>" + item("-", "три")
    assert text_of(f"<h1>Мёд</h1>{given}") == ("# Мёд\n\n3.  раз\n    1.  внутри\n4.  **два**\n\nИ.\n\n-   три\n")


@needs_pandoc
def test_a_paragraph_of_a_list_without_a_sign_stays_one() -> None:
    page = "<h1>Мёд</h1><p class=MsoListParagraph>Слово</p><p class=MsoNormal style='font:7.0pt Arial'>Ещё</p>"
    assert text_of(page) == "# Мёд\n\nСлово\n\nЕщё\n"
