"""Names of the glossary that a translation leaves out."""

from __future__ import annotations

import pytest

from nkdoc.checks.nk203_number_mismatch import check as check_numbers
from nkdoc.checks.nk240_name_not_rendered import check
from tests.checks.documents import CONFIG, FRONT, PATHS, loaded

GLOSSARY = """\
concepts:
  - id: hajiyev
    kind: person
    en:
      form: Hikmet Hajiyev
    ru:
      form: Хикмет Гаджиев
      stems:
        - Гаджиев
  - id: g20
    kind: body
    en:
      form: G20
    ru:
      form: Большая двадцатка
      stems:
        - Больш\\w+ двадцатк
  - id: term-dram
    kind: term
    en:
      form: dram
    ru:
      form: драм
"""


def found(source: str, target: str) -> list[str]:
    texts = {PATHS["source"]: FRONT + source, PATHS["target"]: FRONT + target}
    project = loaded({"pyproject.toml": CONFIG, "content/glossary.yaml": GLOSSARY, **texts})
    return [one.about for one in check(project)]


@pytest.mark.parametrize(
    ("source", "target", "missing"),
    [
        ("Hajiyev agreed.", "Гаджиев согласился.", []),
        ("Hajiyev agreed.", "Об этом сказал Гаджиеву помощник.", []),
        ("Hajiyev agreed.", "Гаджыев согласился.", ["hajiyev"]),
        ("Hajiyev agreed; Hikmet Hajiyev left.", "Он согласился и ушёл.", ["hajiyev"]),
        ("It cost a dram.", "Это ничего не стоило.", []),
    ],
)
def test_a_name_is_looked_for_in_every_form(source: str, target: str, missing: list[str]) -> None:
    assert found(source, target) == missing


def test_a_table_s_row_names_for_all_its_cells() -> None:
    source = "| Who | What |\n|---|---|\n| Hajiyev | Hajiyev agreed |\n"
    assert found(source, "| Кто | Что |\n|---|---|\n| Гаджиев | Согласился |\n") == []
    assert found(source, "| Кто | Что |\n|---|---|\n| Он | Согласился |\n") == ["hajiyev", "hajiyev"]


def test_a_number_that_belongs_to_a_name_is_settled_by_the_glossary() -> None:
    texts = {
        PATHS["source"]: FRONT + "The G20 met 5 people.\n",
        PATHS["target"]: FRONT + "Большая двадцатка встретила 6.\n",
    }
    project = loaded({"pyproject.toml": CONFIG, "content/glossary.yaml": GLOSSARY, **texts})
    assert [one.about for one in check_numbers(project)] == ["5/6"]
