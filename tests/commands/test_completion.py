"""The scripts for shells complete what the command line takes."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from nkdoc.cli import main
from nkdoc.commands._line import whole_line
from nkdoc.commands.completion import SHELLS

TRY = """
source "$1"
shift
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
_nkdoc
echo "${COMPREPLY[*]}"
"""


@pytest.fixture
def script(tmp_path: Path, capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest) -> Path:
    assert main(["completion", request.param]) == 0
    file = tmp_path / f"nkdoc.{request.param}"
    file.write_text(capsys.readouterr().out, encoding="utf-8")
    return file


@pytest.mark.parametrize("script", SHELLS, indirect=True)
def test_the_shell_can_read_its_script(script: Path) -> None:
    shell = script.suffix[1:]
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    subprocess.run([shell, "-n", script], check=True)


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
@pytest.mark.parametrize("script", ["bash"], indirect=True)
def test_bash_offers_what_may_stand_where_the_cursor_is(script: Path) -> None:
    def offered(*words: str) -> list[str]:
        ran = subprocess.run(["bash", "-c", TRY, "bash", script, *words], capture_output=True, text=True, check=True)
        return ran.stdout.split()

    assert offered("nkdoc", "bui") == ["build"]
    assert offered("nkdoc", "build", "--paper", "") == ["a4", "letter"]
    assert offered("nkdoc", "--project", "folder", "build", "pa") == ["parallel"]
    assert offered("nkdoc", "refs", "") == ["list", "check", "import"]
    assert offered("nkdoc", "refs", "import", "--dry") == ["--dry-run"]
    assert "NK203" in offered("nkdoc", "explain", "NK20")
    assert set(offered("nkdoc", "export", "")) >= {"po", "xliff"}


@pytest.mark.parametrize("script", SHELLS, indirect=True)
def test_every_command_and_option_stands_in_the_script(script: Path) -> None:
    text = script.read_text(encoding="utf-8")
    for line in whole_line().walk():
        assert line.words[-1] in text
        for option in line.options:
            assert all(flag.lstrip("-") in text for flag in option.flags)
