"""Portuguese: the legends of keys, as the layouts KBDPO and KBDBR of Windows name them."""

from __future__ import annotations

from types import MappingProxyType

from nkdoc.languages.keyboard import Keyboard
from nkdoc.languages.lexicon import words

KEYBOARD = Keyboard(
    keys=MappingProxyType(
        {
            "ctrl": ("controle",),
            "shift": ("maiús", "maiúsculas"),
            "del": ("apagar", "excluir", "eliminar"),
            "ins": ("inserir",),
            "enter": ("entrar", "entrada"),
            "space": ("espaço", "barra de espaço"),
            "tab": ("tabulação",),
            "backspace": ("retrocesso",),
            "home": ("início",),
            "end": ("fim",),
            "pageup": ("página acima",),
            "pagedown": ("página abaixo",),
            "up": ("acima", "cima", "seta para cima"),
            "down": ("abaixo", "baixo", "seta para baixo"),
            "left": ("esquerda", "seta esquerda", "seta para a esquerda"),
            "right": ("direita", "seta direita", "seta para a direita"),
            "meta": ("comando",),
            "alt": ("opção",),
        }
    ),
    fillers=words("seu sua seus suas meu minha teu tua caminho/para"),
)
