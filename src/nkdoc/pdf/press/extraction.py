"""The text of a PDF as it is drawn: runs with their page, place, font and marked-content number.

Content streams are read operator by operator; codes become text through each font's ToUnicode map (PDF 32000-1, 9.10).
Only what WeasyPrint and pikepdf write is understood: composite fonts with two-byte codes, simple fonts with one byte.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import pikepdf
from pikepdf import Name, Pdf

_CHAR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>")
_RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
Matrix = tuple[float, float, float, float, float, float]
_TO_THE_LEFT, _TO_THE_RIGHT = -1, 1
IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)


@dataclass(frozen=True, slots=True)
class Run:
    """One piece of drawn text; `page` counts from 1, `x` and `y` are points from the lower left corner of the page.

    `mark` is its marked-content number on the page, None where it is not marked; `codes` are the font's codes.
    """

    page: int
    text: str
    x: float
    y: float
    size: float
    font: str
    mark: int | None
    codes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Font:
    """What is needed of a font: its name, how wide its codes are, and what they mean."""

    name: str
    width: int
    meaning: Mapping[int, str]


@dataclass(slots=True)
class _State:
    """The text state while a stream is read."""

    matrix: Matrix = IDENTITY
    line: Matrix = IDENTITY
    text: Matrix = IDENTITY
    font: _Font | None = None
    size: float = 0.0
    marks: list[int | None] = field(default_factory=list)
    stack: list[Matrix] = field(default_factory=list)


def runs(pdf: Pdf) -> Iterator[Run]:
    """Yield the text of every page in drawing order."""
    fonts: dict[tuple[int, int], _Font] = {}
    for number, page in enumerate(pdf.pages, 1):
        yield from _runs(page.obj, page.obj.get("/Resources"), number, fonts, _State())


def _runs(
    stream: Any, resources: Any, number: int, fonts: dict[tuple[int, int], _Font], state: _State
) -> Iterator[Run]:
    for instruction in pikepdf.parse_content_stream(stream):
        operands: Any = instruction.operands
        name = str(instruction.operator)
        if name in ("Tj", "TJ"):
            run = _drawn(operands[0], number, state)
            if run is not None:
                yield run
        elif name == "Tf":
            state.font, state.size = _font(resources.Font[operands[0]], fonts), float(operands[1])
        elif name == "Do":
            form = resources.XObject[operands[0]]
            if form.get("/Subtype") == Name.Form:
                inner = _State(matrix=times(as_matrix(form.get("/Matrix")), state.matrix), marks=list(state.marks))
                yield from _runs(form, form.get("/Resources", resources), number, fonts, inner)
        else:
            _follow(name, operands, state)


def _follow(name: str, operands: Any, state: _State) -> None:
    """Carry out an operator that moves or marks text."""
    match name:
        case "q":
            state.stack.append(state.matrix)
        case "Q":
            state.matrix = state.stack.pop() if state.stack else IDENTITY
        case "cm":
            state.matrix = times(as_matrix(operands), state.matrix)
        case "BT":
            state.text = state.line = IDENTITY
        case "Tm":
            state.text = state.line = as_matrix(operands)
        case "Td" | "TD":
            state.text = state.line = times((1, 0, 0, 1, float(operands[0]), float(operands[1])), state.line)
        case "BDC" | "BMC":
            held = operands[1] if len(operands) > 1 else None
            state.marks.append(int(held.MCID) if isinstance(held, pikepdf.Dictionary) and "/MCID" in held else None)
        case "EMC" if state.marks:
            state.marks.pop()
        case _:
            pass


def _drawn(operand: Any, page: int, state: _State) -> Run | None:
    """Return the run that a text operator draws, None where no font is set or nothing is drawn."""
    if state.font is None:
        return None
    parts = (
        [operand]
        if isinstance(operand, pikepdf.String)
        else [each for each in operand if isinstance(each, pikepdf.String)]
    )
    codes = tuple(code for part in parts for code in _codes(bytes(part), state.font.width))
    if not codes:
        return None
    place = times(state.text, state.matrix)
    mark = next((each for each in reversed(state.marks) if each is not None), None)
    text = _in_order([state.font.meaning.get(code, "\ufffd") for code in codes])
    size = state.size * math.hypot(place[2], place[3])
    return Run(page, text, place[4], place[5], size, state.font.name, mark, codes)


def _in_order(pieces: list[str]) -> str:
    """Return what glyphs mean in the order of reading: those of scripts from right to left are drawn last first.

    Words and numbers from left to right inside keep their order; what has no direction goes with what is around it.
    """
    sides = [_side(piece) for piece in pieces]
    if _TO_THE_LEFT not in sides:
        return "".join(pieces)
    ordered: list[str] = []
    kept: list[str] = []
    waiting: list[str] = []
    for piece, side in zip(reversed(pieces), reversed(sides), strict=True):
        if side == _TO_THE_RIGHT:
            kept = [piece, *reversed(waiting), *kept] if kept else [piece]
            ordered += [] if len(kept) > 1 else waiting
            waiting = []
        elif side == _TO_THE_LEFT:
            ordered += [*kept, *waiting, piece]
            kept, waiting = [], []
        else:
            waiting.append(piece)
    return "".join((*ordered, *kept, *waiting))


def _side(piece: str) -> int:
    """Return which way a piece runs (Unicode 15, Bidi_Class), 0 for marks and spaces."""
    kinds = {unicodedata.bidirectional(letter) for letter in piece}
    return _TO_THE_LEFT if kinds & {"R", "AL"} else _TO_THE_RIGHT if kinds & {"L", "EN", "AN"} else 0


def _codes(data: bytes, width: int) -> Iterator[int]:
    for at in range(0, len(data) - width + 1, width):
        yield int.from_bytes(data[at : at + width], "big")


def _font(font: Any, known: dict[tuple[int, int], _Font]) -> _Font:
    key = font.objgen
    if key not in known or key == (0, 0):
        composite = font.get("/Subtype") == Name.Type0
        meaning = _meaning(font["/ToUnicode"].read_bytes()) if "/ToUnicode" in font else {}
        if not composite and not meaning:
            meaning = {code: bytes([code]).decode("cp1252", "replace") for code in range(256)}
        known[key] = _Font(str(font.get("/BaseFont", "")).lstrip("/"), 2 if composite else 1, meaning)
    return known[key]


def _meaning(cmap: bytes) -> dict[int, str]:
    """Return what each code of a ToUnicode map stands for."""
    meaning: dict[int, str] = {}
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", cmap, re.DOTALL):
        for code, value in _CHAR.findall(block):
            meaning[int(code, 16)] = _text(value)
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", cmap, re.DOTALL):
        for low, high, value in _RANGE.findall(block):
            base = int(value, 16)
            meaning.update({code: chr(base + code - int(low, 16)) for code in range(int(low, 16), int(high, 16) + 1)})
    return meaning


def _text(value: bytes) -> str:
    return bytes.fromhex(value.decode()).decode("utf-16-be", "replace")


def as_matrix(operands: Any) -> Matrix:
    """Return six numbers of a PDF as a matrix; none stand for the identity."""
    if operands is None:
        return IDENTITY
    a, b, c, d, e, f = (float(each) for each in operands)
    return (a, b, c, d, e, f)


def times(first: Matrix, second: Matrix) -> Matrix:
    """Return the matrix that applies `first`, then `second`."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = second
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)
