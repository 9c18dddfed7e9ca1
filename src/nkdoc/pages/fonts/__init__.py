"""Which faces a page is set in beside the text faces, and what every face together covers.

catalogue   the shipped families for other scripts and for symbols: assets/fonts/scripts/faces.json
packages    the families that are packages of their own: `nkdoc[cjk]`
stacks      the families of a role in the order in which they are asked, and what is covered by any
sheet       a page → the page with the style sheet of the faces that its characters need
"""
