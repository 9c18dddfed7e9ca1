"""Labels find the places they wish for where they can, and give way to each other where they must."""

from __future__ import annotations

import itertools

from nkdoc.pages.figures.labelling import PLACES, Label, Stretch, arrange, candidates
from nkdoc.pages.figures.svg import Box, Type

STYLE = Type(size=8)


def free(number: int, label: Label) -> float | None:
    del number, label
    return 0.0


def choices(x: float, y: float, text: str, wish: str = "right") -> list[Label]:
    return list(candidates(x, y, [(text, STYLE)], 2, wish))


def test_a_lonely_label_gets_its_wish() -> None:
    for wish in PLACES:
        options = choices(100, 100, "Goris", wish)
        assert arrange([options], free) == (options[0],)


def test_two_neighbours_do_not_cover_each_other() -> None:
    placed = arrange([choices(100, 100, "Stepanakert"), choices(110, 100, "Shusha")], free)
    assert all(placed)
    one, other = (label.box for label in placed if label is not None)
    assert not one.meets(other)


def test_the_whole_counts_not_the_first() -> None:
    """The first label gives up the place it wishes for, since the second has no other."""
    first = choices(100, 100, "Shusha")
    second = [first[0]]
    placed = arrange([first, second], free)
    assert placed[1] == second[0]
    assert placed[0] is not None
    assert placed[0] != first[0]


def test_a_forbidden_place_is_not_used_and_a_dear_one_last() -> None:
    options = choices(100, 100, "Goris")
    assert arrange([options], lambda _, label: None if label == options[0] else 0.0) == (options[1],)
    assert arrange([options], lambda _, label: 50.0 if label != options[3] else 0.0) == (options[3],)


def test_where_there_is_no_room_one_label_is_missing_and_the_rest_stay() -> None:
    only = choices(100, 100, "Goris")[:1]
    assert sorted(label is None for label in arrange([only, only], free)) == [False, True]


def test_a_crowd_is_settled_in_time_and_always_alike() -> None:
    crowd = [choices(100 + 6 * (n % 6), 100 + 6 * (n // 6), f"Place {n}") for n in range(36)]
    placed = arrange(crowd, free)
    assert placed == arrange(crowd, free)
    boxes = [label.box for label in placed if label is not None]
    assert len(boxes) >= 8
    assert not any(one.meets(other) for one, other in itertools.combinations(boxes, 2))


def test_two_names_stand_below_each_other_or_in_one_line() -> None:
    ways = list(candidates(100, 100, [("Shusha", STYLE), ("Shushi", STYLE)], 2, "left"))
    stacked, in_line = ways[0], ways[len(PLACES)]
    assert len({words.y for words in stacked.words}) == 2
    assert len({words.y for words in in_line.words}) == 1
    assert in_line.words[1].text.startswith("/")


def test_a_line_crosses_a_box_or_passes_it() -> None:
    box = Box(10, 10, 20, 20)
    assert Stretch((0, 15), (30, 15)).crosses(box)
    assert Stretch((15, 15), (16, 16)).crosses(box)
    assert not Stretch((0, 5), (30, 5)).crosses(box)
    assert not Stretch((0, 15), (9, 15)).crosses(box)
    assert not Stretch((0, 25), (25, 40)).crosses(box)
