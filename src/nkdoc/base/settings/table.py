"""A file of TOML → its table of settings, with the place of every key.

nkdoc.toml       the whole file
pyproject.toml   `[tool.nkdoc]`
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from nkdoc.base.diagnostics import Diagnostic, Rule, Severity, Warned
from nkdoc.base.span import Source, Span

OWN_FILE, SHARED_FILE = "nkdoc.toml", "pyproject.toml"
SETTINGS_FILES = (OWN_FILE, SHARED_FILE)
"""Where settings may stand, the one that is read first where both have some."""

BAD_CONFIG = Rule(
    "NK108",
    "bad-configuration",
    Severity.ERROR,
    """`nkdoc.toml` or `pyproject.toml` cannot be read as TOML, or a setting has a value of the wrong kind.

The message names the key and what it expects. Nothing is built until it is mended, because every
stage depends on the languages and the title given there.
""",
)

_HEAD = re.compile(r"(?m)^[ \t]*\[\s*tool\s*\.\s*nkdoc\b")


@dataclass(frozen=True, slots=True)
class SettingsTable:
    """The settings of a file as they stand there; without a source, the settings of a project that has no file."""

    source: Source | None = None
    values: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def title(self) -> str:
        """How messages call the table."""
        return "[tool.nkdoc]" if self.source is not None and self.source.path == SHARED_FILE else OWN_FILE

    def to_add(self, *lines: str) -> str:
        """Return the hint that says where to write the lines."""
        return f"add to {self.title}: {lines[0]}" if len(lines) == 1 else "\n".join((f"add to {self.title}:", *lines))

    def place(self, *path: str) -> Span | None:
        """Return where the last of the keys is written, else where those before it are, else the table's own line."""
        if self.source is None:
            return None
        head = _HEAD.search(self.source.text) if self.source.path == SHARED_FILE else None
        start = head.start() if head else 0
        found = self.source.line_span(self.source.position(start).line)
        for depth, key in enumerate(path):
            before = r"(?:tool\.nkdoc\.)?" + "".join(rf"(?:[\"']?{re.escape(each)}[\"']?\.)?" for each in path[:depth])
            inline = r"|[{,][ \t]*|\." if depth else ""
            named = re.compile(rf"(?m)(?:^[ \t]*\[?{before}{inline})[\"']?({re.escape(key)})[\"']?[ \t]*[\]=.]")
            if (hit := named.search(self.source.text, start)) is None:
                break
            found, start = self.source.span(hit.start(1), hit.end(1)), hit.end(1)
        return found


def has_table(source: Source) -> bool:
    """Tell whether the file holds settings of nkdoc, or seems to where it is not valid TOML."""
    if source.path == OWN_FILE:
        return True
    try:
        tool = tomllib.loads(source.text).get("tool")
    except tomllib.TOMLDecodeError:
        return _HEAD.search(source.text) is not None
    return isinstance(tool, dict) and "nkdoc" in tool


def read_table(source: Source) -> Warned[SettingsTable]:
    """Return the settings in `source`; none, with the fault that hides them, where they cannot be read."""
    try:
        data = tomllib.loads(source.text)
    except tomllib.TOMLDecodeError as fault:
        return Warned(SettingsTable(source), (_not_toml(source, str(fault)),))
    held: object = data
    if source.path == SHARED_FILE:
        tool = data.get("tool", {})
        held = tool.get("nkdoc", {}) if isinstance(tool, dict) else {}
    if not isinstance(held, dict):
        return Warned(SettingsTable(source), (BAD_CONFIG.at(source.line_span(1), "[tool.nkdoc] must be a table"),))
    return Warned(SettingsTable(source, MappingProxyType(held)))


def _not_toml(source: Source, fault: str) -> Diagnostic:
    """Return the finding at the place that the parser of TOML names at the end of its message."""
    match = re.search(r"\(at line (\d+), column (\d+)\)", fault)
    line = int(match[1]) if match else len(source.line_starts)
    start = source.line_starts[min(line, len(source.line_starts)) - 1] + (int(match[2]) - 1 if match else 0)
    message = re.sub(r" \(at .*\)", "", fault)
    span = source.span(min(start, len(source.text)), min(start + 1, len(source.text)))
    return BAD_CONFIG.at(span, f"not valid TOML: {message}")
