"""Compile documents that must say the same thing in two languages.

From Python:

    import nkdoc

    report = nkdoc.compare("docs/en", "docs/ru")          # any two Markdown files or folders
    report = nkdoc.check("briefing")                      # a project's folder
    built = nkdoc.build("briefing", ["html"])             # its outputs
    for finding in report.findings:
        print(finding.code, finding.message, finding.place)

Functions return values and print nothing; what cannot be done raises `NkdocError`. Nothing but this page is promised to
stay. To read the program, start with `nkdoc.compile`, whose one function tells the order of the stages;
`docs/architecture.md` has the map.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from nkdoc.base.version import __version__ as __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from nkdoc.base.diagnostics import Diagnostic as Diagnostic
    from nkdoc.base.diagnostics import NkdocError as NkdocError
    from nkdoc.base.diagnostics import Severity as Severity
    from nkdoc.commands.build import Built as Built
    from nkdoc.model import Project as Project
    from nkdoc.outputs import Options as Options
    from nkdoc.report import Report as Report

_HOMES = {
    "Built": "nkdoc.commands.build",
    "Diagnostic": "nkdoc.base.diagnostics",
    "NkdocError": "nkdoc.base.diagnostics",
    "Options": "nkdoc.outputs",
    "Project": "nkdoc.model",
    "Report": "nkdoc.report",
    "Severity": "nkdoc.base.diagnostics",
}
"""Where the types of this page live; they are imported when they are asked for, so that `import nkdoc` is quick."""


def load(folder: str | Path = ".") -> Project:
    """Return the project in `folder`: its settings, trees, tables and aligned blocks. Raises NkdocError."""
    from nkdoc.commands.check import loaded

    return loaded(folder).value


def check(folder: str | Path = ".") -> Report:
    """Return everything that is wrong with the project in `folder`. Raises NkdocError where it cannot be read."""
    from nkdoc.commands.check import checked

    return checked(folder)


def compare(
    left: str | Path,
    right: str | Path | None = None,
    *,
    languages: tuple[str, str] | None = None,
    exclude: Iterable[str] = (),
) -> Report:
    """Return where a text and its translation part: two Markdown files, two folders, or one folder that holds both.

    `languages` are two tags (BCP 47), the text's first, where names and texts do not tell them; `exclude` are globs of
    files to leave out, from the working directory. Settings are not looked for. Raises NkdocError.
    """
    from nkdoc.commands.compare import compared

    return compared(left, right, languages, tuple(exclude))


def build(
    folder: str | Path = ".",
    targets: Sequence[str] = (),
    *,
    out: str | Path = "build",
    options: Options | None = None,
    workers: int = 1,
    force: bool = False,
    strict: bool = False,
) -> Built:
    """Make outputs of the project in `folder` and write them below `out`, a path from there.

    `targets` are those of the command, none of them its default. Where the text has errors (with `strict`, warnings)
    nothing but what shows them is written, and `failed` is true. With more than one of `workers`, processes are
    started: on macOS and Windows a script must then stand below `if __name__ == "__main__":`. Raises NkdocError.
    """
    from nkdoc.commands.build import built

    return built(folder, targets, out, options, workers=workers, force=force, strict=strict)


if not TYPE_CHECKING:  # or any name would be an attribute for type checkers

    def __getattr__(name: str) -> object:
        if name not in _HOMES:
            raise AttributeError(f"module 'nkdoc' has no attribute {name!r}")
        return getattr(import_module(_HOMES[name]), name)
