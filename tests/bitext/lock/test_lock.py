"""content/sync.lock: reading, writing and what it says of every block."""

from __future__ import annotations

import json

import pytest

from nkdoc.base.span import Source
from nkdoc.base.world import MemoryWorld
from nkdoc.bitext.freshness import renewed, word_changes
from nkdoc.bitext.lock import LOCK, dump_lock, read_lock
from nkdoc.compile import load
from nkdoc.model import Project

CONFIG = '[tool.nkdoc]\nsource-language = "en"\nlanguages = ["en", "ru"]\ntitle = "Test"\n'
FRONT = "---\nid: talks\ntitle: Talks\n---\n\n"
ENGLISH = "The parties must agree on a date.[@a1]\n\nThe talks began in Yevlakh on 21 September.\n"
RUSSIAN = "Стороны должны договориться о дате.[@a1]\n\nПереговоры начались в Евлахе 21 сентября.\n"
REFERENCES = "a1:\n  type: book\n  title: A title\n  language: en\n"


def project(english: str = ENGLISH, russian: str = RUSSIAN, lock: bytes = b"", **more: str) -> Project:
    files: dict[str, str | bytes] = {
        "pyproject.toml": CONFIG,
        "content/en/10-talks.md": FRONT + english,
        "content/ru/10-talks.md": FRONT + russian,
        "content/references.yaml": REFERENCES,
        **more,
    }
    if lock:
        files[LOCK] = lock
    found = load(MemoryWorld(files)).value
    assert found is not None
    return found


@pytest.fixture(scope="module")
def confirmed() -> bytes:
    """Return the lock of the two texts with every block confirmed."""
    return dump_lock(renewed(project(), lambda _: True))


def states(found: Project) -> dict[str, str]:
    return {block.id: block.state for block in found.freshness}


def test_a_fresh_project_has_neither_lock_nor_states() -> None:
    assert project().lock is None
    assert project().freshness == ()


def test_the_file_is_one_line_a_block_in_document_order(confirmed: bytes) -> None:
    first, *lines = map(json.loads, confirmed.decode().splitlines())
    assert first == {"schema": "nkdoc/sync/1"}
    assert [line["id"] for line in lines] == ["talks/title", "talks/p1", "talks/p2"]
    assert lines[1]["text"] == "The parties must agree on a date.[@a1]"
    assert all(len(lines[1][key]) == 16 for key in ("source", "words", "target", "said", "data"))


def test_the_same_project_gives_the_same_bytes_and_reading_gives_them_back(confirmed: bytes) -> None:
    assert dump_lock(renewed(project(), lambda _: True)) == confirmed
    assert dump_lock(read_lock(Source(LOCK, confirmed.decode())).value) == confirmed
    assert dump_lock(renewed(project(lock=confirmed), lambda _: False)) == confirmed


def test_what_is_confirmed_is_ok(confirmed: bytes) -> None:
    assert set(states(project(lock=confirmed)).values()) == {"ok"}


def test_init_blesses_nothing_and_keeps_what_was_confirmed(confirmed: bytes) -> None:
    assert set(states(project(lock=dump_lock(renewed(project(), lambda _: False, start=True)))).values()) == {
        "unconfirmed"
    }
    again = renewed(project(lock=confirmed), lambda _: False, start=True)
    assert {entry.state for entry in again.entries} == {"ok"}


def test_a_changed_word_makes_its_block_stale_and_no_other(confirmed: bytes) -> None:
    found = states(project(ENGLISH.replace("must", "may"), lock=confirmed))
    assert found == {"talks/title": "ok", "talks/p1": "stale", "talks/p2": "ok"}


def test_wrapping_and_decomposed_letters_are_no_change(confirmed: bytes) -> None:
    wrapped = ENGLISH.replace("agree on", "agree\non")
    decomposed = RUSSIAN.replace("й", "и\u0306")
    assert set(states(project(wrapped, decomposed, lock=confirmed)).values()) == {"ok"}


def test_changed_markup_is_cosmetic(confirmed: bytes) -> None:
    assert states(project(ENGLISH.replace("must", "*must*"), lock=confirmed))["talks/p1"] == "cosmetic"


def test_a_correction_after_an_edit_does_not_hide_the_edit(confirmed: bytes) -> None:
    found = states(project(ENGLISH.replace("must", "may"), RUSSIAN.replace("дате", "сроке"), lock=confirmed))
    assert found["talks/p1"] == "both-edited"


def test_an_inserted_block_is_new_and_moves_nothing(confirmed: bytes) -> None:
    more = "Before all, Petrova spoke.\n\n" + ENGLISH, "Сперва говорила Петрова.\n\n" + RUSSIAN
    found = states(project(*more, lock=confirmed))
    assert found == {"talks/title": "ok", "talks/p1": "new", "talks/p2": "ok", "talks/p3": "ok"}


def test_a_deleted_block_leaves_an_orphan_that_confirming_takes_out(confirmed: bytes) -> None:
    shorter = project(ENGLISH.split("\n\n")[1], RUSSIAN.split("\n\n")[1], lock=confirmed)
    assert sorted(block.state for block in shorter.freshness) == ["ok", "ok", "orphan"]
    kept = renewed(shorter, lambda block: block.state == "orphan")
    assert [entry.text for entry in kept.entries] == ["Talks", "The talks began in Yevlakh on 21 September."]


def test_a_renamed_file_keeps_its_confirmations(confirmed: bytes) -> None:
    files = {
        "pyproject.toml": CONFIG,
        "content/en/20-talks.md": FRONT + ENGLISH,
        "content/ru/20-talks.md": FRONT + RUSSIAN,
        "content/references.yaml": REFERENCES,
        LOCK: confirmed.decode(),
    }
    found = load(MemoryWorld(files)).value
    assert found is not None
    assert set(states(found).values()) == {"ok"}


def test_a_changed_reference_makes_the_citing_block_stale(confirmed: bytes) -> None:
    more = {"content/references.yaml": REFERENCES.replace("A title", "Another title")}
    found = project(lock=confirmed, **more)
    assert states(found) == {"talks/title": "ok", "talks/p1": "stale", "talks/p2": "ok"}
    assert [block.data_changed for block in found.freshness] == [False, True, False]


def test_confirming_one_block_changes_one_line(confirmed: bytes) -> None:
    stale = project(ENGLISH.replace("must", "may").replace("began", "start"), lock=confirmed)
    lock = dump_lock(renewed(stale, lambda block: block.id == "talks/p1"))
    differing = [(old, new) for old, new in zip(confirmed.splitlines(), lock.splitlines(), strict=True) if old != new]
    assert len(differing) == 1
    assert states(project(ENGLISH.replace("must", "may").replace("began", "start"), lock=lock)) == {
        "talks/title": "ok", "talks/p1": "ok", "talks/p2": "stale",
    }  # fmt: skip


@pytest.mark.parametrize(
    "line",
    ["<<<<<<< HEAD", "{}", "[]", "null", '{"path": "x"}', '{"path": 1, "id": 2}', "\x00", '"text"'],
)
def test_a_damaged_line_is_reported_at_its_place(confirmed: bytes, line: str) -> None:
    damaged = read_lock(Source(LOCK, confirmed.decode() + line + "\n"))
    assert [(one.code, one.span.position.line) for one in damaged.diagnostics if one.span] == [("NK277", 5)]
    assert len(damaged.value.entries) == 3


def test_a_block_twice_is_reported(confirmed: bytes) -> None:
    twice = read_lock(Source(LOCK, confirmed.decode() + confirmed.decode().splitlines()[1] + "\n"))
    assert [one.message for one in twice.diagnostics] == ["a second line for the block “talks/title”"]


def test_word_changes_show_old_and_new() -> None:
    assert word_changes("They must agree.", "They may agree soon.") == "They [-must agree.-] {+may agree soon.+}"
    assert word_changes("a b c", "a c") == "a [-b-] c"
