"""French: the legends of keys, as NF Z71-300 and the layout KBDFR of Windows show them."""

from __future__ import annotations

from types import MappingProxyType

from nkdoc.languages.keyboard import Keyboard
from nkdoc.languages.lexicon import words

KEYBOARD = Keyboard(
    keys=MappingProxyType(
        {
            "shift": ("maj", "majuscule"),
            "del": ("suppr", "supprimer"),
            "ins": ("inser", "insér", "insertion"),
            "enter": ("entrée", "entree"),
            "space": ("espace", "barre d'espace", "barre d’espace"),
            "esc": ("échap", "echap", "échappement"),
            "tab": ("tabulation",),
            "backspace": ("retour arrière", "retour"),
            "home": ("début", "origine"),
            "end": ("fin",),
            "pageup": ("page préc", "page préc.", "page haut", "pg préc", "page précédente"),
            "pagedown": ("page suiv", "page suiv.", "page bas", "pg suiv", "page suivante"),
            "up": ("haut", "flèche haut", "flèche vers le haut"),
            "down": ("bas", "flèche bas", "flèche vers le bas"),
            "left": ("gauche", "flèche gauche"),
            "right": ("droite", "flèche droite"),
            "caps": ("verr maj", "verr. maj."),
            "print": ("impr écran", "impr. écran", "imp écr"),
            "meta": ("commande", "cmd"),
        }
    ),
    fillers=words("votre vos mon ma mes ton ta chemin/vers"),
    examples=words("toto titi tata truc machin"),
)
