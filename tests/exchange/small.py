"""Projects in memory, sent out as a format and taken back."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from nkdoc import exchange
from nkdoc.base.diagnostics import Warned
from nkdoc.base.world import MemoryWorld, OverlaidWorld, World
from nkdoc.bitext.freshness import renewed
from nkdoc.bitext.lock import LOCK, dump_lock
from nkdoc.compile import load
from nkdoc.exchange import Changes, Given, Wishes
from nkdoc.exchange.translators._units import TranslationUnit, translation_units
from nkdoc.model import Project

FORMATS = ("po", "xliff", "xliff12", "tmx", "docx")
SETTINGS = '[tool.nkdoc]\nsource-language = "en"\nlanguages = ["en", "de"]\ndate = 2026-11-22\n'


@dataclass(frozen=True)
class Shelf:
    """A project and the world it is in."""

    world: World
    project: Project

    @property
    def units(self) -> Mapping[str, TranslationUnit]:
        return {unit.key: unit for unit in translation_units(self.project, "de")}

    def out(self, name: str) -> str:
        """Return the project's German as a file of a format that is text."""
        return self.data(name).decode()

    def data(self, name: str) -> bytes:
        """Return the project's German as a file of a format."""
        return exchange.written()[name].write(self.project, "de")

    def back(self, name: str, text: str | bytes, *, language: str = "", fuzzy: bool = False) -> Warned[Changes | None]:
        """Return what a file of that format changes."""
        data = text.encode() if isinstance(text, str) else text
        path = f"de{exchange.written()[name].SUFFIXES[0]}"
        wanted = exchange.brought(path, data)
        assert wanted is not None
        return wanted.bring(Given(path, data, self.project, self.world, Wishes(language, fuzzy)))

    def changed(self, files: Mapping[str, bytes]) -> Shelf:
        """Return the project with other files."""
        return opened(OverlaidWorld(self.world, files))

    def text(self, path: str) -> str:
        return self.world.read(path).decode()


def opened(world: World) -> Shelf:
    project = load(world).value
    assert project is not None
    return Shelf(world, project)


def shelf(source: str, target: str | None, *, confirmed: bool = False, front: str = "title: T") -> Shelf:
    """Return a project of one English section and its German translation; bodies without front matter get one."""
    files = {"pyproject.toml": SETTINGS, "content/en/a.md": whole(source, front)}
    if target is not None:
        files["content/de/a.md"] = whole(target, front)
    made = opened(MemoryWorld(files))
    if not confirmed:
        return made
    return made.changed({LOCK: dump_lock(renewed(made.project, lambda _: True))})


def whole(body: str, front: str = "title: T") -> str:
    return body if body.startswith("---\n") else f"---\nid: a\n{front}\n---\n\n{body}\n"


def in_po(text: str, key: str, change: Callable[[str], str]) -> str:
    """Return a PO file with the translation of one unit changed by hand, written in one line."""
    pattern = re.compile(rf'(msgctxt "{re.escape(key)}"\nmsgid (?:".*"\n)+msgstr )((?:".*"\n?)+)')
    found = pattern.search(text)
    assert found, key
    old = "".join(line[1:-1] for line in found[2].splitlines())
    new = change(old.replace("\\n", "\n").replace('\\"', '"').replace("\\\\", "\\"))
    escaped = new.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return text[: found.start(2)] + f'"{escaped}"\n' + text[found.end() :]
