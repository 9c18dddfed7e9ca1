"""Faults of a finished tree: ids, headings, notes and pictures."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from nkdoc.base.diagnostics import Label, Rule, Severity
from nkdoc.base.span import Span
from nkdoc.model import Heading, Note
from nkdoc.parse.context import Context
from nkdoc.parse.tree import Tree

DUPLICATE_ID = Rule(
    "NK133",
    "duplicate-id",
    Severity.ERROR,
    """Two elements of the file have the same `{#id}`, so a link to it could mean either. Give one of them another
name, in every language.
""",
)
HEADING_LEVEL = Rule(
    "NK134",
    "heading-level",
    Severity.WARNING,
    """A heading's level does not fit: a section begins with `##` (its title, in the front matter, is level 1), and a
heading goes at most one level deeper than the one before it.

    ## Relief {#relief}
    #### Convoys {#convoys}   # wrong: ### is left out
""",
)
HEADING_WITHOUT_ID = Rule(
    "NK135",
    "heading-without-id",
    Severity.WARNING,
    """A heading has no id. Ids are the same in every language; they pair the translations and are the addresses
readers link to, which must not change when a heading is reworded.

    ## The war of 2020 {#war-of-2020}
""",
)
UNDEFINED_NOTE = Rule(
    "NK136",
    "undefined-note",
    Severity.ERROR,
    """The text refers to a note that is not defined in the same file, so the reader would find a mark and no note.

    The list is lost.[^lost-list]

    [^lost-list]: The list is not in the source.

Add the definition, or mend the label.
""",
)
UNUSED_NOTE = Rule(
    "NK137",
    "unused-note",
    Severity.WARNING,
    """A note is defined, but nothing in the file refers to it, so it is not printed. Refer to it with `[^label]`, or
delete it.
""",
)
DUPLICATE_NOTE = Rule(
    "NK138",
    "duplicate-note",
    Severity.ERROR,
    """Two notes of the file have the same label; the first is printed at both places.

Give one of them another label, and refer to it by that.
""",
)
IMAGE_WITHOUT_ALT = Rule(
    "NK141",
    "image-without-alt",
    Severity.WARNING,
    """A picture has no alternative text, so a reader who cannot see it learns nothing of it.

    ![A map of the region with the Lachin road](data/map.yaml)

Say in a sentence what the picture shows.
""",
)

_FIRST_LEVEL = 2


def find_faults(tree: Tree, parsing: Context, title: Heading | None = None) -> tuple[Note, ...]:
    """Report the faults of `tree` and return its notes, each label once; `title` is the heading that titles it."""
    notes = _notes(tree, parsing)
    if not parsing.strict:
        return notes
    _ids(tree, parsing)
    _headings((heading for heading in tree.headings if heading is not title), parsing)
    for image in tree.built.images:
        if not image.alt:
            hint = "say between the square brackets what the picture shows"
            parsing.report(
                IMAGE_WITHOUT_ALT, image.span, "the picture has no alternative text", hint=hint, about=image.url
            )
    return notes


def _notes(tree: Tree, parsing: Context) -> tuple[Note, ...]:
    """Return the notes, the first of those with one label; reports doubles, undefined and unused ones."""
    defined: dict[str, tuple[Note, Span]] = {}
    for note, place in zip(tree.notes, tree.note_labels, strict=True):
        if note.label not in defined:
            defined[note.label] = note, place
            continue
        parsing.report(
            DUPLICATE_NOTE,
            place,
            f"the note “{note.label}” is defined a second time",
            labels=(Label(defined[note.label][1], "the first, which is printed"),),
            hint="give one of them another label",
            about=note.label,
        )
    used = set()
    for reference in sorted(tree.built.references, key=lambda each: each.span.start):
        used.add(reference.label)
        if reference.label not in defined:
            near = difflib.get_close_matches(reference.label, defined, 1)
            hint = f"did you mean “{near[0]}”?" if near else f"add “[^{reference.label}]: …” at the end of the file"
            message = f"the note “{reference.label}” is not defined"
            parsing.report(UNDEFINED_NOTE, reference.span, message, hint=hint, about=reference.label)
    for label, (_, place) in defined.items():
        if label not in used:
            hint = f"refer to it with [^{label}], or delete it"
            parsing.report(UNUSED_NOTE, place, f"nothing refers to the note “{label}”", hint=hint, about=label)
    return tuple(note for note, _ in defined.values())


def _ids(tree: Tree, parsing: Context) -> None:
    first: dict[str, Span] = {}
    for name, place in sorted(tree.built.ids, key=lambda each: each[1].start):
        if name in first:
            labels = (Label(first[name], "the first"),)
            hint = "give one of them another id, in every language"
            parsing.report(DUPLICATE_ID, place, f"the id “{name}” is used twice", labels=labels, hint=hint, about=name)
        first.setdefault(name, place)


def _headings(headings: Iterable[Heading], parsing: Context) -> None:
    deepest = _FIRST_LEVEL - 1
    # Without front matter a text is plain Markdown, which knows no ids: they are proposed, not asked for.
    severity = HEADING_WITHOUT_ID.severity if parsing.first_line else Severity.NOTE
    for heading in headings:
        marks = "#" * heading.level
        if heading.level < _FIRST_LEVEL:
            message = "a heading of level 1 inside a section: its title stands in the front matter"
            parsing.report(HEADING_LEVEL, heading.span, message, hint="write ## instead of #")
        elif heading.level > deepest + 1:
            wanted = "#" * (deepest + 1)
            message = f"the heading goes from level {deepest} to level {heading.level}"
            parsing.report(HEADING_LEVEL, heading.span, message, hint=f"write {wanted} instead of {marks}")
        deepest = max(heading.level, _FIRST_LEVEL - 1)
        if heading.attributes.id is None:
            hint = "add {#name} at its end, the same in every language"
            missing = HEADING_WITHOUT_ID.at(heading.span, "the heading has no id", hint=hint, severity=severity)
            parsing.findings.append(missing)
