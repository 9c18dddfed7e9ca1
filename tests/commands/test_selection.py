"""What comparison and checks leave out: globs, codes per path, settings without a project, a baseline."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from nkdoc.cli import main

ENGLISH = "# The harbour\n\nThe harbour handled the goods of the town in 2024, and it was a good year.\n"
RUSSIAN = "# Порт\n\nВ 2023 году порт обработал грузы города, и этот год был для него хорошим.\n"
NAMES = ("guide.md", "api/calls.md", "api/old/calls.md")
Compare = Callable[..., tuple[int, set[str], str]]


@pytest.fixture
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with three files in two languages; every translation has one finding."""
    for name in NAMES:
        for side, text in (("en", ENGLISH), ("ru", RUSSIAN)):
            file = tmp_path / "docs" / side / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def compare(docs: Path, capsys: pytest.CaptureFixture[str]) -> Compare:  # noqa: ARG001 - it makes the folder
    """Return what compares the folders and gives the exit code, the translations with findings, and what was told."""

    def run(*arguments: str) -> tuple[int, set[str], str]:
        code = main(["compare", "docs/en", "docs/ru", "--format", "json", *arguments])
        said = capsys.readouterr()
        found = json.loads(said.out)["findings"] if said.out else []
        return code, {each["target"]["path"].removeprefix("docs/ru/") for each in found}, said.err

    return run


@pytest.mark.parametrize(
    ("globs", "left"),
    [
        ([], set(NAMES)),
        (["docs/ru/api/**"], {"guide.md"}),
        (["docs/en/api"], {"guide.md"}),
        (["old"], {"guide.md", "api/calls.md"}),
        (["docs/*/guide.md", "old"], {"api/calls.md"}),
    ],
)
def test_a_file_is_left_out_with_its_counterpart(compare: Compare, globs: list[str], left: set[str]) -> None:
    _, found, told = compare(*(each for glob in globs for each in ("--exclude", glob)))
    assert found == left
    assert f"in {len(left)} pair" in told


def test_nothing_left_is_wrong_usage(compare: Compare) -> None:
    code, _, told = compare("--exclude", "docs/en")
    assert (code, told) == (2, "nkdoc: every file of docs/en is excluded\n")


def test_settings_need_no_project_and_are_found_from_below(
    docs: Path, compare: Compare, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = '[compare]\nexclude = ["docs/*/api/old"]\n[compare.ignore]\n"docs/ru/guide.md" = ["NK20"]\n'
    (docs / "nkdoc.toml").write_text(settings, encoding="utf-8")
    assert compare()[1] == {"api/calls.md"}
    monkeypatch.chdir(docs / "docs")
    assert main(["compare", "en", "ru"]) == 1
    assert capsys.readouterr().err.startswith("4 blocks in 2 pairs of files compared: 1 finding")


def test_the_command_line_wins(docs: Path, compare: Compare) -> None:
    settings = '[tool.nkdoc.compare]\nexclude = ["docs/*/api"]\nlanguages = ["de", "fr"]\n'
    (docs / "pyproject.toml").write_text(settings, encoding="utf-8")
    assert compare("--languages", "en,ru")[1] == {"guide.md"}
    assert compare("--languages", "en,ru", "--exclude", "guide.md")[1] == {"api/calls.md", "api/old/calls.md"}


def test_languages_may_stand_in_the_settings(
    docs: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (docs / "docs/en").rename(docs / "one")
    (docs / "docs/ru").rename(docs / "two")
    for file in (docs / "one").rglob("*.md"):
        file.write_text("Tak.\n", encoding="utf-8")
    (docs / "nkdoc.toml").write_text('[compare]\nlanguages = ["pl", "ru"]\n', encoding="utf-8")
    monkeypatch.chdir(docs)
    main(["compare", "one", "two", "--format", "json"])
    assert json.loads(capsys.readouterr().out)["source"] == "pl"


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ('[compare]\nexcludes = ["a"]\n', "nkdoc.toml:2: unknown key “excludes” in “compare”; did you mean “exclude”?"),
        ('[compare.ignore]\n"a" = ["203"]\n', "nkdoc.toml:1: “ignore” has “203”, which is no code"),
        ("[compare\n", "nkdoc.toml:1: not valid TOML"),
        ('[compare]\nlanguages = ["en", "ru", "de"]\n', "“languages” of the settings’ [compare] table has two"),
    ],
)
def test_wrong_settings_are_told_with_their_place(docs: Path, compare: Compare, settings: str, told: str) -> None:
    (docs / "nkdoc.toml").write_text(settings, encoding="utf-8")
    code, _, err = compare()
    assert code == 2
    assert told in err


@pytest.mark.parametrize("option", ["--only", "--ignore"])
def test_what_is_no_code_is_refused(compare: Compare, option: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        compare(option, "NK203,NKXX")
    assert ended.value.code == 2
    told = capsys.readouterr().err
    assert f"argument {option}: no finding has the code “NKXX”; codes begin with NK1, NK2, " in told


# ---- the baseline -------------------------------------------------------------------------------


def test_a_team_starts_at_zero(docs: Path, compare: Compare) -> None:
    code, found, told = compare("--baseline", "old.txt", "--update-baseline")
    assert (code, found) == (0, set())
    assert "old.txt: 3 findings written down, 3 of them new; 0 gone\n" in told
    code, found, told = compare("--baseline", "old.txt")
    assert (code, found) == (0, set())
    assert "old.txt: hides 3 findings\n" in told
    assert [line.split()[1:] for line in (docs / "old.txt").read_text(encoding="utf-8").splitlines()[1:]] == [
        ["NK203", f"docs/ru/{name}"] for name in sorted(NAMES)
    ]


def test_lines_move_and_only_what_is_added_is_reported(docs: Path, compare: Compare) -> None:
    compare("--baseline", "old.txt", "--update-baseline")
    for side, more in (("en", "A first paragraph.\n\nIt was "), ("ru", "Первый абзац.\n\nЭто был ")):
        file = docs / "docs" / side / "guide.md"
        text = file.read_text(encoding="utf-8").replace("\n\n", f"\n\n{more}{'5' if side == 'en' else '6'} km.\n\n", 1)
        file.write_text(text.replace("km", "km" if side == "en" else "км"), encoding="utf-8")
    (docs / "docs/ru/api/calls.md").write_text(RUSSIAN.replace("2023", "2024"), encoding="utf-8")
    code, found, told = compare("--baseline", "old.txt", "--only", "NK203")
    assert (code, found) == (1, {"guide.md"})
    assert "old.txt: hides 2 findings; 1 of its entries are gone: --update-baseline\n" in told


def test_what_is_left_out_keeps_its_entries(docs: Path, compare: Compare) -> None:
    compare("--baseline", "old.txt", "--update-baseline")
    before = (docs / "old.txt").read_bytes()
    for left_out in (("--exclude", "api"), ("--only", "NK4"), ("--ignore", "NK203")):
        assert "gone" not in compare("--baseline", "old.txt", *left_out)[2]
        compare("--baseline", "old.txt", "--update-baseline", *left_out)
        assert (docs / "old.txt").read_bytes() == before


def test_a_deleted_file_is_gone(docs: Path, compare: Compare) -> None:
    compare("--baseline", "old.txt", "--update-baseline")
    for side in ("en", "ru"):
        (docs / "docs" / side / "guide.md").unlink()
    assert "1 of its entries are gone" in compare("--baseline", "old.txt")[2]


def test_a_missing_or_torn_baseline_is_told(docs: Path, compare: Compare) -> None:
    assert compare("--baseline", "old.txt")[2] == "nkdoc: old.txt does not exist: --update-baseline starts it\n"
    assert compare("--update-baseline")[0] == 2
    (docs / "old.txt").write_text("=======\n", encoding="utf-8")
    assert "old.txt:1: “=======” is no entry" in compare("--baseline", "old.txt")[2]


def test_a_check_has_a_baseline_too(docs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = '[tool.nkdoc]\nsource-language = "en"\nlanguages = ["en", "ru"]\n'
    (docs / "docs").rename(docs / "content")
    (docs / "pyproject.toml").write_text(settings, encoding="utf-8")
    assert main(["check", "--baseline", "base.txt", "--update-baseline"]) == 0
    assert main(["check", "--baseline", "base.txt"]) == 0
    (docs / "content/ru/guide.md").write_text(RUSSIAN.replace("2023", "2022"), encoding="utf-8")
    capsys.readouterr()
    assert main(["check", "--baseline", "base.txt"]) == 1
    said = capsys.readouterr()
    assert said.out.count("error[NK203]") == 1
    assert said.err.endswith("1 of its entries are gone: --update-baseline\n")
