"""Addresses of one thing are equal, addresses of two things are not."""

from __future__ import annotations

import pytest

from nkdoc.bitext.addresses import canonical, same, visible

TAGS = ("en", "ru")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://example.org/a/", "http://www.example.org/a"),
        ("https://example.org/en/a", "https://example.org/ru/a"),
        ("https://example.org/en-US/a", "https://example.org/ru-RU/a"),
        ("https://en.wikipedia.org/wiki/Python", "https://ru.wikipedia.org/wiki/Питон"),
        ("https://example.org/%D0%B0", "https://example.org/а"),
        ("https://xn--e1afmkfd.xn--p1ai/", "https://пример.рф"),
        ("https://example.org/?lang=en&b=1", "https://example.org/?b=1&lang=ru"),
        ("https://shop.com/x", "https://shop.ru/y"),
        ("setup.md", "setup.ru.md"),
        ("img/a-en.png", "img/a-ru.png"),
        ("img/a_en-GB.png", "img/a_ru.png"),
        ("upload.en.html", "upload.ru-ru.html"),
        ("https://www.example.org/en/docs/tour/", "/ru/docs/tour"),
        ("docs/a.md", "https://github.com/one/two/blob/main/docs/a.md"),
        ("https://example.org/a?utm_source=en", "https://example.org/a"),
        ("readme_en.md", "readme-ru.md"),
        ("README.md", "README.ru-RU.md"),
        ("https://example.org/us/a", "https://example.org/ru/a"),
        ("images/life.png", "../guide/images/life.png"),
    ],
)
def test_the_same(one: str, other: str) -> None:
    assert same(canonical(one, TAGS), canonical(other, TAGS))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://example.org/a", "https://example.org/b"),
        ("https://example.org/ru/catalogue", "https://example.org/en/catalague"),
        ("https://producingoss.com/en", "https://produdingoss.com/ru"),
        ("mailto:a@example.org", "mailto:b@example.org"),
        ("https://example.org/?page=1", "https://example.org/?page=2"),
        ("https://en.wikipedia.org/wiki/Loom", "https://en.wikipedia.org/wiki/Thread"),
        ("https://example.org/docs/tour/", "/docs/other/"),
    ],
)
def test_not_the_same(one: str, other: str) -> None:
    assert not same(canonical(one, TAGS), canonical(other, TAGS))


def test_what_readers_see() -> None:
    text = "Call +47 55 123 456 or 718.783.2000, a.b@example.org, see https://example.org/x(1). doi 10.1000/182"
    assert [(kind, value) for kind, value, _, _ in visible(text)] == [
        ("URL", "https://example.org/x(1)"),
        ("e-mail", "a.b@example.org"),
        ("DOI", "10.1000/182"),
        ("phone", "4755123456"),
        ("phone", "7187832000"),
    ]


@pytest.mark.parametrize("text", ["In 1998–2004 and 12.05.2023", "1,050 and 3.4 million", "[1] http://[::bad"])
def test_numbers_are_no_addresses_and_bad_ones_do_no_harm(text: str) -> None:
    assert [kind for kind, *_ in visible(text) if kind != "URL"] == []
    assert canonical(text, TAGS)
