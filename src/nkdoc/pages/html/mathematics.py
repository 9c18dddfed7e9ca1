"""Formulas → HTML: MathML on the screen, a drawing with its LaTeX as alternative text on paper."""

from __future__ import annotations

from nkdoc.model import Math
from nkdoc.pages.formulas import Fault, draw, read
from nkdoc.pages.html.scope import Scope
from nkdoc.pages.html.tags import Html, escape, left_to_right, tag

INK = "#1b1f24"
"""The colour of drawings: `--ink` of css/tokens.css, which the engine does not hand on to them."""


def formula(node: Math, scope: Scope) -> Html:
    """Return a formula; its source as code where it cannot be set, which a check reports."""
    made = _drawn(node) if scope.medium == "print" else _written(node)
    if made is None:
        return tag("code", escape(node.text), translate="no", dir=left_to_right(scope.language))
    name = "formula displayed" if node.display else "formula"
    return tag("span", made, class_=name, translate="no", dir=left_to_right(scope.language))


def _written(node: Math) -> Html | None:
    made = read(node.text, display=node.display)
    return None if isinstance(made, Fault) else Html(made)


def _drawn(node: Math) -> Html | None:
    made = draw(node.text, display=node.display)
    if isinstance(made, Fault) or isinstance(read(node.text, display=node.display), Fault):
        return None
    title = tag("title", escape(" ".join(node.text.split())))
    place = "" if node.display else f"; vertical-align: {-made.depth:.3f}em"
    return tag(
        "svg",
        title + made.content,
        xmlns="http://www.w3.org/2000/svg",
        role="math",
        viewBox=made.view,
        fill=INK,
        style=f"width: {made.width:.3f}em; height: {made.height:.3f}em{place}",
    )
