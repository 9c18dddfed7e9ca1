r"""PO, GNU gettext's format (GNU gettext manual, “The Format of PO Files”): Poedit, Weblate, Lokalize, Virtaal.

The Markdown itself is the text, flagged `md-text` as Weblate knows it. `msgctxt` is the block's id, `#|` the source's
text that the translation was confirmed against, `fuzzy` what is not confirmed for the text as it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nkdoc import __version__
from nkdoc.base.diagnostics import Rule, Severity, Warned
from nkdoc.exchange import Changes, Given, source_of
from nkdoc.exchange.translators._markup import markdown
from nkdoc.exchange.translators._returned import Returned, ReturnedFile
from nkdoc.exchange.translators._taking import take
from nkdoc.exchange.translators._units import TranslationUnit, digest, translation_units

if TYPE_CHECKING:
    from collections.abc import Iterator

    import polib

    from nkdoc.base.span import Source
    from nkdoc.model import Project

SUFFIXES = (".po",)
HELP = "GNU gettext: Poedit, Weblate, Lokalize"

BAD_PO = Rule(
    "NK180",
    "bad-po-file",
    Severity.ERROR,
    """A PO file cannot be read. `msgfmt -c FILE` of GNU gettext tells more; save it again with the tool that wrote it.
""",
)

_DIGESTS = re.compile(r"^nkdoc: source (\w+), translation (\w+)$", re.MULTILINE)
_HINT = "“msgfmt -c” tells more; save it again with the tool that wrote it"
_KEYWORD = r"(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)?"
_WELL_FORMED = re.compile(rf'\s*(?:#.*|{_KEYWORD}\s*"(?:[^"\\]|\\.)*")?\s*', re.DOTALL)
"""A line of PO; polib takes others in silence, such as the last one of a file that was cut off."""
_LINE = re.compile(r"\(line (\d+)\)|line (\d+)")
_ENDS = "\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
"""What polib takes for the end of a line and gettext does not."""
_STAND_INS = {ord(one): 0x10FFF0 + index for index, one in enumerate(_ENDS)}
_BACK = {stand_in: chr(one) for one, stand_in in _STAND_INS.items()}


def write(project: Project, language: str) -> bytes:
    """Return the project's text and its translation into `language` as a PO file."""
    import polib

    file = polib.POFile(wrapwidth=78)
    config = project.config
    file.metadata = {
        "Project-Id-Version": config.name,
        "POT-Creation-Date": f"{config.date.isoformat()} 00:00+0000",
        "PO-Revision-Date": f"{config.date.isoformat()} 00:00+0000",
        "Last-Translator": "nkdoc",
        "Language-Team": "none",
        "Language": language.replace("-", "_"),
        "X-Source-Language": config.source_language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "X-Generator": f"nkdoc {__version__}",
    }
    for unit in translation_units(project, language):
        file.append(_entry(unit, polib.POEntry))
    return f"{file}\n".encode()


def _entry(unit: TranslationUnit, entry: type[polib.POEntry]) -> polib.POEntry:
    place = unit.place
    digests = f"nkdoc: source {unit.source_digest}, translation {unit.target_digest}"
    return entry(
        msgctxt=unit.key,
        msgid=markdown(unit.source),
        msgstr=markdown(unit.target),
        previous_msgid=unit.old or None,
        previous_msgctxt=unit.key if unit.old else None,
        comment="\n".join((*unit.notes, digests)),
        occurrences=[(place.path, str(place.position.line))],
        flags=["fuzzy", "md-text"] if unit.state == "draft" else ["md-text"],
    )


def bring(given: Given) -> Warned[Changes | None]:
    """Return what a PO file that came back changes."""
    read = source_of(given)
    if read.value is None:
        return Warned(None, read.diagnostics)
    parsed = _parsed(read.value)
    return take(given, parsed.value) if parsed.value is not None else Warned(None, parsed.diagnostics)


def _parsed(source: Source) -> Warned[ReturnedFile | None]:
    import polib

    for number, line in enumerate(source.text.split("\n"), start=1):
        if not _WELL_FORMED.fullmatch(line):
            message = "this is no line of PO: a text stands in double quotation marks, closed in the same line"
            return Warned(None, (BAD_PO.at(source.line_span(number), message, hint=_HINT),))
    try:
        # The line end at the end keeps polib from taking the text for the name of a file.
        file = polib.pofile(f"{source.text.translate(_STAND_INS)}\n", encoding="utf-8", wrapwidth=0)
    except (OSError, ValueError) as fault:
        found = _LINE.search(str(fault))
        number = int(found[1] or found[2]) if found else 1
        why = re.sub(r".*\(line \d+\)(?:: )?", "", str(fault)) or "it is not PO"
        return Warned(None, (BAD_PO.at(source.line_span(number), f"this cannot be read as PO: {why}", hint=_HINT),))
    languages = (file.metadata.get("X-Source-Language", ""), file.metadata.get("Language", "").replace("_", "-"))
    return Warned(ReturnedFile(source, languages, tuple(_units(file, source))))


def _units(file: polib.POFile, source: Source) -> Iterator[Returned]:
    for entry in file:
        if entry.obsolete or entry.msgid_plural or not entry.msgctxt:
            continue
        msgid, msgstr = (text.translate(_BACK) for text in (entry.msgid, entry.msgstr))
        digests = _DIGESTS.search(entry.comment.translate(_BACK))
        ready = not entry.fuzzy
        yield Returned(
            entry.msgctxt.translate(_BACK), source.line_span(entry.linenum or 1), (msgstr,) if msgstr else (),
            source_digest=digest(msgid), target_digest=digests[2] if digests else "", ready=ready, final=ready,
        )  # fmt: skip
