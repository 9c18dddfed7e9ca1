"""Translation units → the package of a Word file: a table of two columns on landscape A4, its head on every page."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from nkdoc.bitext.pairs import FRONT
from nkdoc.exchange.translators._markup import Parts, Tag
from nkdoc.exchange.translators._word import DOCUMENT, MARK, below, packed
from nkdoc.exchange.translators._xml import XML, fit
from nkdoc.languages import direction_of, locale_for

if TYPE_CHECKING:
    from lxml import etree

    from nkdoc.exchange.translators._units import TranslationUnit
    from nkdoc.model import Project

LANGUAGES, UNIT = "nkdoc:languages:", "nkdoc:unit:"
"""How the tags begin that name the languages, and a block: then what its texts were, and its id."""
LONGEST_TAG = 64
"""Characters that Word allows in a tag."""

_OFFICE = "http://schemas.openxmlformats.org"
_TYPES = "application/vnd.openxmlformats-"
_MAIN = f"{_OFFICE}/wordprocessingml/2006/main"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_EMPTY = "\u2039\u203a"
"""What stands for a mark without words."""
_DEEPEST = 4
"""Levels of headings that look different."""

PAGE = {"w": "16838", "h": "11906", "orient": "landscape"}
"""A4 in twentieths of a point."""
MARGIN = "1134"
_WIDTH = (int(PAGE["w"]) - 2 * int(MARGIN)) // 2

N_ = str
"""Marks a message for extraction where it is not translated on the spot."""
INSTRUCTIONS = (
    N_("Correct the right column; the left one is the source, and changes in it are not taken in."),
    N_("Grey marks stand for citations, notes, links and emphasis: keep them where they belong."),
    N_("Tracked changes are taken as accepted. Comments are shown to the authors."),
)
"""What a reviewer must know, in the language of the translation."""

_CONTENT_TYPES = (
    f'{_HEAD}<Types xmlns="{_OFFICE}/package/2006/content-types">'
    f'<Default Extension="rels" ContentType="{_TYPES}package.relationships+xml"/>'
    f'<Override PartName="/{DOCUMENT}" ContentType="{_TYPES}officedocument.wordprocessingml.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_TYPES}officedocument.wordprocessingml.styles+xml"/>'
    '<Override PartName="/docProps/core.xml" '
    'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
)
_RELATIONS = f'{_HEAD}<Relationships xmlns="{_OFFICE}/package/2006/relationships">'
_OF_PACKAGE = (
    f'{_RELATIONS}<Relationship Id="r1" Target="{DOCUMENT}" '
    f'Type="{_OFFICE}/officeDocument/2006/relationships/officeDocument"/>'
    '<Relationship Id="r2" Target="docProps/core.xml" '
    f'Type="{_OFFICE}/package/2006/relationships/metadata/core-properties"/></Relationships>'
)
_OF_DOCUMENT = (
    f'{_RELATIONS}<Relationship Id="r1" Target="styles.xml" '
    f'Type="{_OFFICE}/officeDocument/2006/relationships/styles"/></Relationships>'
)


def tag_for(unit: TranslationUnit) -> str:
    """Return the tag of a unit's content control; a long id is cut, and the block is then found by its text."""
    whole = f"{UNIT}{unit.source_digest}:{unit.target_digest}:{unit.key}"
    return whole if len(whole) <= LONGEST_TAG else f"{whole[: LONGEST_TAG - 1]}…"


def review(project: Project, language: str, units: Sequence[TranslationUnit]) -> bytes:
    """Return the file of these units."""
    from lxml import etree

    document = _Writer(project, language).document(units)
    parts = {
        "[Content_Types].xml": _CONTENT_TYPES.encode(),
        "_rels/.rels": _OF_PACKAGE.encode(),
        DOCUMENT: etree.tostring(document, xml_declaration=True, encoding="UTF-8", standalone=True),
        "word/_rels/document.xml.rels": _OF_DOCUMENT.encode(),
        "word/styles.xml": _styles().encode(),
        "docProps/core.xml": _core(project).encode(),
    }
    return packed(parts)


def _styles() -> str:
    """Return the styles: text, title, headings, the head of the table, marks."""

    def style(name: str, kind: str, look: str, around: str = "") -> str:
        shape = f"<w:pPr>{around}</w:pPr>" if kind == "paragraph" else ""
        return (
            f'<w:style w:type="{kind}" w:styleId="{name.replace(" ", "")}"><w:name w:val="{name}"/>'
            f"<w:qFormat/>{shape}<w:rPr>{look}</w:rPr></w:style>"
        )

    def size(points: int) -> str:
        return f'<w:sz w:val="{2 * points}"/><w:szCs w:val="{2 * points}"/>'

    grey = '<w:noProof/><w:color w:val="666666"/>'
    headings = (
        style(f"heading {level}", "paragraph", f"<w:b/><w:bCs/>{size(points)}", '<w:spacing w:before="120"/>')
        for level, points in enumerate((16, 14, 12, 11), start=1)
    )
    return (
        f'{_HEAD}<w:styles xmlns:w="{_MAIN}"><w:docDefaults><w:rPrDefault><w:rPr>{size(11)}</w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:after="60"/></w:pPr></w:pPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
        f"{style('Title', 'paragraph', f'<w:b/><w:bCs/>{size(20)}')}{''.join(headings)}"
        f"{style('nkdoc instructions', 'paragraph', size(10))}"
        f"{style('nkdoc head', 'paragraph', f'<w:b/><w:bCs/>{size(10)}')}"
        f"{style('nkdoc mark', 'character', grey + size(9))}</w:styles>"
    )


def _core(project: Project) -> str:
    config = project.config
    title = escape(config.title.get(config.source_language, config.name))
    day = f'xsi:type="dcterms:W3CDTF">{config.date.isoformat()}T00:00:00Z'
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="{_OFFICE}/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{fit(title)}</dc:title>'
        f"<dcterms:created {day}</dcterms:created><dcterms:modified {day}</dcterms:modified></cp:coreProperties>"
    )


class _Writer:
    """Writes the document of one translation."""

    def __init__(self, project: Project, language: str) -> None:
        self.project = project
        self.languages = (project.config.source_language, language)
        self.ids = count(1)

    def document(self, units: Sequence[TranslationUnit]) -> etree._Element:
        from lxml import etree

        config = self.project.config
        root = etree.Element(f"{{{_MAIN}}}document", nsmap={"w": _MAIN})
        body = below(root, "body")
        title = config.title.get(self.languages[0], config.name)
        self.line(body, "Title", title, self.languages[0])
        said = locale_for(self.languages[1])
        for sentence in INSTRUCTIONS:
            self.line(body, "nkdocinstructions", said.gettext(sentence), said.tag)
        table = below(body, "tbl")
        about = below(table, "tblPr")
        below(about, "tblW", w=str(2 * _WIDTH), type="dxa")
        borders = below(about, "tblBorders")
        for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
            below(borders, side, val="single", sz="4", space="0", color="BFBFBF")
        below(about, "tblLayout", type="fixed")
        grid = below(table, "tblGrid")
        for _ in self.languages:
            below(grid, "gridCol", w=str(_WIDTH))
        self.head(table)
        for unit in units:
            self.row(table, unit)
        end = below(below(body, "p"), "pPr")
        below(below(end, "rPr"), "vanish")
        page = below(body, "sectPr")
        below(page, "pgSz", **PAGE)
        below(
            page, "pgMar", top=MARGIN, right=MARGIN, bottom=MARGIN, left=MARGIN, header="567", footer="567", gutter="0"
        )
        return root

    def head(self, table: etree._Element) -> None:
        row = below(table, "tr")
        below(below(row, "trPr"), "tblHeader")
        source, target = self.languages
        self.line(self.cell(row), "nkdochead", locale_for(source).name, source)
        control = self.control(self.cell(row), f"{LANGUAGES}{source}:{target}", "sdtContentLocked")
        self.line(control, "nkdochead", locale_for(target).name, target)

    def row(self, table: etree._Element, unit: TranslationUnit) -> None:
        row = below(table, "tr")
        below(below(row, "trPr"), "cantSplit")
        style = _style(unit)
        source, target = self.languages
        self.text(self.cell(row), unit.source, style, source)
        control = self.control(self.cell(row), tag_for(unit), "sdtLocked", unit.notes[0])
        self.text(control, unit.target, style, target)

    def cell(self, row: etree._Element) -> etree._Element:
        cell = below(row, "tc")
        below(below(cell, "tcPr"), "tcW", w=str(_WIDTH), type="dxa")
        return cell

    def control(self, parent: etree._Element, tag: str, lock: str, alias: str = "") -> etree._Element:
        """Add a content control and return what is inside it."""
        control = below(parent, "sdt")
        about = below(control, "sdtPr")
        if alias:
            below(about, "alias", val=fit(alias)[:64])
        below(about, "tag", val=tag)
        below(about, "id", val=str(next(self.ids)))
        below(about, "lock", val=lock)
        return below(control, "sdtContent")

    def paragraph(self, parent: etree._Element, style: str, language: str) -> etree._Element:
        paragraph = below(parent, "p")
        about = below(paragraph, "pPr")
        if style:
            below(about, "pStyle", val=style)
        if language and direction_of(language) == "rtl":
            below(about, "bidi")
        return paragraph

    def line(self, parent: etree._Element, style: str, text: str, language: str = "") -> None:
        self.run(self.paragraph(parent, style, language), fit(text), language)

    def text(self, parent: etree._Element, parts: Parts, style: str, language: str) -> None:
        """Add the paragraphs of a text: words, and marks for its tags."""
        paragraph = self.paragraph(parent, style, language)
        looks: list[str] = []
        for part in parts:
            if isinstance(part, str):
                self.run(paragraph, part, language, looks)
            elif part.kind == "block":
                paragraph = self.paragraph(parent, style, language)
            else:
                if part.role == "close":
                    looks.pop()
                self.mark(paragraph, part, language)
                if part.role == "open":
                    looks.append({"emphasis": "i", "strong": "b"}.get(part.kind, ""))

    def mark(self, paragraph: etree._Element, tag: Tag, language: str) -> None:
        control = self.control(paragraph, f"{MARK}{tag.role}:{tag.id}", "contentLocked")
        shown = fit(tag.text).replace("\n", "\u23ce") or _EMPTY
        self.run(control, shown, language, style="nkdocmark")

    def run(self, parent: etree._Element, text: str, language: str, looks: Sequence[str] = (), style: str = "") -> None:
        run = below(parent, "r")
        about = below(run, "rPr")
        if style:
            below(about, "rStyle", val=style)
        for look in ("b", "i"):
            if look in looks:
                below(about, look)
                below(about, f"{look}Cs")
        if language:
            if direction_of(language) == "rtl":
                below(about, "rtl")
            below(about, "lang", val=language, eastAsia=language, bidi=language)
        _words(run, text)


def _words(run: etree._Element, text: str) -> None:
    """Put a text into a run, its line ends and tabs as elements of their own."""
    for number, line in enumerate(text.split("\n")):
        if number:
            below(run, "br")
        for place, piece in enumerate(line.split("\t")):
            if place:
                below(run, "tab")
            if piece:
                below(run, "t", piece).set(f"{XML}space", "preserve")


def _style(unit: TranslationUnit) -> str:
    first = unit.pair.source[0]
    if first.kind == "heading":
        return f"heading{min(first.level, _DEEPEST)}"
    return "heading1" if first.kind in FRONT and first.kind == "title" else ""
