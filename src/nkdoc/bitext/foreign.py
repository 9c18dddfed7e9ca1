"""Two files or folders of Markdown, written for any tool → a project that can be compared.

Nothing else is needed: no configuration, no front matter. Files answer one another by their path below the folders,
without what marks a language: `setup.md` and `setup.ru.md`, `guide/index-en.md` and `guide/index-ru.md`. Files that
no path answers are paired where one file alone fits: `GUIDE.md` and `guide.md`, `guide.md` and `current/guide.md`, the
posts of one day, `2024-05-03-tides.md` and `2024-05-03-prilivy.md`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import TYPE_CHECKING

from nkdoc.base import decoding
from nkdoc.base.config import Config
from nkdoc.base.diagnostics import Collector, Diagnostic, NkdocError, Rule, Severity, Warned
from nkdoc.base.span import Source
from nkdoc.base.world import OutsideProjectError
from nkdoc.bitext.align import bitexts
from nkdoc.bitext.recognition import MIN_WORDS, SAMPLE, plain, recognize
from nkdoc.languages import languages as known_languages
from nkdoc.languages import nearest_locale
from nkdoc.languages.tags import beginnings, primary
from nkdoc.model import Edition, Library, Project, Section, Termbase
from nkdoc.parse import Flavour, parse_section
from nkdoc.parse.fences import UNCLOSED_FENCE

if TYPE_CHECKING:
    from nkdoc.base.world import World

SUFFIXES = (".md", ".markdown", ".mdx")
MAX_BYTES = 20_000_000
MAX_LINE = 500_000
_TAG = re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?")
_MARK = re.compile(r"(?<=[^/])[._-]([A-Za-z]{2,3})$")
_POST = re.compile(r"([^/]*/|^)(\d{4}-\d{2}-\d{2})-[^/]*$")
_SAMPLED_FILES = 40
_UNREADABLE = "its counterpart cannot be read"

NOT_COMPARABLE = Rule(
    "NK278",
    "not-comparable",
    Severity.ERROR,
    """A file cannot be compared: it is no text, or it is too large to be a document.

A file of more than 20 MB, or with a line of more than 500,000 characters, is a data dump or a picture with the wrong
name. Take it out of the folder, or compare the other files by naming them.
""",
)


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a comparison: the Markdown files below a folder, or one file; `shown` precedes them in reports."""

    world: World
    files: tuple[str, ...]
    shown: str = ""
    single: bool = False

    def name(self, path: str) -> str:
        """Return the path as reports show it."""
        return f"{self.shown}/{path}" if self.shown else path


def markdown_files(world: World) -> tuple[str, ...]:
    """Return the Markdown files of a world, sorted."""
    return tuple(path for path in world.files(".") if path.lower().endswith(SUFFIXES))


def by_mark(files: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return the files by the language's mark in their names, an empty one where they have none.

    Only a name that stands there with another mark, or with none, has one: `guide.ru.md` beside `guide.md`.
    """
    found: dict[str, dict[str, str]] = {}
    for path in files:
        stem = str(PurePosixPath(path).with_suffix(""))
        match = _MARK.search(stem)
        mark = match[1].lower() if match and match[1].lower() in known_languages() else ""
        found.setdefault(stem[: match.start()] if match and mark else stem, {})[mark] = path
    marks = {mark for each in found.values() if len(each) > 1 for mark in each}
    return {mark: tuple(each[mark] for each in found.values() if mark in each) for mark in sorted(marks)}


def load_foreign(left: Side, right: Side, languages: tuple[str, str] | None = None) -> Warned[Project]:
    """Return the two sides as a project, the left one its source.

    Raises NkdocError where the languages cannot be told, are the same, or are the other way round.
    """
    found = Collector()
    here, there = (tuple(_sources(side, found)) for side in (left, right))
    unread = {one.span.path for one in found.warned(None).diagnostics if one.span is not None}
    one, other = languages or _languages((left, here), (right, there))
    _refuse_swapped((one, here, left.shown), (other, there, right.shown))
    editions: dict[str, Edition] = {}
    refused: dict[str, set[str]] = {}
    for tag, side, sources in ((one, left, here), (other, right, there)):
        stem = _stems(side, (one, other))
        parsed = [parse_section(source, tag, stem(source.path), Flavour.ANY) for source in sources]
        # A fence that is never closed swallows the text behind it, and every finding there would puzzle its author.
        found.add(*(one for each in parsed for one in each.diagnostics if one.code == UNCLOSED_FENCE.code))
        sections = [each.value for each in parsed]
        # What cannot be read has been reported: that it lacks a translation would be said of it too.
        refused[tag] = {stem(side.name(path)) for path in side.files if side.name(path) in unread}
        editions[tag] = Edition(tag, tuple(sorted(_unique(sections), key=lambda section: section.stem)))
    for tag, counterpart in ((one, other), (other, one)):
        kept = (_excused(section, refused[counterpart]) for section in editions[tag].sections)
        editions[tag] = Edition(tag, tuple(kept))
    editions[other] = _answering(editions[one], editions[other])
    project = Project(
        config=Config(source_language=one, languages=(one, other)),
        editions=MappingProxyType(editions),
        library=Library({}),
        termbase=Termbase({}),
        datasets=MappingProxyType({}),
        assets=MappingProxyType({}),
        sources=MappingProxyType({source.path: source for source in (*here, *there)}),
        bitexts=bitexts(editions[one], (editions[other],)),
    )
    return found.warned(project)


# ---- files ----------------------------------------------------------------------------------------


def _sources(side: Side, found: Collector) -> Iterator[Source]:
    """Yield the side's files as text; what is none is reported and left out."""
    for path in side.files:
        shown = side.name(path)
        try:
            data = side.world.read(path)
        except OSError as error:
            found.add(_refused(shown, f"cannot be read: {error.strerror or error}"))
            continue
        except OutsideProjectError:
            found.add(_refused(shown, "is a link out of the folder"))
            continue
        if fault := _fault(data):
            found.add(_refused(shown, fault))
            continue
        decoded = decoding.decode(shown, data)
        found.add(*(one for one in decoded.diagnostics if decoded.value is None))
        if decoded.value is not None:
            yield decoded.value


def _refused(path: str, why: str) -> Diagnostic:
    return NOT_COMPARABLE.at(Source(path, "").span(0), f"{path} {why}", about=why)


def _fault(data: bytes) -> str:
    """Return why the bytes are no document, or an empty text."""
    if len(data) > MAX_BYTES:
        return f"is too large to be a document: {len(data) / 1e6:.0f} MB"
    if b"\0" in data[:8192] and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "is not text"
    longest = max(map(len, data.split(b"\n")), default=0)
    return f"has a line of {longest:,} bytes, too long for a document" if longest > MAX_LINE else ""


def _stems(side: Side, tags: Iterable[str]) -> Callable[[str], str]:
    """Return the function from a file's path to what pairs it with the other side's file."""
    marks = tuple(dict.fromkeys(form for tag in tags for form in beginnings(tag)))
    ending = re.compile(rf"(?<=[^/])[._-](?:{'|'.join(map(re.escape, marks))})$", re.IGNORECASE)

    def stem(path: str) -> str:
        if side.single:
            return "document"
        below = path.removeprefix(f"{side.shown}/") if side.shown else path
        return ending.sub("", str(PurePosixPath(below).with_suffix("")))

    return stem


def _answering(source: Edition, target: Edition) -> Edition:
    """Return the target with its files renamed after those of the source that they alone can answer."""
    here, there = ({section.stem for section in each.sections} for each in (source, target))
    free, waiting = here - there, there - here
    named: dict[str, str] = {}
    for mine, yours in ((_letters, _letters), (_letters, _ends), (_ends, _letters), (_day, _day)):
        found, wanted = _by_key(free, mine), _by_key(waiting - named.keys(), yours)
        for key in sorted(found.keys() & wanted.keys(), key=len, reverse=True):
            if len(found[key]) == 1 == len(wanted[key]) and found[key][0] in free and wanted[key][0] not in named:
                named[wanted[key][0]] = found[key][0]
                free.remove(found[key][0])
    # Where nothing fits, a name that both folders have somewhere makes no pair either.
    return replace(
        target,
        sections=tuple(
            replace(section, stem=named.get(section.stem, section.stem), id=f"{section.stem}/{section.id}")
            if section.stem in waiting
            else section
            for section in target.sections
        ),
    )


def _by_key(stems: Iterable[str], keys: Callable[[str], Iterable[str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for stem in stems:
        for key in keys(stem):
            found.setdefault(key, []).append(stem)
    return found


def _letters(stem: str) -> Iterator[str]:
    yield stem.casefold()


def _ends(stem: str) -> Iterator[str]:
    """Yield what a path below one of its folders is called."""
    parts = stem.casefold().split("/")
    yield from ("/".join(parts[number:]) for number in range(1, len(parts)))


def _day(stem: str) -> Iterator[str]:
    """Yield the folder and the date that a name begins with, as Jekyll's posts do."""
    if found := _POST.search(stem):
        yield "".join(found.groups())


def _excused(section: Section, refused: set[str]) -> Section:
    """Return the section, as one without translation where its counterpart could not be read."""
    return replace(section, untranslated=_UNREADABLE) if section.stem in refused else section


def _unique(sections: Iterable[Section]) -> Iterator[Section]:
    """Yield the sections, of those with one stem the first: `a.md` and `a.mdx` would answer the same file."""
    seen: set[str] = set()
    for section in sections:
        if section.stem not in seen:
            seen.add(section.stem)
            yield section


# ---- languages --------------------------------------------------------------------------------------

_Read = tuple[Side, tuple[Source, ...]]


def _languages(left: _Read, right: _Read) -> tuple[str, str]:
    """Return the languages of both sides: by the names of folders and files, else by the text."""
    named = _named(left[0]), _named(right[0])
    texts = _recognized(left[1]), _recognized(right[1])
    if named[0] == named[1]:
        named = "", ""
    one, other = (name or text for name, text in zip(named, texts, strict=True))
    # A side with next to no words can be in any language: what matters is that it is not the other side's.
    if not one and other and _is_wordless(left[1]):
        one = next(tag for tag in known_languages() if tag != other)
    if not other and one and _is_wordless(right[1]):
        other = next(tag for tag in known_languages() if tag != one)
    if not one and not other:
        raise NkdocError("cannot tell the languages of the two sides; say --languages, such as --languages en,ru")
    if not one or not other:
        missing = "first" if not one else "second"
        raise NkdocError(f"cannot tell the language of the {missing} side; say --languages for both")
    if one == other:
        raise NkdocError(f"both sides are in one language, “{one}”: name a text and its translation")
    return one, other


def _named(side: Side) -> str:
    """Return the language that the side's own name gives, or an empty text."""
    path = PurePosixPath(side.name(side.files[0]) if side.single and side.files else side.shown)
    parts = list(path.parts)
    if side.single and parts:
        pieces = re.split(r"[._-]", path.with_suffix("").name)
        parts[-1:] = pieces[-1:] if len(pieces) > 1 else []
    for part in reversed(parts):
        if _TAG.fullmatch(part) and nearest_locale(part) is not None:
            return primary(part)
    return ""


def _is_wordless(sources: Iterable[Source]) -> bool:
    return sum(len(source.text.split()) for source in sources) < MIN_WORDS


def _recognized(sources: Iterable[Source]) -> str:
    texts = [plain(source.text[: SAMPLE // 10]) for source in list(sources)[:_SAMPLED_FILES]]
    return recognize("\n".join(texts))


def _refuse_swapped(left: tuple[str, tuple[Source, ...], str], right: tuple[str, tuple[Source, ...], str]) -> None:
    """Raise NkdocError where each side is plainly written in the other's language."""
    one, other = _recognized(left[1]), _recognized(right[1])
    if one and other and one != other and (one, other) == (primary(right[0]), primary(left[0])):
        raise NkdocError(f"the sides are the other way round: the first is in “{one}”, the second in “{other}”")
