"""A baseline holds findings, not places: lines and blocks move, words do not."""

from __future__ import annotations

import pytest

from nkdoc.base.diagnostics import Diagnostic, Label, Rule, Severity
from nkdoc.base.span import Source
from nkdoc.sources.baseline import BadBaselineError, Entry, dump_baseline, entry_of, read_baseline, sift

NUMBER = Rule("NK203", "number-mismatch", Severity.ERROR, "…")


def found(
    russian: str = "Их 8.", english: str = "They are 7.", block: str = "a/p1", path: str = "ru/a.md"
) -> Diagnostic:
    here, there = Source(path, russian), Source("en/a.md", english)
    at, counterpart = russian.index("8"), english.index("7")
    label = Label(there.span(counterpart, counterpart + 1))
    return NUMBER.at(here.span(at, at + 1), "differs", labels=[label], about="8", block=block)


def test_an_entry_stays_while_lines_and_blocks_move() -> None:
    assert entry_of(found("Ещё.\n\nИх 8.", "More.\n\nThey are 7.", "a/p2")) == entry_of(found())


def test_other_words_are_another_entry() -> None:
    assert entry_of(found()) != entry_of(found(path="ru/b.md"))
    here, there = Source("ru/a.md", "Абзац."), Source("en/a.md", "A paragraph.")
    missing = NUMBER.at(here.span(0), "differs", about="8", labels=[Label(there.span(0))])
    edited = NUMBER.at(here.span(0), "differs", about="8", labels=[Label(Source("en/a.md", "Another.").span(0))])
    assert entry_of(missing) != entry_of(edited)


def test_paths_start_from_the_baseline_s_folder() -> None:
    assert entry_of(found(), "../book").path == "../book/ru/a.md"


def test_the_file_is_sorted_by_path_one_entry_a_line() -> None:
    entries = [
        Entry("ru/b c.md", "NK203", "0" * 16),
        Entry("ru/a.md", "NK211", "f" * 16),
        Entry("ru/a.md", "NK203", "e" * 16),
    ]
    data = dump_baseline(entries)
    assert data.decode().splitlines()[1:] == [
        "eeeeeeeeeeeeeeee NK203 ru/a.md", "ffffffffffffffff NK211 ru/a.md", "0000000000000000 NK203 ru/b c.md",
    ]  # fmt: skip
    assert read_baseline(Source("base", data.decode())) == tuple(sorted(entries))


def test_two_findings_alike_take_two_entries() -> None:
    one, other = found(), found(block="a/p2")
    entries = {one: entry_of(one), other: entry_of(other)}
    assert sift([entry_of(one)], entries).new == (other,)
    assert sift([entry_of(one)] * 3, entries).gone == 1
    assert sift([entry_of(one)] * 2, entries).hidden == 2


def test_what_was_not_asked_for_is_not_gone() -> None:
    entries = [Entry("ru/a.md", "NK203", "0" * 16), Entry("ru/a.md", "NK211", "1" * 16)]
    assert sift(entries, {}, asked=lambda entry: entry.code == "NK203").gone == 1


def test_a_line_that_is_no_entry_is_told_with_its_place() -> None:
    with pytest.raises(BadBaselineError, match=r"base:2: “<<<<<<< HEAD” is no entry"):
        read_baseline(Source("base", "# a note\n<<<<<<< HEAD\n"))
