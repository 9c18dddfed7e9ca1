"""Translations → `vocabulary.txt` of a language's folder: `python -m tools.learn_vocabulary TAG [FOLDER …]`.

Reads compiled message catalogues (.mo) whose messages are English: those below /usr/share/locale, as Debian's packages
install them, and below each FOLDER with the same layout. tools/vocabulary_sources.txt lists the packages, with their
licences, that the files of the languages were learnt from: with these the files come out the same, in one to two
minutes each. What is written are facts: stems, and how often one answers another; no sentence and no message.

Two stems are taken for each other by Dice's coefficient; then each word of a message is given to its likeliest
counterparts, a few times over, as in competitive linking (Melamed, 2000). A pair is kept where enough messages have it.
"""

from __future__ import annotations

import argparse
import re
import struct
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from math import sqrt
from pathlib import Path

from nkdoc.languages import vocabulary
from nkdoc.languages.lexicon import lexicon_for
from nkdoc.languages.vocabulary import FILE, PIVOT, stem

ROOT = Path(__file__).parents[1]
SYSTEM = Path("/usr/share/locale")
_NOISE = re.compile(
    r"<[^>]*>|&\w+;|https?://\S+|%(?:\([^)]*\))?[-#0-9.$*hlqjzt]*[a-zA-Z]|\{[^}]*\}|\\.|\$\w+|--?\w[\w-]*"
)
_MNEMONIC = re.compile(r"[_&](?=\w)|\(_?&?\w\)")
_WORD = re.compile(r"[^\W\d_]{2,}")
_ROUNDS = 3
_LEAST_TIMES, _LEAST_SHARE, _LEAST_COUNT = 3, 0.05, 1.2
_WORTH_A_LOOK = 0.02
"""Dice's coefficient from which two stems may translate each other."""
_MOST, _MOST_WORDS, _LINKS = 9000, 25, 4
_MESSAGES = 90_000
_NAMES = "iso_"
"""What catalogues of names of places and languages begin with: they are not the words of texts."""

Sides = tuple[tuple[str, ...], tuple[str, ...]]


def catalogue(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the messages of a .mo file with their translations, singular forms (GNU gettext manual, 10.3)."""
    data = path.read_bytes()
    order = "<" if data[:4] == b"\xde\x12\x04\x95" else ">"
    _, count, here, there = struct.unpack(order + "4I", data[4:20])
    for number in range(count):
        texts = []
        for table in (here, there):
            length, start = struct.unpack_from(order + "2I", data, table + 8 * number)
            texts.append(data[start : start + length].decode("utf-8", "replace").split("\0")[0].rpartition("\4")[2])
        if all(texts):
            yield texts[0], texts[1]


def stems(text: str, language: str) -> tuple[str, ...]:
    """Return the stems of a message without marks of formats, options and shortcuts."""
    words = _WORD.findall(_MNEMONIC.sub("", _NOISE.sub(" ", text)))
    stop = lexicon_for(language).stop_words
    return tuple(dict.fromkeys(stem(word, language) for word in words if word.lower() not in stop))


def gather(tag: str, folders: Sequence[Path]) -> list[Sides]:
    """Return the messages of all catalogues as stems, each once."""
    found: dict[Sides, None] = {}
    names = {tag, f"{tag}_{tag.upper()}"} | ({"pt_BR"} if tag == "pt" else set())
    for folder in (SYSTEM, *folders):
        for path in sorted(folder.rglob("*.mo")):
            if names & set(path.parts) and not path.name.startswith(_NAMES):
                for message, translation in catalogue(path):
                    sides = stems(message, PIVOT), stems(translation, tag)
                    if message != translation and 0 < len(sides[0]) <= _MOST_WORDS and 0 < len(sides[1]) <= _MOST_WORDS:
                        found[sides] = None
                if len(found) > _MESSAGES:
                    return list(found)
    return list(found)


def learn(pairs: Sequence[Sides]) -> dict[str, list[tuple[str, float]]]:
    """Return for each stem those that translate it, best first, with their shares."""
    here, there = (Counter(word for pair in pairs for word in pair[side]) for side in (0, 1))
    together = Counter(
        (word, other) for one, two in pairs for word in one if here[word] >= _LEAST_TIMES for other in two
    )
    share = {
        (word, other): dice
        for (word, other), times in together.items()
        if times >= _LEAST_TIMES
        and word != other
        and (dice := 2 * times / (here[word] + there[other])) >= _WORTH_A_LOOK
    }
    for _ in range(_ROUNDS):
        share = _shared_out(pairs, share)
    links: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for (word, other), both in share.items():
        if both >= _LEAST_SHARE:
            links[word].append((other, both))
    kept = sorted(links, key=lambda word: -here[word])[:_MOST]
    return {word: sorted(links[word], key=lambda one: -one[1])[:_LINKS] for word in sorted(kept)}


def _shared_out(pairs: Sequence[Sides], share: Mapping[tuple[str, str], float]) -> dict[tuple[str, str], float]:
    """Return the shares after each word of each message was given to its counterparts by the shares so far."""
    counts: dict[tuple[str, str], float] = defaultdict(float)
    for one, two in pairs:
        near = [(key, share[key]) for key in product(one, two) if key in share]
        rows: dict[str, float] = defaultdict(float)
        columns: dict[str, float] = defaultdict(float)
        for (word, other), weight in near:
            rows[word] += weight
            columns[other] += weight
        for key, weight in near:
            counts[key] += weight * weight / (rows[key[0]] * columns[key[1]])
    here: dict[str, float] = defaultdict(float)
    there: dict[str, float] = defaultdict(float)
    for (word, other), count in counts.items():
        here[word] += count
        there[other] += count
    return {
        (word, other): count / sqrt(here[word] * there[other])
        for (word, other), count in counts.items()
        if count >= _LEAST_COUNT
    }


def written(tag: str, pairs: Sequence[Sides], links: dict[str, list[tuple[str, float]]]) -> str:
    """Return the file's text."""
    head = (
        f"# English – {tag}: stems and how often they answer each other (1–9), learnt by tools/learn_vocabulary.py",
        f"# from {len(pairs)} messages of free programs in Debian; tools/vocabulary_sources.txt names them and their",
        "# licences. Facts only: no message, no sentence.",
    )
    lines = (
        " ".join((word, *(f"{other}{min(int(share * 10), 9)}" for other, share in others)))
        for word, others in links.items()
    )
    return "\n".join((*head, *lines)) + "\n"


def main() -> None:
    """Write the vocabulary of the language that the command line names."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("tag")
    parser.add_argument("folders", nargs="*", type=Path)
    given = parser.parse_args()
    pairs = gather(given.tag, given.folders)
    links = learn(pairs)
    path = ROOT / "src" / Path(*vocabulary.__name__.split(".")[:-1]) / given.tag / FILE
    path.write_text(written(given.tag, pairs, links), encoding="utf-8")
    print(f"{path.relative_to(ROOT)}: {len(pairs)} messages, {len(links)} stems, {path.stat().st_size // 1024} kB")


if __name__ == "__main__":
    main()
