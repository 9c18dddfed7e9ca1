"""What hypothesis makes: texts full of Markdown, and trees that Markdown can express."""

from __future__ import annotations

from hypothesis import strategies as st

from nkdoc.model import (
    Attributes,
    Block,
    Cell,
    Citation,
    CitationGroup,
    Code,
    CodeBlock,
    Definition,
    DefinitionList,
    Div,
    Emphasis,
    HardBreak,
    Heading,
    Image,
    Inline,
    Link,
    List,
    ListItem,
    NoteReference,
    Paragraph,
    Quote,
    Row,
    SoftBreak,
    Strong,
    Styled,
    Table,
    Text,
    ThematicBreak,
)

FRAGMENTS = [
    "a", "b c", "Слово", "й", "*", "**", "_", "`", "``", "[", "]", "(", ")", "](", "](u)", "!", "![", "{", "}", "{.c}",
    "{#i}", "{width=50%}", "@k", "[@k]", "[see @k, p. 3; -@l]", "[@k](u)", "\n", "\n\n", "\n    ", "\n  ", "- ", "1. ",
    "3) ", "+ ", "> ", "# ", "## ", "::: ", ":::\n", "::: {.x}\n", ":::: y\n", "|", "| a | b |\n|---|:-:|\n", "\\|",
    "\n: ", "~", "```\n", "~~~ py\n", "---\n", "===\n", "***\n", "\\", "&", "&amp;", "&#32;", "&#10;", "<", "<!--",
    "-->", "<!-- c -->", "<!-- nkdoc: allow NK203 why -->", "<http://x>", "[^n]", "[^n]: ", "^[", "\t", "— ", "«»", '"',
    "<!-- nkdoc: allow NK203 #1f0c9a3e why -->",
    "e@x.y", "  \n", "\\\n", ";", ":", "[r]: u\n", "[r]", "~~", "H~2~O", "^2^", "==", "- [ ] ", "- [x] ",
    "https://a.b/c", "www.a.b", "> [!NOTE]\n",
    "!!! note\n", '??? tip "T"\n', ":::tip T\n", "/// note | T\n", "///\n", "[TOC]", "<br>", "||", "{{",
    "_a_", "*b*", "**c**", "\u00a0", "x_y", "\0", "\r", "\u2028",
]  # fmt: skip
markdown = st.lists(st.sampled_from(FRAGMENTS), max_size=16).map("".join)
anything = st.text(max_size=60)

_words = st.text("abcя *_[]{}()<>&@!^#+-=~:|\\`\"'.1»—\u00a0", min_size=1, max_size=12)
_names = st.from_regex(r"[a-z][a-z0-9-]{0,5}", fullmatch=True)
_values = st.text('abя 50%"\\-.', max_size=6)
attributes = st.builds(
    Attributes,
    st.none() | _names,
    st.lists(_names, max_size=2).map(tuple),
    st.lists(st.tuples(_names, _values), max_size=2).map(tuple),
)
_keys = st.sampled_from(["nk001", "doe:2020", "петров", "a.b", "http://x/y"])
_locators = st.sampled_from([("", ""), ("page", "3–5, 7"), ("chapter", "IV"), ("note", "12а")])
_suffixes = st.sampled_from(["", "and passim", ", emphasis added", "a; b"])


def _citation(key: str, prefix: str, locator: tuple[str, str], suffix: str, suppress: bool) -> Citation:  # noqa: FBT001
    return Citation(key, prefix, *locator, suffix, suppress)


citations = st.builds(_citation, _keys, st.sampled_from(["", "see", "см."]), _locators, _suffixes, st.booleans())
_groups = st.builds(CitationGroup, st.lists(citations, min_size=1, max_size=3).map(tuple))
_narratives = st.builds(
    lambda key, locator: CitationGroup((Citation(key, "", *locator),), narrative=True), _keys, _locators
)
_texts = st.builds(Text, _words)
_addresses = st.sampled_from(["u", "https://a.b/c_(d)?e=f&g", "a b", "", "data/map.yaml", "<x>"])
_titles = st.sampled_from(["", 'T "q" & \\'])
_leaves: st.SearchStrategy[Inline] = st.one_of(
    _texts,
    st.builds(Code, st.text("a`|* ", min_size=1, max_size=6)),
    _groups,
    _narratives,
    st.builds(NoteReference, _names),
)


def _joined(nodes: list[Inline]) -> tuple[Inline, ...]:
    """Join neighbouring texts, and keep line ends off each other and off both ends."""
    kept: list[Inline] = []
    for node in nodes:
        if isinstance(node, Text) and kept and isinstance(last := kept[-1], Text):
            kept[-1] = Text(last.text + node.text)
        elif not _are_joined(kept[-1] if kept else None, node):
            kept.append(node)
    while kept and isinstance(kept[-1], (SoftBreak, HardBreak)):
        kept.pop()
    return tuple(kept) or (Text("x"),)


def _are_joined(before: Inline | None, node: Inline) -> bool:
    """Tell whether Markdown could not write `node` behind `before`."""
    if isinstance(node, (SoftBreak, HardBreak)):
        return before is None or isinstance(before, (SoftBreak, HardBreak))
    return isinstance(node, (Emphasis, Strong)) and isinstance(before, (Emphasis, Strong))


def _containers(inner: st.SearchStrategy[Inline]) -> st.SearchStrategy[Inline]:
    several = st.lists(inner, min_size=1, max_size=3).map(_joined)
    label = st.lists(_leaves.filter(lambda node: not isinstance(node, CitationGroup)), min_size=1, max_size=2).map(
        _joined
    )
    return st.one_of(
        st.builds(Emphasis, several.filter(_is_plain)),
        st.builds(Strong, several.filter(_is_plain)),
        st.builds(Styled, attributes, several),
        st.builds(Link, _addresses, label, _titles, attributes),
        st.builds(Image, _addresses, several, _titles, attributes),
    )


def _is_plain(nodes: tuple[Inline, ...]) -> bool:
    """Tell whether no node is emphasis: marks right beside marks cannot say everything a tree can."""
    return not any(isinstance(node, (Emphasis, Strong)) for node in nodes)


_one_line: st.SearchStrategy[Inline] = st.recursive(_leaves, _containers, max_leaves=6)
line = st.lists(_one_line, min_size=1, max_size=4).map(_joined)
lines = st.lists(_one_line | st.just(SoftBreak()) | st.just(HardBreak()), min_size=1, max_size=6).map(_joined)

_paragraphs = st.builds(Paragraph, lines)
_cells = st.builds(Cell, line | st.just(()))


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Return a table whose rows all have the head's width."""
    width = draw(st.integers(1, 3))
    row = st.builds(Row, st.tuples(*[_cells] * width))
    alignments = draw(st.tuples(*[st.sampled_from(["", "left", "center", "right"])] * width))
    return Table(alignments, draw(row), tuple(draw(st.lists(row, max_size=2))))


_code_text = st.text("a`~\n >:", max_size=12).filter(lambda text: not text.endswith("\n"))
_code = st.builds(CodeBlock, _code_text, st.sampled_from(["", "py"]))
_simple: st.SearchStrategy[Block] = st.one_of(
    _paragraphs,
    st.builds(Heading, st.integers(1, 6), line, attributes),
    tables(),
    _code,
    st.just(ThematicBreak()),
)


def _block_containers(inner: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    several = st.lists(inner, min_size=1, max_size=3).map(tuple)
    items = st.lists(st.builds(ListItem, several), min_size=2, max_size=3).map(tuple)
    loose = items.filter(lambda each: any(isinstance(child, Paragraph) for item in each for child in item.children))
    tight = st.lists(st.builds(ListItem, st.tuples(_paragraphs)), min_size=1, max_size=3).map(tuple)
    details = st.lists(several, min_size=1, max_size=2).map(tuple)
    return st.one_of(
        st.builds(Quote, several.filter(lambda blocks: not _has_dash(blocks)), line | st.just(())).filter(_quotable),
        st.builds(lambda items: List(ordered=False, items=items, tight=False), loose),
        st.builds(lambda items, start: List(ordered=True, items=items, start=start), tight, st.integers(1, 12)),
        st.builds(Div, attributes, several),
        st.builds(DefinitionList, st.lists(st.builds(Definition, line, details), min_size=1, max_size=2).map(tuple)),
    )


def _has_dash(blocks: tuple[Block, ...]) -> bool:
    """Tell whether a last paragraph would be taken for an attribution."""
    last = blocks[-1]
    first = last.children[0] if isinstance(last, Paragraph) else None
    return isinstance(first, Text) and first.text.startswith("—")


def _quotable(quote: Quote) -> bool:
    """Tell whether the attribution begins with what stays behind its dash."""
    first = quote.attribution[0] if quote.attribution else None
    return not (isinstance(first, Text) and first.text[0] in " \u00a0")


blocks = st.lists(st.recursive(_simple, _block_containers, max_leaves=5), min_size=1, max_size=4).map(tuple)
