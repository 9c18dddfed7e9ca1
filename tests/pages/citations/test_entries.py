"""How every kind of reference looks, in each edition, in each language, in each status."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from nkdoc.base.span import Source
from nkdoc.languages import languages, locale_for
from nkdoc.model import Library, Reference
from nkdoc.pages.citations import counts_by_status, format_entry, plain_text, status_meaning, url_pieces
from nkdoc.sources.bibliography import load_library
from tests.conftest import Golden
from tests.pages.citations.notation import written

SAMPLES = Path(__file__).with_name("samples.yaml")
STATUSES = ("exact", "supporting", "unresolved")
EVIDENCE = {"en": "Covers the claim; the figure was not seen", "ru": "Подтверждает утверждение; цифра не найдена"}


@cache
def samples() -> Library:
    loaded = load_library(Source("samples.yaml", SAMPLES.read_text(encoding="utf-8")))
    assert loaded.diagnostics == ()
    return loaded.value


@cache
def briefing() -> Library:
    path = Path(__file__).parents[3] / "content" / "references.yaml"
    loaded = load_library(Source("content/references.yaml", path.read_text(encoding="utf-8")))
    assert loaded.diagnostics == ()
    return loaded.value


def in_status(reference: Reference, status: str, number: int) -> Reference:
    custom = {**reference.custom, "status": status, "note": number, "kind": "web"}
    if status != "exact":
        custom["evidence"] = EVIDENCE
    if status == "unresolved":
        return replace(reference, fields={}, custom={key: custom[key] for key in ("status", "note", "kind")})
    return replace(reference, custom=custom)


def of_type(kind: str) -> list[Reference]:
    return [reference for reference in samples().references.values() if reference.type == kind]


@pytest.mark.parametrize("kind", sorted({reference.type for reference in samples().references.values()}))
def test_entries_of_a_type(kind: str, golden: Golden) -> None:
    lines: list[str] = []
    for number, reference in enumerate(of_type(kind), 1):
        for status in STATUSES:
            lines.append(f"# {reference.key}, {status}")
            for tag in languages():
                entry = format_entry(in_status(reference, status, number), locale_for(tag))
                lines.append(f"{tag}: {written(entry)}")
            lines.append("")
    golden(f"citations/{kind}.txt", "\n".join(lines))


@pytest.mark.parametrize("tag", languages())
def test_the_whole_bibliography(tag: str, golden: Golden) -> None:
    locale = locale_for(tag)
    entries = [f"{key}: {written(format_entry(each, locale))}" for key, each in briefing().references.items()]
    golden(f"citations/briefing-{tag}.txt", "\n".join(entries) + "\n")


def every_entry(tag: str) -> dict[str, str]:
    references = {**samples().references, **briefing().references}
    return {key: plain_text(format_entry(each, locale_for(tag))) for key, each in references.items()}


DOUBLED = re.compile(r"[,;:][.,;:]|\.\.|[?!…]\.|  |\(\)|\[\]| [.,;)]|–\s*–|//\s*//|\(\s|^\W*[.,–]|\u00a0 | \u00a0")


@pytest.mark.parametrize("tag", languages())
def test_no_punctuation_is_doubled_or_stray(tag: str) -> None:
    without_addresses = {key: re.sub(r"https?://\S+", "X", text) for key, text in every_entry(tag).items()}
    assert {key: text for key, text in without_addresses.items() if DOUBLED.search(text)} == {}


def test_nothing_is_filled_in() -> None:
    """Every year, name and word of the description stands in the reference; only the frame's words are ours."""
    bare = Reference("bare", "article-newspaper", {"title": "Road", "language": "en"}, {})
    assert plain_text(format_entry(bare, locale_for("en"))) == "“Road.”"
    assert plain_text(format_entry(bare, locale_for("ru"))) == "Road."


def test_an_unresolved_reference_never_shows_data() -> None:
    custom = {"status": "unresolved", "note": 84, "kind": "web"}
    reference = Reference("nk084", "webpage", {"title": "A look-alike", "URL": "https://example.org"}, custom)
    assert plain_text(format_entry(reference, locale_for("en"))) == "unresolved Note 84 (web): source not recovered."
    expected = "не восстановлен Сноска 84 (веб): источник не восстановлен."
    assert plain_text(format_entry(reference, locale_for("ru"))) == expected


def test_a_lost_note_is_shown_as_missing() -> None:
    reference = Reference("nk012", "document", {}, {"status": "unresolved", "note": 12, "kind": "missing"})
    assert "Note 12: its text is missing" in plain_text(format_entry(reference, locale_for("en")))
    assert "Сноска 12: её текст в статье отсутствует" in plain_text(format_entry(reference, locale_for("ru")))


def test_values_of_the_wrong_kind_are_left_out() -> None:
    fields = {"title": 5, "author": "Ann", "issued": {"date-parts": "x"}, "URL": None, "volume": True, "language": "en"}
    reference = Reference("odd", "article-journal", fields, {"evidence": 7, "note": "x"})
    for tag in languages():
        assert plain_text(format_entry(reference, locale_for(tag))) == ""


def test_statuses_are_counted_the_surest_first() -> None:
    assert list(counts_by_status(briefing()).items()) == [("exact", 3), ("supporting", 295), ("unresolved", 21)]


def test_every_status_is_explained_in_every_language() -> None:
    meanings = {
        status_meaning(status, locale_for(tag)) for status in counts_by_status(briefing()) for tag in languages()
    }
    assert len(meanings) == len(STATUSES) * len(languages())


def test_an_address_can_break_after_slashes_and_before_dots() -> None:
    pieces = url_pieces("https://www.example.org/a-long_path/page.html?x=1&y=2#top")
    assert pieces == (
        "https://www",
        ".example",
        ".org/",
        "a-",
        "long_",
        "path/",
        "page",
        ".html",
        "?x",
        "=1",
        "&y",
        "=2",
        "#top",
    )


def test_the_pieces_of_an_address_are_the_address() -> None:
    for reference in briefing().references.values():
        url = str(reference.fields.get("URL", ""))
        pieces = url_pieces(url)
        assert "".join(pieces) == url
        assert max(map(len, pieces), default=0) <= 24


def shown(fields: Mapping[str, object], tag: str = "en", kind: str = "manuscript") -> str:
    entry = format_entry(Reference("a", kind, {"title": "Wells", **fields}, {}), locale_for(tag))
    return plain_text(entry).replace("\u00a0", " ")


@pytest.mark.parametrize(
    "url", ["https://doi.org/10.1000/AB", "http://dx.doi.org/10.1000/ab", "https://doi.org/10.1000%2Fab"]
)
def test_a_doi_that_the_address_shows_is_printed_once(url: str) -> None:
    for tag in ("en", "ru"):
        assert shown({"DOI": "10.1000/ab", "URL": url}, tag).casefold().count("10.1000") == 1
        assert "10.1000/ab" in shown({"DOI": "10.1000/ab", "URL": "https://example.org/10.1000/ab"}, tag)


def test_the_day_of_looking_up_ends_a_sentence() -> None:
    fields = {"URL": "https://example.org/x", "accessed": "2020-01-02"}
    assert shown(fields).endswith("https://example.org/x (accessed 2 January 2020).")
    assert shown(fields, "ru").endswith("(дата обращения: 2 января 2020).")
    assert shown({"URL": "https://example.org/x"}).endswith("example.org/x")


def test_the_shelf_mark_of_what_is_not_published_is_printed() -> None:
    assert shown({"call-number": "f. 5, op. 2", "archive": "State Archive"}).endswith("f. 5, op. 2, State Archive.")
    assert shown({"call-number": "f. 5, op. 2"}, "ru").endswith("f. 5, op. 2.")
    assert "QA 76" not in shown({"call-number": "QA 76", "publisher": "Nauka"}, kind="book")
