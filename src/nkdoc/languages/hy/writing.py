"""Armenian: how it is written.

The verjaket ։ ends a sentence, and the colon typed for it; the full stop is a lesser pause, before direct speech too
(Abrahamyan, Հայերենի կետադրություն), and never ends one. Question ՞, exclamation ՜ and stress ՛ stand inside a word.
"""

from __future__ import annotations

from types import MappingProxyType

from nkdoc.languages.writing import Writing

WRITING = Writing(
    script="armenian", equivalents=MappingProxyType({"և": "եւ"}), sentence_ends="։:!?…", question_tones="՞"
)
