"""Which languages the two sides are in: by the names of folders and files, else by the text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Collector, NkdocError
from nkdoc.bitext.foreign.files import read_files
from nkdoc.bitext.recognition import MIN_WORDS, SAMPLE, plain, recognize
from nkdoc.languages import is_language, nearest_locale
from nkdoc.languages import languages as known_languages
from nkdoc.languages.tags import primary

if TYPE_CHECKING:
    from nkdoc.base.span import Source
    from nkdoc.bitext.foreign.sides import Side

_TAG = re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?")
_SHORT = re.compile(r"[a-z]{2}(?:[-_][A-Za-z]{2,4})?")
"""A tag that hardly any folder has as a word: `src` is Sardinian, too."""
_PIECES = re.compile(r"[._]|-(?![A-Z]{2}$)")
"""Between the pieces of a file's name; the hyphen before a region parts none."""
_SAMPLED_FILES = 40

_Read = tuple["Side", tuple["Source", ...]]


def tell_languages(left: _Read, right: _Read) -> tuple[str, str]:
    """Return the languages of both sides: by the names of folders and files, else by the text."""
    texts = _recognized(left[1]), _recognized(right[1])
    named = _named(left[0], texts[0]), _named(right[0], texts[1])
    if named[0] == named[1]:
        named = "", ""
    hinted = _hinted(left[0]), _hinted(right[0])
    one, other = (name or text or hint for name, text, hint in zip(named, texts, hinted, strict=True))
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


def _named(side: Side, text: str) -> str:
    """Return the language that the side's own name gives, or an empty text; `text` is the one it is written in.

    Any folder on the way may name a language that has a folder of its own here, and the side itself any language of
    CLDR. The end of `how-to-do-it.md` is no language where the text is in another.
    """
    *folders, last = _parts(side)
    if side.single and last and text and primary(last) != text and f".{last}." not in side.files[0]:
        last = ""
    for part in (last, *reversed(folders)):
        if _TAG.fullmatch(part) and nearest_locale(part) is not None:
            return primary(part)
    return primary(last) if _SHORT.fullmatch(last) and is_language(last) else ""


def _hinted(side: Side) -> str:
    """Return the language of CLDR that a folder on the way, or the side itself, may be named after."""
    return next((primary(part) for part in reversed(_parts(side)) if _TAG.fullmatch(part) and is_language(part)), "")


def _parts(side: Side) -> tuple[str, ...]:
    """Return the folders of a side's path, and at the end its own name, of a file only the mark behind it."""
    path = PurePosixPath(side.name(side.files[0]) if side.single and side.files else side.shown)
    if not side.single:
        return path.parts or ("",)
    pieces = _PIECES.split(path.with_suffix("").name)
    return (*path.parts[:-1], pieces[-1] if len(pieces) > 1 else "")


def language_of(side: Side) -> str:
    """Return the language that a side is written in, or an empty text where its words do not tell."""
    return _recognized(tuple(read_files(side, Collector())))


def _is_wordless(sources: Iterable[Source]) -> bool:
    return sum(len(source.text.split()) for source in sources) < MIN_WORDS


def _recognized(sources: Iterable[Source]) -> str:
    texts = [plain(source.text[: SAMPLE // 10]) for source in list(sources)[:_SAMPLED_FILES]]
    return recognize("\n".join(texts))


def refuse_swapped(left: tuple[str, tuple[Source, ...]], right: tuple[str, tuple[Source, ...]]) -> None:
    """Raise NkdocError where each side is plainly written in the other's language."""
    one, other = _recognized(left[1]), _recognized(right[1])
    if one and other and one != other and (one, other) == (primary(right[0]), primary(left[0])):
        raise NkdocError(f"the sides are the other way round: the first is in “{one}”, the second in “{other}”")
