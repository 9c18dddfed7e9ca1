"""QR codes: the drawing holds exactly the modules of the code, inside its quiet zone."""

from __future__ import annotations

import re

import segno

from nkdoc.pages.qr import QUIET_ZONE, qr_code

ADDRESS = "https://example.org/briefing/"


def test_every_dark_module_is_drawn_and_no_other() -> None:
    drawing = qr_code(ADDRESS, 'Where "it" is')
    drawn = {
        (int(x) + step, int(y))
        for x, y, length in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\d+z", drawing)
        for step in range(int(length))
    }
    code = segno.make(ADDRESS, error="m", micro=False)
    dark = {
        (column + QUIET_ZONE, line + QUIET_ZONE)
        for line, row in enumerate(code.matrix)
        for column, module in enumerate(row)
        if module
    }
    assert drawn == dark
    size = code.symbol_size(border=QUIET_ZONE)[0]
    assert f'viewBox="0 0 {size} {size}"' in drawing
    assert "Where &quot;it&quot; is" in drawing
