"""Blocks of the project ↔ files of translation tools.

    _markup    a block's inlines → words and tags            the Markdown of a tag never reaches a translator's hands
    _units     project → translation units                   with state, old text, notes, digests
    _tags      tags that came back                           looked up in the unit, counted beside the source's
    _returned  what came back → decisions                    moved on, edited here too, unfinished, tags lost
    _editing   decisions → the Markdown files                in place, nothing else of a file touched
    _placing   blocks that are missing → where they belong
    _xml       elements ↔ words and tags                     entities, DTDs and huge trees refused
    _word      cells of Word's tables ↔ words and tags       tracked changes accepted
    _review    units → the table of a reviewer
    po, xliff, xliff12, tmx, docx                            one file a format

Export then import is the identity: a unit that came back as it went out changes nothing.
"""
