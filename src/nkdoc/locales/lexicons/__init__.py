"""One lexicon for each language; see `nkdoc.locales.lexicon`."""
