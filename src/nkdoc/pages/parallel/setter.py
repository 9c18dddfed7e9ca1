"""Sections of one edition → pieces, in reading order, so that numbers and letters are those of the single edition.

Notes are taken out of the text on paper: footnotes cannot float out of table cells side by side, so the rows print the
notes they call. On the screen a note opens at its call.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from nkdoc.bitext.sentences import split
from nkdoc.languages import Locale
from nkdoc.languages.typography import typeset
from nkdoc.model import Block, Div, Edition, Heading, Image, List, Paragraph, Project, Quote, Row, Section, Table
from nkdoc.model.visiting import identified, plain_text
from nkdoc.pages import figures
from nkdoc.pages.edition.apparatus import EditionApparatus
from nkdoc.pages.html import Html, Medium, NoteMark, Scope, Series, blocks, escape, inlines, tag
from nkdoc.pages.html.inlines import inline_runs
from nkdoc.pages.html.tables import is_headless, needs
from nkdoc.pages.parallel.pieces import AnyPiece, Line, ListPiece, NoteText, Piece, SectionPieces, TablePiece
from nkdoc.pages.parallel.renaming import renamed

NUMBERED = ("figure", "table")
"""Classes of blocks that have a number."""


class CollectingApparatus(EditionApparatus):
    """An apparatus that keeps the notes called on paper instead of letting them print where they are called.

    Rows drawn from data are sorted by the alphabet of `collation`, so that those of two editions stand in one order.
    """

    has_foot = False

    def __init__(
        self,
        project: Project,
        locale: Locale,
        medium: Medium,
        widths: Mapping[str, float],
        prefix: str,
        collation: Locale,
    ) -> None:
        from nkdoc.pages.citations import number_references

        super().__init__(project, locale, medium, number_references(project), widths, prefix)
        self.numbered = ""
        """The last number given to a figure or table."""
        self._collation = collation
        self._collects = medium == "print"
        self._called: list[NoteMark] = []

    def number(self, series: Series) -> str:
        """See Apparatus.number."""
        self.numbered = super().number(series)
        return self.numbered

    def note(self, label: str) -> NoteMark | None:
        """See Apparatus.note."""
        mark = super().note(label)
        if mark is None or mark.note is None or not self._collects:
            return mark
        self._called.append(mark)
        return replace(mark, note=None)

    def drawn(self, image: Image, scope: Scope) -> tuple[str, tuple[figures.Line, ...]]:
        """Return the kind and the rows of a picture that is a table, no rows where it is another or none."""
        dataset = self._project.datasets.get(image.url)
        if dataset is None:
            return "", ()
        return dataset.kind, figures.lines(dataset, self._locale, cite=self._citing(scope), collation=self._collation)

    def take_notes(self, scope: Scope) -> tuple[NoteText, ...]:
        """Return the notes called since this was last asked."""
        found: list[NoteText] = []
        while self._called:
            mark = self._called.pop(0)
            if mark.note is not None:
                found.append(NoteText(mark.letter, mark.id, _note(mark, scope)))
        return tuple(found)


def _note(mark: NoteMark, scope: Scope) -> Html:
    note = mark.note
    if note is None:
        return Html()
    label = (
        f"{tag('span', escape(scope.apparatus.gettext('Editor’s note')), class_='editorial')} "
        if note.editorial
        else ""
    )
    inside = replace(scope, enclosed=True)
    return Html(label + f"{tag('span', class_='note-break')}".join(inline_runs(note.children, inside)))


@dataclass(slots=True)
class Setter:
    """Sets the sections of one edition; `prefix` precedes its ids, so that another edition may share the page.

    `turned` tells that its lines run against those of the page: a row of a table that both editions share is laid out
    as the page runs, so that its cells are given last first.
    """

    edition: Edition
    locale: Locale
    apparatus: CollectingApparatus
    medium: Medium
    prefix: str = ""
    folding: frozenset[str] = frozenset()
    turned: bool = False
    scope: Scope = field(init=False)

    def __post_init__(self) -> None:
        in_text = not self.apparatus.style.is_raised
        language = self.edition.language
        self.scope = Scope(self.apparatus, self.medium, language, enclosed=True, folding=self.folding, in_text=in_text)

    @property
    def numbered(self) -> tuple[str, ...]:
        """The classes of divs that have a number."""
        return (*NUMBERED, *sorted(self.folding))

    def sections(self) -> Iterator[SectionPieces]:
        """Yield the sections in reading order; note letters run on through them, as in the single edition."""
        own = {name for section in self.edition.sections for name, _ in identified(section)}
        for number, section in enumerate(self.edition.sections, 1):
            shown = typeset(section, self.locale)
            if self.prefix:
                shown = renamed(shown, own, self.prefix)
            self.apparatus.open_chapter(shown, str(number), continued=number > 1)
            pieces = tuple(self._piece(block, at, shown) for at, block in enumerate(shown.blocks, 1))
            yield SectionPieces(shown, number, pieces)

    def _piece(self, block: Block, at: int, section: Section) -> AnyPiece:
        if isinstance(block, Heading):
            return self._heading(block, at, section)
        if isinstance(block, List):
            return ListPiece(tuple(self._items(block)))
        table = _only_table(block, self.numbered)
        if table is not None:
            return self._table(block, table)
        image = _only_image(block)
        drawn = self._drawn(block, image) if image else None
        if drawn is not None:
            return drawn
        html = blocks((block,), self.scope)
        kind = _kind(block, self.numbered)
        number = self.apparatus.numbered if kind in self.numbered else ""
        return Piece(
            kind,
            html,
            self.apparatus.take_notes(self.scope),
            _name(block),
            words=self._caption(block),
            number=number,
        )

    def _heading(self, block: Heading, at: int, section: Section) -> Piece:
        words = plain_text(block.children)
        self.apparatus.under(words)
        content = inlines(block.children, self.scope)
        name = block.attributes.id or f"{section.id}-{at}"
        return Piece("heading", content, self.apparatus.take_notes(self.scope), name, block.level, words)

    def _items(self, block: List) -> Iterator[Piece]:
        for at, item in enumerate(block.items):
            one = replace(block, items=(item,), start=block.start + at)
            html = blocks((one,), self.scope)
            yield Piece("item", html, self.apparatus.take_notes(self.scope))

    def _table(self, block: Block, table: Table) -> TablePiece:
        classes = block.attributes.classes if isinstance(block, Div) else ()
        numbered = next((name for name in self.numbered if name in classes), "")
        number = self.apparatus.number("table") if numbered else ""
        head = Line(()) if is_headless(table) else self._line(table, table.head, head=True)
        lines = tuple(self._line(table, row, head=False) for row in table.rows)
        rest = [child for child in block.children if child is not table] if isinstance(block, Div) else []
        caption = self._captioned(block, rest, number)
        return TablePiece(
            (numbered,) if numbered else (), head, lines, caption, len(table.head.cells), needs=needs(table)
        )

    def _drawn(self, block: Block, image: Image) -> TablePiece | None:
        """Return a picture whose kind is drawn as a table; None where it is not, and nothing is numbered then."""
        kind, rows = self.apparatus.drawn(image, self.scope)
        if not rows:
            return None
        number = self.apparatus.number("figure")
        columns = sum(cell.columns for cell in rows[0].cells)
        lines = tuple(Line(self._drawn_cells(row, columns), (), row.key, row.class_, row.group) for row in rows)
        rest = [child for child in _paragraphs(block) if child.children != (image,)]
        caption = self._captioned(block, rest, number)
        return TablePiece(("figure",), Line(()), lines, caption, columns, image.url, kind)

    def _drawn_cells(self, row: figures.Line, columns: int) -> tuple[Html, ...]:
        """Return the cells; under the head of several rows those of the translation do not begin at the middle."""
        whole = sum(cell.columns for cell in row.cells) == columns
        edge = (0 if whole else None) if self.prefix and not self.turned else len(row.cells) - 1
        cells = (
            cell.markup(self._side, *(["middle"] if at == edge else []), **self._said(at))
            for at, cell in enumerate(row.cells)
        )
        return self._laid_out(cells)

    def _caption(self, block: Block) -> str:
        """Return the first sentence of the caption of a numbered block, empty for any other."""
        if not isinstance(block, Div) or not set(block.attributes.classes) & set(self.numbered):
            return ""
        return _caption(block, self.edition.language)

    def _captioned(self, block: Block, rest: Sequence[Block], number: str) -> Piece:
        """Return number, caption and anchor of a table; `rest` is the block without it."""
        scope = self.scope
        words = f"{tag('span', class_='note-break')}".join(inline_runs(rest, scope))
        label = f"{tag('span', escape(number), class_='number')} " if number else ""
        notes = self.apparatus.take_notes(scope)
        content = Html(f"{label}{words}")
        return Piece("caption", content, notes, _name(block), words=self._caption(block), number=number)

    @property
    def _side(self) -> str:
        return "target" if self.prefix else "source"

    def _said(self, at: int) -> Mapping[str, str | None]:
        """Return what the cell in column `at` says of its language, and of its place among those given last first."""
        turned = {"dir": self.locale.direction, "style": f"order: {at + 1}"} if self.turned else {}
        return {"lang": self.edition.language, **turned}

    def _laid_out(self, cells: Iterable[Html]) -> tuple[Html, ...]:
        row = tuple(cells)
        return row[::-1] if self.turned else row

    def _line(self, table: Table, row: Row, *, head: bool) -> Line:
        return Line(self._cells(table, row, head=head), self.apparatus.take_notes(self.scope))

    def _cells(self, table: Table, row: Row, *, head: bool) -> tuple[Html, ...]:
        """Return the cells of a row as elements that say side and language; the one at the middle is marked."""
        edge = 0 if self.prefix and not self.turned else len(row.cells) - 1
        cells: list[Html] = []
        for at, cell in enumerate(row.cells):
            aligned = table.alignments[at] if at < len(table.alignments) else ""
            classes = [self._side, *([f"align-{aligned}"] if aligned else []), *(["middle"] if at == edge else [])]
            heads = "col" if head else "row" if at == 0 else None
            content = inlines(cell.children, self.scope)
            cells.append(tag("th" if heads else "td", content, scope=heads, class_=" ".join(classes), **self._said(at)))
        return self._laid_out(cells)


def _only_table(block: Block, numbered: tuple[str, ...]) -> Table | None:
    """Return the table a block is or holds, where it holds one and nothing else that is shown."""
    if isinstance(block, Table):
        return block
    if isinstance(block, Div) and set(block.attributes.classes) & set(numbered) - {"figure"}:
        tables = [child for child in block.children if isinstance(child, Table)]
        rest = [child for child in block.children if not isinstance(child, Table)]
        if len(tables) == 1 and all(isinstance(child, Paragraph) for child in rest):
            return tables[0]
    return None


def _only_image(block: Block) -> Image | None:
    """Return the picture of a figure, where the figure shows one, in a paragraph of its own, and nothing else."""
    if not isinstance(block, Div) or "figure" not in block.attributes.classes:
        return None
    paragraphs = [child.children for child in _paragraphs(block)]
    shown = [words for words in paragraphs if any(isinstance(each, Image) for each in words)]
    match shown:
        case [(Image() as image,)] if len(paragraphs) == len(block.children):
            return image
        case _:
            return None


def _paragraphs(block: Block) -> list[Paragraph]:
    return [child for child in block.children if isinstance(child, Paragraph)] if isinstance(block, Div) else []


def _kind(block: Block, numbered: tuple[str, ...]) -> str:
    if isinstance(block, Quote):
        return "quotation"
    if isinstance(block, Div):
        return next((name for name in ("key-figure", *numbered) if name in block.attributes.classes), "text")
    return "text"


def _name(block: Block) -> str:
    return block.attributes.id or "" if isinstance(block, Div) else ""


def _caption(block: Div, language: str) -> str:
    """Return the first sentence of the caption of a numbered block, for the concordance."""
    paragraphs = [child.children for child in _paragraphs(block)]
    captions = (plain_text(words) for words in paragraphs if not any(isinstance(each, Image) for each in words))
    text = next(filter(None, captions), "")
    start, end = next(iter(split(text, language)), (0, 0))
    return text[start:end]
