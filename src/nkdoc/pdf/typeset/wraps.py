"""Everything of WeasyPrint that is wrapped: what, why, and the test that pins it.

There are no hooks for what these rows do, so functions of the engine, private ones too, are exchanged while a document
is made, and put back afterwards. The engine's exact version stands in pyproject.toml; another one is taken only when
the tests named here pass with it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple
from unittest.mock import patch

import pydyf
import weasyprint
import weasyprint.document
import weasyprint.draw
import weasyprint.layout.page
import weasyprint.pdf
import weasyprint.pdf.tags
from weasyprint.css import ComputedStyle
from weasyprint.layout import block, inline, percent
from weasyprint.text import line_break

from nkdoc.pdf.typeset import footnotes, lines, meanings, shortcuts
from nkdoc.pdf.typeset.floats import Waiting
from nkdoc.pdf.typeset.journal import Reading
from nkdoc.pdf.typeset.losses import Watch
from nkdoc.pdf.typeset.structure import Tagging, naming

Concern = Literal["shortcuts", "floats", "footnotes", "lines", "structure", "meanings", "losses", "journal"]
"""What a wrap is for: the module of this package that holds its code."""
LAYOUT: tuple[Concern, ...] = ("shortcuts", "floats", "footnotes", "lines")
"""What decides where things come to stand; the rest concerns what is written and reported."""
EVERY: tuple[Concern, ...] = (*LAYOUT, "structure", "meanings", "losses", "journal")


@dataclass(slots=True)
class State:
    """What the wraps of one document know."""

    waiting: Waiting = field(default_factory=Waiting)
    tagging: Tagging = field(default_factory=Tagging)
    watch: Watch = field(default_factory=Watch)
    reading: Reading = field(default_factory=Reading)


class Wrap(NamedTuple):
    """`owner.name` is exchanged for what `around(original, state)` returns.

    `test` is the test of tests/pdf/typeset that fails where the engine no longer does what the wrap relies on. With
    `everywhere`, every module of the engine that knows the function by its name gets the other one.
    """

    concern: Concern
    owner: Any
    name: str
    around: Callable[[Any, State], Any]
    why: str
    test: str
    everywhere: bool = False


_LOSS = "test_typeset.py::test_text_that_the_engine_drops_is_an_error"
_SAME_FILE = "test_shortcuts.py::test_the_file_is_the_same_byte_for_byte"

WRAPS: tuple[Wrap, ...] = (
    Wrap(
        "shortcuts", percent, "resolve_percentages", lambda resolve, _: shortcuts.resolving(resolve),
        "lengths without percentages are the same for every box of a style", _SAME_FILE, everywhere=True,
    ),
    Wrap(
        "shortcuts", line_break, "strut", lambda strut, _: shortcuts.once_per_style(strut),
        "the strut of a line follows from its style", _SAME_FILE, everywhere=True,
    ),
    Wrap(
        "shortcuts", line_break, "split_first_line", lambda split, _: shortcuts.splitting(split),
        "what is laid out again asks for the same lines", _SAME_FILE, everywhere=True,
    ),
    Wrap(
        "shortcuts", ComputedStyle, "__missing__", lambda compute, _: shortcuts.computing(compute),
        "a value that no rule gives is the parent's or the initial one", _SAME_FILE,
    ),
    Wrap(
        "shortcuts", line_break.Layout, "setup", lambda set_up, _: shortcuts.setting_up(set_up),
        "layouts of the same fonts and features differ in their text alone",
        "test_shortcuts.py::test_everything_that_a_layout_of_text_depends_on_is_known",
    ),
    Wrap(
        "shortcuts", pydyf.PDF, "page_references", lambda _, __: property(shortcuts.page_references),
        "the references of pages are asked for once a link", _SAME_FILE,
    ),
    Wrap(
        "floats", block, "_out_of_flow_layout", lambda lay, state: state.waiting.laying(lay),
        "the engine breaks floats that may not break",
        "test_floats.py::test_a_figure_that_does_not_fit_waits_while_the_text_runs_on",
    ),
    Wrap(
        "floats", weasyprint.layout.page, "make_page", lambda make, state: state.waiting.making(make),
        "a page that is made again must get the floats that waited for it",
        "test_floats.py::test_a_figure_still_waits_when_its_page_is_made_again",
    ),
    Wrap(
        "footnotes", block, "_linebox_layout", lambda lay, _: footnotes.keeping(lay),
        "the engine sends notes on to keep lines together",
        "test_footnotes.py::test_a_note_is_where_its_call_is_wherever_the_page_ends",
    ),
    Wrap(
        "lines", inline, "_break_waiting_children", lambda find, _: lines.breaking(find),
        "a word of several elements that is too long runs off the page",
        "test_lines.py::test_a_word_of_several_elements_is_broken_where_nothing_else_is",
    ),
    Wrap(
        "structure", weasyprint.draw, "draw_stacking_context", lambda draw, state: state.tagging.drawing(draw),
        "running heads and folios are marked as text of no element",
        "test_typeset.py::test_running_heads_and_folios_are_pagination_artifacts_and_no_elements",
    ),
    Wrap(
        "structure", weasyprint.pdf.tags, "_build_box_tree", lambda build, state: state.tagging.building(build),
        "the engine writes no language, description or note into the tag tree",
        "test_typeset.py::test_passages_in_another_language_carry_it_in_the_tag_tree",
    ),
    Wrap(
        "structure", weasyprint.pdf.tags, "_get_pdf_tag", lambda name, _: naming(name),
        "inline elements are tagged as blocks of no standard type",
        "test_typeset.py::test_passages_in_another_language_carry_it_in_the_tag_tree",
    ),
    Wrap(
        "meanings", weasyprint.pdf, "build_fonts_dictionary", lambda build, _: meanings.settling(build),
        "the text of a letter and its marks is given to one of their glyphs",
        "test_typeset.py::test_letters_with_marks_are_copied_as_they_were_written",
    ),
    Wrap(
        "losses", weasyprint.document, "build_formatting_structure", lambda build, state: state.watch.building(build),
        "what the layout is given", _LOSS,
    ),
    Wrap(
        "losses", weasyprint.document, "draw_page", lambda paint, state: state.watch.painting(paint),
        "the page at hand, off whose edges nobody reads", _LOSS,
    ),
    Wrap(
        "losses", weasyprint.draw, "draw_text", lambda draw, state: state.watch.drawing(draw),
        "what is drawn", _LOSS,
    ),
    Wrap(
        "journal", weasyprint.CSS, "__init__", lambda read, state: state.reading.noting(read),
        "what is logged of a style sheet does not name it",
        "test_typeset.py::test_a_fault_of_a_style_sheet_is_told_where_it_stands",
    ),
)  # fmt: skip


@contextmanager
def wrapped(concerns: Collection[Concern] = EVERY) -> Iterator[State]:
    """Exchange what serves the concerns while the block runs; yield what the wraps come to know."""
    state = State()
    with ExitStack() as patches:
        for wrap in WRAPS:
            if wrap.concern in concerns:
                original = getattr(wrap.owner, wrap.name)
                other = wrap.around(original, state)
                for owner in _modules_with(original) if wrap.everywhere else (wrap.owner,):
                    patches.enter_context(patch.object(owner, wrap.name, other))
        yield state


def _modules_with(function: Callable[..., Any]) -> list[Any]:
    """Return the engine's modules that know `function` by its name."""
    held = [module for name, module in sys.modules.items() if name.startswith(f"{weasyprint.__name__}.")]
    return [module for module in held if getattr(module, function.__name__, None) is function]
