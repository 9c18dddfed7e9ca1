"""Projects of other people: of two languages and of three, and one of everything that people write.

Nothing is wrong with them, and every edition speaks its own language throughout.
"""

from __future__ import annotations

import io
import shutil
from collections.abc import Mapping
from pathlib import Path

import pikepdf
import pytest

from nkdoc.base.config import Config
from nkdoc.base.world import DiskWorld
from nkdoc.cli import main
from nkdoc.outputs import Options, parallel
from nkdoc.pages.theme import ASSETS
from nkdoc.pdf.press.expectations import of_build, of_file
from nkdoc.pdf.press.extraction import runs
from nkdoc.pdf.press.preflight import preflight
from nkdoc.sources.settings import read_config

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
    "en-de": {
        "en": ("Note", "Warning", "Example", "A day’s plan", "Done", "To do", "CO<sub", "<del>seven</del>"),
        "de": ("Anmerkung", "Warnung", "Beispiel", "Plan für einen Tag", "Erledigt", "Zu tun", "<del>sieben</del>"),
    },
    "hy-ru": {
        "hy": ("Գլուխ 1", "Բովանդակություն", "Աղբյուրներ", "Նկար 1", "«քաղաքացիական տարի»", "100-\u2060ի", "25\u00a0%"),
        "ru": ("Глава 1", "Содержание", "Источники", "Рисунок 1", "«гражданским годом»", "25\u00a0%"),
    },
    "en-ar": {
        "en": ("Chapter 1", "“pleasant”", "6.25%", "العربية"),
        "ar": ("الفصل 1", "المحتويات", "المراجع", "الشكل 1", "22\u00a0نوفمبر 2026", "“لطيفة”", 'dir="rtl"'),
    },
    "en-de-uk": {
        "en": ("Chapter 1", "Contents", "“slack water”", "46%", "Deutsch", "Українська"),
        "de": ("Kapitel 1", "Inhalt", "„Stauwasser“", "46\u00a0%", "English", "Українська"),
        "uk": ("Розділ 1", "Зміст", "«стоянням води»", "46\u00a0%", "English", "Deutsch"),
    },
}
"""Labels, numbers and quotations that the page of each edition must have."""


@pytest.fixture(params=SAID)
def project(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    if request.param == "en-ar" and "every_output" in request.node.name and not [*ASSETS.rglob("*Arabic-Regular.ttf")]:
        pytest.skip("no face for Arabic is installed")
    return Path(shutil.copytree(PROJECTS / str(request.param), tmp_path / str(request.param)))


def test_nothing_is_wrong_with_the_text(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--project", str(project), "check"]) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.slow
def test_every_output_is_made_without_a_word_about_the_language(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = read_config(DiskWorld(project)).value
    code = main(["--project", str(project), "build", "html", "pdf", "parallel", "compare", "--strict", "--jobs", "1"])
    told = capsys.readouterr()
    assert code == 0, told.err
    assert "NK" not in told.out + told.err
    for language, said in SAID[project.name].items():
        page = (project / f"build/{language}/index.html").read_text(encoding="utf-8")
        assert [words for words in said if words not in page] == []
        data = (project / f"build/{language}/{config.name}.pdf").read_bytes()
        assert preflight(data, of_file("briefing.pdf", data)) == ()
        with pikepdf.open(io.BytesIO(data)) as pdf:
            assert str(pdf.Root.Lang) == language
    chooser = (project / "build/index.html").read_text(encoding="utf-8")
    assert [tag for tag in config.languages if f'href="{tag}/index.html"' not in chooser] == []
    for one, other in config.parallel_pairs:
        path = f"parallel/{config.name}-{one}-{other}.pdf"
        data = (project / "build" / path).read_bytes()
        assert preflight(data, of_build(path, None, project / "build", config.name, config.languages)) == ()
    assert main(["--project", str(project), "preflight"]) == 0


@pytest.mark.slow
def test_handouts_of_three_languages(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = shutil.copytree(PROJECTS / "en-de-uk", tmp_path / "tides")
    assert main(["--project", str(project), "handout", "--paper", "a4", "--strict", "--jobs", "1"]) == 0
    assert "NK" not in capsys.readouterr().err
    made = {path.parent.name for path in (project / "build/handouts").rglob("sheet-a4.pdf")}
    assert made == {"en", "de", "uk", "en-de", "en-uk", "de-uk"}
    assert main(["--project", str(project), "preflight", "--strict"]) == 0


@pytest.mark.slow
def test_the_page_of_a_translation_from_right_to_left_mirrors_the_source_s(tmp_path: Path) -> None:
    project = shutil.copytree(PROJECTS / "en-ar", tmp_path / "paper")
    assert main(["--project", str(project), "build", "parallel", "--jobs", "1"]) == 0
    with pikepdf.open(project / "build/parallel/paper-en-ar.pdf") as pdf:
        width = float(pdf.pages[0].mediabox[2])
        stand: dict[str, list[float]] = {"A3": [], "297": [], "420": []}
        for run in runs(pdf):
            if run.text.strip() in stand:
                stand[run.text.strip()].append(run.x)
    source, target = ([min(x) for x in stand.values()], [max(x) for x in stand.values()])
    assert source == sorted(source)
    assert max(source) < width / 2
    assert target == sorted(target, reverse=True)
    assert min(target) > width / 2


def test_every_translation_has_a_state_of_its_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = shutil.copytree(PROJECTS / "en-de-uk", tmp_path / "tides")
    sync = ["--project", str(project), "sync"]
    assert main([*sync, "init"]) == 0
    assert main([*sync, "confirm", "content/de/30-prediction.md"]) == 0
    source = project / "content/en/30-prediction.md"
    source.write_text(source.read_text(encoding="utf-8").replace("by hand any more", "alone"), encoding="utf-8")
    capsys.readouterr()
    assert main([*sync, "status"]) == 1
    told = capsys.readouterr().out
    assert "content/de/30-prediction.md: 8 ok, 1 stale" in told
    assert "content/uk/30-prediction.md: 9 unconfirmed" in told


@pytest.mark.parametrize(
    ("asked", "setting", "pairs"),
    [
        ((), (), ("de", "uk")),
        ((), (("de", "uk"),), ("de/uk",)),
        (("uk",), (), ("uk",)),
        (("en",), (), ()),
        (("uk", "de"), (), ("uk/de",)),
        (("uk", "en"), (), ("uk",)),
        (("en", "de", "uk"), (), ("de", "uk")),
        (("en", "de"), (("en", "uk"),), ("de",)),
    ],
)
def test_which_parallel_editions_are_made(
    asked: tuple[str, ...], setting: tuple[tuple[str, str], ...], pairs: tuple[str, ...]
) -> None:
    config = Config(source_language="en", languages=("en", "de", "uk"), parallel=setting)
    assert parallel.parts(config, Options(asked)) == pairs


def test_a_parallel_edition_of_one_language_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = shutil.copytree(PROJECTS / "en-de-uk", tmp_path / "tides")
    assert main(["--project", str(project), "build", "parallel", "--lang", "en"]) == 2
    assert "nothing to make in en" in capsys.readouterr().err
    assert main(["--project", str(project), "build", "parallel", "--lang", "en,pl"]) == 2
    assert "it has en, de, uk" in capsys.readouterr().err


def test_any_two_languages_of_a_project_are_compared(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = shutil.copytree(PROJECTS / "en-de-uk", tmp_path / "tides")
    changed = project / "content/uk/20-moon.md"
    changed.write_text(changed.read_text(encoding="utf-8").replace("46 %", "48 %"), encoding="utf-8")
    assert main(["--project", str(project), "compare", "--languages", "de,uk"]) == 1
    assert "“48 %” differs from the source's “46 %”" in capsys.readouterr().out
    page = tmp_path / "page.html"
    assert main(["--project", str(project), "compare", "--format", "html", "--output", str(page)]) == 2
    assert "--languages en,de" in capsys.readouterr().err
    main(["--project", str(project), "compare", "--languages", "de,uk", "--format", "html", "--output", str(page)])
    assert "Deutsch</span> → <span" in page.read_text(encoding="utf-8")
