"""Names in Latin letters within texts of scripts that part no words from them."""

from __future__ import annotations

import pytest

from nkdoc.base.world import MemoryWorld
from nkdoc.bitext.foreign import Side
from nkdoc.checks.nk238_unknown_latin_word import check
from nkdoc.compile import load_foreign
from tests.checks.small import compared


@pytest.mark.parametrize(
    ("tag", "text", "codes"),
    [
        ("zh", "现在在Kubernets上运行。", ["NK238 warning"]),
        ("ja", "Kubernets で実行します。", ["NK238 warning"]),
        ("ko", "지금 Kubernets에서 실행합니다.", ["NK238 warning"]),
        ("zh", "现在在Kubernetes上运行。", []),
        ("ko", "지금 Kubernetes에서 실행합니다.", []),
        ("zh", "现在在Kubernetes（k8s、cluster）上运行。", []),
        ("nl", "Draai het nu op Kubernets.", []),
    ],
)
def test_a_name_with_a_slip(tag: str, text: str, codes: list[str]) -> None:
    world = MemoryWorld({"a.md": "Run it on Kubernetes now.\n", "b.md": text + "\n"})
    here, there = (Side(world, (path,), single=True) for path in ("a.md", "b.md"))
    found = list(check(load_foreign(here, there, ("en", tag)).value))
    assert [f"{one.code} {one.severity.label}" for one in found] == codes


@pytest.mark.parametrize(
    ("source", "target", "codes"),
    [
        ("Electron is built on Chromium.", "Electron baut auf Chromuim auf.", ["NK238 warning"]),
        ("Use JavaScript for that.", "Nimm dafür JavaSript.", ["NK238 warning"]),
        ("The OWASP list is long.", "Die Liste der OSWAP ist lang.", ["NK238 warning"]),
        ("Use JavaScript for that.", "Nimm dafür JavaScript.", []),
        ("Filters and Centers in Russia.", "Filtres et Centres en Russie.", []),
        ("English and Unicode stay.", "Englisch und Unicode bleiben.", []),
        ("Open Settings, then Components.", "Öffne Einstellungen, dann Komponenten.", []),
    ],
)
def test_a_name_in_another_language_of_latin_script(source: str, target: str, codes: list[str]) -> None:
    world = MemoryWorld({"a.md": source + "\n", "b.md": target + "\n"})
    here, there = (Side(world, (path,), single=True) for path in ("a.md", "b.md"))
    found = list(check(load_foreign(here, there, ("en", "fr" if "Filtres" in target else "de")).value))
    assert [f"{one.code} {one.severity.label}" for one in found] == codes


NAMES = (
    "The ship left Torvald at noon.\n\nIt met the pilot near Torvald in a fog.",
    "Das Schiff verließ Torvald am Mittag.\n\nEs traf den Lotsen bei Torvald im Nebel.",
)


def test_a_name_is_mistyped_in_a_language_of_latin_letters() -> None:
    source, target = NAMES
    changed = target.replace("bei Torvald", "bei Torvild")
    assert compared(source, changed, ("en", "de")) == [("NK238", "warning")]


def test_a_name_that_is_translated_everywhere_is_left_alone() -> None:
    source, target = NAMES
    assert compared(source, target, ("en", "de")) == []
    assert compared(source, target.replace("Torvald", "Torvild"), ("en", "de")) == []
