"""The command line → nkdoc.1, a page for `man` in the macros of man(7)."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator

from nkdoc.base.version import __version__
from nkdoc.commands._line import Argument, Line, whole_line

_EXIT_CODES = (
    ("0", "nothing is wrong"),
    ("1", "something was found, or the build failed"),
    ("2", "wrong usage or settings"),
    ("3", "something needed is not installed"),
    ("130", "interrupted"),
)
_ENVIRONMENT = (
    ("NO_COLOR", "no colours on the terminal"),
    ("SOURCE_DATE_EPOCH", "the date of a text whose settings give none, in seconds since 1970"),
    ("NKDOC_START_METHOD", "how processes are started: fork, spawn or forkserver"),
    ("NKDOC_DEBUG", "where set, a bug shows where it is"),
)
_FILES = (
    ("nkdoc.toml", "the settings, beside content/; or [tool.nkdoc] in pyproject.toml"),
    ("content/LANGUAGE/*.md", "the text, a folder for each language"),
    ("content/references.yaml", "the bibliography"),
    ("content/glossary.yaml", "names and terms"),
    ("content/data/*.yaml", "figures that pictures are drawn from"),
)


def manual_page() -> str:
    """Return the page. It holds no date, so that it changes only with the command line."""
    return "".join(f"{line}\n" for line in _page(whole_line()))


def _page(top: Line) -> Iterator[str]:
    yield '.\\" Written by tools/make_reference.py from the command line itself.'
    yield f'.TH NKDOC 1 "" "nkdoc {__version__}" "User Commands"'
    yield from (".SH NAME", f"nkdoc \\- {_escaped(top.help[0].lower() + top.help[1:].rstrip('.'))}", ".SH SYNOPSIS")
    usages = [_escaped(usage(each)) for line in top.below for each in line.below or (line,)]
    yield "\n.br\n".join(usages)
    yield ".SH DESCRIPTION"
    yield _text(
        "Markdown in two or more languages becomes PDFs and web pages, and the translations are compared: every "
        "number, date, name and citation. The commands below read a project, the nearest folder upwards with "
        "content/LANGUAGE/ in it. Findings go to standard output, progress to standard error."
    )
    yield ".SH OPTIONS"
    yield from (each for argument in top.options for each in _argument(argument))
    yield ".SH COMMANDS"
    for line in list(top.walk())[1:]:
        yield f".SS {' '.join(line.words[1:])}"
        yield _text(_sentence(line.help))
        for argument in line.arguments:
            yield from _argument(argument)
    for title, rows in (("EXIT STATUS", _EXIT_CODES), ("ENVIRONMENT", _ENVIRONMENT), ("FILES", _FILES)):
        yield f".SH {title}"
        for name, about in rows:
            yield from (".TP", f"\\fB{_escaped(name)}\\fR", _text(_sentence(about)))
    yield from (".SH SEE ALSO", _text("nkdoc explain CODE tells what a finding means and what to do."))


def usage(line: Line) -> str:
    """Return how a command is called, as plain text."""
    words = [" ".join(line.words), *(["[OPTION ...]"] if line.options else [])]
    for argument in line.positional:
        shown = f"{argument.value}{' ...' if argument.many else ''}"
        words.append(shown if argument.required else f"[{shown}]")
    return " ".join(words)


def _argument(argument: Argument) -> Iterator[str]:
    value = f"\\fI{_escaped(argument.value)}\\fR" if argument.value else ""
    flags = ", ".join(f"\\fB{_escaped(flag)}\\fR" for flag in argument.flags)
    yield ".TP"
    yield " ".join(filter(None, (flags, value)))
    unsaid = not all(choice in argument.help for choice in argument.choices)
    about = [argument.help] if argument.help else []
    about += [f"one of: {', '.join(argument.choices)}"] if unsaid else []
    yield _text(" ".join(map(_sentence, about)))


def _sentence(text: str) -> str:
    """Return a help text as a sentence."""
    return text[0].upper() + text[1:].rstrip(".") + "."


def _text(text: str) -> str:
    """Return running text in lines of a common length."""
    lines = textwrap.wrap(_escaped(text), 78, break_long_words=False, break_on_hyphens=False)
    return "\n".join(f"\\&{line}" if line.startswith(".") else line for line in lines)


def _escaped(text: str) -> str:
    """Return a text whose signs mean nothing to roff: backslashes, hyphens that are minus signs, quotation marks."""
    signs = {"\\": "\\e", "-": "\\-", "“": "\\(lq", "”": "\\(rq", "’": "\\(cq", "'": "\\(aq", "…": "..."}
    return re.sub(r"[\\\-“”’'…]", lambda found: signs[found.group()], text)
