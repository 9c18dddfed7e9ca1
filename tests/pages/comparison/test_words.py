"""How a change of the source is shown, word by word."""

from __future__ import annotations

from nkdoc.pages.comparison.words import CONTEXT, changed_words


def test_words_taken_out_and_put_in_are_marked() -> None:
    assert changed_words("four police officers died", "six police officers died there") == (
        "<del>four</del> <ins>six</ins> police officers died <ins>there</ins>"
    )


def test_only_the_words_around_a_change_are_shown() -> None:
    words = [f"w{number}" for number in range(100)]
    shown = changed_words(" ".join(words), " ".join([*words[:50], "new", *words[50:]]))
    before, after = " ".join(words[50 - CONTEXT : 50]), " ".join(words[50 : 50 + CONTEXT])
    assert shown == f"… {before} <ins>new</ins> {after} …"


def test_texts_that_share_little_stand_one_after_the_other() -> None:
    assert changed_words("one two three", "four five six") == "<del>one two three</del> <ins>four five six</ins>"


def test_markup_of_the_source_is_shown_as_typed() -> None:
    assert changed_words("a <b> c", "a <b> c & d") == "a &lt;b&gt; c <ins>&amp; d</ins>"
