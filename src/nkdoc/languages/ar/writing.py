"""Arabic: how it is written. The question mark is ؟; vowel signs are left out of comparisons as accents are."""

from __future__ import annotations

from nkdoc.languages.writing import Writing

WRITING = Writing(script="arabic", sentence_ends=".!?…؟۔", question_marks="؟?")
