"""The page `import nkdoc` gives: values, types, and errors of its own."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

import nkdoc
from tests.whole.conftest import PROJECT

ROOT = Path(__file__).parents[2]
CONSUMER = """
    from pathlib import Path

    import nkdoc

    report: nkdoc.Report = nkdoc.compare("docs/en", Path("docs/ru"), languages=("en", "ru"), exclude=["api"])
    first: nkdoc.Diagnostic = report.findings[0]
    severity: nkdoc.Severity = first.severity
    place = f"{first.place.path}:{first.place.position.line}" if first.place else ""
    built: nkdoc.Built = nkdoc.build(".", ["html"], options=nkdoc.Options(draft=True), workers=2)
    written: tuple[Path, ...] = built.files
    project: nkdoc.Project = nkdoc.load()
    titles: list[str] = [project.config.title[tag] for tag in project.config.languages]
    try:
        nkdoc.check("nowhere")
    except nkdoc.NkdocError as fault:
        print(fault.exit_code, nkdoc.__version__)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for path, text in PROJECT.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    return tmp_path


def test_a_project_is_loaded_and_checked(folder: Path) -> None:
    project = nkdoc.load(folder)
    assert project.config.languages == ("en", "ru")
    assert nkdoc.check(folder).findings == ()
    file = folder / "content/ru/10-events.md"
    file.write_text(file.read_text(encoding="utf-8").replace("1050", "1051"), encoding="utf-8")
    (found,) = nkdoc.check(str(folder)).findings
    assert (found.code, found.severity) == ("NK203", nkdoc.Severity.ERROR)


def test_any_two_texts_are_compared(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    report = nkdoc.compare("content/en", folder / "content/ru")
    assert report.findings == ()
    assert len(report.blocks) == 5
    with pytest.raises(nkdoc.NkdocError, match="content/en is excluded"):
        nkdoc.compare("content/en", "content/ru", exclude=["content/en"])


def test_outputs_are_built_and_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for _ in range(2):  # made, then up to date
        built = nkdoc.build(folder, ["html"], out="site", options=nkdoc.Options(languages=("ru",)))
        assert not built.failed
        assert folder / "site/ru/index.html" in built.files
        assert all(path.is_file() for path in built.files)
    (folder / "content/ru/10-events.md").unlink()
    built = nkdoc.build(folder, ["html"])
    assert built.failed
    assert [finding.code for finding in built.findings] == ["NK201", "NK118"]
    assert built.files == ()
    assert capsys.readouterr() == ("", "")


def test_what_cannot_be_done_raises(folder: Path) -> None:
    with pytest.raises(nkdoc.NkdocError, match="no target is called “htm”"):
        nkdoc.build(folder, ["htm"])
    with pytest.raises(nkdoc.NkdocError, match="no "):
        nkdoc.check(folder / "content")
    with pytest.raises(AttributeError, match="no attribute 'chekc'"):
        _ = nkdoc.chekc  # type: ignore[attr-defined]


def test_importing_is_quick_and_loads_no_room() -> None:
    listing = "import sys, nkdoc; print(*(name for name in sys.modules if name.startswith('nkdoc.')))"
    variables = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    command = [sys.executable, "-c", listing]
    loaded = subprocess.run(command, env=variables, check=True, capture_output=True, text=True).stdout.split()
    assert loaded == ["nkdoc.base", "nkdoc.base.version"]


@pytest.mark.slow
def test_a_consumer_is_typed(tmp_path: Path) -> None:
    (tmp_path / "consumer.py").write_text(textwrap.dedent(CONSUMER), encoding="utf-8")
    (tmp_path / "wrong.py").write_text("import nkdoc\n\nnkdoc.compare(1)\nnkdoc.chekc()\n", encoding="utf-8")
    command = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(tmp_path / "cache")]
    variables = {**os.environ, "MYPYPATH": str(ROOT / "src")}
    for file, code in (("consumer.py", 0), ("wrong.py", 1)):
        ran = subprocess.run(
            [*command, file], cwd=tmp_path, env=variables, capture_output=True, encoding="utf-8", check=False
        )
        found = [line for line in ran.stdout.splitlines() if line.startswith(file)]
        assert len(found) == 2 * code, ran.stdout
