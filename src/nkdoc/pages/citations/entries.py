"""One entry of the list of references: what the source is, how sure it is, and what it does not cover."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType
from typing import get_args

from nkdoc.languages import Locale
from nkdoc.model import Library, Reference, Status
from nkdoc.pages.citations import areas, sentences
from nkdoc.pages.citations.item import Item
from nkdoc.pages.citations.runs import Run, Runs, ends_sentence, stopped


def N_(message: str) -> str:  # noqa: N802 - the customary name, which tools/catalogues.py extracts by
    """Mark a message for extraction where it is not translated on the spot."""
    return message


_LABELS: Mapping[Status, str] = MappingProxyType({"supporting": N_("supporting"), "unresolved": N_("unresolved")})
"""The small label before an entry; an exact source needs none."""

_MEANINGS: Mapping[Status, str] = MappingProxyType(
    {
        "exact": N_("The source that the article cites."),
        "supporting": N_("Supports the same statement; not necessarily the source that the article cites."),
        "unresolved": N_("The source that the article cites was not recovered, and none is named in its place."),
    }
)

_KINDS: Mapping[str, str] = MappingProxyType(
    {
        "book": N_("book"),
        "journal": N_("journal"),
        "news": N_("news"),
        "newspaper": N_("newspaper"),
        "report": N_("report"),
        "tweet": N_("tweet"),
        "url": N_("web address"),
        "web": N_("web"),
    }
)
"""What an article calls the kind of a note, as readers are told it."""

_LOST = "missing"
"""The kind of a note whose very text the article has lost."""


def format_entry(reference: Reference, locale: Locale, item: Item | None = None) -> Runs:
    """Return the entry of a reference in the edition of `locale`, complete with punctuation.

    Its label comes first, where it has one; then the description, the address, “dead link”, our remarks. `item` is the
    reference as the list's style shows it, where that is not the plain one.
    """
    if reference.status == "unresolved":
        entry: Runs = (Run(_not_recovered(reference, locale)),)
    else:
        entry = _described(item or Item(reference, locale))
    label = _LABELS.get(reference.status) if reference.status is not None else None
    head = (Run(locale.gettext(label), style="label"), Run(" ")) if label else ()
    return (*head, *entry)


def format_description(reference: Reference, locale: Locale) -> Runs:
    """Return what a reference is, without its address and what is said of it."""
    if reference.status == "unresolved":
        return (Run(_not_recovered(reference, locale)),)
    item = Item(reference, locale)
    return areas.layout(item) if locale.style.layout == "areas" else sentences.layout(item)


def _described(item: Item) -> Runs:
    """Return the description with its address and what follows it."""
    is_areas = item.locale.style.layout == "areas"
    runs = areas.layout(item) if is_areas else sentences.layout(item)
    if url := item.url():
        runs = areas.address(runs, url) if is_areas else (*runs, Run(" "), Run(url, url=url))
    elif is_areas:
        runs = stopped(runs)
    if accessed := item.date(field="accessed"):
        message = item.locale.gettext("(accessed {date})").format(date=accessed)
        runs = (*runs, Run(f" {message}."))
    if item.reference.custom.get("dead-link") is True:
        runs = (*runs, Run(" "), Run(item.locale.gettext("dead link"), style="label"))
    return (*runs, *_remarks(item))


def _remarks(item: Item) -> Runs:
    """Return the remark on the item, then what it backs and what it does not, each a sentence.

    CSL's `note` is not among them: what programs keep there is their owner's.
    """
    runs: list[Run] = []
    for words in (item.our_words("remark"), item.our_words("evidence")):
        if words is not None:
            text, language = words
            runs += [Run(" "), Run(text if ends_sentence(text) else f"{text}.", language, "soft")]
    return tuple(runs)


def _not_recovered(reference: Reference, locale: Locale) -> str:
    """Return what is said of a reference that nobody found: its number and kind, nothing that looks like a source."""
    number = reference.custom.get("note")
    kind = str(reference.custom.get("kind", ""))
    if not isinstance(number, int):
        return locale.gettext("Source not recovered.")
    if kind == _LOST:
        return locale.gettext("Note {number}: its text is missing from the article.").format(number=number)
    if not kind:
        return locale.gettext("Note {number}: source not recovered.").format(number=number)
    shown = locale.gettext(_KINDS[kind]) if kind in _KINDS else kind
    return locale.gettext("Note {number} ({kind}): source not recovered.").format(number=number, kind=shown)


def status_meaning(status: Status, locale: Locale) -> str:
    """Return what a status tells the reader, as a sentence for the head of the list."""
    return locale.gettext(_MEANINGS[status])


def counts_by_status(library: Library) -> Mapping[Status, int]:
    """Return how many references have each status, the surest first, zeros included."""
    counted = Counter(reference.status for reference in library.references.values())
    return MappingProxyType({status: counted[status] for status in get_args(Status)})


_BREAKS = re.compile(r"(?<=[^:/]/)(?=[^/])|(?=[.?#&=%~])|(?<=[-_,;])")
_LONGEST = 24


def url_pieces(url: str) -> tuple[str, ...]:
    """Return an address in pieces between which a line may end.

    Breaks fall after a slash, hyphen or underscore and before a dot, query or other sign (Chicago Manual of Style,
    14.18), so that no punctuation seems to end the address; a longer run of letters is cut.
    """
    pieces = [piece for piece in _BREAKS.split(url) if piece]
    cut = (piece[at : at + _LONGEST] for piece in pieces for at in range(0, len(piece), _LONGEST))
    return tuple(cut)
