"""What only some editions ask for: a number of sides, a size of letters, inks, sources inside."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Diagnostic, Rule, Severity
from nkdoc.pdf.press.archive import NotAnArchiveError, sources
from nkdoc.pdf.press.colours import colour_operators

if TYPE_CHECKING:
    from nkdoc.pdf.press.preflight.proof import Proof

SMALL_LETTERS = Rule(
    "NK661",
    "letters-too-small",
    Severity.ERROR,
    """The large-print edition holds text below 16 points, which its readers cannot read.

The message quotes the smallest. Sizes come from `templates/css/large-print.css`, those of drawings from the width they
are drawn for.
""",
)
WRONG_INK = Rule(
    "NK662",
    "colour-not-allowed",
    Severity.ERROR,
    """A colour is given in a way that the edition does not allow: anything but greys in black and white, red, green and
blue in the file for the press.

Colours of text and drawings are rewritten when the file is finished; a gradient or a picture of an unusual kind in the
theme or among the pictures is what remains.
""",
)
NOT_ARCHIVED = Rule(
    "NK663",
    "sources-not-attached",
    Severity.ERROR,
    """The archive edition lacks the marks of PDF/A-3, or the sources inside are not those its manifest lists.

Build it again with `nkdoc build pdf --profile archive`.
""",
)
WRONG_SIDES = Rule(
    "NK664",
    "wrong-number-of-sides",
    Severity.ERROR,
    """The file has more or fewer pages than its kind of handout: a sheet has two, one for each side.

The build finds the block that runs over (NK660); this check reads the finished file.
""",
)
GREYS = frozenset({"g", "G", "DeviceGray"})
PROCESS = GREYS | {"k", "K", "DeviceCMYK"}
ROUNDING = 0.05
"""Points: a drawing's letters are scaled with it."""


def letters(proof: Proof) -> Iterator[Diagnostic]:
    """Yield a finding where text is smaller than asked for."""
    least = proof.expected.least_size
    small = [run for run in proof.runs if run.size < least - ROUNDING and run.text.strip()]
    if small:
        run = min(small, key=lambda run: run.size)
        pages = sorted({one.page for one in small})
        shown = ", ".join(map(str, pages[:8]))
        message = f"“{run.text[:40]}” on page {run.page} has {run.size:.1f} pt, {least:g} are asked for"
        yield SMALL_LETTERS.at(None, f"{message}; too small text stands on page {shown}", about=f"{run.size:.1f}")


def inks(proof: Proof) -> Iterator[Diagnostic]:
    """Yield a finding for every kind of colour that the edition does not allow."""
    allowed = GREYS if proof.expected.grey_only else PROCESS if proof.expected.process_only else None
    if allowed is None:
        return
    pages: dict[str, set[int]] = {}
    for page, name in colour_operators(proof.pdf):
        if name not in allowed:
            pages.setdefault(name, set()).add(page)
    for name, found in sorted(pages.items()):
        yield WRONG_INK.at(None, f"a colour is given as “{name}” on page {min(found)}", about=name)


def archived(proof: Proof) -> Iterator[Diagnostic]:
    """Yield a finding where an archive edition says less than it should, or holds other sources than it lists."""
    if not proof.expected.archive:
        return
    with proof.pdf.open_metadata() as xmp:
        said = f"{xmp.get('pdfaid:part', '')}{str(xmp.get('pdfaid:conformance', '')).lower()}"
    if said != "3a":
        yield NOT_ARCHIVED.at(None, f"its metadata name PDF/A-{said or '?'}, not PDF/A-3a", about="variant")
    try:
        sources(proof.data)
    except NotAnArchiveError as fault:
        yield NOT_ARCHIVED.at(None, str(fault), about="sources")


def sides(proof: Proof) -> Iterator[Diagnostic]:
    """Yield a finding for another number of pages than expected."""
    wanted, found = proof.expected.pages, len(proof.pdf.pages)
    if wanted is not None and wanted != found:
        yield WRONG_SIDES.at(None, f"the file has {found} pages, {wanted} are expected", about="pages")
