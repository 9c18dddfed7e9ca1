"""What the tools share: settings read as data, languages by names of folders and files, the order of pages."""

from __future__ import annotations

import json
import posixpath
import re
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

from nkdoc.base.config import Config
from nkdoc.base.decoding import read_source
from nkdoc.base.settings import is_tag
from nkdoc.base.span import Source
from nkdoc.base.yaml.loading import load_any
from nkdoc.languages.naming import tag_for
from nkdoc.sources.layout import section_files

if TYPE_CHECKING:
    from nkdoc.base.world import World

_BETWEEN = re.compile(r"(?P<stem>.+)\.(?P<tag>[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*)\.md")
_TAGGED = re.compile(r"(:[ \t]+|-[ \t]+)!{1,2}[\w/:.%-]+[ \t]*$", re.MULTILINE)
_TAG = re.compile(r"([\s\[,{])!{1,2}[\w/:.%-]+[ \t]+")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def quoted(text: str) -> str:
    """Return a text as a string of TOML."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007F")


def text_of(world: World, path: str) -> str:
    """Return the text of a file, empty where it cannot be read."""
    source = read_source(world, path).value
    return source.text if source is not None else ""


def data_of(world: World, path: str) -> Mapping[str, Any]:
    """Return the settings in a file of YAML, TOML or JSON, empty where they cannot be read."""
    source = read_source(world, path).value
    if source is None:
        return {}
    data: object
    try:
        if path.endswith(".toml"):
            data = tomllib.loads(source.text)
        elif path.endswith(".json"):
            data = json.loads(source.text)
        else:
            data = _yaml(source)
    except (ValueError, RecursionError):
        return {}
    return data if isinstance(data, dict) else {}


def _yaml(source: Source) -> object:
    """Return what a file of YAML holds; tags such as `!!python/name:…`, which call programs, are left out."""
    read = load_any(source.span(0))
    if read.diagnostics:
        plain = Source(source.path, _TAG.sub(r"\1", _TAGGED.sub(r"\1''", source.text)))
        read = load_any(plain.span(0))
    return read.value.data


def first_file(world: World, names: Iterable[str]) -> str:
    """Return the first of the files that is there, empty for none."""
    return next((name for name in names if world.exists(name)), "")


def script(world: World, path: str) -> str:
    """Return a file of JavaScript without its comments."""
    # An address in quotation marks has two slashes, too.
    return re.sub(r"(?<!:)//[^\n]*", "", _COMMENT.sub("", text_of(world, path)))


def said(code: str, key: str) -> str:
    """Return the string that a script gives a key, empty for none."""
    match = re.search(rf"\b{key}\s*:\s*(?:'([^'\n]*)'|\"([^\"\n]*)\"|`([^`$\n]*)`)", code)
    return next((each for each in match.groups() if each is not None), "") if match else ""


def language(name: str) -> str:
    """Return the tag of a language as nkdoc writes it, empty for what is none."""
    tag = tag_for(name) if is_tag(name.replace("_", "-")) else ""
    return tag if is_tag(tag) else ""


def text(value: object) -> str:
    """Return a value where it is text."""
    return value if isinstance(value, str) else ""


def address(base: str, path: str = "") -> str:
    """Return the address of a site, empty where settings give none or that of the author's own machine."""
    parts = urlsplit(base)
    if parts.scheme not in ("http", "https") or parts.hostname in (None, "localhost", "127.0.0.1"):
        return ""
    return urljoin(base, path) if path.startswith("/") else base


def path_in(folder: str, *parts: str) -> str:
    """Return a path from the project's folder."""
    return posixpath.normpath(posixpath.join(folder, *parts))


# ---- languages -------------------------------------------------------------------------------------


def languages_of_folders(world: World, base: str) -> list[str]:
    """Return the names of the folders directly below `base` that hold Markdown and are named by a language."""
    below = (path.removeprefix(f"{base}/").split("/") for path in world.files(base) if path.endswith(".md"))
    return sorted({parts[0] for parts in below if parts[1:] and language(parts[0])})


def endings(world: World, base: str) -> Counter[str]:
    """Return how many files below `base` have a language before their ending, by how it is written there."""
    names = (_BETWEEN.fullmatch(posixpath.basename(path)) for path in world.files(base))
    return Counter(match["tag"] for match in names if match and language(match["tag"]))


def by_endings(world: World, base: str, source: str, others: Iterable[str] = ()) -> dict[str, str]:
    """Return the places of languages told by files' endings; the source's files may have none."""
    found = endings(world, base)
    whole = sum(path.endswith(".md") for path in world.files(base)) - sum(found.values())
    folder = "" if base == "." else f"{base}/"
    made = {language(source): f"{folder}**/*.{source}.md" if found[source] > whole else base}
    for name in (*others, *sorted(found)):
        if (tag := language(name)) and tag not in made and found[name]:
            made[tag] = f"{folder}**/*.{name}.md"
    return made


# ---- order -----------------------------------------------------------------------------------------

Position = Callable[[Mapping[str, object]], float | None]
"""Returns where a page's front matter wants it, None where it says nothing."""


def stems(world: World, content: Mapping[str, str]) -> list[str]:
    """Return the stems of the source's pages by name, the page of a folder before the others in it."""
    source = next(iter(content))
    config = Config(source_language=source, languages=tuple(content), content=content)
    return sorted((stem for _, stem in section_files(world, source, config)), key=_named)


def _named(stem: str) -> tuple[tuple[bool, str], ...]:
    return tuple((part not in ("index", "_index", "README"), part) for part in stem.split("/"))


def by_position(world: World, content: Mapping[str, str], position: Position, folder: str = "") -> tuple[str, ...]:
    """Return the stems in the order that front matter asks for; folders stand where their own page does.

    `folder` is the name of a file that gives a folder's position as data, such as `_category_.json`. Nothing where no
    page asks for a place: they stand by their names.
    """
    source = next(iter(content))
    config = Config(source_language=source, languages=tuple(content), content=content)
    paths = {stem: path for path, stem in section_files(world, source, config)}
    wanted = {stem: position(front_of(world, path)) for stem, path in paths.items()}
    folders: dict[str, float | None] = {}
    for stem, path in paths.items():
        top, way = posixpath.dirname(stem), posixpath.dirname(path)
        while top:
            if top not in folders:
                own = next((wanted[each] for name in ("index", "_index") if (each := f"{top}/{name}") in wanted), None)
                data = data_of(world, f"{way}/{folder}") if folder else {}
                folders[top] = position(data) if data else own
            top, way = posixpath.dirname(top), posixpath.dirname(way)
    if all(each is None for each in (*wanted.values(), *folders.values())):
        return ()

    def key(stem: str) -> list[tuple[bool, float, str]]:
        made = []
        parts = stem.split("/")
        for at, part in enumerate(parts):
            here = "/".join(parts[: at + 1])
            place = wanted[stem] if at == len(parts) - 1 else folders.get(here)
            own = part in ("index", "_index")
            number = float("-inf") if own else float("inf") if place is None else place
            made.append((not own, number, part))
        return made

    return tuple(sorted(paths, key=key))


def front_of(world: World, path: str) -> Mapping[str, object]:
    """Return the front matter of a page, in YAML or in TOML; empty for none."""
    source = read_source(world, path).value
    if source is None:
        return {}
    match = re.match(r"(---|\+\+\+)[ \t]*\n(.*?)^\1[ \t]*$", source.text, re.DOTALL | re.MULTILINE)
    if match is None:
        return {}
    try:
        data = tomllib.loads(match[2]) if match[1] == "+++" else load_any(source.span(*match.span(2))).value.data
    except (ValueError, RecursionError):
        return {}
    return data if isinstance(data, dict) else {}


def number(*keys: str) -> Position:
    """Return what reads a position from the first of the fields that is a number."""

    def read(front: Mapping[str, object]) -> float | None:
        values = (front.get(key) for key in keys)
        numbers = (each for each in values if isinstance(each, (int, float)) and not isinstance(each, bool))
        return next((float(each) for each in numbers), None)

    return read
