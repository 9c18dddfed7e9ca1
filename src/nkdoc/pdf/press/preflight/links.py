"""Links lead somewhere, and references and their citations lead to each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pikepdf

from nkdoc.base.diagnostics import Diagnostic, Rule, Severity

if TYPE_CHECKING:
    from nkdoc.pdf.press.preflight.proof import Proof

DEAD_LINK = Rule(
    "NK639",
    "dead-link",
    Severity.ERROR,
    """A link of the PDF leads to no place in it, or to an address that is not one of the web or of mail.

Citations and references must lead to each other, so that a reader can go and come back.
""",
)
_ALLOWED = re.compile(r"(https?|mailto|tel):", re.IGNORECASE)


def _destinations(node: Any) -> Iterator[str]:
    """Yield the names in a name tree (PDF 32000-1, 7.9.6)."""
    names = node.get("/Names", [])
    yield from (str(names[at]) for at in range(0, len(names), 2))
    for kid in node.get("/Kids", []):
        yield from _destinations(kid)


def targets(proof: Proof) -> Iterator[Diagnostic]:
    """Yield a finding for every link without a target, and for references whose links go one way only."""
    root = proof.pdf.Root
    known = set(_destinations(root.Names.Dests)) if "/Names" in root and "/Dests" in root.Names else set()
    used: set[str] = set()
    for number, page in enumerate(proof.pdf.pages, 1):
        for note in page.obj.get("/Annots", []):
            if note.get("/Subtype") != pikepdf.Name.Link:
                continue
            if "/Dest" in note and isinstance(note.Dest, pikepdf.String):
                used.add(str(note.Dest))
                if str(note.Dest) not in known:
                    yield DEAD_LINK.at(
                        None,
                        f"a link on page {number} leads to “{note.Dest}”, which is not there",
                        about=str(note.Dest),
                    )
            elif "/A" in note and "/URI" in note.A and not _ALLOWED.match(str(note.A.URI)):
                yield DEAD_LINK.at(None, f"a link on page {number} leads to “{note.A.URI}”", about=str(note.A.URI))
    yield from _one_way(known, used)


def _one_way(known: set[str], used: set[str]) -> Iterator[Diagnostic]:
    """Yield a finding for references nobody leads to and citation marks nothing leads back to."""
    for prefix, what in (("ref-", "reference"), ("cite-", "citation mark")):
        alone = sorted(name for name in known if name.startswith(prefix) and name not in used)
        if alone:
            yield DEAD_LINK.at(None, f"no link leads to the {what} “{alone[0]}”{_more(alone)}", about=alone[0])


def _more(names: list[str]) -> str:
    return f" and {len(names) - 1} more" if len(names) > 1 else ""
