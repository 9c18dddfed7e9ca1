"""The press and the archive edition of a small project."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest

from nkdoc.base.config import Config
from nkdoc.outputs import Options
from nkdoc.outputs.pdf import parts, settings_of
from nkdoc.pdf.press.archive import NotAnArchiveError, sources, with_sources
from nkdoc.pdf.press.colours import colour_operators
from nkdoc.pdf.press.expectations import of_build
from nkdoc.pdf.press.imposition import MILLIMETRE
from nkdoc.pdf.press.preflight import preflight
from tests.outputs import small


def opened(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(data))


def test_a_profile_is_a_part_of_its_own() -> None:
    config = Config(source_language="en", languages=("en", "ru"))
    assert parts(config, Options(profile="press")) == ("en/press", "ru/press")
    assert parts(config, Options()) == ("en", "ru")


# ---- press -------------------------------------------------------------------------------------------


def test_every_page_has_its_boxes_and_three_millimetres_of_bleed() -> None:
    with opened(small.file("pdf", "en/press")) as pdf:
        for page in pdf.pages:
            media, bleed, trim = (
                [float(value) for value in box] for box in (page.mediabox, page.bleedbox, page.trimbox)
            )
            assert (trim[2] - trim[0], trim[3] - trim[1]) == pytest.approx((595.28, 841.89), abs=0.05)
            beyond = [trim[0] - bleed[0], trim[1] - bleed[1], bleed[2] - trim[2], bleed[3] - trim[3]]
            assert beyond == pytest.approx([3 * MILLIMETRE] * 4, abs=0.01)
            assert [trim[0] - media[0], media[3] - trim[3]] == pytest.approx([10 * MILLIMETRE] * 2, abs=0.05)


def test_the_ground_reaches_the_bleed_and_crop_marks_stand_outside_it() -> None:
    with opened(small.file("pdf", "en/press")) as pdf:
        page = pdf.pages[0]
        bleed = [float(value) for value in page.bleedbox]
        lines: list[tuple[float, float]] = []
        grounds: list[tuple[float, ...]] = []
        marking = False
        for instruction in pikepdf.parse_content_stream(page):
            name = str(instruction.operator)
            if name == "K":
                marking = [float(value) for value in instruction.operands] == [1, 1, 1, 1]
            elif marking and name in ("m", "l"):
                lines.append((float(instruction.operands[0]), float(instruction.operands[1])))
            elif name == "re":
                grounds.append(tuple(float(value) for value in instruction.operands))
    assert len(lines) == 16
    assert all(not (bleed[0] < x < bleed[2] and bleed[1] < y < bleed[3]) for x, y in lines)
    assert any(width >= bleed[2] - bleed[0] and height >= bleed[3] - bleed[1] for _, _, width, height in grounds[1:])


def test_text_is_black_alone_and_nothing_is_red_green_and_blue() -> None:
    with opened(small.file("pdf", "ru/press")) as pdf:
        assert {name for _, name in colour_operators(pdf)} <= {"k", "K"}
        blacks = {
            tuple(float(value) for value in each.operands)
            for page in pdf.pages
            for each in pikepdf.parse_content_stream(page, "k")
        }
    assert (0, 0, 0, 1) in blacks


def test_an_output_condition_is_declared_by_name() -> None:
    with opened(small.file("pdf", "en/press")) as pdf:
        (intent,) = list(pdf.Root.OutputIntents)
        assert str(intent.OutputConditionIdentifier) == "FOGRA39"
        assert "/DestOutputProfile" not in intent


# ---- archive -----------------------------------------------------------------------------------------


def test_an_archive_edition_builds_itself_again() -> None:
    data = small.file("pdf", "ru/archive")
    files, about = sources(data)
    assert about["language"] == "ru"
    assert set(files) == set(small.FILES)
    assert "not ours" not in files["pyproject.toml"].decode()
    again, findings = small.make("pdf", "ru/archive", {path: text.decode() for path, text in files.items()})
    assert findings == ()
    assert again["ru/briefing-archive.pdf"].data == data


def test_attachments_are_named_as_the_sources_of_a_pdf_a_3() -> None:
    with opened(small.file("pdf", "en/archive")) as pdf:
        assert {str(one.AFRelationship) for one in pdf.Root.AF} == {"/Source", "/Data"}
        with pdf.open_metadata() as xmp:
            assert (xmp["pdfaid:part"], str(xmp["pdfaid:conformance"]).lower()) == ("3", "a")


def test_a_project_s_own_templates_travel_along() -> None:
    files = {**small.FILES, "templates/css/paper-a4.css": "@page { size: 210mm 297mm; margin: 30mm }"}
    artifacts, _ = small.make("pdf", "en/archive", files)
    held, _ = sources(artifacts["en/briefing-archive.pdf"].data)
    assert held["templates/css/paper-a4.css"].startswith(b"@page")


def test_what_was_changed_inside_is_told() -> None:
    plain = small.file("pdf", "en")
    with pytest.raises(NotAnArchiveError, match="no sources"):
        sources(plain)
    with pytest.raises(NotAnArchiveError, match="cannot be read"):
        sources(b"no PDF")
    with opened(with_sources(plain, {"a.md": b"one"}, {})) as pdf:
        names = pdf.Root.Names.EmbeddedFiles.Names
        names[1].EF.F.write(b"two")
        out = io.BytesIO()
        pdf.save(out)
    with pytest.raises(NotAnArchiveError, match=r"a\.md is not the file"):
        sources(out.getvalue())


def test_settings_are_cut_out_of_a_larger_file_once_and_for_all() -> None:
    text = '[project]\nname = "x"\n\n[tool.nkdoc]\n# why\nurl = "u"\n\n[tool.nkdoc.title]\na = "b"\n[tool.z]\nq = 1\n'
    cut = settings_of(text)
    assert cut == '[tool.nkdoc]\n# why\nurl = "u"\n\n[tool.nkdoc.title]\na = "b"\n'
    assert settings_of(cut) == cut


@pytest.mark.parametrize("text", ['[tool]\nnkdoc = {url = "u"}\n', '[tool.nkdoc]\nurl = """\n[x]\n"""\n', "not toml ["])
def test_settings_that_cannot_be_cut_out_stay_whole(text: str) -> None:
    assert settings_of(text) == text


def test_files_are_told_by_the_name_of_the_document() -> None:
    for name in ("report", "sheet-music", "2up", "large-print", "x-press"):
        plain, press, archive = (
            of_build(f"en/{name}{profile}.pdf", None, Path("nowhere"), name) for profile in ("", "-press", "-archive")
        )
        assert (plain.tagged, plain.pages, plain.least_size, plain.process_only, plain.archive) == (
            True, None, 0.0, False, False,
        )  # fmt: skip
        assert (press.process_only, press.archive) == (True, False)
        assert (archive.process_only, archive.archive) == (False, True)


# ---- both --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("part", ["en/press", "ru/press", "en/archive", "ru/archive"])
def test_every_profile_passes_preflight(part: str) -> None:
    (path,) = small.made("pdf", part)
    found = preflight(small.file("pdf", part), of_build(path, None, Path("nowhere"), "briefing"))
    assert [each.message for each in found if each.code != "NK644"] == []


@pytest.mark.parametrize("part", ["en/press", "en/archive"])
def test_two_builds_give_the_same_bytes(part: str) -> None:
    again, _ = small.make("pdf", part)
    assert [one.data for one in again.values()] == [small.file("pdf", part)]
