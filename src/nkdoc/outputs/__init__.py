"""The outputs: one file each, found by walking this package; they never import each other.

An output is a module with

    TARGET = "html"           the word after `nkdoc build`
    DEFAULT = True            whether a build without targets makes it
    def parts(config, options) -> tuple[str, ...]         what can be made side by side, normally the languages
    def produce(context, part) -> Warned[tuple[Artifact, ...]]

and, where it is what shows people the faults of their text, `SHOWS_FINDINGS = True`: it is made in spite of them;
where it is right in spite of some errors, their codes, `TOLERATES = frozenset(("NK610",))`; where `nkdoc build all`
leaves it out, `IN_ALL = False`.
"""

from __future__ import annotations

import pkgutil
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from nkdoc.languages.catalogue import own_labels

if TYPE_CHECKING:
    from nkdoc.base.config import Config, PaperSize
    from nkdoc.base.diagnostics import Diagnostic, Warned
    from nkdoc.model import Artifact, Project
    from nkdoc.pages.theme import Theme


STYLES = ("sheet", "booklet", "2up", "4up", "large-print", "black-and-white")
"""The styles of handouts, in the order in which they are listed."""
PROFILES = ("press", "archive")
"""What a PDF may be made for beside reading: a print shop, or an archive."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the user asked for on the command line; `paper` and `style` are empty where nothing was asked."""

    languages: tuple[str, ...] = ()
    paper: PaperSize | None = None
    style: str = ""
    profile: str = ""
    draft: bool = False


@dataclass(frozen=True)
class Context:
    """What an output may read. `epoch` is the moment the outputs name as theirs, in seconds since 1970."""

    project: Project
    theme: Theme
    options: Options
    epoch: int
    read: tuple[Diagnostic, ...] = ()
    """What was found in reading the project, for outputs that show findings."""


class Output(Protocol):
    """A module of this package."""

    TARGET: str
    DEFAULT: bool

    def parts(self, config: Config, options: Options) -> tuple[str, ...]:
        """Return the names of the parts that are made side by side."""

    def produce(self, context: Context, part: str) -> Warned[tuple[Artifact, ...]]:
        """Return the files of one part."""


def names() -> tuple[str, ...]:
    """Return the targets, sorted."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.name.startswith("_")))


def shows_findings(target: str) -> bool:
    """Tell whether `target` is made where the text has errors, too."""
    return bool(getattr(output(target), "SHOWS_FINDINGS", False))


def tolerates(target: str, code: str) -> bool:
    """Tell whether `target` is right where the text has errors of `code`."""
    return code in getattr(output(target), "TOLERATES", ())


def is_in_all(target: str) -> bool:
    """Tell whether `nkdoc build all` makes `target`."""
    return bool(getattr(output(target), "IN_ALL", True))


def output(target: str) -> Output:
    """Return the output called `target`, one of `names()`."""
    return cast("Output", import_module(f"{__name__}.{target}"))


def made(context: Context, target: str, part: str) -> Warned[tuple[Artifact, ...]]:
    """Return the files of one part of an output, the labels of the project's own in place of nkdoc's."""
    with own_labels(context.project.labels):
        return output(target).produce(context, part)
