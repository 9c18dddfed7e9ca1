"""What differs between the pages of two languages of a site: front matter and ids that its tool needs do not."""

from __future__ import annotations

from collections.abc import Mapping

from nkdoc.base.world import MemoryWorld
from nkdoc.checks import examine
from nkdoc.compile import load


def front_matter(source: str, target: str) -> list[str]:
    """Return severity and key of what differs in the front matter of two pages of a site of Hugo."""
    settings = 'languages = ["en", "ar"]\n[content]\nen = "content/en"\nar = "content/ar"\n'
    files = {"content/en/_index.md": source, "content/ar/_index.md": target}
    project = load(MemoryWorld({"nkdoc.toml": settings, **files})).value
    assert project is not None
    return [f"{each.severity.label} {each.about}" for each in examine(project).findings if each.code == "NK219"]


def test_front_matter_that_is_not_printed_may_stand_in_one_language() -> None:
    source = "---\ntitle: Boats\n{}---\n\nText.\n"
    of_tools = "date: 2020-01-01\nweight: 1\ndraft: false\nlayout: wide\nhide: [toc]\nsidebar_label: B\n"
    plain, full = "---\ntitle: قوارب\n---\n\nنص.\n", source.format(of_tools)
    assert front_matter(full, plain) == front_matter(plain, full) == []
    assert front_matter(full, "# قوارب\n\nنص.\n") == []
    assert front_matter(full, '+++\ntitle = "قوارب"\n+++\n\nنص.\n') == []
    described = source.format("description: All of them.\nweight: 1\n")
    assert front_matter(described, plain) == ["warning description"]
    assert front_matter(described, "نص.\n") == ["warning description", "warning title"]
    assert front_matter(source.format("draft: false\n"), plain.replace("\n---", "\ndraft: true\n---", 1)) == [
        "error draft"
    ]


def test_a_translated_heading_may_keep_the_id_that_links_rely_on() -> None:
    settings = 'languages = ["en", "ka"]\n[content]\nen = "docs"\nka = "docs/**/*.ka.md"\n'
    english = "# Boats\n\n## Oars\n\nOf wood: [here](#oars), [there](b.md#sails).\n"
    georgian = "# ნავები\n\n## ნიჩბები {#oars}\n\nხის: [აქ](#oars), [იქ](b.md#sails).\n"
    files = {
        "nkdoc.toml": settings, "docs/a.md": english, "docs/a.ka.md": georgian,
        "docs/b.md": "# More\n\n## Sails\n\nOf linen.\n", "docs/b.ka.md": "# მეტი\n\n## იალქნები {#sails}\n\nსელის.\n",
    }  # fmt: skip

    def differing(files: Mapping[str, str]) -> list[str]:
        project = load(MemoryWorld(files)).value
        assert project is not None
        return [each.code for each in examine(project).findings if each.code in ("NK208", "NK211")]

    assert differing(files) == []
    assert differing({**files, "docs/a.ka.md": georgian.replace("b.md#sails", "#oars")}) == ["NK211", "NK211"]
    assert differing({**files, "docs/b.ka.md": files["docs/b.ka.md"].replace("#sails", "#masts")}) == ["NK208"]
