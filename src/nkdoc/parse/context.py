"""What the rules of one parse share: the source, the places of the text at hand, and the findings.

markdown-it hands its rules one dictionary, `env`; the context travels in it, so that a rule can report a fault at its
true place.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, MutableMapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import NamedTuple, cast

from nkdoc.base.diagnostics import Diagnostic, Label, Rule
from nkdoc.base.span import Source, Span

_KEY = "nkdoc"

READ, LOOK_AHEAD = False, True
"""markdown-it's `silent` argument: whether a rule makes tokens or only says that it would."""


class Flavour(Enum):
    """How a file is meant to be read.

    `NKDOC` is the syntax of the guide, and departures from it are reported. `ANY` reads Markdown written for other
    tools (Jekyll, Docusaurus, MkDocs): any front matter, admonitions, macros and HTML blocks, and no finding about
    nkdoc's own rules. `SITE` is nkdoc's syntax in a page of such a tool: any front matter, a title in it or in the
    first heading, and at signs in running text that are no citations.
    """

    NKDOC = auto()
    SITE = auto()
    ANY = auto()


class Places(NamedTuple):
    """Where the characters of an inline text stand in the source.

    The text is made of runs that stand in the source without a gap (a line without its indent and quote marks, a
    table cell up to an escaped pipe): run `i` starts at `texts[i]` in the text and at `sources[i]` in the source.
    """

    texts: tuple[int, ...]
    sources: tuple[int, ...]

    def at(self, offset: int) -> int:
        """Return the source offset of the character at `offset`."""
        if len(self.texts) == 1:
            return self.sources[0] - self.texts[0] + offset
        run = max(bisect_right(self.texts, offset) - 1, 0)
        return self.sources[run] - self.texts[run] + offset

    def between(self, start: int, end: int) -> tuple[int, int]:
        """Return the source offsets of the half-open range; its end is the end of its last character."""
        first = self.at(start)
        return first, self.at(end - 1) + 1 if end > start else first

    def behind(self, offset: int) -> Places:
        """Return the places of the text without its first `offset` characters."""
        later = [(text - offset, source) for text, source in zip(*self, strict=True) if text > offset]
        runs = ((0, self.at(offset)), *later)
        return Places(tuple(text for text, _ in runs), tuple(source for _, source in runs))


@dataclass(frozen=True, slots=True)
class Comment:
    """An HTML comment: its text between the marks, and its place."""

    text: str
    start: int
    end: int


@dataclass(slots=True)
class OpenDiv:
    """A div whose end has not come yet: its opening fence, and the nesting level of its content."""

    level: int
    mark: str
    start: int
    end: int
    closed_with: str = ""


@dataclass(slots=True)
class Context:
    """The state of one parse."""

    source: Source
    flavour: Flavour = Flavour.NKDOC
    first_line: int = 0
    findings: list[Diagnostic] = field(default_factory=list)
    divs: list[OpenDiv] = field(default_factory=list)
    suspects: list[OpenDiv] = field(default_factory=list)
    uncommented: dict[int, int] = field(default_factory=dict)
    """Container's end line → a line from which no comment closes before it; spares reading on again and again."""
    unread: set[str] = field(default_factory=set)
    """What markup of other tools has been reported: each kind once."""
    is_mdx: bool | None = None
    """Whether the file is MDX, once that has been looked up."""
    places: Places = field(default_factory=lambda: Places((0,), (0,)))
    base: int = 0
    """Offset of the inline text at hand in the text that `places` describes: an image's text is part of another."""

    @property
    def strict(self) -> bool:
        """Whether departures from nkdoc's own syntax are reported."""
        return self.flavour is not Flavour.ANY

    def span(self, start: int, end: int) -> Span:
        """Return the source span of a range of the inline text at hand."""
        places = self.places
        if len(places.texts) == 1:
            shift = places.sources[0] - places.texts[0] + self.base
            return Span(self.source, shift + start, shift + end)
        return Span(self.source, *places.between(self.base + start, self.base + end))

    @contextmanager
    def within(self, offset: int) -> Iterator[None]:
        """Let places count from `offset` of the inline text at hand: an image's text is parsed on its own."""
        self.base += offset
        try:
            yield
        finally:
            self.base -= offset

    def report(
        self, rule: Rule, span: Span, message: str, *, hint: str = "", about: str = "", labels: Iterable[Label] = (),
        for_any_tool: bool = False,
    ) -> None:  # fmt: skip
        """Keep a finding, unless the file is written for another tool; `for_any_tool` keeps it even then."""
        if self.strict or for_any_tool:
            self.findings.append(rule.at(span, message, hint=hint, about=about, labels=labels))

    def into(self, env: MutableMapping[str, object]) -> MutableMapping[str, object]:
        """Put the context into markdown-it's environment."""
        env[_KEY] = self
        return env


def context(env: MutableMapping[str, object]) -> Context:
    """Return the context of the parse that `env` belongs to."""
    return cast("Context", env[_KEY])
