"""Admonitions → HTML: a box with the name of its kind, in the edition's language, and the author's title under it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from nkdoc.model import Div
from nkdoc.pages.html.scope import Scope
from nkdoc.pages.html.tags import Html, escape, language_attributes, tag

SHORT = 600
"""Characters of a box, about seven lines, that stays on one page."""

_TAG = re.compile(r"<[^>]*>")
N_ = str
"""Marks a message for extraction where it is not translated on the spot."""


class _Kind(NamedTuple):
    label: str
    tone: str = "calm"


_NOTE, _TIP, _SEE_ALSO = _Kind(N_("Note")), _Kind(N_("Tip"), "helpful"), _Kind(N_("See also"))
_IMPORTANT, _WARNING = _Kind(N_("Important"), "urgent"), _Kind(N_("Warning"), "urgent")
_CAUTION, _DANGER = _Kind(N_("Caution"), "urgent"), _Kind(N_("Danger"), "urgent")
_QUESTION, _SUMMARY, _FAILURE = _Kind(N_("Question")), _Kind(N_("In short")), _Kind(N_("Failure"), "urgent")
_SUCCESS, _QUOTATION = _Kind(N_("Success"), "helpful"), _Kind(N_("Quotation"))

KINDS: Mapping[str, _Kind] = MappingProxyType(
    {
        **dict.fromkeys(("note", "info"), _NOTE),
        "todo": _Kind(N_("To do")),
        "seealso": _SEE_ALSO,
        **dict.fromkeys(("tip", "hint"), _TIP),
        "important": _IMPORTANT,
        **dict.fromkeys(("warning", "attention"), _WARNING),
        "caution": _CAUTION,
        **dict.fromkeys(("danger", "error"), _DANGER),
        "example": _Kind(N_("Example")),
        **dict.fromkeys(("question", "help", "faq"), _QUESTION),
        **dict.fromkeys(("summary", "abstract", "tldr"), _SUMMARY),
        **dict.fromkeys(("success", "check", "done"), _SUCCESS),
        **dict.fromkeys(("failure", "fail", "missing"), _FAILURE),
        "bug": _Kind(N_("Known fault"), "urgent"),
        **dict.fromkeys(("quote", "cite"), _QUOTATION),
        "details": _Kind(N_("Details")),
        "admonition": _Kind(""),
        "tab": _Kind("", "plain"),
    }
)
"""What the kinds are called, and how loudly they speak; the kinds are those of `parse.admonitions`."""


def is_admonition(node: Div) -> bool:
    """Tell whether the div is an admonition."""
    return any(name in KINDS for name in node.attributes.classes)


def admonition(node: Div, title: Html, content: Html, scope: Scope) -> Html:
    """Return the box around `content`; on the screen one that may be folded is."""
    classes = node.attributes.classes
    name = next(each for each in classes if each in KINDS)
    kind = KINDS[name]
    label = escape(scope.apparatus.gettext(kind.label)) if kind.label else Html("")
    if "untitled" in classes or (title and (name == "details" or str(title).casefold() == label.casefold())):
        label = Html("")
    folds = "details" in classes and scope.medium == "web"
    lines = [tag("span", label, class_="admonition-kind")] if label else []
    lines += [tag("span", title, class_="admonition-title")] if title else []
    head = tag("summary" if folds else "p", " ".join(lines), class_="admonition-head") if lines else ""
    own = [each for each in classes if each not in (*KINDS, "untitled", "open")]
    own += ["short"] if len(_TAG.sub("", content)) <= SHORT else []
    return tag(
        "details" if folds else "aside",
        f"{head}\n{content}",
        id=node.attributes.id,
        class_=" ".join(("admonition", kind.tone, *own)),
        role=None if folds or kind.tone == "plain" else "note",
        open="" if folds and "open" in classes else None,
        **language_attributes(node.attributes.language, scope.language),
    )
