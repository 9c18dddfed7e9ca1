"""Every message has a translation in every catalogue, and the committed files say the same as the sources."""

from __future__ import annotations

import io
import string
from functools import cache

import pytest
from babel.messages.catalog import Catalog

from nkdoc.languages import languages, locale_for
from tools import catalogues

TAGS = languages()


@cache
def template() -> Catalog:
    return catalogues.extract()


@cache
def up_to_date(tag: str) -> Catalog:
    return catalogues.translated(template(), tag)


def test_every_language_has_a_catalogue() -> None:
    assert catalogues.tags() == list(TAGS)


@pytest.mark.parametrize("tag", TAGS)
def test_every_message_is_translated(tag: str) -> None:
    assert catalogues.untranslated(up_to_date(tag)) == []


@pytest.mark.parametrize("tag", TAGS)
def test_the_catalogue_is_up_to_date_with_the_sources(tag: str) -> None:
    """Mend with `python -m tools.catalogues`."""
    expected = catalogues.po_bytes(up_to_date(tag))
    assert expected.decode() == catalogues.po_path(tag).read_text(encoding="utf-8")


@pytest.mark.parametrize("tag", TAGS)
def test_the_compiled_catalogue_is_that_of_the_text(tag: str) -> None:
    assert catalogues.mo_bytes(up_to_date(tag)) == catalogues.po_path(tag).with_suffix(".mo").read_bytes()


@pytest.mark.parametrize("tag", TAGS)
def test_translations_keep_the_placeholders(tag: str) -> None:
    def fields(text: str) -> set[str | None]:
        return {field for _, field, _, _ in string.Formatter().parse(text) if field is not None}

    for message in catalogues.messages(up_to_date(tag)):
        ids = message.id if isinstance(message.id, tuple) else (message.id,)
        strings = message.string if isinstance(message.string, tuple) else (message.string,)
        assert {frozenset(fields(str(each))) for each in strings} == {frozenset(fields(str(ids[-1])))}


def test_calls_inside_f_strings_are_extracted() -> None:
    source = b"""x = f"{desk.gettext('Note')} {_('one')}"\ny = ngettext("{n} day", "{n} days", n)\nz = other("no")\n"""
    found = catalogues.extract_calls(io.BytesIO(source), catalogues.KEYWORDS, (), {})
    assert sorted(texts for _, _, texts, _ in found) == [("Note",), ("one",), ("{n} day", "{n} days")]


def test_a_message_nobody_translated_comes_back_as_it_is() -> None:
    russian = locale_for("ru")
    assert russian.gettext("no such message") == "no such message"
    assert not russian.has_message("no such message")
    assert russian.has_message("dead link")
    assert russian.has_message("{count} reference")


@pytest.mark.parametrize(("count", "expected"), [(1, "1 источник"), (3, "3 источника"), (319, "319 источников")])
def test_plural_forms_agree(count: int, expected: str) -> None:
    text = locale_for("ru").ngettext("{count} reference", "{count} references", count)
    assert text.format(count=count) == expected
