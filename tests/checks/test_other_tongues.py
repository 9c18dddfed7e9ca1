"""What each language writes in its own way is no fault; what it left in another language is one."""

from __future__ import annotations

import pytest

from tests.checks.small import compared


@pytest.mark.parametrize(
    ("tag", "source", "target"),
    [
        ("ja", "Out on March 3, 2024; old since May 2025.", "2024 年 3 月 3 日に公開、2025 年 5 月から古い。"),
        ("zh", "Out on December 25, 2026.", "于 2026 年 12 月 25 日发布。"),
        ("pl", "- Apple\n- Cherry\n- Pear\n- Plum", "- Gruszka\n- Jabłko\n- Śliwka\n- Wiśnia"),
        ("de", "It runs in O(n^2).", "Es läuft in O(n²)."),
        ("it", "Text of the page.", "Testo della pagina.\n\n*Traduzione di Mario Rossi.*"),
    ],
)
def test_it_is_left_in_peace(tag: str, source: str, target: str) -> None:
    assert [code for code, severity in compared(source, target, ("en", tag)) if severity != "note"] == []


@pytest.mark.parametrize(
    ("tag", "source", "target", "code"),
    [
        ("ja", "Out on March 3, 2024.", "2024 年 3 月 4 日に公開。", "NK203"),
        ("es", "It tells if a value is one of the states.", "Dice if a value is one of the states.", "NK230"),
        (
            "de",
            "Press before you open the door again.",
            "Drücken before you open the door again.",
            "NK230",
        ),
        ("uk", "You may install the tool from a package.", "Этот инструмент можно установить из пакета.", "NK239"),
    ],
)
def test_it_is_found(tag: str, source: str, target: str, code: str) -> None:
    assert code in {found for found, severity in compared(source, target, ("en", tag)) if severity != "note"}
