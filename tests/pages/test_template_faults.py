"""A fault in a project's own template is told with its file and line; nkdoc's own faults stay bugs."""

from __future__ import annotations

from collections.abc import Mapping
from types import SimpleNamespace

import pytest

from nkdoc.base.world import MemoryWorld
from nkdoc.pages.edition import LanguageLink
from nkdoc.pages.render import render_chooser
from nkdoc.pages.template_faults import TemplateFaultError
from nkdoc.pages.theme import Theme

EDITIONS = (LanguageLink("en", "ltr", "English", "A title", "", "report", is_current=True),)


def told(files: Mapping[str, str | bytes]) -> str:
    with pytest.raises(TemplateFaultError) as raised:
        render_chooser(EDITIONS, Theme(MemoryWorld(files)))
    return str(raised.value)


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("\n{{ view.nosuch }}\n", "templates/index.html:2: 'view' is undefined"),
        ("\n\n{% if %}\n", "templates/index.html:3: Expected an expression, got 'end of statement block'"),
        ("{{ editions[0].nosuch.deeper }}", "templates/index.html:1: 'nkdoc.pages.edition"),
        (
            "a\n{% include 'partials/covr.html' %}",
            "templates/index.html:2: there is no template “partials/covr.html”; did you mean “partials/cover.html”?",
        ),
        ("{{ 1 / 0 }}", "templates/index.html:1: division by zero"),
        ("{{ editions | nosuch }}", "templates/index.html:1: No filter named 'nosuch'"),
    ],
)
def test_a_fault_is_told_with_file_and_line(template: str, message: str) -> None:
    assert told({"templates/index.html": template}).startswith(message)


def test_a_fault_is_told_in_the_innermost_of_the_project_s_templates() -> None:
    files = {"templates/index.html": "{% include 'partials/ours.html' %}", "templates/partials/ours.html": "\n{{ no }}"}
    assert told(files) == "templates/partials/ours.html:2: 'no' is undefined"


def test_a_template_that_is_no_text_is_told() -> None:
    assert told({"templates/index.html": b"\xff\xfe"}).startswith("templates/index.html:1: the file is no UTF-8")
    bad = b"{# a\nb\n#}<p>caf" + b"\xe9</p>"
    assert told({"templates/index.html": bad}).startswith("templates/index.html:3: the file is no UTF-8")


@pytest.mark.parametrize(
    "template",
    ["{{ ''.__class__.__mro__ }}", "{{ _.__globals__ }}", "{{ editions.__class__ }}"],
)
def test_a_template_reaches_nothing_but_what_it_is_given(template: str) -> None:
    assert told({"templates/index.html": template}).startswith("templates/index.html:1: access to attribute")


def test_a_fault_of_nkdoc_s_own_templates_is_a_bug() -> None:
    with pytest.raises(Exception, match="no attribute") as raised:
        render_chooser([SimpleNamespace(language="en")], Theme(MemoryWorld({})))  # type: ignore[list-item]
    assert not isinstance(raised.value, TemplateFaultError)
