"""Blocks → HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from nkdoc.model import (
    Block,
    CodeBlock,
    DefinitionList,
    Div,
    Heading,
    Image,
    List,
    ListItem,
    Math,
    Paragraph,
    Quote,
    Table,
    ThematicBreak,
)
from nkdoc.pages.html.admonitions import admonition, is_admonition
from nkdoc.pages.html.code import code_block
from nkdoc.pages.html.folding import folded
from nkdoc.pages.html.inlines import inline_runs, inlines
from nkdoc.pages.html.scope import Scope, Series
from nkdoc.pages.html.tables import table
from nkdoc.pages.html.tags import Html, escape, language_attributes, tag
from nkdoc.pages.html.tasks import STATES, task_box


def blocks(nodes: Iterable[Block], scope: Scope) -> Html:
    """Return the HTML of a run of blocks, one a line."""
    return Html("\n".join(_BLOCKS[type(node)](node, scope) for node in nodes))


def _heading(node: Heading, scope: Scope) -> str:
    # The title of the document is the page's h1 and a chapter's title its h2, so a level as written is one deeper.
    name = f"h{min(node.level + 1, 6)}"
    return tag(name, inlines(node.children, scope), id=node.attributes.id)


def _paragraph(node: Paragraph, scope: Scope) -> str:
    if len(node.children) == 1 and isinstance(node.children[0], Image):
        return tag("div", inlines(node.children, scope), class_="picture")
    if len(node.children) == 1 and isinstance(node.children[0], Math) and node.children[0].display:
        return tag("div", inlines(node.children, scope), class_="displayed")
    return tag("p", inlines(node.children, scope))


def _quote(node: Quote, scope: Scope) -> str:
    quotation = tag("blockquote", blocks(node.children, scope))
    if not node.attribution:
        return quotation
    return tag("figure", quotation + tag("figcaption", inlines(node.attribution, scope)), class_="quotation")


def _list(node: List, scope: Scope) -> str:
    items = "\n".join(_list_item(item, scope, tight=node.tight) for item in node.items)
    if not node.ordered or node.start == 1:
        return tag("ol" if node.ordered else "ul", items)
    # WeasyPrint reads `start` only together with the presentational hints of other elements.
    counter = f"counter-reset: list-item {node.start - 1}" if scope.medium == "print" else None
    return tag("ol", items, start=str(node.start), style=counter)


def _list_item(item: ListItem, scope: Scope, *, tight: bool) -> str:
    content = _item(item.children, scope, tight=tight)
    if item.done is None:
        return tag("li", content)
    box = task_box(scope.apparatus.gettext(STATES[item.done]), done=item.done)
    # The first paragraph of a loose item holds the box, or it would have a line to itself.
    held = content.replace("<p>", f"<p>{box} ", 1) if content.startswith("<p>") else f"{box} {content}"
    return tag("li", held, class_="task")


def _item(children: tuple[Block, ...], scope: Scope, *, tight: bool) -> str:
    if not tight:
        return blocks(children, scope)
    return "\n".join(
        inlines(child.children, scope) if isinstance(child, Paragraph) else blocks((child,), scope)
        for child in children
    )


def _thematic_break(_node: ThematicBreak, _scope: Scope) -> str:
    return "<hr>"


def _definition_list(node: DefinitionList, scope: Scope) -> str:
    parts: list[str] = []
    for entry in node.items:
        parts.append(tag("dt", inlines(entry.term, scope)))
        parts += [tag("dd", blocks(detail, scope)) for detail in entry.details]
    return tag("dl", "\n".join(parts))


def _div(node: Div, scope: Scope) -> str:
    for name, convert in _DIVS.items():
        if name in node.attributes.classes:
            return convert(node, scope)
    if not scope.folding.isdisjoint(node.attributes.classes):
        return _numbered("table")(folded(node), scope)
    language = node.attributes.language
    inside = replace(scope, language=language) if language else scope
    if is_admonition(node):
        boxed = replace(inside, enclosed=True)
        return admonition(node, inlines(node.title, boxed), blocks(node.children, boxed), scope)
    classes = " ".join(node.attributes.classes) or None
    marked = language_attributes(language, scope.language)
    head = f"{tag('p', inlines(node.title, inside), class_='admonition-head')}\n" if node.title else ""
    return tag("div", head + blocks(node.children, inside), id=node.attributes.id, class_=classes, **marked)


def _key_figure(node: Div, scope: Scope) -> str:
    value, *meaning = node.children or (Paragraph(()),)
    figure = inlines(value.children, scope) if isinstance(value, Paragraph) else blocks((value,), scope)
    inside = replace(scope, enclosed=True)
    return tag(
        "aside",
        f"{tag('p', figure, class_='value')}\n{blocks(meaning, inside)}",
        id=node.attributes.id,
        class_="key-figure",
    )


def _numbered(series: Series) -> Callable[[Div, Scope], str]:
    def convert(node: Div, scope: Scope) -> str:
        number = tag("span", escape(scope.apparatus.number(series)), class_="number")
        shown = [child for child in node.children if _is_shown(child)]
        caption = [child for child in node.children if not _is_shown(child)]
        inside = replace(scope, enclosed=True)
        content = "\n".join(_bare(child, inside) for child in shown)
        words = f"{tag('span', class_='note-break')}".join(inline_runs(caption, inside))
        classes = " ".join(dict.fromkeys((series, *node.attributes.classes)))
        return tag(
            "figure", f"{content}\n{tag('figcaption', f'{number} {words}')}", id=node.attributes.id, class_=classes
        )

    return convert


def _is_shown(block: Block) -> bool:
    """Tell whether a block of a figure is what it shows rather than its caption."""
    if isinstance(block, Paragraph):
        return any(isinstance(child, Image) for child in block.children)
    return not isinstance(block, Heading)


def _bare(block: Block, scope: Scope) -> str:
    """Return a picture without the paragraph around it."""
    return inlines(block.children, scope) if isinstance(block, Paragraph) else blocks((block,), scope)


_DIVS: Mapping[str, Callable[[Div, Scope], str]] = MappingProxyType(
    {
        "key-figure": _key_figure,
        "figure": _numbered("figure"),
        "table": _numbered("table"),
    }
)

_BLOCKS: Mapping[type, Callable[[Any, Scope], str]] = MappingProxyType(
    {
        Heading: _heading,
        Paragraph: _paragraph,
        Quote: _quote,
        List: _list,
        Table: table,
        CodeBlock: code_block,
        Div: _div,
        ThematicBreak: _thematic_break,
        DefinitionList: _definition_list,
    }
)
