"""RIS, what libraries and publishers export → records; rispy reads the lines of each entry.

After the tags of the RIS format as Clarivate and Zotero write them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Collector, Warned
from nkdoc.languages.naming import tag_for
from nkdoc.sources import csl
from nkdoc.sources.references.record import Record
from nkdoc.sources.references.rules import BROKEN_ENTRY
from nkdoc.sources.references.values import (
    date_of,
    doi_of,
    free_key,
    is_url,
    pages_of,
    safe_key,
    without_markup,
)

if TYPE_CHECKING:
    from nkdoc.base.span import Source, Span

TYPES: Mapping[str, str] = MappingProxyType(
    {
        "JOUR": "article-journal", "EJOUR": "article-journal", "ABST": "article-journal", "JFULL": "periodical",
        "MGZN": "article-magazine", "NEWS": "article-newspaper", "INPR": "article", "BOOK": "book", "EBOOK": "book",
        "EDBOOK": "book", "SER": "book", "CTLG": "book", "CLSWK": "classic", "CHAP": "chapter", "ECHAP": "chapter",
        "CONF": "paper-conference", "CPAPER": "paper-conference", "THES": "thesis", "RPRT": "report",
        "GOVDOC": "report", "ELEC": "webpage", "WEB": "webpage", "ICOMM": "post", "BLOG": "post-weblog",
        "GEN": "document", "DATA": "dataset", "AGGR": "dataset", "DBASE": "dataset", "MAP": "map", "CASE": "legal_case",
        "STAT": "legislation", "LEGIS": "legislation", "LEGAL": "legislation", "UNBILL": "bill", "BILL": "bill",
        "HEAR": "hearing", "PAT": "patent", "VIDEO": "motion_picture", "MPCT": "motion_picture",
        "ADVS": "motion_picture", "MULTI": "motion_picture", "SOUND": "song", "MUSIC": "musical_score",
        "UNPB": "manuscript", "UNPD": "manuscript", "MANSCPT": "manuscript", "PCOMM": "personal_communication",
        "PAMP": "pamphlet", "SLIDE": "speech", "STAND": "standard", "COMP": "software", "ENCYC": "entry-encyclopedia",
        "DICT": "entry-dictionary", "ART": "graphic", "FIGURE": "figure", "CHART": "figure",
    }
)  # fmt: skip
_NAMES = {"AU": "author", "A1": "author", "ED": "editor", "A2": "editor", "A3": "collection-editor", "A4": "translator"}
_TEXTS = {
    "TI": "title", "T1": "title", "CT": "title", "ST": "title-short", "T3": "collection-title", "VL": "volume",
    "PB": "publisher", "CY": "publisher-place", "PP": "publisher-place", "CN": "call-number", "DB": "source",
    "DP": "source", "SE": "section", "NV": "number-of-volumes", "M3": "genre", "ET": "edition",
}  # fmt: skip
_CONTAINERS = ("JF", "JO", "T2", "BT", "JA", "J1", "J2")
"""Where the title of the whole may stand, the fullest first."""
_PRIVATE = {"AB": "abstract", "N2": "abstract", "N1": "note", "RN": "note", "KW": "keyword", "L1": "file", "L2": "file",
            "L3": "file", "L4": "file"}  # fmt: skip
_SILENT = ("TY", "ER", "ID", "SP", "EP", "PY", "Y1", "DA", "AD", "UK")
_JOURNALS = ("article-journal", "article-magazine", "article-newspaper", "periodical", "article")
_LINE = re.compile(r"([A-Z][A-Z0-9])  -(?: (.*))?")


def read(source: Source, wanted: Collection[str] | None = None) -> Warned[list[Record]]:
    """Return the entries of a file as records, all or only those with a wanted key."""
    findings = Collector()
    records: list[Record] = []
    taken: set[str] = set()
    for first, last in _ranges(source, findings):
        tags, spans = _entry(source, first, last)
        original = next(iter(tags.get("ID", ())), "") or _made_key(tags, records)
        key = free_key(safe_key(original), taken)
        taken.add(key)
        if wanted is None or key in wanted:
            shown = original if tags.get("ID") else key
            records.append(_Reader(tags, spans, Record(key, shown, source.line_span(first))).read())
    return findings.warned(records)


def _ranges(source: Source, findings: Collector) -> Iterator[tuple[int, int]]:
    """Yield the first and last line of each entry, from 1; one that never ends is reported and ends with the next."""
    start = 0
    total = len(source.line_starts)
    for number in range(1, total + 1):
        line = source.line(number)
        if line.startswith("TY  -"):
            if start:
                findings.add(BROKEN_ENTRY.at(source.line_span(start), "this entry has no “ER  - ” at its end"))
                yield start, number - 1
            start = number
        elif line.startswith("ER  -") and start:
            yield start, number
            start = 0
    if start:
        findings.add(BROKEN_ENTRY.at(source.line_span(start), "this entry has no “ER  - ” at its end"))
        yield start, total


def _entry(source: Source, first: int, last: int) -> tuple[dict[str, list[str]], dict[str, Span]]:
    """Return the values of an entry by tag, and where each tag first stands."""
    import rispy

    lines = [source.line(number) for number in range(first, last + 1)]
    found = [(match[1], number) for number, line in enumerate(lines, first) if (match := _LINE.match(line))]
    tags = dict.fromkeys(tag for tag, _ in found)
    text = "\n".join(_orderly(lines))
    ended = text if any(tag == "ER" for tag in tags) else f"{text}\nER  - \n"
    known = {**{tag: tag for tag in tags}, "TY": "TY", "ER": "ER"}
    parsed = rispy.loads(ended, mapping=known, list_tags=[*tags.keys() - {"TY"}], delimiter_tags_mapping={})
    values: dict[str, list[str]] = {}
    for name, value in (parsed[0] if parsed else {}).items():
        values[name] = [str(each) for each in (value if isinstance(value, list) else [value]) if str(each).strip()]
    return values, {tag: source.line_span(number) for tag, number in reversed(found)}


def _orderly(lines: list[str]) -> list[str]:
    """Return one line for each tag: what has none continues the line before it, also where it only looks like one."""
    tagged: list[str] = []
    for line in lines:
        if _LINE.match(line):
            tagged.append(line)
        elif len(tagged) > 1 and line.strip():
            tagged[-1] += f" {line.strip()}"
    return tagged


def _made_key(tags: Mapping[str, list[str]], before: Collection[Record]) -> str:
    """Return a key for an entry without one: the first family name and the year."""
    name = next((value[0] for tag in ("AU", "A1", "ED", "A2", "TI", "T1") if (value := tags.get(tag))), "")
    year = re.search(r"\d{4}", next((value[0] for tag in ("PY", "Y1", "DA") if (value := tags.get(tag))), ""))
    word = re.search(r"\w+", name.split(",")[0])
    return f"{word[0].lower() if word else 'entry'}{year[0] if year else ''}" or f"entry-{len(before) + 1}"


class _Reader:
    """Carries one entry over, tag by tag."""

    def __init__(self, tags: Mapping[str, list[str]], spans: Mapping[str, Span], record: Record) -> None:
        self.tags = tags
        self.spans = spans
        self.record = record

    def first(self, *names: str) -> str:
        return next((self.tags[name][0] for name in names if self.tags.get(name)), "")

    def span(self, tag: str) -> Span:
        return self.spans.get(tag, self.record.span)

    def lose(self, tag: str, why: str, *, value: bool = True) -> None:
        self.record.lose(tag, self.span(tag), why, value=value)

    def read(self) -> Record:
        self._type()
        for tag, values in self.tags.items():
            if tag in _PRIVATE:
                self.record.private.append(_PRIVATE[tag])
            elif values and tag not in _SILENT and tag not in _CONTAINERS:
                self._tag(tag, values)
        self._container()
        self._dates()
        self._pages()
        return self.record

    def _type(self) -> None:
        kind = self.first("TY")
        if kind not in TYPES:
            self.lose("TY", f"the kind “{kind}” is not known; it is read as a document")
        self.record.put("type", TYPES.get(kind, "document"), self.span("TY"))

    def _tag(self, tag: str, values: list[str]) -> None:
        text = without_markup(values[0])
        if tag in _NAMES:
            self._names(tag, values)
        elif tag in _TEXTS:
            self.record.put(_TEXTS[tag], text, self.span(tag))
        elif tag == "IS":
            into = "issue" if self.record.fields["type"] in _JOURNALS else "number"
            self.record.put(into, text, self.span(tag))
        elif tag == "SN":
            digits = re.sub(r"[\s-]", "", text)
            self.record.put("ISSN" if re.fullmatch(r"\d{7}[\dXx]", digits) else "ISBN", text, self.span(tag))
        elif tag == "Y2":
            self._date("Y2", "accessed")
        elif tag in ("DO", "UR", "LA"):
            self._checked(tag, text)
        else:
            self.lose(tag, "CSL has no such field", value=False)

    def _checked(self, tag: str, text: str) -> None:
        made = doi_of(text) if tag == "DO" else tag_for(text) if tag == "LA" else text if is_url(text) else ""
        what = {"DO": "DOI", "UR": "web address", "LA": "language"}[tag]
        self.record.put({"DO": "DOI", "UR": "URL", "LA": "language"}[tag], made, self.span(tag))
        if not made:
            self.lose(tag, f"“{text}” is no {what}")

    def _names(self, tag: str, values: list[str]) -> None:
        names = []
        for value in values:
            family, _, rest = (part.strip() for part in value.partition(","))
            given, _, suffix = (part.strip() for part in rest.partition(","))
            if given:
                names.append({"family": family, "given": given, **({"suffix": suffix} if suffix else {})})
            else:
                names.append({"literal": csl.OTHERS if family.rstrip(".").lower() in ("et al", csl.OTHERS) else family})
        known = self.record.fields.get(_NAMES[tag])
        if isinstance(known, list):
            known.extend(each for each in names if each not in known)
        else:
            self.record.put(_NAMES[tag], names, self.span(tag))

    def _container(self) -> None:
        """Take the fullest title of the whole; of a book by itself it is that of its series."""
        kind = self.record.fields["type"]
        found = next((tag for tag in _CONTAINERS if self.tags.get(tag)), "")
        if not found:
            return
        into = "container-title"
        if kind == "book":
            into = "title" if "title" not in self.record.fields and found == "BT" else "collection-title"
        elif kind == "paper-conference" and self.first("TY") == "CONF" and self.first("C3"):
            into = "event-title"
        self.record.put(into, without_markup(self.first(found)), self.span(found))
        short = next((tag for tag in ("JA", "J2") if self.tags.get(tag) and tag != found), "")
        if short and into == "container-title" and self.first(short) != self.first(found):
            self.record.put("container-title-short", without_markup(self.first(short)), self.span(short))

    def _date(self, tag: str, into: str) -> bool:
        text = self.first(tag).split(";")[0].strip()
        parts = text.rstrip("/").split("/")
        numeric = "/".join(part for part in parts[:3] if re.fullmatch(r"\d{1,4}", part))
        made, lost = date_of(numeric or text)
        self.record.put(into, made, self.span(tag))
        if text and (lost or not made):
            self.lose(tag, lost)
        return bool(made)

    def _dates(self) -> None:
        """Take the day where one is given, else the year."""
        if not (self.first("DA") and self._date("DA", "issued")):
            next((tag for tag in ("PY", "Y1") if self.first(tag) and self._date(tag, "issued")), "")

    def _pages(self) -> None:
        start, end = self.first("SP"), self.first("EP")
        if start:
            pages = f"{start}-{end}" if end and end != start and "-" not in start else start
            if self.record.fields["type"] in ("book", "thesis", "report") and not end and "-" not in start:
                self.record.put("number-of-pages", start, self.span("SP"))
            else:
                self.record.put("page", pages_of(pages), self.span("SP"))
