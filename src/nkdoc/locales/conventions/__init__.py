"""One convention for each language; see `nkdoc.locales.convention`."""
