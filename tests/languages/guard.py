"""What a module outside `languages/` must not hold: tags of languages, their letters, their words.

    source ─ faults ─▶ Fault (line, name it is assigned to, kind, text)

Docstrings, and what is said to people, may hold anything: the arguments of `Rule(…)`, `….at(…)`, `Label`, `Mismatch`,
`print`, exceptions, gettext's functions and argparse, the keywords `hint`, `help`, `description`, `message`, and what
is assigned to `message`, `hint`, `HELP` or `__all__`. Everywhere else

    tag       a text is the tag of a language that has a folder
    letter    a text has a letter beyond ASCII, escapes of such letters in regular expressions included
    class     a text has the class a-z or A-Z, where any letter is meant as a rule

and where text is compared or searched — regular expressions, the arguments of the methods of texts, comparisons,
patterns of `match`, collections assigned by a module —

    word      a function word of English, or the name of a month or weekday
    locator   an English abbreviation before a number: p., vol. (by itself, anywhere)
    ending    an English plural or possessive
"""

from __future__ import annotations

import ast
import calendar
import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from nkdoc.languages.lexicon import words

_SPOKEN_CALLS = words(
    "Rule at Label Mismatch print gettext ngettext _ N_ Wrap add_argument add_parser ArgumentParser fault"
)
_SPOKEN_KEYWORDS = frozenset(("hint", "help", "description", "message", "metavar"))
_SPOKEN_NAMES = frozenset(("message", "hint", "HELP", "__all__"))
_TEXT_METHODS = words(
    "startswith endswith removeprefix removesuffix strip lstrip rstrip split rsplit replace find rfind index partition "
    "rpartition count isdisjoint"
)
_WORDS = words(
    "an and as at but by for from if in is it nor not of on or than that the then this to was were with without"
)
_NAMES = frozenset((*calendar.month_name, *calendar.day_name)) - {"", "May"}
_LOCATORS = r"(?:pp?|pgs?|vols?|chs?|chap|secs?|sect|arts?|paras?|figs?|fols?|nos?|eds?|cols?)"
_LOCATOR = re.compile(rf"(?<![\w\\]){_LOCATORS}\??\\?\.(?!\w)")
_BARE_LOCATOR = re.compile(rf"{_LOCATORS}\.")
_ENDING = re.compile(r"['’\]]s(?![a-z])|\(\?:s\||\bs\|es\b|\bes\|s\b")
_ENDINGS = frozenset(("s", "es", "'s", "’s", "ed", "ing", "ly"))
_CLASS = re.compile(r"\[[^\]]*(?:a-z|A-Z)")
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})|\\x([0-9a-fA-F]{2})|\\N\{([^}]+)\}")
_NO_WORDS = re.compile(r"\\[A-Za-z]|\(\?P[<=]\w+[>)]|\s#\s.*")
"""What is made of letters in a regular expression and is no word of its text: classes, names of groups, comments."""
_REGEX = re.compile(r"\(\?[:=!<P]|\\[wsdbWSD]")


class Fault(NamedTuple):
    """A text that belongs into `languages/`; `name` is what the module or function around it is called."""

    line: int
    name: str
    kind: str
    text: str


class _Walker:
    def __init__(self, tags: Collection[str]) -> None:
        self.tags = frozenset(tags)
        self.found: list[Fault] = []

    def visit(self, node: ast.AST, name: str = "", *, data: bool = False) -> None:
        """Look at a node; `data` says that its texts are compared with text."""
        if _is_spoken(node):
            return
        if isinstance(node, ast.Constant):
            if isinstance(node.value, str):
                self.found += (
                    Fault(node.lineno, name, kind, node.value) for kind in _kinds(node.value, self.tags, data=data)
                )
            return
        if isinstance(node, ast.Module | ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            name = name or getattr(node, "name", "")
        for child in ast.iter_child_nodes(node):
            inside = data or _is_data(node, child)
            if isinstance(node, ast.Module) and isinstance(child, ast.Assign | ast.AnnAssign) and child.value:
                target = child.targets[0] if isinstance(child, ast.Assign) else child.target
                self.visit(child, ast.unparse(target), data=_is_collection(child.value))
            else:
                self.visit(child, name, data=inside)


def faults(source: str, tags: Collection[str]) -> list[Fault]:
    """Return what the module's text holds of languages, in order; `tags` are those of the folders."""
    walker = _Walker(tags)
    walker.visit(ast.parse(source))
    return sorted(set(walker.found))


def _is_spoken(node: ast.AST) -> bool:
    """Tell whether the node is documentation or says something to people."""
    match node:
        case ast.Expr(value=ast.Constant(value=str())):
            return True
        case ast.Call(func=ast.Name(id=called) | ast.Attribute(attr=called)):
            return called in _SPOKEN_CALLS or called.endswith("Error")
        case ast.keyword(arg=str(keyword)):
            return keyword in _SPOKEN_KEYWORDS
        case ast.Assign(targets=[ast.Name(id=target)]) | ast.AnnAssign(target=ast.Name(id=target)):
            return target in _SPOKEN_NAMES
        case ast.AugAssign(target=ast.Name(id=target)):
            return target in _SPOKEN_NAMES
    return False


def _is_data(node: ast.AST, child: ast.AST) -> bool:
    """Tell whether the texts of `child` are compared with text or searched in it."""
    match node:
        case ast.Call(func=ast.Attribute(value=ast.Name(id="re"))):
            return child is not node.func
        case ast.Call(func=ast.Attribute(attr=method)):
            return method in _TEXT_METHODS and child is not node.func
        case ast.Compare() | ast.MatchValue():
            return True
    return False


def _is_collection(value: ast.expr) -> bool:
    """Tell whether a module's constant is a collection of texts, or is made of one: what text is looked up in."""
    if isinstance(value, ast.Call):
        called = ast.unparse(value.func).rsplit(".", 1)[-1]
        return called in {"frozenset", "set", "tuple", "words", "split", "MappingProxyType"}
    return isinstance(value, ast.Set | ast.Tuple | ast.List)


def _kinds(text: str, tags: Collection[str], *, data: bool) -> Iterator[str]:
    if text in tags:
        yield "tag"
    if any(ord(character) > 0x7F and character.isalpha() for character in _unescaped(text)):
        yield "letter"
    if _CLASS.search(text):
        yield "class"
    if _BARE_LOCATOR.fullmatch(text):
        yield "locator"
    regex = _REGEX.search(text) is not None
    if data or regex:
        said = re.split(r"[^A-Za-z]+", _NO_WORDS.sub(" ", text)) if regex else text.split()
        if not _WORDS.isdisjoint(word.lower() for word in said) or not _NAMES.isdisjoint(said):
            yield "word"
        if _LOCATOR.search(text):
            yield "locator"
        if _ENDING.search(text) or text in _ENDINGS:
            yield "ending"


def _unescaped(text: str) -> str:
    """Return the text with the characters that its escapes stand for, as a regular expression reads them."""

    def character(match: re.Match[str]) -> str:
        code = match[1] or match[2]
        return chr(int(code, 16)) if code else f"\\N{{{match[3]}}}".encode().decode("unicode_escape")

    return _ESCAPE.sub(character, text)
