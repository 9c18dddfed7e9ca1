"""What the file says of itself, and what it must not contain."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Diagnostic, Rule, Severity

if TYPE_CHECKING:
    from nkdoc.pdf.press.preflight.proof import Proof

IDENTITY = Rule(
    "NK636",
    "no-title",
    Severity.ERROR,
    """The PDF lacks its title or author, does not show the title in the window, or its XMP metadata say something else.

The title comes from `[tool.nkdoc.title]`, the author from `[tool.nkdoc.author]`. With `author = ""`
nobody is to be named, and nothing is said.
""",
)
FEATURES = Rule(
    "NK643",
    "feature-not-allowed",
    Severity.ERROR,
    """The PDF is encrypted, holds forms, scripts or attached programs, or lacks the output intent its profile asks for.

Print shops and archives refuse such files.
""",
)


def identity(proof: Proof) -> Iterator[Diagnostic]:
    """Yield a finding for each of title, author and shown title that is missing, and for two titles that differ."""
    info, root = proof.pdf.docinfo, proof.pdf.Root
    title = str(info.get("/Title", ""))
    if not title:
        yield IDENTITY.at(None, "the file has no title", about="title")
    if proof.expected.authored and not str(info.get("/Author", "")):
        yield IDENTITY.at(None, "the file has no author", about="author")
    if not ("/ViewerPreferences" in root and root.ViewerPreferences.get("/DisplayDocTitle")):
        yield IDENTITY.at(None, "the window would show the file's name, not its title", about="window")
    with proof.pdf.open_metadata() as xmp:
        said = str(xmp.get("dc:title", ""))
    if said != title:
        yield IDENTITY.at(None, f"the title is “{title}”, but the XMP metadata have “{said}”", about="xmp")


def features(proof: Proof) -> Iterator[Diagnostic]:
    """Yield a finding for every feature that does not belong in such a file."""
    root = proof.pdf.Root
    if proof.pdf.is_encrypted:
        yield FEATURES.at(None, "the file is encrypted", about="encryption")
    for key, name in (("/AcroForm", "forms"), ("/OpenAction", "an action on opening"), ("/AA", "actions")):
        if key in root:
            yield FEATURES.at(None, f"the file holds {name}", about=name)
    if "/Names" in root and "/JavaScript" in root.Names:
        yield FEATURES.at(None, "the file holds scripts", about="scripts")
    if proof.expected.output_intent and "/OutputIntents" not in root:
        yield FEATURES.at(None, "the file declares no output intent", about="output intent")
