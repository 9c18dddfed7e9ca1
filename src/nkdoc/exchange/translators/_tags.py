"""Tags that came back: looked up in the unit that they belong to, and counted beside the source's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from nkdoc.base.diagnostics import Label, Rule, Severity
from nkdoc.bitext.pairs import FRONT, shorten, whole
from nkdoc.exchange.translators._markup import LAYOUT, Key, Parts, Role, Tag, tags
from nkdoc.exchange.translators._units import TranslationUnit, fragment_parts

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.base.span import Span

TAGS_DIFFER = Rule(
    "NK282",
    "tags-differ",
    Severity.WARNING,
    """A unit came back with other markup than the source has: a citation, a link, a note or an emphasis was lost or
added.

The text was taken as it is. Put back in the translation tool what is named as lost, or say it otherwise in the source.
""",
)


class Ref(NamedTuple):
    """A tag in a file that came back: the id of a tag of the unit."""

    id: str
    role: Role


Content: TypeAlias = tuple[str | Ref, ...]


def plain(content: Content) -> str:
    """Return a content that holds no tags as text; empty where it holds some, for their text is not known."""
    return "" if any(isinstance(part, Ref) for part in content) else "".join(map(str, content))


def resolved(content: Content, unit: TranslationUnit) -> str | None:
    """Return the content as Markdown, its tags looked up in the unit; None where it has a tag that the unit has not."""
    written = [part for part in (*unit.source, *unit.target) if isinstance(part, Tag)]
    texts = {Ref(tag.id, tag.role): tag.text for tag in written}
    made: list[str] = []
    open_ids: list[str] = []
    for part in content:
        if isinstance(part, str):
            made.append(part)
            continue
        if part not in texts:
            return None
        if part.role == "open":
            open_ids.append(part.id)
        elif part.role == "close" and (not open_ids or open_ids.pop() != part.id):
            return None
        made.append(texts[part])
    return None if open_ids else "".join(made)


def tags_differ(span: Span, unit: TranslationUnit, text: str) -> Iterator[Diagnostic]:
    """Yield a finding where tags were lost or added that the translation before had, or had not, like the source."""
    if unit.pair.source[0].kind in FRONT:
        return
    here, new = _counted(unit.source), _counted(fragment_parts(text))
    before = _counted(unit.target) if unit.target else here
    lost = [*((here & before) - new).elements()]
    added = [*((new - before) - here).elements()]
    if not lost and not added:
        return
    named: Mapping[Key, str] = {tag.key: tag.text for tag in tags((*unit.source, *fragment_parts(text)))}
    told = "; ".join(
        f"{what}: {' '.join(_shown(named[key], key) for key in keys)}"
        for what, keys in (("lost", lost), ("added", added))
        if keys
    )
    labels = [Label(whole(unit.pair.source), "the source")]
    message = f"the tags of “{unit.key}” are not the source’s – {told} – in “{shorten(text)}”"
    yield TAGS_DIFFER.at(span, message, labels=labels, block=unit.pair.id, about=unit.key)


def _counted(parts: Parts) -> Counter[Key]:
    return Counter(tag.key for tag in tags(parts) if tag.kind not in LAYOUT)


def _shown(text: str, key: Key) -> str:
    return f"{key[0]} {text}"
