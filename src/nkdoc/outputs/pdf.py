"""`pdf`: build/LANG/NAME.pdf, the reading edition on paper and screen.

NAME is the setting `name`. `--profile press` makes NAME-press.pdf for a print shop, `--profile archive`
NAME-archive.pdf, a PDF/A-3a that carries the project it was made from.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Collector, Warned
from nkdoc.base.settings import OWN_FILE, SHARED_FILE
from nkdoc.base.version import __version__
from nkdoc.outputs import _pages

if TYPE_CHECKING:
    from nkdoc.base.config import Config, PaperSize
    from nkdoc.model import Artifact, Project
    from nkdoc.outputs import Context, Options

TARGET = "pdf"
DEFAULT = True


def parts(config: Config, options: Options) -> tuple[str, ...]:
    """Return one part per language, of the profile where one is asked for."""
    profile = f"/{options.profile}" if options.profile else ""
    return tuple(f"{tag}{profile}" for tag in options.languages or config.languages)


def produce(context: Context, part: str) -> Warned[tuple[Artifact, ...]]:
    """Return the PDF of one language; none where it could not be typeset."""
    from nkdoc.model import Artifact

    language, _, profile = part.partition("/")
    paper = context.options.paper or context.project.config.paper
    if profile == "press":
        return _press(context, language, paper)
    if profile == "archive":
        return _archive(context, language, paper)
    findings = Collector()
    page = findings.take(_pages.edition_page(context, language, "print"))
    made = findings.take(_pages.typeset_page(context, page, (language,)))
    return findings.warned(() if made is None else (Artifact(_path(context, language), made.pdf),))


def _press(context: Context, language: str, paper: PaperSize) -> Warned[tuple[Artifact, ...]]:
    """Return the file for a print shop."""
    findings = Collector()
    page = findings.take(_pages.edition_page(context, language, "print", paper, "press"))
    made = findings.take(_pages.typeset_page(context, page, (language,)))
    if made is None:
        return findings.warned(())
    from nkdoc.model import Artifact
    from nkdoc.pdf.press.bleed import for_press

    note = "trim, bleed 3 mm and crop marks; ask the print shop which output condition it wants"
    return findings.warned((Artifact(_path(context, language, "-press"), for_press(made.pdf, paper), note=note),))


def _archive(context: Context, language: str, paper: PaperSize) -> Warned[tuple[Artifact, ...]]:
    """Return the file for an archive, with everything that builds it again."""
    findings = Collector()
    page = findings.take(_pages.edition_page(context, language, "print", paper))
    made = findings.take(_pages.typeset_page(context, page, (language,), "pdf/a-3a"))
    if made is None:
        return findings.warned(())
    from nkdoc.model import Artifact
    from nkdoc.pdf.press.archive import with_sources

    about = {"nkdoc": __version__, "language": language, "paper": paper}
    data = with_sources(made.pdf, _files(context), about)
    note = "carries its sources: nkdoc extract"
    return findings.warned((Artifact(_path(context, language, "-archive"), data, note=note),))


def _path(context: Context, language: str, profile: str = "") -> str:
    return f"{language}/{context.project.config.name}{profile}.pdf"


def _files(context: Context) -> dict[str, bytes]:
    """Return what the project consists of, by path: its texts and data, pictures, settings and own templates.

    Of other programs' bibliographies the references that are cited, without what their owner keeps private.
    """
    project = context.project
    texts = {path: source.text for path, source in project.sources.items()}
    if SHARED_FILE in texts:
        texts[SHARED_FILE] = settings_of(texts[SHARED_FILE])
    if "date" not in project.config.given:
        path = SHARED_FILE if SHARED_FILE in texts else OWN_FILE
        texts[path] = _dated(path, texts.get(path, ""), project.config.date.isoformat())
    files = {path: text.encode() for path, text in texts.items()}
    files |= {path: published(project, path) for path in project.config.bibliography if path in project.sources}
    return {**files, **project.assets, **context.theme.own()}


def _dated(path: str, text: str, date: str) -> str:
    """Return settings without a date with one, because copies of the text's files will have other dates than these."""
    before, table, after = text.partition("[tool.nkdoc]\n")
    line = f"date = {date}\n"
    dated = (
        f"{before}{table}{line}{after}" if table else f"{'[tool.nkdoc]' if path == SHARED_FILE else ''}\n{line}{text}"
    )
    try:
        tomllib.loads(dated)
    except tomllib.TOMLDecodeError:
        return text
    return dated.lstrip()


def published(project: Project, path: str) -> bytes:
    """Return the references that stand in a file, as CSL-JSON, which is read whatever the file is called."""
    held = [each for each in project.library.references.values() if each.span.path == path]
    items = [{"id": each.key, **_thawed(each.fields), "custom": _thawed(each.custom)} for each in held]
    return (json.dumps(items, ensure_ascii=False, indent=1, default=list) + "\n").encode()


def _thawed(fields: Mapping[str, object]) -> dict[str, object]:
    """Return frozen data as JSON can be made of them."""
    return {
        name: [dict(each) if isinstance(each, Mapping) else each for each in value]
        if isinstance(value, tuple)
        else dict(value)
        if isinstance(value, Mapping)
        else value
        for name, value in fields.items()
    }


def settings_of(text: str) -> str:
    """Return the `[tool.nkdoc]` tables of a pyproject.toml, comments included; all of it where they cannot be cut out.

    What remains holds the same settings, and cut again it stays the same.
    """
    kept: list[str] = []
    inside = False
    for line in text.splitlines():
        if line.startswith("["):
            inside = line.strip("[] \t").startswith("tool.nkdoc")
        if inside:
            kept.append(line)
    cut = "\n".join(kept).strip() + "\n"
    try:
        same = tomllib.loads(cut).get("tool", {}).get("nkdoc") == tomllib.loads(text).get("tool", {}).get("nkdoc")
    except tomllib.TOMLDecodeError:
        return text
    return cut if same else text
