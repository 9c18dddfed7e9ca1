"""A page in a language without a folder: it agrees with its source as it is, and not with another number in it."""

from __future__ import annotations

import pytest

from tests.checks.small import compared

SOURCE = """# Tide gauge

The gauge was mended on 14 May 2023. It costs 1,250 euros, and 12.5% of them are taxes.

- Run `tidewatch --port 8080` first.
- Then read the [list of errors](https://example.org/errors).

```sh
tidewatch --every 15
```

| Gauge | Depth, m |
|---|---:|
| North | 12 |
| South | 34 |
"""
PAGES = {
    "ja": """# 験潮器

験潮器は 2023 年 5 月 14 日に修理された。価格は 1,250 ユーロで、そのうち 12.5% が税である。

- まず `tidewatch --port 8080` を実行する。
- 次に[エラーの一覧](https://example.org/errors)を読む。

```sh
tidewatch --every 15
```

| 験潮器 | 深さ、m |
|---|---:|
| 北 | 12 |
| 南 | 34 |
""",
    "zh": """# 验潮仪

验潮仪于 2023 年 5 月 14 日修好。价格为 1,250 欧元，其中 12.5% 是税。

- 先运行 `tidewatch --port 8080`。
- 然后阅读[错误列表](https://example.org/errors)。

```sh
tidewatch --every 15
```

| 验潮仪 | 深度，m |
|---|---:|
| 北 | 12 |
| 南 | 34 |
""",
    "ko": """# 검조기

검조기는 2023년 5월 14일에 수리되었다. 가격은 1,250유로이고 그중 12.5%가 세금이다.

- 먼저 `tidewatch --port 8080`을 실행한다.
- 그다음 [오류 목록](https://example.org/errors)을 읽는다.

```sh
tidewatch --every 15
```

| 검조기 | 깊이, m |
|---|---:|
| 북쪽 | 12 |
| 남쪽 | 34 |
""",
    "nl": """# Getijdemeter

De meter werd op 14 mei 2023 hersteld. Hij kost 1.250 euro, en 12,5% daarvan is belasting.

- Voer eerst `tidewatch --port 8080` uit.
- Lees dan de [lijst van fouten](https://example.org/errors).

```sh
tidewatch --every 15
```

| Meter | Diepte, m |
|---|---:|
| Noord | 12 |
| Zuid | 34 |
""",
    "sv": """# Vattenståndsmätare

Mätaren lagades den 14 maj 2023. Den kostar 1 250 euro, och 12,5 % av dem är skatt.

- Kör först `tidewatch --port 8080`.
- Läs sedan [listan över fel](https://example.org/errors).

```sh
tidewatch --every 15
```

| Mätare | Djup, m |
|---|---:|
| Norr | 12 |
| Söder | 34 |
""",
    "el": """# Παλιρροιογράφος

Το όργανο επισκευάστηκε στις 14 Μαΐου 2023. Κοστίζει 1.250 ευρώ, και το 12,5% από αυτά είναι φόροι.

- Εκτελέστε πρώτα το `tidewatch --port 8080`.
- Έπειτα διαβάστε τον [κατάλογο σφαλμάτων](https://example.org/errors).

```sh
tidewatch --every 15
```

| Όργανο | Βάθος, m |
|---|---:|
| Βόρειο | 12 |
| Νότιο | 34 |
""",
    "vi": """# Máy đo thủy triều

Máy được sửa ngày 14 tháng 5 năm 2023. Máy giá 1.250 euro, trong đó 12,5% là thuế.

- Trước hết hãy chạy `tidewatch --port 8080`.
- Sau đó đọc [danh sách lỗi](https://example.org/errors).

```sh
tidewatch --every 15
```

| Máy đo | Độ sâu, m |
|---|---:|
| Bắc | 12 |
| Nam | 34 |
""",
    "hi": """# ज्वार मापी

मापी की मरम्मत 14 मई 2023 को हुई। इसकी कीमत 1,250 यूरो है, और उनमें से 12.5% कर हैं।

- पहले `tidewatch --port 8080` चलाएँ।
- फिर [त्रुटियों की सूची](https://example.org/errors) पढ़ें।

```sh
tidewatch --every 15
```

| मापी | गहराई, m |
|---|---:|
| उत्तरी | 12 |
| दक्षिणी | 34 |
""",
}
CHANGES = (("8080", "8081", "NK216"), ("every 15", "every 16", "NK215"), ("| 34 |", "| 43 |", "NK203"))
"""What is changed, into what, and the rule that tells."""


@pytest.mark.parametrize("tag", PAGES)
def test_a_page_agrees_with_its_source(tag: str) -> None:
    assert compared(SOURCE, PAGES[tag], ("en", tag)) == []


@pytest.mark.parametrize(("old", "new", "code"), CHANGES)
@pytest.mark.parametrize("tag", PAGES)
def test_a_change_is_found_once(tag: str, old: str, new: str, code: str) -> None:
    assert old in PAGES[tag]
    found = compared(SOURCE, PAGES[tag].replace(old, new), ("en", tag))
    assert [each for each, _ in found] == [code]


@pytest.mark.parametrize("old", ["14", "2023", "250", "12"])
@pytest.mark.parametrize("tag", PAGES)
def test_another_number_is_found(tag: str, old: str) -> None:
    changed = PAGES[tag].replace(old, f"{int(old) + 7}", 1)
    assert "NK203" in [code for code, _ in compared(SOURCE, changed, ("en", tag))]


@pytest.mark.parametrize("tag", PAGES)
def test_another_address_is_found(tag: str) -> None:
    changed = PAGES[tag].replace("org/errors", "org/mistakes")
    assert [code for code, _ in compared(SOURCE, changed, ("en", tag))] == ["NK211"]
