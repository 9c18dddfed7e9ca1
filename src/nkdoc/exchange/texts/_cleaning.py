"""Pandoc's tree → the same with nothing that nkdoc's Markdown cannot say; what is left out is noted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from nkdoc.exchange.texts._citing import Citations, with_citations
from nkdoc.exchange.texts._tables import caption_of, plain_table
from nkdoc.exchange.texts._tree import SPACE, Element, Elements, string, text_of, trimmed, words

Pictures = Callable[[str], str]
"""Returns the address of a picture in the project's Markdown by its address in the document, empty for none."""

_MARKED = ("Emph", "Strong", "Underline", "Strikeout", "Superscript", "Subscript", "SmallCaps")
_ADDRESS = re.compile(r"(?:https?|ftp|mailto):", re.IGNORECASE)
_CLASSES = ("mark", "kbd")
_TAG = re.compile(r"<\s*/?\s*([\w-]+)")
_SHOWN = 200
"""How many characters of a template are told."""
FORMULA = re.compile(r"nkdoc(\d+)formula")
"""The mark that stands in a document for a formula kept in a part of its own."""
_SILENT = frozenset((
    "abbr", "acronym", "address", "article", "aside", "bdi", "bdo", "big", "br", "center", "dfn", "font", "footer",
    "header", "html", "label", "link", "main", "meta", "nav", "noscript", "references", "script", "section", "small",
    "span", "style", "time", "tt", "wbr",
))  # fmt: skip
"""Elements that hold text, which stays, or nothing that a reader sees."""
_QUOTES = {"DoubleQuote": '"', "SingleQuote": "'"}


@dataclass
class Losses:
    """What did not arrive: texts to be told once each, and kinds to be counted."""

    told: dict[str, str] = field(default_factory=dict)
    """What to say, with what to do about it."""
    comments: list[str] = field(default_factory=list)
    inserted: int = 0
    deleted: list[str] = field(default_factory=list)
    raw: Counter[str] = field(default_factory=Counter)
    tables: list[str] = field(default_factory=list)
    unlinked: Counter[str] = field(default_factory=Counter)

    def lose(self, what: str, hint: str = "") -> None:
        """Note something to be told."""
        self.told.setdefault(what, hint)


@dataclass
class Cleaner:
    """Says of every element what stands in its place."""

    citations: Citations
    keys: Mapping[str, str]
    """The keys of references by those that the document's citations have."""
    picture: Pictures
    formulas: Sequence[Elements] = ()
    """What stands in the place of each mark of a formula."""
    losses: Losses = field(default_factory=Losses)

    def __call__(self, element: Element) -> Elements | None:
        """Return what stands in an element's place, None for itself."""
        kind, content = element["t"], element.get("c")
        method = getattr(self, f"_{kind.lower()}", None)
        if method is not None:
            made: Elements | None = method(content)
            return made
        if kind in _MARKED:
            return None if trimmed(content or []) else list(content or [])
        return None

    def _softbreak(self, _: object) -> Elements:
        return [SPACE]

    def _null(self, _: object) -> Elements:
        return []

    def _para(self, content: Elements, kind: str = "Para") -> Elements:
        inlines = _joined(trimmed(content))
        return [{"t": kind, "c": inlines}] if inlines else []

    def _plain(self, content: Elements) -> Elements:
        return self._para(content, "Plain")

    def _lineblock(self, content: Elements) -> Elements:
        lines = [each for line in content for each in (*line, {"t": "LineBreak"})]
        return [{"t": "Para", "c": lines[:-1]}] if lines else []

    def _quoted(self, content: Any) -> Elements:  # noqa: ANN401 - JSON
        mark = _QUOTES[content[0]["t"]]
        return [string(mark), *content[1], string(mark)]

    def _cite(self, content: Any) -> Elements | None:  # noqa: ANN401 - JSON
        return None if content[0] else list(content[1])

    # ---- inlines -----------------------------------------------------------------------------------

    def _str(self, text: str) -> Elements | None:
        parts = FORMULA.split(text)
        if parts[1:]:
            return [
                each
                for at, part in enumerate(parts)
                for each in (self.formulas[int(part)] if at % 2 else [string(part)] if part else [])
            ]
        return with_citations(text, self.citations, self.keys)

    def _span(self, content: Any) -> Elements | None:  # noqa: ANN401 - JSON
        (_, classes, pairs), inlines = content
        kept = [each for each in classes if each in _CLASSES]
        named = [pair for pair in pairs if pair[0] == "lang"]
        if "insertion" in classes:
            self.losses.inserted += 1
        elif "deletion" in classes:
            self.losses.deleted.append(text_of(inlines))
            return []
        elif "comment-start" in classes:
            author = next((f"{value}: " for key, value in pairs if key == "author" and value), "")
            self.losses.comments.append(f"{author}{text_of(inlines)}")
            return []
        elif any(each in ("comment-end", "paragraph-insertion", "paragraph-deletion") for each in classes):
            return []
        return [{"t": "Span", "c": [["", kept, named], inlines]}] if inlines and (kept or named) else list(inlines)

    def _code(self, content: Any) -> Elements:  # noqa: ANN401 - JSON
        return [{"t": "Code", "c": [["", [], []], content[1]]}] if content[1].strip() else []

    def _math(self, content: Any) -> Elements:  # noqa: ANN401 - JSON
        return [{"t": "Math", "c": [content[0], content[1].strip()]}] if content[1].strip() else []

    def _rawinline(self, content: Any) -> Elements:  # noqa: ANN401 - JSON
        self._raw(content)
        return []

    def _image(self, content: Any) -> Elements:  # noqa: ANN401 - JSON
        _, alternative, (url, title) = content
        address = self.picture(url)
        if not address:
            return list(alternative)
        alternative = alternative or words(title)
        return [{"t": "Image", "c": [["", [], []], alternative, [address, ""]]}]

    def _link(self, content: Any) -> Elements | None:  # noqa: ANN401 - JSON
        _, inlines, (url, title) = content
        if not url.startswith("#") and not _ADDRESS.match(url):
            if url and not (title == "wikilink" and url == text_of(inlines)):
                self.losses.unlinked[url] += 1
            elif url:
                self.losses.unlinked["links inside the wiki"] += 1
            return list(inlines)
        return [{"t": "Link", "c": [["", [], []], inlines, [url, ""]]}] if inlines else []

    # ---- blocks ------------------------------------------------------------------------------------

    def _div(self, content: Any) -> Elements:  # noqa: ANN401 - JSON
        return list(content[1])

    def _figure(self, content: Any) -> Elements:  # noqa: ANN401 - JSON
        _, caption, blocks = content
        return [*blocks, *caption[1]]

    def _rawblock(self, content: Any) -> Elements:  # noqa: ANN401 - JSON
        self._raw(content)
        return []

    def _raw(self, content: Any) -> None:  # noqa: ANN401 - JSON
        tag = _TAG.match(content[1].strip())
        words = " ".join(content[1].split())
        name = f"<{tag[1]}>" if tag else f"{words[:_SHOWN]}…" if words[_SHOWN:] else words
        if content[1].strip() and not content[1].startswith(("</", "<!")) and not (tag and tag[1].lower() in _SILENT):
            self.losses.raw[name] += 1

    def _codeblock(self, content: Any) -> Elements:  # noqa: ANN401 - JSON
        (_, classes, _), text = content
        named = [each for each in classes if each != "sourceCode" and re.fullmatch(r"[\w+#-]+", each)]
        return [{"t": "CodeBlock", "c": [["", named[:1], []], text]}]

    def _orderedlist(self, content: Any) -> Elements:  # noqa: ANN401 - JSON
        (start, _, _), items = content
        return [{"t": "OrderedList", "c": [[start, {"t": "Decimal"}, {"t": "Period"}], items]}] if items else []

    def _table(self, content: Any) -> Elements:  # noqa: ANN401 - JSON
        element = {"t": "Table", "c": content}
        made, lost = plain_table(element)
        if lost:
            self.losses.tables.append(caption_of(element) or text_of(made)[:60])
        return made


def without_twins(blocks: Elements) -> Elements:
    """Return the blocks without the paragraphs that captions are in Word, for pandoc has them elsewhere, too.

    That of a table stands before it, that of a picture behind it, which has the same words for those who cannot see it.
    """
    made: Elements = []
    for block in blocks:
        before = made[-1] if made else None
        if block["t"] == "Table" and before is not None and _is_text(before, caption_of(block)):
            made.pop()
        if before is None or not _is_text(block, _alternative(before)):
            made.append(block)
    return made


def _is_text(block: Element, text: str) -> bool:
    return bool(text) and block["t"] in ("Para", "Plain") and not _alternative(block) and text_of(block) == text


def _alternative(block: Element) -> str:
    """Return the words for the picture that a paragraph consists of, empty for another block."""
    inlines = block["c"] if block["t"] in ("Para", "Plain") else []
    return text_of(inlines[0]["c"][1]) if [each["t"] for each in inlines] == ["Image"] else ""


def _joined(inlines: Elements) -> Elements:
    """Return inlines with one space where several stand, and none before a line's end."""
    made: Elements = []
    for each in inlines:
        if each["t"] == "Space" and made and made[-1]["t"] in ("Space", "LineBreak"):
            continue
        made.append(each)
    return made
