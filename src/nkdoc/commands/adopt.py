"""`nkdoc adopt DIR`: make a project of a folder of documentation of another tool, without moving its files."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nkdoc.base.world import DiskWorld
    from nkdoc.exchange.sites import Site

NAME = "adopt"
HELP = "make a project of a site of MkDocs, Docusaurus, Hugo or VitePress, whose files stay where they are"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("folder", type=Path, metavar="DIR", nargs="?", default=Path(), help="the site's folder")


def run(arguments: argparse.Namespace) -> int:
    """Write nkdoc.toml. Raises NkdocError where settings are there, or where no tool is recognized."""
    from nkdoc.base.diagnostics import NkdocError
    from nkdoc.base.world import DiskWorld
    from nkdoc.build.write import write_artifacts
    from nkdoc.exchange import sites
    from nkdoc.model import Artifact
    from nkdoc.sources.settings import settings_source

    folder: Path = arguments.folder
    if not folder.is_dir():
        raise NkdocError(f"{folder} is not a folder")
    world = DiskWorld(folder)
    if (folder / "nkdoc.toml").exists() or settings_source(world).value is not None:
        raise NkdocError(f"{folder} has settings of nkdoc already, and nothing is overwritten")
    site = sites.find(world)
    if site is None:
        tools = "mkdocs.yml, docusaurus.config.js, hugo.toml or .vitepress/config.js"
        raise NkdocError(f"{folder} is no site that nkdoc knows: it has no {tools}; see “nkdoc init”")
    write_artifacts(folder, [Artifact("nkdoc.toml", sites.settings_of(site).encode())])
    _tell(site, world, folder)
    return 0


def _tell(site: Site, world: DiskWorld, folder: Path) -> None:
    """Say what was found and what to do next."""
    from nkdoc.base.config import Config
    from nkdoc.bitext.pairs import plural
    from nkdoc.sources.layout import section_files

    sys.stdout.write(f"{(folder / 'nkdoc.toml').as_posix()}\n")
    sys.stderr.write(f"{site.tool}, by {site.settings}\n")
    config = Config(languages=tuple(site.content), content=site.content)
    for number, (tag, place) in enumerate(site.content.items()):
        count = plural(sum(1 for _ in section_files(world, tag, config)), "page")
        sys.stderr.write(f"  {tag}: {count} in {place}{', the source' if not number else ''}\n")
    for remark in (*site.told, *([] if site.pages else ["pages stand in the order of their names"])):
        sys.stderr.write(f"  {remark}\n")
    sys.stderr.write("\nnext:\n  nkdoc check         # what differs between the languages\n  nkdoc build html pdf\n")
