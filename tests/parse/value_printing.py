"""Attributes and front matter → their canonical form in Markdown."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from nkdoc.model import Attributes, Section

_BARE = re.compile(r"""[^\s{}\\"'=<>`]+""")
_PLAIN_VALUE = re.compile(r"[^\W\d_][^\n:#\"'\[\]{}&*!|>%@`\x00-\x1f\x7f-\xa0]*(?<![\s])")
_WORDS = frozenset({"true", "false", "null", "yes", "no", "on", "off"})


def print_attributes(attributes: Attributes) -> str:
    """Return the canonical form: id, classes, then pairs in the author's order; values quoted where they must be."""
    parts = [f"#{attributes.id}"] if attributes.id is not None else []
    parts.extend(f".{name}" for name in attributes.classes)
    for key, value in attributes.pairs:
        if _BARE.fullmatch(value):
            parts.append(f"{key}={value}")
        else:
            escaped = value.replace("\\", "\\\\").replace('"', '\\"')
            parts.append(f'{key}="{escaped}"')
    return "{" + " ".join(parts) + "}"


def print_front_matter(section: Section) -> str:
    """Return the fields between their lines of dashes, in the author's order."""
    values: Mapping[str, object] = {key: each.value for key, each in section.front.items()}
    if not values:
        values = {"id": section.id, "title": section.title}
        if section.summary:
            values = {**values, "summary": section.summary}
    lines = [f"{_value(key)}: {_value(value)}" for key, value in values.items()]
    return "\n".join(["---", *lines, "---"])


def _value(value: object) -> str:
    """Return a YAML value in one line."""
    if isinstance(value, str):
        if _PLAIN_VALUE.fullmatch(value) and value.lower() not in _WORDS and value.isprintable():
            return value
        return json.dumps(value, ensure_ascii=not value.isprintable())
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{json.dumps(key)}: {_value(each)}" for key, each in value.items()) + "}"
    if isinstance(value, tuple):
        return "[" + ", ".join(_value(each) for each in value) + "]"
    return json.dumps(value)
