"""The audited list of notes → content/references.yaml."""

from __future__ import annotations

import pytest

from tools.convert_names import Entry
from tools.convert_references import convert, document

NOTE: Entry = {
    "n": 7,
    "kind": "web",
    "dead_link": True,
    "uses": ["Lead"],
    "claim": "It was so.",
    "status": "supporting",
    "csl": {
        "id": "ref007",
        "type": "webpage",
        "title": "[Report on the talks]",
        "issued": {"date-parts": [[2023, 9, 5]]},
        "URL": "https://example.org/",
        "note": "Reprint",
        "language": "en",
    },
    "evidence": "Covers the talks",
}
LOST: Entry = {**NOTE, "n": 8, "dead_link": False, "status": "unresolved", "csl": None, "evidence": None}
TRANSLATED: Entry = {"evidence": "О переговорах", "description": "Сообщение о переговорах", "remark": "Перепечатка"}


def test_the_file_is_readable_and_sorted_by_note() -> None:
    text = document([LOST, NOTE], {"nk007": TRANSLATED})
    assert text.partition("nk007:")[2] == (
        "\n  type: webpage"
        '\n  title: "[Report on the talks]"'
        '\n  issued: "2023-09-05"'
        "\n  URL: https://example.org/"
        "\n  note: Reprint"
        "\n  language: en"
        "\n  custom:"
        "\n    note: 7"
        "\n    kind: web"
        "\n    status: supporting"
        "\n    dead-link: true"
        "\n    claim: It was so."
        "\n    evidence:"
        "\n      en: Covers the talks"
        "\n      ru: О переговорах"
        "\n    description:"
        "\n      en: Report on the talks"
        "\n      ru: Сообщение о переговорах"
        "\n    remark:"
        "\n      en: Reprint"
        "\n      ru: Перепечатка"
        "\n"
        "\nnk008:"
        "\n  type: document"
        "\n  custom:"
        "\n    note: 8"
        "\n    kind: web"
        "\n    status: unresolved"
        "\n    claim: It was so."
        "\n"
    )


def test_nothing_is_invented_for_a_note_that_was_not_found() -> None:
    assert set(convert(LOST, {})) == {"type", "custom"}


def test_words_that_are_not_english_are_given_in_both_languages() -> None:
    both: Entry = {"en": "Site of the programme", "ru": "Сайт программы"}
    custom = convert(NOTE, {"remark": both})["custom"]
    assert isinstance(custom, dict)
    assert custom["remark"] == both


def test_a_field_without_a_place_stops_the_conversion() -> None:
    with pytest.raises(SystemExit, match="note 7: no place for archive"):
        convert({**NOTE, "archive": "x"}, {})
