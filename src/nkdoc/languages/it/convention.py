"""Italian as it is typed: 13,6%, 100.617 but 1050.

The point between groups of digits and the per cent sign that touches its number are those of CLDR; the EU's Codice
interistituzionale di redazione parts the sign by a space (6.4), for the sake of all its languages. No source is known
here to settle from which number on digits are grouped; four digits, which may be a year, are left whole. The dash
between words is long in the Codice and short in many books, so neither is corrected into the other.
"""

from __future__ import annotations

from nkdoc.languages.convention import Convention

CONVENTION = Convention(
    tag="it",
    name="Italian",
    percent="joined",
    signs="§",
    group_mark=".",
    ungrouped_below=10_000,
    identifier=(
        r"n(?:umer[oi]|\.|[°º]|r\.?)|№|#|§|isbn(?:-1[03])?|issn|doi|pmid|id|cap|c\.a\.p\.|codice(?: postale)?|p\.? "
        r"?iva|"
        r"tel\.?|telefono|fax|cell\.?|casella(?: postale)?|c\.p\.|ann[oi]|pag(?:g?\.|in[ae])|vers[oi]|art(?:t?\."
        r"|icol[oi])|"
        r"legge|decreto|risoluzion[ei]|stanza|camera|volo|protocollo|prot\.?"
    ),
)
