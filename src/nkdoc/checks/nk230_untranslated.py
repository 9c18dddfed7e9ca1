"""Text was left in the source's language.

    Open the settings and click Save.      Open the settings and click Save.
    … The office closed. Talks go on.      … Офис закрылся. Talks go on.

A whole block counts, and so does a run of words or a sentence inside a translated block that stands in the source as
well; a short heading, a title, a cell, the text for a picture, the title of a link where they are made of ordinary
words, as a warning. Names, titles in quotation marks, code, the words of links, glosses in brackets, lines that a
program wrote and words that the rest of the translation keeps are left alone. Translate it; mark words that are meant
to stay as they are with their language: `[Talks go on]{lang=en}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.bitext.kept import Kept
from nkdoc.bitext.mismatch import Mismatch, quote, report
from nkdoc.bitext.pairs import FRONT, shorten, source_label
from nkdoc.bitext.ranges import Range, bracketed, is_within, overlaps, quoted
from nkdoc.bitext.segments import Segment, comparable, segment, segments, sentences_of
from nkdoc.bitext.unchanged import folded as _folded
from nkdoc.bitext.unchanged import is_left, is_of_machine, is_phrase, left_button, left_picture
from nkdoc.languages.lexicon import Lexicon, lexicon_for
from nkdoc.languages.scripts import LETTERS, Script, has_others
from nkdoc.languages.writing import is_in, writing_of
from nkdoc.model import NO_MARKS

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Bitext, Image, Link, Pair, Placed, Project, Unit

RULE = Rule("NK230", "untranslated", Severity.ERROR, __doc__)
WHOLE = True

_HINT = "translate it, or mark the words with their language: [words]{lang=…}"
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_PHRASE = re.compile(r"[^\W\d_]+ [^\W\d_]+[ -][^\W\d_]+")
_COPYRIGHT = re.compile(r"(?:©|\([Cc]\))\s*\d{4}")
"""What stands in the notice of a copyright, which is no text of the translator's."""
_REFERENCE = re.compile(r"[^\W\d_][\w'’-]+, (?:[^\W\d_]\.[ -]?)+.*\d{4}|.*\b(?:ISBN|doi)\b", re.DOTALL)
"""What a list of references holds: an author with initials and a year, the number of a work."""
_NAMES = frozenset({"attribution", "picture"})
"""Units that are mostly names."""
_SHORT = ("heading", "title", "summary")
_SHORTER = (*_SHORT, "cell")
"""Units that may be a few words, and seldom a name as a whole."""
_FRONT = frozenset({"title", "description", "summary", "sidebar_label", "linktitle", "navtitle", "subtitle", "tagline"})
"""Keys of front matter whose values readers see."""
RUN_WORDS, RUN_STOP_WORDS = 6, 2
"""A run of words left as it was: long enough, and with enough little words, to be no name."""
CLAUSE_WORDS, SMALL_WORDS = 4, 2
"""A shorter run: with so many small words beside the little ones it is no name either."""
OWN_WORDS, OWN_STOP_WORDS = 8, 3
"""A run of the source's language that the source does not have: what it said once."""
SENTENCE_WORDS = 3
BLOCK_STOP_WORDS = 2


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every stretch of the source's language in a translation."""
    kept = Kept(project)
    for bitext in project.bitexts:
        pairs = list(comparable(bitext))
        is_begun = any(_is_changed(pair) for pair in pairs)
        for pair in pairs:
            found = next(compare(pair), None)
            if found is None and is_begun:
                found = _short(pair, kept) or _shown(pair, kept)
            if found is not None:
                yield report(RULE, pair, found)
            yield from _link_titles(pair, kept)
        if is_begun:
            yield from _front(bitext, kept)


def compare(pair: Pair) -> Iterator[Mismatch]:
    """Yield the first stretch of a pair's target that was not translated."""
    source, target = segments(pair)
    if pair.target[0].kind in _NAMES or not source.text or not target.text:
        return
    if target.text == source.text and (_COPYRIGHT.search(target.text) or _REFERENCE.match(target.text)):
        return
    here, there = lexicon_for(source.language), lexicon_for(target.language)
    mine = writing_of(source.language).script
    severity = None
    if not mine or is_in(target.language, mine) is not False:
        found = _same_text(pair, source, target, here, there)
        if found is None and target.text != source.text and _run(mine, CLAUSE_WORDS).search(target.text):
            found, severity = next(_sentences(pair, source, target, here, there), None), Severity.WARNING
            found = found or _phrase(pair, source, target, here, there)
    elif _run(mine, SENTENCE_WORDS).search(target.text) is None:
        return
    elif not has_others(target.text, mine):
        found = _whole(pair, source, target, here)
    elif (found := next(_stretches(pair, source, target, here), None)) is None:
        found, severity = next(_clauses(pair, source, target, here), None), Severity.WARNING
    if found is not None and not is_of_machine(target.text[found[0] : found[1]], source.language):
        left = target.text[found[0] : found[1]]
        # Without any little word it may still be a name.
        severity = severity if _count(_words(left), here) else Severity.WARNING
        yield _left(segment(pair.target).text[found[0] : found[1]], found, severity)


def _left(left: str, found: Range | None, severity: Severity | None) -> Mismatch:
    shown = shorten(left)
    return Mismatch(f"this was left untranslated: {quote(shown)}", None, found, shown, _HINT, severity)


def _is_changed(pair: Pair) -> bool:
    """Tell whether a block was translated, if it is one that has words to translate."""
    here, there = pair.source[0], pair.target[0]
    return here.kind in (*_SHORTER, "paragraph") and here.text != there.text


def _short(pair: Pair, kept: Kept) -> Mismatch | None:
    """Return what is wrong with a heading or a title that is the source's."""
    here, there = pair.source[0], pair.target[0]
    if there.kind not in _SHORTER or len(here.text) != len(there.text) or there.marks.links or there.marks.codes:
        return None
    # The page of a component is called after it.
    if not is_phrase(there.text, here.language) if there.kind == "cell" else there.level <= 1 and " " not in there.text:
        return None
    if not is_left(here.text, there.text, (here.language, there.language), kept):
        return None
    return _left(there.text, (0, len(there.text)), Severity.WARNING)


def _shown(pair: Pair, kept: Kept) -> Mismatch | None:
    """Return what is wrong with the text for a picture or with a button that is the source's."""
    found = left_picture(pair, kept) or left_button(pair, kept)
    return _left(segments(pair)[1].text[found[0] : found[1]], found, Severity.WARNING) if found else None


def _link_titles(pair: Pair, kept: Kept) -> Iterator[Diagnostic]:
    """Yield a finding for every title of a link or a picture that is the source's."""
    here = {each.node.title for unit in pair.source for each in _titled(unit)}
    if not here:
        return
    languages = (pair.source[0].language, pair.target[0].language)
    for unit in pair.target:
        for each in _titled(unit):
            title = each.node.title
            if title in here and " " in title and is_left(title, title, languages, kept):
                mismatch = _left(title, (each.start, each.end), Severity.WARNING)
                yield report(RULE, pair, mismatch._replace(hint="translate the title"))


def _titled(unit: Unit) -> Iterator[Placed[Link] | Placed[Image]]:
    """Yield the links and pictures of a unit that have a title."""
    if unit.marks is not NO_MARKS:
        yield from (link for link in unit.marks.links if link.node.title)
        yield from (image for image in unit.marks.images if image.node.title)


def _front(bitext: Bitext, kept: Kept) -> Iterator[Diagnostic]:
    """Yield a finding for every text for readers in the front matter that is the source's and no block."""
    languages = (bitext.source.language, bitext.target.language)
    shown = {unit.text for pair in bitext.pairs for unit in pair.target if unit.kind in FRONT}
    for key, field in bitext.target.front.items():
        value, other = field.value, bitext.source.front.get(key)
        if key.lower() not in _FRONT or other is None or not isinstance(value, str) or value in shown:
            continue
        if isinstance(other.value, str) and is_left(other.value, value, languages, kept):
            yield RULE.at(
                field.span, f"this was left untranslated: {quote(shorten(value))}", labels=[source_label(other.span)],
                hint="translate it", severity=Severity.WARNING, block=bitext.source.id, about=key,
            )  # fmt: skip


def _same_text(pair: Pair, source: Segment, target: Segment, here: Lexicon, there: Lexicon) -> Range | None:
    """Return the whole text where two languages of one script have the same, in the source's words."""
    if here.tag == there.tag or target.text != source.text:
        return None
    words = _words(target.text)
    if len(words) < RUN_WORDS or is_within(0, len(target.text.strip()), _titles(pair)):
        return None
    little = _count(words, here)
    return (0, len(target.text)) if little >= BLOCK_STOP_WORDS and little > _count(words, there) else None


def _titles(pair: Pair) -> tuple[Range, ...]:
    """Return the ranges of links that both sides have: their words may be the titles of works."""
    urls = {link.node.url for unit in pair.source for link in unit.marks.links if "://" in link.node.url}
    return tuple((link.start, link.end) for unit in pair.target for link in unit.marks.links if link.node.url in urls)


def _sentences(pair: Pair, source: Segment, target: Segment, here: Lexicon, there: Lexicon) -> Iterator[Range]:
    """Yield the sentences that were copied from a source of the same script, with none of the target's words."""
    if here.tag == there.tag or not here.stop_words:
        return
    copied = ""
    exempt: tuple[Range, ...] | None = None
    for start, end in sentences_of(target):
        text = target.text[start:end]
        words = [word.lower() for word in _words(text)]
        little, own = set(words), here.stop_words - there.stop_words
        if len(little) < CLAUSE_WORDS or sum(word in own for word in words) < RUN_STOP_WORDS:
            continue
        if little & there.stop_words - here.stop_words:
            continue
        copied = copied or _folded(source.text)
        # Code is the same in any language.
        exempt = tuple(set(_exempt(pair, target)) - set(target.code)) if exempt is None else exempt
        if _folded(text) in copied and not overlaps(start, end, exempt):
            yield start, end


def _phrase(pair: Pair, source: Segment, target: Segment, here: Lexicon, there: Lexicon) -> Range | None:
    """Return the first run of words within a sentence that a source of the same script has too, and no name."""
    if here.tag == there.tag:
        return None
    mine, yours = here.stop_words - there.stop_words, there.stop_words - here.stop_words
    words = list(_WORD.finditer(target.text))
    if len(mine.intersection(match.group() for match in words)) < RUN_STOP_WORDS:
        return None
    copied = f" {' '.join(_words(source.text.lower()))} "
    for first in range(len(words) - RUN_WORDS + 1):
        run = words[first : first + RUN_WORDS]
        plain = [match.group().lower() for match in run]
        if sum(word in mine for word in plain) < RUN_STOP_WORDS or not yours.isdisjoint(plain):
            continue
        if not all(match.group().islower() for match in run[1:]) or f" {' '.join(plain)} " not in copied:
            continue
        start, end = run[0].start(), run[-1].end()
        if not overlaps(start, end, _exempt(pair, target)):
            return start, end
    return None


def _clauses(pair: Pair, source: Segment, target: Segment, here: Lexicon) -> Iterator[Range]:
    """Yield the runs of words of the source's language that are no name: small words, and not few of them."""
    copied = ""
    exempt: tuple[Range, ...] | None = None
    for match in _run(writing_of(source.language).script, CLAUSE_WORDS).finditer(target.text):
        words = _words(match.group())
        little = _count(words, here)
        small = sum(1 for word in words if word.islower() and len(word) > 2 and word not in here.stop_words)  # noqa: PLR2004 - letters
        ordinary = sum(1 for word in words if word.lower() in here.common_words)
        if small < SMALL_WORDS or not little or (little < RUN_STOP_WORDS and ordinary < len(words) - 1):
            continue
        copied = copied or _folded(source.text)
        exempt = _exempt(pair, target) if exempt is None else exempt
        is_known = _folded(match.group()) in copied or (len(words) >= OWN_WORDS and little >= OWN_STOP_WORDS)
        if is_known and not is_within(*match.span(), exempt):
            yield match.span()


def _whole(pair: Pair, source: Segment, target: Segment, here: Lexicon) -> Range | None:
    """Return the whole text, which has no letter of its own script, unless it is but names, links and code."""
    text = _without(target.text, _exempt(pair, target))
    words = _words(text)
    if is_within(0, len(target.text.strip()), _titles(pair)):
        return None
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
        if not has_others(text, own) and _folded(text) in copied:
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
