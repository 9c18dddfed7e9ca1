"""Reader of test documents: Markdown files with cases, each a source and a target, and the expected codes on the line.

    ## The name of the case

    ```source
    A sentence.[@a1]   ←NK217
    ```
    ```target
    Предложение.
    ```

An arrow at a line's end names what is found there, `←NK206:note` with a severity other than the rule's own; several
codes are parted by spaces. Blocks marked `any` are Markdown of other tools, compared as `nkdoc compare` does. Blocks
marked `before` are what the lock was confirmed against, blocks marked `noted` what `sync init` wrote down; a line
`lock:4 ←NK275` outside the blocks expects a finding in the lock. Texts without front matter get one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from nkdoc.base.world import MemoryWorld
from nkdoc.bitext.foreign import Side
from nkdoc.bitext.freshness import renewed
from nkdoc.bitext.lock import LOCK, dump_lock
from nkdoc.compile import load, load_foreign
from nkdoc.model import Project

FRONT = "---\nid: case\ntitle: Case\n---\n"
CONFIG = '[tool.nkdoc]\nsource-language = "en"\nlanguages = ["en", "ru"]\ntitle = "Test"\n'
PATHS = {"source": "content/en/10-case.md", "target": "content/ru/10-case.md"}
_CASE = re.compile(r"^## (.+)$", re.MULTILINE)
_BLOCK = re.compile(
    r"^(`{3,}|~{3,})(source|target|references)(?: (before|noted|any))?\n(.*?)^\1$", re.MULTILINE | re.DOTALL
)
_IN_LOCK = re.compile(r"^lock:(\d+) ←(\S+)$", re.MULTILINE)
_ARROW = re.compile(r"[ ]*←(.*)$", re.MULTILINE)

Found = tuple[str, int, str]
"""Side, line and code, with `:severity` where it is not the rule's own."""


@dataclass
class Case:
    """One case of a document."""

    name: str
    texts: dict[str, str] = field(default_factory=dict)
    before: dict[str, str] = field(default_factory=dict)
    expected: set[Found] = field(default_factory=set)
    noted: bool = False
    foreign: bool = False

    def files(self, texts: dict[str, str]) -> dict[str, str]:
        files = {"pyproject.toml": CONFIG}
        for side, path in PATHS.items():
            files[path] = texts.get(side, "")
        if "references" in texts:
            files["content/references.yaml"] = texts["references"]
        return files

    def project(self) -> Project:
        """Return the case's project, with a lock where the case has texts from before."""
        if self.foreign:
            world = MemoryWorld({PATHS[side]: text for side, text in self.texts.items()})
            here, there = (Side(world, (PATHS[side],), single=True) for side in ("source", "target"))
            return load_foreign(here, there, ("en", "ru")).value
        files = self.files(self.texts)
        if self.before:
            confirmed = loaded(self.files({**self.texts, **self.before}))
            files[LOCK] = dump_lock(renewed(confirmed, lambda _: not self.noted, start=True)).decode()
        return loaded(files)


def loaded(files: dict[str, str]) -> Project:
    project = load(MemoryWorld(files)).value
    assert project is not None
    return project


def read_cases(path: Path) -> list[Case]:
    """Return the cases of a document."""
    text = path.read_text(encoding="utf-8")
    fenced = [found.span() for found in _BLOCK.finditer(text)]
    heads = [one for one in _CASE.finditer(text) if not any(start < one.start() < end for start, end in fenced)]
    ends = [*(one.start() for one in heads[1:]), len(text)]
    return [_case(one.group(1), text[one.end() : end]) for one, end in zip(heads, ends, strict=True)]


def _case(name: str, body: str) -> Case:
    case = Case(name)
    case.expected.update(("lock", int(line), code) for line, code in _IN_LOCK.findall(body))
    for _, side, before, text in _BLOCK.findall(body):
        case.foreign |= before == "any"
        whole = (
            text
            if before == "any" or side == "references" or text.startswith("---") or not text.strip()
            else FRONT + text
        )
        if before in ("before", "noted"):
            case.before[side] = _ARROW.sub("", whole)
            case.noted = before == "noted"
            continue
        case.texts[side] = _ARROW.sub("", whole)
        for number, line in enumerate(whole.split("\n"), start=1):
            if arrow := _ARROW.search(line):
                case.expected.update((side, number, code) for code in arrow.group(1).split())
    return case
