"""The reviewer's table: what Word may do to it, what comes back of it, and files that are none."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from types import ModuleType
from typing import cast

import docx
import pytest

from nkdoc import exchange
from nkdoc.base.diagnostics import Severity
from nkdoc.base.world import MemoryWorld
from nkdoc.exchange import Brought, Given
from nkdoc.exchange.texts import docx as text
from nkdoc.exchange.translators import docx as ours
from nkdoc.exchange.translators._review import LONGEST_TAG
from nkdoc.exchange.translators._word import COMMENTS, DOCUMENT, LARGEST
from tests.exchange.small import SETTINGS, Shelf, opened, shelf, whole

SOURCE = "## Two {#two}\n\nOne *red* fox runs.[@fox]\n\nTwo | three[^n] <b>.\n\n[^n]: A note."
TARGET = "## Zwei {#two}\n\nEin *roter* Fuchs läuft.[@fox]\n\nZwei | drei[^n] <b>.\n\n[^n]: Eine Anmerkung."
NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def edited(data: bytes, change: Callable[[str], str], comments: str = "") -> bytes:
    """Return a Word file whose document was changed, with a part of comments where there are some."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(held, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            new.writestr(name, change(text.decode()).encode() if name == DOCUMENT else text)
        if comments:
            new.writestr(COMMENTS, f'<w:comments xmlns:w="{NAMESPACE}">{comments}</w:comments>')
    return held.getvalue()


def document(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read(DOCUMENT).decode()


def taken(made: Shelf, data: bytes) -> tuple[str, list[str]]:
    back = made.back("docx", data)
    assert back.value is not None
    file = back.value.files.get("content/de/a.md")
    return made.text("content/de/a.md") if file is None else file.decode(), [each.code for each in back.diagnostics]


def replaced(old: str, new: str) -> Callable[[str], str]:
    def change(text: str) -> str:
        assert old in text
        return text.replace(old, new, 1)

    return change


@pytest.fixture
def made() -> Shelf:
    return shelf(SOURCE, TARGET, confirmed=True)


def test_a_changed_cell_is_an_edit_of_its_block(made: Shelf) -> None:
    text, codes = taken(made, edited(made.data("docx"), replaced(" Fuchs läuft.", " Hund läuft.")))
    assert codes == []
    assert text == made.text("content/de/a.md").replace("Fuchs", "Hund")


def test_tracked_changes_are_read_as_accepted(made: Shelf) -> None:
    tracked = (
        ' </w:t></w:r><w:del w:id="90" w:author="R"><w:r><w:delText>Fuchs</w:delText></w:r></w:del>'
        '<w:ins w:id="91" w:author="R"><w:r><w:t>Hase</w:t></w:r></w:ins>'
        '<w:moveFrom w:id="92"><w:r><w:t>weg</w:t></w:r></w:moveFrom><w:r><w:t xml:space="preserve"> läuft.'
    )
    text, codes = taken(made, edited(made.data("docx"), replaced(" Fuchs läuft.", tracked)))
    assert codes == []
    assert "Ein *roter* Hase läuft.[@fox]" in text


@pytest.mark.parametrize(
    ("end", "codes"),
    [('<w:pPr><w:rPr><w:del w:id="9"/></w:rPr></w:pPr>', []), ("", ["NK285"])],
    ids=["deleted", "kept"],
)
def test_paragraphs_are_one_where_the_end_between_them_was_deleted(made: Shelf, end: str, codes: list[str]) -> None:
    def change(text: str) -> str:
        start = text.rindex("<w:p>", 0, text.index("Eine Anmerkung."))
        rest = text[text.index("</w:p>", start) + len("</w:p>") :]
        words = f"<w:p>{end}<w:r><w:t>Eine neue</w:t></w:r></w:p><w:p><w:r><w:tab/><w:t>Anmerkung.</w:t></w:r></w:p>"
        return text[:start] + words + rest

    text, found = taken(made, edited(made.data("docx"), change))
    assert found == codes
    assert ("[^n]: Eine neue\tAnmerkung." in text) == (codes == [])


def test_a_deleted_row_and_an_emptied_cell_change_nothing(made: Shelf) -> None:
    gone = replaced("<w:trPr><w:cantSplit/></w:trPr>", '<w:trPr><w:cantSplit/><w:del w:id="1"/></w:trPr>')
    for change in (gone, replaced("Eine Anmerkung.", "")):
        text, codes = taken(made, edited(made.data("docx"), change))
        assert (text, codes) == (made.text("content/de/a.md"), [])


def test_a_mark_whose_words_were_deleted_is_gone(made: Shelf) -> None:
    def change(text: str) -> str:
        before, after = text.rsplit("[@fox]", 1)
        return before + after

    text, codes = taken(made, edited(made.data("docx"), change))
    assert codes == ["NK282"]
    assert "Fuchs läuft.\n" in text


def test_controls_around_a_cell_or_inside_are_read_alike(made: Shelf) -> None:
    """Word moves a control around the cell that it fills."""
    pattern = re.compile(
        r"<w:tc>(<w:tcPr>(?:(?!</w:tcPr>).)*</w:tcPr>)(<w:sdt>(?:(?!<w:sdtContent>).)*<w:sdtContent>)((?:(?!</w:tc>).)*)</w:sdtContent></w:sdt></w:tc>"
    )
    data = edited(made.data("docx"), lambda text: pattern.sub(r"\2<w:tc>\1\3</w:tc></w:sdtContent></w:sdt>", text))
    assert "<w:sdtContent><w:tc>" in document(data)
    assert taken(made, data) == (made.text("content/de/a.md"), [])
    text, codes = taken(made, edited(data, replaced("Eine Anmerkung.", "Noch eine.")))
    assert codes == []
    assert "[^n]: Noch eine." in text


def test_comments_come_back_with_their_place_and_author(made: Shelf) -> None:
    def mark(text: str) -> str:
        for number, words in enumerate(("Eine Anmerkung.", "A note.")):
            text = text.replace(
                words, f'{words}</w:t></w:r><w:r><w:commentReference w:id="{number}"/></w:r><w:r><w:t>', 1
            )
        return text

    said = "".join(
        f'<w:comment w:id="{number}" w:author="{who}"><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:comment>'
        for number, (who, words) in enumerate((("Ida", "Welche?"), ("Jo", "Unclear.")))
    )
    back = made.back("docx", edited(made.data("docx"), mark, said))
    assert back.value is not None
    assert back.value.files == {}
    found = [
        (each.message, each.severity, each.span.path, each.span.position.line) for each in back.diagnostics if each.span
    ]
    assert found == [
        ("Ida: Welche?", Severity.NOTE, "content/de/a.md", 12),
        ("Jo: Unclear.", Severity.NOTE, "content/en/a.md", 12),
    ]
    assert {each.code for each in back.diagnostics} == {"NK286"}


def test_a_block_whose_source_moved_on_is_not_touched(made: Shelf) -> None:
    data = edited(made.data("docx"), replaced("Eine Anmerkung.", "Andere."))
    moved = made.changed({"content/en/a.md": made.text("content/en/a.md").replace("A note.", "The note.").encode()})
    text, codes = taken(moved, data)
    assert (text, codes) == (made.text("content/de/a.md"), ["NK280"])


def test_a_block_with_a_long_id_is_found_by_its_text() -> None:
    name = "a-very-long-identifier-that-nobody-should-give-to-any-heading-at-all"
    made = shelf(f"## One {{#{name}}}\n\nText.", f"## Eins {{#{name}}}\n\nWorte.")
    tags = re.findall(r'<w:tag w:val="([^"]*)"', document(made.data("docx")))
    assert max(map(len, tags)) == LONGEST_TAG
    text, codes = taken(made, edited(made.data("docx"), replaced("Worte.", "Wörter.")))
    assert codes == []
    assert "Wörter." in text


def test_a_missing_translation_is_an_empty_cell_to_fill_in() -> None:
    made = shelf("One.\n\nTwo.", "Eins.")
    start = document(made.data("docx")).rindex("<w:pPr/></w:p></w:sdtContent>")
    data = edited(
        made.data("docx"), lambda text: f"{text[:start]}<w:r><w:t>Zwei.</w:t></w:r>{text[start + len('<w:pPr/>') :]}"
    )
    text, codes = taken(made, data)
    assert codes == []
    assert text.endswith("Eins.\n\nZwei.\n")


def test_the_table_is_one_that_others_read(made: Shelf) -> None:
    data = made.data("docx")
    assert data == made.data("docx")
    file = docx.Document(io.BytesIO(data))
    (table,) = file.tables
    assert [row.cells[0].text for row in table.rows][:3] == ["English", "T", "Two"]
    assert table.rows[2].cells[0].paragraphs[0].style.name == "Heading 2"
    page = file.sections[0]
    assert (round(page.page_width.mm), round(page.page_height.mm)) == (297, 210)  # type: ignore[union-attr]
    text = document(data)
    assert text.count("<w:tblHeader/>") == 1
    assert 'w:val="de" w:eastAsia="de"' in text
    if (pandoc := shutil.which("pandoc")) is not None:
        shown = subprocess.run([pandoc, "-f", "docx", "-t", "plain"], input=data, capture_output=True, check=True)
        assert "Eine Anmerkung." in shown.stdout.decode()


def test_only_tables_of_ours_are_recognised(made: Shelf) -> None:
    plain = io.BytesIO()
    docx.Document().save(plain)
    assert ours.is_bilingual(made.data("docx"))
    wanted = exchange.brought("x.docx", made.data("docx"))
    assert wanted is not None
    assert wanted.SUFFIXES == ours.SUFFIXES
    for data in (plain.getvalue(), b"", b"PK\x03\x04", b"<a/>"):
        assert not ours.is_bilingual(data)
        assert exchange.brought("x.docx", data) == cast("Brought", text)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x00" * 99])
def test_what_is_no_word_file_gives_a_finding(made: Shelf, data: bytes) -> None:
    back = ours.bring(Given("x.docx", data, made.project, made.world))
    assert back.value is None
    assert [each.code for each in back.diagnostics] == ["NK184"]


def test_hostile_documents_are_refused(made: Shelf) -> None:
    entities = edited(made.data("docx"), lambda text: text.replace("?>", '?><!DOCTYPE x [<!ENTITY a "b">]>', 1))
    back = made.back("docx", entities)
    assert (back.value, [each.code for each in back.diagnostics]) == (None, ["NK183"])
    huge = edited(made.data("docx"), lambda text: text.replace("Eine", "x" * (LARGEST + 1)))
    assert not ours.is_bilingual(huge)
    nothing = made.back("docx", edited(made.data("docx"), lambda text: text.replace("nkdoc:unit:", "other:")))
    assert (nothing.value, [each.code for each in nothing.diagnostics]) == (None, ["NK184"])


def test_right_to_left_is_said() -> None:
    made = opened(
        MemoryWorld(
            {
                "pyproject.toml": SETTINGS.replace('"de"', '"he"'),
                "content/en/a.md": whole("One."),
                "content/he/a.md": whole("אחת."),
            }
        )
    )
    text = document(exchange.written()["docx"].write(made.project, "he"))
    assert text.count("<w:bidi/>") == text.count("<w:rtl/>") > 0


def test_what_a_format_recognises_is_left_to_no_other(made: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    any_text = ModuleType("any_text")
    vars(any_text).update(SUFFIXES=(".docx",), bring=lambda _given: None)
    monkeypatch.setattr(exchange, "_loaded", lambda _able: iter((("any_text", any_text), ("docx", ours))))
    assert vars(exchange)["brought"]("x.docx", made.data("docx")) is ours
    assert vars(exchange)["brought"]("x.docx", b"PK") is any_text


def test_a_table_without_a_block_is_none_that_is_damaged() -> None:
    made = shelf("---\n", "---\n", front="")
    back = ours.bring(Given("x.docx", made.data("docx"), made.project, made.world))
    assert back.value is not None
    assert back.diagnostics == ()
