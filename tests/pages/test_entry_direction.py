"""An entry runs as its words do, whatever the language of its source."""

from __future__ import annotations

import pytest

from nkdoc.languages import locale_for
from nkdoc.pages.citations import Run
from nkdoc.pages.edition.marks import entry_html


@pytest.mark.parametrize(
    ("edition", "title", "language", "expected"),
    [
        ("en", "Armenia denies it", "ar", '<cite lang="ar">Armenia denies it</cite>.'),
        ("en", "أرمينيا تنفي", "ar", '<span dir="rtl"><cite lang="ar" dir="rtl">أرمينيا تنفي</cite>.</span>'),
        ("en", "1990", "ar", '<cite lang="ar" dir="rtl">1990</cite>.'),
        ("ar", "Paper sizes", "en", '<span dir="ltr"><cite lang="en" dir="ltr">Paper sizes</cite>.</span>'),
        ("ar", "مقاسات الورق", "en", '<cite lang="en">مقاسات الورق</cite>.'),
    ],
)
def test_the_first_letter_tells(edition: str, title: str, language: str, expected: str) -> None:
    runs = (Run(title, language, "italic"), Run("."))
    assert entry_html(runs, locale_for(edition), "print") == expected
