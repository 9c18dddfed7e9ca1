"""What holds for every text."""

from __future__ import annotations

import re

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from nkdoc.base.span import Source
from nkdoc.fmt import format_source
from nkdoc.fmt.shape import letters, shape
from nkdoc.languages import locale_for
from nkdoc.languages.typography import typeset
from nkdoc.model import Section, Text
from nkdoc.model.visiting import find, visit_section
from nkdoc.parse import parse_section

FRONT = "---\nid: case\ntitle: Case\n---\n\n"
FRAGMENTS = st.sampled_from(
    [
        *(" ", "  ", "\n", "\n\n", "\u00a0", "\u202f", "&nbsp;", "-", "--", "---", "–", "—", " - ", "...", "…"),
        *('"', "'", "«", "»", "„", "“", "”", "‘", "’", ",", ".", ":", ";", "!", "?", "%", "№", "§", "(", ")"),
        *(
            "*",
            "**",
            "_",
            "`",
            "[",
            "]",
            "](u)",
            "{.a}",
            "{lang=en}",
            "{lang=hy}",
            "<!--",
            "-->",
            "\\",
            "|",
            "> ",
            "# ",
        ),
        *(
            "5",
            "7",
            "19",
            "2023",
            "100617",
            "1 050",
            "13,6",
            "0",
            "слово",
            "еще",
            "трех",
            "word",
            "в",
            "c",
            "A",
            "@nk001",
        ),
        *(
            "[@nk001, p. 5-7]",
            "https://x.org/a--b",
            "<https://x.org>",
            "`a  b`",
            "![",
            "- ",
            "1. ",
            "::: {.a}\n",
            ":::",
        ),
    ]
)
TEXTS = st.lists(FRAGMENTS, max_size=30).map("".join)
LANGUAGES = st.sampled_from(["en", "ru"])


def parsed(text: str, language: str) -> Section:
    return parse_section(Source("a.md", text), language, "a").value


@given(TEXTS, LANGUAGES)
@settings(max_examples=150, deadline=None)
def test_formatting_is_idempotent_and_keeps_letters_digits_and_markup(body: str, language: str) -> None:
    text = FRONT + body
    made = format_source(Source("a.md", text), language, "a")
    assert letters(made.text.replace("&nbsp;", "")) == letters(text.replace("&nbsp;", ""))
    assert shape(parsed(made.text, language)) == shape(parsed(text, language))
    again = format_source(Source("a.md", made.text), language, "a")
    assert again.text == made.text


@given(TEXTS, LANGUAGES)
@settings(max_examples=60, deadline=None)
def test_the_fixes_are_apart_in_order_and_lead_to_the_text(body: str, language: str) -> None:
    made = format_source(Source("a.md", FRONT + body), language, "a")
    ends = [0, *(fix.span.end for fix in made.fixes)]
    assert all(end <= fix.span.start for end, fix in zip(ends, made.fixes, strict=False))
    assert all(fix.before != fix.after and fix.why for fix in made.fixes)
    text = FRONT + body
    for fix in reversed(made.fixes):
        text = text[: fix.span.start] + fix.after + text[fix.span.end :]
    assert text == made.text


@given(TEXTS, LANGUAGES)
@settings(max_examples=60, deadline=None)
def test_straight_quotes_and_ordinary_spaces_print_alike(body: str, language: str) -> None:
    def shown(text: str) -> str:
        section = typeset(parsed(text, language), locale_for(language))
        # A narrow no-break space was typed for the one that the compiler sets.
        return "".join(text.text for text in find(visit_section(section), Text)).replace("\u202f", "\u00a0")

    text = FRONT + body
    # Beside a hyphen that is meant for a dash, the compiler sets a space only once the dash is set too.
    assume(re.search("--(?:[\u00a0\u202f]|&nbsp;)|(?:[\u00a0\u202f]|&nbsp;)--", body) is None)
    assume(all(fix.diagnostic.code != "NK431" for fix in format_source(Source("a.md", text), language, "a").fixes))
    made = format_source(Source("a.md", text), language, "a", counts=lambda finding: finding.code in ("NK430", "NK437"))
    assert shown(made.text) == shown(text)
