"""Sources inside a PDF: attached for archives, and taken out again.

PDF/A-3 (ISO 19005-3, 6.8) lets a file carry others when each says how it relates to the document: here as its `Source`.
A name is a path of the project, `content/en/10-summary.md`; `manifest.json` lists every other one with its digest.
"""

from __future__ import annotations

import hashlib
import io
import json
import mimetypes
from collections.abc import Mapping
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

from nkdoc.base.diagnostics import NkdocError

MANIFEST = "manifest.json"
SCHEMA = "nkdoc/archive/1"
_TYPES = {".md": "text/markdown", ".yaml": "application/yaml", ".toml": "application/toml", ".lock": "text/plain"}


class NotAnArchiveError(NkdocError):
    """The file holds no sources, or they are not those its manifest lists."""

    exit_code = 1


def with_sources(pdf: bytes, files: Mapping[str, bytes], about: Mapping[str, str]) -> bytes:
    """Return the PDF with `files` attached by path, and a manifest that records their digests and `about`."""
    listed = {path: hashlib.sha256(data).hexdigest() for path, data in sorted(files.items())}
    manifest = {"schema": SCHEMA, "about": dict(sorted(about.items())), "files": listed}
    held = {**files, MANIFEST: (json.dumps(manifest, ensure_ascii=False, indent=1) + "\n").encode()}
    with pikepdf.open(io.BytesIO(pdf)) as target:
        specifications = {path: _specification(target, path, data) for path, data in sorted(held.items())}
        names = Array([each for path, one in specifications.items() for each in (pikepdf.String(path), one)])
        if "/Names" not in target.Root:
            target.Root.Names = Dictionary()
        target.Root.Names.EmbeddedFiles = target.make_indirect(Dictionary(Names=names))
        target.Root.AF = Array(list(specifications.values()))
        out = io.BytesIO()
        target.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def sources(pdf: bytes) -> tuple[dict[str, bytes], dict[str, str]]:
    """Return the attached sources by path, and what the manifest says about them.

    Raises NotAnArchiveError where there are none, or others than listed, and for what is no PDF.
    """
    try:
        with pikepdf.open(io.BytesIO(pdf)) as file:
            root: Any = file.Root
            held = dict(_attached(root.Names.EmbeddedFiles)) if "/EmbeddedFiles" in root.get("/Names", {}) else {}
    except pikepdf.PdfError as fault:
        raise NotAnArchiveError("it cannot be read as a PDF") from fault
    try:
        manifest: dict[str, Any] = json.loads(held.pop(MANIFEST))
        listed: dict[str, str] = dict(manifest["files"])
        about = {str(name): str(value) for name, value in manifest["about"].items()}
        if manifest["schema"] != SCHEMA:
            raise NotAnArchiveError(f"its manifest is of another kind: {manifest['schema']}")
    except (KeyError, TypeError, AttributeError, json.JSONDecodeError) as fault:
        raise NotAnArchiveError("it holds no sources of a project") from fault
    for path, digest in listed.items():
        if path not in held:
            raise NotAnArchiveError(f"{path} is missing from it")
        if hashlib.sha256(held[path]).hexdigest() != digest:
            raise NotAnArchiveError(f"{path} is not the file that its manifest lists")
    return {path: held[path] for path in listed}, about


def _specification(target: Pdf, path: str, data: bytes) -> pikepdf.Object:
    """Return the file specification (PDF 32000-1, 7.11.3) of an attachment."""
    suffix = f".{path.rsplit('.', maxsplit=1)[-1]}"
    kind = _TYPES.get(suffix) or mimetypes.guess_type(path)[0] or "application/octet-stream"
    stream = target.make_stream(data)
    stream.Type = Name.EmbeddedFile
    stream.Subtype = Name(f"/{kind}")
    parameters = Dictionary(Size=len(data), CheckSum=pikepdf.String(hashlib.md5(data, usedforsecurity=False).digest()))
    if "/ModDate" in target.docinfo:
        parameters.ModDate = target.docinfo["/ModDate"]
    stream.Params = parameters
    return target.make_indirect(
        Dictionary(
            Type=Name.Filespec,
            F=pikepdf.String(path),
            UF=pikepdf.String(path),
            AFRelationship=Name.Data if path == MANIFEST else Name.Source,
            Desc=pikepdf.String(path),
            EF=Dictionary(F=stream, UF=stream),
        )
    )


def _attached(node: Any) -> list[tuple[str, bytes]]:
    """Return name and bytes of every file in a name tree."""
    names = list(node.get("/Names", []))
    found = [(str(names[at]), names[at + 1].EF.F.read_bytes()) for at in range(0, len(names) - 1, 2)]
    return found + [each for kid in node.get("/Kids", []) for each in _attached(kid)]
