"""The headings and figures of a chapter, with their anchors in either edition: what the concordance lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nkdoc.pages.html import Html, escape
from nkdoc.pages.parallel.parts import Both, ChapterView, PlaceView, RowView, TableView
from nkdoc.pages.parallel.pieces import AnyPiece, Piece, SectionPieces, TablePiece


def places(chapter: ChapterView, source: SectionPieces | None, target: SectionPieces | None) -> Iterator[PlaceView]:
    """Yield the headings and figures of a chapter, in the order of its rows, with their anchors in either edition."""
    by_id = [{piece.id: piece for piece in _anchored(each.pieces)} if each else {} for each in (source, target)]
    titles = Both(*(escape(each.section.title or each.section.id) if each else Html() for each in (source, target)))
    number = next((str(each.number) for each in (source, target) if each), "")
    yield PlaceView("chapter", Both(Html(number), Html(number)), _anchors(chapter.title), titles)
    for row in _rows_of(chapter):
        pieces = (by_id[0].get(row.source.id), by_id[1].get(row.target.id))
        if not any(pieces):
            continue
        first = next(piece for piece in pieces if piece)
        kind = "heading" if first.kind == "heading" else "figure"
        yield PlaceView(
            kind,
            Both(*(escape(piece.number) if piece else Html() for piece in pieces)),
            _anchors(row),
            Both(*(escape(piece.words) if piece else Html() for piece in pieces)),
        )


def _rows_of(chapter: ChapterView) -> Iterator[RowView]:
    for part in chapter.parts:
        if isinstance(part, TableView):
            yield part.caption
        else:
            yield from part


def _anchored(pieces: Sequence[AnyPiece]) -> Iterator[Piece]:
    for each in pieces:
        piece = each.caption if isinstance(each, TablePiece) else each
        if isinstance(piece, Piece) and piece.id:
            yield piece


def _anchors(row: RowView) -> Both:
    return Both(Html(row.source.id), Html(row.target.id))
