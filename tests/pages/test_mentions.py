"""Which citation marks stand beside the mentions of a concept."""

from __future__ import annotations

from nkdoc.base.world import MemoryWorld
from nkdoc.bitext.terms import finder_of
from nkdoc.compile import load
from nkdoc.model import CitationGroup
from nkdoc.model.visiting import find, visit
from nkdoc.pages.mentions import PAGE, mentions, spot

GLOSSARY = "concepts:\n  - {id: azg, kind: body, en: {form: Azg}}\n"
FAR = "Other words. " * (PAGE // 10)


def marks_of(text: str) -> tuple[str, ...]:
    """Return the marks beside Azg; the marks of the text are called m1, m2 … in reading order."""
    files = {
        "pyproject.toml": '[tool.nkdoc]\nsource-language = "en"\nlanguages = ["en"]\n',
        "content/glossary.yaml": GLOSSARY,
        "content/en/10-one.md": f"---\nid: one\ntitle: One\n---\n\n{text}\n",
    }
    project = load(MemoryWorld(files)).value
    assert project is not None
    edition = project.editions["en"]
    groups = list(find(visit(edition.sections[0].blocks), CitationGroup))
    marks = {spot(one.span): f"m{number}" for number, group in enumerate(groups, 1) for one in group.citations}
    return mentions(edition, finder_of(project.termbase, "en"), marks).get("azg", ())


def test_a_mention_is_found_at_the_mark_that_follows_it() -> None:
    assert marks_of("Words.[@a] According to Azg, more words.[@b; @c] Words.[@d]") == ("m2",)


def test_a_mention_after_the_last_mark_is_found_at_that_mark() -> None:
    assert marks_of("Words.[@a]\n\nSo wrote Azg.") == ("m1",)


def test_a_cell_is_found_at_the_mark_of_its_row() -> None:
    assert marks_of("| Who | What |\n|---|---|\n| Other | Words.[@a] |\n| Azg | Words.[@b] |") == ("m2",)


def test_a_mention_in_a_note_is_found_where_the_note_is_called() -> None:
    assert marks_of(f"Words.[^n] Words.[@a]\n\n{FAR}[@b]\n\n[^n]: Azg says so.") == ("m1",)


def test_a_heading_and_a_section_without_marks_are_known_by_their_own_ids() -> None:
    assert marks_of(f"{FAR}[@a]\n\n## Azg {{#azg-itself}}\n\nWords.[@b]") == ("azg-itself",)
    assert marks_of("Azg.") == ("one",)


def test_mentions_on_one_page_are_listed_once() -> None:
    assert marks_of(f"Azg.[@a] Azg again.[@b]\n\n{FAR}[@c]\n\nAzg.[@d]") == ("m1", "m4")
