"""Blocks in a language that is neither the source's nor the translation's, beyond English and Russian."""

from __future__ import annotations

import pytest

from nkdoc.base.world import MemoryWorld
from nkdoc.bitext.foreign import Side
from nkdoc.checks.nk239_other_language import check
from nkdoc.compile import load_foreign

ENGLISH = "You can use another loader here. It may be slower than the first one.\n"


def found(tag: str, text: str) -> list[str]:
    world = MemoryWorld({"a.md": ENGLISH, "b.md": text})
    here, there = (Side(world, (path,), single=True) for path in ("a.md", "b.md"))
    return [one.code for one in check(load_foreign(here, there, ("en", tag)).value)]


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("uk", "Вы можете использовать другой загрузчик. Он может быть медленнее."),
        ("pt", "Usted puede usar otro cargador aquí. Puede ser más lento que el primero, pero no es malo."),
        ("fr", "You may also use the loader which is there. It can be slower than the one that was first."),
        ("zh-CN", "您可以在這裡使用另一個載入器。它可能會比第一個慢，這與時間無關。"),
        ("zh-TW", "您可以在这里使用另一个加载器。它可能会比第一个慢，这与时间无关。"),
    ],
)
def test_another_language_is_found(tag: str, text: str) -> None:
    assert found(tag, text + "\n") == ["NK239"]


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("uk", "Ви можете використати інший завантажувач. Він може бути повільніший."),
        ("pt", "A cidade de San José e o El Niño de las Flores, que são as mais lentas."),
        ("fr", "Vous pouvez utiliser un autre chargeur ici, « The one of the first and the last »."),
        ("zh", "您可以在这里使用另一个加载器。它可能会比第一个慢。"),
        ("ja", "ここでは別のローダーも使えます。最初のものより遅いかもしれません。"),
        ("zh", "您可以在這裡使用另一個載入器。它可能會比第一個慢，這與時間無關。"),
        ("nl", "U kunt hier een andere lader gebruiken, die is trager dan de eerste."),
    ],
)
def test_the_language_itself_is_none(tag: str, text: str) -> None:
    assert found(tag, text + "\n") == []
