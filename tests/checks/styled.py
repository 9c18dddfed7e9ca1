"""A small project that cites in a style of CSL."""

from __future__ import annotations

from importlib import import_module

from nkdoc.base.world import MemoryWorld
from nkdoc.compile import load

STYLE = """\
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">
<info><title>T</title><id>t</id></info>
<citation collapse="citation-number"><layout><text variable="citation-number"/></layout></citation>
<bibliography><layout><text variable="publisher"/></layout></bibliography></style>
"""
FILES = {
    "content/en/10-a.md": "---\nid: a\ntitle: A\n---\n\nText.[@a]\n",
    "content/references.yaml": "a: {type: book, title: A, publisher: P, language: en}\n",
}


def findings(check: str, style: str, language: str = "en", **more: str) -> list[str]:
    """Return what a check finds, each as `path:line about`."""
    settings = f'[tool.nkdoc]\nlanguages = ["{language}"]\ntitle = "T"\ncitation-style = "s.csl"\n'
    files = {path.replace("/en/", f"/{language}/"): text for path, text in FILES.items()}
    project = load(MemoryWorld({"pyproject.toml": settings, **files, "s.csl": style, **more})).value
    assert project is not None
    found = import_module(f"nkdoc.checks.{check}").check(project)
    return [f"{each.span.path}:{each.span.position.line} {each.about}" for each in found if each.span]
