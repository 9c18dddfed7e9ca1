"""Sheets with two pages side by side → facing pages, tags, links and bookmarks kept.

Each sheet becomes two pages with the sheet's coordinates: the left one shows its left half, the right one its right.
Nothing is drawn twice or hidden beside a page: every marked piece of content goes to the page it stands on, and the
tag tree, links and destinations are led to that page. Only artifacts that cross the middle, such as grounds, stand on
both.

The first sheet is a jacket. Its right half opens the file and its left half ends it, so that every left page is even
and faces its right page when the file is printed on both sides or shown in two pages.
"""

from __future__ import annotations

import io
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

from nkdoc.pdf.press.extraction import IDENTITY, Matrix, as_matrix, times

LEFT, RIGHT = 0, 1
_COLOUR = ("rg", "RG", "g", "G", "k", "K", "cs", "CS", "sc", "SC", "scn", "SCN")
_LINE = ("gs", "w", "d", "J", "j", "M", "i", "ri")
_TEXT = ("Tf", "Tr", "Tc", "Tw", "TL", "Ts", "Tz")
_STATE = frozenset({*_COLOUR, *_LINE, *_TEXT})
"""Operators whose effect outlasts the piece they stand in."""
_POINTS = {"m": ((0, 1),), "l": ((0, 1),), "c": ((4, 5),), "re": ((0, 1), (2, 3))}
"""Where the operands of a path operator have their points; a rectangle's second pair is its size."""


def facing_pages(pdf: bytes) -> bytes:
    """Return the sheets of `pdf`, as WeasyPrint writes them, as facing pages; the same bytes for the same sheets."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        sheets = [_cut(document, page.obj) for page in list(document.pages)]
        _retag(document, sheets)
        _lead(document, sheets)
        _arrange(document, sheets)
        out = io.BytesIO()
        document.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


@dataclass(slots=True)
class _Sheet:
    """A sheet after the cut: its pages, where the middle is, and on which page each marked piece stands."""

    pages: tuple[Any, Any]
    middle: float
    sides: dict[int, int] = field(default_factory=dict)

    def side(self, x: float) -> int:
        """Return the half in which `x`, in points, lies."""
        return RIGHT if x >= self.middle else LEFT


# ---- content ------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Piece:
    """Instructions that go to the pages `sides` together; `number` is their marked-content number."""

    instructions: list[Any]
    sides: tuple[int, ...]
    number: int | None = None

    def lasting(self) -> Iterator[Any]:
        """Yield what the page that does not show the piece needs of it: the state that what follows is drawn in."""
        depth = 0
        for instruction in self.instructions:
            operator = str(instruction.operator)
            depth += (operator == "q") - (operator == "Q")
            if not depth and operator in _STATE:
                yield instruction


def _cut(document: Pdf, page: Any) -> _Sheet:
    """Make the sheet's page its left half and return it with a new page for its right half."""
    box = [float(each) for each in page.MediaBox]
    middle = (box[0] + box[2]) / 2
    right = document.make_indirect(Dictionary(page))
    sheet = _Sheet((page, right), middle)
    halves: tuple[list[Any], list[Any]] = ([], [])
    for piece in _pieces(pikepdf.parse_content_stream(page), middle):
        for side in (LEFT, RIGHT):
            halves[side].extend(piece.instructions if side in piece.sides else piece.lasting())
        if piece.number is not None:
            sheet.sides[piece.number] = piece.sides[0]
    for side, limits in ((LEFT, (box[0], middle)), (RIGHT, (middle, box[2]))):
        half = sheet.pages[side]
        half.Contents = document.make_stream(pikepdf.unparse_content_stream(halves[side]))
        for name in ("/MediaBox", "/TrimBox", "/BleedBox"):
            half[name] = Array([limits[0], box[1], limits[1], box[3]])
    annotations: tuple[list[Any], list[Any]] = ([], [])
    for annotation in page.get("/Annots", ()):
        low, high = float(annotation.Rect[0]), float(annotation.Rect[2])
        annotations[sheet.side((low + high) / 2)].append(annotation)
    for side in (LEFT, RIGHT):
        sheet.pages[side].Annots = Array(annotations[side])
    return sheet


def _pieces(instructions: Iterable[Any], middle: float) -> Iterator[_Piece]:
    """Yield what is drawn, marked piece by marked piece; what stands between the pieces goes to both pages."""
    matrix: Matrix = IDENTITY
    stack: list[Matrix] = []
    depth = 0
    piece = _Piece([], (LEFT, RIGHT))
    reach: list[float] = []
    for instruction in instructions:
        operator = str(instruction.operator)
        operands: Any = instruction.operands
        if operator == "q":
            stack.append(matrix)
        elif operator == "Q":
            matrix = stack.pop() if stack else IDENTITY
        elif operator == "cm":
            matrix = times(as_matrix(operands), matrix)
        if operator in ("BDC", "BMC"):
            depth += 1
            if depth == 1:
                piece, reach = _Piece([], (LEFT,), _number(operands)), []
        if not depth:
            yield _Piece([instruction], (LEFT, RIGHT))
            continue
        piece.instructions.append(instruction)
        reach.extend(_reach(operator, operands, matrix))
        if operator == "EMC":
            depth -= 1
            if not depth:
                piece.sides = _sides(reach, middle, whole=piece.number is not None)
                yield piece


def _number(operands: Any) -> int | None:
    held = operands[1] if len(operands) > 1 else None
    return int(held.MCID) if isinstance(held, Dictionary) and "/MCID" in held else None


def _reach(operator: str, operands: Any, matrix: Matrix) -> Iterator[float]:
    """Yield the horizontal places, in points, that an instruction touches."""
    if operator == "Tm":
        yield times(as_matrix(operands), matrix)[4]
    elif operator == "Do":
        yield matrix[4]
    elif operator in _POINTS:
        x = y = 0.0
        for at, (first, second) in enumerate(_POINTS[operator]):
            x = float(operands[first]) + (x if at else 0)
            y = float(operands[second]) + (y if at else 0)
            yield matrix[0] * x + matrix[2] * y + matrix[4]


def _sides(reach: list[float], middle: float, *, whole: bool) -> tuple[int, ...]:
    """Return the pages of a piece: where it begins if it must stay `whole`, else every page it touches."""
    if not reach:
        return (LEFT,) if whole else (LEFT, RIGHT)
    if whole:
        return (RIGHT,) if min(reach) >= middle else (LEFT,)
    touched = ((LEFT,) if min(reach) < middle else ()) + ((RIGHT,) if max(reach) > middle else ())
    return touched or (LEFT,)


# ---- tags ---------------------------------------------------------------------------------------


def _retag(document: Pdf, sheets: list[_Sheet]) -> None:
    """Lead the tag tree to the pages on which its content now stands (PDF 32000-1, 14.7.4)."""
    if "/StructTreeRoot" not in document.Root:
        return
    by_page = {sheet.pages[LEFT].objgen: sheet for sheet in sheets}
    homes = {annotation.objgen: page for sheet in sheets for page in sheet.pages for annotation in page.Annots}
    stack: list[Any] = [document.Root.StructTreeRoot]
    while stack:
        node = stack.pop()
        kids = node.get("/K", Array())
        listed = list(kids) if isinstance(kids, Array) else [kids]
        sheet = by_page.get(node.Pg.objgen) if "/Pg" in node else None
        if sheet is not None:
            _home(node, listed, sheet)
        for kid in listed:
            if not isinstance(kid, Dictionary):
                continue
            if kid.get("/Type") == Name.OBJR:
                kid.Pg = homes.get(kid.Obj.objgen, kid.Pg)
            elif "/S" in kid:
                stack.append(kid)
    _number_pages(document, sheets)


def _home(node: Any, kids: list[Any], sheet: _Sheet) -> None:
    """Give a structure element the page of its content; content on the other page is referred to with its page."""
    sides = {int(kid): sheet.sides.get(int(kid), LEFT) for kid in kids if not isinstance(kid, Dictionary)}
    if not sides:
        return
    own = min(sides.values()) if len(set(sides.values())) > 1 else next(iter(sides.values()))
    node.Pg = sheet.pages[own]
    if len(set(sides.values())) > 1:
        node.K = Array(
            [
                kid
                if isinstance(kid, Dictionary) or sides[int(kid)] == own
                else Dictionary(Type=Name.MCR, Pg=sheet.pages[RIGHT], MCID=int(kid))
                for kid in kids
            ]
        )


def _number_pages(document: Pdf, sheets: list[_Sheet]) -> None:
    """Give each right page a number in the tree that leads from content to tags, and both their own entries."""
    numbers = document.Root.StructTreeRoot.ParentTree.Nums
    entries = {int(numbers[at]): numbers[at + 1] for at in range(0, len(numbers), 2)}
    following = max(entries, default=-1) + 1
    for sheet in sheets:
        left, right = sheet.pages
        marked = entries[int(left.StructParents)]
        right.StructParents = following
        added: defaultdict[int, list[Any]] = defaultdict(list)
        for number, element in enumerate(marked):
            for side in (LEFT, RIGHT):
                added[side].append(element if sheet.sides.get(number, LEFT) == side else None)
        numbers.append(following)
        numbers.append(Array(added[RIGHT]))
        entries[int(left.StructParents)] = Array(added[LEFT])
        following += 1
    for at in range(0, len(numbers), 2):
        if int(numbers[at]) in entries and isinstance(entries[int(numbers[at])], Array):
            numbers[at + 1] = entries[int(numbers[at])]


# ---- links, bookmarks, order ----------------------------------------------------------------------


def _lead(document: Pdf, sheets: list[_Sheet]) -> None:
    """Lead destinations in the right half of a sheet to its right page."""
    by_page = {sheet.pages[LEFT].objgen: sheet for sheet in sheets}

    def lead(destination: Any) -> None:
        sheet = by_page.get(destination[0].objgen)
        if sheet is not None:
            destination[0] = sheet.pages[sheet.side(float(destination[2]))]

    if "/Names" in document.Root and "/Dests" in document.Root.Names:
        for at, value in enumerate(document.Root.Names.Dests.Names):
            if at % 2:
                lead(value)
    outlines: Any = document.Root.get("/Outlines", Dictionary())
    waiting = [outlines.First] if "/First" in outlines else []
    while waiting:
        item = waiting.pop()
        if "/Dest" in item:
            lead(item.Dest)
        waiting += [item[name] for name in ("/First", "/Next") if name in item]


def _arrange(document: Pdf, sheets: list[_Sheet]) -> None:
    """Put the pages in order, give both pages of an opening its number, and ask readers to show them side by side."""
    jacket, *openings = sheets
    order = [(jacket.pages[RIGHT], 1)]
    order += [(page, number) for number, sheet in enumerate(openings, 2) for page in sheet.pages]
    order.append((jacket.pages[LEFT], 1))
    while len(document.pages):
        del document.pages[0]
    labels: list[Any] = []
    for at, (page, number) in enumerate(order):
        document.pages.append(pikepdf.Page(page))
        labels += [at, Dictionary(S=Name.D, St=number)]
    document.Root.PageLabels = Dictionary(Nums=Array(labels))
    document.Root.PageLayout = Name.TwoPageRight
