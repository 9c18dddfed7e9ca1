"""Tags: a tree, languages, bookmarks equal to headings, descriptions of pictures."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import pikepdf

from nkdoc.base.diagnostics import Diagnostic, Rule, Severity

if TYPE_CHECKING:
    from nkdoc.pdf.press.preflight.proof import Proof

UNTAGGED = Rule(
    "NK634",
    "untagged",
    Severity.ERROR,
    """The PDF has no tag tree, so a screen reader cannot tell headings, tables and reading order.

Reading editions are always tagged; imposed files cannot be, and name their accessible original instead.
""",
)
LANGUAGE = Rule(
    "NK635",
    "language-not-declared",
    Severity.ERROR,
    """The PDF does not say its language, a passage has a language tag that is not well formed (BCP 47), or the file is
said to be in other languages than those it should have.

A screen reader chooses its voice by it.
""",
)
BOOKMARKS = Rule(
    "NK638",
    "bookmarks-differ",
    Severity.ERROR,
    """The bookmarks are not the headings of the text, in their order.

The message names the first that differs.
""",
)
NO_DESCRIPTION = Rule(
    "NK640",
    "picture-without-description",
    Severity.ERROR,
    """A picture has no description for readers who cannot see it.

    ![what the picture shows](data/arrivals.yaml)
""",
)
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
_HEADING = re.compile(r"/H[1-6]")


def elements(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """Yield the structure elements in reading order."""
    if "/StructTreeRoot" not in pdf.Root:
        return
    stack: list[Any] = [pdf.Root.StructTreeRoot]
    while stack:
        node = stack.pop()
        if "/S" in node:
            yield node
        kids = node.get("/K", [])
        listed = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
        stack.extend(kid for kid in reversed(listed) if isinstance(kid, pikepdf.Dictionary) and "/S" in kid)


def tags(proof: Proof) -> Iterator[Diagnostic]:
    """Yield a finding where a file that should be tagged is not."""
    root = proof.pdf.Root
    marked = "/MarkInfo" in root and bool(root.MarkInfo.get("/Marked"))
    if proof.expected.tagged and not ("/StructTreeRoot" in root and marked):
        yield UNTAGGED.at(None, "the file is not tagged", about="tags")


def languages(proof: Proof) -> Iterator[Diagnostic]:
    """Yield a finding for a missing or malformed language."""
    declared = str(proof.pdf.Root.get("/Lang", ""))
    if not _TAG.fullmatch(declared):
        yield LANGUAGE.at(None, f"the document's language is “{declared}”", about="document")
    expected = proof.expected.languages
    if expected and declared not in expected:
        yield LANGUAGE.at(None, f"the document's language is “{declared}”, not {_listed(expected)}", about="expected")
    found = {declared}
    for element in elements(proof.pdf):
        passage = str(element.get("/Lang", declared))
        found.add(passage)
        if not _TAG.fullmatch(passage):
            yield LANGUAGE.at(None, f"a passage's language is “{passage}”", about=passage)
    if proof.expected.tagged and (lacking := expected - found - {declared}):
        yield LANGUAGE.at(None, f"no passage is in {_listed(lacking)}", about="lacking")


def _listed(tags: Iterable[str]) -> str:
    return " or ".join(f"“{tag}”" for tag in sorted(tags))


def descriptions(proof: Proof) -> Iterator[Diagnostic]:
    """Yield a finding for every figure without a description."""
    for number, element in enumerate((each for each in elements(proof.pdf) if str(each.S) == "/Figure"), 1):
        if not str(element.get("/Alt", "")).strip():
            yield NO_DESCRIPTION.at(None, f"picture {number} has no description", about=f"picture {number}")


def headings(proof: Proof) -> list[str]:
    """Return the text of every heading in reading order, spaces folded."""
    drawn: defaultdict[tuple[int, int], str] = defaultdict(str)
    for run in proof.runs:
        if run.mark is not None:
            drawn[run.page, run.mark] += run.text
    pages = {page.obj.objgen: number for number, page in enumerate(proof.pdf.pages, 1)}
    return [
        " ".join(_words(element, pages, drawn).split())
        for element in elements(proof.pdf)
        if _HEADING.fullmatch(str(element.S))
    ]


def _words(element: Any, pages: dict[tuple[int, int], int], drawn: defaultdict[tuple[int, int], str]) -> str:
    """Return the text marked for an element and those inside it."""
    page = pages.get(element.Pg.objgen, 0) if "/Pg" in element else 0
    kids = element.get("/K", [])
    parts: list[str] = []
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary):
            parts.append(_words(kid, pages, drawn) if "/S" in kid else "")
        else:
            parts.append(drawn.get((page, int(kid)), ""))
    return " ".join(parts)


def bookmarks(proof: Proof) -> Iterator[Diagnostic]:
    """Yield a finding where the outline's titles are not the headings; labels in front of a title are allowed for."""
    if not proof.expected.tagged:
        return
    titles: list[str] = []

    def gather(items: Any) -> None:
        for item in items:
            titles.append(str(item.title))
            gather(item.children)

    with proof.pdf.open_outline() as outline:
        gather(outline.root)
    found = headings(proof)
    title = _letters(str(proof.pdf.docinfo.get("/Title", "")))
    # A cover of two editions has the title of both, twice where they share one.
    if found and titles and _letters(found[0]) in (title, title * 2) and title != _letters(titles[0]):
        found = found[1:]  # the title on the cover: the window shows it, so a bookmark may leave it out
    if len(titles) != len(found):
        yield BOOKMARKS.at(None, f"{len(titles)} bookmarks stand against {len(found)} headings", about="number")
        return
    for title, heading in zip(titles, found, strict=True):
        if _letters(title) not in _letters(heading) and _letters(heading) not in _letters(title):
            yield BOOKMARKS.at(None, f"the bookmark “{title}” stands against the heading “{heading}”", about=title)
            return


def _letters(text: str) -> str:
    """Return the letters of a title; those from right to left, which are drawn as they are seen, stand sorted."""
    letters = [each for each in text.casefold() if each.isalnum()]
    turned = [each for each in letters if unicodedata.bidirectional(each) in {"R", "AL"}]
    return "".join((*(each for each in letters if each not in turned), *sorted(turned)))
