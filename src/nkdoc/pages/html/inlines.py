"""Inlines → HTML."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from nkdoc.languages.abbreviations import abbreviations
from nkdoc.model import (
    Block,
    CitationGroup,
    Code,
    CodeBlock,
    Emphasis,
    HardBreak,
    Image,
    Inline,
    Link,
    Math,
    Note,
    NoteReference,
    Quote,
    SoftBreak,
    Strong,
    Styled,
    Text,
)
from nkdoc.model.visiting import inline_parts, inner_blocks
from nkdoc.pages.citations import url_pieces
from nkdoc.pages.html.mathematics import formula
from nkdoc.pages.html.scope import NO_BREAK_SPACES, WORD_JOINER, NoteMark, Scope
from nkdoc.pages.html.tags import (
    Html,
    encoded_address,
    escape,
    is_safe_address,
    language_attributes,
    left_to_right,
    tag,
)

_MARKS = (CitationGroup, NoteReference)
_APART = tag("span", class_="apart")


def inlines(nodes: Iterable[Inline], scope: Scope) -> Html:
    """Return the HTML of a run of inlines."""
    written: list[str] = []
    mark: type | None = None
    for node in in_sentences(nodes, scope.language) if scope.in_text else nodes:
        content = _INLINES[type(node)](node, scope)
        kind = type(node) if content and isinstance(node, _MARKS) else None
        if kind is CitationGroup and content.startswith((WORD_JOINER, " ")) and written and written[-1].endswith(" "):
            # A raised mark follows its word at once; one in words brings its own space.
            written[-1] = written[-1].rstrip(" ")
        if kind and mark and kind is not mark:
            # Without a gap a note's letter and a reference's number would read as one mark.
            written.append(_APART)
        written.append(_held(written, content) if kind is NoteReference and scope.medium == "web" else content)
        mark = kind
    return Html("".join(written))


def in_sentences(nodes: Iterable[Inline], language: str) -> list[Inline]:
    """Return the inlines with each citation before the full stop or comma that it was typed behind.

    A citation in words belongs to the sentence (Chicago Manual of Style, 15.26). A stop that may be part of an
    abbreviation keeps its place, and so does whatever ends a question or a quotation.
    """
    moved: list[Inline] = []
    for node in nodes:
        before = moved[-1] if moved else None
        if (
            isinstance(node, CitationGroup)
            and not node.narrative
            and isinstance(before, Text)
            and (stop := _STOP.search(before.text))
            and not _is_abbreviated(stop, language)
        ):
            moved[-1] = replace(before, text=before.text[: stop.start(2)])
            moved += [node, Text(stop[2], before.span)]
        else:
            moved.append(node)
    return moved


_STOP = re.compile(r"(\w+|\))([.,])$")


def _is_abbreviated(stop: re.Match[str], language: str) -> bool:
    """Tell whether a full stop may be that of the word before it, an abbreviation or an initial."""
    word = stop[1].lower()
    known = abbreviations(language)
    is_initial = len(word) == 1 and word.isalpha()
    return stop[2] == "." and (is_initial or any(word in words for words in known))


def _held(written: list[str], call: str) -> str:
    """Return a note's call with the word or mark it follows, which is taken from the end of `written`.

    A button is a box of its own: browsers end lines before it whatever joiner stands there.
    """
    gap = written.pop() if written and written[-1] == _APART else ""
    before = written.pop() if written else ""
    start = before.rfind("<sup") if before.endswith("</sup>") else max(map(before.rfind, " \n>")) + 1
    written.append(before[:start])
    word = before[start:]
    return tag("span", word + gap + call, class_="held") if word else gap + call


def _text(node: Text, _scope: Scope) -> str:
    # Pango lets any white space hang over a line's end, no-break spaces too; WeasyPrint then takes the line for too
    # long and hyphenates its first word. A joiner after the space keeps it inside the line.
    return escape(node.text) + (WORD_JOINER if node.text.endswith(NO_BREAK_SPACES) else "")


def _soft_break(_node: SoftBreak, _scope: Scope) -> str:
    return "\n"


def _hard_break(_node: HardBreak, _scope: Scope) -> str:
    return "<br>"


def _emphasis(node: Emphasis, scope: Scope) -> str:
    return tag("em", inlines(node.children, scope))


def _strong(node: Strong, scope: Scope) -> str:
    return tag("strong", inlines(node.children, scope))


def _code(node: Code, scope: Scope) -> str:
    return tag("code", escape(node.text), translate="no", dir=left_to_right(scope.language))


def _link(node: Link, scope: Scope) -> str:
    content = inlines(node.children, scope)
    if not is_safe_address(node.url):
        scope.apparatus.unlinked(node)
        return content
    if node.shows_address:
        shown = "".join(child.text for child in node.children if isinstance(child, Text))
        content = Html("<wbr>".join(map(escape, url_pieces(shown))))
    class_ = "shown-address" if node.shows_address else None
    return tag("a", content, href=encoded_address(node.url), title=node.title or None, class_=class_)


def _image(node: Image, scope: Scope) -> str:
    return scope.apparatus.picture(node, scope)


def _styled(node: Styled, scope: Scope) -> str:
    language = node.attributes.language
    inside = replace(scope, language=language) if language else scope
    # An element says what its class says; scripts keep theirs, since marks are raised as well.
    shown = (name for name in node.attributes.classes if name not in _ELEMENTS or node.is_script)
    classes = " ".join(shown) or None
    marked = language_attributes(language, scope.language)
    name = element_of(node)
    content = tag(name, inlines(node.children, inside), id=node.attributes.id, class_=classes, **marked)
    labels = [scope.apparatus.gettext(_MARKED[name]) for name in node.attributes.classes if name in _MARKED]
    return content + "".join(f"{WORD_JOINER}{tag('small', f'[{escape(label)}]', class_='mark')}" for label in labels)


N_ = str
"""Marks a message for extraction where it is not translated on the spot."""

_ELEMENTS = MappingProxyType(
    {
        "strikethrough": "del",
        "subscript": "sub",
        "superscript": "sup",
        "mark": "mark",
        "underline": "u",
        "kbd": "kbd",
    }
)
"""Spans with an element of their own, by class; the classes are Pandoc's but for the first, which is GFM's."""


def element_of(node: Styled) -> str:
    """Return the HTML element of a styled span."""
    return next((_ELEMENTS[name] for name in node.attributes.classes if name in _ELEMENTS), "span")


_MARKED = MappingProxyType({"disputed": N_("disputed"), "translation": N_("translated")})
"""Spans that print a small label after them, by class."""


def _citation(node: CitationGroup, scope: Scope) -> str:
    return scope.apparatus.cite(node, scope)


def _note_reference(node: NoteReference, scope: Scope) -> str:
    mark = scope.apparatus.note(node.label)
    if mark is None:
        return ""
    return WORD_JOINER + (_note_on_page if scope.medium == "print" else _note_on_screen)(mark, scope)


def _note_on_page(mark: NoteMark, scope: Scope) -> str:
    if mark.note is None:
        return tag("a", escape(mark.letter), class_="note-call", href=f"#{mark.id}", id=mark.call_id)
    return foot_note(_note_content(mark.note, scope), mark.letter, mark.id, scope)


def foot_note(content: Html, mark: str, id_: str, scope: Scope) -> Html:
    """Return a note for the foot of its page, where it is called; the layout sets the call."""
    del scope
    return tag("span", content, class_="note", id=id_, role="doc-footnote", data_mark=mark)


def _note_on_screen(mark: NoteMark, scope: Scope) -> str:
    name = f"{scope.apparatus.gettext('Note')} {mark.letter}"
    letter = tag("sup", escape(mark.letter))
    call = tag(
        "button", letter, type="button", class_="note-call", id=mark.call_id, popovertarget=mark.id, aria_label=name
    )
    if mark.note is None:
        return call
    return call + _opened(_note_content(mark.note, scope), mark.letter, mark.id, scope, name)


def popover_note(content: Html, mark: str, id_: str, scope: Scope) -> Html:
    """Return a note that its call opens, with the call before it; `id_` is the call's, which is always to be seen."""
    name = f"{scope.apparatus.gettext('Note')} {mark}"
    note = f"{id_}-note"
    letter = tag("sup", escape(mark))
    call = tag("button", letter, type="button", class_="note-call", id=id_, popovertarget=note, aria_label=name)
    return Html(call + _opened(content, mark, note, scope, name))


def _opened(content: str, mark: str, id_: str, scope: Scope, name: str) -> Html:
    """Return the note that a call opens."""
    kind = "note enclosed" if scope.enclosed else "note"
    head = tag("span", escape(mark), class_="note-mark", aria_hidden="true")
    return tag("span", f"{head} {content}", class_=kind, id=id_, popover="", role="note", aria_label=name)


def _note_content(note: Note, scope: Scope) -> Html:
    """Return the note as content of a paragraph, since it stands inside one."""
    inside = replace(scope, enclosed=True, in_note=True)
    label = (
        f"{tag('span', escape(scope.apparatus.gettext('Editor’s note')), class_='editorial')} "
        if note.editorial
        else ""
    )
    return Html(label + f"{tag('span', class_='note-break')}".join(inline_runs(note.children, inside)))


def inline_runs(nodes: Iterable[Block], scope: Scope) -> list[str]:
    """Return the content of one run per paragraph, item or cell of `nodes`."""
    runs: list[str] = []
    for block in nodes:
        if isinstance(block, CodeBlock):
            runs.append(tag("code", escape(block.text)))
        own = [inlines(part, scope) for part in inline_parts(block)]
        inner = inline_runs(inner_blocks(block), scope)
        runs += [*inner, *own] if isinstance(block, Quote) else [*own, *inner]
    return runs


_INLINES: Mapping[type, Callable[[Any, Scope], str]] = MappingProxyType(
    {
        Text: _text,
        SoftBreak: _soft_break,
        HardBreak: _hard_break,
        Emphasis: _emphasis,
        Strong: _strong,
        Code: _code,
        Math: formula,
        Link: _link,
        Image: _image,
        Styled: _styled,
        CitationGroup: _citation,
        NoteReference: _note_reference,
    }
)
