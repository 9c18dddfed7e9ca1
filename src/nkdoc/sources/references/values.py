"""What every format has to say in its own way: keys, dates, pages, DOIs, addresses, LaTeX."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from nkdoc.sources import csl

if TYPE_CHECKING:
    from collections.abc import Collection

# ---- keys -----------------------------------------------------------------------------------------

_KEY = re.compile(r"\w(?:\w|[:.#$%&\-+?<>~/](?=\w))*")
"""A key as a citation in running text can name it; see `parse/citations.py`."""
_UNSAFE = re.compile(r"[^\w:.#$%&\-+?<>~/]+")


def safe_key(key: str) -> str:
    """Return the key itself where a citation can name it, else with hyphens for what it cannot hold."""
    key = unicodedata.normalize("NFC", key.strip())
    if _KEY.fullmatch(key):
        return key
    made = _UNSAFE.sub("-", key)
    made = re.sub(r"^\W+|[^\w]+$", "", re.sub(r"[:.#$%&+?<>~/-]{2,}", "-", made))
    return made or "entry"


def free_key(key: str, taken: Collection[str]) -> str:
    """Return the key, or, where it is taken, the key with the first number that makes it free."""
    if key not in taken:
        return key
    number = 2
    while f"{key}-{number}" in taken:
        number += 1
    return f"{key}-{number}"


# ---- dates ----------------------------------------------------------------------------------------

_EDTF = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%]?)")
_SEASONS = range(21, 25)
_ROUGHLY = re.compile(r"(?:c|ca|circa)\b\.?\s*(?=\d)", re.IGNORECASE)
_NUMBERED = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?")


def date_of(text: str) -> tuple[str, str]:
    """Return a date as references.yaml has it, and what of it was left out; ("", reason) where nothing can be read.

    Read are the dates of ISO 8601 and of EDTF, its extension of 2019 (levels 0 and 1): `1998~`, `1998?`, `1990/1995`,
    `2019-21` for a spring; as well `c. 1900`, and year, month and day with slashes, as RIS has them.
    """
    parts = [part.strip() for part in _with_slashes(text.strip()).split("/")]
    if len(parts) == 2 and parts[0] and parts[1] in ("", "..", "open", "unknown"):  # noqa: PLR2004 - from, to
        kept, lost = _one_date(parts[0])
        return kept, lost or "the period has no end; its beginning is kept"
    read = [_one_date(part) for part in parts]
    kept = "/".join(each for each, _ in read)
    lost = next((why for _, why in read if why), "")
    if all(each for each, _ in read) and csl.parse_date(kept) is not None:
        return kept, lost
    return "", f"“{text}” is no date"


def _with_slashes(text: str) -> str:
    """Return a date written `2019/04/03` or `2019/4` with hyphens, so that a slash means a period."""
    text = text.removesuffix("/").rstrip("/") if re.fullmatch(r"\d{4}(/\d{1,2})*/+", text) else text
    numbered = _NUMBERED.fullmatch(text)
    if numbered is None or (numbered[3] is None and "/" not in text and "." not in text):
        return text
    return "-".join(part if len(part) > 2 else part.zfill(2) for part in numbered.groups() if part)  # noqa: PLR2004 - a year


def _one_date(text: str) -> tuple[str, str]:
    rough = _ROUGHLY.match(text)
    if rough is not None:
        text = text[rough.end() :] + ("" if text.endswith("~") else "~")
    if text.startswith(("~", "?")):
        text = text[1:] + "~"
    match = _EDTF.fullmatch(text.split("T")[0])
    if match is None:
        return "", "no date"
    year, month, day, mark = match.groups()
    if month and int(month) in _SEASONS:
        return year + mark, "the season is left out"
    known = "-".join(part for part in (year, month, day) if part and part != "00")
    return known + mark, ""


def date_from_parts(parts: object, *, circa: bool = False) -> str:
    """Return CSL's `date-parts` as references.yaml has dates; empty where they are none."""
    if not isinstance(parts, list):
        return ""
    made = []
    for part in parts[:2]:
        numbers = [int(each) for each in part if str(each).isdecimal()] if isinstance(part, list) else []
        if not numbers or numbers == [0]:
            continue
        known = [f"{number:04}" if at == 0 else f"{number:02}" for at, number in enumerate(numbers[:3])]
        made.append("-".join(known) + ("~" if circa else ""))
    text = "/".join(made)
    return text if made and csl.parse_date(text) is not None else ""


# ---- numbers and addresses ------------------------------------------------------------------------

_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)?(10\.\d{4,9}/\S+)", re.IGNORECASE)


def pages_of(text: str) -> str:
    """Return page numbers with an en dash in ranges."""
    return re.sub(r"\s*(?:-{1,3}|–|—)\s*", "–", text.strip())


def doi_of(text: str) -> str:
    """Return a DOI without the address of its resolver; empty where it is none."""
    match = _DOI.fullmatch(text.strip())
    return match[1] if match else ""


def is_url(text: str) -> bool:
    """Tell whether `text` is an address of the web as references may have."""
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
    except ValueError:
        return False
    return (
        parts.scheme in ("http", "https", "ftp") and "." in host.strip(".") and not re.search(r"[\s<>\"\\^`{|}]", text)
    )


# ---- words ----------------------------------------------------------------------------------------

_MARKUP = re.compile(r"</?(?:i|b|u|em|strong|sup|sub|sc|span)(?:\s[^<>]*)?>", re.IGNORECASE)


def without_markup(text: str) -> str:
    """Return text without the tags that Zotero and CSL allow in titles; spaces folded."""
    return " ".join(_MARKUP.sub("", text).split())


def plain_latex(text: str) -> str:
    """Return the words of a LaTeX text: accents composed, braces and commands gone, dashes and quotes as characters."""
    if ("\\" in text or "$" in text) and _depth(text) <= DEEPEST:
        text = str(_decoder().latex_to_text(text))
    else:
        text = re.sub(r"(?<!\\)[{}]", "", text).replace("~", " ")
        text = text.replace("---", "—").replace("--", "–").replace("``", "“").replace("''", "”")
    return unicodedata.normalize("NFC", " ".join(text.split()))


DEEPEST = 40
"""So many braces stand around words of LaTeX that anybody wrote; the decoder reads them by calling itself."""


def _depth(text: str) -> int:
    """Return how deep braces are nested."""
    return max(accumulate((brace == "{") - (brace == "}") for brace in text), default=0)


@cache
def _decoder() -> Any:  # noqa: ANN401 - pylatexenc ships no types
    from pylatexenc.latex2text import LatexNodes2Text

    return LatexNodes2Text(math_mode="text", keep_comments=False, strict_latex_spaces=False)


def verbatim(text: str) -> str:
    r"""Return what a field holds that LaTeX does not read: addresses and numbers, `\_` and `\%` as meant."""
    command = re.fullmatch(r"\\url\s*\{(.*)\}", text.strip())
    inner = command[1] if command else text
    return re.sub(r"\\([_%&#~$^{}])", r"\1", re.sub(r"(?<!\\)[{}]", "", inner)).strip()
