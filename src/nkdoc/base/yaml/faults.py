"""What can be wrong with a YAML text, whatever it is about."""

from __future__ import annotations

from nkdoc.base.diagnostics import Rule, Severity

BAD_YAML = Rule(
    "NK110",
    "bad-yaml",
    Severity.ERROR,
    """The text is not YAML: a bracket or quotation mark is left open, a colon stands where none may, or lines are
indented unevenly.

    title: Offensive: the first day     # a colon and a space inside a plain value
    title: "Offensive: the first day"   # right

Put the value between quotation marks, or mend the indentation. Nothing of the file is used until it can be read.
""",
)
DUPLICATE_KEY = Rule(
    "NK111",
    "duplicate-key",
    Severity.ERROR,
    """A mapping has the same key twice. YAML forbids it, and one of the two values would be lost without a word.

    title: Prelude
    title: Background

Delete one of them, or give it the name it should have.
""",
)
TAB_IN_YAML = Rule(
    "NK112",
    "tab-in-yaml",
    Severity.ERROR,
    """A line of YAML is indented with a tab. YAML allows spaces only. Replace each tab by two spaces.""",
)
NOT_A_MAPPING = Rule(
    "NK113",
    "not-a-mapping",
    Severity.ERROR,
    """The file must be a mapping: lines of `key: value`. It is a list, a single value, or it is empty.""",
)
UNUSABLE_YAML = Rule(
    "NK114",
    "unusable-yaml",
    Severity.ERROR,
    """The YAML is well formed but uses what nkdoc does not read: a tag (`!!set`), a second document after `---`,
a key that is a list or a mapping, or an alias (`*name`) of an anchor that is not there.

Write the value out in plain mappings, lists, texts and numbers.
""",
)
