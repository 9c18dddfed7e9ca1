"""A language that says how short the parts of a word may be is hyphenated so in every layout."""

from __future__ import annotations

from dataclasses import replace

import pytest
import weasyprint

from nkdoc.languages import Locale, locale_for, nearest_locale
from nkdoc.pages import render
from tests.pages.conftest import Made

LIMITS = (6, 2, 3)


@pytest.fixture
def limited(monkeypatch: pytest.MonkeyPatch) -> None:
    def limited(tag: str) -> Locale | None:
        found = nearest_locale(tag)
        return replace(found, hyphenation_limits=LIMITS) if found is locale_for("ru") else found

    monkeypatch.setattr(render, "nearest_locale", limited)


def test_languages_that_say_nothing_have_no_rule(english: Made, russian: Made) -> None:
    assert render.hyphenation(("en", "ru", "it", "zz")) == ""
    assert "hyphenate-limit-chars" not in english.html + russian.html


@pytest.mark.usefixtures("limited")
def test_a_language_s_limits_are_a_rule_of_its_own() -> None:
    assert render.hyphenation(("en", "ru", "ru")) == ":lang(ru){hyphenate-limit-chars:6 2 3}"


@pytest.mark.usefixtures("limited")
def test_the_rule_goes_before_the_layout_s() -> None:
    def lines(style: str) -> int:
        page = f"<html lang=ru><style>@page{{size:70px 400px;margin:0}}body{{hyphens:auto;{style}</style>"
        page += "<body><p>шестнадцатилетний шестнадцатилетний"
        (laid,) = weasyprint.HTML(string=page).render().pages
        html = laid._page_box.children[0]  # noqa: SLF001 - the lines of the layout are not public
        return len(html.children[0].children[0].children)

    loose = lines("}")
    assert lines("hyphenate-limit-chars:40 20 20}") < loose
    assert lines("hyphenate-limit-chars:40 20 20}" + render.hyphenation(("ru",))) == loose
