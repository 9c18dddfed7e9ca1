"""Whole pages: what holds for every edition in every medium."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from urllib.parse import urlsplit

import pytest
from babel.messages.pofile import read_po

from nkdoc.languages import locale_for
from nkdoc.model import Project
from nkdoc.pages.edition import edition_links, edition_view
from nkdoc.pages.html import Medium
from nkdoc.pages.render import render_chooser, render_edition, web_assets
from nkdoc.pages.theme import Theme
from tests.pages.conftest import ROOT, Made, Page, make


def test_ids_are_unique(made: Made) -> None:
    repeated = [name for name, times in Counter(made.page.values("id")).items() if times > 1]
    assert repeated == []


def test_every_inner_link_leads_somewhere(made: Made) -> None:
    ids = set(made.page.values("id"))
    targets = [href[1:] for href in made.page.values("href") if href.startswith("#")]
    assert targets
    assert [target for target in targets if target not in ids] == []
    assert [target for target in made.page.values("popovertarget") if target not in ids] == []


def test_headings_start_at_one_and_skip_no_level(made: Made) -> None:
    levels = [int(element.name[1]) for element in made.page.elements if re.fullmatch("h[1-6]", element.name)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(deeper - level <= 1 for level, deeper in itertools.pairwise(levels))


def test_every_picture_has_an_alternative(made: Made) -> None:
    assert all("alt" in image.attributes for image in made.page.all("img"))


def test_nothing_is_loaded_from_elsewhere(made: Made) -> None:
    loaded = [*made.page.values("src"), *(link.attributes["href"] for link in made.page.all("link"))]
    assert loaded
    assert [address for address in loaded if urlsplit(address).scheme or urlsplit(address).netloc] == []


def test_style_sheets_load_only_fonts_of_the_theme(theme: Theme) -> None:
    assets = web_assets(theme)
    sheets = {path: data.decode() for path, data in assets.items() if path.endswith(".css")}
    for path, sheet in sheets.items():
        for address in re.findall(r"url\(([^)]*)\)", sheet):
            assert address.removeprefix("../") in assets, f"{path}: {address}"
        assert "@import" not in sheet


def test_the_language_is_that_of_the_edition(made: Made) -> None:
    assert made.page.all("html")[0].attributes["lang"] == made.view.language


@pytest.mark.parametrize("medium", ["web", "print"])
def test_no_english_label_is_left_on_a_russian_page(project: Project, medium: Medium) -> None:
    russian = locale_for("ru")
    with (ROOT / "src/nkdoc/languages/ru/labels.po").open("rb") as file:
        messages = {message.id for message in read_po(file) if isinstance(message.id, str)}
    foreign = {message for message in messages if message and russian.gettext(message) != message}
    page = make(project, "ru", medium).page
    shown = {text for language, text in page.strings if language == "ru"}
    shown |= {value for name in ("aria-label", "title") for value in page.values(name)}
    assert shown & foreign == set()


def test_both_editions_have_the_same_ids(english: Made, russian: Made) -> None:
    assert set(english.page.values("id")) == set(russian.page.values("id"))


def test_the_language_switch_names_languages_in_words(english: Made) -> None:
    switch = [
        element.text for element in english.page.elements if "nav" in element.inside and element.name in ("a", "span")
    ]
    assert "English" in switch
    assert "Русский" in switch
    other = next(element for element in english.page.all("a") if element.text == "Русский")
    assert (other.attributes["href"], other.attributes["lang"]) == ("../ru/index.html", "ru")


def test_the_chooser_offers_every_edition_in_its_own_language(project: Project, theme: Theme) -> None:
    page = Page(render_chooser(edition_links(project, "en"), theme))
    headings = {element.text for element in page.all("h1") + page.all("h2")}
    assert {"A report on two days", "Доклад о двух днях"} <= {text.replace("\u00a0", " ") for text in headings}
    assert [element.attributes["lang"] for element in page.all("section")] == ["en", "ru"]


def test_the_page_reads_without_its_script(english: Made) -> None:
    script = english.page.all("script")
    assert len(script) == 1
    assert "src" not in script[0].attributes
    without = re.sub(r"<script>.*?</script>", "", english.html, flags=re.DOTALL)
    assert "What they said." in without
    assert "The article says otherwise." in without


def test_paper_sizes_differ_only_in_their_sheet(project: Project, theme: Theme) -> None:
    view = edition_view(project, "en", "print").value
    a4 = render_edition(view, theme, medium="print", paper="a4")
    letter = render_edition(view, theme, medium="print", paper="letter")
    assert a4 != letter
    assert a4.replace("paper-a4", "paper-letter") == letter
