"""A small project in memory, and what one check finds in it."""

from __future__ import annotations

from importlib import import_module

from nkdoc.base.world import MemoryWorld
from nkdoc.bitext.foreign import Side
from nkdoc.checks import compare_project
from nkdoc.compile import load, load_foreign

CONFIG = '[tool.nkdoc]\nsource-language = "en"\nlanguages = ["en", "ru"]\n'
FRONT = "---\nid: {id}\ntitle: Title\n---\n\n"
REFERENCES = (
    "a:\n  type: report\n  title: A report\n  language: en\nb:\n  type: report\n  title: Another\n  language: en\n"
)


def section(text: str, id_: str = "one") -> str:
    return FRONT.format(id=id_) + text


def findings(check: str, files: dict[str, str]) -> list[str]:
    """Return `path:line:column about` for every finding of the check."""
    project = load(MemoryWorld({"pyproject.toml": CONFIG, "content/references.yaml": REFERENCES, **files})).value
    assert project is not None
    found = list(import_module(f"nkdoc.checks.{check}").check(project))
    return [
        f"{one.span.path}:{':'.join(map(str, one.span.position))} {one.about}" for one in found if one.span is not None
    ]


def compared(source: str, target: str, tags: tuple[str, str]) -> list[tuple[str, str]]:
    """Return code and severity of everything that parts two texts without a project."""
    world = MemoryWorld({"a.md": f"{source}\n", "b.md": f"{target}\n"})
    here, there = (Side(world, (name,), single=True) for name in ("a.md", "b.md"))
    project = load_foreign(here, there, tags).value
    return [(finding.code, finding.severity.label) for finding in compare_project(project)]
