"""Questions in languages with marks of their own, and languages whose negations are not known."""

from __future__ import annotations

import pytest

from nkdoc.base.world import MemoryWorld
from nkdoc.bitext.foreign import Side
from nkdoc.checks import compare_project
from nkdoc.compile import load_foreign


def codes(source: str, target: str, languages: tuple[str, str]) -> list[str]:
    world = MemoryWorld({"a.md": f"{source}\n", "b.md": f"{target}\n"})
    here, there = (Side(world, (name,), single=True) for name in ("a.md", "b.md"))
    project = load_foreign(here, there, languages).value
    return [finding.code for finding in compare_project(project) if finding.code in ("NK236", "NK245")]


@pytest.mark.parametrize(
    ("tag", "question", "statement"),
    [
        ("hy", "Որտե՞ղ է գետը։", "Գետն այստեղ է։"),
        ("es", "¿Dónde está el río?", "El río está aquí."),
        ("ar", "أين النهر؟", "النهر هنا."),
        ("el", "Πού είναι το ποτάμι;", "Το ποτάμι είναι εδώ."),
        ("zh", "河在哪里？", "河在这里。"),
    ],
)
def test_a_question_is_known_by_the_language_s_own_mark(tag: str, question: str, statement: str) -> None:
    assert codes("Where is the river?", question, ("en", tag)) == []
    assert codes("Where is the river?", statement, ("en", tag)) == ["NK236"]


def test_a_question_before_the_last_sentence_is_none_at_the_end() -> None:
    assert codes("Where is the river? It is here.", "Որտե՞ղ է գետը։ Գետն այստեղ է։", ("en", "hy")) == []


def test_a_language_whose_negations_are_not_known_lacks_none() -> None:
    assert codes("The file was not found.", "找不到该文件。", ("en", "zh")) == []
    assert codes("The file was not found.", "Файл был найден.", ("en", "ru")) == ["NK245"]
