"""What stands beside digits: the number sign, the per cent sign, marks between groups of digits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nkdoc.base.diagnostics import Rule, Severity
from nkdoc.fmt.cells import Change, Language
from nkdoc.fmt.dashes import is_identified

SIGN_WITHOUT_SPACE = Rule(
    "NK438",
    "sign-without-space",
    Severity.WARNING,
    """A number sign or a section sign touches its number.

    №5, §12  →  № 5, § 12

An ordinary space parts them; the compiler keeps both on one line.
""",
)
PERCENT_SPACING = Rule(
    "NK439",
    "percent-spacing",
    Severity.WARNING,
    """The space before a per cent sign is not as the language has it.

    13.6 % of the territory  →  13.6% of the territory      # English: none
    13,6% территории         →  13,6 % территории           # Russian: one
    toprağın % 13,6'sı       →  toprağın %13,6'sı           # Turkish: none, the sign comes first

Russian compounds (`5%-ный`) have none. The compiler keeps number and sign on one line.
""",
)
DIGIT_GROUPS = Rule(
    "NK440",
    "digit-groups",
    Severity.WARNING,
    """The digits of a number are not grouped as the language groups them.

    100617 refugees  →  100,617 refugees
    100617 беженцев  →  100 617 беженцев
    1 050 беженцев   →  1050 беженцев       # Russian: from five digits on

Only a number before a word in small letters is looked at, since it counts something; years, postal codes, numbers of
acts and telephone numbers are left as they are. Decimal marks are never changed: the comparison of the translations
reports them.
""",
)

_SPACE = "[ \u00a0\u202f\u2009]"
_PERCENT_JOINED = re.compile(rf"(?<=\d)(?P<space>{_SPACE}+)(?=[%‰])")
_PERCENT_LEADING = re.compile(rf"(?<![\d%‰])(?<!\d[ \u00a0])[%‰](?P<space>{_SPACE}+)(?=\d)")
_PERCENT_TOUCHING = re.compile(r"(?<=\d)[%‰](?P<after>(?:-.)?)", re.IGNORECASE)
_UNGROUPED = re.compile(r"(?<![\w.,/:+#№$€£@–—-])(?<!\d[ \u00a0\u202f\u2009])[1-9]\d{4,8}(?=[ \u00a0\n][^\W\d_])")
_SHORT_GROUPED = re.compile(
    rf"(?<![\w.,/:+#№@–—-])(?<!\d{_SPACE})(?P<number>[1-9]{_SPACE}\d{{3}})(?=[ \u00a0\n][^\W\d_])"
)
_SPACE_GROUPED = re.compile(
    r"(?<![\w.,/:+#№@–—-])(?<!\d[ \u00a0\u202f\u2009])[1-9]\d{0,2}(?:[\u00a0\u202f\u2009]\d{3})+(?=[ \n][^\W\d_])"
)
_LOOK_BACK = 24


def space_signs(text: str, language: Language) -> Iterator[Change]:
    """Yield the number and section signs that touch a number."""
    if not language.convention.signs:
        return
    for found in re.finditer(rf"[{language.convention.signs}](?=\d)", text):
        why = f"a space stands between “{found[0]}” and its number"
        yield Change(found.start(), found.end(), f"{found[0]} ", SIGN_WITHOUT_SPACE, why)


def space_percent(text: str, language: Language) -> Iterator[Change]:
    """Yield the per cent signs whose spacing is not the language's."""
    name, convention = language.convention.name, language.convention
    if convention.percent == "joined":
        for match in _PERCENT_JOINED.finditer(text):
            yield Change(match.start(), match.end(), "", PERCENT_SPACING, f"{name} has no space before a per cent sign")
    elif convention.percent == "leading":
        for match in _PERCENT_LEADING.finditer(text):
            why = f"{name} has no space after a per cent sign"
            yield Change(*match.span("space"), "", PERCENT_SPACING, why)
    elif convention.percent == "spaced":
        for match in _PERCENT_TOUCHING.finditer(text):
            if not re.match(convention.compound_percent, match["after"], re.IGNORECASE):
                at = match.start()
                why = f"{name} has a space before a per cent sign"
                yield Change(at, at + 1, f" {text[at]}", PERCENT_SPACING, why)


def group_digits(text: str, language: Language) -> Iterator[Change]:
    """Yield the numbers of five to nine digits without groups, and short ones with them."""
    convention = language.convention
    mark, name = convention.group_mark, language.convention.name
    if not mark:
        return
    for match in _UNGROUPED.finditer(text):
        number = match[0]
        if int(number) >= convention.grouped_from and _counts(text, match, language):
            why = f"{name} groups digits by three from {convention.grouped_from} on"
            yield Change(match.start(), match.end(), f"{int(number):,}".replace(",", mark), DIGIT_GROUPS, why)
    if mark != " ":
        for match in _SPACE_GROUPED.finditer(text):
            why = f"{name} has “{mark}” between groups of digits"
            yield Change(match.start(), match.end(), mark.join(match[0].split()), DIGIT_GROUPS, why)
    for match in _SHORT_GROUPED.finditer(text) if convention.ungrouped_below else ():
        number = "".join(match["number"].split())
        if int(number) < convention.ungrouped_below and _counts(text, match, language):
            why = f"{name} does not group the digits of numbers below {convention.ungrouped_below}"
            yield Change(match.start(), match.end(), number, DIGIT_GROUPS, why)


def _counts(text: str, match: re.Match[str], language: Language) -> bool:
    """Tell whether the number counts what the word after it names."""
    before = text[max(match.start() - _LOOK_BACK, 0) : match.start()]
    return text[match.end() + 1].islower() and not is_identified(before, language)
