"""Every fault of content/references.yaml is found, at its line and column, and hides nothing else."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.base.span import Source
from nkdoc.model import Library
from nkdoc.sources import bibliography_rules
from nkdoc.sources.bibliography import load_library

GOOD = """\
nk001:
  type: article-newspaper
  title: Talks in Yevlakh
  author:
    - family: Waal
      given: Thomas
      non-dropping-particle: de
    - literal: Reuters
  container-title: Example
  issued: 2023-09-21
  volume: 5
  URL: https://example.org/talks
  language: en
  custom:
    note: 1
    kind: web
    status: supporting
    dead-link: true
    claim: Talks were held.
    evidence:
      en: Covers the talks
      ru: О переговорах
"""


def load(text: str) -> tuple[Library, list[str]]:
    """Return the library and the findings, each as `code line:column message | hint`."""
    loaded = load_library(Source("content/references.yaml", dedent(text)))
    found: list[str] = []
    for each in loaded.diagnostics:
        assert each.span is not None
        line, column = each.span.position
        found.append(f"{each.code} {line}:{column} {each.message} | {each.hint}")
    return loaded.value, found


def test_a_good_entry_is_read_whole() -> None:
    library, found = load(GOOD)
    assert found == []
    reference = library.references["nk001"]
    assert (reference.type, reference.language, reference.status) == ("article-newspaper", "en", "supporting")
    assert reference.fields["issued"] == "2023-09-21"
    assert reference.fields["author"] == (
        {"family": "Waal", "given": "Thomas", "non-dropping-particle": "de"},
        {"literal": "Reuters"},
    )
    assert "custom" not in reference.fields
    assert reference.custom["evidence"] == {"en": "Covers the talks", "ru": "О переговорах"}
    assert reference.span.text == "nk001"


def test_values_cannot_be_changed() -> None:
    reference = load(GOOD)[0].references["nk001"]
    with pytest.raises(TypeError):
        reference.fields["title"] = "x"  # type: ignore[index]
    with pytest.raises(TypeError):
        reference.custom["evidence"]["en"] = "x"  # type: ignore[index]


# One line of the good entry is replaced by others; the finding is what follows.
FAULTS = [
    (
        "  type: article-newspaper",
        "  type: newspaper-article",
        "NK312 2:9 CSL has no type “newspaper-article” | did you mean “article-newspaper”?",
    ),
    (
        "  container-title: Example",
        "  contaner-title: Example",
        "NK313 9:3 CSL has no field “contaner-title” | did you mean “container-title”?",
    ),
    (
        "      given: Thomas",
        "      giver: Thomas",
        "NK313 6:7 names have no part “giver” | did you mean “given”?",
    ),
    ("  issued: 2023-09-21", "  issued: 2023-09-31", "NK314 10:11 “issued” is not a date"),
    ("  issued: 2023-09-21", "  issued: 21 September 2023", "NK314 10:11 “issued” is not a date"),
    ("  URL: https://example.org/talks", "  URL: example.org/talks", "NK315 12:8 “example.org/talks” is not a web"),
    ("  URL: https://example.org/talks", "  URL: https://example.org/a b", "NK315 12:8"),
    ("  URL: https://example.org/talks", "  URL: javascript://example.org/x", "NK315 12:8"),
    ("  URL: https://example.org/talks", "  URL: https://[bad/", "NK315 12:8"),
    ("  language: en", "  language: english", "NK316 13:13 “english” is not a language tag"),
    (
        "    status: supporting",
        "    status: suporting",
        "NK317 17:13 there is no status “suporting” | did you mean “supporting”?",
    ),
    ("  title: Talks in Yevlakh", "  title: [a, b]", "NK320 3:10 “title” must be text"),
    ("  title: Talks in Yevlakh", "  title:", "NK320"),
    ("  volume: 5", "  volume: true", "NK320 11:11 “volume” must be text"),
    ("    - literal: Reuters", "    - Reuters", "NK320 8:7 this is not a name of “author”"),
    ("    note: 1", "    note: one", "NK320 15:11 “note” must be a whole number from 1"),
    ("    note: 1", "    note: 0", "NK320 15:11 “note” must be a whole number from 1"),
    ("    dead-link: true", "    dead-link: perhaps", "NK320 18:16 “dead-link” must be true or false"),
    ("    kind: web", "    kid: web", "NK313 16:5 nkdoc knows no field “kid” | did you mean “kind”?"),
    ("    claim: Talks were held.", "    claim: 5", "NK320 19:12 “claim” must be text"),
    (
        "    claim: Talks were held.",
        "    description: {en: Something else}",
        "NK322 19:18 none of the texts of “description” is that of “title”",
    ),
    (
        "    claim: Talks were held.",
        "    remark: plain",
        "NK320 19:13 “remark” must be a mapping from language to text",
    ),
]


@pytest.mark.parametrize(("line", "instead", "finding"), FAULTS, ids=[instead.strip() for _, instead, _ in FAULTS])
def test_a_fault_is_found_at_its_place(line: str, instead: str, finding: str) -> None:
    assert line in GOOD
    library, found = load(GOOD.replace(line, instead))
    assert any(each.startswith(finding) for each in found), found
    assert list(library.references) == ["nk001"]


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("nk001:\n  title: A\n  language: en\n", "NK311 1:1 the reference “nk001” has no type"),
        ("nk001:\n  type: book\n  language: en\n", "NK319 1:1 the reference “nk001” has no title"),
        ("nk001:\n  type: book\n  title: A\n", "NK323 1:1 the reference “nk001” does not say which language"),
        ("nk001: https://example.org\n", "NK310 1:1 the entry “nk001” has no fields"),
        ("a key: {type: book}\n", "NK310 1:1 “a key” is no citation key"),
        (
            "nk001:\n  type: book\n  title: A\n  language: en\n  custom: {status: supporting}\n",
            "NK324 1:1 the reference “nk001” does not say what it supports",
        ),
        (
            "nk001:\n  type: document\n  title: A look-alike\n  custom: {status: unresolved}\n",
            "NK318 3:3 an unresolved reference has a “title”",
        ),
        ("nk001:\n  type: document\n  custom: none\n", "NK320 3:11 “custom” must be a mapping"),
        ("nk001:\n  type: book\nnk001:\n  type: book\n", "NK111 3:1"),
        ("- type: book\n", "NK113 1:1"),
        ("nk001: [\n", "NK110"),
    ],
)
def test_faults_of_whole_entries(text: str, finding: str) -> None:
    assert any(each.startswith(finding) for each in load(text)[1]), load(text)[1]


def test_a_note_number_is_given_once() -> None:
    entry = "  type: document\n  custom: {note: 7, status: unresolved}\n"
    loaded = load_library(Source("r", f"a:\n{entry}b:\n{entry}"))
    (finding,) = loaded.diagnostics
    assert (finding.code, finding.message) == ("NK321", "“a” already is note 7")
    assert finding.labels[0].span.position.line == 3


def test_our_words_need_every_language_in_which_evidence_is_given() -> None:
    second = GOOD.replace("nk001", "nk002").replace("note: 1", "note: 2").replace("      ru: О переговорах\n", "")
    found = load(GOOD + second)[1]
    assert found == ["NK325 42:5 “evidence” has no text in “ru” | readers of every edition see it: translate it"]


@pytest.mark.parametrize("tag", ["en", "zh-Hant", "sr-Latn-RS", "es-419", "hyw", "sl-rozaj"])
def test_language_tags_of_every_shape_are_taken(tag: str) -> None:
    assert load(GOOD.replace("language: en", f"language: {tag}"))[1] == []


def test_the_bibliography_of_the_briefing_has_no_fault() -> None:
    path = Path(__file__).parents[2] / "content" / "references.yaml"
    loaded = load_library(Source("content/references.yaml", path.read_text(encoding="utf-8")))
    assert loaded.diagnostics == ()
    assert list(loaded.value.references) == [f"nk{number:03}" for number in range(1, 320)]
    assert [each.custom["note"] for each in loaded.value.references.values()] == list(range(1, 320))


def test_every_rule_is_documented_and_has_its_own_code() -> None:
    rules = [value for value in vars(bibliography_rules).values() if isinstance(value, Rule)]
    assert sorted(rule.code for rule in rules) == [f"NK{number}" for number in range(310, 326)]
    assert all(len(rule.doc) > 100 for rule in rules)
    assert [rule.code for rule in rules if rule.severity < Severity.WARNING] == ["NK323"]


def test_references_without_a_language_are_one_note_a_file() -> None:
    text = (
        "".join(f"k{at}: {{type: book, title: A}}\n" for at in range(7)) + "l: {type: book, title: B, language: en}\n"
    )
    found = load_library(Source("content/references.yaml", text)).diagnostics
    (note,) = (each for each in found if each.code == "NK323")
    assert note.severity is Severity.NOTE
    assert note.message == "7 references do not say which language they are in: k0, k1, k2, k3, k4, …"
