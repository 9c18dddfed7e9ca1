"""Runs of text in one style and language, and the punctuation that joins them without doubling."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple, TypeAlias

RunStyle = Literal[
    "plain", "italic", "quoted", "label", "soft", "description", "bold", "small-caps", "underline", "raised", "lowered"
]
"""plain; italic: title of a whole; quoted: title of a part, its quotation marks being runs of their own beside it;
label: status or dead link; soft: our remarks; description: our words that stand for a title nobody saw. The others are
what a style of CSL may ask for."""

NO_BREAK_SPACE = "\u00a0"

_TERMINAL = ".?!…"
_CLOSING = "”’»“\"'"


class Run(NamedTuple):
    """Text that is shown as it is, spaces and punctuation included.

    `language` is its BCP 47 tag where that is not the edition's; `url` is what it links to.
    """

    text: str
    language: str | None = None
    style: RunStyle = "plain"
    url: str | None = None


Runs: TypeAlias = tuple[Run, ...]


def plain_text(runs: Iterable[Run]) -> str:
    """Return the text of the runs alone."""
    return "".join(run.text for run in runs)


def ends_sentence(text: str) -> bool:
    """Tell whether `text` ends with a full stop or the like, be it inside quotation marks."""
    return text.rstrip(_CLOSING).endswith(tuple(_TERMINAL))


def joined(pieces: Iterable[Sequence[Run]], separator: str) -> Runs:
    """Return the pieces that are not empty with `separator` between them; no full stop follows another.

    A separator that starts with a full stop loses it after a piece that ends a sentence by itself.
    """
    out: list[Run] = []
    for piece in pieces:
        if not plain_text(piece):
            continue
        if out:
            stopped = separator.startswith(".") and ends_sentence(plain_text(out))
            out.append(Run(separator.removeprefix(".") if stopped else separator))
        out.extend(piece)
    return tuple(out)


def stopped(runs: Sequence[Run]) -> Runs:
    """Return the runs with a full stop at their end, unless they have one or are empty."""
    text = plain_text(runs)
    return tuple(runs) if not text or ends_sentence(text) else (*runs, Run("."))
