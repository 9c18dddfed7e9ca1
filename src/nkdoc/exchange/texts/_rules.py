"""What is told of a document that was brought in."""

from __future__ import annotations

from nkdoc.base.diagnostics import Rule, Severity

NOT_CARRIED = Rule(
    "NK190",
    "part-not-carried",
    Severity.WARNING,
    """A part of the document could not be brought into the project: a text box, a picture that lies elsewhere or is of
a kind that browsers do not show, raw HTML, a template of a wiki, a cell across several columns.

Look the place up in the document, and write what is meant into the section. A picture goes into `content/images/`.
""",
)
SETTLED = Rule(
    "NK191",
    "marks-of-editing-settled",
    Severity.NOTE,
    """The document holds marks of people who worked on it. Tracked changes are taken as accepted: what was inserted
stays, what was deleted goes. Comments are left out, and quoted here, so that none of them is lost.

To decide otherwise, accept or reject the changes in the program that made them, and import the document again.
""",
)
BAD_DOCUMENT = Rule(
    "NK192",
    "unreadable-document",
    Severity.ERROR,
    """A document cannot be read: it is no file of the kind that its name says, is damaged, holds far more than it seems
to, or declares entities of its own, which no such program writes.

Open it in the program that made it, and save it again.
""",
)
