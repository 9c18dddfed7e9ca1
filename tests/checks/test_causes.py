"""One cause is one finding: whatever it gives rise to stands with it as further places."""

from __future__ import annotations

from pathlib import Path

import pytest

from nkdoc.base.diagnostics import Diagnostic, Severity
from nkdoc.commands.compare import compared
from nkdoc.report import Report

LANGUAGES = ("en", "de")


def report_on(folder: Path, files: dict[str, str]) -> Report:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return compared(folder / "en", folder / "de", LANGUAGES, ())


def loud(report: Report) -> list[Diagnostic]:
    return [finding for finding in report.findings if finding.severity > Severity.NOTE]


def page(*sentences: str) -> str:
    return "\n\n".join(sentences) + "\n"


ENGLISH = [
    f"The {word} of the harbour was built in the spring and is still in use by the fishermen of the town."
    for word in ("wall", "light", "crane", "gate", "bridge", "bell", "store")
]
GERMAN = [
    f"{word} des Hafens wurde im Frühjahr gebaut und wird noch immer von den Fischern der Stadt benutzt."
    for word in ("Die Mauer", "Das Licht", "Der Kran", "Das Tor", "Die Brücke", "Die Glocke", "Das Lager")
]


def test_a_page_nobody_translated(tmp_path: Path) -> None:
    english = page("# The harbour", *ENGLISH, "It is 1.5 km long.")
    report = report_on(
        tmp_path, {"en/a.md": english, "de/a.md": english, "en/b.md": page(*ENGLISH), "de/b.md": page(*GERMAN)}
    )
    (found,) = report.findings
    assert (found.code, found.severity) == ("NK230", Severity.ERROR)
    assert (
        found.message.startswith("nobody has translated this page: 8 of its 9 blocks") or "9 of its 9" in found.message
    )
    assert len(found.also) >= 7
    assert found.span is not None
    assert found.span.position.line == 1


def test_a_page_of_an_older_source_is_nobody_s_translation_either(tmp_path: Path) -> None:
    older = page(*ENGLISH[:3], *(text.replace("still", "yet") + " In 1990 it was mended." for text in ENGLISH[3:]))
    found = loud(report_on(tmp_path, {"en/a.md": page(*ENGLISH), "de/a.md": older}))
    assert [one.code for one in found] == ["NK230"]
    assert "nobody has translated this page" in found[0].message


def test_blocks_on_end(tmp_path: Path) -> None:
    half = page(*GERMAN, *ENGLISH[:5])
    found = loud(report_on(tmp_path, {"en/a.md": page(*ENGLISH, *ENGLISH[:5]), "de/a.md": half}))
    assert [(one.code, len(one.also)) for one in found] == [("NK230", 4)]
    assert "5 blocks on end" in found[0].message


def test_a_renamed_folder_names_its_counterpart(tmp_path: Path) -> None:
    names = ("start", "setup", "files", "start/more")
    files = {f"en/guide/{name}.md": page(*ENGLISH) for name in names}
    files |= {f"de/anleitung/{name}.md": page(*GERMAN) for name in ("start", "setup", "files")}
    files |= {"en/a.md": page(*ENGLISH), "de/a.md": page(*GERMAN)}
    files |= {f"en/other/{name}.md": page(*ENGLISH) for name in names}
    report = report_on(tmp_path, files)
    told = {one.message.replace(f"{tmp_path}/", ""): one for one in report.findings if one.also}
    (guide,) = (one for message, one in told.items() if "en/guide" in message)
    assert (guide.code, len(guide.also)) == ("NK201", 3)
    assert "de/anleitung seems to be its counterpart, having 3 files of the same names" in guide.hint
    assert len(report.findings) == 3


def test_files_beside_translated_ones_are_told_together(tmp_path: Path) -> None:
    files = {f"en/{name}.md": page(*ENGLISH) for name in "abcdefg"} | {"de/a.md": page(*GERMAN)}
    (found,) = report_on(tmp_path, files).findings
    assert "6 of the 7 files in" in found.message
    assert len(found.also) == 5


def test_a_renumbered_list(tmp_path: Path) -> None:
    english = page(*(f"## Step {at}\n\n{text}" for at, text in enumerate(ENGLISH, start=1)))
    german = page(*(f"## Schritt {at}\n\n{text}" for at, text in enumerate(GERMAN, start=21)))
    (found,) = loud(report_on(tmp_path, {"en/a.md": english, "de/a.md": german}))
    assert found.code == "NK203"
    assert "7 numbers are greater by 20" in found.message


def test_a_host_replaced_in_many_links(tmp_path: Path) -> None:
    english = page(*(f"{text} [See](https://old.example.org/docs/{at}).\n" for at, text in enumerate(ENGLISH)))
    german = page(*(f"{text} [Siehe](https://neu.example.net/docs/{at}).\n" for at, text in enumerate(GERMAN)))
    (found,) = loud(report_on(tmp_path, {"en/a.md": english, "de/a.md": german}))
    assert found.code == "NK211"
    assert found.message == "7 links have “neu.example.net” in their addresses where the source has “old.example.org”"


def test_the_same_fault_over_and_over(tmp_path: Path) -> None:
    files = {f"en/{at}.md": page(text, "See the [list](x.md) of version 3.5.") for at, text in enumerate(ENGLISH)}
    files |= {f"de/{at}.md": page(text, "Siehe die [Liste](x.md) der Version 3.4.") for at, text in enumerate(GERMAN)}
    (found,) = loud(report_on(tmp_path, files))
    assert (found.code, len(found.also)) == ("NK203", 6)
    assert found.message.endswith("; the same 6 times more")


def test_another_scheme_of_ids(tmp_path: Path) -> None:
    english = page(*(f"## The part {{#part-{at}}}\n\n{text}" for at, text in enumerate(ENGLISH)))
    german = page(*(f"## Der Teil {{#teil-{at}}}\n\n{text}" for at, text in enumerate(GERMAN)))
    (found,) = loud(report_on(tmp_path, {"en/a.md": english, "de/a.md": german}))
    assert (found.code, len(found.also)) == ("NK208", 6)


@pytest.mark.parametrize("count", [2, 3])
def test_a_few_are_told_one_by_one(tmp_path: Path, count: int) -> None:
    files = {f"en/{at}.md": page(text, "It is 5 m long.") for at, text in enumerate(ENGLISH[:count])}
    files |= {f"de/{at}.md": page(text, "Sie ist 6 m lang.") for at, text in enumerate(GERMAN[:count])}
    found = loud(report_on(tmp_path, files))
    assert [(one.code, one.also) for one in found] == [("NK203", ())] * count


def test_checks_that_ran_and_what_they_looked_at(tmp_path: Path) -> None:
    english, german = page("# A", ENGLISH[0], "[x](y.md)"), page("# A", GERMAN[0], "[x](y.md)")
    looked = {one.code: one.units for one in report_on(tmp_path, {"en/a.md": english, "de/a.md": german}).checks}
    assert (looked["NK201"], looked["NK203"], looked["NK211"], looked["NK215"], looked["NK240"]) == (2, 3, 1, 0, 0)
