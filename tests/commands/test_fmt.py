"""`nkdoc fmt`: what it writes, what it leaves, what it says and which code it ends with."""

from __future__ import annotations

from pathlib import Path

import pytest

from nkdoc.cli import main

SETTINGS = '[tool.nkdoc]\nsource-language = "en"\nlanguages = ["en", "ru"]\n'
FRONT = "---\nid: a\ntitle: A\n---\n\n"
ENGLISH = f"{FRONT}Three leaders - all of them.\n"
RUSSIAN = f"{FRONT}«Трое», 5-7 дней.\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "pyproject.toml").write_text(SETTINGS, encoding="utf-8")
    for language, text in (("en", ENGLISH), ("ru", RUSSIAN)):
        folder = tmp_path / "content" / language
        folder.mkdir(parents=True)
        (folder / "10-a.md").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def read(project: Path, language: str) -> str:
    return (project / "content" / language / "10-a.md").read_bytes().decode()


def test_it_corrects_every_section_and_counts_the_changes(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fmt"]) == 0
    assert read(project, "en") == f"{FRONT}Three leaders – all of them.\n"
    assert read(project, "ru") == f'{FRONT}"Трое", 5–7 дней.\n'
    shown = capsys.readouterr()
    assert shown.out == (
        "content/en/10-a.md: 1 change: 1 wrong-dash\n"
        "content/ru/10-a.md: 3 changes: 1 hyphen-in-range, 2 typed-quotation-mark\n"
    )
    assert shown.err == "2 files read, 4 changes made\n"
    assert main(["fmt", "--check"]) == 0


def test_check_explains_and_changes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fmt", "--check", "content/en/10-a.md"]) == 1
    assert read(project, "en") == ENGLISH
    shown = capsys.readouterr().out
    assert "warning[NK431] “leaders - all” → “leaders – all”" in shown
    assert "content/en/10-a.md:6:15" in shown
    assert "hint: between words English has “–” with spaces around it" in shown


def test_files_folders_and_codes_can_be_chosen(project: Path) -> None:
    assert main(["fmt", "content/ru", "--ignore", "NK430"]) == 0
    assert read(project, "en") == ENGLISH
    assert read(project, "ru") == f"{FRONT}«Трое», 5–7 дней.\n"


def test_paths_are_those_seen_from_where_the_author_stands(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project / "content/en")
    assert main(["fmt", "10-a.md"]) == 0
    assert read(project, "en") != ENGLISH
    assert read(project, "ru") == RUSSIAN


def test_an_unknown_file_is_wrong_usage(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fmt", "content/en/10-b.md"]) == 2
    assert "did you mean “content/en/10-a.md”?" in capsys.readouterr().err
    assert read(project, "ru") == RUSSIAN


def test_a_file_with_syntax_errors_is_left_alone_and_the_others_are_not(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = "---\ntitle: A\n---\n\nThree leaders - all of them.\n"
    (project / "content/en/10-a.md").write_text(broken, encoding="utf-8")
    assert main(["fmt"]) == 1
    assert read(project, "en") == broken
    assert read(project, "ru") != RUSSIAN
    shown = capsys.readouterr()
    assert "error[NK122]" in shown.out
    assert "content/en/10-a.md: left alone: mend its syntax errors first" in shown.err


def test_a_file_that_is_not_utf_8_is_reported(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "content/ru/10-a.md").write_bytes(RUSSIAN.encode("cp1251"))
    assert main(["fmt"]) == 1
    assert "error[NK101]" in capsys.readouterr().out
    assert (project / "content/ru/10-a.md").read_bytes() == RUSSIAN.encode("cp1251")


def test_line_ends_and_byte_order_mark_stay(project: Path) -> None:
    (project / "content/en/10-a.md").write_bytes(b"\xef\xbb\xbf" + ENGLISH.replace("\n", "\r\n").encode())
    assert main(["fmt"]) == 0
    wanted = f"{FRONT}Three leaders – all of them.\n".replace("\n", "\r\n").encode()
    assert (project / "content/en/10-a.md").read_bytes() == b"\xef\xbb\xbf" + wanted


def test_every_line_keeps_its_own_end(project: Path) -> None:
    text = f"{FRONT}Three leaders - all.\n\nAnd two - more.\n"
    ends = [b"\r\n", b"\n", b"\r", b"\n", b"\r\n", b"\n", b"\n", b"\r\n", b"\n", b"\n"]

    def mixed(written: str) -> bytes:
        lines = written.encode().split(b"\n")
        return b"".join(line + end for line, end in zip(lines, [*ends[: len(lines) - 1], b""], strict=True))

    (project / "content/en/10-a.md").write_bytes(mixed(text))
    assert main(["fmt"]) == 0
    assert (project / "content/en/10-a.md").read_bytes() == mixed(text.replace(" - ", " – "))


def test_look_alikes_are_reported_and_stay(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = f"{FRONT}Aзербайджан.\n"
    (project / "content/ru/10-a.md").write_text(text, encoding="utf-8")
    assert main(["fmt"]) == 1
    assert read(project, "ru") == text
    assert "warning[NK442]" in capsys.readouterr().out


def test_an_allowance_of_typography_is_not_idle_for_the_check(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    allowed = f"{FRONT}Three leaders - all. <!-- nkdoc: allow NK431 the title of the work -->\n"
    (project / "content/en/10-a.md").write_text(allowed, encoding="utf-8")
    assert main(["fmt", "content/en"]) == 0
    assert read(project, "en") == allowed
    main(["check", "--only", "NK15"])
    assert "NK150" not in capsys.readouterr().out
