"""Georgian: abbreviations whose full stop does not end a sentence."""

from __future__ import annotations

from nkdoc.languages.abbreviations import Abbreviations
from nkdoc.languages.lexicon import words

ABBREVIATIONS = Abbreviations(
    usual=words("ა.შ სხვ მისთ ე.ი წწ საუკ ს.ს ათ მლნ მლრდ რედ თარგმ გამოც შდრ ე.წ ჩვ.წ ძვ.წ"),
    before_names=words("პროფ აკად დოც დრ გენ პოლკ მაიორ ბ-ნი ქ-ნი წმ იხ მაგ ქუჩ შ.პ.ს"),
    before_numbers=words("გვ ტ თ ნაწ მუხ პუნქ სურ ცხრ ნახ დან ტელ იხ აბზ შენ"),
)
