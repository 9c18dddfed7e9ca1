"""Every fault of content/glossary.yaml is found, at its line and column, and hides nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from nkdoc.base.span import Source
from nkdoc.model import Term, Termbase
from nkdoc.sources.glossary import load_termbase

GOOD = """\
concepts:
  - id: aghdam
    kind: place
    en:
      form: Aghdam
      aliases:
        - Agdam
      forbidden:
        - form: Akna
          why: one side alone
      role: town
      usage: Use freely.
    ru:
      form: Агдам
      stems:
        - Агдам(ск)?
    others:
      armenian: {latin: Akna, ru: Акна}
    lat: 39.991
    lon: 46.9274
    evidence:
      ru: {status: unverified}
    note: Spelt in two ways.
    gap: true
"""


def load(text: str) -> tuple[Termbase, list[str]]:
    loaded = load_termbase(Source("content/glossary.yaml", text))
    found: list[str] = []
    for each in loaded.diagnostics:
        assert each.span is not None
        line, column = each.span.position
        found.append(f"{each.code} {line}:{column} {each.message} | {each.hint}")
    return loaded.value, found


def test_a_good_concept_is_read_whole() -> None:
    termbase, found = load(GOOD)
    assert found == []
    concept = termbase.concepts["aghdam"]
    english = Term("Aghdam", ("Agdam",), (), (("Akna", "one side alone"),), "Use freely.", "town")
    assert concept.terms == {"en": english, "ru": Term("Агдам", (), ("Агдам(ск)?",))}
    assert (concept.kind, concept.latitude, concept.longitude) == ("place", 39.991, 46.9274)
    assert (concept.gap, concept.unverified, concept.note) == (True, True, "Spelt in two ways.")
    assert concept.others == {"armenian": {"latin": "Akna", "ru": "Акна"}}
    assert concept.span.text == "aghdam"


FAULTS = [
    ("      form: Aghdam", "      from: Aghdam", "NK333 4:5 “aghdam” has no form in “en”"),
    ("      form: Aghdam", "      from: Aghdam", "NK332 5:7 unknown field “from” | did you mean “form”?"),
    ("    kind: place", "    kindd: place", "NK332 3:5 unknown field “kindd” | did you mean “kind”?"),
    ("          why: one side alone", "          wy: x", "NK332 10:11 unknown field “wy” | did you mean “why”?"),
    ("        - Агдам(ск)?", "        - Агдам(ск", "NK334 16:11 not a regular expression"),
    ("        - Агдам(ск)?", "        - (Агдам)?", "NK334 16:11 this expression matches an empty text"),
    ("    lat: 39.991", "    lat: 139.991", "NK335 19:10 “lat” must be a number from −90 to 90"),
    ("    lon: 46.9274", "    lon: east", "NK335 20:10 “lon” must be a number from −180 to 180"),
    ("        - Agdam", "        - 5", "NK335 7:11 “aliases” must be a list of texts"),
    ("      role: town", "      role: [town]", "NK335 11:13 “role” must be text"),
    ("        - form: Akna", "        - frm: Akna", "NK335 9:11 a forbidden form needs “form”, and “why”"),
    ("      armenian: {latin: Akna, ru: Акна}", "      - Akna", "NK335 18:7 “others” must be a mapping"),
    ("  - id: aghdam", "  - name: aghdam", "NK330 2:1 this entry of the glossary has no “id”"),
]


@pytest.mark.parametrize(
    ("line", "instead", "finding"), FAULTS, ids=[f"{at}-{each[1].strip()}" for at, each in enumerate(FAULTS)]
)
def test_a_fault_is_found_at_its_place(line: str, instead: str, finding: str) -> None:
    assert line in GOOD
    found = load(GOOD.replace(line, instead))[1]
    assert any(each.startswith(finding) for each in found), found


def test_a_bad_stem_is_left_out_and_the_good_ones_stay() -> None:
    termbase, found = load(GOOD.replace("        - Агдам(ск)?", "        - Агдам(\n        - Агдам"))
    assert len(found) == 1
    assert termbase.concepts["aghdam"].terms["ru"].stems == ("Агдам",)


def test_of_two_concepts_with_one_id_the_first_counts() -> None:
    termbase, found = load(GOOD + "  - id: aghdam\n    kind: term\n    en: {form: X}\n")
    assert found == ["NK331 25:9 the concept “aghdam” stands here a second time | "]
    assert termbase.concepts["aghdam"].kind == "place"


@pytest.mark.parametrize(
    ("kind", "hint"),
    [
        ("tonw", "did you mean “town”? write “place”"),
        ("town", "write “place”"),
        ("plaec", "did you mean “place”?"),
        ("xyz", "choose one of: person, place, body, event, document, term"),
    ],
)
def test_an_unknown_kind_names_the_near_one(kind: str, hint: str) -> None:
    text = f"concepts:\n  - id: tokmok\n    kind: {kind}\n    en: {{form: Tokmok}}\n"
    assert load(text)[1] == [f"NK128 3:11 the glossary knows no kind “{kind}” | {hint}"]


@pytest.mark.parametrize(
    ("row", "finding"),
    [
        ("en: {from: Tokmok}", "NK332 4:10 unknown field “from” | did you mean “form”?"),
        ("en: {form: Tokmok, stem: [Tok]}", "NK332 4:24 unknown field “stem” | did you mean “stems”?"),
        ("knd: place", "NK332 4:5 unknown field “knd” | did you mean “kind”?"),
    ],
)
def test_an_unknown_key_of_a_row_is_told(row: str, finding: str) -> None:
    assert finding in load(f"concepts:\n  - id: tokmok\n    kind: place\n    {row}\n")[1]


@pytest.mark.parametrize("text", ["terms: []\n", "concepts: none\n", "concepts:\n"])
def test_a_file_without_the_list_is_refused(text: str) -> None:
    assert load(text)[1][0].startswith("NK330")


@pytest.mark.parametrize("text", ["- id: aghdam\n", "aghdam\n"])
def test_a_file_that_begins_with_something_else_is_one_fault(text: str) -> None:
    assert [each[:9] for each in load(text)[1]] == ["NK330 1:1"]


@pytest.mark.parametrize("entries", [": [plain]", ": [[1]]", ":\n  -", "[", ": []", ""])
def test_nonsense_never_stops_the_reading(entries: str) -> None:
    assert load(f"concepts{entries}\n")[0].concepts == {}


def test_the_glossary_of_the_briefing_has_no_fault() -> None:
    path = Path(__file__).parents[2] / "content" / "glossary.yaml"
    loaded = load_termbase(Source("content/glossary.yaml", path.read_text(encoding="utf-8")))
    assert loaded.diagnostics == ()
    assert len(loaded.value.concepts) > 300
    assert all(set(each.terms) == {"en", "ru"} for each in loaded.value.concepts.values())
