"""What each generator of sites writes in Markdown: pages that agree are in peace, one changed place is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from nkdoc.base.diagnostics import Severity
from nkdoc.base.world import MemoryWorld
from nkdoc.bitext.foreign import Side
from nkdoc.checks import every_check
from nkdoc.compile import load_foreign

FOLDER = Path(__file__).parent / "formats"
PAGES = sorted(FOLDER.glob("*.en.*"))
CHANGES = [
    ("docusaurus", ":::warning[", ":::danger[", "NK209"),
    ("docusaurus", "  </TabItem>\n  <TabItem", "  <TabItem", "NK209"),
    ("docusaurus", "Achten Sie auf 3", "Achten Sie auf 4", "NK203"),
    ("docusaurus", 'value="win" label="Windows"', 'value="linux" label="Windows"', "NK215"),
    ("hugo", 'color="warning"', 'color="info"', "NK215"),
    ("hugo", 'id="pod"', 'id="node"', "NK216"),
    ("hugo", "{{< note >}}ポートは空いている必要があります。{{< /note >}}\n", "", "NK202"),
    ("hugo", 'title="警告"', 'title="警告 7"', "NK203"),
    ("mkdocs", "!!! note", "!!! danger", "NK209"),
    ("mkdocs", "/// warning", "/// danger", "NK209"),
    ("mkdocs", "    Wpisz nazwę.\n", "", "NK202"),
    ("mdbook", "<td>12 м</td>", "<td>14 м</td>", "NK203"),
    ("mdbook", "    <td>12 м</td>\n", "", "NK202"),
    ("mdbook", "</details>", "", "NK209"),
    ("mdbook", "a.rs:here", "b.rs:here", "NK215"),
    ("mdbook", "rust,ignore,", "rust,", "NK215"),
    ("mdbook", '<img src="a.png"', '<img src="b.png"', "NK214"),
    ("starlight", 'icon="open-book"', 'icon="pencil"', "NK215"),
    ("starlight", "en 3 jours", "en 2 jours", "NK203"),
    ("starlight", "Lisez-le", "Read it", ""),
    ("starlight", "\n    C’est court.", "", "NK202"),
    ("vitepress", "#part{1,2 ts", "#part{1,3 ts", "NK215"),
    ("vitepress", "[config.js]", "[config.ts]", "NK215"),
    ("vitepress", "```sh{2}", "```sh{1}", "NK215"),
    ("vitepress", "> [!TIP]", "> \\[!TIP]", "NK209"),
    ("myst-and-jekyll", "```{note}", "```{danger}", "NK209"),
    ("myst-and-jekyll", 'puts "Hi"', 'put "Hi"', "NK215"),
    ("myst-and-jekyll", "La barca in mare", "La barca in 4 mari", "NK203"),
    ("myst-and-jekyll", "figure.html", "picture.html", "NK215"),
    ("mdx", "<p>Birinci.</p>\n", "", "NK202"),
    ("mdx", "/tr/docs/go", "/tr/docs/stop", "NK215"),
]
"""Page, what stands in its translation and is changed, into what, and the code of the finding; empty for none."""


def found(page: Path, change: tuple[str, str] = ("", "")) -> set[str]:
    """Return the codes of errors and warnings in a page's translation, in which a place is changed."""
    name, suffix = page.name.split(".")[0], page.suffix
    other = next(path for path in FOLDER.glob(f"{name}.*{suffix}") if path != page)
    text = other.read_text(encoding="utf-8")
    assert change[0] in text
    world = MemoryWorld(
        {page.name: page.read_text(encoding="utf-8"), other.name: text.replace(*change, 1) if change[0] else text}
    )
    here, there = (Side(world, (path.name,), single=True) for path in (page, other))
    project = load_foreign(here, there, ("en", other.name.split(".")[1])).value
    findings = [each for check in every_check() for each in check.check(project)]
    return {each.code for each in findings if each.severity is not Severity.NOTE and each.code.startswith("NK2")}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_translations_that_agree_are_in_peace(page: Path) -> None:
    assert found(page) == set()


@pytest.mark.parametrize(("name", "before", "after", "code"), CHANGES)
def test_one_changed_place_is_found(name: str, before: str, after: str, code: str) -> None:
    page = next(FOLDER.glob(f"{name}.en.*"))
    assert found(page, (before, after)) >= ({code} if code else set())
