"""Texts made to hurt: each is read in a time that grows with its length, and nothing overflows."""

from __future__ import annotations

import time

import pytest

from nkdoc.base.span import Source
from nkdoc.parse import Flavour, parse_section
from tests.parse.printing import print_section

FRONT = "---\nid: a\ntitle: b\n---\n"
SECONDS = 10.0
"""Far more than any of these needs on a busy machine, far less than a quadratic reader would take."""

TEXTS = {
    "10,000 headings": "## a {#x}\n\n" * 10_000,
    "one line of a megabyte": "word " * 200_000,
    "a megabyte without a space": "x" * 1_000_000,
    "quotations in quotations": ">" * 2_000 + " a",
    "lists in lists": "".join("  " * depth + "- a\n" for depth in range(300)),
    "lists in quotations in lists": "> - " * 500 + "a",
    "opening brackets": "[" * 20_000,
    "brackets in brackets": "[" * 3_000 + "]" * 3_000,
    "images in images": "![" * 3_000 + "](u)" * 3_000,
    "notes in notes": "^[" * 3_000 + "]" * 3_000,
    "links that do not end": "[a](" * 5_000,
    "attributes that do not end": "[a]{" * 5_000,
    "citations that do not end": "[@a; " * 5_000,
    "at signs": "@a [" * 5_000,
    "emphasis that does not end": "*a " * 20_000,
    "emphasis in emphasis": "*a " * 5_000 + " b*" * 5_000,
    "marks in both directions": "*a_ " * 10_000,
    "backticks of growing length": "".join("`" * length + " " for length in range(500)),
    "comments that do not end": "<!-- x\n" * 5_000,
    "comments in a line that do not end": "<!-- " * 20_000,
    "divs that do not end": "::: {.a}\n" * 3_000,
    "fences that close nothing": ":::\n" * 5_000,
    "divs in a row": "::: {.a}\n:::\n" * 3_000,
    "definitions of links": "".join(f"[a{number}]: b\n" for number in range(5_000)),
    "definitions of notes": "".join(f"[^a{number}]: b\n" for number in range(3_000)),
    "a wide table": "|" + "a|" * 300 + "\n|" + "-|" * 300 + "\n" + "|b\n" * 200,
    "a row of pipes": "a|b\n-|-\n" + "|" * 100_000,
    "definition lists": "a\n: b\n" * 2_000,
    "locators": "[@a, p. " + "1, " * 20_000 + "]",
    "numerals": "[@a, " + "i" * 50_000 + "!]",
    "escapes": "\\*" * 50_000,
    "entities": "&amp;" * 30_000,
    "an underlined chapter": "a\n" * 10_000 + "===",
    "spaces at line ends": ("a" + " " * 1_000 + "\n") * 300,
    "deletions that do not end": "~~a " * 20_000,
    "deletions in highlights": "~~a ==b " * 5_000 + "== ~~" * 5_000,
    "scripts": "a^1+" * 20_000,
    "tildes of growing length": "".join("~" * length + " " for length in range(500)),
    "addresses": "https://a.b/c " * 5_000,
    "one long address": "https://a.b/" + "c(" * 20_000,
    "addresses in brackets": "[https://a.b/" * 3_000,
    "an address in parentheses": "https://a.b/" + "(" * 20_000,
    "beginnings of addresses": "www." * 20_000,
    "e-mail addresses": "a.b@c.de " * 10_000,
    "signs of e-mail addresses": "a@b." * 20_000,
    "alerts": "> [!NOTE]\n\n" * 3_000,
    "alerts in alerts": "> " * 40 + "[!NOTE]\n",
    "admonitions in admonitions": "".join("    " * depth + "!!! note\n" for depth in range(100)),
    "tasks": "- [ ] a\n" * 5_000,
    "names of emoji": ":a:" * 20_000,
    "macros that do not end": "{{" * 20_000,
    "hidden words": "||a " * 10_000,
    "tags": "<b" * 20_000,
    "tabs": "\t" * 100_000 + "a",
    "formulas that do not end": "$a {b} " * 10_000,
    "braces in a formula that does not end": "$" + "{a}" * 3_000,
    "displayed formulas that do not end": "$$\na b\n\n" * 2_000,
    "dollar signs": "$" * 20_000,
    "rules that could begin tables": "--- ---\n\n" * 3_000,
    "rules over text": "-----\nx\n" * 3_000,
    "grid tables in a row": "+---+\n| a |\n" * 2_000,
    "characters of nothing": "\0" * 10_000,
}


@pytest.mark.parametrize("name", TEXTS)
def test_hostile_text(name: str) -> None:
    start = time.process_time()
    section = parse_section(Source("a.md", FRONT + TEXTS[name]), "xx", "a").value
    printed = print_section(section)
    again = parse_section(Source("a.md", printed), "xx", "a").value
    assert time.process_time() - start < SECONDS
    assert (section.blocks, section.notes) == (again.blocks, again.notes)


@pytest.mark.parametrize(
    "yaml", ["a" * 100_000, "[" * 2_000, "a: &a [*a]", "? " * 2_000, "- " * 2_000, "%", "\x07", "a:\n" * 500]
)
def test_hostile_front_matter(yaml: str) -> None:
    start = time.process_time()
    result = parse_section(Source("a.md", f"---\n{yaml}\n---\ntext\n"), "xx", "a")
    assert time.process_time() - start < SECONDS
    assert result.diagnostics


@pytest.mark.parametrize(
    "text", ["!!! a\n    " * 500, ":::a\n" * 2_000, "{%" * 10_000, "<a" * 20_000, "<div>\n" * 3_000, "+++\n" * 3_000]
)
def test_hostile_text_for_other_tools(text: str) -> None:
    start = time.process_time()
    assert parse_section(Source("a.md", text), "xx", "a", Flavour.ANY).diagnostics == ()
    assert time.process_time() - start < SECONDS
