"""What other people's repositories call: the GitHub Action, the hooks of pre-commit, and the examples of docs/ci.md."""

from __future__ import annotations

import json
import os
import re
import shlex
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.whole.conftest import PROJECT

ROOT = Path(__file__).parents[2]
STUB = """#!/bin/sh
# Python, but for pip: what it would install is written down.
case "$*" in
  "-m pip "*) printf '%s\\n' "$*" >>"$PIP_LOG" ;;
  *) exec {python} "$@" ;;
esac
"""


def read_yaml(path: str) -> Any:  # noqa: ANN401 - YAML is anything
    return YAML(typ="safe", pure=True).load((ROOT / path).read_text(encoding="utf-8"))


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Return a repository with a project whose translation has one error."""
    top = tmp_path / "чужой репозиторий"
    for path, text in PROJECT.items():
        (top / path).parent.mkdir(parents=True, exist_ok=True)
        (top / path).write_text(text.replace("1050", "1051"), encoding="utf-8")
    (top / ".git").mkdir()
    python = tmp_path / "bin/python"
    python.parent.mkdir()
    python.write_text(STUB.format(python=sys.executable), encoding="utf-8")
    python.chmod(python.stat().st_mode | stat.S_IXUSR)
    return top


def environment(repository: Path, **more: str) -> dict[str, str]:
    folder = repository.parent
    return {
        **os.environ,
        "PATH": f"{folder / 'bin'}:{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT / "src"),
        "PIP_LOG": str(folder / "pip.log"),
        "GITHUB_OUTPUT": str(folder / "output"),
        "RUNNER_TEMP": str(folder),
        **more,
    }


# ---- the GitHub Action --------------------------------------------------------------------------


def run_step(repository: Path, name: str, **inputs: str) -> subprocess.CompletedProcess[str]:
    """Run a step of the action as the runner does, its inputs put into the environment that the step declares."""
    action = read_yaml("action.yml")
    (step,) = (each for each in action["runs"]["steps"] if each.get("name") == name)
    given = {key: value.get("default", "") for key, value in action["inputs"].items()} | inputs
    contexts = {f"inputs.{key}": str(value) for key, value in given.items()} | {"github.action_path": str(ROOT)}
    variables = {
        key: re.sub(r"\$\{\{ (\S+) \}\}", lambda match: contexts[match[1]], value) for key, value in step["env"].items()
    }
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
    return subprocess.run(
        command,
        cwd=repository,
        env=environment(repository, **variables),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_every_step_is_one_that_a_composite_action_may_have() -> None:
    action = read_yaml("action.yml")
    assert action["runs"]["using"] == "composite"
    for step in action["runs"]["steps"]:
        assert ("uses" in step) != ("run" in step)
        assert "run" not in step or step["shell"] == "bash"
        # Inputs reach a script through the environment: pasted into it they could be commands.
        assert "${{" not in step.get("run", "")
    assert all("description" in given and "default" in given for given in action["inputs"].values())


def test_the_action_installs_what_was_tested_or_the_version_asked_for(repository: Path) -> None:
    assert run_step(repository, "Install nkdoc").returncode == 0
    assert run_step(repository, "Install nkdoc", version="0.1.0").returncode == 0
    locked, own, named = (repository.parent / "pip.log").read_text(encoding="utf-8").splitlines()
    assert f"--require-hashes -r {ROOT / 'requirements.lock'}" in locked
    assert own.endswith(f"--no-deps {ROOT}")
    assert named.endswith(" nkdoc==0.1.0")


def test_the_action_shows_findings_on_their_lines_and_fails(repository: Path) -> None:
    ran = run_step(repository, "Run nkdoc")
    assert ran.returncode == 1
    assert ran.stdout.startswith("::error file=content/ru/10-events.md,line=7,")
    assert not (repository.parent / "output").exists()


def test_the_action_writes_a_sarif_report_too(repository: Path) -> None:
    ran = run_step(repository, "Run nkdoc", command="check", sarif="true")
    assert ran.returncode == 1
    _, _, file = (repository.parent / "output").read_text(encoding="utf-8").strip().partition("sarif-file=")
    assert json.loads(Path(file).read_text(encoding="utf-8"))["version"] == "2.1.0"


def test_arguments_are_split_as_a_shell_splits_and_nothing_is_run(repository: Path) -> None:
    arguments = "'content/en' \"content/ru\" --exclude '$(touch spoilt) *.md' --ignore NK203"
    ran = run_step(repository, "Run nkdoc", arguments=arguments)
    assert (ran.returncode, ran.stdout) == (0, ""), ran.stderr
    assert not (repository / "spoilt").exists()


def test_other_commands_are_given_no_format(repository: Path) -> None:
    ran = run_step(repository, "Run nkdoc", command="explain", arguments="NK203", sarif="true")
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.startswith("NK203 number-mismatch")


# ---- pre-commit ---------------------------------------------------------------------------------


def hook(identifier: str) -> dict[str, Any]:
    (found,) = (each for each in read_yaml(".pre-commit-hooks.yaml") if each["id"] == identifier)
    return dict(found)


def run_hook(repository: Path, identifier: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    name, *command = shlex.split(hook(identifier)["entry"])
    assert name == "nkdoc"
    return subprocess.run(
        [sys.executable, "-m", "nkdoc", *command, *arguments],
        cwd=repository,
        env=environment(repository),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_every_hook_says_what_pre_commit_needs() -> None:
    hooks = read_yaml(".pre-commit-hooks.yaml")
    assert [each["id"] for each in hooks] == ["nkdoc-check", "nkdoc-fmt", "nkdoc-compare"]
    assert all(each["language"] == "python" and each["name"] and each["description"] for each in hooks)


@pytest.mark.parametrize(
    ("identifier", "arguments"),
    [("nkdoc-check", ()), ("nkdoc-compare", ()), ("nkdoc-compare", ("content/en", "content/ru"))],
)
def test_a_hook_fails_where_a_translation_parts(repository: Path, identifier: str, arguments: tuple[str, ...]) -> None:
    assert hook(identifier)["pass_filenames"] is False
    ran = run_hook(repository, identifier, *arguments)
    assert ran.returncode == 1
    assert "error[NK203]" in ran.stdout


def test_the_hook_of_fmt_corrects_the_files_it_is_given(repository: Path) -> None:
    names = [f"content/{tag}/10-events.md" for tag in ("en", "ru")]
    assert all(re.search(hook("nkdoc-fmt")["files"], name) for name in names)
    file = repository / names[0]
    file.write_text(file.read_text(encoding="utf-8").replace("It began", "It  began"), encoding="utf-8")
    assert run_hook(repository, "nkdoc-fmt", *names).returncode == 0
    assert "It began" in file.read_text(encoding="utf-8")


# ---- docs/ci.md ---------------------------------------------------------------------------------


def examples(language: str) -> list[str]:
    text = (ROOT / "docs/ci.md").read_text(encoding="utf-8")
    return re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)


def test_the_examples_name_inputs_and_hooks_that_exist() -> None:
    told = "\n".join(examples("yaml"))
    for each in examples("yaml"):
        YAML(typ="safe", pure=True).load(each)
    steps = [
        step
        for each in examples("yaml")
        for job in (YAML(typ="safe", pure=True).load(each).get("jobs") or {}).values()
        for step in job["steps"]
        if "nkdoc" in step.get("uses", "")
    ]
    assert steps
    assert {key for step in steps for key in step["with"]} <= read_yaml("action.yml")["inputs"].keys()
    assert set(re.findall(r"id: (nkdoc-\w+)", told)) == {each["id"] for each in read_yaml(".pre-commit-hooks.yaml")}


@pytest.mark.parametrize("line", re.findall(r"nkdoc (?:compare|check) [^\n`#|]*", "\n".join([
    *re.findall(r"```(?:yaml|sh)\n(.*?)```", (ROOT / "docs/ci.md").read_text(encoding="utf-8"), re.DOTALL)
])))  # fmt: skip
def test_the_command_lines_of_the_examples_can_be_parsed(line: str) -> None:
    from nkdoc.commands import parser

    parser().parse_args(shlex.split(line)[1:])
