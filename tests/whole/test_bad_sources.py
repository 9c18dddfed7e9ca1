"""Every kind of bad source: a clear message with file, line and column, exit 1, and the previous outputs whole."""

from __future__ import annotations

import shutil
from collections.abc import Callable

import pytest

from tests.whole.conftest import PROJECT, Workshop

ENGLISH, RUSSIAN = "content/en/10-events.md", "content/ru/10-events.md"


def rewrite(path: str, old: str, new: str) -> Callable[[Workshop], None]:
    return lambda workshop: workshop.change(path, old, new)


def replace(path: str, data: bytes) -> Callable[[Workshop], None]:
    return lambda workshop: workshop.write(path, data)


def transform(path: str, change: Callable[[bytes], bytes]) -> Callable[[Workshop], None]:
    return lambda workshop: workshop.write(path, change(workshop.read(path).encode()))


FAULTS = {
    "unknown key": (rewrite(ENGLISH, "[@second, p. 3]", "[@secnd, p. 3]"), "error[NK301]", f"{ENGLISH}:7:"),
    "duplicate key": (
        rewrite("content/references.yaml", "second:", "a-report:"),
        "error[NK111]",
        "references.yaml:9:1",
    ),
    "unclosed div": (rewrite(RUSSIAN, "## Второй", "::: {.note}\n\n## Второй"), "error[NK130]", f"{RUSSIAN}:10:1"),
    "bad YAML": (rewrite(ENGLISH, "title: Events", "title: [Events"), "error[NK110]", f"{ENGLISH}:"),
    "missing picture": (
        rewrite(ENGLISH, "More than", "![x](data/none.yaml)\n\nMore than"),
        "error[NK502]",
        f"{ENGLISH}:11:1",
    ),
    "wrong encoding": (
        transform(RUSSIAN, lambda text: text.decode().encode("cp1251")),
        "error[NK101]",
        f"{RUSSIAN}:3:8",
    ),
    "empty file": (replace(RUSSIAN, b""), "warning[NK104]", f"{RUSSIAN}:1:1"),
    "broken link": (
        rewrite(ENGLISH, "More than", "See [there](#nowhere). More than"),
        "error[NK501]",
        f"{ENGLISH}:11:5",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_told_with_its_place_and_nothing_is_lost(workshop: Workshop, fault: str) -> None:
    break_it, code, place = FAULTS[fault]
    assert workshop.run("build", "html", "--jobs", "1").code == 0
    before = workshop.outputs()
    break_it(workshop)
    checked = workshop.run("check")
    assert checked.code == 1
    assert code in checked.out
    assert place in checked.out
    built = workshop.run("build", "html", "--jobs", "1")
    assert built.code == 1
    assert code in built.err
    assert "Traceback" not in built.err + checked.err
    assert workshop.outputs() == before


def test_a_missing_counterpart_is_told(workshop: Workshop) -> None:
    (workshop.root / RUSSIAN).unlink()
    checked = workshop.run("check")
    assert checked.code == 1
    assert "error[NK201]" in checked.out
    assert f"write {RUSSIAN}" in checked.out


WINDOWS = [
    lambda text: b"\xef\xbb\xbf" + text,
    lambda text: text.replace(b"\n", b"\r\n"),
    lambda text: text.replace(b"\n", b"\r"),
    lambda text: b"\xef\xbb\xbf" + text.replace(b"\n", b"\r\n", 3),
]
"""What editors make of a file."""


@pytest.mark.parametrize("change", WINDOWS, ids=["byte order mark", "CRLF", "CR", "mixed"])
def test_line_ends_and_byte_order_marks_change_nothing(workshop: Workshop, change: Callable[[bytes], bytes]) -> None:
    assert workshop.run("build", "html", "--jobs", "1").code == 0
    before = {path: data for path, data in workshop.outputs().items() if path != "manifest.json"}
    assert workshop.run("sync", "init").code == 0
    for path in (*PROJECT, "content/sync.lock"):
        transform(path, change)(workshop)
    checked = workshop.run("check", "--strict", "--ignore", "NK27")
    assert (checked.code, checked.out, checked.err) == (0, "", "")
    assert workshop.run("sync", "status").code == 0
    assert workshop.run("build", "html", "--jobs", "1", "--force").code == 0
    assert {path: data for path, data in workshop.outputs().items() if path != "manifest.json"} == before


def test_an_unknown_configuration_key_is_refused_with_the_nearest_name(workshop: Workshop) -> None:
    workshop.change("pyproject.toml", "subtitle =", "subtitel =")
    for command in (("check",), ("build", "html")):
        ran = workshop.run(*command)
        assert ran.code == 2
        assert "did you mean “subtitle”?" in ran.out + ran.err


def test_wrong_usage_exits_with_two_and_suggests(workshop: Workshop) -> None:
    ran = workshop.run("build", "hmtl")
    assert ran.code == 2
    assert "did you mean “html”?" in ran.err
    assert workshop.run("explain", "NK2O3").code == 2
    assert workshop.run("build", "html", "--lang", "de").code == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("build", "booklet"), "say: nkdoc handout --style booklet"),
        (("build", "sheet"), "say: nkdoc handout --style sheet"),
        (("build", "2up"), "say: nkdoc handout --style 2up"),
        (("build", "html", "large-print"), "say: nkdoc handout --style large-print"),
        (("build", "archive"), "say: nkdoc build pdf --profile archive"),
        (("check", "--only", "NKXX"), "no finding has the code “NKXX”; codes begin with NK1, NK2"),
        (("check", "--only", "NK203,NK30x"), "no finding has the code “NK30x”; did you mean “NK301”?"),
        (("check", "--ignore", "number-mismatch"), "did you mean “NK203”?"),
        (("compare", "--only", "NK7"), "no finding has the code “NK7”"),
        (("fmt", "--check", "--only", "NK4309"), "did you mean “NK430”?"),
        (("preflight", "--ignore", "NKXX"), "no finding has the code “NKXX”"),
    ],
)
def test_a_word_that_is_something_else_s_is_told_with_what_to_say(
    workshop: Workshop, arguments: tuple[str, ...], said: str
) -> None:
    ran = workshop.run(*arguments)
    assert ran.code == 2
    assert said in ran.err


def test_the_beginning_of_a_code_is_enough(workshop: Workshop) -> None:
    assert workshop.run("check", "--only", "NK2, NK30").code == 0


def test_a_folder_without_a_project_is_told(workshop: Workshop) -> None:
    (workshop.root / "pyproject.toml").unlink()
    shutil.rmtree(workshop.root / "content")
    ran = workshop.run("check")
    assert ran.code == 2
    assert all(name in ran.err for name in ("content/LANGUAGE/", "nkdoc.toml", "pyproject.toml"))
