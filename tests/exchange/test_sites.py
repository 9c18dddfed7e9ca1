"""Sites of other tools become projects: every file stays in its place, and both editions are read from there."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from nkdoc.base.diagnostics import Severity
from nkdoc.base.world import DiskWorld, MemoryWorld
from nkdoc.checks import examine
from nkdoc.cli import main
from nkdoc.compile import load
from nkdoc.exchange import sites
from nkdoc.model import Image, Link, Project
from nkdoc.model.visiting import find, visit_section
from tests.exchange.documents import PIXEL

HOME_EN = "# Kites\n\nRead [how to start](guide/start.md#first). Ask @anna.\n\n![A kite](img/kite.png)\n"
HOME_FR = "# Cerfs-volants\n\nLisez [comment débuter](guide/start.md#first). Demandez à @anna.\n\n![Un](img/kite.png)\n"
START_EN = "# Start\n\nTake 2 sticks.\n\n## First\n\nBack to [the top](#first).\n"
START_FR = "# Débuter\n\nPrenez 2 baguettes.\n\n## D’abord\n\nRetour [en haut](#first).\n"
KNOTS_EN = "---\ntitle: Knots\nweight: 1\nsidebar_position: 1\ndate: 2024-05-01\n---\n\nTie 3 knots.\n"
KNOTS_FR = "---\ntitle: Nœuds\nweight: 1\nsidebar_position: 1\ndate: 2024-05-01\n---\n\nFaites 3 nœuds.\n"

MKDOCS = """\
site_name: Kites
nav:
  - index.md
  - Guide:
      - Start: guide/start.md
      - guide/knots.md
plugins:
  - search
  - i18n:
      docs_structure: suffix
      languages:
        - {locale: en, default: true, name: English}
        - {locale: fr, name: Français, site_name: Cerfs-volants}
markdown_extensions:
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
"""
DOCUSAURUS = """\
// locales: ['xx']
const config = {
  title: 'Kites',
  url: 'https://example.org',
  i18n: { defaultLocale: 'en', locales: ['en', 'fr'] },
  presets: [['classic', { docs: { sidebarPath: './sidebars.js' } }]],
};
throw new Error('never run');
"""
HUGO = """\
title = "Kites"
defaultContentLanguage = "en"
[languages.en]
contentDir = "content/en"
weight = 1
[languages.fr]
contentDir = "content/fr"
title = "Cerfs-volants"
weight = 2
"""
VITEPRESS = """\
export default defineConfig({
  title: 'Kites',
  locales: {
    root: { label: 'English', lang: 'en' },
    fr: { label: 'Français', lang: 'fr' },
  },
  themeConfig: { sidebar: [{ text: 'Knots', link: '/guide/knots' }, { text: 'Start', link: '/guide/start' }] },
})
"""
I18N = "i18n/fr/docusaurus-plugin-content-docs/current"
SITES: Mapping[str, Mapping[str, str]] = {
    "MkDocs": {
        "mkdocs.yml": MKDOCS,
        "docs/index.md": HOME_EN,
        "docs/index.fr.md": HOME_FR,
        "docs/guide/start.md": START_EN,
        "docs/guide/start.fr.md": START_FR,
        "docs/guide/knots.md": KNOTS_EN,
        "docs/guide/knots.fr.md": KNOTS_FR,
        "docs/img/kite.png": "",
    },
    "Docusaurus": {
        "docusaurus.config.js": DOCUSAURUS,
        "docs/index.md": HOME_EN.replace("(img/", "(/img/"),
        "docs/guide/_category_.json": '{"label": "Guide", "position": 2}',
        "docs/guide/start.md": START_EN,
        "docs/guide/knots.md": KNOTS_EN,
        f"{I18N}/index.md": HOME_FR.replace("(img/", "(@site/static/img/"),
        f"{I18N}/guide/start.md": START_FR,
        f"{I18N}/guide/knots.md": KNOTS_FR,
        "static/img/kite.png": "",
        "node_modules/some/README.md": "# Not ours\n",
    },
    "Hugo": {
        "hugo.toml": HUGO,
        "content/en/_index.md": '+++\ntitle = "Kites"\n+++\n' + HOME_EN.partition("\n\n")[2].replace("(img/", "(/img/"),
        "content/en/guide/start.md": START_EN,
        "content/en/guide/knots.md": KNOTS_EN,
        "content/fr/_index.md": '+++\ntitle = "Vol"\n+++\n' + HOME_FR.partition("\n\n")[2].replace("(img/", "(/img/"),
        "content/fr/guide/start.md": START_FR,
        "content/fr/guide/knots.md": KNOTS_FR,
        "static/img/kite.png": "",
    },
    "VitePress": {
        "docs/.vitepress/config.mts": VITEPRESS,
        "docs/index.md": HOME_EN.replace("guide/start.md", "/guide/start"),
        "docs/guide/start.md": START_EN,
        "docs/guide/knots.md": KNOTS_EN,
        "docs/fr/index.md": HOME_FR.replace("guide/start.md", "/fr/guide/start"),
        "docs/fr/guide/start.md": START_FR,
        "docs/fr/guide/knots.md": KNOTS_FR,
        "docs/img/kite.png": "",
    },
}
FOUND = {
    "MkDocs": ({"en": "docs", "fr": "docs/**/*.fr.md"}, ["index", "guide/start", "guide/knots"], "Cerfs-volants"),
    "Docusaurus": ({"en": "docs", "fr": I18N}, ["index", "guide/knots", "guide/start"], "Kites"),
    "Hugo": ({"en": "content/en", "fr": "content/fr"}, ["_index", "guide/knots", "guide/start"], "Cerfs-volants"),
    "VitePress": ({"en": "docs", "fr": "docs/fr"}, ["index", "guide/knots", "guide/start"], "Kites"),
}


def laid(folder: Path, files: Mapping[str, str]) -> Path:
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(PIXEL if path.endswith(".png") else text.encode())
    return folder


def adopted(folder: Path) -> Project:
    assert main(["adopt", str(folder)]) == 0
    loaded = load(DiskWorld(folder))
    assert loaded.value is not None
    found = examine(loaded.value, loaded.diagnostics).findings
    assert [each for each in found if each.severity is Severity.ERROR] == []
    return loaded.value


@pytest.mark.parametrize("tool", SITES)
def test_a_site_becomes_a_project(tool: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = adopted(laid(tmp_path, SITES[tool]))
    content, order, title = FOUND[tool]
    assert dict(project.config.content) == content
    assert project.config.title == {"en": "Kites", "fr": title}
    for tag in ("en", "fr"):
        assert [section.stem for section in project.editions[tag].sections] == order
        by_stem = {section.stem: section for section in project.editions[tag].sections}
        home, start = by_stem[order[0]], by_stem["guide/start"]
        assert [link.url for link in find(visit_section(home), Link)] == ["#guide-start"]
        assert [link.url for link in find(visit_section(start), Link)] == ["#guide-start"]
        assert [project.assets[f"content/{image.url}"] for image in find(visit_section(home), Image)] == [PIXEL]
        assert project.editions[tag].sections[0].title in ("Kites", "Cerfs-volants", "Vol")
        assert by_stem["guide/knots"].title in ("Knots", "Nœuds")
    told = capsys.readouterr().err
    assert tool in told
    assert "en: 3 pages in" in told
    assert "nkdoc build" in told
    if tool in ("Docusaurus", "VitePress"):
        assert "was not run" in told


def test_typography_is_mended_in_place(tmp_path: Path) -> None:
    files = {**SITES["MkDocs"], "docs/guide/knots.md": KNOTS_EN.replace("3 knots", "“3 knots” [here](start.md)")}
    files["docs/guide/knots.fr.md"] = KNOTS_FR.replace("3 nœuds", '"3 nœuds" [ici](start.md)')
    project = adopted(laid(tmp_path, files))
    found = examine(project).findings
    assert {each.span.path for each in found if each.code == "NK430" and each.span} == {
        "docs/guide/start.fr.md",
        "docs/guide/knots.md",
    }
    assert main(["--project", str(tmp_path), "fmt"]) == 0
    written = (tmp_path / "docs/guide/knots.md").read_text(encoding="utf-8")
    assert written == KNOTS_EN.replace("3 knots", '"3 knots" [here](start.md)')


def test_settings_are_never_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    laid(tmp_path, {**SITES["MkDocs"], "nkdoc.toml": "# mine\n"})
    assert main(["adopt", str(tmp_path)]) == 2
    assert "nothing is overwritten" in capsys.readouterr().err
    assert (tmp_path / "nkdoc.toml").read_text(encoding="utf-8") == "# mine\n"


def test_a_folder_of_no_site_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["adopt", str(tmp_path)]) == 2
    assert "no site that nkdoc knows" in capsys.readouterr().err


def test_folders_of_languages_without_a_plugin() -> None:
    files = {"mkdocs.yml": "site_name: Kites\n", "docs/en/a.md": "# A\n", "docs/fr/a.md": "# A\n", "docs/img/x.md": ""}
    site = sites.find(MemoryWorld(files))
    assert site is not None
    assert site.content == {"en": "docs/en", "fr": "docs/fr"}


def test_endings_in_hugo() -> None:
    files = {
        "config.yaml": "title: Kites\nlanguages: {en: {weight: 1}, pt-br: {weight: 2}}\n",
        "content/a.en.md": "A",
        "content/a.pt-br.md": "A",
    }
    site = sites.find(MemoryWorld(files))
    assert site is not None
    assert site.content == {"en": "content/**/*.en.md", "pt-BR": "content/**/*.pt-br.md"}


@pytest.mark.parametrize("place", ["../docs", "/docs", "docs/*/a*b", "a/**/*.txt"])
def test_a_place_outside_or_unclear_is_refused(place: str) -> None:
    settings = f'languages = ["en"]\n[content]\nen = "{place}"\n'
    loaded = load(MemoryWorld({"nkdoc.toml": settings, "docs/a.md": "# A\n\nText.\n"}))
    assert loaded.value is None
    assert "which is no place of text" in loaded.diagnostics[0].message


@pytest.mark.parametrize("data", ["", "nav: [[[", "a: *b", "- x", "nav: {a: [b, {c: 1}]}\nplugins: 3\n", "!!python/x"])
def test_damaged_settings_are_read_as_far_as_they_go(data: str) -> None:
    site = sites.find(MemoryWorld({"mkdocs.yml": data, "docs/index.md": "# A\n"}))
    assert site is not None
    assert site.content == {"en": "docs"}


@pytest.mark.parametrize(
    ("settings", "page", "url"),
    [
        ({"mkdocs.yml": "site_url: https://kites.org/docs/\n"}, "docs/a.md", "https://kites.org/docs/"),
        ({"mkdocs.yml": "site_url: http://127.0.0.1:8000\n"}, "docs/a.md", ""),
        ({"mkdocs.yml": "site_url: !ENV SITE_URL\n"}, "docs/a.md", ""),
        ({"mkdocs.yml": "site_name: Kites\n"}, "docs/a.md", ""),
        ({"hugo.toml": 'baseURL = "https://kites.org/"\n'}, "content/a.md", "https://kites.org/"),
        ({"config.yaml": "baseurl: http://localhost:1313/\n"}, "content/a.md", ""),
        ({"hugo.toml": 'baseURL = "/"\n'}, "content/a.md", ""),
        ({"docusaurus.config.js": "x = { url: 'https://kites.org', baseUrl: '/docs/' }"}, "docs/a.md",
         "https://kites.org/docs/"),
        ({"docusaurus.config.js": "x = { url: process.env.URL }"}, "docs/a.md", ""),
    ],
)  # fmt: skip
def test_where_the_site_is_published_is_kept(settings: Mapping[str, str], page: str, url: str) -> None:
    site = sites.find(MemoryWorld({**settings, page: "# A\n"}))
    assert site is not None
    loaded = load(MemoryWorld({"nkdoc.toml": sites.settings_of(site), page: "# A\n"}))
    assert loaded.value is not None
    assert loaded.value.config.url == url
    assert ("url" in loaded.value.config.given) == bool(url)


@pytest.mark.slow
@pytest.mark.parametrize("tool", SITES)
def test_it_is_built(tool: str, tmp_path: Path) -> None:
    laid(tmp_path, SITES[tool])
    assert main(["adopt", str(tmp_path)]) == 0
    assert main(["--project", str(tmp_path), "build", "html", "pdf"]) == 0
    assert len(list((tmp_path / "build").glob("*/index.html"))) == 2
    assert len(list((tmp_path / "build").rglob("*.pdf"))) == 2
