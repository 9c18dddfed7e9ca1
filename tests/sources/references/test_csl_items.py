"""CSL-JSON and CSL-YAML items, as Zotero and pandoc write them."""

from __future__ import annotations

import json

import pytest

from tests.sources.references.reading import fields, findings, losses, records


def item(**more: object) -> str:
    return json.dumps([{"id": "a", "type": "book", **more}], ensure_ascii=False)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"issued": {"date-parts": [[2019, "4", 3]]}}, {"issued": "2019-04-03"}),
        ({"issued": {"date-parts": [[1990], [1995]]}}, {"issued": "1990/1995"}),
        ({"issued": {"date-parts": [[1898]], "circa": True}}, {"issued": "1898~"}),
        ({"issued": {"literal": "circa 1900"}}, {"issued": "1900~"}),
        ({"issued": {"raw": "2020-01-02"}}, {"issued": "2020-01-02"}),
        ({"issued": "1998~"}, {"issued": "1998~"}),
        ({"issued": 1998}, {"issued": "1998"}),
        ({"title": "The <i>Kura</i> &amp; <sup>2</sup>"}, {"title": "The Kura &amp; 2"}),
        ({"event": "Meeting"}, {"event-title": "Meeting"}),
        ({"shortTitle": "S"}, {"title-short": "S"}),
        ({"language": "English"}, {"language": "en"}),
        ({"language": "ru_RU"}, {"language": "ru-RU"}),
        (
            {"archive": "State Archive", "archive_location": "f. 1"},
            {"archive": "State Archive", "archive_location": "f. 1"},
        ),
        ({"volume": 5}, {"volume": "5"}),
        ({"author": [{"given": "Only"}]}, {"author": [{"literal": "Only"}]}),
        (
            {"author": [{"family": "A", "given": "B", "comma-suffix": True}]},
            {"author": [{"family": "A", "given": "B"}]},
        ),
        (
            {"note": "event-title: Meeting\nOriginal Date: 1899\nmy thought"},
            {"event-title": "Meeting", "original-date": "1899"},
        ),
        ({"note": "my thought\nevent-title: Meeting"}, {}),
        ({"note": "abstract: secret\nDOI: 10.1000/x"}, {"DOI": "10.1000/x"}),
    ],
)
def test_a_field_is_carried(given: dict[str, object], expected: dict[str, object]) -> None:
    assert fields("a.json", item(**given)) == {"type": "book", **expected}


@pytest.mark.parametrize(
    ("given", "loss"),
    [
        ({"type": "weird"}, "1 type: CSL has no type “weird”; it is read as a document"),
        ({"colour": "red"}, "1 colour: CSL has no such field"),
        ({"issued": {"season": "spring", "date-parts": [[2001]]}}, "1 issued: the season is left out"),
        ({"issued": {"date-parts": [[2001, 13]]}}, "1 issued: this is no date"),
        ({"URL": "nowhere"}, "1 URL: “nowhere” is no web address"),
        ({"author": [7]}, "1 author: this is no name"),
        ({"title": ["a"]}, "1 title: this is no text"),
    ],
)
def test_what_is_lost_is_told(given: dict[str, object], loss: str) -> None:
    assert losses("a.json", item(**given)) == [loss]


def test_keys_are_citation_keys_and_are_made_safe() -> None:
    text = json.dumps(
        [
            {"id": "http://zotero.org/users/1/items/X", "citation-key": "smith", "type": "book"},
            {"id": 17, "type": "book"},
            {"id": "O'Brien 2004", "type": "book"},
            {"id": "O Brien 2004", "type": "book"},
            {"type": "book"},
        ]
    )
    assert list(records("a.json", text)) == ["smith", "17", "O-Brien-2004", "O-Brien-2004-2", "item-5"]


def test_places_are_those_of_the_file() -> None:
    text = '[\n {"id": "a",\n  "type": "book",\n  "colour": "red"}\n]\n'
    assert losses("a.json", text) == ["4 colour: CSL has no such field"]


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("[{]", "NK336 1 not JSON: a name in quotation marks is missing"),
        ('{"a": 1}', "NK336 1 the JSON holds no list of references"),
        ("[" * 100 + "]" * 100, "NK336 1 not JSON: nested deeper than 60 levels"),
        ("[1] x", "NK336 1 not JSON: something follows the end of the data"),
        ("", "NK336 1 not JSON: expecting value"),
    ],
)
def test_what_is_no_list_of_references_is_refused(text: str, finding: str) -> None:
    assert findings("a.json", text) == [finding]


def test_pandocs_yaml_is_read() -> None:
    text = """\
    ---
    references:
    - id: a
      type: chapter
      container-title: All
      issued:
      - year: 2001
        month: 3
      page: 3-9
    ...
    """
    assert fields("a.yaml", text) == {"type": "chapter", "container-title": "All", "issued": "2001-03", "page": "3–9"}
