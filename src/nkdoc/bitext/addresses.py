"""Addresses in canonical form, so that the two languages' addresses of one thing are equal.

`canonical` drops what differs between language versions of a site and means nothing: the language's own folder
(`/en/`, `/ru-ru/`), host label (`en.wikipedia.org`) and query value (`?lang=en`), a leading `www.`, the scheme's `s`,
a final slash, index pages, percent and punycode encoding.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from difflib import SequenceMatcher
from functools import cache, lru_cache
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from nkdoc.languages.codes import country, three_letters
from nkdoc.languages.scripts import UNSPACED
from nkdoc.languages.tags import primary

VISIBLE_URL = re.compile(rf"(?:https?://(?=\w)|www\.)[^\s<>\"«»“”„|\\`{UNSPACED}]+", re.IGNORECASE)
_IN_NAMES = rf"(?:(?![{UNSPACED}])[\w.+-])"
_IN_HOSTS = rf"(?:(?![{UNSPACED}])[\w-])"
E_MAIL = re.compile(rf"(?<!{_IN_NAMES}){_IN_NAMES}+@{_IN_HOSTS}+(?:\.{_IN_HOSTS}+)+")
DOI = re.compile(rf"\b10\.\d{{4,9}}/[^\s<>\"«»“”{UNSPACED}]+")
ISBN = re.compile(r"\bISBN(?:-1[03])?:?[ \u00a0]*((?:97[89][- \u00a0]?)?(?:\d[- \u00a0]?){9}[\dXx])\b")
PHONE = re.compile(
    r"(?<![\w.,/=-])(?:\+\d{1,3}[ \u00a0.-]?(?:\(\d{1,5}\)|\d{1,5})(?:[ \u00a0.-]?\d{2,4}){1,4}"
    r"|\(\d{3}\)[ \u00a0.-]?\d{3}[ \u00a0.-]\d{4}|\d{3}[.-]\d{3}[.-]\d{4}"
    r"|8[ \u00a0-]\(?\d{3}\)?[ \u00a0-]\d{3}[ \u00a0-]\d{2}[ \u00a0-]?\d{2})"
    r"(?![\w-]|[.,]\d)"
)
SLIP = 0.85
"""Likeness from which two paths of one site are one path with a slip in it, not two pages."""
_GLUED = ".,;:!?»”’'\"…*_"
_KINDS = (
    ("URL", VISIBLE_URL, ("://", "www.")),
    ("e-mail", E_MAIL, ("@",)),
    ("DOI", DOI, ("10.",)),
    ("ISBN", ISBN, ("ISBN",)),
)
_LIKE_PHONE = re.compile(r"\d{3}[) .\u00a0-]{1,2}\d{2}")
_INDEX = re.compile(
    r"(?:^|/)(?:(?:index|readme)(?:[._-][a-z]{2,3}(?:[_-][a-z]{2,4})?)?\.(?:md|mdx|html?)|index)$", re.IGNORECASE
)
_REPOSITORY = re.compile(r"^/[^/]+/[^/]+/(?:-/)?(?:blob|tree|raw)/")
"""Beginning of the path of a file in a repository that is shown on the web."""
_EXTENSION = re.compile(r"\.(?:mdx?|html?)$", re.IGNORECASE)


_JOINING = re.compile(r"[\W_]+")
_MARKS = re.compile(r"(?=((?<=.)[-_][A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?$))")
"""What may be a language's mark at the end of a file's name, the longest first: `setup-ru`, `setup_pt-BR`."""


class Address(NamedTuple):
    """Where an address leads.

    `label` is the language whose label was dropped from it, empty where none was; `national` says that its host ends
    in one.
    """

    host: str
    path: str
    query: str
    fragment: str
    label: str
    national: bool

    @property
    def place(self) -> tuple[str, str, str]:
        """The address without its fragment."""
        return (self.host, self.path, self.query)


@lru_cache(maxsize=1 << 14)
def canonical(url: str, tags: tuple[str, ...]) -> Address:
    """Return what `url` leads to; `tags` are the languages whose labels do not count."""
    names = _codes(tags)
    tags = tuple(names)
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:  # brackets that are no IPv6 address
        return Address("", url.strip(), "", "", label="", national=False)
    if host.startswith("xn--") or ".xn--" in host:
        host = _decoded(host)
    *labels, last = host.split(".")
    bare_host = ".".join([*(label for label in labels if label not in tags), last])
    if parts.scheme and parts.scheme not in ("http", "https"):
        bare_host = f"{parts.scheme}:{bare_host}"
    segments = [unquote(segment) for segment in parts.path.rstrip("/").split("/")]
    kept = [segment for segment in segments if segment != "." and not _is_tag(segment, tags)]
    path = _EXTENSION.sub("", _without_tag(_INDEX.sub("/", "/".join(kept)), tags)).rstrip("/")
    query = "&".join(sorted(pair for pair in parts.query.split("&") if pair and not _is_idle(pair, tags)))
    dropped = [*(label for label in labels if label in tags), *(each for each in segments if _is_tag(each, tags))]
    label = names[primary(dropped[0])] if dropped else ""
    return Address(bare_host, path, unquote(query), unquote(parts.fragment), label, last in tags)


@cache
def _codes(tags: tuple[str, ...]) -> dict[str, str]:
    """Return what may stand for each of the languages in an address, with the language."""
    found = {code: tag for tag in tags for code in (*three_letters(tag), *country(tag))}
    return found | {tag: tag for tag in tags}


def same(address: Address, other: Address) -> bool:
    """Tell whether two addresses lead to the same thing, or to one site's page in either language."""
    if address.place == other.place:
        return True
    if not (address.host and other.host):
        return is_below(address, other) if address.host == other.host else _is_own_page(address, other)
    if address.national or other.national:
        return address.host.rpartition(".")[0] == other.host.rpartition(".")[0] != ""
    if not (address.label and other.label) or address.host != other.host or address.label == other.label:
        return False  # pages of two sites, or two pages in one language
    # Titles are spelled by each language's rules: Korn_shell, Korn_Shell.
    if _JOINING.sub("", address.path).casefold() == _JOINING.sub("", other.path).casefold():
        return True
    return SequenceMatcher(None, address.path, other.path).ratio() < SLIP


def _is_own_page(address: Address, other: Address) -> bool:
    """Tell whether one address is another's, written without the host that the texts stand on: `/docs/tour/`."""
    short, long = (address, other) if not address.host else (other, address)
    if not long.host or short.query != long.query:
        return False
    if short.path.startswith("/"):
        return short.path == long.path
    file = "/".join(part for part in short.path.split("/") if part != "..")
    return bool(file) and _REPOSITORY.search(long.path) is not None and long.path.endswith("/" + file)


def is_below(address: Address, other: Address) -> bool:
    """Tell whether two relative addresses are one, seen from folders of different depth: `LICENSE`, `../../LICENSE`."""
    here, there = (each.path.split("/") for each in (address, other))
    if here.count("..") == there.count("..") or address.query != other.query:
        return False
    here, there = ([part for part in each if part != ".."] for each in (here, there))
    short, long = sorted((here, there), key=len)
    return long[len(long) - len(short) :] == short != []


def may_have_address(text: str) -> bool:
    """Tell whether it is worth looking for addresses in `text`: most texts have none, and this is quick to say."""
    return (
        "://" in text or "@" in text or "+" in text or "www." in text or "10." in text or "ISBN" in text
        or _LIKE_PHONE.search(text) is not None
    )  # fmt: skip


def visible(text: str) -> Iterator[tuple[str, str, int, int]]:
    """Yield kind, value in canonical spelling, start and end of every address that readers see in `text`."""
    if not may_have_address(text):
        return
    kinds = [(kind, pattern) for kind, pattern, hints in _KINDS if any(hint in text for hint in hints)]
    kinds.append(("phone", PHONE))
    taken: list[tuple[int, int]] = []
    for kind, pattern in kinds:
        for match in pattern.finditer(text):
            start, end = match.span(1 if kind == "ISBN" else 0)
            value = match.group(1 if kind == "ISBN" else 0)
            if kind in ("URL", "DOI"):
                value = _unglued(value)
                end = start + len(value)
            if any(start < other_end and other_start < end for other_start, other_end in taken):
                continue
            taken.append((start, end))
            yield kind, re.sub(r"\D", "", value) if kind in ("ISBN", "phone") else value.lower(), start, end


def _unglued(value: str) -> str:
    """Return the address without the sentence's punctuation after it."""
    value = value.rstrip(_GLUED)
    while value.endswith(")") and value.count("(") < value.count(")"):
        value = value[:-1].rstrip(_GLUED)
    return value


def _is_tag(segment: str, tags: Collection[str]) -> bool:
    if segment in tags:
        return True
    return primary(segment) in tags and len(segment) <= len("zh-hant")


def _without_tag(path: str, tags: Collection[str]) -> str:
    """Return the path without a language's mark in the file's name: `setup.ru.md`, `setup-pt-br.png`, `setup_ru`."""
    folder, _, name = path.rpartition("/")
    stem, dot, extension = name.partition(".")
    inner = [part for part in extension.split(".") if not _is_tag(part.lower(), tags)] if dot else []
    for mark in _MARKS.findall(stem) if "-" in stem or "_" in stem else ():
        if _is_tag(mark[1:].lower(), tags):
            stem = stem[: -len(mark)]
            break
    return "/".join(filter(None, [folder])) + ("/" if folder or path.startswith("/") else "") + ".".join([stem, *inner])


def _is_idle(pair: str, tags: Collection[str]) -> bool:
    """Tell whether a part of a query names a language, or the campaign that visitors come from."""
    key, _, value = pair.rpartition("=")
    return key.startswith("utm_") or (bool(value) and _is_tag(value.lower(), tags))


def _decoded(host: str) -> str:
    try:
        return host.encode("ascii").decode("idna")
    except UnicodeError:
        return host
