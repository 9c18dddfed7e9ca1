"""Pieces + rows → chapters: what stands side by side, in the source's order, gaps said in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from nkdoc.bitext.units import Bitext
from nkdoc.model import Section
from nkdoc.pages.html import Html, escape, tag
from nkdoc.pages.html.tables import shares
from nkdoc.pages.parallel.parts import Both, CellView, ChapterView, Fit, LineView, RowView, TableView
from nkdoc.pages.parallel.pieces import AnyPiece, ListPiece, NoteText, Piece, SectionPieces, TablePiece
from nkdoc.pages.parallel.rows import Row, block_rows, item_rows, keyed_rows, table_rows

SHORT = 850
"""Characters of text up to which a row stays whole: more would leave the foot of a page empty."""
_HALF, _HALF_AT_LEAST = 47.0, 59.0
"""Ems that half a sheet holds at the size of tables there, and at the least size (css/parallel-print.css)."""

Part = tuple[RowView, ...] | TableView


@dataclass(frozen=True, slots=True)
class Assembly:
    """Makes the chapters of one parallel edition; `words` are the labels, by their English form."""

    words: Mapping[str, Both]
    opens_page: Mapping[str, bool]

    def chapter(self, bitext: Bitext | None, source: SectionPieces | None, target: SectionPieces | None) -> ChapterView:
        """Return the chapter of two sections, of which one may be missing; then `bitext` is None."""
        here, there = (each.section if each else None for each in (source, target))
        label = self.words["Chapter {number}"]
        labels = Both(
            Html(label.source.format(number=source.number) if source else ""),
            Html(label.target.format(number=target.number) if target else ""),
        )
        title = RowView(
            "title",
            self._front(_title(here), here.id if here else "", 0, section=True),
            self._front(_title(there), there.id if there else "", 1, section=True),
            level=1,
            bookmark=_bookmark(source, target),
        )
        summary = None
        if any(each and each.summary for each in (here, there)):
            summary = RowView(
                "summary",
                self._front(here.summary if here else None, "", 0, section=here is None),
                self._front(there.summary if there else None, "", 1, section=there is None),
            )
        name = next((each.id for each in (here, there) if each), "")
        return ChapterView(
            id=name,
            number=next((str(each.number) for each in (source, target) if each), ""),
            label=labels,
            title=title,
            summary=summary,
            parts=tuple(self._parts(bitext, source, target)),
            opens_page=self.opens_page.get(name, True),
        )

    def _front(self, text: str | None, name: str, side: int, *, section: bool) -> CellView:
        if text:
            return CellView(escape(text), id=name)
        return CellView(Html(), self._gap(side, "section" if section else "block"))

    def _gap(self, side: int, what: str) -> Html:
        """Return the words that stand where a side has nothing."""
        if side == 1:
            return self.words["No translation" if what == "block" else "This section has no translation"].target
        return self.words["Only in the translation"].source

    # ---- rows -------------------------------------------------------------------------------

    def _parts(
        self, bitext: Bitext | None, source: SectionPieces | None, target: SectionPieces | None
    ) -> Iterator[Part]:
        run: list[RowView] = []
        beside: RowView | None = None
        for part in self._aligned(bitext, source.pieces if source else (), target.pieces if target else ()):
            if isinstance(part, RowView):
                if beside is not None and part.kind == "text":
                    run[-1] = _beside(beside, part)
                else:
                    run.append(part)
                beside = part if part.kind == "key-figure" else None
                continue
            beside = None
            if run:
                yield tuple(run)
            run = []
            yield part
        if run:
            yield tuple(run)

    def _aligned(
        self, bitext: Bitext | None, here: Sequence[AnyPiece], there: Sequence[AnyPiece]
    ) -> Iterator[RowView | TableView]:
        if bitext is None:
            rows = [*(Row((at,), ()) for at in range(len(here))), *(Row((), (at,)) for at in range(len(there)))]
        else:
            rows = list(block_rows(bitext))
        for row in rows:
            mine, yours = [here[at] for at in row.source], [there[at] for at in row.target]
            both = (mine[0] if len(mine) == 1 else None, yours[0] if len(yours) == 1 else None)
            match both:
                case (TablePiece() as one, TablePiece() as other) if bitext and _same_shape(one, other):
                    pairs = _table_rows(bitext, row, one, other)
                    yield self._table(one, other, pairs)
                case (TablePiece() as one, None) if not yours:
                    yield self._table(one, None, [Row((at,), ()) for at in range(len(one.lines))])
                case (None, TablePiece() as other) if not mine:
                    yield self._table(None, other, [Row((), (at,)) for at in range(len(other.lines))])
                case (ListPiece() as one, ListPiece() as other) if bitext:
                    pairs = item_rows(bitext.pairs, (row.source[0], row.target[0]), (len(one.items), len(other.items)))
                    for pair in pairs:
                        yield self._row(
                            [one.items[at] for at in pair.source],
                            [other.items[at] for at in pair.target],
                        )
                case _:
                    yield self._row(_flat(mine), _flat(yours))

    def _row(self, mine: Sequence[Piece], yours: Sequence[Piece]) -> RowView:
        first = (mine or yours)[0]
        headings = [pieces[0] if pieces and pieces[0].kind == "heading" else None for pieces in (mine, yours)]
        is_heading = any(headings) and len(mine) <= 1 and len(yours) <= 1
        words = Both(*(Html(piece.words if piece else "") for piece in headings)) if is_heading else None
        longest = max(sum(_length(piece.html) for piece in pieces) for pieces in (mine, yours))
        return RowView(
            kind=first.kind if is_heading or not any(headings) else "text",
            source=self._cell(mine, 0),
            target=self._cell(yours, 1),
            level=first.level,
            bookmark=words.joined if words else "",
            notes=_notes(*([note for piece in pieces for note in piece.notes] for pieces in (mine, yours))),
            short=longest <= SHORT,
        )

    def _cell(self, pieces: Sequence[Piece], side: int) -> CellView:
        if not pieces:
            return CellView(Html(), self._gap(side, "block"))
        if len(pieces) == 1:
            return CellView(pieces[0].html, id=pieces[0].id)
        return CellView(Html("\n".join(_in_flow(piece) for piece in pieces)), id=pieces[0].id)

    def _table(self, piece: TablePiece | None, other: TablePiece | None, rows: Sequence[Row]) -> TableView:
        first = piece or other
        if first is None:
            raise ValueError("a table stands on neither side")
        lines: list[LineView] = []
        for row in rows:
            for at in range(max(len(row.source), len(row.target))):
                mine = piece.lines[row.source[at]] if piece and at < len(row.source) else None
                yours = other.lines[row.target[at]] if other and at < len(row.target) else None
                lines.append(
                    LineView(
                        mine.cells if mine else (),
                        yours.cells if yours else (),
                        _notes(mine.notes if mine else (), yours.notes if yours else ()),
                        *next((line.class_, line.group) for line in (mine, yours) if line),
                    )
                )
        return TableView(
            classes=" ".join(first.classes),
            kind=first.kind,
            fit=_fit(piece or first, other or first),
            columns=first.columns,
            head=LineView(
                piece.head.cells if piece else (),
                other.head.cells if other else (),
                _notes(piece.head.notes if piece else (), other.head.notes if other else ()),
            ),
            lines=tuple(lines),
            gaps=Both(self._gap(0, "block"), self._gap(1, "block")),
            caption=self._row([piece.caption] if piece else [], [other.caption] if other else []),
        )


def _beside(figure: RowView, text: RowView) -> RowView:
    """Return the row of a text with the key figure that hangs beside it."""
    cells = [
        replace(cell, html=Html(f"{each.html}\n{cell.html}"))
        if each.html and cell.html
        else cell
        if cell.html
        else each
        for each, cell in ((figure.source, text.source), (figure.target, text.target))
    ]
    return replace(text, source=cells[0], target=cells[1], notes=(*figure.notes, *text.notes))


def _title(section: Section | None) -> str:
    return section.title or section.id if section else ""


def _fit(piece: TablePiece, other: TablePiece) -> Fit | None:
    """Return how the columns fit; None where those of one width hold their widest words, or the theme has its own."""
    needed = (piece.needs, other.needs)
    if not {*piece.classes} <= {"table"} or all(max(each, default=0.0) * len(each) <= _HALF for each in needed):
        return None
    ems = max(map(sum, needed))
    return Fit(ems, *(shares(each, min(ems, _HALF_AT_LEAST)) for each in needed))


def _same_shape(piece: TablePiece, other: TablePiece) -> bool:
    return (piece.columns, piece.drawn) == (other.columns, other.drawn)


def _table_rows(bitext: Bitext, blocks: Row, piece: TablePiece, other: TablePiece) -> tuple[Row, ...]:
    """Return the rows of two tables; those drawn from one data file answer by what they are drawn from."""
    if piece.drawn:
        return keyed_rows(*([line.key for line in each.lines] for each in (piece, other)))
    return table_rows(bitext.pairs, (blocks.source[0], blocks.target[0]), (len(piece.lines), len(other.lines)))


def _flat(pieces: Sequence[AnyPiece]) -> list[Piece]:
    """Return pieces that can stand in one cell: lists and tables as wholes."""
    return [flat for piece in pieces for flat in _whole(piece)]


def _whole(piece: AnyPiece) -> tuple[Piece, ...]:
    if isinstance(piece, Piece):
        return (piece,)
    if isinstance(piece, ListPiece):
        return piece.items
    rows = [piece.head, *piece.lines] if piece.head.cells else piece.lines
    lines = (tag("tr", "".join(row.cells), class_=row.class_ or None) for row in rows)
    table = tag("table", "".join(lines), class_=piece.kind or None)
    notes = tuple(note for row in rows for note in row.notes)
    words = tag("figcaption", piece.caption.html) if piece.caption.html else ""
    figure = tag("figure", f"{table}{words}", class_=" ".join(piece.classes) or None, id=piece.caption.id or None)
    caption = piece.caption
    return (Piece("table", figure, (*notes, *caption.notes), words=caption.words, number=caption.number),)


def _in_flow(piece: Piece) -> str:
    """Return a piece that shares its cell with others; a heading among them keeps its rank."""
    if piece.kind != "heading":
        return piece.html
    return tag(f"h{min(piece.level + 1, 6)}", piece.html, id=piece.id or None)


def _notes(mine: Sequence[NoteText], yours: Sequence[NoteText]) -> tuple[Both, ...]:
    """Return the notes of a row pair by pair: those of one letter together, else in their order."""
    letters = list(dict.fromkeys(note.letter for note in (*mine, *yours)))
    sides = [{note.letter: note for note in notes} for notes in (mine, yours)]
    return tuple(Both(*(_note(side.get(letter)) for side in sides)) for letter in letters)


def _note(note: NoteText | None) -> Html:
    if note is None:
        return Html()
    letter = tag("span", escape(note.letter), class_="note-mark")
    return tag("p", f"{letter} {note.content}", class_="row-note", id=note.id, role="doc-footnote")


def _length(html: str) -> int:
    """Return about how many characters of text the HTML shows."""
    inside, total = False, 0
    for character in html:
        if character == "<":
            inside = True
        elif character == ">":
            inside = False
        elif not inside:
            total += 1
    return total


def _bookmark(source: SectionPieces | None, target: SectionPieces | None) -> str:
    titles = [each.section.title or each.section.id for each in (source, target) if each]
    number = next(each.number for each in (source, target) if each)
    return f"{number} {' · '.join(dict.fromkeys(titles))}"
