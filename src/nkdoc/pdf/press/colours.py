"""Colours of a finished PDF → greys, or process colours for a press.

The layout engine writes every colour as red, green and blue. Here each colour operator of the page contents, and of the
forms and patterns they draw, is written anew; nothing else of the streams changes. The formulas are those of
PDF 32000-1, 10.3.2 (grey from red, green and blue) and 10.3.4 (black generation and undercolour removal).
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pikepdf
from pikepdf import Array, Name, Operator, Pdf

Operands = tuple[float, ...]
Ink = Callable[[float, float, float], tuple[str, Operands]]
"""Red, green and blue, from 0 to 1 → the operator that sets a fill colour, and its operands."""

NEUTRAL = 0.1
"""Greatest difference between red, green and blue of what a press prints with black ink alone."""
SOLID = 0.15
"""Neutrals darker than this become solid black: a tint of 88 % would print text as a screen of dots."""


def grey(red: float, green: float, blue: float) -> tuple[str, Operands]:
    """Return a colour as a grey of the same lightness."""
    return "g", (_lightness(red, green, blue),)


def process(red: float, green: float, blue: float) -> tuple[str, Operands]:
    """Return a colour as cyan, magenta, yellow and black; neutrals, text above all, as black alone."""
    if max(red, green, blue) - min(red, green, blue) <= NEUTRAL:
        light = _lightness(red, green, blue)
        return "k", (0.0, 0.0, 0.0, 1.0 if light < SOLID else round(1 - light, 4))
    black = 1 - max(red, green, blue)
    return "k", (*(round(1 - value - black, 4) for value in (red, green, blue)), round(black, 4))


def recoloured(pdf: Pdf, ink: Ink) -> None:
    """Write every colour of `pdf` in `ink`; pictures follow, colour spaces that nothing uses any more are dropped."""
    seen: set[tuple[int, int]] = set()
    for page in pdf.pages:
        page.obj.Contents = pdf.make_stream(_rewritten(page.obj, ink))
        if "/Group" in page.obj:
            del page.obj["/Group"]
        _follow(page.obj.get("/Resources"), ink, seen)


def colour_operators(pdf: Pdf) -> Iterator[tuple[int, str]]:
    """Yield page (from 1) and name of every operator that sets a colour, and the colour space of every picture."""
    for number, page in enumerate(pdf.pages, 1):
        seen: set[tuple[int, int]] = set()
        for stream in (page.obj, *_streams(page.obj.get("/Resources"), seen)):
            if stream.get("/Subtype") == Name.Image:
                yield number, str(stream.get("/ColorSpace", Name.DeviceGray)).lstrip("/")
                continue
            for instruction in pikepdf.parse_content_stream(stream, "g G rg RG k K sc SC scn SCN"):
                if all(not isinstance(each, Name) for each in _operands(instruction)):
                    yield number, str(instruction.operator)


def _lightness(red: float, green: float, blue: float) -> float:
    return round(0.3 * red + 0.59 * green + 0.11 * blue, 4)


def _operands(instruction: Any) -> Iterable[Any]:
    operands: Iterable[Any] = instruction.operands
    return operands


def _rewritten(stream: Any, ink: Ink) -> bytes:
    """Return the stream with its colour operators written anew."""
    out: list[Any] = []
    for instruction in pikepdf.parse_content_stream(stream):
        name = str(instruction.operator)
        if name in ("rg", "RG"):
            operator, operands = ink(*(float(each) for each in _operands(instruction)))
            operator = operator.upper() if name == "RG" else operator
            out.append((Array([_decimal(each) for each in operands]), Operator(operator)))
        else:
            out.append(instruction)
    return pikepdf.unparse_content_stream(out)


def _decimal(value: float) -> Any:
    """Return a number as PDF writes it, without rounding noise, so that bytes are always the same."""
    return pikepdf.Object.parse(f"{value:.4f}".rstrip("0").rstrip(".").encode())


def _follow(resources: Any, ink: Ink, seen: set[tuple[int, int]]) -> None:
    if resources is None:
        return
    if "/ColorSpace" in resources:
        del resources["/ColorSpace"]
    for stream in _streams(resources, seen):
        if stream.get("/Subtype") == Name.Image:
            _repaint(stream, ink)
            continue
        stream.write(_rewritten(stream, ink))
        if "/Group" in stream and "/CS" in stream.Group:
            del stream.Group["/CS"]
        if "/Resources" in stream and "/ColorSpace" in stream.Resources:
            del stream.Resources["/ColorSpace"]


def _streams(resources: Any, seen: set[tuple[int, int]]) -> Iterator[Any]:
    """Yield the forms, patterns and pictures below `resources`, each once."""
    if resources is None:
        return
    held = [*dict(resources.get("/XObject", {})).values(), *dict(resources.get("/Pattern", {})).values()]
    held += [
        state.SMask.G
        for state in dict(resources.get("/ExtGState", {})).values()
        if isinstance(state.get("/SMask"), pikepdf.Dictionary)
    ]
    for stream in held:
        if not isinstance(stream, pikepdf.Stream) or stream.objgen in seen:
            continue
        seen.add(stream.objgen)
        yield stream
        yield from _streams(stream.get("/Resources"), seen)


def _repaint(image: Any, ink: Ink) -> None:
    """Bring a colour picture to greys or process colours, sample by sample the same formulas."""
    if str(image.get("/ColorSpace", "")) != "/DeviceRGB":
        return
    from PIL import Image, ImageChops

    picture = pikepdf.PdfImage(image).as_pil_image().convert("RGB")
    if ink is grey:
        image.write(picture.convert("L").tobytes())
        image.ColorSpace = Name.DeviceGray
        return
    inks = [ImageChops.invert(band) for band in picture.split()]
    black = ImageChops.darker(ImageChops.darker(inks[0], inks[1]), inks[2])
    separated = Image.merge("CMYK", [*(ImageChops.subtract(band, black) for band in inks), black])
    image.write(separated.tobytes())
    image.ColorSpace = Name.DeviceCMYK


def in_greys(pdf: bytes) -> bytes:
    """Return the file with greys in place of every colour: no other colour operator is left."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        recoloured(file, grey)
        out = io.BytesIO()
        file.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()
