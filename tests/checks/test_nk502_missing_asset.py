"""A picture whose file the project lacks."""

from __future__ import annotations

from nkdoc.checks.nk502_missing_asset import told
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


def test_a_picture_of_the_web_is_refused_with_what_to_do() -> None:
    assert told("https://example.org/maps/x.png?v=1", set()) == (
        "a picture is not fetched from elsewhere: “https://example.org/maps/x.png?v=1”",
        "save it as content/images/x.png and write ![…](images/x.png)",
    )
    assert told("//example.org", set())[1].endswith("![…](images/picture.png)")
    assert told("data:image/png;base64," + "A" * 200, set())[0].endswith("AAAA…”")
    assert told("images/x.png", {"images/y.png"})[1] == "did you mean “images/y.png”?"
