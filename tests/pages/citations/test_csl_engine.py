"""Styles in files of CSL."""

from __future__ import annotations

import pytest

from nkdoc.languages import locale_for
from nkdoc.model import Citation, CitationGroup, Reference
from nkdoc.pages.citations import plain_text
from nkdoc.pages.citations.csl_engine import CslStyle
from nkdoc.pages.citations.csl_style import UnusableStyleError, check_style, undone

HEAD = '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">'
INFO = '<info><title>T</title><id>t</id><category citation-format="author-date"/></info>'
AUTHOR_DATE = f"""{HEAD}{INFO}
<macro name="who"><names variable="author"><name form="short" and="text"/>
  <substitute><text variable="title"/></substitute></names></macro>
<macro name="when"><date variable="issued"><date-part name="year"/></date><text variable="year-suffix"/></macro>
<citation collapse="year"><layout prefix="(" suffix=")" delimiter="; ">
  <group delimiter=", "><text macro="who"/><text macro="when"/>
  <group><label variable="locator" form="short" suffix=" "/><text variable="locator"/></group></group>
</layout></citation>
<bibliography><sort><key macro="who"/></sort><layout suffix=".">
  <group delimiter=". "><text macro="who"/><text macro="when"/><text variable="title" font-style="italic"/>
  <text variable="note"/><text variable="abstract"/><text variable="URL"/></group>
</layout></bibliography></style>"""
NUMERIC = f"""{HEAD}<info><title>T</title><id>t</id></info>
<citation><layout delimiter="," vertical-align="sup"><text variable="citation-number"/></layout></citation>
<bibliography second-field-align="flush"><layout><text variable="citation-number" suffix="."/>
<text variable="title"/></layout></bibliography></style>"""

NAMES = ({"family": "Petrova", "given": "Anna"}, {"family": "Weiss", "given": "Karl"})
REFERENCES = {
    key: Reference(key, "book", {"title": title, "issued": "2019", "note": "SECRET", "abstract": "SECRET", **more}, {})
    for key, title, more in (
        ("wells", "Wells & <b>rain</b>", {"author": NAMES, "URL": "https://example.org/x"}),
        ("Rain", "Rain", {"author": NAMES}),
        ("rain", "Another", {"event-title": "Meeting", "language": "ru"}),
    )
}
NUMBERS = {"Rain": 1, "wells": 2, "rain": 3}


def style(text: str = AUTHOR_DATE, tag: str = "en") -> CslStyle:
    return CslStyle(text, REFERENCES, NUMBERS, locale_for(tag))


def mark(made: CslStyle, *citations: Citation, narrative: bool = False) -> str:
    return "".join(part.text for part in made.mark(CitationGroup(citations, narrative)))


def test_marks_are_worded_in_the_editions_language_and_lead_to_their_entries() -> None:
    page = Citation("wells", prefix="see", label="page", locator="3–4")
    assert mark(style(), page, Citation("rain")) == "(Another, 2019; see Petrova and Weiss, 2019b, pp. 3–4)"
    assert mark(style(tag="de"), page) == "(see Petrova und Weiss, 2019b, S. 3–4)"
    parts = style().mark(CitationGroup((page, Citation("rain"))))
    assert {part.key for part in parts if part.text.strip("(); ") and "see" not in part.text} == {"wells", "rain"}
    assert [part.text for part in parts if part.key is None] == ["(", "; see ", ")"]


def test_a_sentence_that_names_the_author_gets_the_year_alone() -> None:
    made = style()
    assert mark(made, Citation("wells"), narrative=True) == "(2019b)"
    assert mark(made, Citation("wells", suppress_author=True)) == "(2019b)"


def test_the_list_is_the_styles_and_shows_nothing_private() -> None:
    made = style()
    assert list(made.ordered()) == ["rain", "Rain", "wells"]
    runs = made.entry(REFERENCES["wells"])
    assert plain_text(runs) == "Petrova and Weiss. 2019b. Wells & <b>rain</b>. https://example.org/x."
    assert [run.text for run in runs if run.style == "italic"] == ["Wells & <b>rain</b>"]
    assert [run.url for run in runs if run.url] == ["https://example.org/x"]
    assert "SECRET" not in "".join(plain_text(made.entry(each)) for each in REFERENCES.values())


def test_numbers_are_raised_and_set_apart() -> None:
    made = style(NUMERIC)
    assert made.is_raised
    assert mark(made, Citation("wells"), Citation("Rain")) == "1,2"
    assert plain_text(made.entry(REFERENCES["rain"])) == "3.\u00a0Another"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("<style", "well-formed"),
        ("<a/>", "first element"),
        (f"{HEAD}{INFO}</style>", "depends on another style"),
        (AUTHOR_DATE.replace("in-text", "note"), "style of notes"),
        ('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>' + AUTHOR_DATE, "document type"),
    ],
)
def test_what_is_no_usable_style_is_refused(text: str, why: str) -> None:
    with pytest.raises(UnusableStyleError, match=why):
        style(text)


def test_what_the_engine_leaves_undone_is_told() -> None:
    assert dict(undone(check_style(AUTHOR_DATE))).keys() == {"collapse"}
    suffixed = NUMERIC.replace("<citation>", '<citation disambiguate-add-year-suffix="true">')
    assert dict(undone(check_style(suffixed))).keys() == {"disambiguate-add-year-suffix"}


def test_a_style_that_calls_itself_ends() -> None:
    circle = '<macro name="who"><text macro="who"/></macro>'
    endless = AUTHOR_DATE.replace(INFO, INFO + circle).replace('<macro name="who"><names', '<macro name="x"><names')
    try:
        made = style(endless)
    except UnusableStyleError:
        return
    assert mark(made, Citation("wells")) == "[wells]"
