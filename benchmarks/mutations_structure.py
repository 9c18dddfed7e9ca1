"""Mutations of structure: Markdown text → the same text with one fault of one kind, or None where none fits.

Every operator is a pure function of a text and a source of randomness, and makes sure that what it changed matters.
`FAULTS` lists the faults with the side they are made on; `INNOCENT` lists changes that lose nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from random import Random
from typing import Literal, NamedTuple

Operator = Callable[[str, Random], str | None]
Side = Literal["target", "source"]


class Mutation(NamedTuple):
    """An operator, its name in the table, the side it is applied to, and the languages of the translations it is for.

    An operator that names no language is for all.
    """

    name: str
    operator: Operator
    side: Side = "target"
    languages: tuple[str, ...] = ()


# ---- pieces of Markdown ---------------------------------------------------------------------------

_FENCE = re.compile(r"^(```|~~~)", re.MULTILINE)
SENTENCE = re.compile(r"(?<=[.!?»”])(?:\[[@^][^\]]*\])*\s+(?=[A-ZÄÖÜА-ЯЁ¿¡«„\"])|(?<=。)(?=\w)")
"""What stands between two sentences."""
_LETTERS = "abcdefghiklmnoprstu"


def blocks(text: str) -> list[tuple[int, int]]:
    """Return start and end of the blocks between blank lines, front matter left out, code fences kept whole."""
    start = 0
    if text.startswith("---\n"):
        start = text.index("\n---\n", 3) + 5
    found: list[tuple[int, int]] = []
    at = start
    for part in re.split(r"(\n{2,})", text[start:]):
        if part.strip():
            if found and len(_FENCE.findall(text[slice(*found[-1])])) % 2:
                found[-1] = (found[-1][0], at + len(part))
            else:
                lead = len(part) - len(part.lstrip("\n"))
                found.append((at + lead, at + len(part.rstrip("\n"))))
        at += len(part)
    return found


def paragraphs(text: str, length: int = 60) -> list[tuple[int, int]]:
    """Return the blocks that are running text of at least `length` characters."""
    return [
        (start, end)
        for start, end in blocks(text)
        if end - start >= length and re.match(r"[^\W\d_]|[«„「¿¡\"\[*@]", text[start:]) and "\n" not in text[start:end]
        and not text.startswith("[^", start)
    ]  # fmt: skip


def items(text: str) -> list[list[tuple[int, int]]]:
    """Return the lists of one-line items: start and end of every item, marker included."""
    found: list[list[tuple[int, int]]] = []
    for start, end in blocks(text):
        lines = _within(text, (start, end), r"(?m)^(?:- |\d+\. ).+$")
        if len(lines) > 1 and text[start:end].count("\n") == len(lines) - 1:
            found.append(lines)
    return found


def _within(text: str, span: tuple[int, int], pattern: str, group: int = 0) -> list[tuple[int, int]]:
    """Return the places of a pattern in a part of the text."""
    found = re.finditer(pattern, text[slice(*span)])
    return [(span[0] + one.start(group), span[0] + one.end(group)) for one in found]


def _pick(found: list[tuple[int, int]], random: Random) -> tuple[int, int] | None:
    return random.choice(found) if found else None


def _cut(text: str, start: int, end: int) -> str:
    """Return the text without a block and the blank lines after it."""
    return text[:start] + text[end:].lstrip("\n") if end < len(text.rstrip()) else text[:start].rstrip("\n") + "\n"


def _replace(text: str, span: tuple[int, int], new: str) -> str | None:
    return None if text[slice(*span)] == new else text[: span[0]] + new + text[span[1] :]


def _swap(text: str, one: tuple[int, int], other: tuple[int, int]) -> str | None:
    (a, b), (c, d) = sorted((one, other))
    return None if text[a:b] == text[c:d] else text[:a] + text[c:d] + text[b:c] + text[a:b] + text[d:]


def _matches(text: str, pattern: str, group: int = 0) -> list[tuple[int, int]]:
    body = text.index("\n---\n", 3) + 5 if text.startswith("---\n") else 0
    return [one.span(group) for one in re.finditer(pattern, text) if one.start() >= body]


def _misspelt(word: str, random: Random) -> str:
    """Return the word with one of its inner letters changed."""
    places = [index for index, letter in enumerate(word) if letter.isalpha() and index]
    at = random.choice(places or [len(word) - 1])
    return word[:at] + random.choice([letter for letter in _LETTERS if letter != word[at]]) + word[at + 1 :]


# ---- faults -----------------------------------------------------------------------------------------


def delete_paragraph(text: str, random: Random) -> str | None:
    span = _pick(paragraphs(text), random)
    return _cut(text, *span) if span else None


def add_paragraph(text: str, random: Random) -> str | None:
    """Add a paragraph about something else before one of the paragraphs."""
    span = _pick(paragraphs(text), random)
    fresh = random.choice(
        (
            "The committee will meet again next month to discuss what remains open.",
            "Visitors are asked to leave their bags at the entrance. Photographs are allowed without flash.",
            (
                "None of this was known at the time, and few people would have believed it. It took years before the "
                "archives were opened and historians could read the letters."
            ),
        )
    )
    return text[: span[0]] + fresh + "\n\n" + text[span[0] :] if span else None


def delete_list_item(text: str, random: Random) -> str | None:
    lists = items(text)
    if not lists:
        return None
    start, end = random.choice(random.choice(lists))
    return text[:start] + text[end + 1 :]


def delete_heading(text: str, random: Random) -> str | None:
    span = _pick(_matches(text, r"(?m)^##+ .+$"), random)
    return _cut(text, *span) if span else None


def change_heading_level(text: str, random: Random) -> str | None:
    span = _pick(_matches(text, r"(?m)^##+(?= )"), random)
    return _replace(text, span, text[slice(*span)] + "#") if span else None


def swap_paragraphs(text: str, random: Random) -> str | None:
    """Swap two neighbouring paragraphs."""
    found = paragraphs(text)
    near = [(a, b) for a, b in pairwise(found) if b[0] - a[1] == 2]
    return _swap(text, *random.choice(near)) if near else None


def move_paragraph(text: str, random: Random) -> str | None:
    """Move a paragraph to the end of the file's running text."""
    found = paragraphs(text)
    if len(found) < 5:
        return None
    start, end = random.choice(found[: len(found) // 2])
    last = found[-1][1]
    return text[:start] + text[end:last].lstrip("\n") + "\n\n" + text[start:end] + text[last:]


def duplicate_paragraph(text: str, random: Random) -> str | None:
    span = _pick(paragraphs(text), random)
    return text[: span[1]] + "\n\n" + text[slice(*span)] + text[span[1] :] if span else None


def item_to_paragraph(text: str, random: Random) -> str | None:
    lists = items(text)
    if not lists:
        return None
    start, end = random.choice(random.choice(lists))
    bare = re.sub(r"^(?:- |\d+\. )", "", text[start:end])
    before = "" if text[start - 2 : start] == "\n\n" else "\n"
    return text[:start] + before + bare + ("\n" if text[end : end + 2] != "\n\n" else "") + text[end:]


def swap_items(text: str, random: Random) -> str | None:
    """Swap the contents of two items of one list."""
    lists = items(text)
    if not lists:
        return None
    one, other = random.sample(random.choice(lists), 2)
    first, second = ((text.index(" ", start) + 1, end) for start, end in (one, other))
    return _swap(text, first, second)


def bullets_to_numbers(text: str, random: Random) -> str | None:
    lists = [each for each in items(text) if text.startswith("- ", each[0][0])]
    if not lists:
        return None
    chosen = random.choice(lists)
    start, end = chosen[0][0], chosen[-1][1]
    lines = text[start:end].split("\n")
    return text[:start] + "\n".join(f"{n}. {line[2:]}" for n, line in enumerate(lines, 1)) + text[end:]


def indent_item(text: str, random: Random) -> str | None:
    """Put an item one level deeper."""
    lists = items(text)
    if not lists:
        return None
    chosen = random.choice(lists)
    start, _ = random.choice(chosen[1:])
    return text[:start] + "    " + text[start:]


def shift_numbering(text: str, random: Random) -> str | None:
    lists = [each for each in items(text) if text.startswith("1. ", each[0][0])]
    if not lists:
        return None
    start = random.choice(lists)[0][0]
    return text[:start] + "3" + text[start + 1 :]


def change_url(text: str, random: Random) -> str | None:
    span = _pick(_matches(text, r"\]\((https?://[^)\s]+)\)", 1), random)
    if span is None:
        return None
    url = text[slice(*span)]
    host = url.index("//") + 2
    return _replace(text, span, url[:host] + _misspelt(url[host:], random))


def unwrap_link(text: str, random: Random) -> str | None:
    found = list(re.finditer(r"(?<!!)\[([^\]@^]+)\]\([^)]+\)", text))
    if not found:
        return None
    one = random.choice(found)
    return text[: one.start()] + one.group(1) + text[one.end() :]


def swap_links(text: str, random: Random) -> str | None:
    """Let two links of one paragraph exchange their addresses."""
    for start, end in random.sample(paragraphs(text), len(paragraphs(text))):
        spans = [(start + one.start(1), start + one.end(1)) for one in re.finditer(r"\]\(([^)]+)\)", text[start:end])]
        if len(spans) > 1:
            return _swap(text, *random.sample(spans, 2))
    return None


def change_image(text: str, random: Random) -> str | None:
    span = _pick(_matches(text, r"!\[[^\]]*\]\(([^)]+?)(?:\.[a-z]+)?\)", 1), random)
    return _replace(text, span, _misspelt(text[slice(*span)], random)) if span else None


def change_inline_code(text: str, random: Random) -> str | None:
    span = _pick(_matches(text, r"(?<!`)`([^`\n]{3,})`(?!`)", 1), random)
    return _replace(text, span, _misspelt(text[slice(*span)], random)) if span else None


def change_code_line(text: str, random: Random) -> str | None:
    spans = [
        (fence.start(1) + line.start(), fence.start(1) + line.end())
        for fence in re.finditer(r"(?ms)^```\w*\n(.*?)^```", text)
        for line in re.finditer(r"(?m)^[^#\n\s\"]{4,}", fence.group(1))
    ]
    span = _pick(spans, random)
    return _replace(text, span, _misspelt(text[slice(*span)], random)) if span else None


def drop_code_line(text: str, random: Random) -> str | None:
    spans = [
        (fence.start(1) + line.start(), fence.start(1) + line.end() + 1)
        for fence in re.finditer(r"(?ms)^```\w*\n(.*?)^```", text)
        for line in re.finditer(r"(?m)^[^#\n].+$", fence.group(1))
    ]
    span = _pick(spans, random)
    return _replace(text, span, "") if span else None


def drop_code_language(text: str, random: Random) -> str | None:
    span = _pick(_matches(text, r"(?m)^```(\w+)$", 1), random)
    return _replace(text, span, "") if span else None


def drop_footnote(text: str, random: Random) -> str | None:
    span = _pick(_matches(text, r"(?<!^)\[\^[\w-]+\](?!:)"), random)
    return _replace(text, span, "") if span else None


def swap_footnotes(text: str, random: Random) -> str | None:
    spans = _matches(text, r"(?m)^\[\^[\w-]+\]: (.+)$", 1)
    return _swap(text, *random.sample(spans, 2)) if len(spans) > 1 else None


def change_citation(text: str, random: Random) -> str | None:
    span = _pick(_matches(text, r"@([a-z]{2,}\d+)", 1), random)
    if span is None:
        return None
    key = text[slice(*span)]
    return _replace(text, span, key[:-1] + str((int(key[-1]) + random.randint(1, 8)) % 10))


def drop_citation(text: str, random: Random) -> str | None:
    span = _pick(_matches(text, r"\[@[^\]]+\]"), random)
    return _replace(text, span, "") if span else None


def move_citation(text: str, random: Random) -> str | None:
    """Exchange two citations of different blocks."""
    found = paragraphs(text)
    spans = [[(a + m.start(), a + m.end()) for m in re.finditer(r"@[a-z]{2,}\d+", text[a:b])] for a, b in found]
    full = [each for each in spans if each]
    if len(full) < 2:
        return None
    one, other = random.sample(full, 2)
    first, second = random.choice(one), random.choice(other)
    keys = {text[slice(*span)] for span in (*one, *other)}
    if len(keys) < len(one) + len(other):
        return None
    return _swap(text, first, second)


def change_locator(text: str, random: Random) -> str | None:
    span = _pick(_matches(text, r"\[@[^\]\d]+\d+, [^\]]*?(\d+)\]", 1), random)
    return _replace(text, span, str(int(text[slice(*span)]) + random.randint(1, 9))) if span else None


def drop_row(text: str, random: Random) -> str | None:
    rows = _rows(text)
    span = _pick(rows, random)
    return text[: span[0]] + text[span[1] + 1 :] if span else None


def _rows(text: str) -> list[tuple[int, int]]:
    """Return the body rows of the tables."""
    found: list[tuple[int, int]] = []
    for table in re.finditer(r"(?m)(?:^\|.*\|$\n?){3,}", text):
        found.extend(_within(text, table.span(), r"(?m)^\|.*\|$")[2:])
    return found


def swap_cells(text: str, random: Random) -> str | None:
    """Swap two cells of one row that both hold figures."""
    for start, end in random.sample(_rows(text), len(_rows(text))):
        cells = _within(text, (start, end), r"(?<=\| )([^|]*\d[^|]*?)(?= \|)", 1)
        if len(cells) > 1:
            return _swap(text, *random.sample(cells, 2))
    return None


def swap_columns(text: str, random: Random) -> str | None:
    tables = list(re.finditer(r"(?m)(?:^\|.*\|$\n?){3,}", text))
    if not tables:
        return None
    table = random.choice(tables)
    rows = [row.strip().strip("|").split("|") for row in table.group().strip().split("\n")]
    one, other = random.sample(range(len(rows[0])), 2)
    for row in rows:
        if len(row) <= max(one, other):
            return None
        row[one], row[other] = row[other], row[one]
    new = "\n".join("|" + "|".join(row) + "|" for row in rows) + "\n"
    return text[: table.start()] + new + text[table.end() :]


def drop_column(text: str, random: Random) -> str | None:
    tables = list(re.finditer(r"(?m)(?:^\|.*\|$\n?){3,}", text))
    if not tables:
        return None
    table = random.choice(tables)
    rows = [row.strip().strip("|").split("|") for row in table.group().strip().split("\n")]
    gone = random.randrange(len(rows[0]))
    new = "\n".join("|" + "|".join(cell for n, cell in enumerate(row) if n != gone) + "|" for row in rows) + "\n"
    return text[: table.start()] + new + text[table.end() :]


def drop_sentence(text: str, random: Random) -> str | None:
    return _without_sentence(text, random)


def _without_sentence(text: str, random: Random) -> str | None:
    """Return the text without one sentence of a paragraph that has at least two, each of some length."""
    choices = []
    for start, end in paragraphs(text):
        edges = [0, *(one.end() for one in SENTENCE.finditer(text[start:end])), end - start]
        choices += [(start + a, start + b) for a, b in pairwise(edges) if b - a >= 30 and len(edges) > 2]
    span = _pick(choices, random)
    if span is None:
        return None
    space = " " if text[span[1] : span[1] + 1] not in ("\n", "") else ""
    return text[: span[0]].rstrip(" ") + space + text[span[1] :]


def add_sentence(text: str, random: Random) -> str | None:
    """Add a sentence about something else at the end of a paragraph."""
    span = _pick(paragraphs(text), random)
    fresh = random.choice(
        (
            " Nobody could explain afterwards how it had come to this.",
            " The weather was fine, and many people had come with their children to watch.",
            " Further details will be given in the next report.",
        )
    )
    return text[: span[1]] + fresh + text[span[1] :] if span else None


def change_heading_id(text: str, random: Random) -> str | None:
    span = _pick(_matches(text, r"(?m)^#.*\{#([\w-]+)\}", 1), random)
    return _replace(text, span, _misspelt(text[slice(*span)], random)) if span else None


def change_front_matter(text: str, random: Random) -> str | None:
    found = re.search(r"(?m)^(?:version|date|draft|id): (.+)$", text.split("\n---\n", maxsplit=1)[0])
    if not found or not text.startswith("---\n"):
        return None
    values = {"false": "true", "true": "false"}
    old = found.group(1)
    new = values.get(old) or re.sub(r"\d", lambda m: str((int(m.group()) + 1) % 9 + 1), old, count=1)
    return _replace(text, found.span(1), new if new != old else _misspelt(old, random))


def drop_front_matter_key(text: str, random: Random) -> str | None:
    if not text.startswith("---\n"):
        return None
    head = text.index("\n---\n", 3) + 1
    found = _within(text, (0, head), r"(?m)^(?:version|date|draft|summary): .+\n")
    span = _pick(found, random)
    return _replace(text, span, "") if span else None


def change_e_mail(text: str, random: Random) -> str | None:
    span = _pick(_matches(text, r"(?<![/\w.\"])[\w.]+(?=@[\w.]+\.\w)"), random)
    return _replace(text, span, _misspelt(text[slice(*span)], random)) if span else None


def change_phone(text: str, random: Random) -> str | None:
    span = _pick(_matches(text, r"(?:\+\d\d|\b0800)(?: \d{2,4}){2,4}\b"), random)
    if span is None:
        return None
    phone = text[slice(*span)]
    return _replace(text, span, phone[:-1] + str((int(phone[-1]) + 3) % 10))


def change_visible_url(text: str, random: Random) -> str | None:
    span = _pick(_matches(text, r"(?<![(<\"])https?://[^\s)>\"]+[\w/]"), random)
    return _replace(text, span, text[slice(*span)] + "x") if span else None


def move_section(text: str, random: Random) -> str | None:
    """Move a section behind the next one."""
    starts = [start for start, _ in _matches(text, r"(?m)^## ")]
    if len(starts) < 2:
        return None
    notes = re.search(r"(?m)^\[\^", text)
    edges = [*starts, notes.start() if notes else len(text)]
    at = random.randrange(len(starts) - 1)
    a, b, c = edges[at : at + 3]
    return text[:a] + text[b:c].rstrip("\n") + "\n\n" + text[a:b].rstrip("\n") + "\n\n" + text[c:]


def delete_section(text: str, random: Random) -> str | None:
    starts = [start for start, _ in _matches(text, r"(?m)^## ")]
    if len(starts) < 2:
        return None
    at = random.randrange(len(starts) - 1)
    return text[: starts[at]] + text[starts[at + 1] :]


def empty_file(text: str, random: Random) -> str | None:
    return ""


def change_admonition(text: str, random: Random) -> str | None:
    span = _pick(_matches(text, r"(?m)^(?:!!! |::: ?\{?\.)([a-z]+)", 1), random)
    return _replace(text, span, "danger") if span else None


def merge_wrongly(text: str, random: Random) -> str | None:
    """Merge two paragraphs and lose the first's second half."""
    found = paragraphs(text, 160)
    near = [(a, b) for a, b in pairwise(found) if b[0] - a[1] == 2]
    if not near:
        return None
    (a, b), (c, _) = random.choice(near)
    cut = text.rfind(" ", a, (a + b) // 2)
    return text[:cut] + ". " + text[c:]


FAULTS: tuple[Mutation, ...] = (
    Mutation("paragraph deleted", delete_paragraph),
    Mutation("paragraph added to the source", add_paragraph, "source"),
    Mutation("paragraph duplicated", duplicate_paragraph),
    Mutation("neighbouring paragraphs swapped", swap_paragraphs),
    Mutation("paragraph moved", move_paragraph),
    Mutation("paragraphs merged, half of one lost", merge_wrongly),
    Mutation("section moved", move_section),
    Mutation("section deleted", delete_section),
    Mutation("file emptied", empty_file),
    Mutation("list item deleted", delete_list_item),
    Mutation("list item made a paragraph", item_to_paragraph),
    Mutation("list items swapped", swap_items),
    Mutation("bullets made numbers", bullets_to_numbers),
    Mutation("list item nested", indent_item),
    Mutation("numbering shifted", shift_numbering),
    Mutation("heading deleted", delete_heading),
    Mutation("heading level changed", change_heading_level),
    Mutation("heading id changed", change_heading_id),
    Mutation("admonition or div type changed", change_admonition),
    Mutation("table row dropped", drop_row),
    Mutation("table cells swapped", swap_cells),
    Mutation("table columns swapped", swap_columns),
    Mutation("table column dropped", drop_column),
    Mutation("sentence dropped", drop_sentence),
    Mutation("sentence added to the source", add_sentence, "source"),
    Mutation("URL changed", change_url),
    Mutation("link unwrapped", unwrap_link),
    Mutation("two links swapped", swap_links),
    Mutation("visible URL changed", change_visible_url),
    Mutation("e-mail changed", change_e_mail),
    Mutation("telephone changed", change_phone),
    Mutation("image changed", change_image),
    Mutation("inline code changed", change_inline_code),
    Mutation("code line changed", change_code_line),
    Mutation("code line dropped", drop_code_line),
    Mutation("code language dropped", drop_code_language),
    Mutation("citation key changed", change_citation),
    Mutation("citation dropped", drop_citation),
    Mutation("citations of two blocks exchanged", move_citation),
    Mutation("citation locator changed", change_locator),
    Mutation("footnote reference dropped", drop_footnote),
    Mutation("footnote texts swapped", swap_footnotes),
    Mutation("front matter value changed", change_front_matter),
    Mutation("front matter key dropped", drop_front_matter_key),
)


# ---- innocent changes ---------------------------------------------------------------------------------


def merge_paragraphs(text: str, random: Random) -> str | None:
    found = paragraphs(text)
    near = [(a, b) for a, b in pairwise(found) if b[0] - a[1] == 2]
    if not near:
        return None
    (_, end), (start, _) = random.choice(near)
    return text[:end] + " " + text[start:]


def split_paragraph(text: str, random: Random) -> str | None:
    """Split a paragraph between two sentences near its middle."""
    choices = [
        start + one.end()
        for start, end in paragraphs(text, 160)
        for one in SENTENCE.finditer(text[start:end])
        if 0.3 < one.end() / (end - start) < 0.7
    ]
    if not choices:
        return None
    at = random.choice(choices)
    return text[:at].rstrip(" ") + "\n\n" + text[at:]


def rewrap(text: str, random: Random) -> str | None:
    """Wrap the paragraphs at some seventy characters, never before what would open a block."""
    for start, end in reversed(paragraphs(text)):
        lines = [""]
        for word in text[start:end].split(" "):
            breaks = len(lines[-1]) + len(word) > 70 and re.match(r"[^\W\d_]", word)
            if breaks:
                lines.append(word)
            else:
                lines[-1] += f" {word}" if lines[-1] else word
        text = text[:start] + "\n".join(lines) + text[end:]
    return text


def join_sentences(text: str, random: Random) -> str | None:
    """Join two sentences with a semicolon."""
    choices = [
        (start + one.start(), start + one.end())
        for start, end in paragraphs(text)
        for one in re.finditer(r"\.(?: )(?=[А-ЯЁ][а-яё]+ )", text[start:end])
    ]
    span = _pick(choices, random)
    if span is None:
        return None
    return text[: span[0]] + "; " + text[span[1]].lower() + text[span[1] + 1 :]


def other_bullets(text: str, random: Random) -> str | None:
    changed = re.sub(r"(?m)^- ", "* ", text)
    return changed if changed != text else None


def drop_emphasis(text: str, random: Random) -> str | None:
    changed = re.sub(r"(?<![*\w])\*([^*\n]+)\*(?!\*)", r"\1", text)
    return changed if changed != text else None


def windows_file(text: str, random: Random) -> str | None:
    return "\ufeff" + text.replace("\n", "\r\n")


def blank_lines(text: str, random: Random) -> str | None:
    found = paragraphs(text)
    span = _pick(found, random)
    return text[: span[1]] + "\n\n" + text[span[1] :] if span else None


def pad_tables(text: str, random: Random) -> str | None:
    changed = re.sub(r"(?m)^\| (.*) \|$", r"|   \1   |", text)
    return changed if changed != text else None


def localized_url(text: str, random: Random) -> str | None:
    """Lead a link to the site's pages in the translation's language."""
    span = _pick(_matches(text, r"\]\((https://[\w.]+/)(?!ru/)[^)]+\)", 1), random)
    return text[: span[1]] + "ru/" + text[span[1] :] if span else None


def reordered_links(text: str, random: Random) -> str | None:
    """Swap two whole links of a paragraph, words and addresses together."""
    for start, end in random.sample(paragraphs(text), len(paragraphs(text))):
        spans = _within(text, (start, end), r"(?<!!)\[[^\]@^]+\]\([^)]+\)")
        if len(spans) > 1:
            return _swap(text, *random.sample(spans, 2))
    return None


INNOCENT: tuple[Mutation, ...] = (
    Mutation("paragraphs merged", merge_paragraphs),
    Mutation("paragraph split", split_paragraph),
    Mutation("lines re-wrapped", rewrap),
    Mutation("sentences joined with a semicolon", join_sentences),
    Mutation("other bullets", other_bullets),
    Mutation("emphasis removed", drop_emphasis),
    Mutation("byte order mark and CRLF", windows_file),
    Mutation("blank lines", blank_lines),
    Mutation("tables padded", pad_tables),
    Mutation("link to the site’s pages in the language", localized_url, languages=("ru",)),
    Mutation("links re-ordered with their words", reordered_links),
)
