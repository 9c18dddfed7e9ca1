"""Concepts of the glossary that a source names and its translation does not: what checks of names and terms share."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from nkdoc.bitext.mismatch import Mismatch, quote
from nkdoc.bitext.segments import segments

if TYPE_CHECKING:
    from nkdoc.bitext.renderings import Renderings
    from nkdoc.model import Pair


def unrendered(pair: Pair, renderings: Renderings, kinds: Collection[str], *, beside: str = "") -> Iterator[Mismatch]:
    """Yield the concepts of `kinds` that the source names and neither the target nor `beside` does, each once."""
    source, target = segments(pair)
    used = [match for match in renderings.used(source.text) if match.concept.kind in kinds]
    if not used:
        return
    seen = set(renderings.rendered(target.text))
    for start, end, form in used:
        concept = form.concept
        if concept.id in seen:
            continue
        seen.add(concept.id)
        if not (beside and concept.id in renderings.rendered(beside)):
            name, wanted = source.text[start:end], concept.terms[target.language].form
            message = f"the translation does not have {quote(name)}"
            yield Mismatch(message, (start, end), None, concept.id, f"the glossary has {quote(wanted)}")
