"""Preflight: fifteen checks of a finished PDF, as diagnostics. They are checks, never a claim of conformance.

    fonts       NK630 font not embedded, NK631 glyph missing
    boxes       NK632 page boxes, NK633 bleed
    structure   NK634 tags, NK635 languages, NK638 bookmarks, NK640 descriptions of pictures
    metadata    NK636 title and identity, NK643 version, variant and forbidden features
    links       NK639 links and their targets
    text        NK641 text lost, NK644 nearly empty page
    pictures    NK642 resolution
    file        NK645 unsound or too large, NK646 not reproducible (against the manifest)
    handouts    NK661 size of letters, NK662 inks, NK663 sources attached, NK664 number of sides

`Expectation` says what kind of file it should be; what depends on knowing the edition is skipped where it is unknown.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

import pikepdf

from nkdoc.base.diagnostics import Diagnostic, Rule, Severity
from nkdoc.pdf.press.extraction import Run, runs

UNSOUND = Rule(
    "NK645",
    "unsound-file",
    Severity.ERROR,
    """The PDF cannot be read without repair, or is larger than its budget.

A print shop's software may refuse it. Build it again; if it stays unsound, report it as a bug of nkdoc.
""",
)


@dataclass(frozen=True, slots=True)
class Expectation:
    """What a file should be; None where nothing is known of it."""

    name: str
    tagged: bool = True
    families: frozenset[str] = frozenset()
    bleed: float = 0.0
    """Bleed in points that the edition asks for."""
    resolution: int = 150
    """Least resolution of pictures, in pixels per inch of their placed size."""
    grey_only: bool = False
    process_only: bool = False
    """Whether colours must be those of a press: cyan, magenta, yellow, black."""
    archive: bool = False
    """Whether it is a PDF/A-3a with its sources inside."""
    least_size: float = 0.0
    """Smallest letters in points."""
    pages: int | None = None
    output_intent: bool = False
    words: tuple[str, ...] | None = None
    """Words of the HTML edition in reading order, where the file must hold all of them."""
    sha256: str | None = None
    """Digest the manifest records."""
    largest: int = 20_000_000
    """Size budget in bytes."""


class Proof:
    """A PDF under test, read once."""

    def __init__(self, data: bytes, pdf: pikepdf.Pdf, expectation: Expectation) -> None:
        self.data = data
        self.pdf = pdf
        self.expected = expectation

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """The drawn text."""
        return tuple(runs(self.pdf))


Inspection = Callable[[Proof], Iterable[Diagnostic]]


def preflight(data: bytes, expectation: Expectation) -> tuple[Diagnostic, ...]:
    """Return every finding on the file."""
    from nkdoc.pdf.press.preflight import boxes, file, fonts, handouts, links, metadata, pictures, structure, text

    every: tuple[Inspection, ...] = (
        file.sound, file.reproducible, fonts.embedded, fonts.glyphs, boxes.page_boxes, boxes.bleed, structure.tags,
        structure.languages, structure.bookmarks, structure.descriptions, metadata.identity, metadata.features,
        links.targets, text.nothing_lost, text.page_budget, pictures.resolution, handouts.sides, handouts.letters,
        handouts.inks, handouts.archived,
    )  # fmt: skip
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            proof = Proof(data, pdf, expectation)
            return tuple(found for inspect in every for found in _named(inspect(proof), expectation))
    except (pikepdf.PdfError, ValueError, KeyError, AttributeError, TypeError) as fault:
        return (UNSOUND.at(None, f"{expectation.name}: cannot be read as a PDF: {fault}", about=expectation.name),)


def _named(findings: Iterable[Diagnostic], expectation: Expectation) -> Iterator[Diagnostic]:
    """Put the file's name before each message: these findings have no place in a source."""
    for found in findings:
        yield Diagnostic(
            found.code,
            found.rule,
            found.severity,
            f"{expectation.name}: {found.message}",
            hint=found.hint,
            about=found.about,
        )
