"""Sizes of type are tokens: rules name them, `:root` says what they are, and each layout has what its rules ask for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

import pytest

from nkdoc.base.world import MemoryWorld
from nkdoc.pages.render import BOOK, COMPARISON, LAYOUTS, PARALLEL, SHEETS, TOKENS
from nkdoc.pages.theme import THEMES, Theme, names

SHIPPED = Theme(MemoryWorld({}))
DECLARATION = re.compile(r"(?<=[{;])\s*([\w-]+):([^;{}]*)")
ROOT = re.compile(r":root\s*\{[^{}]*\}")
LENGTH = re.compile(r"(?<![\w.-])[\d.]+(?:pt|pc|px|mm|cm|in|q|rem|rlh|v[a-z]+)\b", re.IGNORECASE)
USED = re.compile(r"var\(\s*(--[\w-]+)")
SIZE = re.compile(r"--[\w-]+-(?:size|line|least)|--measure")
TYPE = ("font", "font-size", "line-height")
FROM_PAGES = {"--columns", "--ems", "--in", "--narrow", "--share"}
"""What elements say of themselves, in their `style`."""

PAGES = {
    **{layout: [each.format(paper="a4") for each in sheets] for layout, sheets in LAYOUTS.items()},
    **{f"{layout}, Letter": [each.format(paper="letter") for each in sheets] for layout, sheets in LAYOUTS.items()},
    **dict(SHEETS),
    **{f"comparison, {medium}": sheets for medium, sheets in COMPARISON.items()},
    "parallel web": PARALLEL,
    "book": BOOK,
}


def plain(path: str, theme: Theme = SHIPPED) -> str:
    return re.sub(r"/\*.*?\*/", "", theme.read(path).decode(), flags=re.DOTALL)


def declarations(text: str) -> Iterator[tuple[str, str]]:
    yield from ((name, value.strip()) for name, value in DECLARATION.findall(text))


def declared(text: str) -> set[str]:
    return {name for name, _ in declarations(text) if name.startswith("--")}


def sheets() -> list[str]:
    return [path for path in chain(SHIPPED.files("css"), SHIPPED.files(THEMES)) if path.endswith(".css")]


def sizes(names: set[str]) -> set[str]:
    return {name for name in names if SIZE.fullmatch(name)}


def literal_lengths(text: str) -> list[str]:
    rules = ROOT.sub("", text)
    return [f"{name}: {value}" for name, value in declarations(rules) if name in TYPE and LENGTH.search(value)]


def test_a_literal_length_is_found() -> None:
    assert literal_lengths("p { font: 400 8.5pt/12pt x; line-height: 1.5 }") == ["font: 400 8.5pt/12pt x"]
    assert literal_lengths("p { font-size: clamp(var(--least), 2rem, var(--size)) }") != []
    assert literal_lengths("p { font: 600 0.72em/1lh var(--sans); font-size: var(--size-2pt) }") == []
    assert literal_lengths(":root { font-size: 9pt }") == []


@pytest.mark.parametrize("path", sheets())
def test_no_size_of_type_stands_outside_root(path: str) -> None:
    assert literal_lengths(plain(path)) == []


def test_every_token_is_declared_and_used() -> None:
    text = "".join(map(plain, sheets()))
    assert set(USED.findall(text)) - FROM_PAGES == declared(text) - FROM_PAGES


@pytest.mark.parametrize("page", PAGES)
def test_a_page_has_every_size_that_it_asks_for_and_asks_for_all_of_its_own(page: str) -> None:
    own = "".join(plain(path) for path in PAGES[page] if path != TOKENS and SHIPPED.exists(path))
    used = sizes(set(USED.findall(own)))
    assert used <= sizes(declared(own) | declared(plain(TOKENS)))
    assert sizes(declared(own)) <= used


@pytest.mark.parametrize("name", names())
def test_a_theme_has_every_size_that_it_asks_for_and_asks_for_all_of_its_own(name: str) -> None:
    theme = Theme(MemoryWorld({}), name)
    text = "".join(plain(path, theme) for path in PAGES["print"] if theme.exists(path))
    used = sizes(set(USED.findall(text)))
    assert used <= sizes(declared(text))
    assert sizes(declared(plain("css/theme-print.css", theme))) <= used


def roots(path: str) -> Sequence[str]:
    """Return the blocks of the sheet that give sizes and hold for every medium and window."""
    text = re.sub(r"@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", "", plain(path))
    return [block for block in ROOT.findall(text) if sizes(declared(block))]


@pytest.mark.parametrize("path", sheets())
def test_a_sheet_says_its_sizes_in_one_place(path: str) -> None:
    assert len(roots(path)) <= 1
