"""Docusaurus: `docusaurus.config.js` searched for its locales; translations below `i18n/`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nkdoc.exchange.sites import Site
from nkdoc.exchange.sites._finding import address, by_position, first_file, language, number, path_in, said, script
from nkdoc.languages import WORDING

if TYPE_CHECKING:
    from nkdoc.base.world import World

_NAMES = tuple(f"docusaurus.config.{ending}" for ending in ("js", "ts", "mjs", "cjs", "mts"))
_LOCALES = re.compile(r"\blocales\s*:\s*\[([^\]]*)\]")
_PATH = re.compile(r"\bdocs\s*:\s*\{[^{}]*?\bpath\s*:\s*['\"]([^'\"]+)['\"]")
_INSIDE = "docusaurus-plugin-content-docs/current"


def find(world: World) -> Site | None:
    """See the package."""
    settings = first_file(world, _NAMES)
    if not settings:
        return None
    code = script(world, settings)
    path = _PATH.search(code)
    base = path_in(path[1]) if path else "docs"
    listed = _LOCALES.search(code)
    locales = re.findall(r"['\"]([\w-]+)['\"]", listed[1]) if listed else []
    told = [f"{settings} is a program, which was not run: locales and title are those that it writes out"]
    if not locales:
        locales = sorted({file.split("/")[1] for file in world.files("i18n") if f"/{_INSIDE}/" in file})
        told = [f"{settings} is a program, which was not run; languages are those of the folders in i18n/"]
    source = said(code, "defaultLocale") or WORDING
    content = {language(source) or WORDING: base}
    for name in locales:
        folder = f"i18n/{name}/{_INSIDE}"
        if name != source and language(name) and any(file.endswith(".md") for file in world.files(folder)):
            content[language(name)] = folder
    if left := sum(file.endswith(".mdx") for file in world.files(base)):
        told.append(f"{left} files of MDX are programs, too, and left out")
    title = said(code, "title")
    pages = by_position(world, content, number("sidebar_position", "position"), "_category_.json")
    titles = dict.fromkeys(content, title) if title else {}
    url = address(said(code, "url"), said(code, "baseUrl"))
    return Site("Docusaurus", settings, content, titles, pages, ("static",), tuple(told), url)
