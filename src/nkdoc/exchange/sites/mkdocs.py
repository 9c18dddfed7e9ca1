"""MkDocs: `mkdocs.yml`, with languages of the plugin i18n, in folders or in files' endings, or found by names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from nkdoc.exchange.sites import Site
from nkdoc.exchange.sites._finding import (
    address,
    by_endings,
    data_of,
    endings,
    first_file,
    language,
    languages_of_folders,
    path_in,
    stems,
    text,
)
from nkdoc.languages import WORDING

if TYPE_CHECKING:
    from nkdoc.base.world import World


def find(world: World) -> Site | None:
    """See the package."""
    settings = first_file(world, ("mkdocs.yml", "mkdocs.yaml"))
    if not settings:
        return None
    data = data_of(world, settings)
    base = path_in(text(data.get("docs_dir")) or "docs")
    plugin = _plugin(data.get("plugins"))
    named = list(_languages(plugin))
    source = next((tag for tag, is_source, _ in named if is_source), named[0][0] if named else "")
    told = [] if named else [f"{settings} names no languages; they are told by names of files and folders"]
    if not data:
        told = [f"{settings} cannot be read: languages and order are told by names of files and folders"]
    content = _content(world, base, source, [tag for tag, _, _ in named], text(plugin.get("docs_structure")))
    title = {language(tag): name for tag, _, name in named if name}
    title = {tag: title.get(tag) or text(data.get("site_name")) for tag in content}
    pages = _ordered(world, content, list(_navigation(data.get("nav"))))
    title = title if all(title.values()) else {}
    return Site("MkDocs", settings, content, title, pages, (base,), tuple(told), address(text(data.get("site_url"))))


def _plugin(plugins: object) -> Mapping[str, Any]:
    """Return the options of the plugin i18n; plugins are a list of names and mappings, or one mapping."""
    for each in plugins if isinstance(plugins, list) else [plugins]:
        if isinstance(each, dict) and isinstance(each.get("i18n"), dict):
            options: Mapping[str, Any] = each["i18n"]
            return options
    return {}


def _languages(plugin: Mapping[str, Any]) -> Iterator[tuple[str, bool, str]]:
    """Yield tag, whether it is the source, and title; the plugin had a mapping of names before it had a list."""
    given, source = plugin.get("languages"), plugin.get("default_language")
    if isinstance(given, dict):
        for tag in given:
            if language(str(tag)):
                yield str(tag), tag == source, ""
    for each in given if isinstance(given, list) else ():
        if isinstance(each, dict) and language(text(each.get("locale"))):
            yield each["locale"], each.get("default") is True, text(each.get("site_name"))


def _content(world: World, base: str, source: str, named: list[str], structure: str) -> dict[str, str]:
    folders = languages_of_folders(world, base)
    if structure == "folder" or (not structure and folders and not endings(world, base)):
        chosen = [tag for tag in (named or folders) if tag in folders or world.files(f"{base}/{tag}")]
        whole = any(path.endswith(".md") for path in world.files(base, deep=False))
        first = source if source in chosen else "" if whole else next(iter(chosen), "")
        if first:
            return {language(tag): f"{base}/{tag}" for tag in (first, *(tag for tag in chosen if tag != first))}
        return {language(source or WORDING): base} | {language(tag): f"{base}/{tag}" for tag in chosen}
    return by_endings(world, base, source or WORDING, named)


def _navigation(nav: object) -> Iterator[str]:
    """Yield the files that the navigation names, in its order."""
    if isinstance(nav, str) and nav.endswith(".md"):
        yield nav
    for each in nav if isinstance(nav, list) else nav.values() if isinstance(nav, dict) else ():
        yield from _navigation(each)


def _ordered(world: World, content: Mapping[str, str], files: list[str]) -> tuple[str, ...]:
    known = stems(world, content)
    named = [stem for file in files if (stem := file.removeprefix("./").removesuffix(".md")) in known]
    first = [each for each in known if each == "index"]
    listed = dict.fromkeys((*named, *known) if named else (*first, *known))
    return tuple(listed) if list(listed) != sorted(known) else ()
