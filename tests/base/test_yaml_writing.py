"""What is written as YAML is read as it was."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nkdoc.base import yaml
from nkdoc.base.span import Source

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
VALUES = TEXTS | st.integers(0, 3000) | st.booleans() | st.lists(st.dictionaries(TEXTS, TEXTS, min_size=1), max_size=2)


@given(st.dictionaries(TEXTS, VALUES, min_size=1))
@example({"a": [{"b": "A\u00a0"}]})
def test_data_survive(data: dict[str, object]) -> None:
    assert yaml.load(Source("a.yaml", yaml.written(data))).value.mapping == data


@pytest.mark.parametrize(
    "text", ["2019-04-03", "yes", "null", "a: b", "a #b", "- a", "'a'", "#a", "a:", "12", "", " a"]
)
def test_what_yaml_could_misread_is_quoted(text: str) -> None:
    written = yaml.written({"key": text})
    assert yaml.load(Source("a.yaml", written)).value.mapping == {"key": text}
    assert written.startswith("key: ")
