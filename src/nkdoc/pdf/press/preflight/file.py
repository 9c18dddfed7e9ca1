"""The file itself: sound, within its size, the same as the manifest records."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Diagnostic, Rule, Severity
from nkdoc.pdf.press.preflight.proof import UNSOUND

if TYPE_CHECKING:
    from nkdoc.pdf.press.preflight.proof import Proof

NOT_REPRODUCIBLE = Rule(
    "NK646",
    "not-reproducible",
    Severity.ERROR,
    """The file differs from what the manifest records of it.

It was changed after the build, or two builds of the same sources gave different bytes. Build again; if the digest still
differs, some part of the build depends on the machine or the moment.
""",
)


def sound(proof: Proof) -> Iterator[Diagnostic]:
    """Yield what the PDF library had to repair, and a size over the budget."""
    for problem in proof.pdf.check_pdf_syntax():
        yield UNSOUND.at(None, f"the file had to be repaired: {problem}", about=str(problem))
    if len(proof.data) > proof.expected.largest:
        size, budget = len(proof.data) / 1e6, proof.expected.largest / 1e6
        yield UNSOUND.at(None, f"the file has {size:.1f} MB, over its budget of {budget:.0f} MB", about="size")


def reproducible(proof: Proof) -> Iterator[Diagnostic]:
    """Yield a finding where the digest is not the recorded one."""
    wanted = proof.expected.sha256
    if wanted is not None and hashlib.sha256(proof.data).hexdigest() != wanted:
        yield NOT_REPRODUCIBLE.at(None, "the file is not the one the manifest records", about="digest")
