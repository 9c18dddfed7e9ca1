"""The tools and libraries nkdoc stands on: their versions for the manifest, and what is missing for `doctor`."""

from __future__ import annotations

import ctypes.util
import shutil
import sys
from dataclasses import dataclass
from importlib import metadata

import nkdoc
from nkdoc.build.native import native_versions
from nkdoc.pages.fonts import packages

LIBRARIES = (
    "weasyprint",
    "pydyf",
    "jinja2",
    "markdown-it-py",
    "mdit-py-plugins",
    "babel",
    "ruamel.yaml",
    "fonttools",
    "pikepdf",
    "pillow",
    "pyphen",
    "segno",
)
NATIVE = (
    ("pango", ("pango-1.0", "libpango-1.0-0"), "libpango-1.0-0"),
    ("pangoft2", ("pangoft2-1.0", "libpangoft2-1.0-0"), "libpangoft2-1.0-0"),
    ("harfbuzz-subset", ("harfbuzz-subset", "libharfbuzz-subset-0"), "libharfbuzz-subset0"),
)
"""What WeasyPrint opens at run time: the library's names on Unix and on Windows, and Debian's package of it."""
_INSTALLED_BY = {
    "darwin": "brew install pango",
    "win32": "install MSYS2, then in its shell: pacman -S mingw-w64-ucrt-x86_64-pango",
}
OPTIONAL = (("pdftotext", "poppler-utils"), ("qpdf", "qpdf"))


@dataclass(frozen=True, slots=True)
class Tool:
    """A thing nkdoc uses: `version` is empty where it is missing, `remedy` says how to get it."""

    name: str
    version: str
    remedy: str
    needed: bool = True


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def versions() -> dict[str, str]:
    """Return the versions that decide an artifact's bytes, by name: nkdoc's, its libraries' and the native ones'."""
    found = {"nkdoc": nkdoc.__version__}
    found |= {name: _version(name) for name in packages.names() if packages.is_installed(name)}
    return found | {name: version for name in LIBRARIES if (version := _version(name))} | dict(native_versions())


def _remedy(package: str) -> str:
    """Return how this system gets one of the native libraries."""
    got = _INSTALLED_BY.get(sys.platform, f"on Debian: apt-get install {package}")
    return f"needed for PDF only; {got}"


def survey() -> tuple[Tool, ...]:
    """Return everything nkdoc looks for, found or not."""
    python = Tool("python", ".".join(map(str, sys.version_info[:3])), "")
    libraries = [Tool(name, _version(name), f"pip install {name}") for name in LIBRARIES]
    native = [
        Tool(name, "found" if any(map(ctypes.util.find_library, files)) else "", _remedy(package))
        for name, files, package in NATIVE
    ]
    optional = [
        Tool(
            name,
            "found" if shutil.which(name) else "",
            f"used by the tests; on Debian: apt-get install {package}",
            needed=False,
        )
        for name, package in OPTIONAL
    ]
    faces = [
        Tool(
            name,
            _version(name) if packages.is_installed(name) else "",
            f"faces for Chinese, Japanese and Korean: {packages.INSTALL}",
            needed=False,
        )
        for name in packages.names()
    ]
    return (python, *libraries, *native, *optional, *faces)
