"""Spanish as it is typed: 13,6 %, 100 617 but 1050.

After the Ortografía de la lengua española (RAE and ASALE, 2010), V and VIII: a space between number and per cent sign,
spaces between groups of digits from five digits on, none in numbers that name something. The dash between words is left
to the author: the Spanish one touches the words it encloses (III), so it does not stand between two spaces.
"""

from __future__ import annotations

from nkdoc.languages.convention import Convention

CONVENTION = Convention(
    tag="es",
    name="Spanish",
    percent="spaced",
    signs="§",
    group_mark=" ",
    ungrouped_below=10_000,
    identifier=(
        r"n[úu]m(?:s?\.|eros?)|n\.?[º°ª]s?|nros?\.?|№|#|§|isbn(?:-1[03])?|issn|doi|pmid|id|nif|cif|dni|c[óo]digo|"
        r"(?:c[óo]digo )?postal|c\.? ?p\.?|tel(?:[ée]f(?:ono)?)?\.?|fax|apartado(?: de correos)?|ap(?:do|tdo)?\.|años?|"
        r"p[áa]g(?:s?\.|inas?)|versos?|art(?:s?\.|[íi]culos?)|ley|decreto|expediente|resoluci[óo]n(?:es)?|habitaci[óo]n|sala|vuelo"
    ),
)
