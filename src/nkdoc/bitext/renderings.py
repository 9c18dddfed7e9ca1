"""How the glossary's concepts are rendered: where one language uses a concept, and whether the other has it too.

A language that inflects gives `stems`, regular expressions for the beginnings of its words; other forms are looked for
as they are, with a plural or possessive ending. Anything the glossary knows of a concept counts as its rendering, the
names that either side gives a place and forbidden forms too: which form is right is another check's business. So does
the source's own form, left as it is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from nkdoc.bitext.segments import CACHED

if TYPE_CHECKING:
    from nkdoc.model import Concept, Project, Term, Termbase

_WORD = re.compile(r"[^\W_]+")
_LETTERS = re.compile(r"[^\W_]*")
_HEAD_LENGTH = 6
"""A word is only compared with forms that begin with the same letters: most of the work is saved."""
_PARENTHESES = re.compile(r"\s*\(([^()]*)\)")
_EITHER_CASE = re.compile(r"^\[(\w)\w\]")
_QUOTES = " '\"«»“”„"
_ALTERNATIVES = re.compile(r"\s*[,/;]\s+|\s+/\s*")
_PLURAL_OR_POSSESSIVE = r"(?:s|es)?(?:['’]s?)?"
_WORDS_OF_A_NAME = 3
_SHORT = 3
_MANY = 8192


class Used(NamedTuple):
    """A concept named at `text[start:end]`."""

    start: int
    end: int
    concept: Concept


class Form(NamedTuple):
    """A pattern that finds one form; names are found by their capitals."""

    pattern: str
    any_case: bool
    concept: Concept

    def match(self, text: str, start: int) -> re.Match[str] | None:
        """Match the form at `start`."""
        return _compiled(self.pattern, any_case=self.any_case).match(text, start)


@lru_cache(maxsize=_MANY)
def _compiled(pattern: str, *, any_case: bool) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE if any_case else 0)


class Renderings:
    """The concepts that both languages have forms for.

    `used(text)` returns the concepts that a text in the source's language names, `rendered(text)` the ids of those that
    a text in the target's language names in any form.
    """

    used: Callable[[str], tuple[Used, ...]]
    rendered: Callable[[str], frozenset[str]]

    def __init__(self, termbase: Termbase, source: str, target: str) -> None:
        concepts = [
            one for one in termbase.concepts.values() if source in one.terms and target in one.terms and not one.gap
        ]
        surnames = Counter(_surname(one, source) for one in concepts)
        forms, known = _Index(), _Index()
        for concept in concepts:
            own = _surname(concept, source)
            forms.add(_forms(concept, concept.terms[source], own if surnames[own] == 1 else ""))
            known.add(_known(concept, source, target))
        self._forms, self._known = forms, known

        self.used = lru_cache(maxsize=CACHED)(self._used)
        self.rendered = lru_cache(maxsize=CACHED)(self._rendered)

    def _used(self, text: str) -> tuple[Used, ...]:
        """Return the concepts that `text`, in the source's language, names; of overlapping names the longest counts."""
        found = sorted(self._forms.find(text), key=lambda one: (one.start - one.end, one.start, one.concept.id))
        kept: list[Used] = []
        for one in found:
            if all(one.start >= other.end or one.end <= other.start for other in kept):
                kept.append(one)
        return tuple(sorted(kept, key=lambda one: one.start))

    def _rendered(self, text: str) -> frozenset[str]:
        """Return the ids of the concepts that `text`, in the target's language, names in any form."""
        return frozenset(one.concept.id for one in self._known.find(text))

    def rendered_at(self, text: str) -> Iterator[Used]:
        """Yield every place where `text`, in the target's language, names a concept in any form."""
        return self._known.find(text)


def renderings_of(project: Project) -> Mapping[str, Renderings]:
    """Return the renderings of the source's concepts in every language translated into."""
    termbase, source = _Same(project.termbase), project.config.source_language
    return {edition.language: _renderings(termbase, source, edition.language) for edition in project.targets}


class _Same:
    """A termbase that equals itself alone, so that what was made of it can be kept without comparing it."""

    def __init__(self, termbase: Termbase) -> None:
        self.termbase = termbase

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.termbase is self.termbase

    def __hash__(self) -> int:
        return id(self.termbase)


@lru_cache(maxsize=4)
def _renderings(termbase: _Same, source: str, target: str) -> Renderings:
    return Renderings(termbase.termbase, source, target)


class _Index:
    """Forms by the letters they begin with."""

    def __init__(self) -> None:
        self._by_head: dict[str, list[Form]] = {}
        self._by_word: dict[str, list[Form]] = {}

    def add(self, forms: Iterable[tuple[str, Form]]) -> None:
        for head, form in forms:
            self._by_head.setdefault(head, []).append(form)

    def find(self, text: str) -> Iterator[Used]:
        for word in _WORD.finditer(text):
            forms = self._by_word.get(word.group())
            for form in self._beginning_like(word.group()) if forms is None else forms:
                if match := form.match(text, word.start()):
                    yield Used(word.start(), match.end(), form.concept)

    def _beginning_like(self, word: str) -> list[Form]:
        """Return the forms that may begin with the word."""
        letters = word.casefold()[:_HEAD_LENGTH]
        heads = (letters[:length] for length in range(len(letters) + 1))
        forms = self._by_word[word] = [form for head in heads for form in self._by_head.get(head, ())]
        return forms


def _head(pattern: str) -> str:
    """Return the letters every text that the pattern matches begins with, a few at most."""
    if _alternates(pattern):
        return ""
    # “[Зз]ащитник”: case does not matter, so either letter is the beginning.
    pattern = _EITHER_CASE.sub(r"\1", pattern)
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


def _forms(concept: Concept, term: Term, surname: str) -> Iterator[tuple[str, Form]]:
    """Yield the forms by which a text of the term's language names the concept, each with its first letters."""
    if term.stems:
        yield from (_stem(stem, concept) for stem in term.stems)
        return
    printed = tuple(_variants(term.form))
    aliases = [variant for alias in term.aliases for variant in _variants(alias) if _tells_enough(variant, concept)]
    if concept.kind == "term":
        # A term with alternatives has no one rendering, and its aliases are too common words to ask for one.
        printed, aliases = (printed if len(printed) == 1 else ()), []
    elif not term.form[:1].isupper():
        # A description, no name: it may be put in any words.
        printed = ()
    for form in dict.fromkeys((*printed, *filter(None, (surname,)), *aliases)):
        yield _head(form), Form(_literal(form), any_case=form == form.lower(), concept=concept)


def _stem(stem: str, concept: Concept) -> tuple[str, Form]:
    """Return the form that finds words beginning with a stem, and its first letters."""
    return _head(stem), Form(rf"(?:{stem})\w*", any_case=True, concept=concept)


def _tells_enough(alias: str, concept: Concept) -> bool:
    """Tell whether an alias names the concept by itself: “Representative” alone is no name of a body."""
    if concept.kind in ("person", "place"):
        return alias[:1].isupper()
    return alias.isupper() or (alias[:1].isupper() and alias.count(" ") >= _WORDS_OF_A_NAME - 1)


def _literal(form: str) -> str:
    """Return the pattern of a form as it is written, with any space and a plural or possessive ending."""
    words = form.split()
    words[-1] = words[-1].removesuffix("s") if len(words[-1]) > _SHORT else words[-1]
    return r"\s+".join(map(re.escape, words)) + _PLURAL_OR_POSSESSIVE + r"(?!\w)"


def _variants(form: str) -> Iterator[str]:
    """Yield what a printed form stands for: the form without its parentheses, an abbreviation in them, alternatives."""
    bare = _PARENTHESES.sub("", form).strip(_QUOTES)
    yield from filter(None, (one.strip(_QUOTES) for one in _ALTERNATIVES.split(bare)))
    for inside in _PARENTHESES.findall(form):
        if re.fullmatch(r"[^\W\d_]{2,}", inside) and inside.isupper():
            yield inside


def _surname(concept: Concept, language: str) -> str:
    """Return the last word of a person's printed name."""
    words = concept.terms[language].form.split() if concept.kind == "person" else []
    return words[-1] if len(words) > 1 else ""


def _known(concept: Concept, source: str, target: str) -> Iterator[tuple[str, Form]]:
    """Yield everything that may stand for the concept in the target's language, each with its first letters."""
    term = concept.terms[target]
    yield from (_stem(stem, concept) for stem in term.stems)
    own = (term.form, *term.aliases, *(form for form, _ in term.forbidden))
    kept = (concept.terms[source].form, *concept.terms[source].aliases)
    others = (side.get(target) for side in concept.others.values() if isinstance(side, Mapping))
    names = [name for name in others if isinstance(name, str)]
    for form in dict.fromkeys(variant for written in (*own, *kept, *names) for variant in _variants(written)):
        yield _head(form), Form(r"\s+".join(map(re.escape, form.split())), any_case=True, concept=concept)
