"""The document tree and the tables beside it.

Every node is immutable and knows its span; nothing here knows HTML, Jinja or PDF.
`span` never takes part in comparison, so two trees are equal when they say the same.

    Section ── blocks: Heading Paragraph Quote List Table CodeBlock Div Rule DefinitionList
       │                   └── inlines: Text Emphasis Strong Code Math Link Image Styled
       │                                CitationGroup NoteReference SoftBreak HardBreak
       └──── notes: the footnotes' definitions, in order of definition

    Edition   the sections of one language, in order
    Library   the shared bibliography        Termbase  the shared glossary
    Dataset   one data file behind a picture Project   everything a stage after parsing may read
"""

from __future__ import annotations

from nkdoc.model.bitext import (
    NO_MARKS,
    Bitext,
    Kind,
    Marks,
    Pair,
    Piece,
    Placed,
    Unit,
)
from nkdoc.model.project import (
    Artifact,
    Project,
)
from nkdoc.model.sync import (
    BlockFreshness,
    Confirmation,
    Entry,
    Lock,
    State,
)
from nkdoc.model.tables import (
    Concept,
    Dataset,
    Library,
    Reference,
    Status,
    Term,
    Termbase,
)
from nkdoc.model.tree import (
    NO_ATTRIBUTES,
    NOWHERE,
    Alignment,
    Attributes,
    Block,
    Cell,
    Citation,
    CitationGroup,
    Code,
    CodeBlock,
    Definition,
    DefinitionList,
    Div,
    Edition,
    Emphasis,
    Field,
    HardBreak,
    Heading,
    Image,
    Inline,
    Link,
    List,
    ListItem,
    Math,
    Note,
    NoteReference,
    Paragraph,
    Quote,
    Row,
    Section,
    SoftBreak,
    Strong,
    Styled,
    Suppression,
    Table,
    Text,
    ThematicBreak,
)

__all__ = [
    "NOWHERE",
    "NO_ATTRIBUTES",
    "NO_MARKS",
    "Alignment",
    "Artifact",
    "Attributes",
    "Bitext",
    "Block",
    "BlockFreshness",
    "Cell",
    "Citation",
    "CitationGroup",
    "Code",
    "CodeBlock",
    "Concept",
    "Confirmation",
    "Dataset",
    "Definition",
    "DefinitionList",
    "Div",
    "Edition",
    "Emphasis",
    "Entry",
    "Field",
    "HardBreak",
    "Heading",
    "Image",
    "Inline",
    "Kind",
    "Library",
    "Link",
    "List",
    "ListItem",
    "Lock",
    "Marks",
    "Math",
    "Note",
    "NoteReference",
    "Pair",
    "Paragraph",
    "Piece",
    "Placed",
    "Project",
    "Quote",
    "Reference",
    "Row",
    "Section",
    "SoftBreak",
    "State",
    "Status",
    "Strong",
    "Styled",
    "Suppression",
    "Table",
    "Term",
    "Termbase",
    "Text",
    "ThematicBreak",
    "Unit",
]
