"""Projects of three chapters in other pairs of languages: German and English, Armenian and Russian.

Nothing is wrong with them, and every edition speaks its own language throughout.
"""

from __future__ import annotations

import io
import shutil
from collections.abc import Mapping
from pathlib import Path

import pikepdf
import pytest

from nkdoc.cli import main
from nkdoc.pdf.press.expectations import of_file
from nkdoc.pdf.press.preflight import preflight

PROJECTS = Path(__file__).parent / "projects"
SAID: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "de-en": {
        "de": (
            "Kapitel 1",
            "Inhalt",
            "Quellen",
            "Abbildung 1",
            "22.\u00a0November 2026",
            "„bürgerliches Jahr“",
            "25\u00a0%",
        ),
        "en": ("Chapter 1", "Contents", "References", "Figure 1", "22\u00a0November 2026", "“civil year”", "25%"),
    },
    "hy-ru": {
        "hy": ("Գլուխ 1", "Բովանդակություն", "Աղբյուրներ", "Նկար 1", "«քաղաքացիական տարի»", "100-\u2060ի", "25\u00a0%"),
        "ru": ("Глава 1", "Содержание", "Источники", "Рисунок 1", "«гражданским годом»", "25\u00a0%"),
    },
}
"""Labels, numbers and quotations that the page of each edition must have."""


@pytest.fixture(params=SAID)
def project(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return Path(shutil.copytree(PROJECTS / str(request.param), tmp_path / str(request.param)))


def test_nothing_is_wrong_with_the_text(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--project", str(project), "check"]) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.slow
def test_every_output_is_made_without_a_word_about_the_language(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["--project", str(project), "build", "html", "pdf", "parallel", "compare", "--strict", "--jobs", "1"])
    told = capsys.readouterr()
    assert code == 0, told.err
    assert "NK" not in told.out + told.err
    for language, said in SAID[project.name].items():
        page = (project / f"build/{language}/index.html").read_text(encoding="utf-8")
        assert [words for words in said if words not in page] == []
        data = (project / f"build/{language}/briefing.pdf").read_bytes()
        assert preflight(data, of_file("briefing.pdf", data)) == ()
        with pikepdf.open(io.BytesIO(data)) as pdf:
            assert str(pdf.Root.Lang) == language
