"""A style in a file of CSL, the Citation Style Language: marks and entries by citeproc-py.

The engine's output is cut back into runs: characters of Unicode's private use area stand for the beginnings and ends of
its formatting, and for where one source of a mark begins and ends. What it cannot do is listed in `csl_style.py`.
"""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, TypeVar

from nkdoc.languages import Locale
from nkdoc.model import Citation, CitationGroup, Reference
from nkdoc.pages.citations.author_date import labels_of
from nkdoc.pages.citations.csl_style import NAMESPACE, UnusableStyleError, check_style, has_suffix
from nkdoc.pages.citations.entries import format_entry
from nkdoc.pages.citations.marks import MarkPart, format_narrative, locator_of
from nkdoc.pages.citations.runs import Run, Runs, RunStyle
from nkdoc.sources import csl

T = TypeVar("T")

_STYLES: Mapping[str, RunStyle] = {
    "Italic": "italic", "Oblique": "italic", "Bold": "bold", "Light": "plain", "Underline": "underline",
    "Superscript": "raised", "Subscript": "lowered", "SmallCaps": "small-caps",
}  # fmt: skip
_OPEN = {name: chr(0xE010 + at) for at, name in enumerate(_STYLES)}
_OPENED: Mapping[str, RunStyle] = {_OPEN[name]: style for name, style in _STYLES.items()}
_CLOSE = "\ue001"
_ITEM, _END = 0xE100, "\ue002"
_BARE = "bare"
"""What the id of a reference without its author ends with."""
_NOBODY = "\ue003"
"""Stands for an author whom the sentence names already, until it is taken out with the comma behind it."""
_UNNAMED = re.compile("\ue003(\ue001*)[,.:]?\\s*")
_NUMBER = re.compile(r"(\[?\d+[\].)]*)(?=[^\s\d\].)])")
_PRIVATE_USE = re.compile("[\ue000-\uf8ff]")
_MARKERS = re.compile("([\ue001\ue002\ue010-\ue01f\ue100-\uf8ff])")
_ADDRESS = re.compile(r"https?://[^\s<>]+[^\s<>.,;:)\]]")
_NOT_PRINTED = frozenset(("note", "annote", "abstract", "keyword", "custom", "type", "language"))


class _Formatter:
    """What the engine asks to format text: marks of the private use area instead of markup."""

    @staticmethod
    def preformat(text: object) -> str:
        return str(text)


def _wrapper(mark: str) -> Callable[[object], str]:
    return lambda text: f"{mark}{text}{_CLOSE}"


for _name, _mark in _OPEN.items():
    setattr(_Formatter, _name, staticmethod(_wrapper(_mark)))


class CslStyle:
    """The style for the references that have a number in `numbers`. Raises UnusableStyleError."""

    is_numbered = False

    def __init__(
        self, text: str, references: Mapping[str, Reference], numbers: Mapping[str, int], locale: Locale
    ) -> None:
        self._root = check_style(text)
        self._references = {key: references[key] for key in numbers if key in references}
        self.locale = locale
        self._ids = {key: f"item{at}" for at, key in enumerate(self._references)}
        self._keys = {name: key for key, name in self._ids.items()}
        layout = self._root.find(f"{NAMESPACE}citation/{NAMESPACE}layout")
        whole = layout is not None and layout.get("vertical-align") == "sup"
        inner = any(each.get("vertical-align") == "sup" for each in layout.iter()) if layout is not None else False
        self.is_raised = whole or inner
        self._bibliography: Any = _tried(lambda: self._engine(text))
        if self._bibliography is None:
            raise UnusableStyleError("the engine cannot read it; it may not be a valid style of CSL 1.0")

    def _engine(self, text: str) -> Any:  # noqa: ANN401 - citeproc-py ships no types
        from citeproc import Citation as EngineCitation
        from citeproc import CitationItem, CitationStylesBibliography, CitationStylesStyle
        from citeproc.source.json import CiteProcJSON

        style = CitationStylesStyle(io.BytesIO(text.encode()), locale=self.locale.tag, validate=False)
        data = [self._data(reference) for reference in self._references.values()]
        bare = [{**each, "id": f"{each['id']}{_BARE}", "author": [{"literal": _NOBODY}]} for each in data]
        source = CiteProcJSON([*data, *bare])
        bibliography = CitationStylesBibliography(style, source, _Formatter)
        for name in self._ids.values():
            bibliography.register(EngineCitation([CitationItem(name)]))
        if self.has_list:
            bibliography.sort()
        # Known to the engine, so that marks can name them, but in no list.
        bibliography.keys += [each["id"] for each in bare]
        return bibliography

    @property
    def _names_authors(self) -> bool:
        """Whether marks have names, which a sentence that gives them need not say again."""
        categories = self._root.iter(f"{NAMESPACE}category")
        return any(each.get("citation-format") in ("author-date", "author") for each in categories)

    @property
    def has_list(self) -> bool:
        """Whether the style has a list of references."""
        return self._root.find(f"{NAMESPACE}bibliography") is not None

    @cached_property
    def _suffixes(self) -> Mapping[str, str]:
        """Letters behind the years of works that would look alike, where the style has a place for them."""
        if not has_suffix(self._root):
            return {}
        labels = labels_of(list(self._references.values()), self.locale)
        ends = {key: re.search(r"(?:^|\d|-)([^\W\d_]+)$", label.year) for key, label in labels.items()}
        return {key: end[1] for key, end in ends.items() if end}

    # ---- what the engine is told ------------------------------------------------------------------

    def _data(self, reference: Reference) -> dict[str, object]:
        """Return the reference as CSL-JSON, without what is private and in the names of the engine's vocabulary."""
        from citeproc import VARIABLES

        data: dict[str, object] = {"id": self._ids[reference.key], "type": reference.type}
        for name, value in reference.fields.items():
            known = {"event-title": "event"}.get(name, name)
            if name in _NOT_PRINTED or known.replace("-", "_") not in VARIABLES:
                continue
            made = _engine_value(name, value)
            if made:
                data[known] = made
        if reference.language:
            data["language"] = reference.language
        if suffix := self._suffixes.get(reference.key):
            data["year-suffix"] = suffix
        return data

    # ---- what it says -----------------------------------------------------------------------------

    def mark(self, group: CitationGroup) -> tuple[MarkPart, ...]:
        """See Style.mark: each source leads to its entry, what stands between them to none."""
        from citeproc import Citation as EngineCitation
        from citeproc import CitationItem, Locator

        known = [citation for citation in group.citations if citation.key in self._ids]
        if not known:
            return ()
        items = []
        for at, citation in enumerate(known):
            more = {"locator": Locator(citation.label or "page", citation.locator)} if citation.locator else {}
            before = f"{citation.prefix.rstrip()} " if citation.prefix else ""
            suffix = citation.suffix.strip()
            after = suffix if not suffix or suffix[0] in ",;:.)" else f" {suffix}"
            marked = {"prefix": before + chr(_ITEM + at), "suffix": _END + after}
            is_bare = self._names_authors and (group.narrative or citation.suppress_author)
            name = self._ids[citation.key] + (_BARE if is_bare else "")
            items.append(CitationItem(name, **more, **marked))
        cited = EngineCitation(items)
        cited.bibliography = self._bibliography
        made = _tried(lambda: self._bibliography.cite(cited, lambda _: ""))
        if made is None:
            return self._fallback(known)
        return tuple(_parts(_UNNAMED.sub(r"\1", str(made)), [citation.key for citation in known]))

    def _fallback(self, citations: list[Citation]) -> tuple[MarkPart, ...]:
        """Return a mark for sources with which the engine failed: their keys in brackets."""
        parts = [MarkPart("[")]
        for citation in citations:
            locator = locator_of(citation, self.locale)
            parts += [MarkPart("; " if len(parts) > 1 else ""), MarkPart(citation.key, citation.key)]
            parts.append(MarkPart(f", {locator}" if locator else ""))
        return (*parts, MarkPart("]"))

    def named(self, reference: Reference) -> Runs:
        """Return what a sentence calls the source."""
        return format_narrative(reference, self.locale)

    def ordered(self) -> Iterable[str]:
        """See Style.ordered."""
        return [self._keys[item.key] for item in self._bibliography.items]

    def entry(self, reference: Reference) -> Runs:
        """See Style.entry; our own where the engine has nothing to say, or fails."""
        return self.worded(reference) or format_entry(reference, self.locale)

    def worded(self, reference: Reference) -> Runs:
        """Return the entry that the engine makes; nothing where it fails."""
        if not self.has_list or reference.status == "unresolved":
            return ()
        item = next(each for each in self._bibliography.items if each.key == self._ids[reference.key])
        made = _tried(lambda: self._bibliography.style.render_bibliography([item])) or ()
        text = "".join(map(str, made)).strip()
        if self._root.find(f"{NAMESPACE}bibliography[@second-field-align]") is not None:
            # The style sets the number of the list apart; here a space does.
            text = _NUMBER.sub("\\1\u00a0", text, count=1) if _NUMBER.match(text) else text
        return tuple(_runs(text))


def _tried(call: Callable[[], T]) -> T | None:
    """Return what the engine makes, None where it fails.

    It warns of fields that its vocabulary lacks, which nobody needs to hear. What it raises where a style or an entry
    is other than it expects is of no one kind.
    """
    with warnings.catch_warnings(action="ignore"):
        try:
            return call()
        except Exception:  # noqa: BLE001 - its own exceptions, lxml's and Python's, an endless recursion among them
            return None


def _engine_value(name: str, value: object) -> object:
    """Return a value as the engine takes it; nothing where it would not."""
    if name in csl.NAME_FIELDS:
        names = [csl.parse_name(each) for each in value] if isinstance(value, (list, tuple)) else []
        return [_engine_name(each) for each in names if each is not None and each.literal != csl.OTHERS]
    if name in csl.DATE_FIELDS:
        period = csl.parse_date(value)
        if period is None:
            return None
        dates = [[part for part in each if part] for each in (period.start, period.end) if each is not None]
        return {"date-parts": dates, **({"circa": 1} if period.circa else {})}
    return _PRIVATE_USE.sub("", str(value)) if isinstance(value, (str, int)) else None


def _engine_name(name: csl.Name) -> dict[str, str]:
    if name.literal:
        return {"literal": name.literal}
    parts = {
        "family": name.family,
        "given": name.given,
        "non-dropping-particle": name.particle,
        "dropping-particle": name.dropping_particle,
        "suffix": name.suffix,
    }
    return {part: text for part, text in parts.items() if text}


def _pieces(text: str) -> Iterator[tuple[str, RunStyle, int]]:
    """Yield the text between the marks with the innermost style and the number of the source it is of, -1 for none."""
    styles: list[RunStyle] = []
    source = -1
    for piece in _MARKERS.split(text):
        if piece in _OPENED:
            styles.append(_OPENED[piece])
        elif piece == _CLOSE:
            del styles[-1:]
        elif piece == _END:
            source = -1
        elif len(piece) == 1 and ord(piece) >= _ITEM and _PRIVATE_USE.match(piece):
            source = ord(piece) - _ITEM
        elif piece:
            yield piece, styles[-1] if styles else "plain", source


def _parts(text: str, keys: list[str]) -> Iterator[MarkPart]:
    for piece, style, source in _pieces(text):
        # The whole mark is raised where it is; its parts need not be.
        shown: RunStyle = "plain" if style == "raised" else style
        yield MarkPart(piece, keys[source] if 0 <= source < len(keys) else None, None, shown)


def _runs(text: str) -> Iterator[Run]:
    for piece, style, _ in _pieces(text):
        at = 0
        for address in _ADDRESS.finditer(piece):
            if address.start() > at:
                yield Run(piece[at : address.start()], style=style)
            yield Run(address[0], url=address[0])
            at = address.end()
        if at < len(piece):
            yield Run(piece[at:], style=style)
