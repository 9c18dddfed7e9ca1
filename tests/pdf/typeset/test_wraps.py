"""The table of what is wrapped in the engine: every row can be made, is undone, and names a test that exists."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from nkdoc.pdf.typeset.wraps import EVERY, WRAPS, Wrap, wrapped

HERE = Path(__file__).parent
ROWS = [pytest.param(wrap, id=f"{wrap.concern}-{wrap.name}") for wrap in WRAPS]


@pytest.mark.parametrize("wrap", ROWS)
def test_the_function_is_another_while_the_block_runs_and_itself_afterwards(wrap: Wrap) -> None:
    before = getattr(wrap.owner, wrap.name)
    with wrapped((wrap.concern,)):
        assert getattr(wrap.owner, wrap.name) is not before
    assert getattr(wrap.owner, wrap.name) is before


@pytest.mark.parametrize("wrap", ROWS)
def test_the_test_that_pins_it_exists(wrap: Wrap) -> None:
    file, _, name = wrap.test.partition("::")
    tree = ast.parse((HERE / file).read_bytes())
    assert name in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
    assert wrap.why


def test_every_concern_has_a_module_of_its_name() -> None:
    package = Path(__file__).parents[3] / "src/nkdoc/pdf/typeset"
    assert {wrap.concern for wrap in WRAPS} == set(EVERY)
    assert all((package / f"{concern}.py").is_file() for concern in EVERY)


def test_nothing_else_of_the_package_exchanges_the_engine_s_functions() -> None:
    package = Path(__file__).parents[3] / "src/nkdoc/pdf/typeset"
    patching = {path.name for path in package.glob("*.py") if "mock" in path.read_text(encoding="utf-8")}
    assert patching == {"wraps.py"}
