"""A sound project is checked, built, skipped when nothing changed, and cleaned."""

from __future__ import annotations

import io
import json
import re

import pikepdf

from tests.whole.conftest import Workshop


def test_a_sound_project_has_nothing_to_report(workshop: Workshop) -> None:
    checked = workshop.run("check")
    assert (checked.code, checked.out, checked.err) == (0, "", "")


def test_a_build_gives_pages_papers_and_a_manifest(workshop: Workshop) -> None:
    built = workshop.run("build")
    assert built.code == 0, built.err
    made = workshop.outputs()
    assert {"index.html", "en/index.html", "ru/index.html", "en/briefing.pdf", "ru/briefing.pdf"} <= set(made)
    manifest = json.loads(made["manifest.json"])
    assert set(manifest["files"]) == set(made) - {"manifest.json"}
    with pikepdf.open(io.BytesIO(made["ru/briefing.pdf"])) as pdf:
        assert str(pdf.Root.Lang) == "ru"
        with pdf.open_outline() as outline:
            titles = [str(item.title) for part in outline.root for item in (part, *part.children)]
    assert any("События" in title for title in titles)


def test_two_builds_give_the_same_bytes(workshop: Workshop) -> None:
    assert workshop.run("build", "--jobs", "1").code == 0
    first = workshop.outputs()
    assert workshop.run("build", "--force", "--jobs", "2").code == 0
    assert workshop.outputs() == first


def test_an_unchanged_project_is_not_built_again(workshop: Workshop) -> None:
    assert workshop.run("build", "html").code == 0
    assert "up to date" in workshop.run("build", "html").err
    workshop.change("content/en/10-events.md", "at once", "at last")
    assert "up to date" not in workshop.run("build", "html").err


def test_pages_load_nothing_from_elsewhere(workshop: Workshop) -> None:
    workshop.run("build", "html")
    for path, data in workshop.outputs().items():
        if path.endswith((".html", ".css")):
            loaded = re.findall(r"""(?:src=|url\(|<link[^>]*?href=)["']?([^"')\s>]+)""", data.decode())
            assert [address for address in loaded if re.match(r"(https?:)?//", address)] == [], path


def test_a_citation_has_the_same_number_in_every_language(workshop: Workshop) -> None:
    workshop.run("build", "html")
    made = workshop.outputs()
    for language in ("en", "ru"):
        text = made[f"{language}/index.html"].decode()
        numbers = re.findall(r'href="#ref-a-report"[^>]*>(\d+)<', text)
        assert set(numbers) == {"1"}, language


def test_cleaning_removes_what_was_built_and_nothing_else(workshop: Workshop) -> None:
    workshop.run("build", "html")
    assert workshop.run("clean").code == 0
    assert not (workshop.root / "build").exists()
    workshop.write("build/mine.txt", "not nkdoc's")
    assert workshop.run("clean").code == 2
    assert (workshop.root / "build/mine.txt").exists()


def test_explaining_prints_a_rule_s_documentation(workshop: Workshop) -> None:
    by_code, by_name = workshop.run("explain", "NK301"), workshop.run("explain", "unknown-citation-key")
    assert by_code.out == by_name.out
    assert "content/references.yaml" in by_code.out
    assert "NK301" in workshop.run("explain").out


def test_the_doctor_names_every_tool(workshop: Workshop) -> None:
    ran = workshop.run("doctor")
    assert ran.code == 0
    assert "weasyprint" in ran.out
