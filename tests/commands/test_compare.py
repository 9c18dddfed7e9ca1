"""`nkdoc compare`: any two files or folders, and every way to get them wrong."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from nkdoc.cli import main

ENGLISH = "# The harbour\n\nThe harbour handled the goods of the town in 2024, and it was a good year.\n"
RUSSIAN = "# Порт\n\nВ 2024 году порт обработал грузы города, и этот год был для него хорошим.\n"
_CLEAN = re.compile(
    r"2 blocks in 1 pair of files compared: no difference found by \d+ checks; "
    r"none of them reads what a sentence means\n",
)
PARTED = RUSSIAN.replace("2024", "2023")


def write(path: Path, text: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def compare(*arguments: object) -> int:
    return main(["compare", *map(str, arguments)])


def test_two_files_without_any_project(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one, other = write(tmp_path / "a.md", ENGLISH), write(tmp_path / "b.md", RUSSIAN)
    assert compare(one, other) == 0
    said = capsys.readouterr()
    assert said.out == ""
    assert _CLEAN.fullmatch(said.err)


def test_two_folders_paired_by_path_with_language_marks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("guide/setup.md", "index.en.md"):
        write(tmp_path / "docs/en" / name, ENGLISH)
    write(tmp_path / "docs/ru/guide/setup.ru.md", RUSSIAN)
    write(tmp_path / "docs/ru/index.md", PARTED.replace("# Порт\n\n", ""))
    assert compare(tmp_path / "docs/en", tmp_path / "docs/ru", "--only", "NK202", "--format", "json") == 1
    report = json.loads(capsys.readouterr().out)
    assert (report["source"], report["targets"], report["totals"]["blocks"]) == ("en", ["ru"], 4)
    (found,) = report["findings"]
    assert found["code"] == "NK202"
    assert found["target"] is None
    assert found["source"]["path"].endswith("docs/en/index.en.md")
    assert {block["state"] for block in report["blocks"]} == {"untracked", "missing"}


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("en/GUIDE.md", "ru/guide.md"),
        ("en/guide.md", "ru/current/guide.md"),
        ("en/_posts/2024-05-03-tides.md", "ru/_posts/2024-05-03-prilivy.md"),
        ("en/index.md", "ru/index.ru.md"),
        ("en/README.md", "ru/README_RU.markdown"),
    ],
)
def test_files_that_only_one_file_can_answer(
    source: str, target: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path / source, ENGLISH)
    write(tmp_path / target, RUSSIAN)
    for side, text in (("en", ENGLISH), ("ru", RUSSIAN)):
        write(tmp_path / side / "other/tides.md", text)
    assert compare(tmp_path / "en", tmp_path / "ru") == 0
    assert capsys.readouterr().err.startswith("4 blocks in 2 pairs of files compared")


def test_findings_come_as_the_translation_is_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    more = "\nAlpha left in 2025 for good.\n\nBeta came in 2026 with 40 boats.\n"
    for name in ("a", "b"):
        write(tmp_path / f"en/{name}.md", ENGLISH + more)
    write(tmp_path / "ru/a.md", f"{PARTED}\nБета пришла в 2026 году, и было 50 лодок.\n")
    write(tmp_path / "ru/b.md", PARTED)
    compare(tmp_path / "en", tmp_path / "ru", "--format", "json")
    found = json.loads(capsys.readouterr().out)["findings"]
    assert [(one["code"], (one["target"] or one["source"])["path"][-4:]) for one in found] == [
        ("NK203", "a.md"), ("NK202", "a.md"), ("NK203", "a.md"),
        ("NK203", "b.md"), ("NK202", "b.md"), ("NK202", "b.md"),
    ]  # fmt: skip


def test_a_folder_that_holds_both_languages(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, text in (("guide.md", ENGLISH), ("guide.ru.md", RUSSIAN), ("sub/log.md", ENGLISH)):
        write(tmp_path / name, text)
    assert compare(tmp_path) == 1
    said = capsys.readouterr()
    assert said.out.count("NK201") == 1
    assert "sub/log.md" in said.out
    assert said.err.startswith("2 blocks in 1 pair of files compared")
    assert compare(tmp_path, tmp_path, "--languages", "ru,en") == 1
    assert "2 blocks in 1 pair of files compared" in capsys.readouterr().err
    assert compare(tmp_path, "--languages", "en,az") == 2
    assert "no files marked for “az”" in capsys.readouterr().err


def test_a_folder_with_one_language_or_three(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path / "guide.md", ENGLISH)
    assert compare(tmp_path) == 2
    assert "holds one language" in capsys.readouterr().err
    write(tmp_path / "guide.en.md", ENGLISH)
    write(tmp_path / "guide.ru.md", RUSSIAN)
    assert compare(tmp_path) == 2
    assert "--languages en,ru" in capsys.readouterr().err
    assert compare(tmp_path, "--languages", "en,ru") == 0


def test_a_folder_with_a_folder_for_each_language(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for tag, text in (("en", ENGLISH), ("ru", RUSSIAN)):
        write(tmp_path / f"v/{tag}/guide.md", text)
    assert compare(tmp_path / "v") == 0
    assert "2 blocks in 1 pair of files compared" in capsys.readouterr().err
    write(tmp_path / "v/uk/guide.md", "# Порт\n\nУ 2024 році порт обробив вантажі міста, і цей рік був добрий.\n")
    assert compare(tmp_path / "v") == 0
    assert "4 blocks in 2 pairs of files, en with ru, uk, compared" in capsys.readouterr().err
    assert compare(tmp_path / "v", "--languages", "uk,ru", "--format", "json") == 0
    assert json.loads(capsys.readouterr().out)["source"] == "uk"
    assert compare(tmp_path / "v/en", tmp_path / "v/ru") == 0
    assert compare(tmp_path / "v", tmp_path / "v/ru") == 2
    assert "name" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["de", "ja", "pt-BR", "zh_Hant"])
def test_a_folder_s_name_tells_its_language(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path / "docs/en/guide.md", ENGLISH)
    write(tmp_path / f"docs/{name}/guide.md", "# 2024\n\nxx yy zz vv 2024.\n")
    compare(tmp_path / "docs/en", tmp_path / f"docs/{name}", "--format", "json")
    assert json.loads(capsys.readouterr().out)["targets"] == [name[:2]]


def test_a_word_at_the_end_of_a_name_is_no_language(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one = write(tmp_path / "how-to-say-es.md", ENGLISH)
    other = write(tmp_path / "как-это-сказать.md", RUSSIAN)
    assert compare(one, other, "--format", "json") == 0
    assert json.loads(capsys.readouterr().out)["source"] == "en"


def test_a_third_language_beside_the_translation_is_no_part_of_the_text(tmp_path: Path) -> None:
    write(tmp_path / "docs/a.md", ENGLISH)
    write(tmp_path / "docs/ru/a.md", RUSSIAN)
    write(tmp_path / "docs/de/a.md", ENGLISH)
    assert compare(tmp_path / "docs", tmp_path / "docs/ru") == 0


def test_files_that_several_could_answer_are_not_paired(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path / "en/_posts/2024-05-03-tides.md", ENGLISH)
    for name in ("prilivy", "port"):
        write(tmp_path / f"ru/_posts/2024-05-03-{name}.md", RUSSIAN)
    write(tmp_path / "en/one/index.md", ENGLISH)
    write(tmp_path / "ru/two/index.md", RUSSIAN)
    assert compare(tmp_path / "en", tmp_path / "ru") == 1
    said = capsys.readouterr()
    assert said.out.count("NK201") == 5
    assert said.err.startswith("0 blocks in 0 pairs")


def test_a_file_without_counterpart(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path / "en/a.md", ENGLISH)
    write(tmp_path / "en/b.md", ENGLISH)
    write(tmp_path / "ru/a.md", RUSSIAN)
    assert compare(tmp_path / "en", tmp_path / "ru") == 1
    assert "NK201" in capsys.readouterr().out


def test_translations_inside_the_source_s_folder(tmp_path: Path) -> None:
    write(tmp_path / "docs/a.md", ENGLISH)
    write(tmp_path / "docs/ru/a.md", RUSSIAN)
    assert compare(tmp_path / "docs", tmp_path / "docs/ru") == 0


def test_an_allowance_excuses_its_block_and_an_idle_one_is_reported(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    more = ENGLISH + "\n<!-- nkdoc: allow NK202 an English pun -->\nThe port of ports was not imported.\n"
    one, other = write(tmp_path / "a.md", more), write(tmp_path / "b.md", RUSSIAN)
    assert compare(one, other) == 0
    assert "NK152" in capsys.readouterr().out
    assert compare(one, other, "--ignore", "NK152", "--format", "sarif") == 0
    results = json.loads(capsys.readouterr().out)["runs"][0]["results"]
    assert results[0]["suppressions"] == [{"kind": "inSource", "justification": "an English pun"}]
    idle = write(tmp_path / "c.md", "<!-- nkdoc: allow NK202 an English pun -->\n" + ENGLISH)
    assert compare(idle, other) == 0
    assert "NK150" in capsys.readouterr().out
    assert compare(idle, other, "--strict") == 1


def test_a_link_that_leads_nowhere(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one, link = write(tmp_path / "a.md", ENGLISH), tmp_path / "b.md"
    link.symlink_to("nowhere.md")
    assert compare(one, link) == 2
    assert capsys.readouterr().err.endswith("b.md is a link to a file that does not exist: nowhere.md\n")


def test_a_code_fence_that_is_never_closed_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one = write(tmp_path / "a.md", ENGLISH)
    other = write(tmp_path / "b.md", RUSSIAN.replace("\n\n", "\n\n```\n"))
    assert compare(one, other, "--languages", "en,ru") == 0
    assert "NK139" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("left", "right", "languages", "told"),
    [
        (ENGLISH, ENGLISH, "", "both sides are in one language"),
        (RUSSIAN, ENGLISH, "en,ru", "the other way round"),
        (ENGLISH, RUSSIAN, "en", "two different tags"),
        (ENGLISH, RUSSIAN, "en,en", "two different tags"),
        ("12 34", "56 78", "", "cannot tell the languages"),
        (ENGLISH, "Ez egy magyar mondat, amelyet senki sem ismer.", "", "cannot tell the language of the second"),
    ],
)
def test_languages_that_cannot_be(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], left: str, right: str, languages: str, told: str
) -> None:
    one, other = write(tmp_path / "a.md", left), write(tmp_path / "b.md", right)
    assert compare(one, other, *(["--languages", languages] if languages else [])) == 2
    assert told in capsys.readouterr().err


def test_paths_that_cannot_be(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one = write(tmp_path / "a.md", ENGLISH)
    (tmp_path / "empty").mkdir()
    for paths, told in (
        ((one, tmp_path), "is a folder"),
        ((one, one), "both sides are"),
        ((one, tmp_path / "aa.md"), "does not exist; did you mean"),
        ((tmp_path / "empty", tmp_path), "holds no Markdown files"),
        ((one,), "name two files"),
    ):
        assert compare(*paths) == 2
        assert told in capsys.readouterr().err


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (bytes(range(256)) * 40, "is not text"),
        (b"word " * 200_000, "too long for a document"),
        ("слово ".encode("cp1251") * 50, "NK101"),
    ],
)
def test_what_is_no_document_is_named_and_nothing_else_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], data: bytes, told: str
) -> None:
    one, other = write(tmp_path / "a.md", ENGLISH), write(tmp_path / "b.md", data)
    assert compare(one, other) == 1
    said = capsys.readouterr().out
    assert told in said
    assert said.endswith("\n1 error\n")


def test_an_empty_side(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one, other = write(tmp_path / "a.md", ENGLISH), write(tmp_path / "b.md", "")
    assert compare(one, other) == 1
    assert "the translation is empty" in capsys.readouterr().out


def test_an_unbalanced_fence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one = write(tmp_path / "a.md", ENGLISH + "\n```\ncode\n\nText that follows.\n")
    other = write(tmp_path / "b.md", RUSSIAN + "\n```\ncode\n```\n\nТекст, который следует.\n")
    assert compare(one, other) == 1
    assert "error" in capsys.readouterr().out


def test_foreign_syntax_makes_no_noise(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    extras = (
        "---\nsidebar_position: {n}\nlayout: page\n---\n\n{text}\n:::note {title}\n\n{inside}\n\n:::\n\n"
        '{{% include "x.html" %}}\n\n<div class="a">\n  <a href="https://example.org/{tag}/x">x</a>\n</div>\n\n'
        "See [ref][1].\n\n[1]: https://example.org/{tag}/\n"
    )
    one = extras.format(n=2, text=ENGLISH, title="Watch", inside="The note is for you and the others.", tag="en")
    other = extras.format(n=2, text=RUSSIAN, title="Внимание", inside="Это примечание для вас и для других.", tag="ru")
    other = other.replace("See [ref]", "См. [ссылку]")
    assert compare(write(tmp_path / "a.md", one), write(tmp_path / "b.md", other), "--strict") == 0
    assert capsys.readouterr().out == ""


def test_github_gets_annotations_and_a_summary_of_the_step(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = write(tmp_path / "a.md", ENGLISH), write(tmp_path / "b.md", "")
    summary = write(tmp_path / "summary.md", "before\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    assert compare(one, other, "--format", "github") == 1
    assert capsys.readouterr().out.startswith("::error file=")
    assert summary.read_text(encoding="utf-8").startswith("before\n## nkdoc: 1 error\n")


def test_the_report_may_go_to_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one, other = write(tmp_path / "a.md", ENGLISH), write(tmp_path / "b.md", RUSSIAN)
    report = tmp_path / "out/report.json"
    assert compare(one, other, "--format", "json", "--output", report) == 0
    assert json.loads(report.read_text(encoding="utf-8"))["totals"]["blocks"] == 2
    assert capsys.readouterr().out == ""
