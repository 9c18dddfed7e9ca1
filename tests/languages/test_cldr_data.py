"""What CLDR has for one language is not touched by what is asked of another."""

from __future__ import annotations

import subprocess
import sys

ASKED = """
from datetime import date
from nkdoc.languages.calendar import DatePatterns, format_date
patterns = DatePatterns("d MMMM", "d", " y", " y", "LLLL y", "LLLL")
print(*(format_date(date(2023, 9, 19), "month-name", patterns, tag) for tag in ("zh", "ka", "fr", "de", "ru")))
"""


def test_months_after_those_of_a_language_with_other_aliases() -> None:
    """In a process of its own: Babel keeps its tables, and other tests have asked for some of them."""
    done = subprocess.run([sys.executable, "-c", ASKED], check=True, capture_output=True, text=True, encoding="utf-8")
    assert done.stdout.split() == ["九月", "სექტემბერი", "septembre", "September", "сентябрь"]
