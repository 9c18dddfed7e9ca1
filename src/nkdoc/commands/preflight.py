"""`nkdoc preflight`: twenty checks of finished PDFs."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from nkdoc.commands import _shared

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.pdf.press.preflight import Expectation

NAME = "preflight"
HELP = "check finished PDFs, the build's own where none is named"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="PDFs; the build's own where none is named")
    parser.add_argument("--out", type=Path, default=Path("build"), metavar="DIR", help="output folder (default: build)")
    _shared.add_report_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Report the findings; 1 where there are errors."""
    from nkdoc.base.diagnostics import NkdocError
    from nkdoc.compile import is_failure
    from nkdoc.report import Report

    findings: list[Diagnostic] = []
    checked = _named(arguments.files) if arguments.files else _built(arguments)
    if not checked:
        raise NkdocError("there is nothing to check; build first, or name a PDF")
    for path, expectation in checked:
        from nkdoc.pdf.press.preflight import preflight

        if not path.is_file():
            raise NkdocError(f"{path} does not exist")
        found = preflight(path.read_bytes(), expectation)
        sys.stderr.write(f"{expectation.name}: checked, {len(found) or 'no'} findings\n")
        findings.extend(found)
    kept = _shared.selected(arguments, findings)
    _shared.publish(Report(kept), arguments, Path.cwd())
    return 1 if is_failure(kept, strict=arguments.strict) else 0


def _named(files: list[Path]) -> list[tuple[Path, Expectation]]:
    from nkdoc.pdf.press.expectations import of_file

    return [(path, of_file(path.name, path.read_bytes() if path.is_file() else b"")) for path in files]


def _built(arguments: argparse.Namespace) -> list[tuple[Path, Expectation]]:
    from nkdoc.build import plan
    from nkdoc.pdf.press.expectations import of_build
    from nkdoc.sources.settings import read_config

    world = _shared.open_world(arguments)
    folder, config = _shared.output_folder(arguments, world.root), read_config(world).value
    files = [file for made in plan.known_jobs(folder).values() for file in made.files.items()]
    recorded = {path: sha for path, (sha, _) in files if path.endswith(".pdf")}
    # Author unset is a mistake, author set to nothing is meant (NK119).
    authored = "author" not in config.given or any(config.author.values())
    return [
        (folder / path, of_build(path, sha, folder, config.name, config.languages, authored=authored))
        for path, sha in sorted(recorded.items())
    ]
