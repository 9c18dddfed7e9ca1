"""What is wrong with a document, as values: rules, diagnostics and the stages' return type.

Nothing here prints. A `Rule` is declared once, at module level, beside the code that applies it;
`nkdoc explain` finds it there. `rule.at(span, …)` makes a `Diagnostic`, which carries its rule with it.

A `Family` groups the codes by what they are about. A code is never used again for something else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum, IntEnum
from typing import Generic, TypeVar

from nkdoc.base.confidence import FACT, confidence_of
from nkdoc.base.span import Span

T = TypeVar("T")
U = TypeVar("U")


class Severity(IntEnum):
    """How bad it is: an error fails the run, a warning does under `--strict`, a note never does."""

    NOTE = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        """The word reports print."""
        return self.name.lower()


class Family(Enum):
    """What codes are about; the value is the beginnings of the family's codes, and `code in family` tells membership.

    A family may be part of another one: every code of FRESHNESS is one of SYNC.
    """

    SYNTAX = ("NK1",)
    """Markdown, front matter, settings, allowances."""
    SYNC = ("NK2",)
    """The languages compared."""
    FRESHNESS = ("NK27",)
    """The state of a translated block beside the text it was confirmed against."""
    CITATIONS = ("NK3",)
    """Citations, references, the glossary."""
    LOCALE = ("NK4",)
    """The rules of one language."""
    TYPOGRAPHY = ("NK43", "NK44")
    """What `nkdoc fmt` corrects or reports."""
    ASSETS = ("NK5",)
    """Links, pictures, data files."""
    TYPESETTING = ("NK6",)
    """Pages and print."""
    INTERNAL = ("NK9",)
    """A bug of nkdoc itself."""

    def __contains__(self, code: str) -> bool:
        """Tell whether a code belongs to the family."""
        return code.startswith(self.value)


@dataclass(frozen=True, slots=True)
class Label:
    """A second place that explains the first, normally the counterpart in the other language."""

    span: Span
    text: str = ""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding of the fault that `rule` describes.

    `span` is where the reader must act, normally in the translation, or None where no file has the fault;
    `block` is the id of the block it belongs to; `about` is the value in question, in a form that stays the same
    when lines move (it goes into the fingerprint). `confidence` is how sure it is that someone must act, from 0 to 1.
    `also` are the findings that one cause makes together with this one, in the order of their places; they have none.
    """

    rule: Rule
    severity: Severity
    message: str
    span: Span | None = None
    labels: tuple[Label, ...] = ()
    hint: str = ""
    block: str = ""
    about: str = ""
    confidence: float = 1.0
    also: tuple[Diagnostic, ...] = ()

    @property
    def code(self) -> str:
        """The rule's code, such as NK203."""
        return self.rule.code

    @property
    def name(self) -> str:
        """The rule's name, the fault in kebab case."""
        return self.rule.name

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """The one order in which every report lists findings: by place, then by code."""
        span = self.place
        if span is None:
            return ("", 0, 0, self.code, self.message)
        return (span.path, span.start, span.end, self.code, self.message)

    @property
    def place(self) -> Span | None:
        """Where the finding is shown: its own place, else that of its counterpart, else None."""
        if self.span is not None:
            return self.span
        return self.labels[0].span if self.labels else None


@dataclass(frozen=True, slots=True)
class Rule:
    """A fault nkdoc can find: `code` NKnnn, `name` the fault in kebab case, `doc` its documentation in Markdown.

    Two rules with the same code, name and severity are equal: the documentation only explains them.
    """

    code: str
    name: str
    severity: Severity
    doc: str = field(repr=False, compare=False)

    def at(  # noqa: PLR0913 - all but the place and the message are named and may be left out
        self,
        span: Span | None,
        message: str,
        *,
        labels: Iterable[Label] = (),
        hint: str = "",
        severity: Severity | None = None,
        block: str = "",
        about: str = "",
        confidence: float | None = None,
    ) -> Diagnostic:
        """Return the finding of this fault at `span`; `severity` departs from the rule's own where given.

        So does `confidence`, from what was measured for findings of the rule and severity.
        """
        severity = self.severity if severity is None else severity
        if confidence is None:
            inferred = self.code in Family.SYNC and self.code not in Family.FRESHNESS
            confidence = confidence_of(self.code, severity.label) if inferred else FACT
        return Diagnostic(self, severity, message, span, tuple(labels), hint, block, about, confidence)


@dataclass(frozen=True, slots=True)
class Warned(Generic[T]):
    """What a stage could make, and the findings beside it."""

    value: T
    diagnostics: tuple[Diagnostic, ...] = ()

    def __iter__(self) -> Iterator[T | tuple[Diagnostic, ...]]:
        """Forbid unpacking by accident: read the two fields by name."""
        raise TypeError("read .value and .diagnostics by name")


class Collector:
    """Gathers the findings of a stage while its values are being made."""

    def __init__(self) -> None:
        self._found: list[Diagnostic] = []

    def add(self, *diagnostics: Diagnostic) -> None:
        """Keep the findings."""
        self._found.extend(diagnostics)

    def take(self, warned: Warned[U]) -> U:
        """Keep the findings of a stage and return its value."""
        self._found.extend(warned.diagnostics)
        return warned.value

    def warned(self, value: U) -> Warned[U]:
        """Return `value` with everything gathered so far."""
        return Warned(value, tuple(self._found))


def ordered(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return the findings in the one canonical order, each once."""
    return tuple(sorted(dict.fromkeys(diagnostics), key=lambda finding: finding.sort_key))


def worst(diagnostics: Iterable[Diagnostic]) -> Severity | None:
    """Return the highest severity, or None where nothing was found."""
    return max((finding.severity for finding in diagnostics), default=None)


@dataclass(frozen=True, slots=True)
class CheckRun:
    """A check that ran: how many blocks it had something to look at in, and how many findings it has."""

    code: str
    name: str
    units: int
    findings: int


Check = Callable[..., Iterable[Diagnostic]]
"""A check yields findings and changes nothing."""


class NkdocError(Exception):
    """Root of the exceptions nkdoc raises on purpose; the command line turns them into one line and an exit code."""

    exit_code = 2
