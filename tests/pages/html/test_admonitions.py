"""Admonitions and tasks: boxes and their names."""

from __future__ import annotations

import pytest

from nkdoc.model import Attributes, Div, List, ListItem
from nkdoc.pages.html import blocks
from nkdoc.pages.html.admonitions import KINDS
from nkdoc.parse import admonitions as parsed_kinds
from tests.pages.html.apparatus import PAPER, SCREEN, paragraph, text

ADMONITIONS: list[tuple[Div, str, str]] = [
    (
        Div(Attributes("i", ("tip", "wide")), (paragraph("x"),)),
        '<aside id="i" class="admonition helpful wide short" role="note">',
        '<p class="admonition-head"><span class="admonition-kind">Tip</span></p>',
    ),
    (
        Div(Attributes(classes=("warning",)), (paragraph("x"),), text("Hot")),
        '<aside class="admonition urgent short" role="note">',
        '<span class="admonition-kind">Warning</span> <span class="admonition-title">Hot</span>',
    ),
    (
        Div(Attributes(classes=("note",)), (paragraph("x"),), text("NOTE")),
        '<aside class="admonition calm short" role="note">',
        '<p class="admonition-head"><span class="admonition-title">NOTE</span></p>',
    ),
    (
        Div(Attributes(classes=("tab",)), (paragraph("x"),), text("One")),
        '<aside class="admonition plain short">',
        '<p class="admonition-head"><span class="admonition-title">One</span></p>',
    ),
    (
        Div(Attributes(classes=("danger", "untitled")), (paragraph("x" * 601),)),
        '<aside class="admonition urgent" role="note">\n<p>xxx',
        "x</p></aside>",
    ),
]


@pytest.mark.parametrize(("node", "opening", "head"), ADMONITIONS)
def test_admonition(node: Div, opening: str, head: str) -> None:
    written = blocks((node,), PAPER)
    assert written.startswith(opening)
    assert head in written


def test_what_folds_on_the_screen_lies_open_on_paper() -> None:
    folded = Div(Attributes(classes=("tip", "details", "open")), (paragraph("x"),))
    assert blocks((folded,), SCREEN) == (
        '<details class="admonition helpful short" open=""><summary class="admonition-head">'
        '<span class="admonition-kind">Tip</span></summary>\n<p>x</p></details>'
    )
    assert blocks((folded,), PAPER).startswith('<aside class="admonition helpful short" role="note">')


def test_every_kind_the_parser_knows_has_a_box() -> None:
    assert KINDS.keys() == parsed_kinds.KINDS | parsed_kinds.OTHERS


@pytest.mark.parametrize(("done", "state"), [(True, "Done"), (False, "To do")])
def test_a_task_says_whether_it_is_done(done: bool, state: str) -> None:  # noqa: FBT001 - a case of the test
    item = ListItem((paragraph("x"),), done)
    tight = blocks((List(ordered=False, items=(item,)),), PAPER)
    loose = blocks((List(ordered=False, items=(item,), tight=False),), PAPER)
    assert f"<title>{state}</title>" in tight
    assert tight.startswith('<ul><li class="task"><svg ')
    assert ("<path" in tight) is done
    assert loose.startswith('<ul><li class="task"><p><svg ')
