"""What holds of every comparison: a text says the same as itself, and no text breaks a check."""

from __future__ import annotations

from types import MappingProxyType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nkdoc.base.config import Config
from nkdoc.base.diagnostics import Diagnostic, Severity
from nkdoc.base.span import Source
from nkdoc.bitext.align import bitexts
from nkdoc.checks import every_check
from nkdoc.model import Edition, Library, Project, Section, Termbase
from nkdoc.parse import Flavour, parse_section

STRUCTURE = [check for check in every_check() if "NK202" <= check.RULE.code <= "NK221" and check.RULE.code != "NK203"]
BLOCKS = st.sampled_from(
    (
        "A sentence of [@a1, p. 3] Petrova. Another one[^n] in 2024!",
        "## Head {#head}",
        "- item `code`\n- item two\n  1. inner",
        "| a | b |\n|---|:-:|\n| 1 | 2 |\n| x | y |",
        "```py\nprint(1)  # one\n```",
        "> quoted\n>\n> — who[@b2]",
        "::: {.note #box}\nInside [link](https://example.org/a#b).\n:::",
        "![alt text](img/a-en.png)",
        "Write to a@example.org or +47 55 123 456, see https://example.org.",
        "---",
        "Term\n:   Definition.",
        "[^n]: The note says so.",
        "<div id=x><a href='y'>z</a></div>",
        "Предложение. Ещё одно; и третье — «да».",
        "[a](#head) and [b](https://b.example) and [a](#nowhere)",
    )
)
TEXTS = st.lists(st.one_of(BLOCKS, st.text("ab Яё1.,;#-*|[](){}^@:`>!\n\t", max_size=40)), max_size=9).map("\n\n".join)


def section(text: str, tag: str) -> Section:
    return parse_section(Source(f"{tag}.md", text), tag, "s", Flavour.ANY).value


def findings(source: str, target: str) -> list[Diagnostic]:
    here, there = Edition("en", (section(source, "en"),)), Edition("ru", (section(target, "ru"),))
    project = Project(
        config=Config(source_language="en", languages=("en", "ru")),
        editions=MappingProxyType({"en": here, "ru": there}),
        library=Library({}),
        termbase=Termbase({}),
        datasets={},
        assets={},
        sources={},
        bitexts=bitexts(here, (there,)),
    )
    return [one for check in STRUCTURE for one in check.check(project)]


@settings(deadline=None, max_examples=120, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
def test_a_text_against_itself_has_no_finding(text: str) -> None:
    assert findings(text, text) == []


@settings(deadline=None, max_examples=120, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS, TEXTS)
def test_no_two_texts_break_a_check_and_findings_stand_in_the_files(one: str, other: str) -> None:
    for found in findings(one, other):
        for span in (found.place, *(label.span for label in found.labels)):
            assert span is not None
            assert 0 <= span.start <= span.end <= len(span.source.text)


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(BLOCKS, min_size=2, max_size=8, unique=True), st.data())
def test_a_lost_block_is_an_error_or_a_warning(parts: list[str], data: st.DataObject) -> None:
    words = [part for part in parts if part[0] in "A#-|`>![W" and not part.startswith(("[^", "---"))]
    if not words:
        return
    lost = data.draw(st.sampled_from(words))
    found = findings("\n\n".join(parts), "\n\n".join(part for part in parts if part != lost))
    assert any(one.severity >= Severity.WARNING for one in found)


@pytest.mark.parametrize("text", ["", "\n", "\ufeff", "---\n", "```", "[^a]", "|", "> " * 40])
def test_odd_texts(text: str) -> None:
    assert findings(text, text) == []
    findings("A paragraph.", text)
    findings(text, "A paragraph.")
