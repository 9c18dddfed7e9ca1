"""Persian: what CLDR knows, and the word that joins the parts of a number: سی و پنج is 35."""

from __future__ import annotations

from dataclasses import replace

from nkdoc.languages.lexicon import partial_lexicon

LEXICON = replace(partial_lexicon("fa"), joiners="و")
