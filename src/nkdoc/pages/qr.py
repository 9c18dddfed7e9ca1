"""Address → QR code as inline SVG; the only user of segno."""

from __future__ import annotations

import segno

from nkdoc.pages.html import Html, escape, tag

QUIET_ZONE = 4
"""Modules of white around a code (ISO/IEC 18004, 5.3.8)."""


def qr_code(address: str, title: str) -> Html:
    """Return the code of `address` with its quiet zone, one unit of the drawing a module; `title` describes it.

    Medium error correction: a fold or a stain over 15 % of the code does no harm.
    """
    code = segno.make(address, error="m", micro=False)
    size = code.symbol_size(border=QUIET_ZONE)[0]
    rows = [
        f"M{column + QUIET_ZONE} {line + QUIET_ZONE}h{length}v1h-{length}z"
        for line, row in enumerate(code.matrix)
        for column, length in _runs(row)
    ]
    content = tag("title", escape(title)) + tag("path", d="".join(rows), fill="#000000")
    return tag("svg", content, class_="qr", role="img", viewBox=f"0 0 {size} {size}")


def _runs(row: bytearray) -> list[tuple[int, int]]:
    """Return start and length of every dark stretch of a row."""
    runs: list[tuple[int, int]] = []
    for column, dark in enumerate(row):
        if not dark:
            continue
        if runs and sum(runs[-1]) == column:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((column, 1))
    return runs
