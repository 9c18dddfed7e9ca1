"""Which language a text is written in, by its letters and its little words: one of those nkdoc has a lexicon for."""

from __future__ import annotations

import re
from collections import Counter

from nkdoc.languages import languages
from nkdoc.languages.lexicon import lexicon_for
from nkdoc.languages.scripts import script_of
from nkdoc.languages.writing import lowered, writing_of

_WORD = re.compile(r"[^\W\d_]+")
_MARKUP = re.compile(
    r"^(```|~~~).*?(?:^\1|\Z)"  # code
    r"|\A---\n.*?^---$"  # front matter
    r"|\]\([^)\n]*\)|^\[[^\]\n]+\]:.*$|https?://\S+"  # addresses
    r"|<[^<>\n]*>|`[^`\n]*`|\{[%{].*?[%}]\}",
    re.MULTILINE | re.DOTALL,
)
SAMPLE = 20_000
"""Characters looked at."""
MIN_WORDS = 4
MIN_STOPS = 2
"""Stop words that a text must have: a single one stands in sentences of other languages, too."""
MIN_SHARE = 0.04
"""Share of stop words from which a text is taken to be in the language; running text has a fifth or more."""


def plain(text: str) -> str:
    """Return Markdown without what is in no language: code, addresses, tags, front matter."""
    return _MARKUP.sub(" ", text)


def recognize(text: str) -> str:
    """Return the tag of the language `text` is written in, or an empty text where that cannot be told."""
    words = Counter(_WORD.findall(lowered(plain(text[:SAMPLE]))))
    total = words.total()
    if total < MIN_WORDS:
        return ""
    scores: dict[str, float] = {}
    for tag in languages():
        lexicon = lexicon_for(tag)
        own = sum(count for word, count in words.items() if script_of(word[0]) == writing_of(tag).script)
        stops = sum(words[word] for word in lexicon.stop_words)
        if own * 2 >= total and ((stops >= MIN_STOPS and stops / own >= MIN_SHARE) or _is_alone(tag)):
            scores[tag] = own / total + stops / own
    return max(scores, key=lambda tag: (scores[tag], tag), default="")


def _is_alone(tag: str) -> bool:
    """Tell whether the language is the only one known that is written in its script, other than the Latin."""
    script = writing_of(tag).script
    return script != "latin" and sum(writing_of(other).script == script for other in languages()) == 1
