"""A table for Word (ECMA-376, Office Open XML): the source beside the translation, for somebody who reviews it.

One row a block; headings look like headings. The cell of a translation is a content control whose tag has the block's
id and what its texts were when they were written; what is no words stands as a mark that cannot be changed inside, only
moved or deleted. What comes back are the translations that were changed, and the comments. Changes that Word tracks are
read as accepted: insertions are there, deletions are not.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Collector, Diagnostic, Rule, Severity, Warned
from nkdoc.base.span import Source
from nkdoc.bitext.pairs import opening
from nkdoc.exchange import Changes, Given
from nkdoc.exchange.translators._returned import Returned, ReturnedFile, languages
from nkdoc.exchange.translators._review import LANGUAGES, UNIT, review
from nkdoc.exchange.translators._taking import take
from nkdoc.exchange.translators._units import TranslationUnit, digest, translation_units
from nkdoc.exchange.translators._word import COMMENTS, DOCUMENT, W, cells, comments_in, content_of, lines, part, rows
from nkdoc.exchange.translators._word import tag_of as _tag_of
from nkdoc.exchange.translators._xml import read_xml, text_of

if TYPE_CHECKING:
    from lxml import etree

    from nkdoc.base.span import Span
    from nkdoc.model import Project

SUFFIXES = (".docx",)
HELP = "Word: a table of two columns, for a reviewer"

BAD_DOCX = Rule(
    "NK184",
    "bad-bilingual-docx",
    Severity.ERROR,
    """A Word file cannot be read as the table that `nkdoc export docx --bilingual` writes: it is damaged, protected by
a password, or its table has lost the content controls that say what is what.

Save it again in Word as a document (.docx). Programs that drop content controls cannot be used for a review.
""",
)
COMMENT = Rule(
    "NK286",
    "reviewer-comment",
    Severity.NOTE,
    """Somebody who reviewed the translation in Word wrote a comment. It is shown once, when the file is taken in, and
kept nowhere: answer it in the text, or keep the file.
""",
)


def write(project: Project, language: str) -> bytes:
    """Return the table of the project's text and its translation into `language` as a Word file."""
    return review(project, language, translation_units(project, language))


def is_bilingual(data: bytes) -> bool:
    """Tell whether a file is such a table, and no ordinary text."""
    document = part(data, DOCUMENT)
    return document is not None and LANGUAGES.encode() in document


recognises = is_bilingual


def bring(given: Given) -> Warned[Changes | None]:
    """Return what a table that came back changes; its comments are findings."""
    document = part(given.data, DOCUMENT)
    place = Source(given.path, "").span(0)
    if document is None:
        return Warned(None, (BAD_DOCX.at(place, "this is no Word document that can be read", hint="save it again"),))
    read = read_xml(document, given.path)
    if read.value is None:
        return Warned(None, read.diagnostics)
    root, _ = read.value
    file, said = _table(root, given.path)
    if not file.units and len(list(rows(root))) != 1:
        message = "the table has no block that nkdoc wrote"
        return Warned(None, (BAD_DOCX.at(place, message, hint="export it again: nkdoc export docx --bilingual"),))
    findings = Collector()
    findings.add(*_comments(given, file, said))
    return findings.warned(findings.take(take(given, file)))


def _table(root: etree._Element, path: str) -> tuple[ReturnedFile, dict[str, tuple[str, bool]]]:
    """Return what the rows hold, one line a row; and for each comment the unit's key, and whether it is of its source.

    The text that places lead to is the rows' own, for lines of a Word file say nothing to anybody.
    """
    tongues = ("", "")
    found: list[tuple[str, etree._Element, etree._Element]] = []
    for row in rows(root):
        held = cells(row)
        tag = next((name for each in row.iter(f"{W}sdt") if (name := _tag_of(each)).startswith("nkdoc:")), "")
        if tag.startswith(LANGUAGES):
            one, _, other = tag.removeprefix(LANGUAGES).partition(":")
            tongues = (one, other)
        tag = next((name for each in row.iter(f"{W}sdt") if (name := _tag_of(each)).startswith(UNIT)), "")
        if tag and held:
            found.append((tag, held[0], held[-1]))
    texts = [lines((*content_of(here), " | ", *content_of(there))) for _, here, there in found]
    source = Source(path, "".join(f"{text}\n" for text in texts))
    units: list[Returned] = []
    said: dict[str, tuple[str, bool]] = {}
    for number, (tag, here, there) in enumerate(found, start=1):
        came = _returned(tag, there, source.line_span(number))
        units.append(came)
        said |= {name: (came.key, cell is here) for cell in (here, there) for name in comments_in(cell)}
    return ReturnedFile(source, tongues, tuple(units)), said


def _returned(tag: str, cell: etree._Element, span: Span) -> Returned:
    source_digest, _, rest = tag.removeprefix(UNIT).partition(":")
    target_digest, _, key = rest.partition(":")
    return Returned(key, span, content_of(cell), source_digest=source_digest, target_digest=target_digest)


def _comments(given: Given, file: ReturnedFile, said: dict[str, tuple[str, bool]]) -> Iterator[Diagnostic]:
    """Yield the comments, each where the text that it is about stands in the project now."""
    data = part(given.data, COMMENTS)
    read = read_xml(data, given.path).value if data is not None else None
    if read is None:
        return
    target = languages(given, file)[1]
    known = translation_units(given.project, target) if target in given.project.editions else ()
    by_key = {unit.key: unit for unit in known}
    by_text = {unit.source_digest: unit for unit in known}
    rows_of = {each.key: each for each in file.units}
    for comment in read[0].iter(f"{W}comment"):
        name = str(comment.get(f"{W}id", ""))
        key, of_source = said.get(name, ("", False))
        row = rows_of.get(key)
        unit = by_key.get(key) or (by_text.get(row.source_digest) if row is not None else None)
        span = _place(unit, of_source=of_source) or (row.span if row is not None else file.source.span(0))
        words = " ".join(text_of(each) for each in comment.iter(f"{W}p"))
        message = f"{comment.get(f'{W}author') or 'somebody'}: {' '.join(words.split())}"
        yield COMMENT.at(span, message, block=unit.pair.id if unit is not None else "", about=digest(message))


def _place(unit: TranslationUnit | None, *, of_source: bool) -> Span | None:
    if unit is None:
        return None
    units = unit.pair.source if of_source or not unit.pair.target else unit.pair.target
    return opening(units[0])
