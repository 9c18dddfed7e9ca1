"""Markdown → `Section`: the one room that knows Markdown, and the home of markdown-it-py.

    front matter      frontmatter   the YAML at the file's head
    lines → tokens    blocks        with divs, admonitions, tables, notes, comments: our rules beside markdown-it's
                                    (foreign, markup: what other tools write, for comparing any two
                                    files; pieces, readable: what in it is text)
    text → tokens     inlines       with brackets, citations, attributes; spans between marks, bare links
    tokens → tree     tree          with inline_tree: spans for every node; fences, leftovers: what did not close;
                                    unread, half_read: markup of other tools
    tree → findings   structure     ids, headings, notes, pictures; suppressions: what comments allow

Parsing is total: any text gives a section, and what is wrong with it gives findings.
"""

from __future__ import annotations

from nkdoc.base.diagnostics import Collector, Warned, ordered
from nkdoc.base.span import Source
from nkdoc.model import Heading, Section
from nkdoc.model.visiting import plain_text
from nkdoc.parse.context import Context, Flavour
from nkdoc.parse.engine import engine
from nkdoc.parse.frontmatter import parse_front_matter
from nkdoc.parse.structure import find_faults
from nkdoc.parse.suppressions import find_suppressions
from nkdoc.parse.tree import Tree, build_tree

__all__ = ["Flavour", "parse_section"]


def parse_section(source: Source, language: str, stem: str, flavour: Flavour = Flavour.NKDOC) -> Warned[Section]:
    """Return the section that `source` holds.

    `language` is a BCP 47 tag; `stem` the file's path below the language's folder, without extension.
    With `Flavour.ANY` the file may be written for another tool, and nothing is reported; with `SITE` it is a page of
    such a tool that nkdoc builds.
    """
    collector = Collector()
    front = collector.take(parse_front_matter(source, stem, flavour))
    parsing = Context(source, flavour, first_line=front.lines)
    tree = build_tree(engine(flavour).tokens(parsing), parsing)
    may_open = front.untitled is not None or flavour is Flavour.SITE
    opening = _opening(tree) if may_open and parsing.strict else None
    if opening is None and front.untitled is not None and parsing.strict:
        collector.add(front.untitled)
    notes = find_faults(tree, parsing, opening)
    suppressions = find_suppressions(tree.targets, parsing)
    section = Section(
        source=source,
        language=language,
        stem=stem,
        id=opening.attributes.id if opening and opening.attributes.id and not front.fields else front.id,
        title=front.title if opening is None else " ".join(plain_text(opening.children).split()),
        summary=front.summary,
        blocks=tree.blocks if opening is None else tree.blocks[1:],
        notes=notes,
        front=front.fields,
        untranslated=front.untranslated,
        suppressions=suppressions,
        is_page=flavour is Flavour.SITE,
    )
    collector.add(*parsing.findings)
    return Warned(section, ordered(collector.warned(None).diagnostics))


def _opening(tree: Tree) -> Heading | None:
    """Return the heading of the first level that a text begins with: its title, where no front matter gives one."""
    first = tree.blocks[0] if tree.blocks else None
    return first if isinstance(first, Heading) and first.level == 1 and plain_text(first.children).strip() else None
