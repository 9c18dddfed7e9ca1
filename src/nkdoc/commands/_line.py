"""The command line as data, for what describes it: completion scripts, the manual page, the manual's reference."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from nkdoc.commands import parser


@dataclass(frozen=True, slots=True)
class Argument:
    """An option with its `flags`, or a positional argument, which has none.

    `value` is what stands for its value in a usage line, empty for an option that takes none; `choices` are the words
    it may be, none where it may be any; `default` is what holds where it is not given, as help texts have it.
    """

    flags: tuple[str, ...]
    value: str
    choices: tuple[str, ...]
    help: str
    many: bool
    required: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A command: the words that call it, what it does, what it takes, and the commands below it."""

    words: tuple[str, ...]
    help: str
    arguments: tuple[Argument, ...]
    below: tuple[Line, ...]

    @property
    def options(self) -> tuple[Argument, ...]:
        """The arguments that begin with a flag."""
        return tuple(each for each in self.arguments if each.flags)

    @property
    def positional(self) -> tuple[Argument, ...]:
        """The arguments told by their place."""
        return tuple(each for each in self.arguments if not each.flags)

    def walk(self) -> Iterator[Line]:
        """Yield the command and all that are below it, in order."""
        yield self
        for line in self.below:
            yield from line.walk()


def whole_line() -> Line:
    """Return the whole command line, “nkdoc” at its top."""
    top = parser()
    return _line(top, (top.prog,), top.description or "")


def _line(described: argparse.ArgumentParser, words: tuple[str, ...], about: str) -> Line:
    arguments: list[Argument] = []
    below: list[Line] = []
    for action in described._actions:  # noqa: SLF001 - argparse gives no other way to what a parser was told
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001 - the same
            helps = {each.dest: each.help or "" for each in action._get_subactions()}  # noqa: SLF001 - the same
            parsers: Mapping[str, argparse.ArgumentParser] = action.choices
            below += [_line(each, (*words, name), helps.get(name, "")) for name, each in parsers.items()]
        elif action.dest != "help":
            arguments.append(_argument(action))
    return Line(words, about, tuple(arguments), tuple(below))


def _argument(action: argparse.Action) -> Argument:
    choices = tuple(map(str, action.choices or ()))
    takes = action.nargs != 0
    named = action.metavar if isinstance(action.metavar, str) else "|".join(choices) or action.dest.upper()
    return Argument(
        flags=tuple(action.option_strings),
        value=named if takes else "",
        choices=choices,
        help=action.help or "",
        many=action.nargs in {"*", "+"},
        required=action.nargs not in {"*", "?"} and (action.required or not action.option_strings),
    )
