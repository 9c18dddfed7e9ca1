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
        ("zh", "Open until 5:15 p.m.", "开放至下午 5:15。"),
        ("zh", "Read the book 『からくり』.", "请读『からくり』这本书，它由她所写。"),
        ("ko", "Set `en_US` or `/en/a.html`.", "`ko_KR` 또는 `/ko/a.html`을 설정합니다."),
        ("fr", "![Bed](img/bed.png)", "![Lit](/en/guide/img/bed.png)"),
        (
            "fr",
            "RFC 2119: Key words for use in RFCs to Indicate Requirement Levels",
            "RFC 2119 : Key words for use in RFCs to Indicate Requirement Levels",
        ),
        (
            "de",
            "| name | about |\n|---|---|\n| Apple | sweet, 2 kg |\n| Cherry | red |\n| Pear | green |",
            "| Name | Art |\n|---|---|\n| Apfel | süß, 2 kg |\n| Birne | grün |\n| Kirsche | rot |",
        ),
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
        (
            "fr",
            "# Guide\n\nThe page is short.\n\n## Next steps",
            "# Guide\n\nLa page est courte.\n\n## Next steps",
            "NK230",
        ),
        ("zh", "Open until 5:15 p.m.", "开放至上午 5:15。", "NK225"),
        ("ru", "Press the <b>red</b> key.", "Нажмите <b>красную клавишу.</em>", "NK209"),
        ("ko", "The page is short.", "ページは短く、すぐに読めます。", "NK239"),
        ("zh", "The page is short.", "このページは短く、すぐに読めます。", "NK239"),
        ("ja", "The page is short.", "페이지는 짧고 빨리 읽을 수 있습니다.", "NK239"),
        ("uk", "You may install the tool from a package.", "Этот инструмент можно установить из пакета.", "NK239"),
    ],
)
def test_it_is_found(tag: str, source: str, target: str, code: str) -> None:
    assert code in {found for found, severity in compared(source, target, ("en", tag)) if severity != "note"}
