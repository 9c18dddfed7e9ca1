"""Files that no translation tool wrote: refused with a finding, nothing outside them read."""

from __future__ import annotations

from pathlib import Path

import pytest

from nkdoc.exchange.texts import _templates, _wiki_pages, _word_pages
from tests.exchange.small import shelf

LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
NAMES = {"po": "de.po", "xliff": "de.xlf", "xliff12": "de.xlf", "tmx": "de.tmx"}


@pytest.mark.parametrize("name", ["xliff", "xliff12", "tmx"])
def test_entities_are_refused(name: str, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("a secret", encoding="utf-8")
    made = shelf("One.", "Eins.", confirmed=True)
    out = made.out(name)
    root = out[out.index("<", out.index("?>")) :] if name != "tmx" else out[out.index("<tmx") :]
    outside = f'<!DOCTYPE x [<!ENTITY b SYSTEM "{secret.as_uri()}">]>'
    for head in (LAUGHS, outside):
        text = head + root.replace("Eins.", "&b;")
        for data in (text.encode(), text.encode("utf-16")):
            back = made.back(name, data)
            assert back.value is None
            assert {finding.code for finding in back.diagnostics} <= {"NK182", "NK183"}


def test_a_dtd_outside_is_not_read(tmp_path: Path) -> None:
    dtd = tmp_path / "tmx14.dtd"
    dtd.write_text('<!ENTITY b "from outside">', encoding="utf-8")
    made = shelf("One.\n\nTwo.", "Eins.\n\nZwei.", confirmed=True)
    out = made.out("tmx").replace('"tmx14.dtd"', f'"{dtd.as_uri()}"').replace("Zwei.", "Zwei.&b;")
    back = made.back("tmx", out)
    assert back.value is None
    assert [finding.code for finding in back.diagnostics] == ["NK183"]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe\x00",
        b"<",
        b"<a/>",
        b'msgid "',
        b"msgid 1\n",
        b"/etc/passwd",
        b"\x00" * 40,
        b"<xliff version='1.2'/>",
    ],
)
def test_what_is_no_file_of_the_format_gives_a_finding(name: str, data: bytes) -> None:
    back = shelf("One.", "Eins.").back(name, data)
    assert back.value is None
    assert back.diagnostics
    assert all(finding.hint or finding.span for finding in back.diagnostics)


@pytest.mark.parametrize("name", ["po", "xliff", "xliff12"])
def test_paths_in_the_file_lead_nowhere(name: str) -> None:
    made = shelf("One.", "Eins.")
    out = made.out(name).replace("content/en/a.md", "../../etc/passwd").replace("Eins.", "Ein.")
    back = made.back(name, out)
    assert back.value is not None
    assert set(back.value.files) == {"content/de/a.md"}


OPENED = "<!-- |<pre>|<pre |<ref |<ref name='a|<references>|{{reflist refs=|[[a:|[http://|<p "


@pytest.mark.parametrize("opened", OPENED.split("|"))
def test_what_is_opened_ten_thousand_times_takes_no_minutes(opened: str) -> None:
    text = opened * 10_000
    assert _wiki_pages.with_marks(text)
    assert _word_pages.with_marks(f"Mso{text}")
    assert _templates.source_in(f"{{{{cite book|title={text}}}}}") is not None
