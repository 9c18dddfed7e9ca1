"""A small project in memory, and what one check finds in it."""

from __future__ import annotations

from importlib import import_module

from nkdoc.base.world import MemoryWorld
from nkdoc.compile import load

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
