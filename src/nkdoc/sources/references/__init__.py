"""Other programs' bibliographies → references: BibTeX and BibLaTeX, CSL-JSON, CSL-YAML, RIS.

    formats      the text of a file → records, by whichever reader fits its name and its first characters
    bibtex       entries, @string, crossref and xdata (bibtexparser); bibtex_fields, _names, _tables: → CSL's
    csl_items    the items of CSL-JSON and CSL-YAML; json: JSON with the place of every value
    ris          tags of RIS (rispy)
    values       what all of them need: dates, keys, pages, LaTeX
    record       one entry on its way, and what of it could not be carried
    library      the project's bibliography: content/references.yaml and what the setting `bibliography` names
    duplicates   entries that describe one work        merging   records → content/references.yaml
    missing      fields that an entry of its type should have

A value that CSL has no place for is left out and reported, never guessed at. Private fields (`PRIVATE`) are left out by
intent: what somebody noted for themselves is not the readers' business.
"""
