"""What long work tells while it runs: a bar on a terminal, plain lines elsewhere, always to stderr."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Self, TextIO

if TYPE_CHECKING:
    from types import TracebackType

_WIDTH = 24


class Progress:
    """Counts steps of one piece of work; use it as a context manager so that the bar is cleared at the end."""

    def __init__(self, stream: TextIO, *, quiet: bool = False) -> None:
        self._stream = stream
        self._live = stream.isatty() and not quiet
        self._quiet = quiet
        self._started = time.monotonic()
        self._total = 0
        self._done = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._clear()

    @property
    def seconds(self) -> float:
        """Time since the work began."""
        return time.monotonic() - self._started

    def start(self, total: int, what: str) -> None:
        """Begin a stage of `total` steps."""
        self._total, self._done = total, 0
        self._show(what)

    def step(self, what: str) -> None:
        """Count one step as done."""
        self._done += 1
        self._show(what)

    def say(self, line: str) -> None:
        """Print a line that stays."""
        if not self._quiet:
            self._clear()
            print(line, file=self._stream, flush=True)

    def _show(self, what: str) -> None:
        if self._live:
            filled = _WIDTH * self._done // max(self._total, 1)
            bar = "━" * filled + "─" * (_WIDTH - filled)
            print(f"\r\x1b[2K{bar} {self._done}/{self._total} {what}", end="", file=self._stream, flush=True)
        elif not self._quiet:
            print(f"[{self._done}/{self._total}] {what}", file=self._stream, flush=True)

    def _clear(self) -> None:
        if self._live:
            print("\r\x1b[2K", end="", file=self._stream, flush=True)
