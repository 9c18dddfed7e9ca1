"""What holds for any text: parsing is total, spans are exact, printing and parsing undo each other."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nkdoc.base.span import Source, Span
from nkdoc.model import (
    Block,
    Citation,
    CitationGroup,
    Code,
    Emphasis,
    HardBreak,
    Image,
    NoteReference,
    Section,
    SoftBreak,
    Strong,
    Styled,
    Text,
)
from nkdoc.parse import Flavour, parse_section
from tests.parse.printing import print_blocks, print_section
from tests.parse.strategies import anything, blocks, markdown
from tests.parse.walk import children, nodes

FRONT = "---\nid: a\ntitle: b\n---\n"
QUICK = settings(
    max_examples=100,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)


def parsed(text: str, flavour: Flavour = Flavour.NKDOC) -> Section:
    return parse_section(Source("content/xx/a.md", text), "xx", "a", flavour).value


@QUICK
@given(st.one_of(anything, markdown, anything.map(lambda text: f"---\n{text}\n---\n")), st.sampled_from(Flavour))
def test_every_text_is_a_section(text: str, flavour: Flavour) -> None:
    result = parse_section(Source("content/xx/a.md", text), "xx", "a", flavour)
    for found in result.diagnostics:
        assert found.span is not None
        assert 0 <= found.span.start <= found.span.end <= len(text)


@QUICK
@given(markdown)
def test_spans_hold_what_their_nodes_say(text: str) -> None:
    for node in nodes(parsed(FRONT + text)):
        span: Span = node.span  # type: ignore[attr-defined]  # every node has one
        assert 0 <= span.start <= span.end <= len(FRONT + text)
        check_text(node, span)
        for child in children(node):
            inner: Span = child.span  # type: ignore[attr-defined]  # every node has one
            assert span.start <= inner.start <= inner.end <= span.end


def check_text(node: object, span: Span) -> None:  # noqa: C901 - one case a node type
    """Check the source text of a node against the node."""
    text = span.text
    match node:
        case Text():
            # Escapes, entities and comments make the two differ; so does a NUL, which Markdown replaces.
            assert node.text == text or any(mark in text for mark in ("\\", "&", "<!--", "\0"))
        case SoftBreak() | HardBreak():
            assert "\n" in text
        case Emphasis():
            assert text[0] == text[-1] in "*_"
        case Strong():
            assert text[:2] == text[-2:] in ("**", "__")
        case Code():
            assert text[0] == text[-1] == "`"
        case Image():
            assert text.startswith("![")
        case Styled():
            assert (text[0], text[-1]) == ("[", "}") or text[0] == text[-1] in "~^="
        case Citation():
            assert text.removeprefix("-") in (f"@{node.key}", f"@{{{node.key}}}")
        case CitationGroup():
            assert text[0] == ("@" if node.narrative else "[")
        case NoteReference():
            assert text == f"[^{node.label}]" or text.startswith("^[")
        case _:
            assert text == "" or not text[-1].isspace() or text[-1] not in " \t\n"


@QUICK
@given(markdown)
def test_printing_a_parsed_text_and_parsing_it_again_changes_nothing(text: str) -> None:
    first = parsed(FRONT + text)
    again = parsed(print_section(first))
    assert (first.blocks, first.notes) == (again.blocks, again.notes)
    assert print_section(first) == print_section(again)


@QUICK
@given(blocks)
def test_parsing_a_printed_tree_gives_the_tree(tree: tuple[Block, ...]) -> None:
    text = print_blocks(tree)
    assert parsed(f"{FRONT}\n{text}\n").blocks == tree


@pytest.mark.parametrize("flavour", Flavour)
@QUICK
@given(markdown)
def test_parsing_has_no_memory(flavour: Flavour, text: str) -> None:
    first = parsed(FRONT + text, flavour)
    parsed("[r]: elsewhere\n\n::: {.open}\n", flavour)
    assert first == parsed(FRONT + text, flavour)
