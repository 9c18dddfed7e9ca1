"""A PDF under test and what it should be."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import pikepdf

from nkdoc.base.diagnostics import Rule, Severity
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
    authored: bool = True
    """Whether it must name an author: not where the settings say that nobody is to be named."""
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
    languages: frozenset[str] = frozenset()
    """The languages of its editions: the document's is one of them, and each has its passages."""
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
