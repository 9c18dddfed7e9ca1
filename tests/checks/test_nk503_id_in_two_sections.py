"""One id in two sections of an edition."""

from __future__ import annotations

from tests.checks.small import findings, section

CHECK = "nk503_id_in_two_sections"
EN, RU = "content/en/10-one.md", "content/ru/10-one.md"


def test_the_second_use_is_found_and_the_languages_do_not_mix() -> None:
    files = {path: section("## A {#same}") for path in (EN, RU)}
    assert findings(CHECK, files) == []
    second = "content/en/20-two.md"
    assert findings(CHECK, {**files, second: section("## B {#same}", "two")}) == [f"{second}:6:1 same"]
