"""HTML as text: escaping, elements, the language of passages. Everything a page holds passes through here."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Mapping
from urllib.parse import quote

from nkdoc.languages import direction_of

_SAFE_ADDRESS = re.compile(r"(?:https?:|mailto:|#)", re.IGNORECASE)
_STRONG: Mapping[str, str] = {"L": "ltr", "R": "rtl", "AL": "rtl"}
_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")


class Html(str):
    """HTML text; templates print it without escaping it again."""

    __slots__ = ()

    def __html__(self) -> str:
        """Return the text itself: what a template engine asks for."""
        return self


def escape(text: str) -> Html:
    """Return `text` as HTML, fit for content and for attribute values in double quotes."""
    return Html(html.escape(text, quote=True))


def tag(name: str, content: str = "", **attributes: str | None) -> Html:
    """Return an element around `content`, which is HTML already; attribute values are escaped here.

    An attribute that is None is left out; `_` inside a name stands for `-`, one at its end is dropped (`class_`).
    """
    return Html(f"<{name}{attributes_of(attributes)}>{content}</{name}>")


def void(name: str, **attributes: str | None) -> Html:
    """Return an element that has no content, such as an image."""
    return Html(f"<{name}{attributes_of(attributes)}>")


def attributes_of(attributes: Mapping[str, str | None]) -> str:
    """Return the attributes as they stand in a tag, each with a space before it."""
    return "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escape(value)}"'
        for name, value in attributes.items()
        if value is not None
    )


def is_safe_address(url: str) -> bool:
    """Tell whether a page may link to `url`: http, https, mailto or a place in the page itself."""
    return _SAFE_ADDRESS.match(url) is not None


def encoded_address(url: str) -> str:
    """Return `url` as a URI: what none may hold is percent-encoded in UTF-8 (RFC 3987, 3.1), codes in it stay."""
    return quote(_STRAY_PERCENT.sub("%25", url), safe="%/:?#[]@!$&'()*+,;=~")


def language_attributes(language: str | None, around: str) -> dict[str, str | None]:
    """Return `lang`, and `dir` where the script runs the other way, for words of another language than `around`."""
    if not language or language == around:
        return {}
    runs = direction_of(language)
    return {"lang": language, "dir": runs if runs != direction_of(around) else None}


def direction_of_words(text: str) -> str:
    """Return `ltr` or `rtl` by the first letter that has a direction, empty where none has one (UAX #9, P2 and P3)."""
    kinds = (_STRONG.get(unicodedata.bidirectional(character), "") for character in text)
    return next(filter(None, kinds), "")


def left_to_right(language: str) -> str | None:
    """Return the value of `dir` for what is written from the left in every language, such as code, amid `language`."""
    return "ltr" if direction_of(language) == "rtl" else None
