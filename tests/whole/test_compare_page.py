"""`nkdoc build compare` and `nkdoc compare --format html`, run as people run them."""

from __future__ import annotations

import json

from tests.whole.conftest import Workshop


def test_the_comparison_of_a_sound_project_is_built_beside_its_report(workshop: Workshop) -> None:
    built = workshop.run("build", "compare")
    assert built.code == 0, built.err
    made = workshop.outputs()
    assert set(made) == {
        "compare/index.html", "compare/report.json", "compare/comparison.pdf", "manifest.json",
    }  # fmt: skip
    assert json.loads(made["compare/report.json"])["totals"]["error"] == 0
    assert "up to date" in workshop.run("build", "compare").err


def test_errors_keep_the_editions_from_being_built_but_not_the_comparison(workshop: Workshop) -> None:
    workshop.change("content/ru/10-events.md", "1050", "1500")
    built = workshop.run("build", "html", "compare")
    assert built.code == 1
    assert "NK203" in built.err
    made = workshop.outputs()
    assert "NK203" in made["compare/index.html"].decode()
    assert [path for path in made if not path.startswith(("compare/", "manifest"))] == []


def test_two_folders_are_compared_on_a_page_without_any_project(workshop: Workshop) -> None:
    workshop.write("left/en/a.md", "# Title\n\nSeven hundred people came, 12 of them by train.\n")
    workshop.write("right/ru/a.md", "# Заголовок\n\nПриехали семьсот человек, 21 из них поездом.\n")
    (workshop.root / "pyproject.toml").unlink()
    ran = workshop.run("compare", "left/en", "right/ru", "--format", "html", "--output", "page.html")
    assert ran.code == 1
    page = workshop.read("page.html")
    assert "NK203" in page
    assert "21" in page
    assert '<html lang="en"' in page
