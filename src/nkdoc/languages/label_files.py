"""Files of labels that a project has of its own: gettext's PO (GNU gettext manual, “The Format of PO Files”).

msgid "Contents"
msgstr "目录"
"""

from __future__ import annotations

import io
import re
import string
from collections.abc import Iterator
from gettext import GNUTranslations

from babel.core import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po, write_po

from nkdoc.languages.folders import file_of

_TEXT = "labels.po"
_HEADER = "# Labels of nkdoc; what is left empty is printed as nkdoc has it."
_LINE = re.compile(r'\s*(?:#.*|(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)\s+)?"(?:[^"\\]|\\.)*"\s*)?')
"""A line of PO; Babel takes others in silence, with their last letter for a quotation mark."""


def blank_labels(tag: str, wording: str) -> bytes:
    """Return a file with every label that the catalogue of `wording` has, to be translated into `tag`."""
    blank = Catalog(locale=_locale(tag), project="nkdoc", fuzzy=False, header_comment=_HEADER)
    for message in read_po(io.BytesIO(file_of(wording, _TEXT) or b"")):
        if message.id:
            blank.add(message.id, "", flags=message.flags, context=message.context)
    out = io.BytesIO()
    write_po(out, blank, width=110, sort_output=True, omit_header=False)
    return out.getvalue()


def compiled_labels(text: str, tag: str) -> tuple[bytes, tuple[tuple[int, str], ...]]:
    """Return the catalogue of a file as gettext reads it, with line and words of what is wrong with it.

    What is empty, marked as fuzzy or wrong is left out. Raises ValueError where the file cannot be read.
    """
    for number, line in enumerate(text.splitlines(), 1):
        if not _LINE.fullmatch(line):
            return b"", ((number, f"this is no line of PO: {line}"),)
    try:
        read = read_po(io.BytesIO(text.encode()), locale=_locale(tag), abort_invalid=True)
        kept = Catalog(locale=read.locale)
        kept.mime_headers = read.mime_headers
        faults: list[tuple[int, str]] = []
        for message in read:
            if not message.id or message.fuzzy or not all(_strings(message.string)):
                continue
            if found := _fault(message):
                faults.append((message.lineno or 1, found))
            else:
                kept.add(message.id, message.string, context=message.context)
        out = io.BytesIO()
        write_mo(out, kept)
        GNUTranslations(io.BytesIO(out.getvalue()))
    except (PoFileError, UnknownLocaleError, OSError, LookupError, TypeError) as fault:
        raise ValueError(str(fault)) from fault
    return out.getvalue(), tuple(faults)


def _locale(tag: str) -> Locale | None:
    try:
        return Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return None


def _strings(one: object) -> tuple[str, ...]:
    return tuple(map(str, one)) if isinstance(one, (tuple, list)) else (str(one or ""),)


def _fault(message: Message) -> str:
    """Return what is wrong with a translation: it must have the fields in braces that its message has."""
    wanted = set(_fields(_strings(message.id)[-1]))
    for text in _strings(message.string):
        try:
            given = set(_fields(text))
        except ValueError as fault:
            return f"“{text}”: {fault}"
        if given != wanted:
            return f"“{text}” must have the fields of its message: {', '.join(sorted(wanted)) or 'none'}"
    return ""


def _fields(text: str) -> Iterator[str]:
    return (f"{{{field}}}" for _, field, _, _ in string.Formatter().parse(text) if field is not None)
