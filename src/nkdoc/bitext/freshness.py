"""Which translations are still those of the source's text: the lock held against what the files say now.

    state          source             translation       meaning
    ok             as confirmed       as confirmed      nothing to do
    cosmetic       same words         as confirmed      markup, an address or punctuation changed
    stale          other words        as confirmed      the translation says what the source no longer says
    target-edited  as confirmed       changed           a correction of the translation
    both-edited    changed            changed           a person must compare them
    unconfirmed    —                  —                 nobody has compared them since `nkdoc sync init`
    new            not in the lock                      nobody has confirmed it yet
    orphan         in the lock alone                    the block is gone

A change of shared data that a block uses (a citation's entry, a data file, a picture) counts as a change of the source.
A block that was moved or renumbered is found again by what it says.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from typing import Literal

from nkdoc.base.diagnostics import Diagnostic, Family, Severity
from nkdoc.bitext.lock import HASH_LENGTH, digest, loose, strict, written
from nkdoc.bitext.wording import likeness, word_diff
from nkdoc.model import Bitext, BlockFreshness, Entry, Lock, Pair, Project, State

_NEAR = 3
LIKE = 0.5
"""Likeness from which a changed text is taken for the one confirmed."""


def freshness(project: Project, lock: Lock) -> tuple[BlockFreshness, ...]:
    """Return the state of every block that has a translation, and of every line of the lock that has no block."""
    found: list[BlockFreshness] = []
    by_path: dict[str, list[Entry]] = defaultdict(list)
    for entry in lock.entries:
        by_path[entry.path].append(entry)
    for bitext in project.bitexts:
        path = bitext.target.source.path
        entries = by_path.pop(path, None)
        if entries is None:
            entries = _renamed(bitext, by_path, {other.target.source.path for other in project.bitexts})
        found.extend(_of_section(project, bitext, entries))
    for path, left in sorted(by_path.items()):
        found.extend(BlockFreshness(path, entry.id, "orphan", None, entry) for entry in left)
    return tuple(found)


def confirmed(pair: Pair, project: Project, path: str, *, state: Literal["ok", "unconfirmed"]) -> Entry:
    """Return the line that confirms the pair as it is now."""
    here, there = pair.source, pair.target
    return Entry(
        path, pair.id, strict(here), loose(here), strict(there), loose(there), data_hash(project, pair), state,
        written(here),
    )  # fmt: skip


def renewed(project: Project, chosen: Callable[[BlockFreshness], bool], *, start: bool = False) -> Lock:
    """Return the lock with the chosen blocks confirmed as they are now, and the chosen orphans left out.

    With `start`, blocks that the lock does not have yet are written down as unconfirmed. All other lines stay what they
    are, under the ids their blocks have now.
    """
    lines: dict[str, list[Entry]] = defaultdict(list)
    for block in project.freshness if project.lock is not None else freshness(project, Lock(())):
        if block.pair is not None and chosen(block):
            lines[block.path].append(confirmed(block.pair, project, block.path, state="ok"))
        elif block.pair is not None and block.entry is None and start:
            lines[block.path].append(confirmed(block.pair, project, block.path, state="unconfirmed"))
        elif block.entry is not None and not (block.state == "orphan" and chosen(block)):
            lines[block.path].append(replace(block.entry, path=block.path, id=block.id))
    return Lock(tuple(entry for path in sorted(lines) for entry in lines[path]))


def errors_by_block(blocks: Iterable[BlockFreshness], findings: Iterable[Diagnostic]) -> Counter[str]:
    """Return how many errors of comparison keep each block, by id, from being confirmed: those of its state do not."""
    errors = [
        finding for finding in findings if finding.severity == Severity.ERROR and finding.code not in Family.FRESHNESS
    ]
    found: Counter[str] = Counter()
    for block in blocks:
        found[block.id] += sum(_concerns(finding, block) for finding in errors)
    return +found


def _concerns(finding: Diagnostic, block: BlockFreshness) -> bool:
    if block.pair is None:
        return False
    if finding.span is not None and finding.span.path != block.path:
        return False
    if finding.block == block.id:
        return True
    spans = [unit.span for unit in block.pair.target]
    return finding.span is not None and any(span.start <= finding.span.start < span.end for span in spans)


def told(block: BlockFreshness) -> str:
    """Return the lines that show a block's state, its place and what changed."""
    line = f"  {block.state:<13} {block.id}"
    if block.pair is None:
        return f"{line}\n"
    span = block.pair.target[0].span
    line = f"{line}  {span.path}:{span.position.line}\n"
    if block.data_changed:
        return f"{line}      shared data it uses changed: a reference, a data file or a picture\n"
    if block.entry is None or block.state == "target-edited":
        return line
    return f"{line}      {word_changes(block.entry.text, written(block.pair.source))}\n"


def matched(bitext: Bitext) -> Iterator[Pair]:
    """Yield the pairs the lock knows, in the source's order."""
    pairs = [pair for pair in bitext.pairs if pair.source and pair.target]
    yield from sorted(pairs, key=lambda pair: pair.source[0].path)


def data_hash(project: Project, pair: Pair) -> str:
    """Return the hash of the shared data that the source of the pair uses, or an empty text where it uses none."""
    parts: list[str] = []
    for unit in pair.source:
        for citation in unit.marks.citations:
            reference = project.library.references.get(citation.node.key)
            if reference is not None:
                parts.append(json.dumps([reference.key, reference.type, _plain(reference.fields)], sort_keys=True))
        for image in unit.marks.images:
            dataset = project.datasets.get(image.node.url)
            data = project.assets.get(f"content/{image.node.url}")
            if dataset is not None:
                parts.append(f"{image.node.url} {digest(dataset.source.text)}")
            elif data is not None:
                parts.append(f"{image.node.url} {sha256(data).hexdigest()[:HASH_LENGTH]}")
    return digest("\n".join(sorted(set(parts)))) if parts else ""


def word_changes(old: str, new: str) -> str:
    """Return the new text with what was taken out as `[-old-]` and what was put in as `{+new+}`."""
    words: list[str] = []
    for before, after, kept in word_diff(old, new):
        if kept:
            words.extend(after)
            continue
        if before:
            words.append(f"[-{' '.join(before)}-]")
        if after:
            words.append(f"{{+{' '.join(after)}+}}")
    return " ".join(words)


def _plain(value: object) -> object:
    """Return frozen data as what JSON can write."""
    if isinstance(value, Mapping):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(inner) for inner in value]
    return value if isinstance(value, str | int | float | bool) or value is None else str(value)


def _renamed(bitext: Bitext, by_path: dict[str, list[Entry]], known: set[str]) -> list[Entry]:
    """Return the entries of a file that is gone and said mostly what this one says: it was renamed."""
    hashes = {strict(pair.source) for pair in matched(bitext)}
    best: tuple[int, str] = (0, "")
    for path, entries in by_path.items():
        if path not in known:
            best = max(best, (sum(entry.source in hashes for entry in entries), path))
    count, path = best
    if not path or count * 2 < len(by_path[path]):
        return []
    return [replace(entry, path=bitext.target.source.path) for entry in by_path.pop(path)]


def _of_section(project: Project, bitext: Bitext, entries: Sequence[Entry]) -> Iterator[BlockFreshness]:
    pairs = list(matched(bitext))
    path = bitext.target.source.path
    now = [confirmed(pair, project, path, state="ok") for pair in pairs]
    answer = _attach(entries, now)
    for index, (pair, current) in enumerate(zip(pairs, now, strict=True)):
        entry = entries[answer[index]] if index in answer else None
        state, data_changed = _state(entry, current)
        yield BlockFreshness(path, pair.id, state, pair, entry, data_changed)
    left = set(range(len(entries))) - set(answer.values())
    yield from (BlockFreshness(path, entries[index].id, "orphan", None, entries[index]) for index in sorted(left))


def _state(entry: Entry | None, now: Entry) -> tuple[State, bool]:
    if entry is None:
        return "new", False
    if entry.state == "unconfirmed":
        return "unconfirmed", False
    data = entry.data != now.data and entry.source == now.source
    touched = entry.target != now.target
    if entry.words != now.words or data:
        return ("both-edited" if touched else "stale"), data
    if entry.source != now.source:
        return ("both-edited" if entry.said != now.said else "cosmetic"), False
    return ("target-edited" if touched else "ok"), False


_Key = Callable[[Entry], object]
_KEYS: tuple[_Key, ...] = (
    lambda entry: (entry.id, entry.source, entry.target),
    lambda entry: (entry.source, entry.target),
    lambda entry: (entry.id, entry.source),
    lambda entry: entry.source,
    lambda entry: (entry.words, entry.said),
    lambda entry: (entry.id, entry.target),
    lambda entry: entry.target,
    lambda entry: entry.words,
)
"""How a block is found again, the surest way first."""


def _attach(entries: Sequence[Entry], now: Sequence[Entry]) -> dict[int, int]:
    """Return the index of the lock's entry for every block that has one."""
    answer: dict[int, int] = {}
    free = dict.fromkeys(range(len(entries)))
    for key in _KEYS:
        waiting: dict[object, list[int]] = defaultdict(list)
        for index in free:
            waiting[key(entries[index])].append(index)
        for index, current in enumerate(now):
            if index not in answer and waiting.get(key(current)):
                answer[index] = waiting[key(current)].pop(0)
                del free[answer[index]]
        if not free:
            break
    _attach_alike(entries, now, answer, free)
    return answer


def _attach_alike(entries: Sequence[Entry], now: Sequence[Entry], answer: dict[int, int], free: Iterable[int]) -> None:
    """Attach what was edited on both sides: the free entry between the same neighbours, or of the same id, if alike."""
    left = list(free)
    for index, current in enumerate(now):
        if index in answer or not left:
            continue
        low = next((answer[before] for before in range(index - 1, -1, -1) if before in answer), -1)
        near = [one for one in left if one > low or entries[one].id == current.id][:_NEAR]
        scored = [(likeness(entries[one].text.split(), current.text.split()), -one) for one in near]
        if scored and max(scored)[0] >= LIKE:
            answer[index] = -max(scored)[1]
            left.remove(answer[index])
