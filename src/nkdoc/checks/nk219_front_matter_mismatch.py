"""The front matter has other keys than the source's, or a value that no language changes differs.

    The source says            The translation says
    id: background             id: predystoriya
    draft: false

Texts for readers (title, summary, keywords and the like) and values of the language's own (slug, weight) are not
compared, but for the numbers in such texts; numbers, dates, yes and no, addresses and identifiers are. On a page of
another tool's site only `title` and `description` may be missed: the rest is for that tool (date, weight, layout), and
either language may leave it out; a page's place among its neighbours (`weight: 30`) that is another number is worth a
warning there.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.bitext.addresses import canonical
from nkdoc.bitext.pairs import source_label, tags
from nkdoc.bitext.quantities import explain
from nkdoc.bitext.segments import Segment, visible

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.bitext.units import Bitext
    from nkdoc.model import Field, Project, Section

RULE = Rule("NK219", "front-matter-mismatch", Severity.ERROR, __doc__)

# fmt: off
OWN = frozenset({
    "title", "subtitle", "summary", "description", "lead", "excerpt", "abstract", "keywords", "tags",
    "categories", "category", "lang", "language", "locale", "slug", "permalink", "url", "aliases",
    "redirect_from", "redirect_to", "index", "weight", "order", "position", "sidebar_position", "nav_order",
    "sidebar_label", "linktitle", "navtitle", "shorttitle", "author", "authors", "translator", "translators",
    "reviewers", "translation", "reason", "alt", "caption", "hero", "label", "name", "headline", "og_title",
    "og_description",
})
# fmt: on
"""Keys whose values each language has for itself."""
_PEOPLE = frozenset({"reviewers", "translator", "translators"})
"""Keys that name who is asked about the page in its language."""
_PLACES = frozenset({"weight", "order", "position", "sidebar_position", "nav_order"})
_BLOCKS = frozenset({"title", "description", "summary"})
"""Keys whose texts are blocks of their own."""
_NEUTRAL = re.compile(r"[a-z0-9][a-z0-9_./:#@+-]*", re.IGNORECASE)
_STATUS = re.compile(
    r".*(?:commit|hash|revision|synced|created|updated|modified|lastmod|translat|drift|crowdin|cspell|l10n|i18n).*|tl_.*"
)
"""Keys of translators' tools, which the source has no need of: how fresh a translation is, and whose."""


def check(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for every key one language lacks and every neutral value that differs."""
    for bitext in project.bitexts:
        yield from compare(bitext)


def compare(bitext: Bitext) -> Iterator[Diagnostic]:
    """Yield the findings of one section."""
    here, there = bitext.source.front, bitext.target.front
    if not there and not bitext.target.blocks:
        return
    for key, field in here.items():
        if key not in there:
            if key.lower() not in _PEOPLE and (not bitext.target.is_page or _is_missed(key, bitext.target)):
                yield _missing(bitext, key, field)
        elif _differs(key, field.value, there[key].value, tags(bitext)):
            message = f"“{key}” is “{there[key].value}”, in the source “{field.value}”"
            yield RULE.at(
                there[key].span, message, labels=[source_label(field.span)], hint=f"write “{field.value}”",
                block=bitext.source.id, about=key,
            )  # fmt: skip
        elif "id" not in here and _is_elsewhere(key, field.value, there[key].value):
            yield RULE.at(
                there[key].span, f"“{key}” is {there[key].value}, in the source {field.value}",
                labels=[source_label(field.span)], hint=f"write {field.value}", severity=Severity.WARNING,
                block=bitext.source.id, about=key,
            )  # fmt: skip
        elif differing := _numbers_differ(key, field.value, there[key].value, bitext):
            mine, yours = differing
            yield RULE.at(
                there[key].span, f"“{key}” has the number “{yours}”, in the source “{mine}”",
                labels=[source_label(field.span)], hint="correct the number", block=bitext.source.id, about=key,
            )  # fmt: skip
    for key, field in there.items():
        if key not in here and not bitext.target.is_page and not _is_own(key) and not _is_status(field.value):
            yield RULE.at(
                field.key_span, f"the source’s front matter has no “{key}”", labels=[source_label(bitext.source.span)],
                hint="delete it, or add it to the source", block=bitext.source.id, about=key,
            )  # fmt: skip


def _missing(bitext: Bitext, key: str, field: Field) -> Diagnostic:
    # Without front matter at all the file is of another make, which one finding says well enough.
    severity = Severity.WARNING if _is_own(key) else Severity.ERROR
    return RULE.at(
        bitext.target.span, f"the front matter lacks “{key}”", labels=[source_label(field.key_span)],
        hint=f"add “{key}”", severity=severity, block=bitext.source.id, about=key,
    )  # fmt: skip


def _is_missed(key: str, page: Section) -> bool:
    """Tell whether a page without `key` lacks what nkdoc prints, and nothing else of the page stands for it.

    A page's title may be a heading, its front matter in TOML; without either it is called after its file.
    """
    return (key == "title" and page.stem.endswith(page.title)) or (key == "description" and not page.summary)


def _is_own(key: str) -> bool:
    lowered = key.lower().replace("-", "_")
    return lowered in OWN or lowered.replace("_", "") in OWN or _STATUS.fullmatch(lowered) is not None


def _is_status(value: object) -> bool:
    """Tell whether a value is a table of keys of the language's own, such as the commit that was translated."""
    return isinstance(value, Mapping) and bool(value) and all(_is_own(str(key)) for key in value)


def _is_elsewhere(key: str, one: object, other: object) -> bool:
    """Tell whether two numbers give a page another place among its neighbours."""
    return one != other and key.lower() in _PLACES and isinstance(one, int) and isinstance(other, int)


def _numbers_differ(key: str, one: object, other: object, bitext: Bitext) -> tuple[str, str] | None:
    """Return the first numbers of two texts that differ, be they values of a list or of a table; None where none do.

    Titles and summaries are compared as blocks are.
    """
    if key in _BLOCKS:
        return None
    for mine, yours in _texts(one, other):
        here = Segment(bitext.source.language, visible(mine))
        there = Segment(bitext.target.language, visible(yours))
        explained = explain(here, there)
        if explained.missing and explained.added:
            return explained.missing[0].digits, explained.added[0].digits
    return None


def _texts(one: object, other: object) -> Iterator[tuple[str, str]]:
    """Yield the texts with words in them that stand in the same place of two values."""
    if isinstance(one, str) and isinstance(other, str):
        if not (_NEUTRAL.fullmatch(one) or _NEUTRAL.fullmatch(other) or one == other):
            yield one, other
    elif isinstance(one, Mapping) and isinstance(other, Mapping):
        for key, value in one.items():
            if key in other:
                yield from _texts(value, other[key])
    elif isinstance(one, list | tuple) and isinstance(other, list | tuple) and len(one) == len(other):
        for mine, yours in zip(one, other, strict=True):
            yield from _texts(mine, yours)


def _differs(key: str, one: object, other: object, tags: tuple[str, ...]) -> bool:
    """Tell whether two values that no language changes differ."""
    if one == other or _is_own(key):
        return False
    if isinstance(one, bool | int | float | datetime.date) or isinstance(other, bool | int | float | datetime.date):
        return True
    if isinstance(one, str) and isinstance(other, str):
        if not (_NEUTRAL.fullmatch(one) and _NEUTRAL.fullmatch(other)):
            return False
        return canonical(one, tags).place != canonical(other, tags).place
    return False
