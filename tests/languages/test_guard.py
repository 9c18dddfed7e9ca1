"""The guard finds what belongs into `languages/`, wherever a module hides it, and lets a module speak."""

from __future__ import annotations

import pytest

from tests.languages.guard import faults

TAGS = ("en", "uk")

CAUGHT = [
    ('x = f(language="en")', "tag"),
    ('match tag:\n    case "uk":\n        pass', "tag"),
    ('TABLE = {"uk": 1}', "tag"),
    ('x = "ё"', "letter"),
    (r'x = "\u0451"', "letter"),
    (r'x = "\N{CYRILLIC SMALL LETTER IO}"', "letter"),
    (r'_LETTER = re.compile(r"[\u0430-\u044f]")', "letter"),
    (r'_LETTER = re.compile(r"[\xe0-\xff]")', "letter"),
    (r'_LETTER = re.compile(r"\N{CYRILLIC SMALL LETTER IO}")', "letter"),
    ('x = f"{y} и {z}"', "letter"),
    ('_NAME = re.compile(r"[A-Z][a-z]+")', "class"),
    ('_NAME = re.compile(rf"{BEFORE}[^\\W_A-Z]")', "class"),
    ('_LETTERS = "[a-z]"', "class"),
    ('_JOIN = re.compile(r"\\s+(?:and|or)\\s+")', "word"),
    ('def f():\n    return re.sub(r"(?:of )?", "", text)', "word"),
    ('_BETWEEN = r"(?:of\\s)?"', "word"),
    ('if word in ("the", "not"):\n    pass', "word"),
    ('x = text.startswith("in the")', "word"),
    ('_LITTLE = frozenset({"from"})', "word"),
    ('_LITTLE = "of from".split()', "word"),
    ('_MONTH = re.compile("January")', "word"),
    ('_PAGE = re.compile(r"pp?\\.\\s*\\d+")', "locator"),
    ('x = text.removeprefix("vol. ")', "locator"),
    ('def f():\n    return {"page": "p."}', "locator"),
    ('x = word.endswith("s")', "ending"),
    ('_ENDING = r"(?:[\'’]s)?(?!\\w)"', "ending"),
    ('_PLURAL = re.compile("(?:s|es)?")', "ending"),
]

SPOKEN = [
    '"""The Russian «с» and “en”."""',
    'class A:\n    """Документ."""\n    x: str = ""\n    """As in English: and, или."""',
    'RULE = Rule("NK100", "name", Severity.ERROR, """Слова of the text.""")',
    'yield RULE.at(span, f"the {word} is not in the source", hint="write “и” in it")',
    'raise ValueError("no tag such as “en” in it, или")',
    'message = f"{x} of the source"',
    'HELP = "take the text out of it"',
    'parser.add_argument("--all", help="all of the editions in it")',
    'x = gettext("Text of {date}")',
    "x = N_('Interview by')",
    'yield Mismatch(f"{quote(word)} is in another script", None)',
    'x = "the text of the source, which is not shown"',
    '__all__ = ["in", "of"]',
]

DATA = [
    'x = "https://en.example.org/of/the"',
    '_HEX = re.compile(r"[0-9a-fA-F]{2}")',
    '_WORD = re.compile(r"[^\\W\\d_]+\\b(?P<in>x)")',
    '_SPACE = "[ \\u00a0\\u202f]"',
    'if kind in ("heading", "page"):\n    pass',
    'x = "–—«»„“’…№§"',
    'KEYS = ("redirect_from", "black-and-white")',
]


@pytest.mark.parametrize(("source", "kind"), CAUGHT)
def test_what_belongs_to_a_language_is_found(source: str, kind: str) -> None:
    assert kind in [fault.kind for fault in faults(source, TAGS)]


@pytest.mark.parametrize("source", [*SPOKEN, *DATA])
def test_what_is_said_to_people_and_what_is_no_language_is_left_alone(source: str) -> None:
    assert faults(source, TAGS) == []


def test_a_fault_says_where_it_is() -> None:
    (found,) = faults('import re\n\n_NAME = re.compile(\n    r"[A-Z]"\n)\n', TAGS)
    assert (found.line, found.name, found.kind, found.text) == (4, "_NAME", "class", "[A-Z]")
    (found,) = faults('def f() -> str:\n    return "en"\n', TAGS)
    assert (found.line, found.name) == (2, "f")
