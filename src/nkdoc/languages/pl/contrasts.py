"""Polish: words of opposite meanings, for the lexicon."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from nkdoc.languages.lexicon import Contrast

CONTRASTS: Mapping[str, Contrast] = MappingProxyType(
    {
        "rise": Contrast(
            r"(?:wz|wy|u|na|od)?r(?:osn|ośn|ast|óst|ósł|osł|ośl)\w*|wzrost\w*|zwięk\w+|podwyż\w+|podn(?:ió|io|ie|os)\w+"
            r"|podroż\w+",
            r"spad(?:ł|l|a|n|k|e)\w*|spadek|(?:z|po)mniej\w+|obniż\w+|zmala\w+|male(?:j|ją|je|li|ć)\w*|malał\w*"
            r"|potania\w+"
            r"|zredukow\w+",
            r"więcej|wyż(?:ej|sz)\w*|większ\w*|wzm(?:oc|ac|og)\w+|rozszerz\w+|przyrost\w*|nasil\w+|ros\w+",
            r"mniej|niż(?:ej|sz)\w*|mniejsz\w*|osłab\w+|pogorsz\w+|pogarsz\w+|ubyt\w+|redukc\w+|skróc\w+|cię\w+"
            r"|upad\w*",
        ),
        "order": Contrast(
            r"przed|uprzednio",
            r"po|następnie",
            r"do|wcześni\w+|poprzedni\w*|dotychczas\w*|dotąd|najpierw|dawn\w+|był[aey]?|ubiegł\w+|minion\w+|zanim|temu"
            r"|zawczasu|wstępn\w+",
            r"potem|późni\w+|następn\w*|kolejn\w*|od|gdy|kiedy|odkąd|dalej|teraz|wtedy|za|powojenn\w+|odtąd",
        ),
        "opening": Contrast(
            r"(?:ot(?:wor|wier|war)\w+)",
            r"(?:zam(?:kn|yk)\w+|zamknięc\w+)",
            r"otw\w+|uruch\w+|zainaug\w+|inaug\w+|udostęp\w+|odblok\w+|woln\w+",
            r"zam\w+|zablok\w+|blok\w+|kon(?:ie|ń)c\w+",
        ),
        "start": Contrast(
            r"(?:roz|za)?poczyna\w*|(?:roz|za)pocz(?:ę|ą)\w*|zacz(?:ę|ą|n|yn)\w*|zaczyna\w*|wystartow\w+|startow\w+",
            r"(?:za|s|u)?kończ\w*|zakończ\w*|przerwa[łln]\w*|zaprzest\w+|ustał\w*",
            r"początk\w*|początek|otw\w+|wszcz\w+|urucho\w+|wznow\w+|wznaw\w+|podj\w+|wprowadz\w+|rozruch\w*|powsta\w+",
            r"koniec|końc\w*|zamk\w+|wstrzym\w+|zatrzym\w+|wygas\w+|upły\w+|przesta\w+|ustan\w+|dobieg\w+",
        ),
        "consent": Contrast(
            r"przyj(?:ął|ęł|ęt|ęc|mu)\w*|zgodzi\w+|zgadza\w+|zatwierdz\w+|poparł\w*|popar\w+|popiera\w*|zaakcept\w+"
            r"|akcept\w+",
            r"odrzuc\w+|odmów\w+|odmaw\w+|odmow\w+|sprzeciw\w+|potępi\w+",
            r"zgod\w+|potwierdz\w+|uchwal\w+|poparci\w+|za|przyj\w+|aprob\w+|podpis\w+|przychyl\w+",
            r"przeciw\w*|krytyk\w+|zaprzecz\w+|protest\w*|oddal\w+|wbrew|oponent\w*|nie",
        ),
        "permission": Contrast(
            r"pozw(?:ol|al)\w+|zezw(?:ol|al)\w+|dopuszcz\w+|dopuści\w*",
            r"zakaz\w+|zabr(?:on|an|oń)\w+",
            r"moż(?:e|na|emy|liw\w+)|mogą|wolno|prawo|praw\w*|legal\w*|licencj\w+|umożliw\w+|uprawn\w+",
            r"nielegaln\w*|ogranicz\w+|blok\w+|zablok\w+|uniemożliw\w+|wzbr\w+",
        ),
        "duty": Contrast(
            r"mus(?:i|zą|imy|isz|icie)|obowiązan\w+|zobowiąz\w+|powinn\w+|powinien",
            r"moż(?:e|emy|ecie|esz)|mogą",
            r"trzeba|należy|koniecz\w+|wymag\w+|obowiąz\w+|potrzeb\w+|niezbęd\w+|mus\w+|ma|mają|winn\w+|winien|nakaz\w+"
            r"|zapewni\w+",
            r"mógł\w*|mogł\w*|można|możliw\w+|pozw\w+|zezw\w+|wolno|praw\w+|zdoln\w+|umie\w*|potrafi\w*|dopuszcz\w+"
            r"|ewentual\w+|uprawn\w+",
        ),
        "north": Contrast(r"północ\w*|północn\w+", r"południ(?:e|owy|owa|owe|owej|owego|owym|ową|owych)\w*|południowo"),
        "east": Contrast(r"wsch(?:ód|od)\w*", r"zach(?:ód|odu|odzie|odem|odowi)|zachodni\w*"),
        "place": Contrast(
            r"pierwsz\w+|pierwsi",
            r"ostatni\w*",
            r"początk\w*|jeden|jedn\w+|najpierw|najwcześ\w+|wstępn\w+",
            r"końc\w*|koniec|minion\w+|niedawn\w+|ubiegł\w+|finał\w*",
        ),
        "trade": Contrast(
            r"kup(?:i|uj|ow|n|o)\w*|zakup\w*|nab(?:y|yw)\w+|import\w+",
            r"sprzeda\w*|eksport\w+",
            r"import\w*|pozysk\w+|zaopatr\w+|kup\w*|przywo\w+|przywi\w+",
            r"eksport\w*|sprzed\w*|dosta[rw]\w+|wywo\w+|wywi\w+|zbyt|zbyw\w+",
        ),
    }
)
