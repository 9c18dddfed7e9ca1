"""A drawing read back: its elements, the words it prints and the room they take."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from xml.etree import ElementTree as ET

from nkdoc.base.span import Source
from nkdoc.languages import locale_for
from nkdoc.model import Dataset
from nkdoc.pages.figures import draw
from nkdoc.pages.figures.svg import FULL_WIDTH, Anchor, Box, Type, text_box
from nkdoc.sources.datasets import load_dataset

DATA = Path(__file__).parents[3] / "content" / "data"
SAMPLES = Path(__file__).parent / "samples"
LANGUAGES = ("en", "ru")


def dataset(text: str, path: str = "data/sample.yaml") -> Dataset:
    loaded = load_dataset(Source(path, text))
    assert loaded.diagnostics == ()
    assert loaded.value is not None
    return loaded.value


@cache
def shipped() -> Mapping[str, Dataset]:
    """Return the briefing's own data files by their paths below content/."""
    files = {f"data/{file.name}": file.read_text("utf-8") for file in sorted(DATA.glob("*.yaml"))}
    return MappingProxyType({path: dataset(text, path) for path, text in files.items()})


@cache
def samples() -> Mapping[str, Dataset]:
    """Return data files of invented figures, in English and German, of the kinds that the briefing does not use."""
    files = {f"samples/{file.name}": file.read_text("utf-8") for file in sorted(SAMPLES.glob("*.yaml"))}
    return MappingProxyType({path: dataset(text, path) for path, text in files.items()})


def drawn(
    data: Dataset, language: str, datasets: Mapping[str, Dataset] | None = None, width: float = FULL_WIDTH
) -> ET.Element:
    """Return the markup as a tree whose names have no namespaces."""
    markup = draw(data, locale_for(language), datasets=datasets or {}, width=width)
    root = ET.fromstring(f"<root>{markup}</root>")  # noqa: S314 - our own markup
    for element in root.iter():
        element.tag = element.tag.rsplit("}", 1)[-1]
    return root


def having(root: ET.Element, class_: str) -> list[ET.Element]:
    return [element for element in root.iter() if class_ in element.get("class", "").split()]


def words(root: ET.Element) -> list[str]:
    """Return the texts that a drawing prints."""
    return ["".join(element.itertext()) for element in root.iter("text")]


def read(element: ET.Element) -> str:
    """Return everything a reader reads in an element, drawings' titles and descriptions left out; spaces are plain."""
    parts: list[str] = []

    def visit(node: ET.Element) -> None:
        if node.tag not in ("title", "desc"):
            parts.append(node.text or "")
            for child in node:
                visit(child)
                parts.append(child.tail or "")

    visit(element)
    return re.sub(r"\s+", " ", " ".join(parts)).strip()


@dataclass(frozen=True)
class Label:
    text: str
    size: float
    box: Box


def labels(svg: ET.Element) -> Iterator[Label]:
    """Yield the texts of a drawing with the room they take."""
    for element in svg.iter("text"):
        size = float(element.attrib["font-size"])
        style = Type(size, int(element.get("font-weight", "400")))
        anchor: Anchor = "start"
        match element.get("text-anchor"):
            case "middle":
                anchor = "middle"
            case "end":
                anchor = "end"
            case _:
                pass
        text = "".join(element.itertext())
        box = text_box(float(element.attrib["x"]), float(element.attrib["y"]), text, style, anchor)
        yield Label(text, size, box)


def frame(svg: ET.Element) -> Box:
    return Box(*(float(part) for part in svg.attrib["viewBox"].split()))


def rect(element: ET.Element) -> Box:
    left, top, width, height = (float(element.attrib[name]) for name in ("x", "y", "width", "height"))
    return Box(left, top, left + width, top + height)
