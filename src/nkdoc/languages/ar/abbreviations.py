"""Arabic: abbreviations whose full stop does not end a sentence."""

from __future__ import annotations

from nkdoc.languages.abbreviations import Abbreviations
from nkdoc.languages.lexicon import words

ABBREVIATIONS = Abbreviations(
    usual=words("م هـ ق.م إلخ"), before_names=words("د أ.د م"), before_numbers=words("ص ج ط ع ف مج")
)
