"""Tree → HTML text: one small function per kind of node, gathered in a table per module.

    tags      Html (text that is markup), escape, tag, language attributes
    scope     what a conversion knows of its surroundings, and the apparatus it asks for numbers, marks and pictures
    inlines   inlines → HTML; notes, which stand inside a paragraph
    tables    tables → HTML, and how wide they are
    code      code blocks → HTML: highlighting, lines that are turned over (Pygments)
    blocks    blocks → HTML; figures, tables, key figures; admonitions, tasks

The same markup serves the screen and the page; only a note differs: on the page its text floats to the foot
(`float: footnote`), on the screen its call opens it (`popover`), and wide windows show it in the margin.
"""

from nkdoc.pages.html.blocks import blocks
from nkdoc.pages.html.inlines import element_of, inlines
from nkdoc.pages.html.scope import Apparatus, Medium, NoteMark, Scope, Series
from nkdoc.pages.html.tags import (
    Html,
    direction_of_words,
    encoded_address,
    escape,
    is_safe_address,
    language_attributes,
    tag,
    void,
)

__all__ = [
    "Apparatus",
    "Html",
    "Medium",
    "NoteMark",
    "Scope",
    "Series",
    "blocks",
    "direction_of_words",
    "element_of",
    "encoded_address",
    "escape",
    "inlines",
    "is_safe_address",
    "language_attributes",
    "tag",
    "void",
]
