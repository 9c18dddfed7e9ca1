"""A picture whose file the project lacks."""

from __future__ import annotations

from tests.checks.small import findings, section

CHECK = "nk502_missing_asset"
EN, RU = "content/en/10-one.md", "content/ru/10-one.md"


def test_a_picture_without_a_file_is_found() -> None:
    text = "![a chart](data/arrivals.yaml)\n\n![a photograph](images/none.png)"
    files = {EN: section(text), RU: section("Текст."), "content/data/arrivals.yaml": "kind: bars\n"}
    assert findings(CHECK, files) == [f"{EN}:8:1 images/none.png"]


def test_addresses_elsewhere_are_no_files_of_the_project() -> None:
    text = "![a](https://example.org/a.png)\n\n![b](../secret.png)"
    assert len(findings(CHECK, {EN: section(text), RU: section("Текст.")})) == 2
