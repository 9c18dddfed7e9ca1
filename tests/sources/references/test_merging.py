"""Records into content/references.yaml."""

from __future__ import annotations

from textwrap import dedent

import pytest

from nkdoc.base.span import Source
from nkdoc.sources.bibliography import load_library
from nkdoc.sources.layout import REFERENCES
from nkdoc.sources.references.formats import read_records
from nkdoc.sources.references.merging import DamagedError, Merged, merge

BIB = """\
@book{a, title = {Wells}, author = {Petrova, Anna}, year = 2019, publisher = {Press}, langid = {english}}
@article{b, title = {Rain: a "study" # one}, journal = {Journal: of}, date = {1998~}, doi = {10.1000/b}}
"""
THERE = """\
# Ours.
a:   # the first
  type: book
  title: Wells   # sic
  author:
    - family: Petrova
      given: Anna
  issued: 2019


# the last
z: {type: document, title: Z}
"""


def merged(there: str, bib: str) -> tuple[Merged, list[str]]:
    source = Source(REFERENCES, dedent(there))
    found = merge(source, load_library(source).value.references, read_records(Source("a.bib", bib)).value)
    return found.value, [f"{each.code} {each.message}" for each in found.diagnostics]


def test_an_empty_project_gets_a_file_and_importing_again_changes_nothing() -> None:
    first, _ = merged("", BIB)
    assert first.added == ["a", "b"]
    assert load_library(Source(REFERENCES, first.text)).value.references["b"].fields["issued"] == "1998~"
    second, _ = merged(first.text, BIB)
    assert second.text == first.text
    assert second.unchanged == ["a", "b"]


def test_what_is_there_stays_with_its_comments_and_is_completed() -> None:
    found, findings = merged(THERE, BIB)
    assert (found.filled, found.added) == (["a"], ["b"])
    added = "  publisher: Press\n  language: en\n"
    assert found.text.startswith(THERE.replace("  issued: 2019\n", f"  issued: 2019\n{added}"))
    assert findings == ["NK345 “issued” of “a” is another one in content/references.yaml, which stays"] or not findings


def test_another_value_stays_and_is_told() -> None:
    found, findings = merged(THERE, BIB.replace("Wells}", "Wells of old}"))
    assert "title: Wells   # sic" in found.text
    assert "NK345 “title” of “a” is another one in content/references.yaml, which stays" in findings


def test_another_work_of_the_same_key_is_left_out() -> None:
    found, findings = merged(THERE, BIB.replace("Wells}", "Deserts}").replace("2019", "1950"))
    assert (found.refused, found.filled) == (["a"], [])
    assert "NK345 “a” is another work in content/references.yaml" in findings


def test_a_work_that_is_there_under_another_key_is_left_out() -> None:
    there = "x: {type: article-journal, title: Other words, DOI: 10.1000/B}\n"
    found, findings = merged(there, BIB)
    assert (found.added, found.refused) == (["a"], ["b"])
    assert "NK341 “b” is “x” already: the same DOI" in findings


def test_an_unresolved_entry_gets_nothing() -> None:
    there = "a:\n  type: document\n  custom:\n    status: unresolved\n"
    found, _ = merged(there, BIB)
    assert found.text.startswith(there)
    assert "a" in found.unchanged


def test_a_file_without_a_last_line_end_is_continued_on_a_line_of_its_own() -> None:
    found, _ = merged("a:\n  type: book\n  title: Wells", BIB)
    assert "  title: Wells\n  author:" in found.text


def test_a_damaged_file_is_left_alone() -> None:
    with pytest.raises(DamagedError):
        merged("a: [\n", BIB)
