"""markdown-it, set up for nkdoc: our block and inline parsers, no typography, addresses as written."""

from __future__ import annotations

import re
from functools import cache
from types import ModuleType, SimpleNamespace
from typing import cast

from markdown_it import MarkdownIt
from markdown_it.helpers import parseLinkDestination, parseLinkTitle
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin

from nkdoc.parse.blocks import BlockParser
from nkdoc.parse.brackets import label_end
from nkdoc.parse.context import Context, Flavour
from nkdoc.parse.inlines import InlineParser

MAX_NESTING = 50
"""Levels of open tokens; a list item takes two. Everything that walks a tree may recurse this deep."""

_HELPERS = SimpleNamespace(
    parseLinkLabel=label_end, parseLinkDestination=parseLinkDestination, parseLinkTitle=parseLinkTitle
)
_INVISIBLE = re.compile(r"[\x00-\x20\x7f-\xa0\u2000-\u200f\u2028-\u202f\ufeff]+")


class Engine(MarkdownIt):
    """The parser; one instance serves all files of a flavour, since it keeps nothing between two calls."""

    def __init__(self, flavour: Flavour) -> None:
        super().__init__("commonmark", {"html": flavour is Flavour.ANY, "maxNesting": MAX_NESTING})
        self.block = BlockParser(flavour)
        self.inline = InlineParser()
        self.helpers = cast("ModuleType", _HELPERS)
        deflist_plugin(self)

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - markdown-it's name
        """Return the address as the author wrote it: encoding is for the outputs."""
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802 - markdown-it's name
        """Return the text of an autolink as the author wrote it."""
        return link

    def validateLink(self, url: str) -> bool:  # noqa: N802 - markdown-it's name
        """Refuse addresses that run code; browsers overlook invisible characters in a scheme, so this does too."""
        return super().validateLink(_INVISIBLE.sub("", url))

    def tokens(self, parsing: Context) -> list[Token]:
        """Return the block tokens of the context's source, inline tokens with their children."""
        # One character for one, so that offsets stay those of the source.
        text = parsing.source.text.replace("\0", "\ufffd")
        env = parsing.into({})
        tokens: list[Token] = []
        self.block.parse(text, self, env, tokens)
        for token in tokens:
            if token.type == "inline":
                parsing.places, parsing.base = token.meta["places"], 0
                token.children = self.inline.parse(token.content, self, env, [])
        return tokens


@cache
def engine(flavour: Flavour) -> Engine:
    """Return the parser for files of a flavour."""
    return Engine(flavour)
