"""Words that the layout lost are told at their place in the text, or at the anchor before them."""

from __future__ import annotations

import pytest

from nkdoc.outputs import _pages
from nkdoc.pdf.typeset.losses import TEXT_LOST
from tests.outputs import small


@pytest.mark.parametrize(
    ("languages", "anchor", "words", "place"),
    [
        (("en",), "events", "Nobody marked this sentence.", ("content/en/10-events.md", 7)),
        (("ru",), "fig-counts", "Некоторые дни.", ("content/ru/10-events.md", 28)),
        (("ru",), "fig-days", "Это никто не отметил.", ("content/ru/10-events.md", 25)),
        (("en",), "fig-days", "{:}", ("content/en/10-events.md", 25)),
        (("en", "ru"), "made-up", "Это никто  не отметил.", ("content/ru/10-events.md", 7)),
        (("en",), "made-up", "{:}", None),
        (("xx",), "events", "Nobody marked this sentence.", None),
    ],
)
def test_place(languages: tuple[str, ...], anchor: str, words: str, place: tuple[str, int] | None) -> None:
    finding = TEXT_LOST.at(None, "lost", about=words, block=anchor)
    span = _pages.placed(finding, small.context().project, languages).span
    assert (span and (span.path, span.position.line)) == place
