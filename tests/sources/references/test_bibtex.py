"""BibTeX and BibLaTeX entries as CSL."""

from __future__ import annotations

import pytest

from tests.sources.references.reading import fields, findings, losses, records


def entry(body: str, kind: str = "book") -> str:
    return f"@{kind}{{a,\n  {body}\n}}\n"


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        (r"""title = {M{\"u}hlen \& {W}ells: 50\,\% of ``all''}""", {"title": "Mühlen & Wells: 50 % of “all”"}),
        ("title = {Колодцы степи}, subtitle = {опыт}", {"title": "Колодцы степи: опыт"}),
        ("title = {Is it dry?}, subtitle = {A view}", {"title": "Is it dry? A view"}),
        (r"title = {{\v S}{\'a}rka \o re}", {"title": "Šárka øre"}),
        ("pages = {10--22}", {"page": "10–22"}),
        ("year = 1998, month = sep", {"issued": "1998-09"}),
        ('year = 1998, month = sep # "~3"', {"issued": "1998-09-03"}),
        ("year = 1998, month = 7, day = 2", {"issued": "1998-07-02"}),
        ("date = {1998~}", {"issued": "1998~"}),
        ("date = {1990/1995}", {"issued": "1990/1995"}),
        ("date = {1990-02-03/1990-02-05}", {"issued": "1990-02-03/1990-02-05"}),
        ("year = {c. 1900}", {"issued": "1900~"}),
        ("langid = {ngerman}", {"language": "de"}),
        ("langid = {english}, language = {russian}", {"language": "en"}),
        ("edition = {2nd}", {"edition": "2"}),
        ("edition = {Revised}", {"edition": "Revised"}),
        ("number = {4}, series = {Blue books}", {"collection-number": "4", "collection-title": "Blue books"}),
        (r"url = {https://example.org/a\_b\%20c?x=1\&y=~z}", {"URL": "https://example.org/a_b%20c?x=1&y=~z"}),
        (r"howpublished = {\url{https://example.org/x}}", {"URL": "https://example.org/x"}),
        ("doi = {https://doi.org/10.1000/ABC}", {"DOI": "10.1000/ABC"}),
        ("eprint = {2001.00001}, archiveprefix = {arXiv}", {"URL": "https://arxiv.org/abs/2001.00001"}),
        ("eventtitle = {Third Meeting}, venue = {Tbilisi}", {"event-title": "Third Meeting", "event-place": "Tbilisi"}),
        ("urldate = {2020-01-02}", {"accessed": "2020-01-02"}),
        ("archive_location = {f. 5, op. 2}", {"archive_location": "f. 5, op. 2"}),
        ("archive-place = {Baku}, Event-Title = {Forum}", {"archive-place": "Baku", "event-title": "Forum"}),
        ("publisher-place = {Paris}, original-date = {1900}", {"publisher-place": "Paris", "original-date": "1900"}),
        ("note = {event-title: Fourth Meeting}", {"event-title": "Fourth Meeting"}),
        (
            "note = {dimensions: 2 maps\n  archive: State Archive\n  mine alone}",
            {"dimensions": "2 maps", "archive": "State Archive"},
        ),
        ("note = {publisher: Mine}, publisher = {Nauka}", {"publisher": "Nauka"}),
        ("note = {Read it: twice}", {}),
    ],
)
def test_a_field_is_carried(field: str, expected: dict[str, str]) -> None:
    assert fields("a.bib", entry(field)) == {"type": "book", **expected}


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ("Ada Lovelace", [{"family": "Lovelace", "given": "Ada"}]),
        (
            "Lovelace, Ada and Иванов, И. И.",
            [{"family": "Lovelace", "given": "Ada"}, {"family": "Иванов", "given": "И. И."}],
        ),
        ("{Barnes and Noble}", [{"literal": "Barnes and Noble"}]),
        (r"{{Minist\`ere de l'eau}}", [{"literal": "Ministère de l'eau"}]),
        ("van Dam, Pieter", [{"family": "Dam", "given": "Pieter", "non-dropping-particle": "van"}]),
        ("King, Jr., Martin", [{"family": "King", "given": "Martin", "suffix": "Jr."}]),
        ("Orban, Imre and others", [{"family": "Orban", "given": "Imre"}, {"literal": "others"}]),
        (
            "family=Dam, given=Pieter, prefix=van",
            [{"family": "Dam", "given": "Pieter", "non-dropping-particle": "van"}],
        ),
    ],
)
def test_names_are_told_apart(names: str, expected: list[dict[str, str]]) -> None:
    assert fields("a.bib", entry(f"author = {{{names}}}"))["author"] == expected


@pytest.mark.parametrize(
    ("kind", "body", "expected"),
    [
        ("article", "journal = {J}, number = 3", "article-journal"),
        ("article", "entrysubtype = {newspaper}", "article-newspaper"),
        ("incollection", "booktitle = {B}", "chapter"),
        ("online", "", "webpage"),
        ("misc", "url = {https://example.org/x}", "webpage"),
        ("phdthesis", "type = {Dissertation}", "thesis"),
        ("techreport", "institution = {I}", "report"),
        ("letter", "", "personal_communication"),
    ],
)
def test_kinds_of_entries(kind: str, body: str, expected: str) -> None:
    assert fields("a.bib", entry(body, kind))["type"] == expected


def test_strings_are_put_in() -> None:
    text = '@string{nauka = {Наука}}\n@book{a, publisher = nauka # " Press", title = {T}}\n'
    assert fields("a.bib", text)["publisher"] == "Наука Press"


def test_a_part_inherits_from_its_whole_and_from_xdata() -> None:
    text = """\
    @xdata{house, publisher = {Press}, address = {Oslo}}
    @inproceedings{part, crossref = {whole}, title = {Part}, pages = {1--2}}
    @proceedings{whole, title = {Whole}, subtitle = {All}, date = {1994-05}, xdata = {house}, shorttitle = {W}}
    """
    found = records("a.bib", text)
    assert list(found) == ["part", "whole"]
    assert found["part"].fields == {
        "type": "paper-conference",
        "title": "Part",
        "page": "1–2",
        "container-title": "Whole: All",
        "issued": "1994-05",
        "publisher": "Press",
        "publisher-place": "Oslo",
    }


def test_circles_of_parents_end() -> None:
    text = "@book{a, title = {A}, crossref = {b}}\n@book{b, title = {B}, crossref = {a}}\n"
    assert all("crossref" in each for each in findings("a.bib", text))


def test_what_is_private_stays_behind_and_what_is_lost_is_told() -> None:
    text = """\
    @book{a,
      title = {T},
      note = {my thought},
      annote = {another},
      abstract = {long},
      keywords = {k},
      file = {:home/me/x.pdf:PDF},
      date-added = {2020},
      addendum = {With a map},
      langid = {nonsense},
      url = {no address},
    }
    """
    (record,) = records("a.bib", text).values()
    assert record.private == ["note", "annote", "abstract", "keywords", "file"]
    assert set(record.fields) == {"type", "title"}
    assert losses("a.bib", text) == [
        "9 addendum: CSL has no such field",
        "10 langid: “nonsense” is no language",
        "11 url: “no address” is no web address",
    ]


def test_broken_entries_hide_no_others() -> None:
    text = """\
    @article{broken, title = {abc
    @book{a, title = {A}}
    @book{a, title = {Again}}
    @book{b, title = {B}, title = {C}}
    """
    assert [each.split(":")[0] for each in findings("a.bib", text)] == [
        "NK337 1 this entry cannot be read",
        "NK337 3 the key “a” stands here a second time; the first entry counts",
        "NK337 4 a field stands twice in this entry; the first counts",
    ]
