"""What an import does to the files: blocks in place, missing blocks where they belong, nothing that moved on."""

from __future__ import annotations

import pytest

from nkdoc.base.diagnostics import Severity
from tests.exchange.small import Shelf, in_po, shelf

SOURCE = """\
One *red* fox runs.[@fox]

## Two {#two}

- first
- second
- third

> Say it.
>
> — Someone

| a | b |
|---|---|
| c | d |
| e | f |

Last one.[^n]

[^n]: A note."""
TARGET = """\
Ein *roter* Fuchs
läuft.[@fox]

## Zwei {#two}

- erstens
- zweitens
- drittens

> Sag es.
>
> — Jemand

| A | B |
|---|---|
| C | D |
| E | F |

Das Letzte.[^n]

[^n]: Eine Anmerkung."""


def taken(made: Shelf, text: str, *, fuzzy: bool = False, name: str = "po") -> tuple[str, list[str]]:
    """Return the German file after the import, and the codes of what was found."""
    back = made.back(name, text, fuzzy=fuzzy)
    assert back.value is not None
    data = back.value.files.get("content/de/a.md")
    return made.text("content/de/a.md") if data is None else data.decode(), [each.code for each in back.diagnostics]


@pytest.mark.parametrize(
    ("key", "new", "old_line", "new_line"),
    [
        ("a/title", "Neu: ja", "title: T", 'title: "Neu: ja"'),
        ("a/two", "Zwo", "## Zwei {#two}", "## Zwo {#two}"),
        ("a/two/p2", "das Zweite", "- zweitens", "- das Zweite"),
        ("a/two/p4", "Sprich.", "> Sag es.", "> Sprich."),
        ("a/two/by1", "Er", "> — Jemand", "> — Er"),
        ("a/two/c4", "D | d", "| C | D |", "| C | D \\| d |"),
        ("a/note-n/n1", "Neu.", "[^n]: Eine Anmerkung.", "[^n]: Neu."),
    ],
)
def test_a_changed_block_is_replaced_in_place(key: str, new: str, old_line: str, new_line: str) -> None:
    made = shelf(SOURCE, TARGET)
    text, codes = taken(made, in_po(made.out("po"), key, lambda _: new))
    assert codes == []
    assert text == made.text("content/de/a.md").replace(f"{old_line}\n", f"{new_line}\n")


def test_a_paragraph_in_lines_comes_back_in_lines() -> None:
    made = shelf(SOURCE, TARGET)
    text, _ = taken(made, in_po(made.out("po"), "a/p1", lambda old: old.replace("Fuchs", "Fuchs und ein Hase")))
    assert "\nEin *roter* Fuchs\nund ein Hase\nläuft.[@fox]\n" in text


def test_line_ends_and_byte_order_mark_stay() -> None:
    made = shelf(SOURCE, TARGET)
    data = "\ufeff" + made.text("content/de/a.md").replace("\n", "\r\n")
    made = made.changed({"content/de/a.md": data.encode()})
    back = made.back("po", in_po(made.out("po"), "a/two/p1", lambda _: "zuerst"))
    assert back.value is not None
    assert back.value.files["content/de/a.md"].decode() == data.replace("- erstens", "- zuerst")


@pytest.mark.parametrize(
    "lost",
    [
        "- zweitens\n",
        "- erstens\n",
        "- drittens\n",
        "- erstens\n- zweitens\n- drittens\n\n",
        "> Sag es.\n>\n> — Jemand\n\n",
        "| C | D |\n",
        "| E | F |\n",
        "| A | B |\n|---|---|\n| C | D |\n| E | F |\n\n",
        "## Zwei {#two}\n\n",
        "Ein *roter* Fuchs\nläuft.[@fox]\n\n",
        "Das Letzte.[^n]\n\n",
        "\n[^n]: Eine Anmerkung.",
        "Das Letzte.[^n]\n\n[^n]: Eine Anmerkung.\n",
    ],
)
def test_a_missing_block_goes_where_the_source_has_it(lost: str) -> None:
    whole = shelf(SOURCE, TARGET)
    body = f"{TARGET}\n"
    assert lost in body
    made = shelf(SOURCE, body.replace(lost, "", 1).rstrip("\n"))
    text, codes = taken(made, whole.out("po").replace("translation ", "translated "))
    assert codes == []
    assert text.replace("Fuchs läuft", "Fuchs\nläuft") == whole.text("content/de/a.md")


def test_a_missing_file_is_made_of_what_came_back() -> None:
    made = shelf(SOURCE, None)
    out = made.out("po")
    for key, new in (("a/title", "T"), ("a/p1", "Fuchs.[@fox]"), ("a/two/p1", "erstens")):
        out = in_po(out, key, lambda _, new=new: new)  # type: ignore[misc]
    back = made.back("po", out)
    assert back.value is not None
    assert back.value.files["content/de/a.md"].decode() == "---\nid: a\ntitle: T\n---\n\nFuchs.[@fox]\n"


def test_a_block_whose_source_moved_on_is_not_touched() -> None:
    made = shelf(SOURCE, TARGET)
    out = in_po(made.out("po"), "a/two/p2", lambda _: "der Zweite")
    out = in_po(out, "a/two/p3", lambda _: "der Dritte")
    moved = made.changed({"content/en/a.md": made.text("content/en/a.md").replace("- second", "- two").encode()})
    back = moved.back("po", out)
    assert back.value is not None
    assert back.value.left_out
    assert back.value.files["content/de/a.md"].decode() == made.text("content/de/a.md").replace(
        "drittens", "der Dritte"
    )
    (finding,) = back.diagnostics
    assert (finding.code, finding.severity, finding.labels[0].span.text) == ("NK280", Severity.WARNING, "two")


def test_a_block_that_only_got_another_number_is_found_by_its_text() -> None:
    made = shelf("One.\n\nTwo.", "Eins.\n\nZwei.")
    out = in_po(made.out("po"), "a/p2", lambda _: "Zwo.")
    more = made.changed(
        {
            "content/en/a.md": made.text("content/en/a.md").replace("Two.", "And.\n\nTwo.").encode(),
            "content/de/a.md": made.text("content/de/a.md").replace("Zwei.", "Und.\n\nZwei.").encode(),
        }
    )
    text, codes = taken(more, out)
    assert codes == []
    assert text.endswith("Eins.\n\nUnd.\n\nZwo.\n")


def test_two_edits_of_one_block_never_replace_each_other() -> None:
    made = shelf("One.\n\nTwo.", "Eins.\n\nZwei.")
    out = in_po(made.out("po"), "a/p1", lambda _: "Eins!")
    mine = made.changed(
        {"content/de/a.md": made.text("content/de/a.md").replace("Eins.", "Ein.").replace("Zwei", "2").encode()}
    )
    back = mine.back("po", out)
    assert back.value is not None
    assert back.value.files == {}
    assert [(each.code, each.labels[0].span.text) for each in back.diagnostics] == [("NK281", "Ein.")]


@pytest.mark.parametrize("name", ["po", "xliff", "xliff12"])
def test_unfinished_units_wait_for_fuzzy(name: str) -> None:
    made = shelf("One.\n\nTwo.", "Eins.\n\nZwei.", confirmed=True)
    made = made.changed({"content/en/a.md": made.text("content/en/a.md").replace("One.", "One more.").encode()})
    assert made.units["a/p1"].old == "One."
    out = made.out(name).replace("Eins.", "Noch eins.")
    assert taken(made, out, name=name)[1] == ["NK284"]
    text, codes = taken(made, out, fuzzy=True, name=name)
    assert codes == []
    assert "\nNoch eins.\n" in text


@pytest.mark.parametrize("new", ["## Titel", "- eins", "eins\n\nzwei", "> eins", "```", "<!-- eins -->", "eins\n---"])
def test_a_text_that_would_not_stay_one_block_is_left_out(new: str) -> None:
    made = shelf("One.\n\nTwo.", "Eins.\n\nZwei.")
    out = in_po(in_po(made.out("po"), "a/p1", lambda _: new), "a/p2", lambda _: "Zwo.")
    text, codes = taken(made, out)
    assert codes == ["NK285"]
    assert text.endswith("\n\nEins.\n\nZwo.\n")


def test_lost_and_added_tags_are_quoted() -> None:
    made = shelf("One *fox*.[@fox]", "Ein *Fuchs*.[@fox]")
    back = made.back("po", in_po(made.out("po"), "a/p1", lambda _: "Ein Fuchs.`x`"))
    (finding,) = back.diagnostics
    assert finding.code == "NK282"
    assert "lost: emphasis * citation [@fox]; added: code `x`" in finding.message
    assert finding.labels[0].span.text == "One *fox*.[@fox]"


def test_a_tag_that_the_unit_has_not_is_refused() -> None:
    made = shelf("One *fox*.", "Ein *Fuchs*.")
    for old, new in (('<g id="1"', '<g id="7"'), ('<g id="1" ', '<bx id="1"/><g id="1" ')):
        text, codes = taken(made, made.out("xliff12").replace(old, new), name="xliff12")
        assert codes == ["NK283"]
        assert text == made.text("content/de/a.md")


def test_tags_may_change_their_places() -> None:
    made = shelf("One *red* fox.[@fox]", "Ein *roter* Fuchs.[@fox]")
    out = made.out("xliff")
    target = out[out.rindex("<target") : out.rindex("</target>")]
    tag = target[target.index("<ph") :]
    moved = target.replace(tag, "").replace(">Ein ", f">{tag}Ein ")
    text, codes = taken(made, out.replace(target, moved), name="xliff")
    assert codes == []
    assert text.endswith("\n\n[@fox]Ein *roter* Fuchs.\n")


def test_a_memory_only_fills_what_is_missing() -> None:
    full = shelf("One.\n\nTwo.", "Eins.\n\nZwei.", confirmed=True)
    made = shelf("One.\n\nTwo.", "Ein.")
    text, codes = taken(made, full.out("tmx"), name="tmx")
    assert codes == []
    assert text.endswith("\n\nEin.\n\nZwei.\n")


def test_a_memory_holds_confirmed_pairs_only() -> None:
    made = shelf("One.\n\nTwo.", "Eins.\n\nZwei.", confirmed=True)
    made = made.changed({"content/en/a.md": made.text("content/en/a.md").replace("One.", "One more.").encode()})
    assert "Zwei." in made.out("tmx")
    assert "Eins." not in made.out("tmx")


@pytest.mark.parametrize("name", ["po", "xliff", "xliff12"])
def test_a_file_of_another_language_is_refused(name: str) -> None:
    made = shelf("One.", "Eins.")
    out = made.out(name)
    for old in ('"Language: de', 'trgLang="de"', 'target-language="de"'):
        out = out.replace(old, old.replace("de", "sv"))
    back = made.back(name, out)
    assert back.value is None
    assert [each.code for each in back.diagnostics] == ["NK181"]


def test_a_copy_of_the_source_is_no_translation() -> None:
    made = shelf("One.\n\nTwo *foxes*.", "Eins.")
    assert '<target state="needs-translation">Two <g' in made.out("xliff12")
    back = made.back("xliff12", made.out("xliff12"), fuzzy=True)
    assert back.value is not None
    assert back.value.files == {}
    written = made.out("xliff12").replace('translation">Two <g', 'translation">Zwei <g')
    text, codes = taken(made, written, fuzzy=True, name="xliff12")
    assert codes == []
    assert text.endswith("\n\nEins.\n\nZwei *foxes*.\n")
