"""Lines of Chinese and Japanese break where these languages allow it (JIS X 4051; GB/T 15834; UAX 14)."""

from __future__ import annotations

import io

import pikepdf
import pytest

from nkdoc.pdf.press.extraction import runs
from nkdoc.pdf.typeset import typeset

NEVER_FIRST = "、。，．：；？！」』）】〕〉》’”ー"
NEVER_LAST = "「『（【〔〈《‘“"
TEXTS = {
    "ja": "彼は「お茶をいれる」と言った。そして、水（一〇〇ミリ）を沸かし、『規格』の通りにした。コーヒーは飲まない。",
    "zh": "他说：“我来泡茶。”然后，他把水（一百毫升）烧开，按照《标准》去做；他不喝咖啡！你喝吗？",
}


@pytest.mark.parametrize("language", TEXTS)
def test_no_line_begins_or_ends_with_a_mark_that_may_not(language: str) -> None:
    for width in range(40, 80, 7):
        page = (
            f'<html lang="{language}"><head><title>T</title><style>@page{{size:{width + 20}pt 400pt;margin:10pt}}'
            f"body{{font-size:10pt;margin:0}}</style></head><body><p>{TEXTS[language]}</p></body></html>"
        )
        made = typeset(page, lambda path: path.encode()).value
        assert made is not None
        lines: dict[float, str] = {}
        with pikepdf.open(io.BytesIO(made.pdf)) as pdf:
            for run in runs(pdf):
                lines[round(run.y)] = lines.get(round(run.y), "") + run.text
        assert len(lines) > 3
        assert [line for line in lines.values() if line[0] in NEVER_FIRST or line[-1] in NEVER_LAST] == []
