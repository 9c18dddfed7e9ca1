"""Where the engine gets style sheets, fonts and pictures: from the caller, never from disk or network."""

from __future__ import annotations

import mimetypes
from typing import TYPE_CHECKING
from urllib.parse import unquote

from weasyprint.urls import URLFetcher, URLFetcherResponse

if TYPE_CHECKING:
    from nkdoc.pdf.typeset.values import Load

BASE = "https://nkdoc.invalid/"
"""Base address of every page, of a name that can never exist (RFC 2606), so that relative paths reach nothing else.

A scheme of our own would not do: urllib joins relative paths only for the schemes it knows.
"""


class ProjectFetcher(URLFetcher):  # type: ignore[misc]  # WeasyPrint ships no types
    """Answers `BASE` + path through `load` and refuses everything else."""

    def __init__(self, load: Load) -> None:
        super().__init__(allowed_protocols=("data",))
        self._load = load
        self.sheets: dict[str, str] = {}
        """The style sheets that were asked for, by their addresses."""

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        """Return the response for `url`; raises ValueError for what may not or cannot be read."""
        if url.startswith("data:"):
            return super().fetch(url, headers)
        if not url.startswith(BASE):
            raise ValueError(f"{url} is not part of the project")
        path = unquote(url.removeprefix(BASE).split("#")[0].split("?")[0])
        try:
            data = self._load(path)
        except LookupError as fault:
            raise ValueError(f"{path} is not part of the project") from fault
        kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
        if kind == "text/css":
            self.sheets[url] = data.decode("utf-8-sig", "replace").replace("\r\n", "\n")
        return URLFetcherResponse(url, data, {"Content-Type": kind})
