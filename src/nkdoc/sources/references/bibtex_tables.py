"""What BibTeX and BibLaTeX call kinds of entries and fields, and what CSL calls them.

After the tables of entry types and fields in The biblatex Package (3.2x, 2.1 and 2.2) and the names of BibTeX's own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from nkdoc.sources import csl

TYPES: Mapping[str, str] = MappingProxyType(
    {
        "article": "article-journal", "suppperiodical": "article-journal", "periodical": "periodical",
        **dict.fromkeys(
            ("book", "mvbook", "collection", "mvcollection", "proceedings", "mvproceedings", "reference", "mvreference",
             "manual", "commentary"), "book"),
        **dict.fromkeys(("inbook", "bookinbook", "suppbook", "incollection", "suppcollection"), "chapter"),
        "inreference": "entry-encyclopedia", "booklet": "pamphlet",
        "inproceedings": "paper-conference", "conference": "paper-conference",
        **dict.fromkeys(("online", "electronic", "www"), "webpage"),
        "report": "report", "techreport": "report", "patent": "patent", "dataset": "dataset", "software": "software",
        **dict.fromkeys(("thesis", "phdthesis", "mastersthesis"), "thesis"),
        "unpublished": "manuscript", "letter": "personal_communication", "misc": "document", "artwork": "graphic",
        "image": "graphic", "audio": "song", "music": "song", "movie": "motion_picture", "video": "motion_picture",
        "performance": "performance", "review": "review", "standard": "standard", "jurisdiction": "legal_case",
        "legal": "legal_case", "legislation": "legislation", "talk": "speech", "newsarticle": "article-newspaper",
    }
)  # fmt: skip
SUBTYPES = {"newspaper": "article-newspaper", "magazine": "article-magazine"}

NAMES = {
    "author": "author", "editor": "editor", "translator": "translator", "bookauthor": "container-author",
    "director": "director", "annotator": "contributor", "commentator": "contributor", "introduction": "contributor",
    "afterword": "contributor", "foreword": "contributor",
}  # fmt: skip
TEXTS = {
    "shorttitle": "title-short", "shortjournal": "container-title-short", "series": "collection-title",
    "eventtitle": "event-title", "venue": "event-place", "publisher": "publisher", "institution": "publisher",
    "school": "publisher", "organization": "publisher", "address": "publisher-place", "location": "publisher-place",
    "origtitle": "original-title", "origpublisher": "original-publisher", "origlocation": "original-publisher-place",
    "isbn": "ISBN", "issn": "ISSN", "isrn": "number", "volume": "volume", "volumes": "number-of-volumes",
    "issue": "issue", "pagetotal": "number-of-pages", "part": "part", "version": "version", "chapter": "chapter-number",
    "type": "genre", "pubstate": "status", "library": "call-number", "archive": "archive", "medium": "medium",
    "archivelocation": "archive_location", "archivecollection": "archive_collection", "archiveplace": "archive-place",
    "pmid": "PMID", "pmcid": "PMCID", "scale": "scale", "section": "section",
}  # fmt: skip
CSL = {
    name.lower(): name
    for name in csl.FIELDS - csl.NAME_FIELDS - {"type", "custom", "language", "note", "page", "page-first", "locator"}
}
"""CSL's own names, which some programs export beside BibLaTeX's, in small letters as fields of BibTeX are compared."""
DATES = {"urldate": "accessed", "eventdate": "event-date", "origdate": "original-date"}

HOUSEKEEPING = re.compile(
    r"bdsk-.*|mendeley-.*|date-(?:added|modified)|timestamp|owner|groups|creationdate|modificationdate|__markedentry"
    r"|priority|ranking|readstatus|qualityassured|citeulike-.*|posted-at|rating|read|ids|options|presort|sort.*|index.*"
    r"|keyword.*|label|related.*|execute|entryset|shorthand.*|gender|langidopts|hyphenation-.*|xref|urlnote|nameaddon"
    r"|crossref|xdata|entrysubtype|eprinttype|eprintclass|archiveprefix|primaryclass|urlyear|urlmonth|urlday|month|day"
    r"|dateadded|lastchecked|biburl|bibsource|internal-note"
)
"""Fields by which programs keep their own books, and those that are read along with another one."""

THESES = ("phdthesis", "mathesis", "mastersthesis", "bathesis", "candthesis")
"""Kinds of thesis that BibLaTeX puts into words of the document's language; a reference has those of its own."""
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""BibTeX's macros for months, which also begin their English names."""

ADDRESSES = {
    "arxiv": "https://arxiv.org/abs/{}",
    "jstor": "https://www.jstor.org/stable/{}",
    "hdl": "https://hdl.handle.net/{}",
    "urn": "https://nbn-resolving.org/{}",
}
"""Where the archives that `eprinttype` names show an item."""
