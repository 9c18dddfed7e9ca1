r"""LaTeX → MathML.

latex2mathml reads nearly everything: of a command it does not know it makes a name, of a missing argument nothing. What
it made is therefore looked through, and so is the LaTeX before, for what must have a partner.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple
from xml.etree import ElementTree as ET

MATHML = "http://www.w3.org/1998/Math/MathML"
_CACHED = 1024
_DEEPEST = 40
"""Braces and environments nested deeper are refused: what draws them recurses."""
_TOKEN = re.compile(r"\\(?:begin|end)[ ]?\{(?P<name>[^{}]*)\}|\\(?P<command>[A-Za-z]+|.)|(?P<mark>[{}&$])", re.DOTALL)
_COMMENT = re.compile(r"(?<!\\)%[^\n]*")
_DECIMAL = re.compile(r"[.,]")
_REFUSED = frozenset({
    "href", "url", "style", "class", "newcommand", "renewcommand", "newenvironment", "DeclareMathOperator", "def",
    "label", "ref", "eqref", "unicode", "verb", "cssId", "require", "input", "include",
})  # fmt: skip
"""Commands that do more than set a formula, or refer to what is outside of it."""
_WRAPPERS = frozenset({"equation", "equation*", "displaymath", "math"})
_COLUMNS = MappingProxyType({"gather": "c", "gather*": "c", "gathered": "c", "multline": "c", "multline*": "c"})
_ALIGNED = frozenset({"aligned", "align", "align*", "alignedat", "split", "eqnarray", "eqnarray*", "flalign"})
_GRIDS = frozenset({
    *(f"{kind}matrix{star}" for kind in ("", "p", "b", "B", "v", "V") for star in ("", "*")),
    "smallmatrix", "array", "cases",
})  # fmt: skip
_ENVIRONMENTS = _WRAPPERS | _COLUMNS.keys() | _ALIGNED | _GRIDS
_PARTS = MappingProxyType(
    {"mfrac": 2, "msup": 2, "msub": 2, "msubsup": 3, "mroot": 2, "munder": 2, "mover": 2, "munderover": 3}
)
"""How many children an element of MathML must have (MathML Core, 3)."""
_LARGE = frozenset("∑∏∐⋂⋃⋁⋀⨀⨁⨂⨃⨄⨅⨆")
_NAMES = frozenset({"lim", "lim inf", "lim sup", "max", "min", "sup", "inf", "gcd", "Pr", "det", "argmax", "argmin"})
_MOVED = MappingProxyType({"msub": "munder", "msup": "mover", "msubsup": "munderover"})
_SAID = MappingProxyType(
    {
        "NoAvailableTokensError": "it ends where an argument is missing",
        "ExtraLeftOrMissingRightError": "\\left has no \\right",
        "DoubleSubscriptsError": "two subscripts follow one another",
        "DoubleSuperscriptsError": "two superscripts follow one another",
        "MissingSuperScriptOrSubscriptError": "“^” or “_” has nothing behind it",
        "MissingEndError": "\\begin has no \\end",
        "LimitsMustFollowMathOperatorError": "\\limits stands behind something that has none",
    }
)


class Fault(NamedTuple):
    """What is wrong with a formula: half a sentence, the piece of the LaTeX that shows where, and its offset there.

    `piece` is empty, `start` -1 where it is not known.
    """

    message: str
    piece: str = ""
    start: int = -1


@lru_cache(maxsize=_CACHED)
def read(latex: str, *, display: bool) -> str | Fault:
    """Return the `math` element of a formula as text, or why there is none."""
    prepared = prepare(latex)
    if isinstance(prepared, Fault):
        return prepared
    made = _converted(prepared, display=display)
    if isinstance(made, Fault):
        return made
    if wrong := next(_wrong(made), None):
        return wrong
    _move_limits(made)
    _align_columns(made)
    made.set("xmlns", MATHML)
    made.set("alttext", " ".join(latex.split()))
    return ET.tostring(made, encoding="unicode")


@lru_cache(maxsize=_CACHED)
def prepare(latex: str) -> str | Fault:
    """Return the LaTeX in the words that the libraries know, or what of it has no partner or no meaning here."""
    # Blanks, so that offsets stay those of the formula.
    text = _COMMENT.sub(lambda comment: " " * len(comment.group()), latex)
    open_: list[re.Match[str]] = []
    for token in _TOKEN.finditer(text):
        wrong = _step(token, open_)
        if wrong is not None:
            return wrong
    if open_:
        piece = open_[-1].group()
        return Fault("“{” is not closed" if piece == "{" else f"{piece} has no \\end", piece, open_[-1].start())
    return _renamed(text)


def _step(token: re.Match[str], open_: list[re.Match[str]]) -> Fault | None:
    """Take one token in; return what is wrong with it."""
    piece, name, mark = token.group(), token["name"], token["mark"]
    message = ""
    if token["command"] in _REFUSED:
        message = f"{piece} is not supported"
    elif mark == "{" or piece.startswith("\\begin"):
        open_.append(token)
        if name is not None and name not in _ENVIRONMENTS:
            message = f"the environment “{name}” is not supported"
        elif len(open_) > _DEEPEST:
            message = "it is nested too deeply"
    elif mark == "}" or name is not None:
        # The partner of a brace is a brace, of an \\end the \\begin with the same name.
        if not open_ or open_.pop()["name"] != name:
            message = f"“{piece}” closes nothing"
    elif mark == "$" or (mark == "&" and all(each["name"] is None for each in open_)):
        message = f"“{piece}” has no meaning here"
    return Fault(message, piece, token.start()) if message else None


def _renamed(text: str) -> str:
    """Return the LaTeX with environments that the libraries lack as those they have."""

    def environment(match: re.Match[str]) -> str:
        command, name = match["command"], match["name"]
        if name in _WRAPPERS:
            return ""
        if name in _COLUMNS:
            return f"\\{command}{{array}}" + ("{c}" if command == "begin" else "")
        return f"\\{command}{{align*}}" if name in _ALIGNED else match.group()

    text = re.sub(r"\\(?P<command>begin|end)[ ]?\{(?P<name>[^{}]*)\}", environment, text)
    # latex2mathml takes the letters of \mathrm{ab} apart unless a space stands before the brace.
    return re.sub(r"\\mathrm\{", r"\\mathrm {", text).strip()


def _converted(text: str, *, display: bool) -> ET.Element | Fault:
    """Return the MathML of prepared LaTeX, without namespaces."""
    from latex2mathml.converter import convert

    try:
        written = convert(text, display="block" if display else "inline")
        element = ET.fromstring(written.replace(f' xmlns="{MATHML}"', ""))  # noqa: S314 - made here, without entities
    except Exception as fault:  # noqa: BLE001 - the library raises whatever its lists and dictionaries do
        return Fault(_SAID.get(type(fault).__name__, "it cannot be read"))
    join_decimals(element)
    return element


def _wrong(element: ET.Element) -> Iterator[Fault]:
    """Yield what a formula's MathML shows to be no formula."""
    for node in element.iter():
        if node.tag in _PARTS and len(node) != _PARTS[node.tag]:
            yield Fault("an argument is missing")
        text = node.text or ""
        if node.tag in ("mi", "mo", "mn") and text.startswith("\\"):
            yield Fault(f"the command {text} is not known", text)


def join_decimals(element: ET.Element) -> None:
    """Make one number of those that `{,}` joins, so that no space follows the decimal comma."""
    for parent in element.iter():
        at = 1
        while at < len(parent) - 1:
            left, middle, right = parent[at - 1 : at + 2]
            mark = "".join(middle.itertext())
            if left.tag == right.tag == "mn" and middle.tag == "mrow" and _DECIMAL.fullmatch(mark):
                left.text = f"{left.text}{mark}{right.text}"
                parent.remove(middle)
                parent.remove(right)
            else:
                at += 1


def _move_limits(element: ET.Element) -> None:
    """Mark the limits of sums and of named operators as such: browsers set them below and above where they display."""
    for node in element.iter():
        if node.tag in _MOVED and len(node) and node[0].tag == "mo":
            text = " ".join((node[0].text or "").split())
            if text in _LARGE or text in _NAMES:
                node.tag = _MOVED[node.tag]
                node[0].set("movablelimits", "true")


def _align_columns(element: ET.Element) -> None:
    """Give the cells of tables the classes of their columns' alignment, since MathML Core has no `columnalign`."""
    for cell in element.iter("mtd"):
        if aligned := cell.attrib.pop("columnalign", ""):
            cell.set("class", f"align-{aligned}")
