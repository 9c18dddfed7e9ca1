"""The shape of [tool.nkdoc.fonts]."""

from __future__ import annotations

from nkdoc.base.fonts import FontSetting, read_font_settings


def read(value: object) -> tuple[list[tuple[str, str, dict[str, str]]], list[str]]:
    faults: list[str] = []
    found = read_font_settings(value, lambda message, _: faults.append(message))
    return [(one.role, one.script, dict(one.files)) for one in found], faults


def test_a_path_a_table_of_styles_and_a_table_of_roles() -> None:
    table = {
        "serif": "a.ttf",
        "sans": {"regular": "b.ttf", "bold-italic": "c.ttf"},
        "Thai": "d.ttf",
        "Lao": {"serif": "e.ttf", "sans": {"regular": "f.ttf"}},
    }
    assert read(table) == (
        [
            ("serif", "", {"regular": "a.ttf"}),
            ("sans", "", {"regular": "b.ttf", "bold-italic": "c.ttf"}),
            ("", "Thai", {"regular": "d.ttf"}),
            ("serif", "Lao", {"regular": "e.ttf"}),
            ("sans", "Lao", {"regular": "f.ttf"}),
        ],
        [],
    )


def test_what_is_no_font_is_told_and_the_rest_is_read() -> None:
    assert read(["a.ttf"]) == ([], ["“fonts” must be a table"])
    table = {"serif": 3, "sans": {"bold": "b.ttf"}, "Thai": {"regular": "d.ttf", "thin": "e.ttf"}, "Lao": "f.ttf"}
    found, faults = read(table)
    assert found == [("", "Lao", {"regular": "f.ttf"})]
    assert faults == [f"the font “{key}” is no font" for key in ("serif", "sans", "Thai")]
    assert read({"Lao": {"serif": 5}}) == ([], ["“serif” of the font “Lao” is no font"])


def test_a_setting_is_a_value() -> None:
    assert FontSetting("a", "", "a", {}) == FontSetting("a", "", "a", {})
