"""Two texts → their alignment, written so that a test reads like the table it proves."""

from __future__ import annotations

from nkdoc.base.span import Source
from nkdoc.bitext.align import align
from nkdoc.bitext.units import Bitext, Pair
from nkdoc.parse import Flavour, parse_section


def aligned(source: str, target: str, languages: tuple[str, str] = ("en", "ru")) -> Bitext:
    """Return the alignment of two Markdown texts."""
    here, there = (
        parse_section(Source(f"{tag}.md", text), tag, "s", Flavour.ANY).value
        for tag, text in zip(languages, (source, target), strict=True)
    )
    return align(here, there)


def shape(bitext: Bitext) -> list[str]:
    """Return every pair as the first words of its sides: `Traffic = Грузооборот`, `Traffic = —`, `moved: …`."""
    return [_told(pair) for pair in bitext.pairs]


def _told(pair: Pair) -> str:
    sides = (" + ".join(unit.text.split(" ")[0] for unit in side) or "—" for side in (pair.source, pair.target))
    return ("moved: " if pair.moved else "") + " = ".join(sides)
