"""Citation marks and entries as HTML: numbers that lead to the list, runs with their language, style and address."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from nkdoc.languages import Locale
from nkdoc.model import CitationGroup, Library
from nkdoc.pages.citations import (
    MarkPart,
    Notes,
    Run,
    RunStyle,
    Style,
    format_entry,
    plain_text,
    url_pieces,
)
from nkdoc.pages.html import (
    Html,
    Medium,
    direction_of_words,
    encoded_address,
    escape,
    is_safe_address,
    language_attributes,
    tag,
)
from nkdoc.pages.html.inlines import foot_note, popover_note
from nkdoc.pages.html.scope import WORD_JOINER, Scope

_ELEMENTS: Mapping[RunStyle, tuple[str, str | None]] = {
    "plain": ("span", None),
    "italic": ("cite", None),
    "quoted": ("span", None),
    "label": ("span", "status"),
    "soft": ("span", "evidence"),
    "description": ("span", "description"),
    "bold": ("b", None),
    "small-caps": ("span", "small-caps"),
    "underline": ("u", None),
    "raised": ("sup", None),
    "lowered": ("sub", None),
}
"""Element and class of a run, by its style."""

_ENCODED = re.compile(r"[^/?&=#%]*(?:%[0-9A-Fa-f]{2}[^/?&=#%]{0,8}){12,}")
"""A part of an address that is percent-encoded almost throughout, such as a headline in Arabic letters."""

_HOST = re.compile(r"https?://[\w.-]{1,32}(?![\w.-])")
"""The part of an address in which no line ends: after “https://” alone a reader looks for the rest in vain."""

_INDICATOR_A = 0x1F1E6
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}")


class MarkWriter:
    """Writes the marks of one edition in its style: `linked` to its list, or bare where the page has none."""

    def __init__(self, library: Library, style: Style, locale: Locale, medium: Medium, *, linked: bool = True) -> None:
        self._library = library
        self._style = style
        self._locale = locale
        self._medium = medium
        self._linked = linked
        self._notes = 0

    def write(self, group: CitationGroup, id_: str | None, scope: Scope) -> Html:
        """Return the mark of `group`, every key of which has a number; a source the sentence names comes before it."""
        named = ""
        if group.narrative and (reference := self._library.references.get(group.citations[0].key)):
            named = runs_as_html(self._style.named(reference), self._locale, self._medium)
        if isinstance(self._style, Notes):
            return Html(named + self._note(self._style, group, id_, scope))
        parts = self._style.mark(group)
        content = "".join(map(self._part, parts))
        if self._style.is_raised:
            return Html(f"{named}{WORD_JOINER}{tag('sup', content, class_='cite', id=id_)}")
        return Html(f"{named} {tag('span', content, class_='citation', id=id_)}")

    def _note(self, style: Notes, group: CitationGroup, id_: str | None, scope: Scope) -> str:
        """Return the call of a note with the note itself; inside another note, its words alone."""
        pieces = style.note(group.citations)
        content = Html("".join(self._source(key, runs) for key, runs in pieces))
        if scope.in_note:
            return f" {tag('span', content, class_='citation', id=id_)}"
        self._notes += 1
        write = foot_note if self._medium == "print" else popover_note
        return WORD_JOINER + write(content, str(self._notes), id_ or f"source-{self._notes}", scope)

    def _source(self, key: str | None, runs: Iterable[Run]) -> Html:
        content = runs_as_html(runs, self._locale, self._medium)
        return content if key is None or not self._linked else tag("a", content, href=f"#ref-{key}", class_="cited")

    def _part(self, part: MarkPart) -> Html:
        text = _run(Run(part.text, part.language, part.style), self._locale, self._medium)
        if part.key is None or not self._linked or not part.text.strip():
            return text
        href = f"#ref-{part.key}"
        if self._medium == "print":
            return tag("a", text, href=href)
        spoken = self._locale.gettext("Reference {number}").format(number=part.text) if self._style.is_raised else None
        return tag("a", text, href=href, role="doc-biblioref", aria_label=spoken, title=self._hint(part.key))

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


def entry_html(runs: Iterable[Run], locale: Locale, medium: Medium) -> Html:
    """Return an entry; where its words run the other way than the edition's, so do the marks among them.

    The words tell, not the language of the source: titles may be given in translation or in other letters.
    """
    entry = tuple(runs)
    content = runs_as_html(entry, locale, medium)
    direction = direction_of_words(plain_text(entry))
    return tag("span", content, dir=direction) if direction not in ("", locale.direction) else content


def spell_flags(text: str) -> str:
    """Return the text with each flag as the letters it is made of, in brackets (UTS #51, Annex B).

    No text font has flags, and a flag in a list of sources would be decoration.
    """
    return _FLAG.sub(lambda flag: f"[{''.join(chr(ord(one) - _INDICATOR_A + ord('A')) for one in flag[0])}]", text)


def _run(run: Run, locale: Locale, medium: Medium) -> Html:
    element, kind = _ELEMENTS[run.style]
    marked = language_attributes(run.language, locale.tag)
    if marked.get("dir") and direction_of_words(run.text) == locale.direction:
        marked["dir"] = None
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
