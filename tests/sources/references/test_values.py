"""Keys, dates, DOIs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkdoc.base.span import Source
from nkdoc.parse import parse_section
from nkdoc.sources import csl
from nkdoc.sources.references.values import date_of, doi_of, free_key, plain_latex, safe_key


@pytest.mark.parametrize(
    ("text", "date", "lost"),
    [
        ("2019-04-03", "2019-04-03", ""),
        ("2019-04-03T10:00:00", "2019-04-03", ""),
        ("1998~", "1998~", ""),
        ("1998?", "1998?", ""),
        ("~1998", "1998~", ""),
        ("ca. 1900", "1900~", ""),
        ("1990/1995", "1990/1995", ""),
        ("2019/4", "2019-04", ""),
        ("2019/", "2019", ""),
        ("2019-05/..", "2019-05", "the period has no end; its beginning is kept"),
        ("2019-21", "2019", "the season is left out"),
        ("spring 2019", "", "“spring 2019” is no date"),
        ("2019-02-30", "", "“2019-02-30” is no date"),
        ("1995/1990", "", "“1995/1990” is no date"),
    ],
)
def test_dates_of_edtf(text: str, date: str, lost: str) -> None:
    assert date_of(text) == (date, lost)


@given(st.text(max_size=40))
def test_a_date_is_one_that_references_may_have(text: str) -> None:
    date, lost = date_of(text)
    assert csl.parse_date(date) is not None if date else lost


@given(st.text(max_size=20))
def test_a_safe_key_can_be_cited_and_stays_as_it_is(key: str) -> None:
    safe = safe_key(key)
    assert safe_key(safe) == safe
    (paragraph,) = parse_section(
        Source("a.md", f"---\nid: a\ntitle: A\n---\n\nText.[@{safe}]\n"), "en", "a"
    ).value.blocks
    group = paragraph.children[-1]  # type: ignore[union-attr]
    assert [citation.key for citation in group.citations] == [safe]  # type: ignore[union-attr]


def test_a_taken_key_is_numbered() -> None:
    assert [free_key("a", ()), free_key("a", ("a",)), free_key("a", ("a", "a-2"))] == ["a", "a-2", "a-3"]


@pytest.mark.parametrize(
    ("text", "doi"),
    [
        ("10.1000/x", "10.1000/x"),
        ("doi: 10.1000/x", "10.1000/x"),
        ("https://dx.doi.org/10.1000/x", "10.1000/x"),
        ("x", ""),
    ],
)
def test_dois(text: str, doi: str) -> None:
    assert doi_of(text) == doi


@given(st.text(alphabet="\\{}$%~'`\"abcé #&^_", max_size=30))
def test_latex_of_any_kind_is_read(text: str) -> None:
    assert isinstance(plain_latex(text), str)


def test_latex_nested_beyond_reason_is_read() -> None:
    assert plain_latex(r"\emph{" * 2000 + "a" + "}" * 2000).endswith("a")
