"""Hugo: `hugo.toml` and its like, languages with folders of their own or by files' endings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from nkdoc.exchange.sites import Site
from nkdoc.exchange.sites._finding import (
    address,
    by_endings,
    by_position,
    data_of,
    first_file,
    language,
    number,
    path_in,
    text,
)
from nkdoc.languages import WORDING

if TYPE_CHECKING:
    from nkdoc.base.world import World

_FOLDERS = ("", "config/_default/")
_NAMES = tuple(
    f"{folder}{name}.{ending}"
    for folder in _FOLDERS
    for name in ("hugo", "config")
    for ending in ("toml", "yaml", "yml", "json")
)


def find(world: World) -> Site | None:
    """See the package."""
    settings = first_file(world, _NAMES)
    if not settings:
        return None
    # Hugo's keys are the same in any letters.
    data = _lower(data_of(world, settings))
    languages = data.get("languages")
    if not isinstance(languages, dict) and settings.startswith("config/"):
        beside = first_file(world, [f"config/_default/languages.{each}" for each in ("toml", "yaml", "yml", "json")])
        languages = _lower(data_of(world, beside)) if beside else {}
    options = (
        {tag: each for tag, each in languages.items() if isinstance(each, dict)} if isinstance(languages, dict) else {}
    )
    source = text(data.get("defaultcontentlanguage")) or WORDING
    base = path_in(text(data.get("contentdir")) or "content")
    content = _content(world, base, source, options)
    title = {tag: text(data.get("title")) for tag in content}
    title |= {language(name): text(each.get("title")) for name, each in options.items() if text(each.get("title"))}
    title = {tag: title[tag] for tag in content}
    pages = by_position(world, content, number("weight"))
    static = data.get("staticdir")
    folders = tuple(static) if isinstance(static, list) else (text(static) or "static",)
    url = address(text(data.get("baseurl")))
    return Site("Hugo", settings, content, title if all(title.values()) else {}, pages, folders, url=url)


def _content(world: World, base: str, source: str, options: Mapping[str, Mapping[str, Any]]) -> dict[str, str]:
    """Return where the languages lie: in the folders that they name, else by files' endings."""
    named = {name: text(each.get("contentdir")) for name, each in options.items() if language(name)}
    if not any(named.values()):
        weights = sorted(named, key=lambda name: (name != source, _weight(options[name]), name))
        return by_endings(world, base, source, weights)
    first = source if source in named else min(named, key=lambda name: _weight(options[name]))
    ordered = (first, *(name for name in named if name != first))
    return {language(name): path_in(named[name] or base) for name in ordered}


def _weight(options: Mapping[str, object]) -> float:
    weight = number("weight")(options)
    return float("inf") if weight is None else weight


def _lower(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return settings with their keys in small letters, those of tables included."""
    return {str(key).lower(): _lower(value) if isinstance(value, dict) else value for key, value in data.items()}
