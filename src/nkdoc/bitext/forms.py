"""The forms of the glossary's concepts in one language, and where a text has them.

    concepts ─ printed | naming | accepted | forbidden ─▶ Form ─ Finder ─▶ Match (place, concept)

A language that inflects gives `stems`, regular expressions for the beginnings of words; for others the written forms
are looked for, with the endings its lexicon knows. Who looks for what:

    printed     what an edition prints: the index
    naming      what surely names the concept in the source: the checks, the comparison
    accepted    whatever may stand for the concept in a translation: the same
    forbidden   what is not to be printed
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from nkdoc.bitext.segments import CACHED
from nkdoc.bitext.surnames import surname, unique_surnames
from nkdoc.languages.lexicon import lexicon_for

if TYPE_CHECKING:
    from nkdoc.model import Concept

NAMES = ("person", "place", "body", "event", "document")
"""Kinds in the order in which they claim a stretch of text that two concepts match alike; other kinds come after."""

_WORD = re.compile(r"[^\W_]+")
_LETTERS = re.compile(r"[^\W_]*")
_HEAD_LENGTH = 6
"""A word is only compared with forms that begin with the same letters: most of the work is saved."""
_EITHER_CASE = re.compile(r"\[(\w)(\w)\]")
_PARENTHESES = re.compile(r"\s*\(([^()]*)\)")
_ABBREVIATION = re.compile(r"[^\W\d_]{2,}")
_ALTERNATIVES = re.compile(r"\s*[,/;]\s+|\s+/\s*")
_QUOTES = " '\"«»“”„"
_WORDS_OF_A_NAME = 3
_SHORT = 3
"""Letters of a word too short to be without its ending."""
_WORD_ENDS = r"(?!\w)"
_NO_COMPOUND = (r"(?<![\w-])", r"(?![\w-])")


class Form(NamedTuple):
    """A pattern that finds one form of a concept at the beginning of a word; a name is found by its capitals.

    `head` are small letters every match begins with, a few at most; `written` is the form as the glossary has it.
    """

    pattern: str
    any_case: bool
    head: str
    written: str
    concept: Concept


class Match(NamedTuple):
    """A form found at `text[start:end]`."""

    start: int
    end: int
    form: Form

    @property
    def concept(self) -> Concept:
        """The concept the form stands for."""
        return self.form.concept


class Finder:
    """Finds forms in texts. It is a value of its own: what it found is kept for it, see `matches`."""

    def __init__(self, forms: Iterable[Form]) -> None:
        self._by_head: dict[str, list[Form]] = {}
        for form in forms:
            self._by_head.setdefault(form.head, []).append(form)
        self._lengths = sorted({len(head) for head in self._by_head})

    def __bool__(self) -> bool:
        """Tell whether there is anything to find."""
        return bool(self._by_head)

    def every_match(self, text: str) -> Iterator[Match]:
        """Yield all that is found, overlapping as it may be, in the order of the words it begins with."""
        for word in _WORD.finditer(text):
            start = word.start()
            letters = word.group().casefold()
            for length in self._lengths:
                if length > len(letters):
                    break
                for form in self._by_head.get(letters[:length], ()):
                    if match := _compiled(form.pattern, any_case=form.any_case).match(text, start):
                        yield Match(start, match.end(), form)


@lru_cache(maxsize=CACHED)
def matches(finder: Finder, text: str) -> tuple[Match, ...]:
    """Return what is found in reading order, none overlapping another.

    Of overlapping matches the longest counts, so that “Republic of Artsakh” is no use of “Artsakh”.
    """
    kept: list[Match] = []
    for match in sorted(finder.every_match(text), key=_claim):
        if all(match.start >= other.end or match.end <= other.start for other in kept):
            kept.append(match)
    return tuple(sorted(kept, key=lambda match: match.start))


def _claim(match: Match) -> tuple[int, int, int, str]:
    kind = match.concept.kind
    rank = NAMES.index(kind) if kind in NAMES else len(NAMES)
    return match.start - match.end, rank, match.start, match.concept.id


@cache
def _compiled(pattern: str, *, any_case: bool) -> re.Pattern[str]:
    """Compile once a process: there are more patterns than `re` itself remembers."""
    return re.compile(pattern, re.IGNORECASE if any_case else 0)


# ---- which forms -----------------------------------------------------------------------------------


def printed(concepts: Iterable[Concept], language: str) -> Iterator[Form]:
    """Yield the forms an edition prints: stems, else the form and its aliases as they are, and a surname.

    Only abbreviations are known by their capitals: “the parliament of Armenia” is the body of that name.
    """
    concepts = tuple(concepts)
    surnames = unique_surnames(concepts, language)
    for concept in concepts:
        term = concept.terms[language]
        if term.stems:
            yield from _stems(concept, language)
            continue
        wrong = {form for form, _ in term.forbidden}
        forms = {one for written in (term.form, *term.aliases) for one in _variants(written, alternatives=False)}
        for form in sorted((forms | surnames.get(concept.id, set())) - wrong):
            pattern = _with_ending(form, language)
            yield _begun(_written(form, concept, pattern, any_case=not form.isupper()), language)


def naming(concepts: Iterable[Concept], language: str) -> Iterator[Form]:
    """Yield the forms that surely name a concept, so that a translation has to have it too.

    Left out are terms with several meanings, descriptions, and aliases that are common words.
    """
    concepts = tuple(concepts)
    surnames = unique_surnames(concepts, language)
    for concept in concepts:
        term = concept.terms[language]
        if term.stems:
            yield from _stems(concept, language)
            continue
        own = list(_variants(term.form))
        aliases = [one for alias in term.aliases for one in _variants(alias) if _tells_enough(one, concept)]
        if concept.kind == "term":
            # A term with alternatives has no one rendering, and its aliases are too common words to ask for one.
            own, aliases = (own if len(own) == 1 else []), []
        elif not term.form[:1].isupper():
            # A description, no name: it may be put in any words.
            own = []
        for form in dict.fromkeys((*own, *surnames.get(concept.id, set()), *aliases)):
            singular = _without_ending(form, language)
            pattern = _with_ending(singular, language)
            yield _begun(_written(form, concept, pattern, any_case=form == form.lower()), language)


def accepted(concepts: Iterable[Concept], language: str, source: str) -> Iterator[Form]:
    """Yield everything that may stand for a concept in a translation of a text in language `source`.

    Anything the glossary knows of it does, with whatever ending: the names that either side gives a place and forbidden
    forms too, since which form is right is another check's business, and the source's own form, left as it is.
    """
    for concept in concepts:
        term, own = concept.terms[language], concept.terms[source]
        yield from _stems(concept, language)
        others = (side.get(language) for side in concept.others.values() if isinstance(side, Mapping))
        known = [term.form, *term.aliases, *(form for form, _ in term.forbidden), own.form, *own.aliases]
        known += [name for name in others if isinstance(name, str)]
        if not term.stems:
            known.append(surname(concept, language))
        for form in dict.fromkeys(one for written in known for one in _variants(written)):
            yield _begun(_written(form, concept, _spaced(form), any_case=True), language)


def inflected(concepts: Iterable[Concept], language: str) -> Iterator[Form]:
    """Yield what may be another form of a concept's own: its words with other endings, where no stems are given.

    The last letter may change with the ending, the last two of a word before another, which may be an adjective; an
    ending has a few letters; short words stay as they are.
    """
    for concept in concepts:
        term = concept.terms[language]
        for form in () if term.stems else filter(without_parentheses, dict.fromkeys((term.form, *term.aliases))):
            words = without_parentheses(form).split()
            kept = [_other_ending(word, 2) for word in words[:-1]] + [_other_ending(word, 1) for word in words[-1:]]
            pattern = r"\s+".join(kept)
            yield Form(pattern + _WORD_ENDS, any_case=False, head=_head(pattern), written=form, concept=concept)


def _other_ending(word: str, lost: int) -> str:
    return rf"{re.escape(word[:-lost])}\w{{0,{_SHORT}}}" if len(word) > _SHORT else re.escape(word)


def forbidden(concepts: Iterable[Concept], language: str) -> Iterator[Form]:
    """Yield the forms not to be printed, as whole words that are no part of a compound with a hyphen."""
    before, after = _NO_COMPOUND
    for concept in concepts:
        for form, _ in concept.terms[language].forbidden if language in concept.terms else ():
            bare = form.strip(_QUOTES)
            yield _written(
                form, concept, _with_ending(bare, language, after), any_case=bare == bare.lower(), before=before
            )


def _stems(concept: Concept, language: str) -> Iterator[Form]:
    for stem in concept.terms[language].stems:
        before = _before(language)
        head = "" if before else _head(stem)
        yield Form(rf"{before}(?:{stem})\w*", any_case=True, head=head, written=stem, concept=concept)


def _written(form: str, concept: Concept, pattern: str, *, any_case: bool, before: str = "") -> Form:
    """Return what finds a written form; where capitals count, its first word may still begin a sentence."""
    first = pattern[:1]
    if not any_case and first.islower() and len(first.upper()) == 1:
        pattern = f"[{first}{first.upper()}]{pattern[1:]}"
    return Form(before + pattern, any_case, _head(pattern), form, concept)


def _begun(form: Form, language: str) -> Form:
    """Return the form with what the language may write before it in one word; then no letters begin it for sure."""
    before = _before(language)
    return form._replace(pattern=before + form.pattern, head="") if before else form


def _before(language: str) -> str:
    """Return the pattern of what the language may write in one with a word before it, empty where it has nothing."""
    beginnings = lexicon_for(language).term_beginnings
    return f"(?:{beginnings})?" if beginnings else ""


def _spaced(form: str) -> str:
    """Return the pattern of a form as it is written, with any space."""
    return r"\s+".join(map(re.escape, form.split()))


def _with_ending(form: str, language: str, after: str = _WORD_ENDS) -> str:
    """Return the pattern of a form with the endings of the language, which the form itself does not show."""
    return f"{_spaced(form)}(?:{lexicon_for(language).term_endings})?{after}"


@cache
def _without_ending(form: str, language: str) -> str:
    """Return a form in the plural without the last ending of its last word, one of a few letters as it is."""
    last = form.rsplit(maxsplit=1)[-1]
    if len(last) > _SHORT:
        for length in range(1, len(last) - 1):
            if re.fullmatch(lexicon_for(language).term_endings, last[-length:]):
                return form[: len(form) - length]
    return form


def _tells_enough(alias: str, concept: Concept) -> bool:
    """Tell whether an alias names the concept by itself: “Representative” alone is no name of a body."""
    if concept.kind in ("person", "place"):
        return alias[:1].isupper()
    return alias.isupper() or (alias[:1].isupper() and alias.count(" ") >= _WORDS_OF_A_NAME - 1)


def without_parentheses(written: str) -> str:
    """Return a written form without what stands in brackets."""
    return _PARENTHESES.sub("", written).strip()


def _variants(written: str, *, alternatives: bool = True) -> Iterator[str]:
    """Yield what a written form stands for: itself without parentheses, each of its alternatives, an abbreviation."""
    bare = without_parentheses(written)
    for one in _ALTERNATIVES.split(bare) if alternatives else (bare,):
        if stripped := one.strip(_QUOTES):
            yield stripped
    for inside in _PARENTHESES.findall(written):
        if _ABBREVIATION.fullmatch(inside) and inside.isupper():
            yield inside


def _head(pattern: str) -> str:
    """Return the letters every text that the pattern matches begins with, a few at most."""
    if _alternates(pattern):
        return ""
    # “[Зз]ащитник”: either letter is the beginning.
    if (match := _EITHER_CASE.match(pattern)) and match[1].casefold() == match[2].casefold():
        pattern = match[1] + pattern[match.end() :]
    letters = _LETTERS.match(pattern)
    end = letters.end() if letters else 0
    # A letter that may be repeated or left out is no sure beginning.
    if pattern[end : end + 1] in ("?", "*", "{"):
        end -= 1
    return pattern[: max(end, 0)].casefold()[:_HEAD_LENGTH]


def _alternates(pattern: str) -> bool:
    """Tell whether the pattern has alternatives outside its groups."""
    depth = 0
    for character in pattern:
        depth += (character == "(") - (character == ")")
        if character == "|" and not depth:
            return True
    return False
