"""A console in any encoding: what it lacks is written another way, and data are UTF-8 all the same."""

from __future__ import annotations

import contextlib
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from nkdoc.base.console import never_fail, plain, utf_8
from nkdoc.cli import main
from tests.whole.conftest import PROJECT

ROOT = Path(__file__).parents[2]
COMMANDS = {
    "check": ("check",),
    "compare": ("compare",),
    "github": ("check", "--format", "github"),
    "sync": ("sync", "status"),
    "fmt": ("fmt", "--check"),
    "explain": ("explain", "NK430"),
    "doctor": ("doctor",),
    "help": ("compare", "--help"),
    "build": ("build", "html", "--jobs", "1"),
    "usage": ("bild",),
}
ENCODINGS = ("ascii", "cp1252", "cp866")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("с пробелом и кириллицей")
    for path, text in PROJECT.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text.replace("1050", "1051").replace("They said", "They “said” —"), encoding="utf-8")
    (folder / "content/en/20-Ещё.md").write_text("---\nid: more\ntitle: More\n---\n\nText…\n", encoding="utf-8")
    (folder / "content/en" / b"30-\xff.md".decode("utf-8", "surrogateescape")).write_text("x", encoding="utf-8")
    return folder


@pytest.fixture
def run(project: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., tuple[bytes, bytes]]:
    """Return what runs a command on a console of some encoding and gives what it wrote on either stream."""
    monkeypatch.chdir(project)

    def run(encoding: str, *command: str) -> tuple[bytes, bytes]:
        streams = {name: io.TextIOWrapper(io.BytesIO(), encoding=encoding) for name in ("stdout", "stderr")}
        with monkeypatch.context() as patch:
            for name, stream in streams.items():
                patch.setattr(sys, name, stream)
            with contextlib.suppress(SystemExit):
                main(command)
        return read(streams["stdout"]), read(streams["stderr"])

    return run


def read(stream: io.TextIOWrapper) -> bytes:
    stream.flush()
    assert isinstance(stream.buffer, io.BytesIO)
    return stream.buffer.getvalue()


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_no_command_fails_for_what_a_console_cannot_show(
    run: Callable[..., tuple[bytes, bytes]], encoding: str
) -> None:
    for name, command in COMMANDS.items():
        out, err = run(encoding, *command)
        assert b"NK900" not in err, name
        assert out or err, name


@pytest.mark.parametrize("form", ["json", "sarif", "html"])
def test_data_are_utf_8_on_every_console(run: Callable[..., tuple[bytes, bytes]], form: str) -> None:
    (data,) = {run(encoding, "compare", "--format", form)[0] for encoding in ENCODINGS}
    assert "Подсчёт" in data.decode() or form != "html"
    if form != "html":
        json.loads(data)


def test_the_plainest_locale_is_enough(project: Path) -> None:
    variables = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "LC_ALL": "C", "PYTHONIOENCODING": "ascii"}
    command = [sys.executable, "-m", "nkdoc", "check"]
    ran = subprocess.run(command, cwd=project, env=variables, capture_output=True, encoding="ascii", check=False)
    assert ran.returncode == 1, ran.stderr
    assert r"content/en/20-\u0415\u0449\u0451.md" in ran.stdout


def test_own_marks_are_written_in_ascii(run: Callable[..., tuple[bytes, bytes]]) -> None:
    told = run("ascii", "check", "--only", "NK203")[0].decode("ascii")
    assert 'error[NK203] the number "1051" differs from the source\'s "1,050"' in told


def test_what_an_encoding_has_stays() -> None:
    written = io.BytesIO()
    stream = io.TextIOWrapper(written, encoding="cp1252")
    never_fail(stream)
    stream.write("“é” — й → ─")
    stream.flush()
    assert written.getvalue().decode("cp1252") == "“é” — \\u0439 -> -"


def test_bytes_that_are_no_text_are_escaped() -> None:
    assert plain("caf\udce9 é") == "caf\\xe9 \\xe9"
    assert utf_8("caf\udce9 é") == "caf\\xe9 é".encode()
