"""A document → chapters, pictures and references as changes of a project."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from nkdoc.base.diagnostics import Collector, Diagnostic, NkdocError, Warned
from nkdoc.bitext.pairs import plural
from nkdoc.exchange import Changes, source_of
from nkdoc.exchange.texts import _chapters, _pandoc
from nkdoc.exchange.texts._citing import Carried, Citations, carried
from nkdoc.exchange.texts._cleaning import Cleaner, Losses, without_twins
from nkdoc.exchange.texts._notes import called, calling, whole, with_notes
from nkdoc.exchange.texts._office import DamagedPackageError, missing
from nkdoc.exchange.texts._pictures import Pictures
from nkdoc.exchange.texts._rules import BAD_DOCUMENT, NOT_CARRIED, SETTLED
from nkdoc.exchange.texts._tree import Elements, changed, paragraph, text_of

if TYPE_CHECKING:
    from nkdoc.base.config import Config
    from nkdoc.exchange import Given
    from nkdoc.model import Edition

_SHOWN = 5
"""How many things of a kind are told one by one."""
_MARKS = re.compile(r"nkdoc\d+(?:citation|formula|quote|(?:table)?caption)")
_NUMBER = re.compile(r"^\d+[-_.]")


@dataclass(frozen=True)
class Document:
    """A file made ready for pandoc, and what is known of it besides.

    `picture` returns the bytes of a picture inside it. `pieces` are the texts that should arrive; `formulas` are
    in MathML, each with its mark in the text; `comments` and `changes` are what pandoc passes over. Of a file that
    `is_text` what `prepared` returns is read; `settled` makes of what was read what other formats have, too.
    """

    data: bytes
    reader: str
    options: tuple[str, ...] = ()
    picture: Callable[[str], bytes | None] = lambda _: None
    pieces: tuple[str, ...] = ()
    formulas: tuple[bytes, ...] = ()
    comments: tuple[str, ...] = ()
    changes: int = 0
    is_text: bool = False
    prepared: Callable[[str], str] = lambda text: text
    settled: Callable[[Elements, Losses], Elements] = lambda blocks, _: blocks


Opening = Callable[["Given", Citations], Document]


@dataclass
class _Taken:
    """A document on its way."""

    name: str
    chapters: list[_chapters.Chapter]
    pictures: Pictures
    losses: Losses
    carried: Carried
    paired: str = ""


def take(given: Given, opening: Opening) -> Warned[Changes | None]:
    """Return what a document would add to the project. Raises NoPandocError, PandocError, and NkdocError for misuse."""
    findings = Collector()
    project, language = given.project, _language(given)
    own = project.editions[language]
    citations = Citations()
    try:
        document = opening(given, citations)
    except (DamagedPackageError, RecursionError) as fault:
        message = f"{given.path} cannot be read: {fault}"
        return Warned(None, (BAD_DOCUMENT.at(None, message, hint="save it again with the program that made it"),))
    if document.is_text:
        source = findings.take(source_of(given))
        if source is None:
            return findings.warned(None)
        document = replace(document, data=document.prepared(source.text).encode())
    tree = _pandoc.read(document.data, document.reader, *document.options)
    made = findings.take(_taken(given, document, tree, citations, own))
    files = _files(made, tree, project.config, language)
    _refuse_to_overwrite(given, files, own, made)
    findings.add(*_told(given.path, document, made, citations))
    if made.carried.text is not None:
        from nkdoc.sources.layout import REFERENCES

        files[REFERENCES] = made.carried.text
    left_out = any(each.rule is NOT_CARRIED for each in findings.warned(None).diagnostics)
    return findings.warned(Changes(MappingProxyType(files), told=_summary(made, language, files), left_out=left_out))


def _language(given: Given) -> str:
    """Return the language that the text is taken into. Raises NkdocError."""
    known = given.project.config.languages
    wanted = given.wishes.language or (known[0] if len(known) == 1 else "")
    if not wanted:
        raise NkdocError(f"say which language the text is in: --language {' or '.join(known)}")
    if wanted not in known:
        listed = ", ".join(known)
        raise NkdocError(f"the project has no language “{wanted}”: add it to “languages” in its settings ({listed})")
    return wanted


def _taken(
    given: Given, document: Document, tree: dict[str, Any], citations: Citations, own: Edition
) -> Warned[_Taken]:
    findings = Collector()
    project = given.project
    file = posixpath.splitext(posixpath.basename(given.path.replace("\\", "/")))[0]
    name = _chapters.slug(file) or f"{own.language}-document"
    pictures = Pictures(name, given.world, document.picture)
    references = findings.take(carried(citations, given.path, given.world, project.library.references))
    cleaner = Cleaner(citations, references.keys, pictures, _formulas(document.formulas))
    read = with_notes(document.settled(tree["blocks"], cleaner.losses))
    anchored = _chapters.anchors(read)
    blocks: Elements = without_twins(whole(changed(read, cleaner), cleaner.losses))
    cleaner.losses.comments += document.comments
    for piece in missing((part for each in document.pieces for part in _MARKS.split(each)), _arrived(blocks, tree)):
        cleaner.losses.lose(f"this text did not arrive: “{piece[:80]}{'…' if piece[80:] else ''}”")
    chapters = _chapters.cut(blocks, text_of(tree["meta"].get("title", {})) or file)
    others = [edition for tag, edition in project.editions.items() if tag != own.language]
    paired = _chapters.name_all(chapters, file, own, others)
    ids = _chapters.give_ids(chapters, _ids(own), anchored)
    lost: set[str] = set()
    for chapter in chapters:
        chapter.blocks = _chapters.with_links(chapter.blocks, ids, lost)
    cleaner.losses.unlinked.update(f"“{each}”" for each in sorted(lost) if each)
    return findings.warned(_Taken(file, chapters, pictures, cleaner.losses, references, paired))


def _formulas(given: tuple[bytes, ...]) -> list[Elements]:
    """Return formulas in MathML as pandoc reads them on a web page."""
    if not given:
        return []
    page = b"".join(b"<p>%b</p>" % each for each in given)
    return [block.get("c", []) for block in _pandoc.read(page, "html")["blocks"]]


def _arrived(blocks: Elements, tree: dict[str, Any]) -> str:
    """Return all text that pandoc has read, metadata and the words for pictures included."""
    return f"{text_of(tree['meta'])} {text_of(blocks)} {text_of(tree['blocks'])}"


def _ids(own: Edition) -> set[str]:
    from nkdoc.model.visiting import identified

    return {name for section in own.sections for name, _ in identified(section)} | {each.id for each in own.sections}


def _files(made: _Taken, tree: dict[str, Any], config: Config, language: str) -> dict[str, bytes]:
    from nkdoc.sources.layout import section_path

    files = dict(made.pictures.files)
    for chapter in made.chapters:
        title = _pandoc.write({**tree, "meta": {}, "blocks": [paragraph({"t": "Str", "c": chapter.title})]}).strip()
        text = calling(_pandoc.write({**tree, "meta": {}, "blocks": called(chapter.blocks)})).strip()
        files[section_path(config, language, chapter.stem)] = f"# {title}\n\n{text}\n".encode()
    return files


def _refuse_to_overwrite(given: Given, files: dict[str, bytes], own: Edition, made: _Taken) -> None:
    """Raise NkdocError where a chapter is there already, under its number or another one."""
    names = {_NUMBER.sub("", chapter.stem) for chapter in made.chapters}
    there = [section.source.path for section in own.sections if _NUMBER.sub("", section.stem) in names]
    there += [path for path in files if path.endswith(".md") and given.world.exists(path)]
    if there:
        listed = ", ".join(dict.fromkeys(there))
        raise NkdocError(f"{listed} is there already, and nothing is overwritten: move it away, or rename {given.path}")


# ---- what is told ----------------------------------------------------------------------------------


def _told(path: str, document: Document, made: _Taken, citations: Citations) -> Iterator[Diagnostic]:
    losses = made.losses
    pictures = ((each, "copy it to content/images/ and show it there") for each in made.pictures.refused.values())
    for what, hint in (*losses.told.items(), *pictures):
        yield NOT_CARRIED.at(None, f"{path}: {what}", hint=hint, about=what)
    for name, count in sorted(losses.raw.items()):
        what = f"left out: {name}{f', {count} times' if count > 1 else ''}"
        yield NOT_CARRIED.at(None, f"{path}: {what}", hint="write what it shows in Markdown", about=what)
    if citations.unread:
        what = f"{plural(citations.unread, 'citation')} whose data are not in the text"
        hint = "in Zotero’s document preferences, store citations as fields (Word) or reference marks (LibreOffice)"
        yield NOT_CARRIED.at(None, f"{path}: {what}", hint=hint, about=what)
    for caption in losses.tables:
        what = f"the table “{caption}” had cells over several rows or columns, or with several paragraphs"
        yield NOT_CARRIED.at(None, f"{path}: {what}", hint="look its cells through", about=what)
    yield from _unlinked(path, losses)
    yield from _settled(path, document, losses)


def _unlinked(path: str, losses: Losses) -> Iterator[Diagnostic]:
    if losses.unlinked:
        what = f"links that lead nowhere from here are plain words: {_listed(losses.unlinked)}"
        yield NOT_CARRIED.at(None, f"{path}: {what}", about=what)


def _settled(path: str, document: Document, losses: Losses) -> Iterator[Diagnostic]:
    changes = losses.inserted + len(losses.deleted) + document.changes
    if changes:
        what = f"{plural(changes, 'tracked change')} taken as accepted"
        gone = [f"“{each}”" for each in losses.deleted if each]
        yield SETTLED.at(None, f"{path}: {what}{f'; deleted: {_listed(gone)}' if gone else ''}", about=what)
    for comment in losses.comments:
        yield SETTLED.at(None, f"{path}: a comment is left out: {comment}", about=comment)


def _listed(names: Iterable[str]) -> str:
    shown = list(names)
    more = f" and {len(shown) - _SHOWN} more" if len(shown) > _SHOWN else ""
    return ", ".join(shown[:_SHOWN]) + more


def _summary(made: _Taken, language: str, files: dict[str, bytes]) -> str:
    written = [path for path in files if path.endswith(".md")]
    told = [f"written: {', '.join(written)}" if written else "the document has no text"]
    if made.pictures.files:
        told.append(plural(len(made.pictures.files), "picture"))
    if made.carried.keys:
        cited = plural(len(made.carried.keys), "source")
        told.append(f"{cited} cited, {made.carried.added} of them added to the references")
    if made.paired:
        told.append(f"paired in order with the sections in {made.paired} that “{language}” lacked")
    return "\n".join(told) + "\nnext: nkdoc fmt; nkdoc check"
