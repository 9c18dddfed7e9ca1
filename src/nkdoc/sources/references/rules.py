"""The faults of bibliographies in other programs' formats, NK336–NK345, with their documentation."""

from __future__ import annotations

from nkdoc.base.diagnostics import Rule, Severity

UNREADABLE = Rule(
    "NK336",
    "unreadable-bibliography",
    Severity.ERROR,
    """A file that the setting `bibliography` names, or that was given to `nkdoc refs import`, is in no format that
nkdoc reads, or is damaged.

Read are BibTeX and BibLaTeX (`.bib`), CSL-JSON (`.json`), CSL-YAML and nkdoc's own (`.yaml`), and RIS (`.ris`). Export
the file again from the program that made it, in UTF-8.
""",
)
BROKEN_ENTRY = Rule(
    "NK337",
    "broken-bibliography-entry",
    Severity.WARNING,
    """An entry of a bibliography cannot be read, or its key stands twice, or a field of it does; the others are.

    @article{smith2020, title = {No brace ends this
    @book{jones2021, title = {Another}}

Mend it in the program that the file comes from, and export it again.
""",
)
LOST_FIELD = Rule(
    "NK338",
    "field-not-carried",
    Severity.NOTE,
    """A field of a bibliography entry has no counterpart in CSL, the vocabulary of nkdoc's references, or comes from
an entry that is not there. It is left out.

Where readers need what it says, put it into a field that is printed: `title`, `genre`, `medium`, `publisher`.
""",
)
LOST_VALUE = Rule(
    "NK339",
    "value-not-carried",
    Severity.NOTE,
    """A value in a bibliography cannot be read as what its field must hold: a date, a name, a language, an address. It
is left out, or only the part that could be read is kept; the message says which.

    date     = {Spring 2019}         →  2019; the season is left out
    language = {Volapük with notes}  →  no language
""",
)
UNSAFE_KEY = Rule(
    "NK340",
    "unsafe-reference-key",
    Severity.NOTE,
    """A key holds characters that a citation cannot, such as spaces or apostrophes. It is read with hyphens in their
place.

    @book{O'Brien 2004, …}           →  [@O-Brien-2004]
""",
)
DUPLICATE = Rule(
    "NK341",
    "duplicate-reference",
    Severity.WARNING,
    """Two entries describe one work: they have the same DOI, the same address, or the same title and year. Readers
would meet one source under two numbers.

Cite one of the two and delete the other. `nkdoc refs import` does not add an entry whose work is there already.
""",
)
UNNAMED = Rule(
    "NK342",
    "unnamed-bibliography",
    Severity.NOTE,
    """A bibliography lies in the project, and neither does the setting `bibliography` name it nor are its entries in
`content/references.yaml`; it has no part in the document.

Read it where it is:

    [tool.nkdoc]
    bibliography = "zotero.bib"

or copy its entries, once or from time to time: `nkdoc refs import zotero.bib`. Or move it out of the project.
""",
)
REPEATED_KEY = Rule(
    "NK343",
    "repeated-reference-key",
    Severity.WARNING,
    """Two bibliographies of the project have an entry with one key. That of `content/references.yaml` counts before
all others, then that of the file which the setting `bibliography` names first.

Delete one of the two, or give it another key.
""",
)
MISSING_FIELD = Rule(
    "NK344",
    "reference-lacks-field",
    Severity.NOTE,
    """A reference lacks what readers need to find an item of its type: an article its journal, a book its year, a web
page its address. `nkdoc refs check` reports it. Add the field, or leave it out where the item has none.
""",
)
DIFFERING_FIELD = Rule(
    "NK345",
    "reference-differs",
    Severity.NOTE,
    """`nkdoc refs import` found an entry whose key `content/references.yaml` has already, with another value. What is
in the project stays. Where both are entries of different works, none is changed: give one of them another key.
""",
)
