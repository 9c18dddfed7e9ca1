"""Export then import changes no byte; what is taken in stands in the file as it came."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nkdoc import exchange
from nkdoc.base.world import DiskWorld
from nkdoc.exchange import Given, Wishes
from nkdoc.exchange.translators._markup import markdown
from nkdoc.exchange.translators._returned import Returned, ReturnedFile
from nkdoc.exchange.translators._taking import take
from tests.exchange.small import FORMATS, Shelf, opened, shelf
from tests.parse.printing import print_blocks
from tests.parse.strategies import anything, blocks
from tests.parse.strategies import markdown as fragments

ROOT = Path(__file__).parents[2]
PROJECTS = ROOT / "tests/whole/projects"
texts = st.one_of(blocks.map(print_blocks), fragments, anything)
QUICK = settings(
    max_examples=30,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)


@cache
def project_in(folder: Path) -> Shelf:
    return opened(DiskWorld(folder))


@pytest.mark.slow
@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("folder", [ROOT, PROJECTS / "de-en", PROJECTS / "hy-ru"], ids=lambda path: path.name)
def test_an_untouched_export_of_a_project_changes_nothing(folder: Path, name: str) -> None:
    project = project_in(folder)
    language = project.project.config.targets[0]
    data = exchange.written()[name].write(project.project, language)
    wanted = exchange.brought(f"x{exchange.written()[name].SUFFIXES[0]}", data)
    assert wanted is not None
    back = wanted.bring(Given("x", data, project.project, project.world, Wishes(fuzzy=True)))
    assert back.diagnostics == ()
    assert back.value is not None
    assert back.value.files == {}


@pytest.mark.slow
@pytest.mark.parametrize("name", FORMATS)
@given(source=texts, target=texts, confirmed=st.booleans())
@QUICK
def test_an_untouched_export_of_any_text_changes_nothing(name: str, source: str, target: str, confirmed: bool) -> None:  # noqa: FBT001
    made = shelf(source, target, confirmed=confirmed)
    back = made.back(name, made.data(name), fuzzy=True)
    assert [finding.message for finding in back.diagnostics] == []
    assert back.value is not None
    assert back.value.files == {}


@pytest.mark.slow
@given(source=blocks.map(print_blocks), target=st.none() | blocks.map(print_blocks))
@QUICK
def test_a_text_that_is_taken_in_stands_in_the_file_as_it_came(source: str, target: str | None) -> None:
    made = shelf(source, target)
    wanted = {key: markdown(unit.source) for key, unit in made.units.items()}
    span = made.project.source.sections[0].span
    came = tuple(Returned(key, span, (text,), source=(text,)) for key, text in wanted.items())
    given_file = Given("x", b"", made.project, made.world)
    back = take(given_file, ReturnedFile(span.source, ("en", "de"), came))
    assert back.value is not None
    refused = {finding.about for finding in back.diagnostics}
    after = made.changed(back.value.files).units
    if not refused:
        got = [markdown(unit.target) for key, unit in after.items()]
        assert got == [text for key, text in wanted.items()]
