"""Names of authors and others, in the order and length that the edition's style asks for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkdoc.pages.citations.item import Item
from nkdoc.pages.citations.runs import NO_BREAK_SPACE, Run, Runs
from nkdoc.sources import csl


def listed(item: Item, field: str = "author", *, family_first: bool | None = None) -> Runs:
    """Return the names of a field as a list; of many, the first and the item language's “et al.”."""
    style = item.locale.style
    inverted = style.names == "family-first" if family_first is None else family_first
    names, has_others = without_others(item.names(field))
    runs = [item.run(item.set(shown(name, inverted=inverted, initials=style.initials))) for name in names]
    if not runs:
        return ()
    if len(runs) > style.listed_authors:
        return (runs[0], item.et_al())
    out = [runs[0]]
    for at, run in enumerate(runs[1:], 2):
        out += [Run(style.last_conjunction if at == len(runs) and not has_others else ", "), run]
    return (*out, item.et_al()) if has_others else tuple(out)


def without_others(names: Sequence[csl.Name]) -> tuple[Sequence[csl.Name], bool]:
    """Return the names, and whether the list ends with the word by which BibTeX says that there are more."""
    has_others = bool(names) and names[-1] == csl.Name(literal=csl.OTHERS)
    return (names[:-1] if has_others else names), has_others


def shown(name: csl.Name, *, inverted: bool, initials: bool) -> str:
    """Return one name: Thomas de Waal, T. de Waal or de Waal T.; a body as it is."""
    if name.literal:
        return name.literal
    given = _initials(name.given) if initials else name.given
    family = " ".join(filter(None, (name.particle, name.family)))
    if inverted:
        parts = [family, given, name.dropping_particle, name.suffix]
    else:
        parts = [given, name.dropping_particle, family, name.suffix]
    return (NO_BREAK_SPACE if initials else " ").join(filter(None, parts))


def _initials(given: str) -> str:
    """Return the initials of given names: Александр Сергеевич → А. С., Jean-Luc → J.-L."""
    words = ["-".join(f"{part[0]}." for part in re.split(r"[-‐]", word) if part) for word in given.split()]
    return NO_BREAK_SPACE.join(words)
