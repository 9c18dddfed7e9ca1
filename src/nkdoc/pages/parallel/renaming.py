"""A section with other ids, so that it may share a page with its source."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection
from typing import cast

from nkdoc.base.span import Source, Span
from nkdoc.model import Link, Section


def renamed(section: Section, own: Collection[str], prefix: str) -> Section:
    """Return the section with `prefix` before every id that is among `own`, and in every link to one of them."""
    return cast("Section", _renamed(section, own, prefix))


def _renamed(node: object, own: Collection[str], prefix: str) -> object:
    if isinstance(node, tuple) and not isinstance(node, Span):
        return tuple(_renamed(each, own, prefix) for each in node)
    if not dataclasses.is_dataclass(node) or isinstance(node, type | Span | Source):
        return node
    changed: dict[str, object] = {}
    for each in dataclasses.fields(node):
        value = getattr(node, each.name)
        if each.name == "id" and value in own:
            changed["id"] = prefix + value
        elif isinstance(value, tuple) or dataclasses.is_dataclass(value):
            changed[each.name] = _renamed(value, own, prefix)
    if isinstance(node, Link) and node.url.startswith("#") and node.url[1:] in own:
        changed["url"] = f"#{prefix}{node.url[1:]}"
    return dataclasses.replace(node, **changed) if changed else node
