"""What the checks of the lock share: one finding for every block in one state."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from nkdoc.bitext.freshness import word_changes
from nkdoc.bitext.lock import LOCK, written
from nkdoc.bitext.pairs import opening, shorten, source_label, whole

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic, Rule
    from nkdoc.base.span import Span
    from nkdoc.model import BlockFreshness, Project, State

_SHOWN = 240


def report(project: Project, rule: Rule, state: State, message: str, hint: str) -> Iterator[Diagnostic]:
    """Yield a finding of `rule` for every block in `state`; `{id}` and `{path}` in the texts are the block's."""
    for block in project.freshness:
        if block.state != state:
            continue
        filled = [text.format(id=block.id, path=block.path) for text in (message, hint)]
        if block.pair is None:
            yield rule.at(_line(project, block), filled[0], hint=filled[1], block=block.id, about=block.id)
            continue
        span = opening(block.pair.target[0])
        labels = [source_label(whole(block.pair.source), _changes(block))]
        yield rule.at(span, filled[0], labels=labels, hint=filled[1], block=block.id, about=block.id)


def _line(project: Project, block: BlockFreshness) -> Span:
    """Return the lock's line of a block that is gone."""
    source = project.sources[LOCK]
    marks = f'"path": {json.dumps(block.path, ensure_ascii=False)}, "id": {json.dumps(block.id, ensure_ascii=False)}'
    at = max(source.text.find(marks), 0)
    return source.line_span(source.position(at).line)


def _changes(block: BlockFreshness) -> str:
    """Return what changed in the source, as the label's text."""
    if block.entry is None or block.pair is None or block.state not in ("stale", "cosmetic", "both-edited"):
        return "the source"
    if block.data_changed:
        return "the source; shared data it uses changed: a reference, a data file or a picture"
    return f"the source: {shorten(word_changes(block.entry.text, written(block.pair.source)), _SHOWN)}"
