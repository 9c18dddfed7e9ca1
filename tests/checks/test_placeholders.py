"""Code in which a word stands for another: translated words are none of its faults, swapped and mistyped ones are."""

from __future__ import annotations

import pytest

from nkdoc.base.world import MemoryWorld
from nkdoc.bitext.foreign import Side
from nkdoc.checks import compare_project
from nkdoc.compile import load_foreign
from tests.checks.small import compared

AGREE = (
    ("en,es", "The package is in `/etc/cron.d/package`.", "El paquete está en `/etc/cron.d/paquete`."),
    ("en,de", "Set the value to `value`.", "Setzen Sie den Wert auf `Wert`."),
    ("en,de", "Read `/usr/share/doc/package-name` for the package.", "Zum Paket lesen Sie `/usr/share/doc/paketname`."),
    ("en,es", "The origin is `origin` here.", "Aquí el origen es `origen`."),
    ("en,pt", "The package has a name: `package-name`.", "O pacote tem um nome: `nome-do-pacote`."),
    ("en,de", "Run `cp path/to/x <area>` now.", "Führen Sie `cp path/to/x <Bereich>` aus."),
    ("en,it", "Run `apt show foo` now.", "Ora si esegua `apt show pippo`."),
    ("en,fr", "Take `ftp.us.debian.org/debian` or another.", "Prenez `ftp.fr.debian.org/debian` ou un autre."),
    ("en,fr", "The zone is `US/Eastern` here.", "Ici, le fuseau est `Europe/Paris`."),
    ("en,de", "Write a file:\n\n```\necho yes > file\n```", "Eine Datei schreiben:\n\n```\necho yes > datei\n```"),
)
DIFFER = (
    ("en,es", "Set `origin` for the `source`.", "Ponga `source` para el `source`."),
    ("en,de", "The package `package` is old.", "Das Paket `pakcage` ist alt."),
    ("en,de", "The value of `--package` counts.", "Der Wert von `--paket` zählt."),
    ("en,fr", "The value of `value()` counts.", "La valeur de `valeur()` compte."),
    ("en,fr", "The zone is `US/Eastern` here.", "Ici, le fuseau est `Asia/Tokyo`."),
    ("en,de", "Take `ftp.us.debian.org/debian` now.", "Nehmen Sie `ftp.fr.debian.org/debian`."),
    ("en,de", "Use the tool:\n\n```\nnpm install tool\n```", "Nutzen Sie das Werkzeug:\n\n```\nnpm install toll\n```"),
)


@pytest.mark.parametrize(("tags", "here", "there"), AGREE)
def test_a_translated_placeholder_is_no_fault(tags: str, here: str, there: str) -> None:
    assert _loud(tags, here, there) == []


@pytest.mark.parametrize(("tags", "here", "there"), DIFFER)
def test_other_code_is_one(tags: str, here: str, there: str) -> None:
    assert _loud(tags, here, there)


def _loud(tags: str, here: str, there: str) -> list[str]:
    source, target = tags.split(",")
    found = compared(here, there, (source, target))
    return [code for code, severity in found if severity in ("error", "warning") and code in ("NK215", "NK216")]


def test_a_message_shows_the_code_in_a_sentence() -> None:
    here, there = "The `debhelper` tool will look for files.", "Это так. The `debhelper` tool will look for files."
    world = MemoryWorld({"a.md": f"{here}\n", "b.md": f"{there}\n"})
    sides = [Side(world, (name,), single=True) for name in ("a.md", "b.md")]
    found = compare_project(load_foreign(sides[0], sides[1], ("en", "ru")).value)
    assert any("debhelper" in one.message for one in found if one.code == "NK230")
