"""How the glossary's concepts are rendered: where one language names a concept, and whether the other has it too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from nkdoc.bitext.forms import Finder, Match, accepted, matches, naming
from nkdoc.bitext.segments import CACHED

if TYPE_CHECKING:
    from nkdoc.model import Project, Termbase


class Renderings:
    """The concepts that two languages have forms for, but for names that the source has lost."""

    def __init__(self, termbase: Termbase, source: str, target: str) -> None:
        concepts = [
            concept
            for concept in termbase.concepts.values()
            if source in concept.terms and target in concept.terms and not concept.gap
        ]
        self._naming = Finder(naming(concepts, source))
        self._accepted = Finder(accepted(concepts, target, source))

    def used(self, text: str) -> tuple[Match, ...]:
        """Return where `text`, in the source's language, names a concept; of overlapping names the longest counts."""
        return matches(self._naming, text)

    def rendered(self, text: str) -> frozenset[str]:
        """Return the ids of the concepts that `text`, in the target's language, names in any form."""
        return _concepts(self._accepted, text)

    def rendered_at(self, text: str) -> Iterator[Match]:
        """Yield every place where `text`, in the target's language, names a concept in any form."""
        return self._accepted.every_match(text)


@lru_cache(maxsize=CACHED)
def _concepts(finder: Finder, text: str) -> frozenset[str]:
    return frozenset(match.concept.id for match in finder.every_match(text))


@lru_cache(maxsize=8)
def renderings(termbase: Termbase, source: str, target: str) -> Renderings:
    """Return the renderings of one language in another, made once for a termbase."""
    return Renderings(termbase, source, target)


def renderings_of(project: Project) -> Mapping[str, Renderings]:
    """Return the renderings of the source's concepts in every language translated into."""
    termbase, source = project.termbase, project.config.source_language
    return {edition.language: renderings(termbase, source, edition.language) for edition in project.targets}
