"""One side of a sentence is negative, the other is not.

    The office did not close.     Офис закрылся.

Negative words (not, never, without; не, нет, никто, без) are looked for in each sentence and its counterpart. Words
that may stand for a negation of the other language (refuse, unable; отказаться) settle the matter, so what is left is
worth a look. It is a warning where the other words of the sentence answer each other, that which is negated among
them, else a note: no list of words can tell every negation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.bitext.counterparts import Word, content_words, counterparts, known_as, likeness
from nkdoc.bitext.mismatch import Mismatch, quote, report
from nkdoc.bitext.pairs import shorten
from nkdoc.bitext.ranges import Range
from nkdoc.bitext.segments import Segment, compared, segments, sentences_of
from nkdoc.checks._signals import WORD, implied_negations, lacking, negations, particles, signals
from nkdoc.languages.lexicon import NEVER, lexicon_for
from nkdoc.languages.scripts import is_written
from nkdoc.languages.writing import lowered, writing_of

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.model import Pair, Project

RULE = Rule("NK245", "negation-mismatch", Severity.NOTE, __doc__)
COMPARISON_ONLY = True
_TOGETHER = 3
"""Words between two negative words that may be one negation: «никогда ничего не»."""
_NEAR, _AROUND = 40, 60
"""Characters between a negation and the word it denies; those around a word in which what may deny it stands."""
_REACH = 2
"""Words on either side of a negation that it may deny."""
_ASIDE, _ASIDE_LENGTH = re.compile(r"[,(\u2014;]\s*(?:\w{1,4}\s+)?$"), 10
"""What stands before a negation that sets something apart, which can be said without one: “…, but not …”."""
_CLAUSES = ",;:()，；、"
"""Marks that part clauses: what denies one does not deny the next."""
_MOST, _LONGER, _MATCHED = 12, 1.7, 0.4
"""Sentences that are matched by their words, at most; how many times as long one may be; which share must be linked."""
_ALIKE, _ADDED = 0.4, 0.75
"""Share of linked words from which a negation that was dropped, or added, is sure: idioms add some."""


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a note for every sentence that is negative on one side only."""
    for _, pair in compared(project):
        for mismatch in compare(pair):
            yield report(RULE, pair, mismatch)


def compare(pair: Pair) -> Iterator[Mismatch]:
    """Yield the sentences of a pair that are negative on one side only; the blocks where their numbers differ."""
    source, target = segments(pair)
    if NEVER in (lexicon_for(source.language).negations, lexicon_for(target.language).negations):
        return  # a language whose negations are not known cannot be said to lack one
    if not signals(source).negative and not signals(target).negative:
        return
    if not is_written(target.text, writing_of(target.language).script):
        return
    here, there = sentences_of(source), sentences_of(target)
    if len(here) == len(there):
        for one, other in zip(here, there, strict=True):
            mismatch = _difference(_Side.of(source, one), _Side.of(target, other), alone=True)
            if mismatch is not None:
                yield mismatch
    else:
        yield from _of_blocks(source, target)


def _of_blocks(source: Segment, target: Segment) -> Iterator[Mismatch]:
    """Yield where two blocks with different numbers of sentences part: in a sentence where one is sure, else in all."""
    whole = _Side.of(source, (0, len(source.text))), _Side.of(target, (0, len(target.text)))
    for one, other in _alike(source, target):
        sides = _Side.of(source, one), _Side.of(target, other)
        # Where the blocks deny as often, another sentence has what this one lacks.
        if any(side.lacks(sides[1 - at]) and whole[at].lacks(whole[1 - at]) for at, side in enumerate(sides)):
            mismatch = _difference(*sides, alone=True)
            if mismatch is not None and mismatch.severity == Severity.WARNING:
                yield mismatch
                return
    mismatch = _difference(*whole, alone=False)
    if mismatch is not None:
        yield mismatch


def _alike(source: Segment, target: Segment) -> Iterator[tuple[Range, Range]]:
    """Yield the sentences that translate each other where one side has more of them: each the other's best match."""
    here, there = sentences_of(source), sentences_of(target)
    if max(len(here), len(there)) > _MOST:
        return
    tags = source.language, target.language
    scores = [[_score(source.text[slice(*one)], target.text[slice(*other)], tags) for other in there] for one in here]
    for one, row in zip(here, scores, strict=True):
        best = max(row, default=0.0)
        at = row.index(best)
        if best and best == max(each[at] for each in scores):
            yield one, there[at]


def _score(text: str, other: str, tags: tuple[str, str]) -> float:
    """Return how well two sentences answer each other, 0 where they are not each other's translations."""
    short, long = sorted(map(len, (text, other)))
    if long > _LONGER * short:
        return 0.0
    found = likeness(text, other, tags)
    return found.source.share + found.target.share if found is not None and found.agrees(_MATCHED) else 0.0


class _Side(NamedTuple):
    """A sentence at `place`, its negations, and how many other words of it may stand for one."""

    segment: Segment
    place: Range
    negations: tuple[Range, ...]
    implied: int

    @property
    def text(self) -> str:
        return self.segment.text[slice(*self.place)]

    @staticmethod
    def of(segment: Segment, place: Range) -> _Side:
        """Return the sentence with its negations; words that make one negation together count once."""
        found: list[Range] = []
        for match in negations(segment.language).finditer(segment.text, *place):
            if not found or len(WORD.findall(segment.text, found[-1][1], match.start())) > _TOGETHER:
                found.append(match.span())
        if not found:
            found += [match.span() for match in lacking(segment.language).finditer(segment.text, *place)]
        implied = sum(1 for _ in implied_negations(segment.language).finditer(segment.text, *place))
        return _Side(segment, place, tuple(found), implied)

    @property
    def implies(self) -> bool:
        return self.implied > 0

    @property
    def denials(self) -> int:
        """How many words deny, or may."""
        return len(self.negations) + self.implied

    def lacks(self, other: _Side) -> bool:
        """Tell whether the other side denies more often than this one."""
        return len(self.negations) < len(other.negations)

    def clause(self, place: Range, near: int) -> Range:
        """Return the clause around a place, no more than so many characters of it on either side."""
        text = self.segment.text
        start, end = max(place[0] - near, self.place[0]), min(place[1] + near, self.place[1])
        before = max(text.rfind(mark, start, place[0]) for mark in _CLAUSES)
        after = min((at for mark in _CLAUSES if (at := text.find(mark, place[1], end)) >= 0), default=end)
        return max(start, before), after

    def is_plain_at(self, place: Range) -> bool:
        """Tell whether nothing in the clause around a place denies."""
        around = self.clause(place, _AROUND)
        return not any(
            pattern(self.segment.language).search(self.segment.text, *around)
            for pattern in (negations, implied_negations, particles)
        )


def _difference(source: _Side, target: _Side, *, alone: bool) -> Mismatch | None:
    in_source = target.lacks(source)
    if not (in_source or source.lacks(target)) or _is_left(source, target):
        return None
    side, plain = (source, target) if in_source else (target, source)
    unanswered = None
    if (
        alone
        and plain.denials < side.denials
        and (in_source or not source.implies)
        and _agree(source, target, _ALIKE if in_source else _ADDED)
    ):
        unanswered = next((place for place in side.negations if _is_unanswered(side, place, plain)), None)
    if unanswered is None and (plain.negations or plain.implies):
        return None
    denial = unanswered or side.negations[0]
    said = side.segment.text[slice(*denial)]
    if re.search(rf"(?<!\w){re.escape(said)}(?!\w)", plain.text, re.IGNORECASE):
        return None  # a title or a message that both sides quote
    severity = Severity.WARNING if unanswered and not lacking(side.segment.language).fullmatch(said) else None
    if in_source:
        message = f"{quote(said)} has no counterpart in {quote(shorten(target.text))}"
        return Mismatch(message, denial, target.place, said, "does the translation deny it too?", severity)
    message = f"{quote(said)} has no counterpart in the source"
    return Mismatch(message, source.place, denial, said, "does the source deny it too?", severity)


def _is_left(source: _Side, target: _Side) -> bool:
    """Tell whether the sentence was left untranslated."""
    mine, yours = (WORD.findall(lowered(side.text)) for side in (source, target))
    return 2 * len(set(mine) & set(yours)) > len(set(yours))


def _agree(source: _Side, target: _Side, share: float) -> bool:
    found = likeness(source.text, target.text, (source.segment.language, target.segment.language))
    return found is not None and found.agrees(share)


def _is_unanswered(side: _Side, denial: Range, plain: _Side) -> bool:
    """Tell whether what one side denies surely stands on the other without a negation."""
    tags = side.segment.language, plain.segment.language
    start, shift = side.place[0], plain.place[0]
    words = content_words(side.text, tags[0])
    first, last = side.clause(denial, _NEAR)
    after = [word for word in words if denial[1] <= word.start + start < last]
    before = [word for word in words if first <= word.start + start < denial[0]]
    if _ASIDE.search(side.segment.text, max(start, denial[0] - _ASIDE_LENGTH), denial[0]):
        return False
    if after and _is_said_otherwise(after[:_REACH], plain, tags):
        return False
    for word in (*after[:_REACH], *before[::-1][:_REACH]):
        if answers := counterparts(word, plain.text, tags):
            return all(plain.is_plain_at((one.start + shift, one.end + shift)) for one in answers)
    return not plain.negations and not plain.implies


def _is_said_otherwise(denied: Sequence[Word], plain: _Side, tags: tuple[str, str]) -> bool:
    """Tell whether the denied word is known and has no counterpart, nor has what follows it: not touched, intact."""
    first, *others = denied
    if not known_as(first, tags) or counterparts(first, plain.text, tags):
        return False
    return plain.implies or not any(counterparts(word, plain.text, tags) for word in others)
