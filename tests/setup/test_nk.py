"""The launcher `./nk`, with stand-ins for Python, apt and sudo, so that each case takes no network and no root."""

from __future__ import annotations

import base64
import hashlib
import os
import shutil
import subprocess
import sys
import textwrap
import zipfile
from dataclasses import dataclass, field
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NK = ROOT / "nk"

# Everything that nk calls besides the stand-ins: the launcher sees nothing else of this machine.
TOOLS = ["sh", "cat", "cmp", "cp", "env", "mkdir", "mv", "readlink", "rm", "sleep", "uname"]
TEST_TOOLS = {
    "pdftotext": "poppler-utils",
    "qpdf": "qpdf",
    "msgfmt": "gettext",
    "pandoc": "pandoc",
    "pofilter": "translate-toolkit php-symfony-translation",
    "java": "default-jre-headless",
}
"""Programs that only tests call, with the Debian package that holds each."""

PYTHON3 = """
    case "$1 $2" in
    *version_info*) [ ! -e "$STANDINS/too-old" ] ;;
    "-m venv") echo venv >>"$LOG"; mkdir -p "$3/bin"; cp "$STANDINS/venv-python" "$3/bin/python" ;;
    *ctypes*) cat "$STANDINS/missing" ;;
    "--version ") [ ! -e "$STANDINS/too-old" ] && echo Python 3.11.2 || echo Python 3.9.2 ;;
    *) exec {python} "$@" ;;
    esac
"""
VENV_PYTHON = """
    [ "$1" = -m ] || exit 0
    module=$2
    shift 2
    case $module in
    pip)
        echo "pip $*" >>"$LOG"
        sleep 0.2
        [ ! -e "$STANDINS/pip-fails" ] || { echo "no such version"; exit 1; }
        ;;
    *)
        printf '%s\\n' "$module" "$PWD" "$PYTHONPATH" "$@"
        ;;
    esac
"""
APT_GET = """
    echo "apt-get $*" >>"$LOG"
    case " $* " in
    *" update "*) : >"$STANDINS/updated" ;;
    *) [ -e "$STANDINS/updated" ] || [ ! -e "$STANDINS/lists-are-old" ] ;;
    esac
"""
SUDO = 'echo "sudo $*" >>"$LOG"; exec "$@"'


@dataclass
class Machine:
    """A checkout in a folder with a space in its name, and a PATH of stand-ins."""

    folder: Path
    root: Path = field(init=False)
    stand_ins: Path = field(init=False)
    log: Path = field(init=False)

    def __post_init__(self) -> None:
        self.root = self.folder / "a checkout"
        self.stand_ins = self.folder / "stand-ins"
        self.log = self.folder / "log"
        self.root.mkdir()
        self.stand_ins.mkdir()
        self.log.touch()
        shutil.copy(NK, self.root / "nk")
        (self.root / "requirements.lock").write_text("a==1\n", encoding="utf-8")
        (self.root / "requirements-dev.lock").write_text("a==1\nb==1\n", encoding="utf-8")
        for tool in TOOLS:
            (self.stand_ins / tool).symlink_to(shutil.which(tool) or tool)
        self.add("python3", PYTHON3.replace("{python}", sys.executable))
        self.add("venv-python", VENV_PYTHON)
        self.add("apt-get", APT_GET)
        self.add("id", "echo 0")
        for tool in TEST_TOOLS:
            self.add(tool, ":")
        self.note("missing")

    def add(self, name: str, script: str) -> None:
        """Put a command on the machine's PATH."""
        path = self.stand_ins / name
        path.write_text("#!/bin/sh\n" + textwrap.dedent(script), encoding="utf-8")
        path.chmod(0o755)

    def remove(self, name: str) -> None:
        """Take a command off the machine's PATH."""
        (self.stand_ins / name).unlink()

    def note(self, name: str, text: str = "") -> None:
        """Leave a file that tells the stand-ins how to behave."""
        (self.stand_ins / name).write_text(text, encoding="utf-8")

    def start(self, *arguments: str, cwd: Path | None = None, program: Path | None = None) -> subprocess.Popen[str]:
        environment = {"PATH": str(self.stand_ins), "STANDINS": str(self.stand_ins), "LOG": str(self.log)}
        return subprocess.Popen(
            [str(program or self.root / "nk"), *arguments],
            cwd=cwd or self.folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def run(
        self, *arguments: str, cwd: Path | None = None, program: Path | None = None
    ) -> subprocess.CompletedProcess[str]:
        process = self.start(*arguments, cwd=cwd, program=program)
        out, err = process.communicate(timeout=60)
        return subprocess.CompletedProcess(arguments, process.returncode, out, err)

    def take_log(self) -> list[str]:
        """Return what the stand-ins were asked since the last call."""
        lines = self.log.read_text(encoding="utf-8").splitlines()
        self.log.write_text("", encoding="utf-8")
        return lines


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def pip_line(machine: Machine, lock: str = "requirements.lock") -> str:
    options = "--quiet --no-user --no-input --disable-pip-version-check --require-hashes --no-deps"
    return f"pip install {options} --requirement {machine.root}/{lock}"


@pytest.mark.parametrize(
    "shell", [["sh"], ["dash"], ["bash", "--posix"], ["busybox", "sh"]], ids=lambda shell: shell[0]
)
def test_script_is_posix(shell: list[str]) -> None:
    if not shutil.which(shell[0]):
        pytest.skip(f"no {shell[0]} here")
    subprocess.run([*shell, "-n", str(NK)], check=True)


def test_shellcheck_finds_nothing() -> None:
    if not shutil.which("shellcheck"):
        pytest.skip("no shellcheck here")
    scripts = [NK, ROOT / ".ci" / "run", *sorted((ROOT / "tools").glob("*.sh"))]
    done = subprocess.run(["shellcheck", *map(str, scripts)], capture_output=True, text=True, check=False)
    assert done.stdout == ""


def test_first_call_sets_up_and_passes_the_arguments_on(machine: Machine) -> None:
    done = machine.run("build", "html", "--title", "two words", "")
    assert done.returncode == 0
    assert done.stdout.split("\n")[:-1] == [
        *("nkdoc", str(machine.folder), f"{machine.root}/src"),
        *("build", "html", "--title", "two words", ""),
    ]
    assert done.stderr.splitlines() == [
        "nk: making .venv with Python 3.11.2",
        "nk: installing the locked packages into .venv",
        "nk: ready",
    ]
    assert machine.take_log() == ["venv", pip_line(machine)]


def test_second_call_only_runs_nkdoc(machine: Machine) -> None:
    machine.run("build")
    machine.take_log()
    done = machine.run("check")
    assert (done.returncode, done.stderr, machine.take_log()) == (0, "", [])


def test_file_times_do_not_matter_but_content_does(machine: Machine) -> None:
    machine.run("build")
    machine.take_log()
    lock = machine.root / "requirements.lock"
    os.utime(lock, (2_000_000_000, 2_000_000_000))
    machine.run("build")
    assert machine.take_log() == []
    lock.write_text("a==2\n", encoding="utf-8")
    machine.run("build")
    assert machine.take_log() == [pip_line(machine)]


def test_link_to_the_script_finds_the_checkout(machine: Machine) -> None:
    elsewhere = machine.folder / "bin"
    elsewhere.mkdir()
    (elsewhere / "nk").symlink_to(Path("..") / "a checkout" / "nk")
    done = machine.run("build", cwd=elsewhere, program=elsewhere / "nk")
    assert done.stdout.splitlines()[:3] == ["nkdoc", str(elsewhere), f"{machine.root}/src"]


def test_test_command_uses_the_development_lock_and_runs_in_the_checkout(machine: Machine) -> None:
    done = machine.run("test", "-k", "two words")
    assert done.stdout.splitlines() == ["pytest", str(machine.root), f"{machine.root}/src", "-k", "two words"]
    assert machine.take_log() == ["venv", pip_line(machine, "requirements-dev.lock")]
    machine.run("build")
    assert machine.take_log() == []


def test_set_up_killed_half_way_is_done_again_from_nothing(machine: Machine) -> None:
    machine.run("build")
    machine.take_log()
    (machine.root / ".venv" / "nk-unfinished").touch()
    (machine.root / ".venv" / "half a package").touch()
    done = machine.run("build")
    assert done.returncode == 0
    assert "nk: removing an unfinished .venv" in done.stderr
    assert machine.take_log() == ["venv", pip_line(machine)]
    assert not (machine.root / ".venv" / "half a package").exists()


def test_environment_whose_python_is_gone_is_made_again(machine: Machine) -> None:
    machine.run("build")
    machine.take_log()
    python = machine.root / ".venv" / "bin" / "python"
    python.unlink()
    python.symlink_to("/nowhere/python3.10")
    assert machine.run("build").returncode == 0
    assert machine.take_log() == ["venv", pip_line(machine)]


def test_environment_made_by_hand_is_kept_and_completed(machine: Machine) -> None:
    python = machine.root / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    shutil.copy(machine.stand_ins / "venv-python", python)
    assert machine.run("build").returncode == 0
    assert machine.take_log() == [pip_line(machine)]


def test_failed_install_shows_why_exits_2_and_is_done_again(machine: Machine) -> None:
    machine.note("pip-fails")
    failed = machine.run("build")
    assert (failed.returncode, failed.stdout) == (2, "")
    assert failed.stderr.splitlines()[-2:] == [
        "no such version",
        "nk: could not install the packages of requirements.lock",
    ]
    machine.remove("pip-fails")
    assert machine.run("build").returncode == 0


def test_two_at_once_set_up_once(machine: Machine) -> None:
    processes = [machine.start("build") for _ in range(3)]
    assert [process.communicate(timeout=60)[0].splitlines()[0] for process in processes] == ["nkdoc"] * 3
    assert machine.take_log() == ["venv", pip_line(machine)]


def test_root_gets_only_what_is_missing(machine: Machine) -> None:
    machine.note("missing", "libharfbuzz-subset0\n")
    done = machine.run("build")
    assert done.returncode == 0
    assert done.stderr.splitlines()[0] == "nk: installing libharfbuzz-subset0 with apt"
    install = "apt-get -o DPkg::Lock::Timeout=300 install --yes --no-install-recommends libharfbuzz-subset0"
    assert machine.take_log()[0] == install


def test_old_package_lists_are_updated_first(machine: Machine) -> None:
    machine.note("missing", "libpango-1.0-0\nlibpangoft2-1.0-0\n")
    machine.note("lists-are-old")
    assert machine.run("build").returncode == 0
    commands = [line.split()[-1] if "install" in line else line for line in machine.take_log()[:3]]
    assert commands == ["libpangoft2-1.0-0", "apt-get update", "libpangoft2-1.0-0"]


def test_tests_need_more_programs(machine: Machine) -> None:
    for tool in TEST_TOOLS:
        machine.remove(tool)
    assert machine.run("build").returncode == 0
    assert [line for line in machine.take_log() if line.startswith("apt-get")] == []
    assert machine.run("test").returncode == 0
    assert machine.take_log()[0].endswith(" ".join(TEST_TOOLS.values()))


def test_user_installs_through_sudo(machine: Machine) -> None:
    machine.add("id", "echo 1000")
    machine.add("sudo", SUDO)
    machine.note("missing", "libharfbuzz-subset0\n")
    assert machine.run("build").returncode == 0
    assert machine.take_log()[0].startswith("sudo env DEBIAN_FRONTEND=noninteractive apt-get")


def test_user_without_sudo_is_told_the_line_to_run(machine: Machine) -> None:
    machine.add("id", "echo 1000")
    machine.note("missing", "libharfbuzz-subset0\n")
    done = machine.run("build")
    line = "sudo apt-get update && sudo apt-get install --yes --no-install-recommends libharfbuzz-subset0"
    assert done.returncode == 2
    assert done.stderr == f"nk: needs root to install libharfbuzz-subset0; run this, then call again: {line}\n"
    assert machine.take_log() == []
    assert not (machine.root / ".venv").exists()


def test_machine_without_apt_is_told_what_it_lacks(machine: Machine) -> None:
    machine.remove("apt-get")
    machine.note("missing", "libpango-1.0-0\n")
    done = machine.run("build")
    assert done.returncode == 2
    assert "lacks libpango-1.0-0" in done.stderr


def test_old_python_is_refused_with_its_version(machine: Machine) -> None:
    machine.note("too-old")
    done = machine.run("build")
    assert done.returncode == 2
    assert done.stderr == "nk: needs Python 3.11 or newer; found Python 3.9.2\n"


def make_wheel(folder: Path) -> str:
    """Write the wheel of a package `tiny` with a module `nkdoc`, and return its line of a lock."""
    wheel = folder / "tiny-1.0-py3-none-any.whl"
    files = {
        "nkdoc/__main__.py": b"import sys; print('tiny', sys.argv[1:])\n",
        "tiny-1.0.dist-info/METADATA": b"Metadata-Version: 2.1\nName: tiny\nVersion: 1.0\n",
        "tiny-1.0.dist-info/WHEEL": b"Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "".join(
        f"{name},sha256={base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b'=').decode()},{len(data)}\n"
        for name, data in files.items()
    )
    files["tiny-1.0.dist-info/RECORD"] = f"{record}tiny-1.0.dist-info/RECORD,,\n".encode()
    with zipfile.ZipFile(wheel, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return f"tiny==1.0 \\\n    --hash=sha256:{hashlib.sha256(wheel.read_bytes()).hexdigest()}\n"


@pytest.mark.slow
def test_real_environment_is_made_with_the_machines_own_pip_settings(tmp_path: Path) -> None:
    checkout = tmp_path / "a checkout"
    checkout.mkdir()
    shutil.copy(NK, checkout / "nk")
    (checkout / "requirements.lock").write_text(make_wheel(tmp_path), encoding="utf-8")
    environment = {**os.environ, "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(tmp_path)}
    command = [str(checkout / "nk"), "build", "--jobs", "2"]

    def run() -> subprocess.CompletedProcess[str]:
        return subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True)

    first, second = run(), run()
    assert first.stdout == second.stdout == "tiny ['build', '--jobs', '2']\n"
    assert (first.stderr.splitlines()[-1], second.stderr) == ("nk: ready", "")
