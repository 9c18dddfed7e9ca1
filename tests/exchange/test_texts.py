"""Documents written elsewhere become sections that nkdoc reads without a fault."""

from __future__ import annotations

import base64
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from nkdoc.base.diagnostics import NkdocError, Severity
from nkdoc.base.world import MemoryWorld, OverlaidWorld
from nkdoc.checks import examine
from nkdoc.cli import main
from nkdoc.compile import load
from nkdoc.exchange import Changes, Given, Wishes, brought
from nkdoc.exchange.texts import _office, _pandoc
from tests.exchange.documents import PIXEL, SETTINGS, changed, field, in_word, item, pandoc, zotero

TEXT = """\
An opening.

# Улей весной {#spring}

A *soft* paragraph of H~2~O with a note.[^1] See [below](#bees).

[^1]: Of two paragraphs.

    The second.

## Пчёлы {#bees}

- one
    - inner

        1. deep

Term

:   What it means

In a table:

| Year | Jars |
|------|-----:|
| 2019 | 14   |

: Jars by year

Inline $x_1^2$, displayed:

$$E = mc^2$$

![A comb](pixel.png)

# Honey

The end.
"""


def bring(
    path: str, data: bytes, files: Mapping[str, str] | None = None, language: str = "ru"
) -> tuple[Changes, list[str], OverlaidWorld]:
    """Return what a document changes, the messages, and the project with the changes; it must have no new error."""
    world = MemoryWorld({"nkdoc.toml": SETTINGS, **(files or {})})
    project = load(world).value
    form = brought(path, data)
    assert project is not None
    assert form is not None
    made = form.bring(Given(path, data, project, world, Wishes(language)))
    assert made.value is not None, made.diagnostics
    after = OverlaidWorld(world, made.value.files)
    loaded = load(after)
    assert loaded.value is not None
    found = examine(loaded.value, loaded.diagnostics).findings
    errors = [each.message for each in found if each.severity is Severity.ERROR and each.code not in ("NK201", "NK118")]
    assert not errors
    return made.value, [each.message for each in made.diagnostics], after


def sections(changes: Changes) -> dict[str, str]:
    return {path: data.decode() for path, data in changes.files.items() if path.endswith(".md")}


@pytest.mark.parametrize("form", ["docx", "odt", "html", "mediawiki"])
def test_a_document_becomes_chapters(form: str, tmp_path: Path) -> None:
    made, told, _ = bring(f"bees.{form}", pandoc(TEXT, form, tmp_path))
    files = sections(made)
    assert list(files)[1:] == ["content/ru/20-bees-2.md", "content/ru/30-honey.md"]
    assert next(iter(files)).startswith("content/ru/10-bees")
    spring = files["content/ru/20-bees-2.md"]
    assert spring.startswith("# Улей весной\n\nA *soft* paragraph of H~2~O with a note.[^1] See ")
    assert ("[below](#bees" in spring) == (form in ("docx", "html"))
    assert "[^1]: Of two paragraphs.\n\n    The second.\n" in spring
    assert "    -   inner" in spring
    assert "1.  deep" in spring
    assert "| Year | Jars |\n|------|" in spring
    assert "| 2019 | 14   |" in spring or "| 2019 |   14 |" in spring
    assert files["content/ru/30-honey.md"] == "# Honey\n\nThe end.\n"
    if form in ("docx", "odt"):
        assert made.files["content/images/bees-1.png"] == PIXEL
        assert "(images/bees-1.png)" in spring
    else:
        assert f"bees.{form}: the picture pixel.png is not in the document" in told
    assert len(told) == {"docx": 0, "odt": 1, "html": 1, "mediawiki": 2}[form]
    if form != "html":
        assert "$x_1^2$" in spring.replace("{1}", "1").replace("{2}", "2")
        assert spring.count("Jars by year") == 1
    if form != "odt":
        assert "Term\n\n:   What it means" in spring or "Term\n:   What it means" in spring


def test_zoteros_citations_are_kept(tmp_path: Path) -> None:
    data = in_word(
        pandoc("Bees swarm FIRST, they say SECOND and END.\n\nLIST", "docx", tmp_path),
        FIRST=zotero("(Ива 2019, 5)", item("AAAA1111", "Пчёлы", locator="5–7", prefix="see", suffix="and more")),
        SECOND=zotero("(…)", item("AAAA1111", "Пчёлы"), item("BBBB2222", "Мёд", locator="3", label="chapter")),
        END=zotero("(Вода)", item("CCCC3333", "Вода в улье и пчёлы зимой", **{"suppress-author": True})),
        LIST=field("ADDIN ZOTERO_BIBL {} CSL_BIBLIOGRAPHY", "Ива А. Пчёлы. 2019."),
    )
    known = "water:\n  type: book\n  title: Вода в улье и пчёлы зимой\n  author:\n"
    known += "    - {family: Ива, given: Анна}\n  issued: 2019\n"
    made, told, after = bring("bees.docx", data, {"content/references.yaml": known})
    assert sections(made) == {
        "content/ru/10-bees.md": "# bees\n\nBees swarm [see @AAAA1111, p. 5–7, and more], they say "
        "[@AAAA1111; @BBBB2222, ch. 3] and [-@water].\n"
    }
    project = load(after).value
    assert project is not None
    assert list(project.library.references) == ["water", "AAAA1111", "BBBB2222"]
    assert "mine alone" not in made.files["content/references.yaml"].decode()
    assert not told
    assert "3 sources cited, 2 of them added" in made.told


def test_citations_of_libreoffice_are_kept(tmp_path: Path) -> None:
    code = zotero("x", item("AAAA1111", "Bees")).partition("ADDIN ")[2].partition(" </w:instrText>")[0]
    code = code.replace("</w:instrText><w:instrText xml:space='preserve'>", "").replace('"', "&quot;")
    name = f'text:name="{code} RNDabc"'
    mark = f"<text:reference-mark-start {name}/>(Ива)<text:reference-mark-end {name}/>"
    data = changed(pandoc("Bees swarm PLACE.", "odt", tmp_path), {"content.xml": {"PLACE": mark}})
    made, told, _ = bring("bees.odt", data)
    assert sections(made)["content/ru/10-bees.md"] == "# bees\n\nBees swarm [@AAAA1111].\n"
    assert not told


def test_marks_of_editing_are_settled_and_told(tmp_path: Path) -> None:
    data = in_word(
        pandoc("Bees IN swarm OUT here.", "docx", tmp_path),
        IN="<w:ins w:id='1' w:author='A'><w:r><w:t>always</w:t></w:r></w:ins>",
        OUT="<w:del w:id='2' w:author='A'><w:r><w:delText>never</w:delText></w:r></w:del>",
    )
    made, told, _ = bring("bees.docx", data)
    assert sections(made)["content/ru/10-bees.md"] == "# bees\n\nBees always swarm here.\n"
    assert told == ["bees.docx: 2 tracked changes taken as accepted; deleted: “never”"]
    assert not made.left_out


def test_what_does_not_arrive_is_told(tmp_path: Path) -> None:
    box = (
        "<w:r><w:pict xmlns:v='urn:schemas-microsoft-com:vml'><v:shape><v:textbox><w:txbxContent><w:p><w:r>"
        "<w:t>A word in a box</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
    made, told, _ = bring("bees.docx", in_word(pandoc("Bees BOX swarm.", "docx", tmp_path), BOX=box))
    if "A word in a box" not in "".join(sections(made).values()):
        assert told == ["bees.docx: this text did not arrive: “A word in a box”"]
        assert made.left_out


PAGE = """\
<html><head><title>Bees</title></head><body><h1>Bees</h1><p>Many<sup><a href="#n1">1</a></sup> &amp; \\(x^2\\).</p>
<p><img src="https://example.org/a.png" alt="far"><img src="data:image/png;base64,{pixel}" alt="near"></p>
<iframe src="https://example.org/"></iframe><p><a href="javascript:alert(1)">bad</a> <a href="https://a.org">good</a></p>
<table><tr><th>a</th><th>b</th></tr><tr><td colspan="2"><p>c</p><p>d</p></td></tr></table>
<ol><li id="n1">A note. <a href="#r1">↩</a></li></ol></body></html>
"""


def test_a_web_page_fetches_nothing(tmp_path: Path) -> None:
    pandoc("", "html", tmp_path)
    made, told, _ = bring("b.html", PAGE.format(pixel=base64.b64encode(PIXEL).decode()).encode())
    text = sections(made)["content/ru/10-bees.md"]
    assert "Many[^1] & $x^2$." in text
    assert "far![near](images/b-1.png)" in text
    assert "[^1]: A note." in text
    assert "bad [good](https://a.org)" in text
    assert "| c d |" in text
    assert sorted(told) == [
        "b.html: left out: <iframe>",
        "b.html: links that lead nowhere from here are plain words: javascript:alert(1)",
        "b.html: the picture https://example.org/a.png lies elsewhere, and nothing is fetched",
        "b.html: the table “a b c d” had cells over several rows or columns, or with several paragraphs",
    ]


def test_pictures_beside_a_web_page_are_taken_and_none_from_elsewhere_on_the_disk(tmp_path: Path) -> None:
    pandoc("", "html", tmp_path)
    folder = tmp_path / "saved"
    (folder / "Мёд_files").mkdir(parents=True)
    for path in (folder / "Мёд_files/comb 1.png", tmp_path / "secret.png"):
        path.write_bytes(PIXEL)
    (folder / "link.png").symlink_to(tmp_path / "secret.png")
    shown = ("%D0%9C%D1%91%D0%B4_files/comb%201.png?x=1", "../secret.png", str(tmp_path / "secret.png"), "link.png")
    images = "".join(f'<p>a <img src="{each}" alt="b"></p>' for each in shown)
    (folder / "honey.html").write_text(f"<h1>Honey</h1>{images}", encoding="utf-8")
    project = tmp_path / "project"
    (project / "content/ru").mkdir(parents=True)
    (project / "nkdoc.toml").write_text(SETTINGS, encoding="utf-8")
    (project / "content/ru/10-a.md").write_text("# А\n\nТекст.\n", encoding="utf-8")
    assert main(["--project", str(project), "import", str(folder / "honey.html")]) == 1
    assert [path.name for path in (project / "content/images").iterdir()] == ["honey-1.png"]
    assert (project / "content/ru/20-honey.md").read_text(encoding="utf-8").count("](images/") == 1


STYLED = """\
# Мёд

Улей.

> Сказано.
>
> Дважды.

Между.

| Год  | Вес |
|------|----:|
| 2019 | 14  |

: Мёд по годам

![Соты](pixel.png)

Конец.
"""


@pytest.mark.parametrize("form", ["docx", "odt"])
def test_quotations_and_captions_stand_once_and_where_they_belong(form: str, tmp_path: Path) -> None:
    made, told, _ = bring(f"мёд.{form}", pandoc(STYLED, form, tmp_path))
    (text,) = sections(made).values()
    assert "Улей.\n\n> Сказано.\n>\n> Дважды.\n\nМежду.\n\n| Год" in text
    assert re.findall(".*по годам", text) == [": Мёд по годам"]
    assert re.search(r"\n\n!\[Соты\]\(images/[\w-]+\.png\)\n\nКонец\.\n\Z", text)
    assert not told


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('text:style-name="First_20_paragraph">Улей.', 'text:style-name="Quotations">Улей.', "> Улей."),
        ('text:style-name="First_20_paragraph">Улей.', 'text:style-name="Illustration">Улей.', "\n\nУлей.\n\n"),
        ('text:style-name="TableCaption"', 'text:style-name="Table"', ": Мёд по годам"),
        ('text:style-name="FigureCaption"', 'text:style-name="Illustration"', "![Соты]"),
    ],
)
def test_styles_of_libreoffice_are_known(old: str, new: str, said: str, tmp_path: Path) -> None:
    made, told, _ = bring("мёд.odt", changed(pandoc(STYLED, "odt", tmp_path), {"content.xml": {old: new}}))
    (text,) = sections(made).values()
    assert said in text
    assert "nkdoc0" not in text
    assert not told


def test_words_behind_a_picture_stay_where_they_are_others(tmp_path: Path) -> None:
    made, _, _ = bring("a.docx", pandoc("# Мёд\n\n![Соты](pixel.png)\\\n\nСоты.\n", "docx", tmp_path))
    assert next(iter(sections(made).values())).endswith("\n\nСоты.\n")


def test_a_translation_takes_the_names_of_what_it_lacks(tmp_path: Path) -> None:
    settings = SETTINGS.replace('["ru"]', '["en", "ru"]')
    files = {
        "nkdoc.toml": settings,
        "content/en/10-hive.md": "# The hive\n\n## In spring {#spring}\n\nText.\n",
        "content/en/20-honey.md": "# Honey\n\nText.\n",
    }
    made, _, _ = bring("улей.docx", pandoc("# Улей\n\n## Весной\n\nТекст.\n\n# Мёд\n\nТекст.", "docx", tmp_path), files)
    assert sections(made) == {
        "content/ru/10-hive.md": "# Улей\n\n## Весной {#spring}\n\nТекст.\n",
        "content/ru/20-honey.md": "# Мёд\n\nТекст.\n",
    }


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    data = pandoc("# Honey\n\nText.", "docx", tmp_path)
    with pytest.raises(NkdocError, match=r"content/ru/30-honey\.md is there already"):
        bring("bees.docx", data, {"content/ru/30-honey.md": "# Мёд\n\nТекст.\n"})


def test_without_pandoc_it_is_said_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    with pytest.raises(_pandoc.NoPandocError, match="apt install pandoc") as raised:
        bring("b.html", b"<p>Text</p>")
    assert raised.value.exit_code == 3


def test_pandoc_has_a_time_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(command: list[str], **options: object) -> object:
        assert "shell" not in options
        raise subprocess.TimeoutExpired(command, 1)

    monkeypatch.setattr("shutil.which", lambda _: "/bin/pandoc")
    monkeypatch.setattr("subprocess.run", slow)
    with pytest.raises(_pandoc.PandocError, match="took more than"):
        bring("b.html", b"<p>Text</p>")


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 no package", b"<html>"])
@pytest.mark.parametrize("path", ["a.docx", "a.odt"])
def test_a_damaged_package_is_a_finding(path: str, data: bytes) -> None:
    world = MemoryWorld({"nkdoc.toml": SETTINGS})
    project, form = load(world).value, brought(path, data)
    assert project is not None
    assert form is not None
    made = form.bring(Given(path, data, project, world))
    assert made.value is None
    assert made.diagnostics[0].code == "NK192"


def test_entities_are_refused() -> None:
    with pytest.raises(_office.DamagedPackageError, match="entities"):
        _office.parsed(b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>')


def test_the_language_must_be_known() -> None:
    with pytest.raises(NkdocError, match="no language “de”"):
        bring("b.html", b"<p>Text</p>", language="de")
