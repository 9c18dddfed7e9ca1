"""Allowances: what they excuse, and that they lapse when the text they excused changes."""

from __future__ import annotations

import re

import pytest

from nkdoc.base.diagnostics import Diagnostic, Family, Severity
from nkdoc.base.world import MemoryWorld
from nkdoc.bitext.foreign import Side
from nkdoc.checks import compare_project, examine
from nkdoc.compile import load_foreign
from nkdoc.model import Project
from nkdoc.sources.suppressions import settle

ENGLISH = "The mission counted 7,000 people in the hall. The guards left it in the evening.\n"
RUSSIAN = "Миссия насчитала в зале 6000 человек. Вечером охрана покинула его.\n"


def project(source: str, target: str) -> Project:
    world = MemoryWorld({"en.md": source, "ru.md": target})
    here, there = (Side(world, (name,), single=True) for name in ("en.md", "ru.md"))
    return load_foreign(here, there, ("en", "ru")).value


def left(source: str, target: str, *, notes: bool = True) -> list[Diagnostic]:
    """Return what is left of the comparison's findings; without notes, as `nkdoc check` looks for them."""
    loaded = project(source, target)
    sections = [section for edition in loaded.editions.values() for section in edition.sections]
    found = [one for one in compare_project(loaded) if notes or one.severity > Severity.NOTE]
    return list(settle(sections, found, family=Family.SYNC).findings)


def proposed(source: str, target: str) -> str:
    """Return the mark that the note on the unbound allowance proposes."""
    (note,) = [one for one in left(source, target) if one.code == "NK152"]
    found = re.search(r"#([0-9a-f]{8})", note.hint)
    assert found is not None
    return found.group(1)


def bound(code: str, source: str, target: str) -> str:
    """Return the target with an allowance that is bound to these two texts."""
    comment = f"<!-- nkdoc: allow {code} the source was corrected -->\n"
    mark = proposed(source, comment + target)
    return comment.replace(code, f"{code} #{mark}") + target


def test_an_allowance_without_a_mark_holds_and_a_note_proposes_the_mark() -> None:
    found = left(ENGLISH, f"<!-- nkdoc: allow NK203 the source was corrected -->\n{RUSSIAN}")
    assert [(one.code, one.severity) for one in found] == [("NK152", Severity.NOTE)]


def test_with_the_mark_it_is_silent() -> None:
    assert left(ENGLISH, bound("NK203", ENGLISH, RUSSIAN)) == []


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (ENGLISH.replace("7,000", "8,000"), RUSSIAN),
        (ENGLISH, RUSSIAN.replace("6000", "5000")),
        (ENGLISH, RUSSIAN.replace("Вечером", "В 21:30")),
        (ENGLISH.replace("in the evening", "at 9:30 pm"), RUSSIAN),
    ],
    ids=["the source's value", "the translation's value", "a further value", "a further value of the source"],
)
def test_it_lapses_when_what_it_excused_changes(source: str, target: str) -> None:
    changed = bound("NK203", ENGLISH, RUSSIAN).replace(RUSSIAN, target)
    found = left(source, changed)
    assert {one.code for one in found} == {"NK203"}
    (again,) = {one.hint.rpartition("; ")[2] for one in found}
    new, old = re.findall(r"#([0-9a-f]{8})", again)
    assert old in changed
    assert all(one.labels[-1].text == "this allowance was given for a text that has changed since" for one in found)
    # The mark that the message gives is the one that renews it.
    assert left(source, changed.replace(old, new)) == []


def test_other_words_of_the_block_are_free_to_change() -> None:
    target = bound("NK203", ENGLISH, RUSSIAN).replace("Вечером охрана", "Охрана вечером")
    assert left(ENGLISH.replace("The guards", "Its guards"), target) == []


def test_line_ends_and_decomposed_letters_change_nothing() -> None:
    source = "The mission left on 3 May. Nobody has ever heard from the Lindholm people again.\n"
    more = f"{source}\nThe word “poodle” is a pun.\n"
    comment = "<!-- nkdoc: allow NK202 #{} a pun -->\nThe word “poodle”"
    target = "Миссия уехала 3 мая. О людях из Линдхольма никто больше не слышал.\n"
    unbound = more.replace("The word “poodle”", comment.format("").replace(" #", ""))
    mark = proposed(unbound, target)
    assert left(more.replace("The word “poodle”", comment.format(mark)), target) == []
    assert left(more.replace("The word “poodle”", comment.format(mark)).replace("is a pun", "is\na pun"), target) == []


def test_notes_that_only_comparison_shows_do_not_change_the_mark() -> None:
    target = bound("NK203", ENGLISH, RUSSIAN)
    assert left(ENGLISH, target, notes=False) == left(ENGLISH, target) == []


def test_a_bound_allowance_that_excuses_nothing_is_reported() -> None:
    target = bound("NK203", ENGLISH, RUSSIAN).replace("6000", "7000")
    assert [one.code for one in left(ENGLISH, target)] == ["NK150"]


def test_a_lapsed_allowance_is_no_longer_listed_as_allowed() -> None:
    for target, count in (
        (bound("NK203", ENGLISH, RUSSIAN), 1),
        (bound("NK203", ENGLISH, RUSSIAN).replace("6000", "5000"), 0),
    ):
        loaded = project(ENGLISH, target)
        assert len(examine(loaded, comparison=True).allowed) == count


def test_one_comment_may_bind_two_codes() -> None:
    source = ENGLISH.replace("7,000 people", "7,000 people and 50 km of rope")
    target = RUSSIAN.replace("6000 человек", "6000 человек и 50 м верёвки")
    comment = "<!-- nkdoc: allow NK203, NK224 both were corrected -->\n"
    notes = [one for one in left(source, comment + target) if one.code == "NK152"]
    (mark,) = {re.findall(r"#([0-9a-f]{8})", one.hint)[0] for one in notes}
    held = comment.replace("NK224", f"NK224 #{mark}")
    assert left(source, held + target) == []
    # One of the two is mended, so that the comment is for another text than this.
    found = left(source, held + target.replace("50 м", "50 км"))
    assert [one.code for one in found] == ["NK150", "NK203"]
