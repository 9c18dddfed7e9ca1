"""Bytes → text: what is refused, what is mended, and where the finding stands."""

from __future__ import annotations

import pytest

from nkdoc.base.decoding import decode, read_source
from nkdoc.base.diagnostics import Diagnostic
from nkdoc.base.world import MemoryWorld


def found(data: bytes) -> list[tuple[str, int, int]]:
    return [place(each) for each in decode("a.md", data).diagnostics]


def place(given: Diagnostic) -> tuple[str, int, int]:
    assert given.span is not None
    return given.code, *given.span.position


def test_plain_utf_8_is_left_alone() -> None:
    read = decode("a.md", "Арцах é\n".encode())
    assert read.value is not None
    assert read.value.text == "Арцах é\n"
    assert read.diagnostics == ()


def test_a_byte_order_mark_is_removed() -> None:
    read = decode("a.md", b"\xef\xbb\xbftext")
    assert read.value is not None
    assert read.value.text == "text"
    assert read.diagnostics == ()


@pytest.mark.parametrize("data", [b"a\r\nb\r\n", b"a\rb\r", b"a\r\nb\n", b"a\nb\r"])
def test_other_line_ends_become_lf(data: bytes) -> None:
    read = decode("a.md", data)
    assert read.value is not None
    assert read.value.text == "a\nb\n"
    assert read.diagnostics == ()


@pytest.mark.parametrize("data", [b"", b" \n\n", b"\xef\xbb\xbf"])
def test_empty_files(data: bytes) -> None:
    assert "NK104" in [code for code, *_ in found(data)]


def test_control_characters_are_shown_where_they_stand() -> None:
    assert found(b"a\nb\x00c\x1bd") == [("NK105", 2, 2), ("NK105", 2, 4)]


def test_tabs_are_no_control_characters() -> None:
    assert found(b"\ta\n") == []


def test_decomposed_text_is_noted_once() -> None:
    assert found("ok\nи\u0306 и\u0306".encode()) == [("NK107", 2, 1)]


def test_a_stress_accent_that_has_no_composed_form_is_fine() -> None:
    assert found("за\u0301мок".encode()) == []


@pytest.mark.parametrize(
    ("data", "encoding", "at"),
    [
        ("a\nПривет, Арцах".encode("cp1251"), "Windows-1251", (2, 1)),
        ("Привет".encode("utf-16"), "UTF-16", (1, 1)),
        ("Привет, мир".encode("utf-16-le"), "UTF-16", (1, 1)),
        (b"caf\xe9 \xff", "", (1, 4)),
    ],
)
def test_other_encodings_are_refused_and_guessed(data: bytes, encoding: str, at: tuple[int, int]) -> None:
    read = decode("a.md", data)
    assert read.value is None
    assert [place(each) for each in read.diagnostics] == [("NK101", *at)]
    assert (encoding in read.diagnostics[0].hint) if encoding else ("looks like" not in read.diagnostics[0].hint)


def test_a_missing_file_is_a_finding() -> None:
    read = read_source(MemoryWorld({}), "content/a.md")
    assert read.value is None
    assert [each.code for each in read.diagnostics] == ["NK106"]


def test_a_file_outside_the_project_is_a_finding() -> None:
    assert [each.code for each in read_source(MemoryWorld({}), "../a.md").diagnostics] == ["NK106"]


def test_a_file_that_cannot_be_opened_is_a_finding() -> None:
    class Locked(MemoryWorld):
        def read(self, path: str) -> bytes:
            raise PermissionError(13, "Permission denied", path)

    message = read_source(Locked({}), "a.md").diagnostics[0].message
    assert message == "a.md cannot be read: Permission denied"


def test_a_file_whose_name_is_no_text_is_a_finding() -> None:
    name = b"caf\xe9.md".decode("utf-8", "surrogateescape")
    (found,) = read_source(MemoryWorld({name: "text"}), name).diagnostics
    assert (found.code, found.message) == ("NK106", "caf\\xe9.md has a name that is not UTF-8: rename it")
