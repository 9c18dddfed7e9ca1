"""Terms of the glossary that a translation renders in another way."""

from __future__ import annotations

from nkdoc.base.diagnostics import Severity
from nkdoc.checks.nk241_term_not_rendered import check
from tests.checks.documents import CONFIG, FRONT, PATHS, loaded

GLOSSARY = """\
concepts:
  - id: cleansing
    kind: term
    en:
      form: ethnic cleansing
    ru:
      form: этническая чистка
      stems:
        - этническ\\w+ чистк
  - id: surrender
    kind: term
    en:
      form: surrender, capitulation
    ru:
      form: капитуляция
"""


def found(source: str, target: str) -> list[tuple[str, Severity]]:
    texts = {PATHS["source"]: FRONT + source, PATHS["target"]: FRONT + target}
    project = loaded({"pyproject.toml": CONFIG, "content/glossary.yaml": GLOSSARY, **texts})
    return [(one.about, one.severity) for one in check(project)]


def test_another_word_for_the_term() -> None:
    assert found("They fear ethnic cleansing.", "Они боятся выселения.") == [("cleansing", Severity.WARNING)]


def test_the_term_in_another_case() -> None:
    assert found("They fear ethnic cleansing.", "Они боятся этнической чистки.") == []


def test_a_term_with_several_meanings_is_left_out() -> None:
    assert found("They had to surrender.", "Им пришлось сдаться.") == []
