"""Azerbaijani: abbreviations whose full stop does not end a sentence."""

from __future__ import annotations

from nkdoc.languages.abbreviations import Abbreviations
from nkdoc.languages.lexicon import words

ABBREVIATIONS = Abbreviations(
    usual=words(
        "s və.s b və.b i.a və.i.a e.ə b.e.ə dəq san saat mln mlrd min nəşr tərc red ing rus fr alm lat fars ərəb"
    ),
    before_names=words("prof dos akad dr kand gen polk may kap ad küç pr şəh ray kənd st bax müəl cən xan müh"),
    before_numbers=words("səh s c cild fəs böl mad md şək cəd bənd nöm tel hissə abz bax b"),
)
