"""RIS, as libraries and publishers export it."""

from __future__ import annotations

import pytest

from tests.sources.references.reading import fields, findings, losses, records


def ris(*lines: str, kind: str = "JOUR") -> str:
    return "\n".join((f"TY  - {kind}", *lines, "ER  - ", ""))


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ("AU  - Petrova, Anna", "AU  - Иванов, Иван"),
            {"author": [{"family": "Petrova", "given": "Anna"}, {"family": "Иванов", "given": "Иван"}]},
        ),
        (("A1  - State Library",), {"author": [{"literal": "State Library"}]}),
        (
            ("AU  - Petrova, Anna", "AU  - et al."),
            {"author": [{"family": "Petrova", "given": "Anna"}, {"literal": "others"}]},
        ),
        (("PY  - 2019///",), {"issued": "2019"}),
        (("PY  - 2019", "DA  - 2019/04/03/"), {"issued": "2019-04-03"}),
        (("T2  - Journal", "JA  - J."), {"container-title": "Journal", "container-title-short": "J."}),
        (("SP  - 10", "EP  - 22"), {"page": "10–22"}),
        (("SP  - 10-22",), {"page": "10–22"}),
        (("IS  - 3",), {"issue": "3"}),
        (("SN  - 1234-5678",), {"ISSN": "1234-5678"}),
        (("SN  - 978-3-16-148410-0",), {"ISBN": "978-3-16-148410-0"}),
        (("LA  - rus",), {"language": "ru"}),
        (("DO  - 10.1000/x", "UR  - https://example.org/x"), {"DOI": "10.1000/x", "URL": "https://example.org/x"}),
        (("N1  - private", "AB  - long", "KW  - k", "L1  - file:///x"), {}),
    ],
)
def test_a_tag_is_carried(lines: tuple[str, ...], expected: dict[str, object]) -> None:
    assert fields("a.ris", ris(*lines)) == {"type": "article-journal", **expected}


def test_a_book_is_no_article() -> None:
    found = fields("a.ris", ris("TI  - Wells", "T2  - Blue books", "SP  - 210", "PB  - Press", kind="BOOK"))
    assert found == {
        "type": "book",
        "title": "Wells",
        "publisher": "Press",
        "collection-title": "Blue books",
        "number-of-pages": "210",
    }


def test_keys_are_kept_or_made_of_name_and_year() -> None:
    text = ris("ID  - mine", "AU  - A, B") + ris("AU  - Иванов, И.", "PY  - 2003") * 2
    assert list(records("a.ris", text)) == ["mine", "иванов2003", "иванов2003-2"]


def test_what_is_lost_and_what_is_broken_is_told_at_its_line() -> None:
    assert losses("a.ris", ris("C1  - custom", "UR  - nowhere", kind="ODD")) == [
        "1 TY: the kind “ODD” is not known; it is read as a document",
        "2 C1: CSL has no such field",
        "3 UR: “nowhere” is no web address",
    ]
    assert findings("a.ris", "TY  - BOOK\nTI  - A\n" + ris("TI  - B")) == [
        "NK337 1 this entry has no “ER  - ” at its end"
    ]


def test_lines_that_are_no_tags_break_nothing() -> None:
    found = fields("a.ris", "TY  - BOOK\nstray\nTI  - Wells\n of the steppe\nT=  - odd\nER  - \n")
    assert found == {"type": "book", "title": "Wells of the steppe T= - odd"}
