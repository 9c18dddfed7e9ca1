"""Which files are compared and which findings count: settings, the command line, and a baseline beside both."""

from __future__ import annotations

import argparse
import math
import sys
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from nkdoc.base.config import CompareSettings, Config
from nkdoc.base.diagnostics import NkdocError
from nkdoc.base.paths import joined, matches, seen_from, way_to
from nkdoc.commands import _shared

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.base.span import Source
    from nkdoc.sources.baseline import Entry


@dataclass(frozen=True, slots=True)
class Selection:
    """What is left out by settings, whose globs start from `folder`, and by the command line's globs `exclude`.

    Paths of files and findings start from `root`, both being absolute.
    """

    root: Path
    folder: Path
    settings: CompareSettings
    exclude: tuple[str, ...]

    def excludes(self, path: str) -> bool:
        """Tell whether the file is left out; the command line's globs stand in place of the settings'."""
        if self.exclude:
            return _is_named(_seen(path, self.root, Path.cwd()), self.exclude)
        return _is_named(_seen(path, self.root, self.folder), self.settings.exclude)

    def counts(self, code: str, *paths: str) -> bool:
        """Tell whether findings of this code count that stand in these files, a translation and its source."""
        return not any(map(self.excludes, paths)) and not any(
            code.startswith(codes) and any(matches(_seen(path, self.root, self.folder), glob) for path in paths)
            for glob, codes in self.settings.ignore.items()
        )

    def keeps(self, finding: Diagnostic) -> bool:
        """Tell whether the finding counts."""
        spans = (finding.span, *(label.span for label in finding.labels[:1]))
        return self.counts(finding.code, *{span.path for span in spans if span is not None})

    def asks(self, compared: Collection[str]) -> Callable[[str, str], bool]:
        """Return what tells whether findings of a code in a file were looked for, these files having been `compared`.

        A file that is no longer there was looked at too: nothing is found in it.
        """
        return lambda code, path: self.counts(code, path) and (path in compared or not (self.root / path).exists())


def add_selection_options(parser: argparse.ArgumentParser) -> None:
    """Declare which files are compared."""
    parser.add_argument(
        "--exclude", action="append", default=[], metavar="GLOB", help="leave these files out, such as “docs/api/**”"
    )


def add_baseline_options(parser: argparse.ArgumentParser) -> None:
    """Declare the baseline."""
    parser.add_argument("--baseline", type=Path, metavar="FILE", help="report only what is not written down in FILE")
    parser.add_argument("--update-baseline", action="store_true", help="write down in FILE all that is found")


def add_confidence_option(parser: argparse.ArgumentParser) -> None:
    """Declare how sure a finding must be."""
    parser.add_argument(
        "--min-confidence", type=_confidence, metavar="N",
        help="leave out findings that are less sure than N: 0.7, or 70 for per cent",
    )  # fmt: skip


def _confidence(text: str) -> float:
    """Return a share of 1 that is given as such or in per cent. Raises ArgumentTypeError where it is neither."""
    number = text.removesuffix("%").strip()
    try:
        value = float(number)
    except ValueError:
        value = math.nan
    value = value / 100 if text.endswith("%") or value > 1 else value
    if not 0 <= value <= 1:
        raise argparse.ArgumentTypeError(f"“{text}” is no share: write 0.7 or 70%")
    return value


def sure_enough(
    arguments: argparse.Namespace, settings: CompareSettings, findings: Iterable[Diagnostic]
) -> tuple[Diagnostic, ...]:
    """Return the findings that are as sure as the command line asks for, else the settings."""
    least = settings.min_confidence if arguments.min_confidence is None else arguments.min_confidence
    return tuple(finding for finding in findings if finding.confidence >= least)


def nearest_settings() -> tuple[Path, CompareSettings]:
    """Return the settings of comparison in the nearest folder from here upwards that has some, and that folder.

    Raises NkdocError where they are wrong.
    """
    from nkdoc.base.settings import OWN_FILE, SETTINGS_FILES, SettingsTable, read_settings, read_table

    here = Path.cwd()
    for folder in (here, *here.parents):
        for name in SETTINGS_FILES:
            if (source := _source(folder / name, seen_from(folder / name, here))) is None:
                continue
            table = read_table(replace(source, path=name))
            if not table.value.values and name != OWN_FILE:
                continue
            only = {key: value for key, value in table.value.values.items() if key == "compare"}
            read = read_settings(Config, SettingsTable(table.value.source, only), ())
            for fault in (*table.diagnostics, *read.diagnostics):
                raise NkdocError(_in_a_line(fault, source.path))
            return folder, read.value.get("compare", CompareSettings())
    return here, CompareSettings()


def beside_baseline(
    arguments: argparse.Namespace,
    findings: tuple[Diagnostic, ...],
    root: Path,
    *,
    asked: Callable[[str, str], bool] = lambda _code, _path: True,
) -> tuple[Diagnostic, ...]:
    """Return the findings that the baseline named on the command line does not hold, and tell how many it hides.

    Paths start from the folder `root`; `asked` tells whether findings of a code in a path were looked for at all. With
    `--update-baseline` all findings are written down and none is left.
    Raises NkdocError where there is no baseline, or it cannot be read.
    """
    from nkdoc.sources.baseline import dump_baseline, entry_of, read_baseline, sift

    file: Path | None = arguments.baseline
    if file is None:
        if arguments.update_baseline:
            raise NkdocError("--update-baseline needs to know the file: --baseline FILE")
        return findings
    source = _source(file, file.as_posix())
    if source is None and not arguments.update_baseline:
        raise NkdocError(f"{file} does not exist: --update-baseline starts it")
    written = read_baseline(source) if source is not None else ()
    folder = file.resolve().parent
    entries = {finding: entry_of(finding, way_to(root.resolve(), folder)) for finding in findings}

    def is_asked(entry: Entry) -> bool:
        path = _seen(entry.path, folder, root.resolve())
        return _shared.is_selected(arguments, entry.code) and asked(entry.code, path)

    sifted = sift(written, entries, asked=is_asked)
    if not arguments.update_baseline:
        gone = f"; {sifted.gone:,} of its entries are gone: --update-baseline" if sifted.gone else ""
        sys.stderr.write(f"{file}: hides {sifted.hidden:,} findings{gone}\n")
        return sifted.new
    from nkdoc.build.write import write_file

    kept = [entry for entry in written if not is_asked(entry)]
    write_file(file, dump_baseline((*kept, *entries.values())))
    sys.stderr.write(
        f"{file}: {len(entries):,} findings written down, {len(sifted.new):,} of them new; {sifted.gone:,} gone\n"
    )
    return ()


def _source(file: Path, shown: str) -> Source | None:
    """Return the text of a file, None where there is none. Raises NkdocError where it cannot be read."""
    from nkdoc.base.decoding import decode

    if not file.is_file():
        return None
    read = decode(shown, file.read_bytes())
    if read.value is None:
        raise NkdocError(_in_a_line(read.diagnostics[0], shown))
    return read.value


def _in_a_line(fault: Diagnostic, shown: str) -> str:
    line = f":{fault.span.position.line}" if fault.span else ""
    hint = f"; {fault.hint}" if fault.hint else ""
    return f"{shown}{line}: {fault.message}{hint}"


def _is_named(path: str, globs: Iterable[str]) -> bool:
    return any(matches(path, glob) for glob in globs)


def _seen(path: str, root: Path, folder: Path) -> str:
    """Return a path that starts from `root` as seen from `folder`."""
    return seen_from(PurePath(joined(root.as_posix(), path)), folder)
