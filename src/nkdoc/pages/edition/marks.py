"""Citation marks and entries as HTML: numbers that lead to the list, runs with their language, style and address."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from nkdoc.languages import Locale
from nkdoc.model import CitationGroup, Library
from nkdoc.pages.citations import (
    MarkPart,
    Run,
    RunStyle,
    format_entry,
    format_mark,
    format_narrative,
    plain_text,
    url_pieces,
)
from nkdoc.pages.html import Html, Medium, encoded_address, escape, is_safe_address, language_attributes, tag
from nkdoc.pages.html.scope import WORD_JOINER

_ELEMENTS: Mapping[RunStyle, tuple[str, str | None]] = {
    "plain": ("span", None),
    "italic": ("cite", None),
    "quoted": ("span", None),
    "label": ("span", "status"),
    "soft": ("span", "evidence"),
    "description": ("span", "description"),
}
"""Element and class of a run, by its style."""

_ENCODED = re.compile(r"[^/?&=#%]*(?:%[0-9A-Fa-f]{2}[^/?&=#%]{0,8}){12,}")
"""A part of an address that is percent-encoded almost throughout, such as a headline in Arabic letters."""

_HOST = re.compile(r"https?://[\w.-]{1,32}(?![\w.-])")
"""The part of an address in which no line ends: after “https://” alone a reader looks for the rest in vain."""

_INDICATOR_A = 0x1F1E6
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}")


class MarkWriter:
    """Writes the marks of one edition: `linked` to its list of references, or bare where the page has none."""

    def __init__(
        self, library: Library, numbers: Mapping[str, int], locale: Locale, medium: Medium, *, linked: bool = True
    ) -> None:
        self._library = library
        self._numbers = numbers
        self._locale = locale
        self._medium = medium
        self._linked = linked

    def write(self, group: CitationGroup, id_: str | None) -> Html:
        """Return the mark of `group`, every key of which has a number; a source the sentence names comes before it."""
        parts = format_mark(group, self._numbers, self._locale)
        mark = tag("sup", "".join(map(self._part, parts)), class_="cite", id=id_)
        named = ""
        if group.narrative and (reference := self._library.references.get(group.citations[0].key)):
            named = runs_as_html(format_narrative(reference, self._locale), self._locale, self._medium)
        return Html(f"{named}{WORD_JOINER}{mark}")

    def _part(self, part: MarkPart) -> Html:
        if part.key is None or not self._linked:
            return escape(part.text)
        href = f"#ref-{part.key}"
        if self._medium == "print":
            return tag("a", escape(part.text), href=href)
        spoken = self._locale.gettext("Reference {number}").format(number=part.text)
        return tag(
            "a", escape(part.text), href=href, role="doc-biblioref", aria_label=spoken, title=self._hint(part.key)
        )

    def _hint(self, key: str) -> str | None:
        """Return what a reader who points at a number sees: the entry without labels, address and remarks."""
        reference = self._library.references.get(key)
        if reference is None:
            return None
        runs = format_entry(reference, self._locale)
        shown = [run for run in runs if run.style not in ("label", "soft") and not run.url]
        return " ".join(plain_text(shown).split()) or None


def runs_as_html(runs: Iterable[Run], locale: Locale, medium: Medium) -> Html:
    """Return runs of text as HTML."""
    return Html("".join(_run(run, locale, medium) for run in runs))


def spell_flags(text: str) -> str:
    """Return the text with each flag as the letters it is made of, in brackets (UTS #51, Annex B).

    No text font has flags, and a flag in a list of sources would be decoration.
    """
    return _FLAG.sub(lambda flag: f"[{''.join(chr(ord(one) - _INDICATOR_A + ord('A')) for one in flag[0])}]", text)


def _run(run: Run, locale: Locale, medium: Medium) -> Html:
    element, kind = _ELEMENTS[run.style]
    marked = language_attributes(run.language, locale.tag)
    if run.url and is_safe_address(run.url):
        return tag("a", _address(run, medium), href=encoded_address(run.url), class_="address", **marked)
    if element == "span" and kind is None and not marked:
        return escape(spell_flags(run.text))
    return tag(element, escape(spell_flags(run.text)), class_=kind, **marked)


def _address(run: Run, medium: Medium) -> Html:
    """Return the words of a link; an address shown as such may break at its joints.

    On paper the layout engine breaks it there by itself, and a character that allows a break would end up in the
    address of whoever copies it. Nobody copies eight lines of percent signs: paper shows an ellipsis for them, and
    the link still leads to the whole address.
    """
    if run.text != run.url:
        return escape(run.text)
    if medium == "print":
        shown = _ENCODED.sub("…", run.text)
        host = _HOST.match(shown)
        return Html(tag("span", host[0], class_="host") + escape(shown[host.end() :])) if host else escape(shown)
    return Html("<wbr>".join(map(escape, url_pieces(run.text))))
