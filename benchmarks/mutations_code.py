"""Mutations of code: a translation → the same with a block of code in one of ten languages, changed in one place.

The clean pairs have little code, so each operator brings blocks of its own: `BLOCKS` has them in both languages, and
`with_code` adds one to both texts. `FAULTS` change the translation's block, `INNOCENT` only what may differ. Both are
functions of the source, the target and the randomness.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random
from typing import NamedTuple

Coder = Callable[[str, str, Random], tuple[str, str] | None]
Edit = Callable[[str, Random], str | None]


class Coding(NamedTuple):
    """An operator on a pair of texts, its name in the table and the languages of the translations it is for."""

    name: str
    apply: Coder
    languages: tuple[str, ...] = ()


class Block(NamedTuple):
    """Code in one language, with its comments and texts in two."""

    language: str
    source: str
    target: str


BLOCKS = (
    Block(
        "python",
        '# count the beds\ndef count(beds, least=3):\n    if len(beds) >= least:\n        print("There are 12 beds")\n'
        "    return len(beds) + 1",
        '# считаем грядки\ndef count(beds, least=3):\n    if len(beds) >= least:\n        print("Всего 12 грядок")\n'
        "    return len(beds) + 1",
    ),
    Block(
        "js",
        '// water the garden\nconst flow = rate * 24;\nif (flow > limit) {\n  warn("More than 40 litres");\n}',
        '// поливаем сад\nconst flow = rate * 24;\nif (flow > limit) {\n  warn("Больше 40 литров");\n}',
    ),
    Block(
        "css",
        '/* the frame of a bed */\n.bed > p { margin: 12px; }\n.bed::after { content: "Bed 7"; }',
        '/* рамка грядки */\n.bed > p { margin: 12px; }\n.bed::after { content: "Грядка 7"; }',
    ),
    Block(
        "html",
        '<!-- the list -->\n<p class="bed">There are 15 beds</p>\n<img src="bed.png" alt="A bed of roses">',
        '<!-- список -->\n<p class="bed">Всего 15 грядок</p>\n<img src="bed.png" alt="Грядка с розами">',
    ),
    Block(
        "c",
        '/* read the level */\nint level = gauge(3) - offset;\nprintf("Level of well 21: %d\\n", level);',
        '/* читаем уровень */\nint level = gauge(3) - offset;\nprintf("Уровень колодца 21: %d\\n", level);',
    ),
    Block(
        "rust",
        '// open the gate\nlet gate = Gate::open(8)?;\nprintln!("Gate 31 is open: {}", gate);',
        '// открываем шлюз\nlet gate = Gate::open(8)?;\nprintln!("Шлюз 31 открыт: {}", gate);',
    ),
    Block(
        "go",
        '// wait for rain\nrain := <-sky\nfmt.Println("Rain for 14 hours", rain*2)',
        '// ждём дождя\nrain := <-sky\nfmt.Println("Дождь на 14 часов", rain*2)',
    ),
    Block(
        "sh",
        '# copy the plans\ncp --force --backup <file> plans/\necho "Copied 16 plans"\nshed run --depth=2 -v',
        '# копируем планы\ncp --force --backup <файл> plans/\necho "Скопировано 16 планов"\nshed run --depth=2 -v',
    ),
    Block(
        "sql",
        "-- beds that are dry\nSELECT id FROM beds WHERE water < 5\n  AND note = 'Dry for 18 days';",
        "-- сухие грядки\nSELECT id FROM beds WHERE water < 5\n  AND note = 'Сухо 18 дней';",
    ),
    Block(
        "yaml",
        "# the garden\ngarden:\n  title: Garden of 17 beds\n  port: 8080\n  gates:\n    - north",
        "# сад\ngarden:\n  title: Сад на 17 грядок\n  port: 8080\n  gates:\n    - north",
    ),
)
_TEXT = re.compile(
    r"\"[^\"\n]*[а-яё][^\"\n]*\"|'[^'\n]*[а-яё][^'\n]*'|(?<=>)[^<>\n]*[а-яё][^<>\n]*(?=<)|(?<=: )[^\n]*[а-яё].*"
)
_COMMENT = re.compile(r"^(?:#|//|--|/\*|<!--).*$", re.MULTILINE)
_OPERATORS = {"+": "-", "-": "+", "*": "/", ">=": ">", "<": "<=", ">": ">=", "<-": "<"}
_OPERATOR = re.compile(r"(?<= )(?:[-+*<]|>=?)(?= [\w(])|(?<=\w)\*(?=\w)|<-(?=\w)")
_NAME = re.compile(r"(?<![\w\"'<>а-яё])[A-Za-z]{3,}(?![\w\"'>])")
_RUSSIAN = re.compile("[а-яё]")
_OPTION = re.compile(r" --?[a-z]+(?:=\d)?(?= |$)", re.MULTILINE)


def with_code(edit: Edit) -> Coder:
    """Return the operator that adds a block to both texts and changes the translation's; blocks are tried at random.

    A translation into another language than Russian keeps comments and texts as they are in the source.
    """

    def operator(source: str, target: str, random: Random) -> tuple[str, str] | None:
        for block in random.sample(BLOCKS, len(BLOCKS)):
            code = block.target if _RUSSIAN.search(target) else block.source
            changed = edit(code, random)
            if changed is not None and changed != code:
                return _added(source, block.language, block.source), _added(target, block.language, changed)
        return None

    return operator


def _added(text: str, language: str, code: str) -> str:
    return f"{text.rstrip()}\n\n```{language}\n{code}\n```\n"


def _outside(code: str, pattern: re.Pattern[str]) -> list[re.Match[str]]:
    """Return the matches that lie neither in texts nor in comments."""
    closed = [match.span() for each in (_TEXT, _COMMENT) for match in each.finditer(code)]
    return [one for one in pattern.finditer(code) if not any(a < one.end() and one.start() < b for a, b in closed)]


def _changed(code: str, found: list[re.Match[str]], change: Callable[[str], str], random: Random) -> str | None:
    if not found:
        return None
    match = random.choice(found)
    return code[: match.start()] + change(match.group()) + code[match.end() :]


def swap_operator(code: str, random: Random) -> str | None:
    return _changed(code, _outside(code, _OPERATOR), lambda sign: _OPERATORS[sign], random)


def rename(code: str, random: Random) -> str | None:
    return _changed(code, _outside(code, _NAME), lambda name: f"{name[:-2]}{name[-1]}{name[-2]}x", random)


def drop_option(code: str, random: Random) -> str | None:
    return _changed(code, _outside(code, _OPTION), lambda _: "", random)


def change_number(code: str, random: Random) -> str | None:
    found = _outside(code, re.compile(r"(?<![\w.])\d+"))
    return _changed(code, found, lambda number: str(int(number) + random.randint(1, 8)), random)


def change_number_in_text(code: str, random: Random) -> str | None:
    found = list(_TEXT.finditer(code))
    return _changed(code, found, lambda text: re.sub(r"\d+", lambda number: str(int(number[0]) + 1), text), random)


def stick_letters(code: str, random: Random) -> str | None:
    return _changed(code, _outside(code, _NAME), lambda name: name + random.choice("бюыж"), random)


def look_alike(code: str, random: Random) -> str | None:
    found = [one for one in _outside(code, _NAME) if re.search("[aeocpx]", one.group())]
    alike = str.maketrans("aeocpx", "аеосрх")
    return _changed(code, found, lambda name: name.translate(alike), random)


def drop_line(code: str, random: Random) -> str | None:
    lines = code.split("\n")
    at = random.choice([number for number, line in enumerate(lines) if not _COMMENT.match(line)])
    return "\n".join((*lines[:at], *lines[at + 1 :]))


def double_line(code: str, random: Random) -> str | None:
    lines = code.split("\n")
    at = random.choice([number for number, line in enumerate(lines) if not _COMMENT.match(line)])
    return "\n".join((*lines[: at + 1], *lines[at:]))


def swap_lines(code: str, random: Random) -> str | None:
    lines = code.split("\n")
    at = random.randrange(1, len(lines) - 1)
    lines[at], lines[at + 1] = lines[at + 1], lines[at]
    return "\n".join(lines)


def reword_comment(code: str, random: Random) -> str | None:
    return re.sub(r"(?m)^(#|//|--|/\*|<!--) \w+", r"\1 вот здесь", code, count=1)


def drop_comment(code: str, random: Random) -> str | None:
    return _COMMENT.sub("", code, count=1).lstrip("\n")


def reword_text(code: str, random: Random) -> str | None:
    return _changed(code, list(_TEXT.finditer(code)), lambda text: re.sub(r"[А-ЯЁ][а-яё]+", "Вот", text), random)


def rename_hole(code: str, random: Random) -> str | None:
    return code.replace("<файл>", "<имя файла>")


def indent_by_tabs(code: str, random: Random) -> str | None:
    return None if "garden:" in code else re.sub(r"(?m)^( {2,4})+", lambda found: "\t" * (len(found[0]) // 2), code)


def trailing_spaces(code: str, random: Random) -> str | None:
    return code.replace("\n", "  \n")


FAULTS = (
    Coding("code: operator swapped", with_code(swap_operator)),
    Coding("code: name changed", with_code(rename)),
    Coding("code: option dropped", with_code(drop_option)),
    Coding("code: number changed", with_code(change_number)),
    Coding("code: number in a text changed", with_code(change_number_in_text), ("ru",)),
    Coding("code: letters stuck to a name", with_code(stick_letters), ("ru",)),
    Coding("code: letters that look alike", with_code(look_alike), ("ru",)),
    Coding("code: line dropped", with_code(drop_line)),
    Coding("code: line doubled", with_code(double_line)),
    Coding("code: lines swapped", with_code(swap_lines)),
)
INNOCENT = (
    Coding("code: comment reworded", with_code(reword_comment), ("ru",)),
    Coding("code: comment dropped", with_code(drop_comment)),
    Coding("code: text reworded", with_code(reword_text), ("ru",)),
    Coding("code: name to be filled in reworded", with_code(rename_hole), ("ru",)),
    Coding("code: indented by tabs", with_code(indent_by_tabs)),
    Coding("code: spaces at line ends", with_code(trailing_spaces)),
)
