"""Two editions as pairs: units, alignment, quantities, terms, and what was confirmed."""
