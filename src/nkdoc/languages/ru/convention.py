"""Russian as the guide types it: a spaced em dash between words, 13,6 %, 100 617 but 1050, ё throughout.

The words are those whose spelling with е can be read in one way only. Words that are another word with е stay out
(все, чем, небо, признает, села), and so do names.
"""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType

from nkdoc.languages.convention import Convention

_WORDS = """
ещё причём вдвоём втроём вперёд насчёт чьё чьём моё твоё твоём своё своём трёх четырёх трёхсот четырёхсот
днём огнём путём дождём вождём рублём королём словарём январём февралём сентябрём октябрём ноябрём декабрём
землёй семьёй статьёй судьёй лёд серьёзно надёжно твёрдо чётко жёстко определённо ожесточённо
идёт пойдёт придёт найдёт войдёт уйдёт дойдёт пройдёт перейдёт произойдёт подойдёт зайдёт
ведёт проведёт приведёт введёт переведёт несёт принесёт понесёт везёт привезёт растёт начнёт живёт
даёт отдаёт передаёт задаёт издаёт раздаёт создаёт продаёт сдаёт остаётся удаётся встаёт отстаёт
шёл пришёл ушёл нашёл дошёл прошёл вошёл подошёл произошёл перешёл зашёл отошёл сошёл
вёл провёл привёл перевёл ввёл повёл принёс привёз
проведён приведён введён переведён произведён завершён прекращён запрещён разрешён сообщён включён исключён
заключён осуждён убеждён определён обвинён освобождён возвращён награждён
"""

_NOUNS = """
учёт отчёт расчёт зачёт подсчёт самолёт вертолёт полёт налёт прилёт пулемёт миномёт гранатомёт огнемёт
объём приём подъём партнёр актёр режиссёр репортёр шахтёр контролёр
"""
_NOUN_ENDINGS = ("", "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах")

_ADJECTIVES = """
серьёзн надёжн тяжёл твёрд тёмн зелён жёлт дешёв учён определённ ожесточённ вооружённ заключённ завершённ
прекращённ запрещённ освобождённ обвинённ осуждённ населённ отдалённ напряжённ трёхдневн четырёхдневн
пулемётн миномётн
"""
_ADJECTIVE_ENDINGS = ("ый", "ая", "ое", "ые", "ого", "ой", "ому", "ую", "ым", "ыми", "ых", "ом")

_VELAR_ADJECTIVES = "жёстк чётк лёгк"
_VELAR_ENDINGS = ("ий", "ая", "ое", "ие", "ого", "ой", "ому", "ую", "им", "ими", "их", "ом")


def _forms() -> Iterable[str]:
    yield from _WORDS.split()
    for stems, endings in (
        (_NOUNS, _NOUN_ENDINGS),
        (_ADJECTIVES, _ADJECTIVE_ENDINGS),
        (_VELAR_ADJECTIVES, _VELAR_ENDINGS),
    ):
        yield from (stem + ending for stem in stems.split() for ending in endings)


CONVENTION = Convention(
    tag="ru",
    name="Russian",
    dash="—",
    percent="spaced",
    compound_percent=r"-[а-яё]",
    signs="№§",
    group_mark=" ",
    ungrouped_below=10_000,
    identifier=(
        r"№|#|§|номера?|isbn|issn|doi|тел\.?|телефон|факс|индекс|код|id|а/я|п/я|пункт[а-яё]*|групп[а-яё]*|стать[а-яё]*|"
        r"дом|комнат[а-яё]*|рейс[а-яё]*|резолюци[а-яё]*"
    ),
    lookalikes="coy",
    respelled=MappingProxyType({form.replace("ё", "е"): form for form in _forms()}),
)
