"""Short texts that stand in a translation as they do in the source: left untranslated, or names.

What tells them apart: ordinary words of the source's language, small letters, and what becomes of the same words in
other blocks. A name, a term that translators keep, an abbreviation, a word that both languages have are no fault.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from nkdoc.bitext.kept import WORD, Kept
from nkdoc.languages.lexicon import Lexicon, lexicon_for
from nkdoc.languages.vocabulary import stem, vocabulary
from nkdoc.languages.writing import is_in, writing_of

if TYPE_CHECKING:
    from nkdoc.bitext.ranges import Range
    from nkdoc.bitext.units import Pair

_LEAST = 4
"""Letters of a small word that is no abbreviation."""
_PHRASE = 3
"""Words of a phrase."""
_NOT_WORDS = re.compile(r"[<>{}()\[\]|=$@\\/_]|\w\.\w|::|--|\d\.\d")
"""What stands in code, addresses, signatures and versions."""


def folded(text: str) -> str:
    """Return the text as it counts where two are compared for being one."""
    return " ".join(text.split()).casefold()


def is_left(source: str, target: str, languages: tuple[str, str], kept: Kept) -> bool:
    """Tell whether a heading, a title or the like, `target`, is `source` itself and should not be."""
    if not target or folded(source) != folded(target) or _NOT_WORDS.search(target):
        return False
    words = [word for word in WORD.findall(target) if len(word) > 1]
    here, there = lexicon_for(languages[0]), lexicon_for(languages[1])
    if not words or target.isupper() or is_of_machine(target, languages[0]):
        return False
    content = [word for word in words if word.lower() not in here.stop_words]
    if any(kept.is_name(word, languages[1]) for word in content):
        return False
    if _share_script(*languages):
        return _is_foreign(words, content, here, there, languages[1], kept)
    return _is_ordinary(words, content, here)


def is_phrase(text: str, language: str) -> bool:
    """Tell whether a text is a phrase of the language rather than a name or a term."""
    words = WORD.findall(text)
    stop_words = lexicon_for(language).stop_words
    has_little = any(word.lower() in stop_words for word in words)
    return len(words) >= _PHRASE and (has_little or sum(map(str.islower, words)) > 1)


def left_picture(pair: Pair, kept: Kept) -> Range | None:
    """Return where the text for a picture stands, a phrase, that is the source's and should not be."""
    languages = (pair.source[0].language, pair.target[0].language)
    start = 0
    for unit in pair.target:
        for image in unit.marks.images:
            text = unit.text[image.start : image.end]
            if is_phrase(text, languages[0]) and any(
                is_left(each.text[other.start : other.end], text, languages, kept)
                for each in pair.source
                for other in each.marks.images
            ):
                return start + image.start, start + image.end
        start += len(unit.text) + 1
    return None


def left_button(pair: Pair, kept: Kept) -> Range | None:
    """Return where a paragraph stands that is a single link to a page of the site's own, as buttons are, and left."""
    here, there = pair.source[0], pair.target[0]
    if there.kind != "paragraph" or there.containers or len(there.marks.links) != 1 or here.text != there.text:
        return None
    link = there.marks.links[0]
    if "://" in link.node.url or link.end - link.start < len(there.text.strip()):
        return None
    is_one = is_phrase(there.text, here.language)
    return (
        (0, len(there.text))
        if is_one and is_left(here.text, there.text, (here.language, there.language), kept)
        else None
    )


def _share_script(here: str, there: str) -> bool:
    """Tell whether two languages are written in one script, or may be."""
    script = writing_of(here).script
    return not script or is_in(there, script) is not False


def _is_ordinary(words: list[str], content: list[str], here: Lexicon) -> bool:
    """Tell whether every word is an ordinary one of the language, the small ones of a phrase taken for such."""
    known = [word for word in content if word.lower() in here.common_words and not word.isupper()]
    unknown = [word for word in content if word not in known]
    if not known:
        return len(words) > len(content) > 1 and all(word.islower() for word in content[1:])
    return all(word.islower() and len(word) >= _LEAST and word != words[0] for word in unknown)


def _is_foreign(words: list[str], content: list[str], here: Lexicon, there: Lexicon, language: str, kept: Kept) -> bool:
    """Tell whether words in the script of both languages are the source's alone."""
    translated = [word for word in content if kept.is_translated(word, language)]
    if len(words) == 1:
        return len(translated) == 1 and words[0].lower() in here.common_words
    if any(word.lower() in there.stop_words - here.stop_words for word in words):
        return False
    small = all(word.islower() for word in content[1:])
    own = {word.lower() for word in words} & (here.stop_words - there.stop_words)
    if (not content and own) or (len(own) > 1 and small and content[0].islower()):
        return True
    if any(word.lower() in here.stop_words - there.stop_words for word in words):
        return bool(content) and (small or bool(translated)) and any(w.lower() in here.common_words for w in content)
    if content and words[-1].islower() and all(_is_alien(word, here, language) for word in content):
        return True
    return bool(translated) and len(translated) * 2 >= len(content) and _is_ordinary(words, content, here)


def _is_alien(word: str, here: Lexicon, target: str) -> bool:
    """Tell whether the word is an ordinary one of the source's language, and the vocabularies know none of the kind."""
    if word.lower() not in here.common_words:
        return False
    mine, yours = stem(word.lower(), here.tag), stem(word.lower(), target)
    links = vocabulary(here.tag, target).of(mine)
    return bool(links) and yours not in links and mine not in links and not vocabulary(target, here.tag).of(yours)


def is_of_machine(text: str, language: str) -> bool:
    """Tell whether a program wrote the line: a stamp that nobody translates."""
    return _machine(language).search(text) is not None


@cache
def _machine(language: str) -> re.Pattern[str]:
    return re.compile(lexicon_for(language).machine_lines, re.IGNORECASE)
