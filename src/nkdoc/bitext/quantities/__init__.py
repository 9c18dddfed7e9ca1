"""Numbers in two languages: found, read and matched.

Segment → numbers → readings ─┐
                              ├→ explain → matched, missing, added
Segment → spelled numbers ────┘

grammar.py   a lexicon's patterns, compiled          measures.py  units and what they measure
tokens.py    numbers in digits, with what belongs    spelling.py  numbers in words, ideographs.py in such signs
readings.py  everything a number may mean            facts.py     numbers said in other ways
calendar.py  months and weekdays                     ladder.py    the matching, rungs.py its looser rungs
words.py     numbers that both sides write in words    bounds.py    more than, at least, nearly
"""

from __future__ import annotations

from nkdoc.bitext.quantities.ladder import Explanation, explain
from nkdoc.bitext.quantities.spelling import Spelled
from nkdoc.bitext.quantities.tokens import Number, numbers
from nkdoc.bitext.quantities.words import agreeing, rivals, unanswered

__all__ = ["Explanation", "Number", "Spelled", "agreeing", "explain", "numbers", "rivals", "unanswered"]
