"""What came back from a translation tool, held against the project as it is now: which texts are to be written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Collector, Label, Rule, Severity, Warned
from nkdoc.bitext.pairs import opening, plural, shorten, whole
from nkdoc.exchange.translators._markup import markdown
from nkdoc.exchange.translators._tags import Content, plain, resolved, tags_differ
from nkdoc.exchange.translators._units import TranslationUnit, digest, translation_units
from nkdoc.languages.tags import primary

if TYPE_CHECKING:
    from nkdoc.base.span import Source, Span
    from nkdoc.exchange import Given

WRONG_LANGUAGE = Rule(
    "NK181",
    "exchange-file-of-another-language",
    Severity.ERROR,
    """A file for translators says that it is for languages the project does not have, or does not say its language.

Look whether it belongs to this project, then correct the language in its head: `Language:` in PO, `trgLang` or
`target-language` in XLIFF, `srclang` and `xml:lang` in TMX.
""",
)
MOVED_ON = Rule(
    "NK280",
    "source-moved-on",
    Severity.WARNING,
    """A unit that came back from a translator was made for a text that the source no longer has, so it was not taken.

Export again and give the translator the new text; the tool's translation memory offers the old translation.
""",
)
EDITED_MEANWHILE = Rule(
    "NK281",
    "translation-edited-meanwhile",
    Severity.WARNING,
    """A translation was changed both in the project and by the translator since the export, so neither replaced the
other. Compare the two that are shown, write the better one into the file, and export again.
""",
)
UNKNOWN_TAG = Rule(
    "NK283",
    "unknown-tag",
    Severity.WARNING,
    """A unit came back with a tag that it did not have when it was exported, or with one end of a pair missing, so it
was not taken. Insert tags from the source only, and both ends of a pair.
""",
)
UNFINISHED = Rule(
    "NK284",
    "unfinished-units",
    Severity.NOTE,
    """Units that are fuzzy, or still need a review, were left out. Remove the mark in the translation tool, or take
them in with `nkdoc import --fuzzy`.
""",
)


@dataclass(frozen=True, slots=True)
class Returned:
    """One unit of a file that came back.

    `source` is what the file has as the source; the digests are those of the export, empty where the tool lost them.
    `ready` says that the translator calls it done, `final` that a reviewer does. `span` is its place.
    """

    key: str
    span: Span
    target: Content
    source: Content = ()
    source_digest: str = ""
    target_digest: str = ""
    ready: bool = True
    final: bool = False


@dataclass(frozen=True, slots=True)
class ReturnedFile:
    """A file that came back, with the languages it names; empty ones where it names none."""

    source: Source = field(repr=False)
    languages: tuple[str, str]
    units: tuple[Returned, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Decisions:
    """What is to be written: each unit with its new text; `final` are path and id of what may be confirmed."""

    texts: tuple[tuple[TranslationUnit, str, Span], ...] = ()
    final: frozenset[tuple[str, str]] = frozenset()
    left_out: bool = False


def decide(given: Given, file: ReturnedFile, *, only_missing: bool = False) -> Warned[Decisions | None]:
    """Return which texts of the file are to be written; `only_missing` lets translations that are there stand."""
    findings = Collector()
    config = given.project.config
    source, target = languages(given, file)
    if source != config.source_language or target not in config.targets:
        message = f"the file is for “{source or '?'}” to “{target or '?'}”"
        hint = f"the project has “{config.source_language}” to “{'”, “'.join(config.targets)}”"
        findings.add(WRONG_LANGUAGE.at(file.source.line_span(1), message, hint=hint))
        return findings.warned(None)
    deciding = _Deciding(given, findings, only_missing=only_missing)
    known = translation_units(given.project, target)
    for returned, unit in _matched(file.units, known):
        deciding.weigh(returned, unit)
    deciding.tell_unfinished(file)
    made = Decisions(tuple(deciding.texts), frozenset(deciding.final), deciding.left_out)
    return findings.warned(made)


def languages(given: Given, file: ReturnedFile) -> tuple[str, str]:
    """Return the project's languages that the file is for: the user's word, else the file's, regions aside."""
    config = given.project.config
    source, target = file.languages[0], given.wishes.language or file.languages[1]
    alike = [tag for tag in config.targets if primary(tag) == primary(target)]
    if source and primary(source) == primary(config.source_language):
        source = config.source_language
    if target not in config.targets and len(alike) == 1:
        target = alike[0]
    return source, target


def _matched(
    came: Sequence[Returned], known: Sequence[TranslationUnit]
) -> Iterator[tuple[Returned, TranslationUnit | None]]:
    """Yield every unit that came back with the block it is for: by id and text, else by its text alone.

    Ids count blocks, so they move when a block is put in before; the text finds them again.
    """
    by_key = {unit.key: unit for unit in known}
    sure = {each.key for each in came if each.key in by_key and _is_for(each, by_key[each.key])}
    by_text: dict[str, list[TranslationUnit]] = defaultdict(list)
    for unit in known:
        if unit.key not in sure:
            by_text[unit.source_digest].append(unit)
    for each in came:
        alike = by_text[_text_of(each)]
        if each.key not in sure and alike:
            yield each, alike.pop(0)
        else:
            yield each, by_key.get(each.key)


def _text_of(returned: Returned) -> str:
    return returned.source_digest or digest(plain(returned.source))


def _is_for(returned: Returned, unit: TranslationUnit) -> bool:
    """Tell whether a unit was made for the source's text as it is now."""
    if returned.source_digest or not returned.source:
        return returned.source_digest == unit.source_digest
    return resolved(returned.source, unit) == markdown(unit.source)


class _Deciding:
    def __init__(self, given: Given, findings: Collector, *, only_missing: bool) -> None:
        self.wishes = given.wishes
        self.findings = findings
        self.only_missing = only_missing
        self.texts: list[tuple[TranslationUnit, str, Span]] = []
        self.final: set[tuple[str, str]] = set()
        self.left_out = False
        self.unfinished = 0
        self.seen: set[str] = set()

    def weigh(self, came: Returned, unit: TranslationUnit | None) -> None:
        if not came.target:
            return
        if unit is None or not _is_for(came, unit):
            self.moved_on(came, unit)
            return
        text = resolved(came.target, unit)
        if text is None:
            self.leave(UNKNOWN_TAG, came, unit, "its tags are not those of the export")
            return
        if not text.strip():
            return
        here = markdown(unit.target)
        if text == here:
            if came.ready and came.final:
                self.final.add((unit.path, unit.pair.id))
        elif self.only_missing and here:
            return
        elif not (came.ready or self.wishes.fuzzy):
            self.unfinished += 1
        elif came.target_digest and came.target_digest != unit.target_digest:
            self.edited_meanwhile(came, unit, text)
        else:
            self.take(came, unit, text)

    def take(self, came: Returned, unit: TranslationUnit, text: str) -> None:
        if unit.key in self.seen:
            return
        self.seen.add(unit.key)
        self.texts.append((unit, text, came.span))
        if came.final:
            self.final.add((unit.path, unit.pair.id))
        self.findings.add(*tags_differ(came.span, unit, text))

    def moved_on(self, came: Returned, unit: TranslationUnit | None) -> None:
        if self.only_missing:
            return
        if unit is None:
            self.leave(MOVED_ON, came, unit, "no block of the source has this text any more")
        elif came.ready or self.wishes.fuzzy:
            self.leave(MOVED_ON, came, unit, "the source has changed since the export")

    def edited_meanwhile(self, came: Returned, unit: TranslationUnit, text: str) -> None:
        if digest(text) == came.target_digest:
            return  # The translator left it as it was: the project's own correction stands.
        label = Label(opening(unit.pair.target[0]), "the project’s") if unit.pair.target else None
        message = f"“{unit.key}” was edited in the project too since the export; the file has “{shorten(text)}”"
        hint = "export again, and correct the text there"
        labels = () if label is None else (label,)
        self.findings.add(
            EDITED_MEANWHILE.at(came.span, message, labels=labels, hint=hint, block=unit.pair.id, about=unit.key)
        )
        self.left_out = True

    def leave(self, rule: Rule, came: Returned, unit: TranslationUnit | None, why: str) -> None:
        labels = [Label(whole(unit.pair.source), "the source now")] if unit is not None else []
        message = f"“{came.key}” was not taken: {why}"
        block = unit.pair.id if unit is not None else ""
        hint = "export again" if rule is MOVED_ON else "insert the source’s tags in the translation tool"
        self.findings.add(rule.at(came.span, message, labels=labels, hint=hint, block=block, about=came.key))
        self.left_out = True

    def tell_unfinished(self, file: ReturnedFile) -> None:
        if self.unfinished:
            message = f"{plural(self.unfinished, 'unit')} left out: fuzzy, or to be reviewed"
            self.findings.add(UNFINISHED.at(file.source.line_span(1), message, hint="--fuzzy takes them in"))
