"""Letters that count: of notes on a page, and of works of one author and year."""

from __future__ import annotations

import string


def letters(index: int) -> str:
    """Return the letters at `index` (from 0): a to z, then aa, ab and so on."""
    name = ""
    index += 1
    while index:
        index, place = divmod(index - 1, 26)
        name = string.ascii_lowercase[place] + name
    return name
