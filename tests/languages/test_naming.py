"""Languages by whatever name."""

from __future__ import annotations

import pytest

from nkdoc.languages.naming import tag_for


@pytest.mark.parametrize(
    ("name", "tag"),
    [
        ("ru", "ru"), ("EN", "en"), ("en_US", "en-US"), ("zh-hant", "zh-Hant"), ("rus", "ru"), ("ger", "de"),
        ("Russian", "ru"), ("ngerman", "de"), ("american", "en-US"), ("Русский", "ru"), ("հայերեն", "hy"),
        ("Brazilian", "pt-BR"), ("nonsense", ""), ("", ""), ("en; ru", ""),
    ],
)  # fmt: skip
def test_a_name_leads_to_its_tag(name: str, tag: str) -> None:
    assert tag_for(name) == tag
