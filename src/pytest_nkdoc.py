"""A plugin of pytest: the translations of a project are tests.

    pytest --nkdoc                  beside the other tests
    nkdoc = true                    the same in pytest's settings, where no files are named on the command line
    nkdoc_project = "docs/book"     the project's folder, pytest's root folder by default
    nkdoc_strict = true             a warning fails, too

Each translated file is a test, and so is what belongs to none of them; a failure shows the findings as `nkdoc check`
does. Without `--nkdoc` and the setting nothing is imported and nothing is collected.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nkdoc import Diagnostic

_REST = "project"
"""The name of the test for what belongs to no translated file."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Declare the option and the settings."""
    group = parser.getgroup("nkdoc", "translations that must say the same (nkdoc)")
    group.addoption("--nkdoc", action="store_true", help="check the project's translations, too")
    parser.addini("nkdoc", "check the project's translations, too", type="bool", default=False)
    parser.addini("nkdoc_project", "the folder of nkdoc's project", default=".")
    parser.addini("nkdoc_strict", "let a warning of nkdoc fail a test", type="bool", default=False)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(session: pytest.Session, config: pytest.Config, items: list[pytest.Item]) -> None:
    """Add the translations to the tests, before options such as `-k` choose among them."""
    named = config.args_source is pytest.Config.ArgsSource.ARGS
    if config.getoption("--nkdoc") or (config.getini("nkdoc") and not named):
        group = Translations.from_parent(session, name="nkdoc")
        items.extend(group.collect())


class Translations(pytest.Collector):
    """The project."""

    def collect(self) -> Iterator[Translation]:
        """Yield a test for every translated file, and one for what belongs to none of them."""
        import nkdoc

        folder = self.config.rootpath / str(self.config.getini("nkdoc_project"))
        try:
            report = nkdoc.check(folder)
        except nkdoc.NkdocError as fault:
            raise pytest.UsageError(f"nkdoc: {fault}") from fault
        found: dict[str, list[Diagnostic]] = {block.target.path: [] for block in report.blocks if block.target}
        answers = {block.source.path: block.target.path for block in report.blocks if block.source and block.target}
        rest: list[Diagnostic] = []
        for finding in report.findings:
            path = finding.place.path if finding.place is not None else ""
            found.get(answers.get(path, path), rest).append(finding)
        for path, findings in {**found, _REST: rest}.items():
            yield Translation.from_parent(self, name=path, folder=folder, findings=tuple(findings))


class Translation(pytest.Item):
    """One translated file beside its source."""

    def __init__(self, *, folder: Path, findings: tuple[Diagnostic, ...], name: str, parent: pytest.Collector) -> None:
        super().__init__(name, parent)
        self.folder = folder
        self.findings = findings

    def runtest(self) -> None:
        """Fail where a finding is an error, or a warning where those count."""
        from nkdoc import Severity

        least = Severity.WARNING if self.config.getini("nkdoc_strict") else Severity.ERROR
        if any(finding.severity >= least for finding in self.findings):
            raise TranslationError(self.told())
        if self.findings:
            self.add_report_section("call", "nkdoc", self.told())

    def told(self) -> str:
        """Return the findings as `nkdoc check` prints them."""
        from nkdoc.report import Report, Style, render

        return render(Report(self.findings), "text", Style())

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: object = None) -> str:
        """Return the findings alone: a traceback through this file would help nobody."""
        del style
        return str(excinfo.value)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Return the file and the name of the test."""
        return (self.folder if self.name == _REST else self.folder / self.name), None, f"nkdoc: {self.name}"


class TranslationError(Exception):
    """A translation does not say what its source says."""
