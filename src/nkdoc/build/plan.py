"""What has to be made: jobs, what they depend on, and which of them are still good.

A job is one part of one target (`pdf` in one language). Its digest covers every input of the project, the theme with
its fonts, nkdoc itself, the libraries it stands on and the options; where manifest.json records the same digest and
the files still have the recorded content, the job is skipped without parsing anything.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import nkdoc
from nkdoc import outputs
from nkdoc.base.settings import SETTINGS_FILES
from nkdoc.base.world import CONTENT
from nkdoc.build.tools import versions
from nkdoc.pages.theme import ASSETS, Theme

if TYPE_CHECKING:
    from nkdoc.base.config import Config
    from nkdoc.base.world import World
    from nkdoc.model import Artifact
    from nkdoc.outputs import Options

ALL = "all"
"""The target that stands for every output but those that are made only when asked for by name."""
MANIFEST = "manifest.json"
SCHEMA = "nkdoc/manifest/1"


@dataclass(frozen=True, slots=True)
class Job:
    """One part of one target."""

    target: str
    part: str

    @property
    def name(self) -> str:
        """How progress and the manifest call it."""
        return f"{self.target}/{self.part}" if self.part else self.target


@dataclass(frozen=True, slots=True)
class Made:
    """What a job made, as the manifest records it; `files` maps paths below the output folder to sha256 and bytes."""

    inputs: str
    files: Mapping[str, tuple[str, int]] = field(default_factory=dict)


def jobs_of(targets: Collection[str], config: Config, options: Options) -> tuple[Job, ...]:
    """Return the jobs of the targets, each target once, in the order of the outputs' list; none means the default."""
    every = outputs.names()
    wanted = tuple(name for name in every if name in targets or (ALL in targets and outputs.is_in_all(name)))
    wanted = wanted or tuple(name for name in every if outputs.output(name).DEFAULT)
    return tuple(Job(name, part) for name in wanted for part in outputs.output(name).parts(config, options))


def digest(data: bytes) -> str:
    """Return the sha256 of `data` in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def inputs_digest(world: World, theme: Theme, options: str, named: Sequence[str] = ()) -> str:
    """Return one digest of everything an artifact may depend on; `named` are files that the settings name."""
    parts: list[tuple[str, str]] = [("options", options), ("epoch", str(world.epoch)), *sorted(versions().items())]
    paths = dict.fromkeys((*SETTINGS_FILES, *world.files(CONTENT), *named))
    parts += [(path, digest(world.read(path))) for path in paths if world.exists(path)]
    parts += [(f"theme/{path}", digest(theme.read(path))) for path in theme.files(".")]
    return digest(json.dumps([*parts, *_own_parts()]).encode())


def _own_parts() -> Iterator[tuple[str, str]]:
    """Yield nkdoc's own code, so that a changed compiler builds again; what the theme ships is the theme's."""
    package = Path(nkdoc.__file__).parent
    left_out = ("__pycache__", ASSETS.name)
    for folder, below, names in os.walk(package):
        below[:] = sorted(name for name in below if name not in left_out)
        for name in sorted(names):
            path = Path(folder, name)
            yield path.relative_to(package).as_posix(), digest(path.read_bytes())


def read_manifest(data: bytes) -> dict[str, Made]:
    """Return what the manifest records per job; nothing where it is missing or not ours."""
    files: dict[str, dict[str, tuple[str, int]]] = {}
    inputs: dict[str, str] = {}
    try:
        manifest: dict[str, Any] = json.loads(data)
        if manifest["schema"] != SCHEMA:
            return {}
        for path, entry in manifest["files"].items():
            inputs[entry["target"]] = entry["inputs"]
            files.setdefault(entry["target"], {})[path] = (entry["sha256"], entry["bytes"])
    except (ValueError, KeyError, TypeError, AttributeError):
        return {}
    return {name: Made(inputs[name], held) for name, held in files.items()}


def known_jobs(folder: Path) -> dict[str, Made]:
    """Return what the manifest in an output folder records per job; nothing where there is none."""
    manifest = folder / MANIFEST
    return read_manifest(manifest.read_bytes()) if manifest.is_file() else {}


def write_manifest(jobs: Mapping[str, Made], tools: Mapping[str, str]) -> bytes:
    """Return the manifest: every file with digest, size, target and inputs' digest, and the tools' versions."""
    files = {
        path: {"sha256": sha, "bytes": size, "target": name, "inputs": made.inputs}
        for name, made in jobs.items()
        for path, (sha, size) in made.files.items()
    }
    manifest = {"schema": SCHEMA, "tools": dict(sorted(tools.items())), "files": dict(sorted(files.items()))}
    return (json.dumps(manifest, ensure_ascii=False, indent=1) + "\n").encode()


def record(inputs: str, artifacts: Iterable[Artifact]) -> Made:
    """Return what the manifest records for the artifacts of one job."""
    return Made(inputs, {artifact.path: (digest(artifact.data), len(artifact.data)) for artifact in artifacts})


def is_good(made: Made | None, inputs: str, folder: Path) -> bool:
    """Tell whether a job's recorded files come from the same inputs and lie in `folder` unchanged."""
    if made is None or made.inputs != inputs or not made.files:
        return False
    for path, (sha, size) in made.files.items():
        file = folder / path
        if not file.is_file() or file.stat().st_size != size or digest(file.read_bytes()) != sha:
            return False
    return True
