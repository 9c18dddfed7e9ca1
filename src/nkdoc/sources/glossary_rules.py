"""What can be wrong with an entry of content/glossary.yaml."""

from __future__ import annotations

from nkdoc.base.diagnostics import Rule, Severity

NOT_A_CONCEPT = Rule(
    "NK330",
    "not-a-concept",
    Severity.ERROR,
    """`content/glossary.yaml` must have the one key `concepts` with a list of entries, each with an `id`, a `kind`
and one block per language.

    concepts:
      - id: lachin-corridor
        kind: place
        en:
          form: Lachin corridor
""",
)
DUPLICATE_CONCEPT = Rule(
    "NK331",
    "duplicate-concept",
    Severity.ERROR,
    """Two entries of the glossary have the same `id`; only the first counts. Merge them, or rename one.""",
)
UNKNOWN_CONCEPT_FIELD = Rule(
    "NK332",
    "unknown-concept-field",
    Severity.ERROR,
    """An entry of the glossary has a field that nkdoc does not know, often a typing error.

Known are `id`, `kind`, `others`, `lat`, `lon`, `evidence`, `note`, `gap` and language tags; within a language `form`,
`aliases`, `stems`, `forbidden`, `usage`, `role`; within `forbidden`, `form` and `why`.
""",
)
MISSING_FORM = Rule(
    "NK333",
    "concept-without-form",
    Severity.ERROR,
    """A language of a concept has no `form`, the one form to print. Add it; for Russian and other languages with
cases, in the nominative.
""",
)
BAD_STEM = Rule(
    "NK334",
    "bad-stem",
    Severity.ERROR,
    """One of the `stems` of a term is not a valid regular expression, or matches even where nothing stands, so it
cannot tell where the term occurs.

    stems: [Агдам(ск]       # the bracket is not closed
    stems: [Агдам(ск)?]     # right
""",
)
BAD_CONCEPT_VALUE = Rule(
    "NK335",
    "bad-concept-value",
    Severity.ERROR,
    """A field of the glossary holds a value of the wrong kind: text where a list is due, a latitude that is no
number from −90 to 90, a longitude that is none from −180 to 180.
""",
)

UNKNOWN_KIND = Rule(
    "NK128",
    "unknown-concept-kind",
    Severity.ERROR,
    """An entry of the glossary has a `kind` that nkdoc does not know, often a typing error.

Kinds are `person`, `place`, `body`, `event`, `document`, which are names, and `term` for everything else. The kind
tells how a name is found, how it is sorted, and which check asks for it in a translation.
""",
)
