"""Handouts of a small project: what each says, its pages, papers, languages and letters."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest

from nkdoc.base.config import Config
from nkdoc.languages import locale_for
from nkdoc.outputs import STYLES, Options
from nkdoc.outputs.handout import SHORT_EDGE, parts
from nkdoc.pdf.press.colours import colour_operators
from nkdoc.pdf.press.expectations import of_build
from nkdoc.pdf.press.imposition import padded, saddle_stitch
from nkdoc.pdf.press.preflight import preflight
from tests.outputs import small

PAPERS = ("a4", "letter")
LANGUAGES = ("en", "ru")
SIZES = {"a4": (595.28, 841.89), "letter": (612.0, 792.0)}


def opened(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(data))


def size(data: bytes) -> tuple[float, float]:
    with opened(data) as pdf:
        box = pdf.pages[0].trimbox
        return float(box[2]) - float(box[0]), float(box[3]) - float(box[1])


# ---- parts -----------------------------------------------------------------------------------------


CONFIG = Config(source_language="en", languages=LANGUAGES)


def test_all_layouts_on_both_papers_and_the_bilingual_sheets_are_parts() -> None:
    made = parts(CONFIG, Options())
    layouts = ("sheet", "booklet", "2up+4up", "large-print", "black-and-white")
    single = [f"{tag}/{layout}-{paper}" for tag in LANGUAGES for layout in layouts for paper in PAPERS]
    assert list(made) == [*single, "en-ru/sheet-a4", "en-ru/sheet-letter"]


@pytest.mark.parametrize("style", STYLES)
def test_a_style_and_a_paper_can_be_asked_for(style: str) -> None:
    made = parts(CONFIG, Options(style=style, paper="letter"))
    bilingual = ("en-ru/sheet-letter",) if style == "sheet" else ()
    assert made == (f"en/{style}-letter", f"ru/{style}-letter", *bilingual)


def test_one_language_alone_has_no_bilingual_sheet() -> None:
    assert parts(CONFIG, Options(languages=("ru",), style="sheet", paper="a4")) == ("ru/sheet-a4",)


# ---- one sheet -------------------------------------------------------------------------------------


@pytest.mark.parametrize("paper", PAPERS)
def test_a_sheet_has_two_sides_of_its_paper(paper: str) -> None:
    data = small.file("handout", f"en/sheet-{paper}")
    assert len(small.pages(data)) == 2
    assert size(data) == pytest.approx(SIZES[paper], abs=0.1)


def test_a_sheet_says_what_the_text_marks_and_nothing_else_of_it() -> None:
    front, back = small.pages(small.file("handout", "en/sheet-a4"))
    assert "What happened on two days." in front
    assert "It began on 19 September 2023. 1" in front
    assert "Two days" in front
    assert "Counts" in back
    assert "Neither count was checked." in back
    assert "marked this sentence" not in front + back


def test_what_is_disputed_stands_together_whole_sentences_only() -> None:
    _, back = small.pages(small.file("handout", "en/sheet-a4"))
    told = back.split("What is disputed")[1]
    assert "The town denied it." in told
    assert "The bridge was blown up [disputed] at night. 1" in told
    assert "Before this." not in told
    assert "After this." not in told


def test_without_an_address_the_sheet_says_where_the_files_are() -> None:
    _, back = small.pages(small.file("handout", "en/sheet-a4"))
    assert "en/briefing.pdf" in back


def test_with_an_address_the_sheet_links_to_it_and_draws_its_code() -> None:
    settings = small.FILES["pyproject.toml"].replace("date = 2026", 'url = "https://example.org/b/"\ndate = 2026')
    files = {**small.FILES, "pyproject.toml": settings}
    artifacts, findings = small.make("handout", "ru/sheet-a4", files)
    assert findings == ()
    (artifact,) = artifacts.values()
    _, back = small.pages(artifact.data)
    assert "https://example.org/b/ru/" in back.replace(" ", "")
    assert "briefing.pdf" not in back
    with opened(artifact.data) as pdf:
        links = [str(note.A.URI) for page in pdf.pages for note in page.get("/Annots", []) if "/A" in note]
        squares = [each for each in pikepdf.parse_content_stream(pdf.pages[1]) if str(each.operator) == "f"]
    assert set(links) == {"https://example.org/b/ru/"}
    assert squares


def test_the_bilingual_sheet_has_a_side_for_each_language() -> None:
    english, russian = small.pages(small.file("handout", "en-ru/sheet-a4"))
    assert "What happened" in english
    assert "Что произошло" in russian
    assert "It began" in english
    assert "Это началось" in russian
    with opened(small.file("handout", "en-ru/sheet-a4")) as pdf:
        assert str(pdf.Root.Lang) == "en"


def test_a_sheet_that_overflows_is_an_error_at_the_block_that_runs_over() -> None:
    many = "\n\n".join(f"[Sentence {number} of very many that say rather a lot.]{{.key}}" for number in range(150))
    files = {**small.FILES, "content/en/20-more.md": f"---\nid: more\ntitle: More\n---\n\n{many}\n"}
    files["content/ru/20-more.md"] = files["content/en/20-more.md"]
    _, findings = small.make("handout", "en/sheet-a4", files)
    (found,) = [each for each in findings if each.code == "NK660"]
    assert found.severity.label == "error"
    assert found.message.startswith("side 1 of the sheet overflows on a4 paper: “Sentence ")
    assert found.span is not None
    assert found.span.path == "content/en/20-more.md"
    assert found.span.text.startswith("[Sentence ")


# ---- booklet ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(("tag", "paper"), [("en", "a4"), ("ru", "letter")])
def test_a_booklet_folds_into_its_pages_in_order(tag: str, paper: str) -> None:
    data = small.file("handout", f"{tag}/booklet-{paper}")
    sides = small.pages(data)
    assert size(data) == pytest.approx(SIZES[paper][::-1], abs=0.1)
    assert len(sides) % 2 == 0
    chapter, cover, imprint = {
        "en": ("Nobody marked", "A report on two days", "en/briefing.pdf"),
        "ru": ("Это никто", "Доклад о двух днях", "ru/briefing.pdf"),
    }[tag]
    assert cover in sides[0]
    assert imprint in sides[0], "the last page is the outer back"
    assert any(chapter in side for side in sides[1:])
    with opened(data) as pdf:
        placed = [sorted(int(str(name)[2:]) for name in page.Resources.XObject) for page in pdf.pages]
    count = max(max(side, default=0) for side in placed)
    assert padded(count) == 2 * len(sides)
    assert placed == [sorted(page for page in side if page is not None) for side in saddle_stitch(count)]


def test_a_booklet_says_how_to_print_it_and_names_its_accessible_original() -> None:
    (artifact,) = small.made("handout", "ru/booklet-letter").values()
    assert "flip on the short edge" in artifact.note
    with opened(artifact.data) as pdf:
        assert str(pdf.docinfo["/AccessibleOriginal"]) == "ru/briefing.pdf"
        assert str(pdf.docinfo["/Subject"]) == locale_for("ru").gettext(SHORT_EDGE) != SHORT_EDGE
        assert pdf.Root.ViewerPreferences.Duplex == pikepdf.Name.DuplexFlipShortEdge


def test_a_booklet_is_set_for_its_page_and_not_shrunk() -> None:
    with opened(small.file("handout", "en/booklet-a4")) as pdf:
        streams = b"".join(page.Contents.read_bytes() for page in pdf.pages)
    scales = {float(line.split()[1]) for line in streams.splitlines() if line.startswith(b"q ") and b" cm " in line}
    assert scales == {1.0}
    body = [run for run in small.drawn(small.file("handout", "en/booklet-a4")) if "Nobody marked" in run.text]
    assert [round(run.size, 2) for run in body] == [9.25]


def test_fold_marks_and_creep_are_settings() -> None:
    plain = small.FILES["pyproject.toml"]
    files = {
        **small.FILES,
        "pyproject.toml": plain.replace("date =", "booklet-marks = true\npaper-thickness = 1\ndate ="),
    }
    artifacts, findings = small.make("handout", "en/booklet-a4", files)
    assert findings == ()
    (artifact,) = artifacts.values()
    with opened(artifact.data) as pdf:
        assert all(b"0.25 w 0.5 G" in page.Contents.read_bytes() for page in pdf.pages)
    assert artifact.data != small.file("handout", "en/booklet-a4")


# ---- several pages on a side -----------------------------------------------------------------------


@pytest.mark.parametrize("paper", PAPERS)
def test_pages_stand_two_and_four_to_a_side_in_reading_order(paper: str) -> None:
    made = small.made("handout", f"en/2up+4up-{paper}")
    assert set(made) == {f"handouts/en/2up-{paper}.pdf", f"handouts/en/4up-{paper}.pdf"}
    two, four = made[f"handouts/en/2up-{paper}.pdf"].data, made[f"handouts/en/4up-{paper}.pdf"].data
    assert size(two) == pytest.approx(SIZES[paper][::-1], abs=0.1)
    assert size(four) == pytest.approx(SIZES[paper], abs=0.1)
    with opened(two) as pdf:
        first = list(pdf.pages[0].Resources.XObject)
    assert first == ["/P1", "/P2"]
    with opened(four) as pdf:
        assert list(pdf.pages[0].Resources.XObject) == ["/P1", "/P2", "/P3", "/P4"]
    text = " ".join(small.pages(four))
    assert text.index("A report on two days") < text.index("Contents") < text.index("Nobody marked")


@pytest.mark.parametrize("paper", PAPERS)
def test_cutting_the_margins_cuts_no_text(paper: str) -> None:
    for artifact in small.made("handout", f"en/2up+4up-{paper}").values():
        with opened(artifact.data) as pdf:
            for page in pdf.pages:
                for form in dict(page.Resources.XObject).values():
                    left, bottom, right, top = (float(value) for value in form.BBox)
                    with pikepdf.new() as alone:
                        alone.add_blank_page(page_size=(700, 900))
                        alone.pages[0].obj.Resources = pikepdf.Dictionary(XObject={"/P": alone.copy_foreign(form)})
                        alone.pages[0].obj.Contents = alone.make_stream(b"/P Do")
                        buffer = io.BytesIO()
                        alone.save(buffer)
                    for run in small.drawn(buffer.getvalue()):
                        assert left <= run.x <= right, run
                        assert bottom <= run.y - 0.25 * run.size, run
                        assert run.y + 0.8 * run.size <= top, run


# ---- large print, black and white --------------------------------------------------------------------


@pytest.mark.parametrize(("tag", "paper"), [("en", "a4"), ("ru", "letter")])
def test_large_print_has_no_letter_below_sixteen_points(tag: str, paper: str) -> None:
    drawn = small.drawn(small.file("handout", f"{tag}/large-print-{paper}"))
    assert min(run.size for run in drawn) >= 15.95
    assert {run.font.split("+")[1].split("-")[0] for run in drawn} == {"Inter"}
    assert not [run for run in drawn if run.text.endswith("\u2010")], "nothing is hyphenated"


def test_black_and_white_has_no_colour_but_greys() -> None:
    data = small.file("handout", "ru/black-and-white-a4")
    with opened(data) as pdf:
        assert {name for _, name in colour_operators(pdf)} == {"g", "G"}
    with opened(small.file("pdf", "ru")) as pdf:
        assert "rg" in {name for _, name in colour_operators(pdf)}


# ---- all of them -------------------------------------------------------------------------------------

EVERY = (
    "en/sheet-a4", "ru/sheet-letter", "en-ru/sheet-a4", "en/booklet-a4", "ru/booklet-letter", "en/2up+4up-a4",
    "en/2up+4up-letter", "en/large-print-a4", "ru/large-print-letter", "ru/black-and-white-a4",
)  # fmt: skip


@pytest.mark.parametrize("part", EVERY)
def test_every_handout_passes_preflight(part: str) -> None:
    for path, artifact in small.made("handout", part).items():
        found = preflight(artifact.data, of_build(path, None, Path("nowhere"), "briefing"))
        # A small report may end on a page of two lines; the briefing's own files are judged by that too.
        assert [each.message for each in found if each.code != "NK644"] == []


@pytest.mark.parametrize("part", ["en/booklet-a4", "ru/black-and-white-a4", "en-ru/sheet-a4"])
def test_two_builds_give_the_same_bytes(part: str) -> None:
    again, _ = small.make("handout", part)
    assert {path: one.data for path, one in again.items()} == {
        path: one.data for path, one in small.made("handout", part).items()
    }
