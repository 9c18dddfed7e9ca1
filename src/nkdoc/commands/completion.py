"""`nkdoc completion bash|zsh|fish`: the script that makes a shell complete this command line.

The scripts are static: they are written from the same description as the help texts, and start no process while
somebody types.
"""

from __future__ import annotations

import argparse
import shlex
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nkdoc.commands._line import Argument, Line

NAME = "completion"
HELP = "print what makes a shell complete this command line: bash, zsh, fish"
SHELLS = ("bash", "zsh", "fish")
_FILES = ("FILE", "DIR", "PATH", "BLOCK|FILE", "LEFT RIGHT")
"""What stands for a file's name in usage lines."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("shell", choices=SHELLS, help="for instance: nkdoc completion bash > nkdoc.bash")


def run(arguments: argparse.Namespace) -> int:
    """Print the script."""
    from nkdoc.commands._line import whole_line

    write = {"bash": _bash, "zsh": _zsh, "fish": _fish}[arguments.shell]
    sys.stdout.writelines(f"{line}\n" for line in write(whole_line()))
    return 0


def _words(argument: Argument) -> tuple[str, ...]:
    """Return the words that the argument may be, as far as they are known."""
    if argument.choices:
        return argument.choices
    if argument.value == "FORMAT":
        from nkdoc.exchange import written

        return tuple(written())
    if argument.value == "CODE":
        from nkdoc.base.rules import every_rule

        return tuple(rule.code for rule in every_rule())
    return ()


def _is_file(argument: Argument) -> bool:
    return argument.value in _FILES


def _names(line: Line) -> tuple[str, ...]:
    """Return the words that may follow a command: the commands below it, or what its positional arguments may be."""
    below = tuple(each.words[-1] for each in line.below)
    return (*below, *(word for argument in line.positional for word in _words(argument)))


def _flags(line: Line) -> tuple[str, ...]:
    return (*(flag for option in line.options for flag in option.flags), "--help")


# ---- bash -----------------------------------------------------------------------------------------


def _bash(top: Line) -> Iterator[str]:
    """Yield the script for bash: it finds the command from the words before, then what may stand here."""
    yield "# bash completion for nkdoc; source it, or put it into ~/.local/share/bash-completion/completions/nkdoc"
    yield "_nkdoc() {"
    yield "    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} path=nkdoc index"
    yield "    COMPREPLY=()"
    yield "    for ((index = 1; index < COMP_CWORD; index++)); do"
    yield '        case "$path ${COMP_WORDS[index]}" in'
    yield f"            {_patterns(' '.join(line.words) for line in list(top.walk())[1:])})"
    yield '                path="$path ${COMP_WORDS[index]}" ;;'
    yield "        esac"
    yield "    done"
    yield '    case "$path $previous" in'
    for line in top.walk():
        yield from (f"        {each}" for each in _bash_values(line))
    yield "    esac"
    yield '    case "$path" in'
    for line in top.walk():
        yield f'        "{" ".join(line.words)}")'
        yield f"            if [[ $current == -* ]]; then {_bash_reply(_flags(line), file=False)}"
        files = any(_is_file(argument) for argument in line.positional)
        yield f"            else {_bash_reply(_names(line), file=files)}; fi ;;"
    yield "    esac"
    yield "}"
    yield "complete -o filenames -F _nkdoc nkdoc"


def _bash_values(line: Line) -> Iterator[str]:
    """Yield a case for each option that takes a value."""
    for option in line.options:
        if option.value:
            places = _patterns(f"{' '.join(line.words)} {flag}" for flag in option.flags)
            yield f"{places}) {_bash_reply(_words(option), file=_is_file(option))}; return ;;"


def _bash_reply(words: Sequence[str], *, file: bool) -> str:
    """Return the command that offers the words, or files."""
    wanted = (["-W", f'"{" ".join(words)}"'] if words else []) + (["-f"] if file else [])
    return f'COMPREPLY=($(compgen {" ".join(wanted)} -- "$current"))' if wanted else ":"


def _patterns(texts: Iterator[str]) -> str:
    return "|".join(f'"{text}"' for text in texts)


# ---- zsh ------------------------------------------------------------------------------------------


def _zsh(top: Line) -> Iterator[str]:
    """Yield the script for zsh: a function for each command."""
    yield "#compdef nkdoc"
    yield "# zsh completion for nkdoc; put it as _nkdoc into a folder of $fpath, or source it after compinit"
    for line in top.walk():
        yield f"{_function(line)}() {{"
        yield from (f"    {each}" for each in _zsh_body(line))
        yield "}"
    yield 'if [[ $funcstack[1] == _nkdoc ]]; then _nkdoc "$@"; else compdef _nkdoc nkdoc; fi'


def _zsh_body(line: Line) -> Iterator[str]:
    specs = [_zsh_option(flag, option) for option in line.options for flag in option.flags]
    specs.append(shlex.quote("--help[show the help]"))
    if not line.below:
        specs += [_zsh_positional(argument) for argument in line.positional]
        yield f"_arguments {' '.join(specs)}"
        return
    yield "local -a commands"
    yield "local state line"
    described = " ".join(shlex.quote(f"{each.words[-1]}:{each.help}") for each in line.below)
    yield f"commands=({described})"
    yield f"_arguments -C {' '.join(specs)} '1: :->command' '*:: :->rest'"
    yield "case $state in"
    yield "    command) _describe command commands ;;"
    yield "    rest)"
    yield "        case $line[1] in"
    yield from (f"            {each.words[-1]}) {_function(each)} ;;" for each in line.below)
    yield "        esac ;;"
    yield "esac"


def _function(line: Line) -> str:
    return "_" + "_".join(line.words)


def _zsh_option(flag: str, option: Argument) -> str:
    about = _zsh_text(option.help)
    value = f":{_zsh_text(option.value)}:{_zsh_action(option)}" if option.value else ""
    return shlex.quote(f"{flag}[{about}]{value}")


def _zsh_positional(argument: Argument) -> str:
    place = "*" if argument.many else "" if argument.required else ":"
    return shlex.quote(f"{place}:{_zsh_text(argument.value)}:{_zsh_action(argument)}")


def _zsh_action(argument: Argument) -> str:
    if words := _words(argument):
        return f"({' '.join(words)})"
    return "_files" if _is_file(argument) else " "


def _zsh_text(text: str) -> str:
    """Return a text whose signs mean nothing to `_arguments`."""
    signs: Mapping[str, str] = {":": "\\:", "[": "\\[", "]": "\\]"}
    return "".join(signs.get(sign, sign) for sign in text)


# ---- fish -----------------------------------------------------------------------------------------


def _fish(top: Line) -> Iterator[str]:
    """Yield the script for fish: lines that hold under the condition that a command was typed."""
    yield "# fish completion for nkdoc; put it into ~/.config/fish/completions/nkdoc.fish"
    yield "function __nkdoc_at --description 'whether the words typed call just this command'"
    yield "    set --local path nkdoc"
    yield "    for word in (commandline --tokenize --current-process --cut-at-cursor)[2..]"
    yield '        switch "$path $word"'
    yield f"            case {' '.join(shlex.quote(' '.join(line.words)) for line in list(top.walk())[1:])}"
    yield '                set path "$path $word"'
    yield "        end"
    yield "    end"
    yield '    test "$path" = "$argv"'
    yield "end"
    for line in top.walk():
        start = f"complete -c nkdoc -n '__nkdoc_at {' '.join(line.words)}'"
        files = "-F" if any(_is_file(argument) for argument in line.positional) else "-f"
        yield f"{start} {files}"
        for each in line.below:
            yield f"{start} -a {each.words[-1]} -d {_fish_text(each.help)}"
        if not line.below and (words := _names(line)):
            yield f"{start} -a {_fish_text(' '.join(words))}"
        for option in line.options:
            yield f"{start} {_fish_option(option)}"


def _fish_option(option: Argument) -> str:
    flags = " ".join(f"-l {flag[2:]}" if flag.startswith("--") else f"-s {flag[1:]}" for flag in option.flags)
    words = _words(option)
    value = f" -x -a {_fish_text(' '.join(words))}" if words else " -r -F" if _is_file(option) else " -x"
    return f"{flags}{value if option.value else ''} -d {_fish_text(option.help)}"


def _fish_text(text: str) -> str:
    """Return a text between fish's single quotation marks, in which only they and backslashes have a meaning."""
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
