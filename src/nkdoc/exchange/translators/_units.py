"""Project → translation units: one for every block of the source that has words, in the source's order.

Code, rules and the text of notes in place (which stands in its paragraph) are no units. What stands between `source`
and `target` is the lock's business:

    state        the translation                                         lock
    missing      there is none
    draft        was made for another text, or nobody has confirmed it   stale, cosmetic, both-edited, unconfirmed, new
    translated   was corrected since it was confirmed, or no lock is kept
    final        confirmed                                               ok
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from nkdoc.base.span import Source
from nkdoc.base.yaml.loading import load_span
from nkdoc.bitext import lock
from nkdoc.bitext.align import counterparts
from nkdoc.bitext.pairs import FRONT, name
from nkdoc.bitext.renderings import renderings
from nkdoc.bitext.units import Pair, Unit, units
from nkdoc.exchange.translators._markup import LAYOUT, Parts, joined, markdown, numbered, numbered_like, parts_of, tags
from nkdoc.parse import parse_section
from nkdoc.sources.layout import section_path

if TYPE_CHECKING:
    from nkdoc.base.span import Span
    from nkdoc.model import BlockFreshness, Note, Project, Section

State = Literal["missing", "draft", "translated", "final"]

_WORDLESS = ("code", "break")
_OLD = ("stale", "cosmetic", "both-edited")
_WHY: Mapping[str, str] = {
    "stale": "the source has changed since this was confirmed",
    "cosmetic": "markup of the source has changed since this was confirmed, no word",
    "both-edited": "both the source and the translation have changed since this was confirmed",
    "unconfirmed": "nobody has confirmed this translation yet",
    "new": "nobody has confirmed this translation yet",
    "target-edited": "the translation was corrected after it had been confirmed",
}


@dataclass(frozen=True, slots=True)
class TranslationUnit:
    """One block and its translation.

    `key` is the block's id, with a number behind it where two sections share one; `path` the translation's file, which
    may be missing; `target` is empty where there is no translation. `why` is the lock's word for the state, `old` the
    source's text that was confirmed where it is another now. `notes` are lines for the translator.
    """

    key: str
    path: str
    section: Section = field(repr=False)
    pair: Pair
    source: Parts
    target: Parts
    state: State
    why: str = ""
    old: str = ""
    notes: tuple[str, ...] = ()

    @property
    def place(self) -> Span:
        """Where the source stands."""
        return self.pair.source[0].span

    @property
    def source_digest(self) -> str:
        """The digest of the source's text."""
        return digest(markdown(self.source))

    @property
    def target_digest(self) -> str:
        """The digest of the translation's text, `none` where there is none."""
        return digest(markdown(self.target))


def digest(text: str) -> str:
    """Return what tells whether a text is still the same; `none` for an empty one."""
    return lock.digest(unicodedata.normalize("NFC", text)) if text else "none"


def translation_units(project: Project, language: str) -> tuple[TranslationUnit, ...]:
    """Return the units of the source and its translation into `language`."""
    return tuple(_Collector(project, language).collect())


def notes_of(section: Section) -> Mapping[str, Note]:
    """Return the footnotes of a section by label."""
    return {note.label: note for note in section.notes}


def has_words(unit: Unit) -> bool:
    """Tell whether a translator has something to do with the unit."""
    return (
        unit.kind not in _WORDLESS
        and bool(unit.inlines or unit.kind in FRONT)
        and not (unit.kind == "note" and unit.span.text.startswith("^["))
    )


class _Collector:
    def __init__(self, project: Project, language: str) -> None:
        self.project = project
        self.language = language
        self.states = {(block.path, block.id): block for block in project.freshness if block.pair is not None}
        self.renderings = renderings(project.termbase, project.config.source_language, language)
        self.known: dict[str, int] = {}

    def collect(self) -> Iterator[TranslationUnit]:
        edition = self.project.editions[self.language]
        answer = {id(here): there for here, there in counterparts(self.project.source, edition)}
        bitexts = {bitext.source.source.path: bitext for bitext in self.project.bitexts
                   if bitext.target.language == self.language}  # fmt: skip
        for section in self.project.source.sections:
            if section.untranslated:
                continue
            there = answer.get(id(section))
            if there is None:
                path = section_path(self.project.config, self.language, section.stem)
                pairs = [Pair((unit,), ()) for unit in units(section)]
            else:
                path = there.source.path
                found = [pair for pair in bitexts[section.source.path].pairs if pair.source]
                pairs = sorted(found, key=lambda pair: pair.source[0].path)
            for pair in pairs:
                if all(has_words(unit) for unit in pair.source):
                    yield self.unit(section, there, path, pair)

    def unit(self, section: Section, there: Section | None, path: str, pair: Pair) -> TranslationUnit:
        source = numbered(_without_comments(parts_of(pair.source, notes_of(section), resolve=True)))
        own = parts_of(pair.target, notes_of(there)) if there is not None else ()
        target = numbered_like(own, source)
        block = self.states.get((path, pair.id))
        return TranslationUnit(
            self.key(pair.id), path, section, pair, source, target, self.state(target, block),
            block.state if block is not None else "", _old(block, pair.source[0]),
            tuple(self.notes(section, pair, source, block)),
        )  # fmt: skip

    def key(self, name: str) -> str:
        count = self.known[name] = self.known.get(name, 0) + 1
        return name if count == 1 else f"{name}~{count}"

    def state(self, target: Parts, block: BlockFreshness | None) -> State:
        if not target:
            return "missing"
        if self.project.lock is None or (block is not None and block.state == "target-edited"):
            return "translated"
        return "final" if block is not None and block.state == "ok" else "draft"

    def notes(self, section: Section, pair: Pair, source: Parts, block: BlockFreshness | None) -> Iterator[str]:
        yield f"{name(pair.source[0])} of “{section.title}”"
        kept = [tag.text for tag in tags(source) if tag.role == "alone" and tag.kind not in LAYOUT]
        if kept:
            yield f"keep: {' '.join(dict.fromkeys(kept))}"
        text = " ".join(unit.text for unit in pair.source)
        for concept in {match.concept.id: match.concept for match in self.renderings.used(text)}.values():
            term = concept.terms[self.language]
            yield f"glossary: {concept.terms[section.language].form} → {' or '.join((term.form, *term.aliases))}"
        if block is not None and block.state in _WHY:
            yield f"state: {_WHY[block.state]}"


def _without_comments(parts: Parts) -> Parts:
    """Return the source's parts without comments: what authors allow there is not the translation's business."""
    return joined(part for part in parts if isinstance(part, str) or part.kind != "comment")


def _old(block: BlockFreshness | None, unit: Unit) -> str:
    """Return the words of the text that was confirmed, empty where they are the same now."""
    if block is None or block.entry is None or block.state not in _OLD or block.data_changed:
        return ""
    text = block.entry.text
    if unit.kind in FRONT:
        value = load_span(Source("", f"text: {text}\n").span(0)).value.mapping.get("text", text)
        return " ".join(str(value).split())
    return fragment(text, unit.kind) or text


def fragment(text: str, kind: str = "") -> str:
    """Return the words of a piece of Markdown that stands alone; only those of `kind` where it has such."""
    found, notes = _fragment(text)
    chosen = [unit for unit in found if unit.kind == kind] or found
    return markdown(parts_of(chosen, notes))


def fragment_parts(text: str) -> Parts:
    """Return a piece of Markdown that stands alone as words and tags."""
    return parts_of(*_fragment(text))


def _fragment(text: str) -> tuple[list[Unit], Mapping[str, Note]]:
    section = parse_section(Source("", f"---\nid: x\ntitle: x\n---\n\n{text}\n"), "", "x").value
    return [unit for unit in units(section) if unit.kind not in FRONT and has_words(unit)], notes_of(section)
