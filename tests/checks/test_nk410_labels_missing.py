"""An edition whose labels nobody has translated says so once, and which file to write."""

from __future__ import annotations

import re

import pytest

from nkdoc.base.diagnostics import Diagnostic, Severity, Warned
from nkdoc.base.world import MemoryWorld
from nkdoc.checks import check_project
from nkdoc.checks.nk410_labels_missing import RULE, check
from nkdoc.compile import load
from nkdoc.languages import catalogue, locale_for
from nkdoc.model import Project
from nkdoc.outputs import Context, Options, made
from nkdoc.pages.theme import Theme
from nkdoc.sources.labels import blank

FRONT = "---\nid: a\ntitle: A\n---\n\n1.\n"


def project(*tags: str, **labels: str) -> Warned[Project | None]:
    listed = ", ".join(f'"{tag}"' for tag in tags)
    files = {"pyproject.toml": f'[tool.nkdoc]\nsource-language = "{tags[0]}"\nlanguages = [{listed}]\n'}
    files |= {f"templates/labels/{tag}.po": text for tag, text in labels.items()}
    return load(MemoryWorld(files | {f"content/{tag}/10-a.md": FRONT for tag in tags}))


def findings(*tags: str, **labels: str) -> list[Diagnostic]:
    loaded = project(*tags, **labels)
    assert loaded.value is not None
    found = list(check(loaded.value))
    assert found == [one for one in check_project(loaded.value) if one.code == RULE.code]
    return found


def test_every_edition_without_labels_is_reported_once_where_it_is_named() -> None:
    catalan, romanian = findings("ca", "ro-MD")
    assert catalan.severity == Severity.WARNING
    assert catalan.message == "nkdoc’s labels have no Catalan translation and are printed in English"
    assert catalan.hint == "run “nkdoc theme eject labels/ca.po” and fill in templates/labels/ca.po"
    assert catalan.span is not None
    assert (catalan.span.text, catalan.span.position.line) == ("ca", 3)
    assert "labels/ro" in romanian.hint


def test_languages_with_a_whole_catalogue_and_unknown_ones_are_left_alone() -> None:
    assert findings("en", "ru", "en-GB") == []
    assert findings("en", "zz") == []


BEGUN = """
msgid "Contents"
msgstr "Índex"

msgid "Note"
msgstr ""

#, fuzzy
msgid "Page"
msgstr "Pàgina"

msgid "{count} reference"
msgid_plural "{count} references"
msgstr[0] "{count} font"
msgstr[1] ""
"""


def test_a_catalogue_begun_is_counted() -> None:
    every = len(catalogue.untranslated("", "en"))
    (found,) = findings("ca", ca=BEGUN)
    assert found.message.startswith(f"{every - 1} of {every} labels have no Catalan translation")
    assert found.hint == "fill in templates/labels/ca.po"
    loaded = project("ca", ca=BEGUN).value
    assert loaded is not None
    catalan = locale_for("ca")
    with catalogue.own_labels(loaded.labels):
        assert [catalan.gettext(message) for message in ("Contents", "Note", "Page")] == ["Índex", "Note", "Page"]
        assert catalan.ngettext("{count} reference", "{count} references", 2) == "{count} references"
    assert catalan.gettext("Contents") == "Contents"


def test_single_labels_of_a_folder_are_replaced_and_the_others_kept() -> None:
    loaded = project("de", de='msgid "Contents"\nmsgstr "Übersicht"\n')
    assert loaded.value is not None
    with catalogue.own_labels(loaded.value.labels):
        assert locale_for("de").gettext("Contents") == locale_for("de-AT").gettext("Contents") == "Übersicht"
        assert locale_for("de").gettext("Author") != "Author"
    assert findings("de", de='msgid "Contents"\nmsgstr "Übersicht"\n') == []


def test_a_file_filled_in_has_every_label() -> None:
    text = (blank("labels/zh.po") or b"").decode()
    filled = re.sub(r'((?:msgid|msgid_plural) (".+")\n)msgstr(\[0\])? ""', r"\1msgstr\3 \2", text)
    filled = re.sub(r'(msgid ""\n((?:"[^\n]+"\n)+))msgstr ""\n(?!")', r'\1msgstr ""\n\2', filled)
    assert 'msgstr ""' in text
    assert findings("zh", zh=filled) == []
    assert blank("labels/nosuch.po") is blank("css/text.css") is blank("labels/../zh.po") is None


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ('msgid "Page"\nmsgstr "Seite\n', 2, "no line of PO"),
        ('msgid "Page"\nmsgstr\n', 2, "no line of PO"),
        ('\nmsgid "(accessed {date})"\nmsgstr "(am {datum})"\n', 2, "{date}"),
        ('msgid "c. {date}"\nmsgstr "ca. {date"\n', 1, "ca. {date"),
        ('msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=os.exit();\\n"\n', 1, "cannot be read as PO"),
    ],
)
def test_faults_of_a_file_are_told(text: str, line: int, told: str) -> None:
    (fault,) = (one for one in project("de", de=text).diagnostics if one.code == "NK414")
    assert fault.place is not None
    assert (fault.place.path, fault.place.position.line) == ("templates/labels/de.po", line)
    assert told in fault.message


def test_an_output_is_made_with_the_project_s_labels() -> None:
    world = MemoryWorld(
        {
            "nkdoc.toml": 'source-language = "zh"\nlanguages = ["zh"]\n',
            "content/zh/10-a.md": FRONT,
            "templates/labels/zh.po": 'msgid "About this edition"\nmsgstr "Own words"\n',
        }
    )
    loaded = load(world).value
    assert loaded is not None
    artifacts = made(Context(loaded, Theme(world), Options(), 0), "html", "zh").value
    assert any(b"Own words" in artifact.data for artifact in artifacts)
