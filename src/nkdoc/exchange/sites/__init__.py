"""Other tools' folders of documentation → the settings of a project that leaves every file where it is.

    mkdocs docusaurus hugo vitepress   one module a tool: `find(world)` returns its site, None where the folder is none
    _finding                           what they share: settings read as data, languages by names, the order of pages

Only data is read. Settings written in JavaScript are searched for what they usually say, and never run.
"""

from __future__ import annotations

import pkgutil
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from nkdoc.base.world import World


@dataclass(frozen=True, slots=True)
class Site:
    """What was found: the languages, the source first, with where their text lies, as the settings have it.

    `told` are remarks on what was taken for what.
    """

    tool: str
    settings: str
    """The file that shows what tool it is."""
    content: Mapping[str, str]
    title: Mapping[str, str]
    pages: tuple[str, ...] = ()
    static: tuple[str, ...] = ()
    told: tuple[str, ...] = field(default=())
    url: str = ""
    """Where the site is published, empty where the settings do not say it."""


def find(world: World) -> Site | None:
    """Return the site in the folder, by whichever tool is found first, None where none is."""
    for module in pkgutil.iter_modules(__path__):
        if not module.name.startswith("_"):
            site: Site | None = import_module(f"{__name__}.{module.name}").find(world)
            if site is not None:
                return site
    return None


def settings_of(site: Site) -> str:
    """Return the text of `nkdoc.toml` for a site."""
    from nkdoc.exchange.sites._finding import quoted

    languages = ", ".join(quoted(tag) for tag in site.content)
    lines = [
        f"# Made from {site.settings} of {site.tool}; the files stay where they are.",
        f"source-language = {quoted(next(iter(site.content)))}",
        f"languages = [{languages}]",
    ]
    if site.url:
        lines.append(f"url = {quoted(site.url)}")
    if site.static:
        lines += ["# Where addresses that begin with a slash are looked for.", f"static = {_list(site.static)}"]
    if site.pages:
        lines += ["# The order of the pages; those that are not named follow by their names.", "pages = ["]
        lines += [*(f"    {quoted(page)}," for page in site.pages), "]"]
    if site.title:
        lines += ["", "[title]", *(f"{quoted(tag)} = {quoted(title)}" for tag, title in site.title.items())]
    lines += ["", "# Where the text of each language lies: a folder, or files by their names’ ends.", "[content]"]
    lines += [f"{quoted(tag)} = {quoted(place)}" for tag, place in site.content.items()]
    return "\n".join(lines) + "\n"


def _list(texts: tuple[str, ...]) -> str:
    from nkdoc.exchange.sites._finding import quoted

    return f"[{', '.join(map(quoted, texts))}]"
