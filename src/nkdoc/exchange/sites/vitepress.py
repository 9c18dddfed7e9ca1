"""VitePress: `.vitepress/config.*` searched for its locales; each but the root's is a folder."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nkdoc.exchange.sites import Site
from nkdoc.exchange.sites._finding import first_file, language, languages_of_folders, path_in, said, script, stems
from nkdoc.languages import WORDING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from nkdoc.base.world import World

_ENDINGS = ("js", "ts", "mjs", "mts", "cjs")
_FOLDERS = (".", "docs", "doc", "website")
_NAMES = tuple(
    path_in(folder, ".vitepress", f"{name}.{ending}")
    for folder in _FOLDERS
    for name in ("config", "config/index")
    for ending in _ENDINGS
)
_ROOT = re.compile(r"\broot\s*:\s*\{")
_LINK = re.compile(r"\blink\s*:\s*['\"]/([^'\"#?]*)['\"]")


def find(world: World) -> Site | None:
    """See the package."""
    settings = first_file(world, _NAMES)
    if not settings:
        return None
    code = script(world, settings)
    base = path_in(settings.partition(".vitepress")[0] or ".", said(code, "srcDir") or ".")
    folders = languages_of_folders(world, base)
    root = _ROOT.search(code)
    source = language(said(code[root.end() :], "lang")) if root else language(said(code, "lang"))
    named = [name for name in folders if re.search(rf"['\"]?{re.escape(name)}['\"]?\s*:\s*\{{", code)]
    told = [f"{settings} is a program, which was not run: locales are the folders that it names"]
    if not named:
        named = folders
        told = [f"{settings} is a program, which was not run; languages are the folders of that name in {base}"]
    whole = any(path.endswith(".md") for path in world.files(base, deep=False))
    content = {source or WORDING: base} if root or whole else {}
    content |= {language(name): path_in(base, name) for name in named}
    title = said(code, "title")
    pages = _ordered(world, content, code)
    if pages:
        told.append("pages are in the order of the links that it writes out")
    public = path_in(base, "public")
    return Site(
        "VitePress", settings, content, dict.fromkeys(content, title) if title else {}, pages, (public,), tuple(told)
    )


def _ordered(world: World, content: Mapping[str, str], code: str) -> tuple[str, ...]:
    """Return the pages in the order of the links in the settings, which write out the side bar; nothing for none."""
    known = stems(world, content) if content else []
    linked = [link.removesuffix(".md").removesuffix(".html") for link in _LINK.findall(code)]
    named = [
        stem for link in linked for stem in (link, f"{link}index" if link.endswith("/") else link) if stem in known
    ]
    first = [stem for stem in known if stem == "index"]
    return tuple(dict.fromkeys((*first, *named, *known))) if named else ()
