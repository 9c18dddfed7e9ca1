"""What the comparison's templates read: plain values, labels in the page's language, HTML where it is called so."""

from __future__ import annotations

from dataclasses import dataclass

from nkdoc.pages.html import Html


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language: BCP 47 tag, `ltr` or `rtl`, and its own name for itself."""

    tag: str
    direction: str
    name: str


@dataclass(frozen=True, slots=True)
class SeverityCount:
    """How many findings of a severity: its key for style and filters, its sign, and the count in words."""

    key: str
    sign: str
    count: int
    text: str


@dataclass(frozen=True, slots=True)
class FindingView:
    """One finding of a row or chapter.

    `id` is unique on the page; `letter` marks it in the row's text, empty where nothing is marked there; `places` are
    `path:line:column`, the translation's first.
    """

    id: str
    code: str
    rule: str
    severity: str
    sign: str
    severity_name: str
    letter: str
    message: str
    hint: str
    places: tuple[str, ...]
    more: int = 0
    """Places of the same cause that are not listed."""
    doubt: str = ""
    """How sure it is, as a percentage, where that is little."""


@dataclass(frozen=True, slots=True)
class RuleView:
    """A rule that found something: its documentation as HTML and how many findings it has."""

    code: str
    name: str
    count: int
    doc: Html


@dataclass(frozen=True, slots=True)
class CheckView:
    """A check that ran: the number of blocks it looked at, and of its findings."""

    code: str
    name: str
    units: int
    count: int


@dataclass(frozen=True, slots=True)
class RowView:
    """One aligned pair, or the cells of one table row.

    `source` and `target` are None where that side has no counterpart; `gap` then says so in words. `change` tells how
    the source has changed since the translation was confirmed. `style` holds the classes of the block's kind.
    """

    id: str
    block: str
    style: str
    source: Html | None
    target: Html | None
    gap: str
    notes: tuple[str, ...]
    state: str
    change: Html | None
    findings: tuple[FindingView, ...]

    @property
    def is_plain_title(self) -> bool:
        """Whether the row holds the section's title in both languages and nothing to say about it."""
        complete = self.source is not None and self.target is not None
        return self.style == "title" and complete and not (self.findings or self.state or self.change)


@dataclass(frozen=True, slots=True)
class ChapterView:
    """One section in both languages; `findings` are those that belong to no row."""

    id: str
    title: str
    target_title: str
    source_path: str
    target_path: str
    findings: tuple[FindingView, ...]
    rows: tuple[RowView, ...]
    counts: tuple[SeverityCount, ...]

    @property
    def total(self) -> int:
        """How many findings the chapter has."""
        return sum(one.count for one in self.counts)


@dataclass(frozen=True, slots=True)
class ComparisonLink:
    """The comparison with another translation: its language's own name and where its page lies."""

    tongue: Tongue
    href: str


@dataclass(frozen=True, slots=True)
class ComparisonView:
    """The comparison of the source with one translation, ready for a template.

    `language` is that of the page's labels; `wording` that of messages and documentation, which are not translated.
    """

    language: Tongue
    wording: str
    title: str
    author: str
    date_iso: str
    source: Tongue
    target: Tongue
    extent: str
    total: int
    severities: tuple[SeverityCount, ...]
    states: tuple[str, ...]
    findings: tuple[FindingView, ...]
    chapters: tuple[ChapterView, ...]
    rules: tuple[RuleView, ...]
    others: tuple[ComparisonLink, ...] = ()
    checks: tuple[CheckView, ...] = ()

    @property
    def description(self) -> str:
        """One line about the page."""
        return f"{self.title}: {self.source.name} – {self.target.name}. {self.extent}"
