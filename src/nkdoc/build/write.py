"""The only door to disk for writing: artifacts → the output folder, whole or not at all.

Every file is first written beside its place and then renamed over it, so a build that is killed leaves each
previous file whole.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import NkdocError
from nkdoc.build import plan
from nkdoc.model import Artifact

if TYPE_CHECKING:
    from nkdoc.build.plan import Job

_HALF = ".nkdoc-part"


class CannotWriteError(NkdocError):
    """The output folder cannot be written."""

    exit_code = 1


def write_artifacts(folder: Path, artifacts: Iterable[Artifact]) -> None:
    """Write the artifacts below `folder`; nothing is replaced before all are on disk. Raises CannotWriteError."""
    halves: list[tuple[Path, Path]] = []
    try:
        for artifact in artifacts:
            final = folder / artifact.path
            if final.is_file() and final.read_bytes() == artifact.data:
                continue
            final.parent.mkdir(parents=True, exist_ok=True)
            half = final.with_name(f".{final.name}.{os.getpid()}{_HALF}")
            halves.append((half, final))
            half.write_bytes(artifact.data)
        for half, final in halves:
            half.replace(final)
    except OSError as fault:
        for half, _ in halves:
            half.unlink(missing_ok=True)
        raise CannotWriteError(f"cannot write {fault.filename or folder}: {fault.strerror or fault}") from fault


def write_build(
    folder: Path, made: Mapping[Job, tuple[Artifact, ...]], inputs: str, known: Mapping[str, plan.Made]
) -> None:
    """Write what the jobs made, and a manifest of it beside what is `known` of others. Raises CannotWriteError.

    `inputs` is the digest of what the jobs depend on; with an empty one they are never up to date.
    """
    from nkdoc.build.tools import versions

    recorded = {job.name: plan.record(inputs, files) for job, files in made.items()}
    artifacts = {artifact.path: artifact for files in made.values() for artifact in files}
    manifest = plan.write_manifest(dict(sorted({**known, **recorded}.items())), versions())
    write_artifacts(folder, (*artifacts.values(), Artifact(plan.MANIFEST, manifest)))


def write_file(path: Path, data: bytes) -> None:
    """Write one file the user named, atomically. Raises CannotWriteError."""
    write_artifacts(path.parent, (Artifact(path.name, data),))


def append_file(path: Path, data: bytes) -> None:
    """Append to a file that another program gave for that. Raises CannotWriteError."""
    try:
        with path.open("ab") as file:
            file.write(data)
    except OSError as fault:
        raise CannotWriteError(f"cannot write {path}: {fault.strerror or fault}") from fault


def remove_folder(folder: Path) -> int:
    """Remove an output folder and return how many files it held; a missing one counts 0. Raises CannotWriteError."""
    if not folder.is_dir():
        return 0
    held = sum(1 for path in folder.rglob("*") if path.is_file())
    try:
        shutil.rmtree(folder)
    except OSError as fault:
        raise CannotWriteError(f"cannot remove {folder}: {fault.strerror or fault}") from fault
    return held
