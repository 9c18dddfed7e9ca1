"""Texts written elsewhere → sections in nkdoc's Markdown.

    docx odt html mediawiki   one module a format: what is particular to its files
    _taking      a document → chapters, pictures and references as changes of a project; what was lost is reported
    _pandoc      the program pandoc, which reads the formats and writes Markdown
    _tree        pandoc's syntax tree: walking it, its text
    _cleaning    the tree with nothing in it that nkdoc's Markdown cannot say
    _tables      its tables as tables of one paragraph a cell
    _notes       notes that web pages make of links
    _word_pages  lists of the web pages that Word saves
    _wiki_pages  what pandoc leaves of a wiki's pages as it stands
    _templates   a wiki's templates that name a source
    _charsets    pages in other character sets than UTF-8
    _chapters    the tree cut at its first-level headings; names of files, ids of headings
    _office      the XML of Word and LibreOffice: Zotero's citations, what pandoc did not read
    _paragraph_styles  quotations and captions of LibreOffice, which are paragraphs of a style
    _citing      Zotero's citations → pandoc's, their data → the project's references

pandoc's tree is cleaned between reading and writing: its Markdown has no way to tell what was left out, and only in the
tree can chapters be cut and ids be given. The Markdown itself is left to pandoc, which knows what has to be escaped.
"""
