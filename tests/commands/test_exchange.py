"""`nkdoc export` and `nkdoc import` as a user runs them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from nkdoc.cli import main
from nkdoc.exchange import endings, written
from tests.exchange.small import in_po, whole

SETTINGS = """\
[tool.nkdoc]
source-language = "en"
languages = ["en", "de", "fr"]
date = 2026-11-22
title = { en = "Wells", de = "Brunnen", fr = "Puits" }
"""
ENGLISH = "There are 14 wells.\n\nThey are *deep*."


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    files = {
        "pyproject.toml": SETTINGS,
        "content/en/a.md": whole(ENGLISH, "title: Wells"),
        "content/de/a.md": whole("Es gibt 14 Brunnen.\n\nSie sind *tief*.", "title: Brunnen"),
        "content/fr/a.md": whole("Il y a 14 puits.\n\nIls sont *profonds*.", "title: Puits"),
    }
    for path, text in files.items():
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    return tmp_path


def change(project: Path, key: str, new: str) -> Path:
    file = project / "de.po"
    assert main(["export", "po", "--language", "de", "--output", str(file)]) == 0
    file.write_text(in_po(file.read_text(encoding="utf-8"), key, lambda _: new), encoding="utf-8")
    return file


def test_every_translation_gets_a_file(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "xliff"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told == [f"{project}/build/exchange/briefing-en-{tag}.xlf" for tag in ("de", "fr")]
    assert all(Path(path).is_file() for path in told)
    assert main(["export", "po", "--output", "out", "--language", "fr"]) == 0
    assert [path.name for path in (project / "out").iterdir()] == ["briefing-en-fr.po"]


@pytest.mark.usefixtures("project")
def test_no_format_writes_over_the_file_of_another(capsys: pytest.CaptureFixture[str]) -> None:
    formats = tuple(written())
    for name in formats:
        assert main(["export", name, "--language", "de"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert len(set(told)) == len(formats)
    for path in told:
        if path.endswith(".xlf"):
            assert main(["import", path]) == 0
    assert ".xliff12.xlf" not in endings()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["export", "xlif"], "did you mean “xliff”?"),
        (["export", "po", "--language", "sv"], "the project is not translated into “sv”"),
        (["export", "po", "--output", "all.po"], "one file cannot hold several languages"),
        (["import", "nothing.po"], "nothing.po cannot be read"),
        (
            ["import", "pyproject.toml"],
            "known are .docx, .htm, .html, .mediawiki, .odt, .po",
        ),
        (["import", "pyproject.toml", "--confirm"], "no content/sync.lock yet"),
    ],
)
def test_wrong_usage_says_what_there_is(
    project: Path, arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert project.exists()
    assert main(arguments) == 2
    assert told in capsys.readouterr().err


def test_what_came_back_is_written(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = change(project, "a/p2", "Sie sind sehr *tief*.")
    before = (project / "content/de/a.md").read_text(encoding="utf-8")
    assert main(["import", str(file)]) == 0
    told = capsys.readouterr()
    assert "1 text taken into 1 file" in told.err
    after = (project / "content/de/a.md").read_text(encoding="utf-8")
    assert after == before.replace("Sie sind", "Sie sind sehr")
    assert main(["import", str(file)]) == 0
    assert "nothing to change" in capsys.readouterr().err


def test_new_errors_keep_everything_out(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = change(project, "a/p1", "Es gibt 15 Brunnen.")
    before = (project / "content/de/a.md").read_bytes()
    assert main(["import", str(file)]) == 1
    told = capsys.readouterr()
    assert "error[NK203]" in told.out
    assert "nothing was written: the file brings 1 new error" in told.err
    assert (project / "content/de/a.md").read_bytes() == before


def test_old_errors_are_no_reason(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    german = project / "content/de/a.md"
    german.write_text(german.read_text(encoding="utf-8").replace("14", "15"), encoding="utf-8")
    assert main(["import", str(change(project, "a/p2", "Sie sind sehr *tief*."))]) == 0
    assert "NK203" not in capsys.readouterr().out


def test_final_units_are_confirmed_if_asked(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sync", "init"]) == 0
    file = change(project, "a/p2", "Sie sind sehr *tief*.")
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("#, fuzzy, md-text", "#, md-text"), encoding="utf-8")
    assert main(["import", str(file), "--confirm"]) == 0
    capsys.readouterr()
    main(["sync", "status"])
    assert "content/de/a.md: 3 ok" in capsys.readouterr().out
    assert main(["sync", "status", "content/fr/a.md"]) == 0
    assert "content/fr/a.md: 3 unconfirmed" in capsys.readouterr().out


def test_a_file_that_cannot_be_read_is_a_finding(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "x.po").write_text('msgid "a\n', encoding="utf-8")
    assert main(["import", "x.po"]) == 1
    assert "error[NK180]" in capsys.readouterr().out


# ---- a project that begins with a text ----------------------------------------------------------------

PAGE = "<h1>Honey</h1><p>Bees make it.</p>"


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    if shutil.which("pandoc") is None:
        pytest.skip("pandoc is not installed")
    (tmp_path / "honey.html").write_text(PAGE, encoding="utf-8")
    folder = tmp_path / "book"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.parametrize("settings", [None, "", "# nothing yet\n", 'languages = ["en"]\n', 'title = "Honey"\n'])
def test_a_project_begins_with_a_text(empty: Path, settings: str | None, capsys: pytest.CaptureFixture[str]) -> None:
    if settings is not None:
        (empty / "nkdoc.toml").write_text(settings, encoding="utf-8")
    assert main(["import", "../honey.html", "--language", "en"]) == 0
    assert (empty / "content/en/10-honey.md").read_text(encoding="utf-8") == "# Honey\n\nBees make it.\n"
    assert ("a project begins" in capsys.readouterr().err) == (settings is None)
    assert (empty / "nkdoc.toml").exists() == (settings is not None)
    assert main(["check"]) == 0


def test_a_project_begins_where_it_is_told_to(empty: Path) -> None:
    (empty / "inner").mkdir()
    assert main(["--project", "inner", "import", "../honey.html", "--language", "pt-BR"]) == 0
    assert (empty / "inner/content/pt-BR/10-honey.md").is_file()


def test_a_second_language_joins_where_the_settings_name_none(empty: Path) -> None:
    assert main(["import", "../honey.html", "--language", "en"]) == 0
    Path("../honey.html").write_text("<meta charset=utf-8><h1>Мёд</h1><p>Его делают пчёлы.</p>", encoding="utf-8")
    assert main(["import", "../honey.html", "--language", "ru"]) == 0
    assert (empty / "content/ru/10-honey.md").is_file()


@pytest.mark.parametrize(
    ("settings", "arguments", "told"),
    [
        (None, ["../honey.html"], "first text is: --language TAG"),
        ("", ["../honey.html"], "first text is: --language TAG"),
        (None, ["../honey.html", "--language", "xx"], "“xx” is no language"),
        (None, ["../honey.html", "--language", "../en"], "a tag (BCP 47) is meant"),
        ('languages = ["en"]\n', ["../honey.html", "--language", "de"], "has no language “de”: add it to “languages”"),
        (None, ["../a.po"], "“nkdoc init DIR” begins one, and so does “nkdoc import FILE”"),
        (None, ["../a.txt"], "no format is known by this name’s end"),
    ],
)
def test_nothing_begins_without_what_it_takes(
    empty: Path, settings: str | None, arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    if settings is not None:
        (empty / "nkdoc.toml").write_text(settings, encoding="utf-8")
    for name in ("a.po", "a.txt"):
        (empty.parent / name).write_text("", encoding="utf-8")
    assert main(["import", *arguments]) == 2
    assert told in capsys.readouterr().err
    assert not (empty / "content").exists()


# ---- how the file is named ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("here", "arguments", "named"),
    [
        ("book", ["import", "../{}"], "../{}"),
        (".", ["--project", "book", "import", "{}"], "{}"),
        ("book", ["import", "{here}/{}"], "{here}/{}"),
        ("book", ["import", "own/{}"], "own/{}"),
        (".", ["--project", "book", "import", "book/own/{}"], "book/own/{}"),
    ],
)
def test_a_file_is_named_as_the_user_wrote_it(
    empty: Path,
    here: str,
    arguments: list[str],
    named: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    folder = empty.parent
    (folder / "book/own").mkdir()
    for place in (folder, folder / "book/own"):
        (place / "a.html").write_text(f"{PAGE}<iframe src='https://a.org'></iframe>", encoding="utf-8")
        (place / "b.html").write_bytes("<h1>Мёд</h1>".encode("cp1251"))
    monkeypatch.chdir(folder / here)
    given = [each.replace("{here}", folder.as_posix()) for each in arguments]
    named = named.replace("{here}", folder.as_posix())
    assert main([*(each.replace("{}", "b.html") for each in given), "--language", "en"]) == 1
    assert f"  {named.replace('{}', 'b.html')}:1:" in capsys.readouterr().out
    assert main([*(each.replace("{}", "a.html") for each in given), "--language", "en"]) == 1
    told = capsys.readouterr().out
    assert f"{named.replace('{}', 'a.html').removeprefix('book/')}: left out: <iframe>" in told
    assert (folder.as_posix() in told) == named.startswith(folder.as_posix())
