"""The faults of the shared bibliography, NK310–NK329, with their documentation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from nkdoc.base.diagnostics import Rule, Severity

if TYPE_CHECKING:
    from nkdoc.base.diagnostics import Diagnostic
    from nkdoc.base.span import Source
    from nkdoc.model import Reference

NOT_AN_ENTRY = Rule(
    "NK310",
    "not-a-reference",
    Severity.ERROR,
    """An entry of `content/references.yaml` has no fields, or its key cannot be cited.

    nk001: https://example.org        # not an entry
    nk001:                            # right
      type: webpage
      title: …
      URL: https://example.org

A key starts with a letter or digit and holds no spaces, so that `[@nk001]` can name it.
""",
)
MISSING_TYPE = Rule(
    "NK311",
    "reference-without-type",
    Severity.ERROR,
    """A reference does not say what kind of item it is, and each kind is set in its own way.

Add `type:` with one of CSL's types: `webpage`, `article-newspaper`, `report`, `book` and so on; `document` where the
kind is not known.
""",
)
UNKNOWN_TYPE = Rule(
    "NK312",
    "unknown-reference-type",
    Severity.ERROR,
    """The `type` of a reference is none of those of CSL 1.0.2.

    type: newspaper-article      # did you mean “article-newspaper”?

The types most often needed: `article-journal`, `article-magazine`, `article-newspaper`, `bill`, `book`, `broadcast`,
`chapter`, `dataset`, `document`, `entry-encyclopedia`, `hearing`, `interview`, `legal_case`, `legislation`, `map`,
`motion_picture`, `paper-conference`, `post`, `post-weblog`, `report`, `speech`, `thesis`, `treaty`, `webpage`.
""",
)
UNKNOWN_FIELD = Rule(
    "NK313",
    "unknown-reference-field",
    Severity.ERROR,
    """A reference has a field that neither CSL nor nkdoc knows, often a typing error; it would be dropped in silence.

    contaner-title: OC Media     # did you mean “container-title”?

Mend the name. Fields of this project's own stand under `custom`: `note`, `kind`, `status`, `evidence`, `dead-link`,
`claim`, `description`, `remark`.
""",
)
BAD_DATE = Rule(
    "NK314",
    "bad-reference-date",
    Severity.ERROR,
    """A date of a reference cannot be read, or is no day of the calendar.

    issued: 19 September 2023    # not like this
    issued: 2023-09-19           # year, month, day
    issued: 2023-09              # where the day is not known
    issued: 2023-09-19/2023-09-20

CSL's own form, `date-parts: [[2023, 9, 19]]`, is read as well.
""",
)
BAD_URL = Rule(
    "NK315",
    "bad-reference-url",
    Severity.ERROR,
    """The `URL` of a reference is not a web address: it lacks `https://` or a host, or has a space in it.

Copy the address as the browser shows it. Nothing is fetched: whether the page still exists is not checked.
""",
)
BAD_LANGUAGE = Rule(
    "NK316",
    "bad-language-tag",
    Severity.ERROR,
    """The `language` of a reference is not a BCP 47 tag. The title is hyphenated, spaced and read aloud in that
language.

    language: armenian     # a name, no tag
    language: hy           # right
    language: sr-Latn      # with a script
""",
)
UNKNOWN_STATUS = Rule(
    "NK317",
    "unknown-reference-status",
    Severity.ERROR,
    """The `status` of a reference is none that readers are told about.

* `exact`: the source that the article cites.
* `supporting`: a page that backs the same claim, within the limits that `evidence` names; it may not be the one cited.
* `unresolved`: nothing verified.
""",
)
RESOLVED_DATA = Rule(
    "NK318",
    "data-in-unresolved-reference",
    Severity.ERROR,
    """A reference is `unresolved`, yet has a title, an address or another field. Readers are told that its source
was not recovered, so nothing may look like one.

Delete the field; or, if it was verified, change the status to `supporting` or `exact`.
""",
)
MISSING_TITLE = Rule(
    "NK319",
    "reference-without-title",
    Severity.WARNING,
    """A reference that is not `unresolved` has no title.

Add it. Where the headline was not seen, write a description in square brackets, `title: "[Report on …]"`, and the same
words per language under `custom`, `description`: it is then shown as a description.
""",
)
BAD_VALUE = Rule(
    "NK320",
    "bad-reference-value",
    Severity.ERROR,
    """A field of a reference holds a value of the wrong kind: a number or nothing where text is due, text where
names are.

    author: Luis Moreno Ocampo        # not like this
    author:
      - family: Moreno Ocampo
        given: Luis
      - literal: Reuters              # a body
""",
)
DUPLICATE_NOTE = Rule(
    "NK321",
    "duplicate-note-number",
    Severity.ERROR,
    """Two references have the same number under `custom`, `note`. Where the project numbers by note, a mark would
then name two sources. Give each its own number.
""",
)
DIFFERING_WORDS = Rule(
    "NK322",
    "differing-description",
    Severity.ERROR,
    """Under `custom`, `description` stands for a title in square brackets and `remark` for the CSL `note`, once per
language. None of these texts is the one in the field they stand for, so editions would say different things.

Change both fields together.
""",
)
MISSING_LANGUAGE = Rule(
    "NK323",
    "reference-without-language",
    Severity.NOTE,
    """References do not say which language they are in. Their titles are then set, hyphenated and read aloud by the
rules of each edition's language, wrongly in all but one. Add `language:` with a BCP 47 tag. Told once a file, since
programs that collect references often leave the language out of all of them.
""",
)
MISSING_EVIDENCE = Rule(
    "NK324",
    "supporting-reference-without-evidence",
    Severity.WARNING,
    """A reference is marked `supporting` without saying what it supports. Readers are promised a limit where there
is one.

Add `evidence` under `custom`: what the page says, and which part of the claim it does not cover.
""",
)
UNTRANSLATED_WORDS = Rule(
    "NK325",
    "untranslated-reference-words",
    Severity.WARNING,
    """A text of ours that is printed with a reference (`evidence`, `description` or `remark`) lacks a language in
which other references have theirs. That edition prints it in the wrong language. Add the translation.
""",
)

_SHOWN = 5
"""So many keys are named in one message."""


def without_language(source: Source, silent: Sequence[Reference]) -> Iterator[Diagnostic]:
    """Yield one note on the references of a file that have no language; none where there are none."""
    if not silent:
        return
    keys = ", ".join(each.key for each in silent[:_SHOWN]) + (", …" if silent[_SHOWN:] else "")
    one = f"the reference “{silent[0].key}” does not say which language it is in"
    message = f"{len(silent)} references do not say which language they are in: {keys}" if silent[1:] else one
    hint = "titles are then set by the rules of each edition's language; add “language:” with a BCP 47 tag"
    yield MISSING_LANGUAGE.at(silent[0].span, message, hint=hint, about=source.path)
