"""The style of notes: what a note says of a source, in full at its first mention and short from then on.

A note gives the description of the list of references without its address, then the place cited. After the shortened
citations of the Chicago Manual of Style, 14.29–14.36: family name, title, page; ibid. is not used (14.34).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from nkdoc.languages import Locale
from nkdoc.languages.typography import typeset_text
from nkdoc.model import Citation, CitationGroup, Reference
from nkdoc.pages.citations.areas import AREA
from nkdoc.pages.citations.author_date import HeadedItem, NamedItem, sorted_keys
from nkdoc.pages.citations.entries import format_description, format_entry
from nkdoc.pages.citations.marks import MarkPart, format_narrative, locator_of
from nkdoc.pages.citations.runs import Run, Runs, joined, stopped
from nkdoc.pages.citations.sentences import WHOLE_TITLES


@dataclass
class Notes:
    """The style for the references that have a number in `numbers`; it remembers which have been cited."""

    references: Mapping[str, Reference]
    numbers: Mapping[str, int]
    locale: Locale
    is_raised: bool = True
    is_numbered: bool = False
    cited: set[str] = field(default_factory=set)

    def source(self, citation: Citation) -> Runs:
        """Return what a note says of one source, its prefix and place included, without a full stop at the end."""
        reference = self.references[citation.key]
        is_first = citation.key not in self.cited
        self.cited.add(citation.key)
        described = self._full(reference) if is_first else self._short(reference)
        prefix = (Run(f"{citation.prefix.rstrip()} "),) if citation.prefix else ()
        return (*prefix, *self._placed(described, citation, full=is_first))

    def _full(self, reference: Reference) -> Runs:
        return format_description(reference, self.locale)

    def _short(self, reference: Reference) -> Runs:
        """Return family names and the title, the short one where the entry has it: of a whole in italics."""
        item = NamedItem(reference, self.locale)
        names = format_narrative(reference, self.locale, item)
        title: Runs = (item.run(short),) if (short := item.text("title-short")) else item.title()
        if reference.type in WHOLE_TITLES and self.locale.style.italic_containers:
            title = tuple(run._replace(style="italic") for run in title)
        elif title and self.locale.style.quote_titles and not item.is_described():
            before, after = typeset_text('"a"', self.locale).split("a")
            title = (Run(before), *title, Run(after))
        if not title:
            return names
        return joined([names, title], ", ") if item.names("author") else title

    def _placed(self, runs: Runs, citation: Citation, *, full: bool) -> Runs:
        """Return the description with the place cited and the author's own words behind it."""
        locator = locator_of(citation, self.locale)
        if locator and full and self.locale.style.layout == "areas":
            runs = joined([runs, (Run(locator[:1].upper() + locator[1:]),)], AREA)
        elif locator:
            runs = joined([_unstopped(runs), (Run(locator),)], ", ")
        if suffix := citation.suffix.strip():
            runs = (*runs, Run(suffix if suffix[0] in ",;:.)" else f" {suffix}"))
        return runs

    def note(self, citations: tuple[Citation, ...]) -> Iterator[tuple[str | None, Runs]]:
        """Yield the pieces of a note: each source with its key, and what stands between and behind them."""
        sources = [(citation.key, self.source(citation)) for citation in citations]
        for at, (key, runs) in enumerate(sources):
            if not at and citations[0].prefix:
                runs = (runs[0]._replace(text=runs[0].text[:1].upper() + runs[0].text[1:]), *runs[1:])  # noqa: PLW2901
            last = at == len(sources) - 1
            yield key, stopped(runs) if last else _unstopped(runs)
            if not last:
                yield None, (Run(typeset_text("a; a", self.locale)[1:-1]),)

    def mark(self, group: CitationGroup) -> tuple[MarkPart, ...]:
        """Return what a note says, as parts of a mark, for pages that set no notes."""
        return tuple(
            MarkPart(run.text, key, run.language, run.style) for key, runs in self.note(group.citations) for run in runs
        )

    def named(self, reference: Reference) -> Runs:
        """Return what a sentence calls the source."""
        return format_narrative(reference, self.locale)

    def ordered(self) -> Iterable[str]:
        """Return the keys in the order of the list."""
        return sorted_keys(self.references, self.numbers, self.locale)

    def entry(self, reference: Reference) -> Runs:
        """Return an entry of the list."""
        return format_entry(reference, self.locale, HeadedItem(reference, self.locale))


def _unstopped(runs: Runs) -> Runs:
    """Return the runs without the full stop at their end."""
    if not runs or not runs[-1].text.endswith("."):
        return runs
    return (*runs[:-1], runs[-1]._replace(text=runs[-1].text[:-1]))
