"""The fields of a BibTeX or BibLaTeX entry → those of CSL."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from nkdoc.base.span import Span
from nkdoc.languages.naming import tag_for
from nkdoc.sources import csl
from nkdoc.sources.references.bibtex_names import names_of
from nkdoc.sources.references.bibtex_tables import (
    ADDRESSES,
    CSL,
    DATES,
    HOUSEKEEPING,
    MONTHS,
    NAMES,
    SUBTYPES,
    TEXTS,
    THESES,
    TYPES,
)
from nkdoc.sources.references.csl_items import read_note
from nkdoc.sources.references.record import PRIVATE, Record
from nkdoc.sources.references.values import date_of, doi_of, is_url, pages_of, plain_latex, verbatim


@dataclass
class RawEntry:
    """An entry as its file has it: LaTeX in the values, field names in small letters."""

    kind: str
    key: str
    span: Span
    values: dict[str, str] = field(default_factory=dict)
    spans: dict[str, Span] = field(default_factory=dict)


def record_of(entry: RawEntry, key: str) -> Record:
    """Return the entry, its parents' fields filled in, as a record with CSL's fields."""
    return _Reader(entry, Record(key, entry.key, entry.span)).read()


class _Reader:
    """Carries one entry over, field by field, in the order of its file."""

    def __init__(self, entry: RawEntry, record: Record) -> None:
        self.entry = entry
        self.record = record
        self.done: set[str] = set()

    def read(self) -> Record:
        self._type()
        for name in self.entry.values:
            self._field(name)
        self._issued()
        self._eprint()
        note = "\n".join(map(plain_latex, self.raw("note").strip().splitlines()))
        read_note(note, lambda *_: self.span("note"), self.record)
        return self.record

    # ---- reaching values ------------------------------------------------------------------------

    def raw(self, name: str) -> str:
        return self.entry.values.get(name, "")

    def text(self, name: str) -> str:
        return plain_latex(self.raw(name))

    def span(self, name: str) -> Span:
        return self.entry.spans.get(name, self.entry.span)

    def lose(self, name: str, why: str, *, value: bool = True) -> None:
        self.record.lose(name, self.span(name), why, value=value)

    # ---- fields ---------------------------------------------------------------------------------

    def _type(self) -> None:
        kind = self.entry.kind
        made = TYPES.get(kind, "")
        if not made:
            made = "document"
            self.record.lose(f"@{kind}", self.entry.span, "the kind is not known; it is read as a document", value=True)
        if kind in ("article", "suppperiodical"):
            made = SUBTYPES.get(self.raw("entrysubtype"), made)
        if kind == "misc" and self.raw("url") and not self.raw("doi"):
            made = "webpage"
        self.record.put("type", made, self.entry.span)
        if kind in THESES and not self.raw("type"):
            self._thesis(f"@{kind}")

    def _field(self, name: str) -> None:
        reader = _READERS.get(name)
        if name in PRIVATE:
            self.record.private.append(name)
        elif reader is not None:
            reader(self, name)
        elif name in NAMES:
            self._names(name)
        elif name in DATES:
            self._date(name, DATES[name])
        elif name in TEXTS:
            self._text(name, TEXTS[name])
        elif name in CSL:
            self._date(name, CSL[name]) if CSL[name] in csl.DATE_FIELDS else self._text(name, CSL[name])
        elif not HOUSEKEEPING.fullmatch(name) and self.raw(name):
            self.lose(name, "CSL has no such field", value=False)

    def _text(self, name: str, into: str) -> None:
        if into in self.record.fields:
            if self.record.fields[into] != self.text(name):
                self.lose(name, f"“{into}” is taken by another field", value=False)
            return
        self.record.put(into, self.text(name), self.span(name))

    def _names(self, name: str) -> None:
        names, lost = names_of(self.raw(name))
        self.record.put(NAMES[name], names, self.span(name))
        if lost:
            self.lose(name, f"“{lost}” is no name")

    def _titles(self, name: str) -> None:
        """Read a title with its subtitle; that of a whole goes to the container."""
        stem = name.removesuffix("title") if name.endswith("title") else name
        title = self.text(name)
        if subtitle := self.text(f"{stem}subtitle"):
            mark = " " if title.endswith(("?", "!", ":", "…")) else ": "
            title = f"{title}{mark}{subtitle}"
        if name == "title":
            self.record.put("title", title, self.span(name))
        elif "container-title" in self.record.fields:
            self.lose(name, "the entry has another container already", value=False)
        else:
            self.record.put("container-title", title, self.span(name))

    def _subtitle(self, name: str) -> None:
        """Report a subtitle without the title that it is read with."""
        if not self.raw(name.replace("sub", "")) and not self.raw(name.removesuffix("subtitle")):
            self.lose(name, "there is no title before it", value=False)

    def _number(self, name: str) -> None:
        kind = self.record.fields["type"]
        if kind in ("article-journal", "article-magazine", "article-newspaper", "periodical", "review"):
            into = "issue"
        elif kind in ("book", "chapter", "paper-conference", "entry-encyclopedia") and self.raw("series"):
            into = "collection-number"
        else:
            into = "number"
        self._text(name, into)

    def _edition(self, name: str) -> None:
        numbered = re.fullmatch(r"(\d+)(?:st|nd|rd|th|\.)?(?:\s+ed(?:ition|\.)?)?", self.text(name))
        self.record.put("edition", numbered[1] if numbered else self.text(name), self.span(name))

    def _pages(self, name: str) -> None:
        self.record.put("page", pages_of(self.text(name)), self.span(name))

    def _doi(self, name: str) -> None:
        doi = doi_of(verbatim(self.raw(name)))
        self.record.put("DOI", doi, self.span(name))
        if not doi and self.raw(name):
            self.lose(name, f"“{verbatim(self.raw(name))}” is no DOI")

    def _url(self, name: str) -> None:
        url = verbatim(self.raw(name))
        if is_url(url):
            self.record.put("URL", url, self.span(name))
        elif url:
            self.lose(name, f"“{url}” is no web address")

    def _how_published(self, name: str) -> None:
        url = verbatim(self.raw(name))
        if is_url(url):
            self.record.put("URL", url, self.span(name))
        else:
            self._text(name, "medium")

    def _language(self, name: str) -> None:
        words = [tag_for(word) for word in re.split(r"\s+and\s+|,", self.text(name)) if word.strip()]
        if words and words[0]:
            self.record.put("language", words[0], self.span(name))
        elif "language" not in self.record.fields and not (name == "langid" and self.raw("language")):
            self.lose(name, f"“{self.text(name)}” is no language")

    def _thesis(self, name: str) -> None:
        self.lose(name, "the kind of thesis is left out; write it into “type” in words of the item's language")

    def _kind_of_work(self, name: str) -> None:
        word = self.raw(name)
        if word in THESES:
            self._thesis(name)
        elif word not in ("techreport", "resreport"):
            self._text(name, "genre")

    # ---- dates ----------------------------------------------------------------------------------

    def _date(self, name: str, into: str) -> None:
        made, lost = date_of(verbatim(self.raw(name)))
        self.record.put(into, made, self.span(name))
        if lost and self.raw(name):
            self.lose(name, lost)

    def _issued(self) -> None:
        """Put year, month and day together, where there is no `date`."""
        if "issued" in self.record.fields or not self.raw("year"):
            return
        year, month = verbatim(self.raw("year")), self.text("month").lower()
        year = year if re.fullmatch(r"[\d~?%/.-]+", year) else self.text("year")
        found = next((at for at, name in enumerate(MONTHS, 1) if month.startswith(name)), 0)
        number = re.fullmatch(r"0?([1-9]|1[0-2])", month)
        at = int(number[1]) if number else found
        day = re.search(r"\d+", month if found else "") or re.search(r"\d+", self.raw("day"))
        rough = re.search(r"\d{4}", year)
        text = year if re.fullmatch(r"\d{4}", year) else ""
        if text and at:
            text += f"-{at:02}" + (f"-{int(day[0]):02}" if day else "")
        if self.raw("month") and not at:
            self.lose("month", f"“{self.raw('month')}” is no month")
        made, lost = date_of(text or year)
        if not made and rough:
            made = rough[0]
            lost = f"“{year}” is no year; {made} is kept"
        self.record.put("issued", made, self.span("year"))
        if lost:
            self.lose("year", lost)

    def _eprint(self) -> None:
        """Say where an archive of preprints shows the item, where the entry has no address of its own."""
        number = verbatim(self.raw("eprint"))
        kind = (self.raw("eprinttype") or self.raw("archiveprefix")).lower()
        if not number:
            return
        if kind == "pubmed":
            self.record.put("PMID", number, self.span("eprint"))
        elif kind in ADDRESSES:
            self.record.put("URL", ADDRESSES[kind].format(number), self.span("eprint"))
        else:
            self.lose("eprint", f"the archive “{kind}” has no known address", value=False)

    def _nothing(self, _name: str) -> None:
        """Leave a field that is read elsewhere."""


_READERS: Mapping[str, Callable[[_Reader, str], None]] = MappingProxyType(
    {
        **dict.fromkeys(("title", "booktitle", "journaltitle", "journal", "maintitle", "issuetitle"), _Reader._titles),  # noqa: SLF001 - the table of the class above
        **dict.fromkeys(
            ("subtitle", "booksubtitle", "journalsubtitle", "mainsubtitle", "issuesubtitle"),
            _Reader._subtitle,  # noqa: SLF001
        ),
        "number": _Reader._number,  # noqa: SLF001
        "edition": _Reader._edition,  # noqa: SLF001
        "pages": _Reader._pages,  # noqa: SLF001
        "doi": _Reader._doi,  # noqa: SLF001
        "url": _Reader._url,  # noqa: SLF001
        "howpublished": _Reader._how_published,  # noqa: SLF001
        "language": _Reader._language,  # noqa: SLF001
        "langid": _Reader._language,  # noqa: SLF001
        "hyphenation": _Reader._language,  # noqa: SLF001
        "type": _Reader._kind_of_work,  # noqa: SLF001
        "date": lambda reader, name: reader._date(name, "issued"),  # noqa: SLF001
        "year": _Reader._nothing,  # noqa: SLF001
        "eprint": _Reader._nothing,  # noqa: SLF001
    }
)
