"""What of a section typography must not change, and the proof that it did not.

The shape of a section is its tree without spans, and of every text only letters and digits; letters that
count as others in some language are taken for those, since a section may quote any.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass

from nkdoc.base.span import Source
from nkdoc.fmt.cells import Fix
from nkdoc.languages.writing import folded
from nkdoc.model import Section, Text
from nkdoc.parse import Flavour, parse_section

Shape = object
"""Nested tuples; only equality is asked of it."""


def letters(text: str) -> str:
    """Return the letters and digits of `text`, each letter as what it counts as."""
    return folded("".join(character for character in text if character.isalnum()))


def shape(section: Section) -> Shape:
    """Return what typography must leave as it is."""
    front = tuple((name, letters(str(given.value))) for name, given in section.front.items())
    allowed = tuple((suppression.code, letters(suppression.reason)) for suppression in section.suppressions)
    return (section.id, front, _of(section.blocks), _of(section.notes), allowed)


def _of(value: object) -> Shape:
    if isinstance(value, Text):
        return ("Text", letters(value.text))
    if isinstance(value, str | Mapping):
        return value
    if isinstance(value, Sequence):
        return tuple(_of(one) for one in value)
    if is_dataclass(value):
        parts = (_of(getattr(value, part.name)) for part in fields(value) if part.compare)
        return (type(value).__name__, *parts)
    return value


def applied(text: str, fixes: Iterable[Fix]) -> str:
    """Return `text` with the fixes made; their spans are spans of `text`, in order and apart."""
    parts: list[str] = []
    done = 0
    for fix in fixes:
        parts += (text[done : fix.span.start], fix.after)
        done = fix.span.end
    return "".join((*parts, text[done:]))


def sound(section: Section, fixes: Sequence[Fix]) -> tuple[Fix, ...]:
    """Return the fixes that leave the section's shape as it is: mostly all.

    Where they do not, the fixes of each rule are tried apart, and halves of those, so that one change that would make
    markup out of text does not cost the rest. Every trial parses the whole file, so of a rule that would make markup in
    very many places some harmless fixes are lost too.
    """
    if not fixes:
        return ()
    prover = _Prover(section)
    if prover.holds(fixes):
        return tuple(fixes)
    kept: tuple[Fix, ...] = ()
    for code in sorted({fix.rule.code for fix in fixes}):
        kept = prover.proved(kept, tuple(fix for fix in fixes if fix.rule.code == code))
    return tuple(sorted(kept, key=_place))


def _place(fix: Fix) -> tuple[int, int]:
    return fix.span.start, fix.span.end


_MAX_TRIALS = 64


class _Prover:
    def __init__(self, section: Section) -> None:
        self.section = section
        # In a project the links of a page lead elsewhere than in its file.
        self.shape = shape(self._read(section.source.text) if section.is_page else section)
        self.trials = 0

    def proved(self, kept: tuple[Fix, ...], added: tuple[Fix, ...]) -> tuple[Fix, ...]:
        """Return `kept` with those of `added` that may join it."""
        self.trials = 0
        return self._proved(kept, added)

    def _proved(self, kept: tuple[Fix, ...], added: tuple[Fix, ...]) -> tuple[Fix, ...]:
        if self.trials >= _MAX_TRIALS:
            return kept
        together = (*kept, *added)
        if self.holds(together):
            return together
        if len(added) == 1:
            return kept
        half = len(added) // 2
        return self._proved(self._proved(kept, added[:half]), added[half:])

    def holds(self, fixes: Sequence[Fix]) -> bool:
        """Tell whether the shape stays when the fixes are made."""
        self.trials += 1
        section = self.section
        text = applied(section.source.text, sorted(fixes, key=_place))
        return shape(self._read(text)) == self.shape

    def _read(self, text: str) -> Section:
        section = self.section
        flavour = Flavour.SITE if section.is_page else Flavour.NKDOC
        return parse_section(Source(section.source.path, text), section.language, section.stem, flavour).value
