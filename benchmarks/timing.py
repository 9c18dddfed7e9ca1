"""How long comparing takes, and how much memory: the clean pairs of one language, over and over."""

from __future__ import annotations

import time
import tracemalloc
from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType

from benchmarks.measuring import Text
from nkdoc.base.config import Config
from nkdoc.base.span import Source
from nkdoc.bitext.align import align
from nkdoc.checks import compare_project
from nkdoc.model import Edition, Library, Project, Section, Termbase
from nkdoc.parse import Flavour, parse_section

LANGUAGES = ("en", "ru")
BLOCKS = 8_500


@dataclass(frozen=True)
class Times:
    """Processor seconds for parsing both sides and for the whole comparison of `pairs` block pairs."""

    pairs: int
    parsing: float
    comparing: float


def peaks(texts: Sequence[Text]) -> dict[int, float]:
    """Return the memory in use at its highest, in megabytes, by block pairs: for a quarter of them and for all."""
    found: dict[int, float] = {}
    for blocks in (BLOCKS // 4, BLOCKS):
        tracemalloc.start()
        pairs = timed(texts, blocks).pairs
        found[pairs] = tracemalloc.get_traced_memory()[1] / 1e6
        tracemalloc.stop()
    return found


def timed(texts: Sequence[Text], blocks: int = BLOCKS) -> Times:
    """Return how long some 8,500 block pairs take: the clean pairs, over and over, as files of their own."""
    sides: tuple[list[Section], list[Section]] = ([], [])
    per_round = sum(len(align(_section(text.source, 0, "x"), _section(text.target, 1, "x")).pairs) for text in texts)
    started = time.process_time()
    for number in range(round(blocks / per_round)):
        for text in texts:
            for index, side in enumerate((text.source, text.target)):
                sides[index].append(_section(side, index, f"{number}-{text.name}"))
    parsing = time.process_time() - started
    started = time.process_time()
    aligned = tuple(align(here, there) for here, there in zip(*sides, strict=True))
    editions = {tag: Edition(tag, tuple(side)) for tag, side in zip(LANGUAGES, sides, strict=True)}
    project = Project(
        config=Config(source_language=LANGUAGES[0], languages=LANGUAGES),
        editions=MappingProxyType(editions),
        library=Library({}),
        termbase=Termbase({}),
        datasets={},
        assets={},
        sources={},
        bitexts=aligned,
    )
    compare_project(project)
    return Times(sum(len(one.pairs) for one in aligned), parsing, time.process_time() - started)


def _section(text: str, index: int, stem: str) -> Section:
    tag = LANGUAGES[index]
    return parse_section(Source(f"{tag}/{stem}.md", text), tag, stem, Flavour.ANY).value


def usual(texts: Sequence[Text]) -> Times:
    """Return the middle one of five measurements, by the share of comparing: other work on the machine blurs them."""
    return sorted((timed(texts) for _ in range(5)), key=lambda one: one.comparing / one.parsing)[2]
