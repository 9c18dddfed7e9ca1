"""Whatever a data file holds, drawing it and looking for its faults ends, quickly and without an exception."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nkdoc.languages import locale_for
from nkdoc.model import Dataset
from nkdoc.pages.figures import draw
from nkdoc.pages.figures.schema import faults_of
from tests.pages.figures.drawn import LANGUAGES, samples, shipped

ODD: st.SearchStrategy[Any] = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(min_value=-(10**17), max_value=10**17),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(alphabet="<&\"'ая\u00a0—1-", max_size=8),
    st.sampled_from(["0000-01-01", "9999-12-31", "0001-01-01", "2023-02-30", "capital", "x y, 1 2, 3"]),
    st.lists(st.integers(), max_size=4),
    st.dictionaries(st.sampled_from(["en", "ru", "cite", "value"]), st.text(alphabet="ая<1 ", max_size=3), max_size=2),
)


def paths(value: object, here: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Return the way to every value, containers included."""
    match value:
        case dict():
            inner = [path for key, item in value.items() for path in paths(item, (*here, key))]
        case list():
            inner = [path for at, item in enumerate(value) for path in paths(item, (*here, at))]
        case _:
            inner = []
    return [here, *inner] if here else inner


def changed(fields: Mapping[str, object], path: tuple[str | int, ...], value: object) -> dict[str, object]:
    made: Any = copy.deepcopy(dict(fields))
    place = made
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return dict(made)


@pytest.mark.parametrize("path", sorted({**shipped(), **samples()}))
@settings(max_examples=20, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_any_value_anywhere(path: str, data: st.DataObject) -> None:
    datasets = {**shipped(), **samples()}
    original = datasets[path]
    where = data.draw(st.sampled_from(paths(dict(original.fields))))
    fields = changed(original.fields, where, data.draw(ODD))
    datasets[path] = Dataset(path, original.kind, fields, original.source, original.spans)
    shown = "data/map.yaml" if path == "data/caucasus.yaml" else path
    markup = draw(datasets[shown], locale_for(data.draw(st.sampled_from(LANGUAGES))), datasets=datasets)
    ET.fromstring(f"<root>{markup}</root>")  # noqa: S314 - our own markup
    list(faults_of(datasets[path], LANGUAGES))
