"""Draw the pictures of the manual's gallery: pages of projects below tests/whole/projects, in several forms.

python -m tools.make_gallery    writes docs/manual/content/images/gallery-*.png; needs pdftoppm (poppler-utils)
"""

from __future__ import annotations

import pathlib
import shutil
import subprocess
import sys
import tempfile
from typing import NamedTuple

from nkdoc.cli import main as nkdoc

ROOT = pathlib.Path(__file__).resolve().parents[1]
PROJECTS = ROOT / "tests/whole/projects"
IMAGES = ROOT / "docs/manual/content/images"
LARGEST = 150_000
"""Bytes of a picture, at most."""


class Picture(NamedTuple):
    """A page to be drawn: of which project and theme, made by which arguments, in which file; `width` in pixels."""

    name: str
    project: str
    arguments: tuple[str, ...]
    file: str
    page: int
    theme: str = ""
    width: int = 620
    mistake: tuple[str, str, str] | None = None
    """A file, and words in it with what is put in their place, where the page is to show a finding."""


PICTURES = (
    Picture("edition", "en-de", ("build", "pdf"), "en/*.pdf", 3),
    Picture("armenian", "hy-ru", ("build", "pdf"), "hy/*.pdf", 3),
    Picture("memo", "en-de", ("build", "pdf"), "en/*.pdf", 1, "memo"),
    Picture("report", "en-de", ("build", "pdf"), "de/*.pdf", 3, "report"),
    Picture("large-print", "de-en", ("handout", "--style", "large-print", "--paper", "a4"), "handouts/en/*.pdf", 3),
    Picture("parallel", "de-en", ("build", "parallel"), "parallel/*-en.pdf", 3, width=800),
    Picture(
        "comparison",
        "en-de",
        ("build", "compare"),
        "compare/comparison.pdf",
        2,
        width=800,
        mistake=("content/de/01-dough.md", "250 °C", "230 °C"),
    ),
)


def main() -> int:
    """Draw all of them; 1 where a project cannot be built or a picture is too large."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    for picture in PICTURES:
        with tempfile.TemporaryDirectory() as temporary:
            folder = pathlib.Path(temporary) / picture.project
            shutil.copytree(PROJECTS / picture.project, folder, ignore=shutil.ignore_patterns("build"))
            if picture.theme:
                theme = f'[tool.nkdoc]\ntheme = "{picture.theme}"\n'
                _replace(folder / "pyproject.toml", "[tool.nkdoc]\n", theme)
            if picture.mistake:
                _replace(folder / picture.mistake[0], *picture.mistake[1:])
            if nkdoc(["--project", str(folder), *picture.arguments]) and not picture.mistake:
                return 1
            (pdf,) = sorted((folder / "build").glob(picture.file))
            drawn = IMAGES / f"gallery-{picture.name}"
            _draw(pdf, picture, drawn)
        if (size := drawn.with_suffix(".png").stat().st_size) > LARGEST:
            print(f"{drawn.name}.png has {size} bytes")
            return 1
    return 0


def _replace(file: pathlib.Path, old: str, replacement: str) -> None:
    text = file.read_text(encoding="utf-8")
    if old not in text:
        raise ValueError(f"{file} lacks “{old}”")
    file.write_text(text.replace(old, replacement, 1), encoding="utf-8")


def _draw(pdf: pathlib.Path, picture: Picture, drawn: pathlib.Path) -> None:
    pages = ["-f", str(picture.page), "-l", str(picture.page)]
    size = ["-scale-to-x", str(picture.width), "-scale-to-y", "-1"]
    subprocess.run(["pdftoppm", "-png", "-singlefile", *pages, *size, pdf, drawn], check=True)


if __name__ == "__main__":
    sys.exit(main())
