"""Text was left in the source's language.

    Open the settings and click Save.      Open the settings and click Save.
    … The office closed. Talks go on.      … Офис закрылся. Talks go on.

A whole block counts, and so does a run of words or a sentence inside a translated block that stands in the source as
well. Names, titles in quotation marks, code, links' titles and glosses in brackets are left alone. Translate it; mark
words that are meant to stay as they are with their language: `[Talks go on]{lang=en}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.bitext.mismatch import Mismatch, quote, report
from nkdoc.bitext.pairs import shorten
from nkdoc.bitext.ranges import Range, bracketed, is_within, quoted
from nkdoc.bitext.segments import Segment, compared, segments, sentences_of
from nkdoc.languages.lexicon import Lexicon, lexicon_for
from nkdoc.languages.scripts import LETTERS, Script, has_letters
from nkdoc.languages.writing import writing_of

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Pair, Project

RULE = Rule("NK230", "untranslated", Severity.ERROR, __doc__)

_HINT = "translate it, or mark the words with their language: [words]{lang=…}"
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_PHRASE = re.compile(r"[^\W\d_]+ [^\W\d_]+[ -][^\W\d_]+")
_NAMES = frozenset({"attribution", "picture"})
"""Units that are mostly names."""
RUN_WORDS, RUN_STOP_WORDS = 6, 2
"""A run of words left as it was: long enough, and with enough little words, to be no name."""
SENTENCE_WORDS = 3
BLOCK_STOP_WORDS = 2


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every stretch of the source's language in a translation."""
    for _, pair in compared(project):
        for mismatch in compare(pair):
            yield report(RULE, pair, mismatch)


def compare(pair: Pair) -> Iterator[Mismatch]:
    """Yield the first stretch of a pair's target that was not translated."""
    source, target = segments(pair)
    if pair.target[0].kind in _NAMES or not source.text or not target.text:
        return
    here, there = lexicon_for(source.language), lexicon_for(target.language)
    mine, yours = writing_of(source.language).script, writing_of(target.language).script
    if mine == yours or not yours:
        found = _same_text(source, target, here, there)
    elif _run(mine, SENTENCE_WORDS).search(target.text) is None:
        return
    elif not has_letters(target.text, yours):
        found = _whole(pair, source, target, here)
    else:
        found = next(_stretches(pair, source, target, here), None)
    if found is not None:
        left = target.text[found[0] : found[1]]
        # Without any little word it may still be a name.
        severity = None if _count(_words(left), here) else Severity.WARNING
        shown = shorten(left)
        yield Mismatch(f"this was left untranslated: {quote(shown)}", None, found, shown, _HINT, severity)


def _same_text(source: Segment, target: Segment, here: Lexicon, there: Lexicon) -> Range | None:
    """Return the whole text where two languages of one script have the same, in the source's words."""
    words = _words(target.text)
    if here.tag == there.tag or target.text != source.text or len(words) < RUN_WORDS:
        return None
    little = _count(words, here)
    return (0, len(target.text)) if little >= BLOCK_STOP_WORDS and little > _count(words, there) else None


def _whole(pair: Pair, source: Segment, target: Segment, here: Lexicon) -> Range | None:
    """Return the whole text, which has no letter of its own script, unless it is but names, links and code."""
    text = _without(target.text, _exempt(pair, target))
    words = _words(text)
    copied = target.text == source.text and _PHRASE.search(text) is not None and pair.target[0].kind != "cell"
    wanted = 0 if copied and any(word.islower() and len(word) > SENTENCE_WORDS for word in words) else BLOCK_STOP_WORDS
    return (0, len(target.text)) if _count(words, here) >= wanted else None


def _stretches(pair: Pair, source: Segment, target: Segment, here: Lexicon) -> Iterator[Range]:
    """Yield the runs of words and the sentences that were copied from the source."""
    exempt = _exempt(pair, target)
    copied = _folded(source.text)
    own = writing_of(source.language).script
    for match in _run(own, RUN_WORDS).finditer(target.text):
        little = _count(_words(match.group()), here)
        if little >= RUN_STOP_WORDS and not is_within(*match.span(), exempt) and _folded(match.group()) in copied:
            yield match.span()
    for start, end in sentences_of(target):
        words = _words(target.text[start:end])
        if len(words) < SENTENCE_WORDS or not _count(words, here) or is_within(start, end, exempt):
            continue
        text = target.text[start:end]
        if not any(has_letters(text, script) for script in LETTERS if script != own) and _folded(text) in copied:
            yield start, end


def _exempt(pair: Pair, target: Segment) -> tuple[Range, ...]:
    """Return the ranges that may stay in another language."""
    links: list[Range] = []
    start = 0
    for unit in pair.target:
        links += [(start + placed.start, start + placed.end) for placed in unit.marks.links]
        start += len(unit.text) + 1
    return (*target.code, *target.foreign, *links, *quoted(target.text), *bracketed(target.text))


def _without(text: str, ranges: tuple[Range, ...]) -> str:
    for start, end in ranges:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


@cache
def _run(script: Script, words: int) -> re.Pattern[str]:
    """Return the pattern of at least so many words of a script in a row."""
    letters = LETTERS.get(script, "")
    if not letters:
        return re.compile(r"(?!)")
    return re.compile(
        rf"(?<!\w)[{letters}][{letters}'’-]*(?:[\s,;:–—-]+(?:\d+|[{letters}][{letters}'’-]*)){{{words - 1},}}(?!\w)"
    )


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def _count(words: list[str], lexicon: Lexicon) -> int:
    return sum(1 for word in words if word.lower() in lexicon.stop_words)


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
