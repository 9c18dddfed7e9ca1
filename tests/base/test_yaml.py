"""YAML → data with places; faults at their line and column; the quick reader equal to the full one."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nkdoc.base.diagnostics import Diagnostic
from nkdoc.base.span import Source, Span
from nkdoc.base.yaml.loading import YamlValue, frozen, load, load_any, load_span
from nkdoc.base.yaml.plain import read_plain

ROOT = Path(__file__).parents[2]


def value(text: str) -> YamlValue:
    return load_span(Source("a.yaml", text).span(0)).value


def faults(text: str) -> list[tuple[str, int, int]]:
    return [place(each) for each in load(Source("a.yaml", text)).diagnostics]


def place(given: Diagnostic) -> tuple[str, int, int]:
    assert given.span is not None
    return given.code, *given.span.position


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1", 1), ("a: -5", -5), ("a: 0x1F", 31), ("a: 0o17", 15), ("a: 1.5", 1.5), ("a: 1e3", 1000.0),
        ("a: true", True), ("a: False", False), ("a: ~", None), ("a:", None), ("a: null", None),
        ("a: no", "no"), ("a: 2023-09-19", "2023-09-19"), ("a: 1_000", "1_000"),
        ("a: 1e999", "1e999"), ("a: .nan", ".nan"),
        ("a: '1'", "1"), ('a: "x: #y"', "x: #y"), ("a: 'it''s'", "it's"), ('a: "\\u00e9"', "é"), ("a: b:c#d", "b:c#d"),
        ("a: [1, x y, 2023-12]", [1, "x y", "2023-12"]), ("a: {b: 1}", {"b": 1}), ("a: >-\n  x\n  y", "x y"),
        ("a: |\n  x\n", "x\n"), ("a:\n  - b: 1\n    c: 2\n  - d", [{"b": 1, "c": 2}, "d"]), ("a:\n- b", ["b"]),
        ("a: x # note", "x"), ("1: x", None), ("a: &k v\nb: *k", "v"),
    ],
)  # fmt: skip
def test_values(text: str, expected: object) -> None:
    got = value(text).mapping.get("a")
    assert (expected, type(expected)) == (got, type(got))


def test_keys_are_text() -> None:
    assert value("1: a\nno: b\n").data == {"1": "a", "no": "b"}


def test_every_part_has_its_place() -> None:
    loaded = value('nk001:\n  title: "T: é"\n  author:\n    - family: Ё\n\nnk002: {a: [x, y]}\n')
    assert loaded.span("nk001", "title").text == '"T: é"'
    assert loaded.key_span("nk001", "title").text == "title"
    assert loaded.span("nk001", "author", 0, "family").text == "Ё"
    assert loaded.span("nk001", "author", 0, "family").position == (4, 15)
    assert loaded.span("nk002", "a", 1).text == "y"
    assert loaded.span("nk001").text.endswith("Ё")


def test_what_has_no_place_has_its_parents() -> None:
    loaded = value("a:\n  b: 1\n")
    assert loaded.span("a", "missing", 3).text == "b: 1"
    assert loaded.key_span("a", "missing").text == "b: 1"


def test_places_count_in_the_file_that_holds_the_yaml() -> None:
    source = Source("a.md", "---\ntitle: T\n---\n")
    assert load_span(Span(source, 4, 13)).value.span("title").position == (2, 8)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: b: c", ("NK110", 1, 5)),
        ("a: 'x", ("NK110", 1, 6)),
        ("a: 1\nb: [1", ("NK110", 2, 6)),
        ("a: \x07", ("NK110", 1, 4)),
        ("a: @x", ("NK110", 1, 4)),
        ("a: 1\nb: 2\na: 3", ("NK111", 3, 1)),
        ("a:\n\tb: 1", ("NK112", 2, 1)),
        ("- a\n- b", ("NK113", 1, 1)),
        ("", ("NK113", 1, 1)),
        ("text", ("NK113", 1, 1)),
        ("a: *b", ("NK114", 1, 4)),
        ("a: !!set {x}", ("NK114", 1, 4)),
        ("a: 1\n---\nb: 2", ("NK114", 2, 1)),
        ("? [a]\n: b", ("NK114", 1, 3)),
        ("a: " + "[" * 60 + "]" * 60, ("NK114", 1, 54)),
    ],
)
def test_faults_stand_at_their_place(text: str, expected: tuple[str, int, int]) -> None:
    assert faults(text) == [expected]


def test_a_doubled_key_names_both_places_and_the_first_counts() -> None:
    loaded = load(Source("a.yaml", "a: 1\nb: 2\na: {c: 3}\n"))
    assert loaded.value.data == {"a": 1, "b": 2}
    assert loaded.value.span("a").text == "1"
    (label,) = loaded.diagnostics[0].labels
    assert label.span.position == (1, 1)


def test_frozen_data_cannot_be_changed() -> None:
    data = frozen({"a": [{"b": 1}]})
    assert data == {"a": ({"b": 1},)}
    with pytest.raises(TypeError):
        data["a"] = 2


# ---- the quick reader

FRAGMENTS = [
    "a: ", "b:", "c-d: ", "- ", "  ", "    ", "\n", "\n", "x", "x y", "'q'", '"z"', '"\\"', "[a, b]", "[1, -2]",
    "{a: 1}", "#c", " # c", "-5", "2023-09-24", "~", "null", "true", "|\n", "é", "a:b", ":", "?", "k: v\n",
    "  m: n\n", "- p\n",
    "- r: s\n", "...", "---\n", "&a", "*a", "!", "%", "@", ">-\n", "0x1F", "1e3", "-.5", "=", "<<", "\t", ",", "''",
    "1_000", '"k": v\n', "x #y", "+", "- - x\n", ".inf", "1: 2\n", "\u2028", "\x85",
]  # fmt: skip
_scalars = st.text("abя 1-:#'\"", min_size=1, max_size=6) | st.integers() | st.booleans() | st.just("2023-09-24")
_data = st.recursive(
    _scalars,
    lambda inner: st.lists(inner, min_size=1, max_size=3) | st.dictionaries(st.sampled_from("abcd"), inner, min_size=1),
    max_leaves=8,
)


def block_yaml(data: object, indent: str = "") -> str:
    """Return data as block YAML, texts quoted."""
    if isinstance(data, dict):
        return "".join(f"{indent}{key}:{entry(each, indent)}" for key, each in data.items())
    assert isinstance(data, list)
    return "".join(f"{indent}-{entry(each, indent)}" for each in data)


def entry(each: object, indent: str) -> str:
    if isinstance(each, (dict, list)):
        return "\n" + block_yaml(each, indent + "  ")
    return f" {json.dumps(each, ensure_ascii=False)}\n"


def check_equal(text: str) -> None:
    """Check that the quick reader, where it does not give up, finds what the full one finds."""
    if read_plain(text) is None:
        return
    span = Source("a.yaml", text).span(0)
    quick, full = load_span(span), load_any(span)
    assert full.diagnostics == ()
    assert repr(quick.value.data) == repr(full.value.data)
    assert dict(quick.value.spans) == dict(full.value.spans)
    assert dict(quick.value.key_spans) == dict(full.value.key_spans)


@settings(max_examples=400, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(FRAGMENTS), max_size=9).map("".join))
def test_the_quick_reader_equals_the_full_one_on_any_text(text: str) -> None:
    check_equal(text)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.dictionaries(st.sampled_from("abcd"), _data, min_size=1))
def test_the_quick_reader_equals_the_full_one_on_data(data: dict[str, object]) -> None:
    text = block_yaml(data)
    assert value(text).data == data
    check_equal(text)


@pytest.mark.parametrize("name", ["references.yaml", "glossary.yaml"])
def test_the_projects_tables_are_read_quickly(name: str) -> None:
    source = Source(name, (ROOT / "content" / name).read_text(encoding="utf-8"))
    start = time.process_time()
    loaded = load(source)
    assert time.process_time() - start < 1
    assert loaded.diagnostics == ()
    check_equal(source.text)
    assert read_plain(source.text) is not None
