"""Preflight: twenty checks of a finished PDF, as diagnostics. They are checks, never a claim of conformance.

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
from dataclasses import replace

import pikepdf

from nkdoc.base.diagnostics import Diagnostic
from nkdoc.pdf.press.preflight.proof import UNSOUND, Expectation, Proof

__all__ = ["Expectation", "preflight"]

Inspection = Callable[[Proof], Iterable[Diagnostic]]


def inspections() -> tuple[Inspection, ...]:
    """Return the checks, in the order in which they run."""
    from nkdoc.pdf.press.preflight import boxes, file, fonts, handouts, links, metadata, pictures, structure, text

    return (
        file.sound, file.reproducible, fonts.embedded, fonts.glyphs, boxes.page_boxes, boxes.bleed, structure.tags,
        structure.languages, structure.bookmarks, structure.descriptions, metadata.identity, metadata.features,
        links.targets, text.nothing_lost, text.page_budget, pictures.resolution, handouts.sides, handouts.letters,
        handouts.inks, handouts.archived,
    )  # fmt: skip


def preflight(data: bytes, expectation: Expectation) -> tuple[Diagnostic, ...]:
    """Return every finding on the file."""
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            proof = Proof(data, pdf, expectation)
            return tuple(finding for inspect in inspections() for finding in _named(inspect(proof), expectation))
    except (pikepdf.PdfError, ValueError, KeyError, AttributeError, TypeError) as fault:
        return (UNSOUND.at(None, f"{expectation.name}: cannot be read as a PDF: {fault}", about=expectation.name),)


def _named(findings: Iterable[Diagnostic], expectation: Expectation) -> Iterator[Diagnostic]:
    """Put the file's name before each message: these findings have no place in a source."""
    for finding in findings:
        yield replace(finding, message=f"{expectation.name}: {finding.message}")
