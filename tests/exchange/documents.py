"""Documents of Word and LibreOffice, made by pandoc from Markdown and changed by hand in their XML."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

SETTINGS = 'languages = ["ru"]\ndate = 2026-11-22\nauthor = ""\nurl = ""\ntitle = "Мёд"\n'
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108020000009077"
    "53de0000000c4944415408d763f8cfc0000003010100c9fe92ef0000000049454e44ae426082"
)
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def pandoc(markdown: str, form: str, folder: Path) -> bytes:
    """Return Markdown as a document."""
    if shutil.which("pandoc") is None:
        pytest.skip("pandoc is not installed")
    (folder / "pixel.png").write_bytes(PIXEL)
    command = ["pandoc", "-f", "markdown", "-t", form, "-s", "-o", "-"]
    return subprocess.run(command, input=markdown.encode(), capture_output=True, check=True, cwd=folder).stdout


def changed(package: bytes, parts: Mapping[str, Mapping[str, str]]) -> bytes:
    """Return a package in whose parts texts are replaced by others; every one of them has to be there."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as given, zipfile.ZipFile(out, "w") as made:
        for name in given.namelist():
            data = given.read(name)
            for old, new in parts.get(name, {}).items():
                assert old.encode() in data, old
                data = data.replace(old.encode(), new.encode(), 1)
            made.writestr(name, data)
    return out.getvalue()


def in_word(package: bytes, **words: str) -> bytes:
    """Return a document of Word with runs in place of the words, each of which is a run of its own or ends one."""
    runs = {word: f"</w:t></w:r>{run}<w:r><w:t xml:space='preserve'>" for word, run in words.items()}
    return changed(package, {"word/document.xml": runs})


def zotero(shown: str, *items: Mapping[str, object]) -> str:
    """Return the runs of a citation as Zotero's plugin writes it: a field whose code holds the data, cut in two."""
    code = "ADDIN ZOTERO_ITEM CSL_CITATION " + json.dumps({"citationID": "a1", "citationItems": items})
    code = code.replace("&", "&amp;").replace("<", "&lt;")
    half = len(code) // 2
    return field(f"{code[:half]}</w:instrText><w:instrText xml:space='preserve'>{code[half:]}", shown)


def field(code: str, shown: str) -> str:
    """Return the runs of a complex field."""
    return (
        "<w:r><w:fldChar w:fldCharType='begin'/></w:r>"
        f"<w:r><w:instrText xml:space='preserve'> {code} </w:instrText></w:r>"
        "<w:r><w:fldChar w:fldCharType='separate'/></w:r>"
        f"<w:r><w:t>{shown}</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>"
    )


def item(key: str, title: str, **more: object) -> dict[str, object]:
    """Return an item of a citation with its data."""
    address = f"http://zotero.org/users/7/items/{key}"
    data = {
        "id": 12,
        "type": "book",
        "title": title,
        "author": [{"family": "Ива", "given": "Анна"}],
        "issued": {"date-parts": [[2019]]},
        "note": "mine alone",
    }
    return {"id": 12, "uris": [address], "itemData": data, **more}
