"""Bounds, units and quotations where words are not parted, or stand behind the number: told as in other languages."""

from __future__ import annotations

import pytest

from tests.checks.small import compared

ALIKE = (
    ("ja", "More than 200 people came.", "200 人以上が来た。"),
    ("ja", "More than 200 people came.", "来た人は200人を超えた。"),
    ("ja", "At least 5 files are needed.", "少なくとも 5 個のファイルが必要です。"),
    ("ja", "Use up to 40 characters.", "最大 40 文字を使います。"),
    ("ja", "About 9,000 cars cross it.", "およそ 9,000 台が通る。"),
    ("ja", "It needs version 3.11 or newer.", "バージョン 3.11 以降が必要です。"),
    ("ja", "It is so since 2021.", "2021年以降はそうなっている。"),
    ("ja", "It ran from 2021 on.", "2021年以降運行した。"),
    ("ja", "One can open it at any hour.", "いつでも開くことができる。"),
    ("zh", "More than 200 people came.", "超过 200 人来了。"),
    ("zh", "At most 200 people came.", "来的人不超过200人。"),
    ("zh", "At least 200 people came.", "有200人以上来了。"),
    ("zh", "About 200 people came.", "大约 200 人来了。"),
    ("zh", "Nearly 200 people came.", "近200人来了。"),
    ("ko", "More than 200 people came.", "200명 이상이 왔다."),
    ("ko", "Less than 200 people came.", "200명 미만이 왔다."),
    ("ko", "About 200 people came.", "약 200명이 왔다."),
    ("ja", "The works cost €18.2 million.", "工事費は 1,820 万ユーロだった。"),
    ("ja", "The line was closed on 3 March 2024.", "線は 2024 年 3 月 3 日に閉鎖された。"),
    ("ko", "The line was closed on 3 March 2024.", "노선은 2024 년 3 월 3 일에 폐쇄되었다."),
    ("zh", "It lasted five months.", "持续了 5 个月。"),
    ("ja", '"We have never built so fast," he said.', "「これほど速く建設したことはない」と語った。"),
)
PARTED = (
    ("ja", "More than 200 people came.", "200 人以下が来た。", "NK226"),
    ("ja", "At least 200 people came.", "200人未満が来た。", "NK226"),
    ("ja", "More than 200 people came.", "200 人が来た。", "NK226"),
    ("ja", "About 200 people came.", "200 人が来た。", "NK226"),
    ("ja", "It ran before 2021.", "2021年以降運行した。", "NK226"),
    ("zh", "More than 200 people came.", "不到 200 人来了。", "NK226"),
    ("zh", "At most 200 people came.", "至少 200 人来了。", "NK226"),
    ("ko", "More than 200 people came.", "200명 이하가 왔다.", "NK226"),
    ("ja", "The works cost €18.2 million.", "工事費は 1,820 万ドルだった。", "NK224"),
    ("ja", "It lasted five months.", "5 週間続いた。", "NK224"),
    ("zh", "It lasted 48 hours.", "持续了 48 天。", "NK224"),
    ("ja", "The line was closed on 3 March 2024.", "線は 2024 年 5 月 3 日に閉鎖された。", "NK225"),
)


@pytest.mark.parametrize(("tag", "source", "target"), ALIKE)
def test_what_says_the_same_agrees(tag: str, source: str, target: str) -> None:
    assert compared(source, target, ("en", tag)) == []


@pytest.mark.parametrize(("tag", "source", "target", "code"), PARTED)
def test_another_bound_or_unit_is_found(tag: str, source: str, target: str, code: str) -> None:
    assert code in [found for found, _ in compared(source, target, ("en", tag))]


def test_the_letter_of_a_section_is_no_bound() -> None:
    assert compared("See C.1 and the map.", "Siehe C.1 und die Karte.", ("en", "de")) == []
