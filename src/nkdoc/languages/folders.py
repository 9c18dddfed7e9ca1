"""The folders of the languages and what is in them: `de/` for German, `zh_hant/` for `zh-Hant`.

A folder is named after its BCP 47 tag and may hold, each with one constant of the module's name in capitals,

    writing.py         WRITING         script, letters that count as others, the ends of sentences
    locale.py          LOCALE          quotes, no-break rules, dates, references, the alphabet
    lexicon.py         LEXICON         numbers, units, negations, opposites: what comparing needs
    convention.py      CONVENTION      how its sources are typed: what `nkdoc fmt` corrects
    abbreviations.py   ABBREVIATIONS   whose full stop ends no sentence
    locators.py        LOCATORS        words before pages and chapters, as they are typed in citations
    keyboard.py        KEYBOARD        legends of keys, words for what readers fill in

and beside them `number-words.json`, `vocabulary.txt` (stems that translate English ones), `labels.po` with its compiled
`labels.mo`, and `starter/`, the text that `nkdoc init` begins a project with (`starter.py` tells its files). What a
folder lacks is looked for in that of a shorter tag
(RFC 4647, 3.4: `de-AT`, then `de`), then answered by a neutral value.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TypeVar

from nkdoc.languages.tags import beginnings

T = TypeVar("T")
D = TypeVar("D")

_PACKAGE = __name__.rpartition(".")[0]
_TAG = re.compile(r"[a-z]{2,3}(?:_[a-z0-9]{2,8})*")


@cache
def folders() -> Mapping[str, str]:
    """Return the names of the folders by the lower-case tags they stand for, sorted."""
    package = importlib.import_module(_PACKAGE)
    names = sorted(each.name for each in pkgutil.iter_modules(package.__path__) if each.ispkg)
    return MappingProxyType({name.replace("_", "-"): name for name in names if _TAG.fullmatch(name)})


def lookup(tag: str) -> Iterator[str]:
    """Yield the folders that answer for `tag`, the one of the longest beginning first (RFC 4647, 3.4)."""
    for each in beginnings(tag):
        if name := folders().get(each):
            yield name


def part_of(tag: str, module: str, kind: type[T], otherwise: D) -> T | D:
    """Return the constant of a module of the nearest folder that has it, `otherwise` where none has."""
    for name in lookup(tag):
        if has_file(name, f"{module}.py"):
            value = getattr(importlib.import_module(f"{_PACKAGE}.{name}.{module}"), module.upper())
            if not isinstance(value, kind):
                raise TypeError(f"{name}/{module}.py: {module.upper()} must be a {kind.__name__}")
            return value
    return otherwise


def file_of(tag: str, file: str) -> bytes | None:
    """Return the content of a file of the nearest folder that has it, None where none has."""
    for name in lookup(tag):
        if has_file(name, file):
            return files(_PACKAGE).joinpath(name, file).read_bytes()
    return None


@cache
def has_file(name: str, file: str) -> bool:
    """Tell whether the folder `name` holds `file`."""
    return files(_PACKAGE).joinpath(name, file).is_file()
