"""Spanish: words of opposite meanings, for the lexicon."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from nkdoc.languages.lexicon import Contrast

CONTRASTS: Mapping[str, Contrast] = MappingProxyType(
    {
        "rise": Contrast(
            r"aument\w+|crec(?:e|en|er|ió|ieron|ido|iendo|ía)|subi(?:ó|eron|do|endo|rá)|suben?|increment\w+|acrecent\w+",
            r"disminu\w+|descend\w+|desciend\w+|descenso\w*|baj(?:ó|aron|an)|cay(?:ó|eron|endo)|reduj\w+|redu[cz]\w+"
            r"|decre\w+|mengu\w+",
            r"más|mayor(?:es)?|alzas?|subid\w+|subir|crec\w+|elev\w+|ampli\w+|expan\w+|refor[cz]\w+|refuer\w+|super\w+",
            r"menos|menor(?:es)?|ca[eí]\w*|baj\w+|recort\w+|empeor\w+|debilit\w+|inferior\w*|pérdida\w*|deterior\w+",
        ),
        "order": Contrast(
            r"antes|previamente",
            r"después|tras|posteriormente|seguidamente",
            r"hasta|previ\w+|anterior\w*|ya|pasad\w+|hace|antemano|vísperas?|mientras|pendientes?|ante|pre\w{4,}|antigu\w+",
            r"luego|siguientes?|posterior\w*|desde|cuando|entonces|próxim\w+|una|ahora|al|siguió|siguieron|pos\w{4,}",
        ),
        "opening": Contrast(
            r"abr(?:en?|ió|ieron|ir|irá[n]?|ía[n]?|iendo)|abiert[oa]s?|apertura",
            r"cerr(?:ó|aron|ar|arán?|ad[oa]s?|aban?|ando)|cierr(?:an?|en?)|clausur\w+",
            r"inaugur\w+|reab\w+|libres?|lanz\w+|desbloque\w+|apertur\w+|abr\w+",
            r"bloque\w+|fin|final\w*|termin\w+|cierr\w+",
        ),
        "start": Contrast(
            r"comen[zc](?:ó|aron|ar|arán?|ado|aba\w*|é)|comienz(?:an?|o)|empez\w+|empiez\w+|inici(?:ó|aron|ar|arán?|an?)",
            r"termin(?:ó|aron|ar|arán?|an?|ad[oa]s?)|finaliz\w+|conclu(?:y|i|í)\w+|ces(?:ó|aron|ar)|acab(?:ó|aron|ar)",
            r"abr\w+|abiert\w+|inici\w+|comen[zc]\w+|lanz\w+|reanud\w+|arran[cq]\w+|principi\w+|introdu\w+|emprend\w+",
            r"fin|final\w*|cerr\w+|cierr\w+|det[eu]\w+|acab\w+|termin\w+|cese|complet\w+|interrump\w+|suspen\w+|conclus\w+",
        ),
        "consent": Contrast(
            r"acept\w+|apro?b(?:ó|aron|ar|ad[oa]s?)|aprueb\w+|apoy(?:ó|aron|an?|ar|ad[oa]s?)|respald\w+|acced(?:ió|ieron)",
            r"rechaz\w+|rehus\w+|rehús\w+|neg(?:ó|aron|ad[oa]s?)|nieg(?:an?|ue)|desestim\w+|conden(?:ó|aron|an?|ad[oa]s?)",
            r"apoy\w+|acept\w+|acuerd\w+|acord\w+|confirm\w+|celebr\w+|aprob\w+|favor\w*|adopt\w+|acog\w+|sí|conced\w+",
            r"contra\w*|critic\w+|neg\w+|op(?:on|us|uest|osi)\w+|protest\w+|deneg\w+|den(?:ieg|eg)\w+|desment\w+|desmint\w+",
        ),
        "permission": Contrast(
            r"permit\w+|permis\w+|autori[zc]\w+|dej(?:ó|aron|an)",
            r"prohib\w+|prohíb\w+|vet(?:ó|aron|ad[oa]s?)",
            r"pued\w+|pod\w+|derechos?|legal\w*|licencias?|habilit\w+|dej\w+|conced\w+|lícit\w+|posib\w+",
            r"ilegal\w*|bloque\w+|restring\w+|restric\w+|imp(?:id|ed)\w+|vet\w+|ilícit\w+|prohib\w+",
        ),
        "duty": Contrast(
            r"deb(?:en?|erán?|emos)|obligad[oa]s?",
            r"pued(?:en?|o)|podrán?|podemos",
            r"deb\w+|deber\w*|requ\w+|exig\w+|exij\w+|necesi\w+|necesari\w+|oblig\w+|preciso|hay|tien\w+|tendr\w+|ten[eí]\w+"
            r"|imprescindib\w+|ha|han|garanti\w+|asegur\w+|recom\w+",
            r"pod\w+|pud\w+|posib\w+|quizás?|permit\w+|capa[zc]\w*|opcional\w*|derechos?|potencial\w*|facult\w+|permis\w+"
            r"|optar|autori\w+|cabe|logr\w+",
        ),
        "north": Contrast(
            r"norte|norteñ\w+|septentrional(?:es)?", r"sur|sureñ\w+|meridional(?:es)?", r"nor\w+", r"su[rd]\w+"
        ),
        # «Este» is more often «this» than «east».
        "east": Contrast(
            r"oriental(?:es)?|oriente",
            r"oeste|occidental(?:es)?|occidente",
            r"este|(?:nor|nord|su[rd])este|\w*oriental\w*|levante",
            r"(?:nor|su[rd])oeste|\w*occidental\w*|poniente",
        ),
        "place": Contrast(
            r"primer[oa]?s?",
            r"últim[oa]s?",
            r"inicial\w*|una?|uno|principi\w+|comien\w+|inici\w+|primeramente|temprano\w*|anterior\w*",
            r"final\w*|pasad[oa]s?|recient\w+|fin|posterior\w*|reciente\w*",
        ),
        "trade": Contrast(
            r"compr(?:ó|aron|an?|ar|arán?|ad[oa]s?|aban?)|adquir\w+|adquier\w+|import(?:ó|aron|ar|ad[oa]s?)|importacion\w*",
            r"vend(?:ió|ieron|en?|er|erán?|id[oa]s?|ían?)|ventas?|export\w+",
            r"compr\w+|import\w+|adqui\w+|consig\w+|consegu\w+|obt\w+",
            r"vend\w+|vent\w+|suministr\w+|entreg\w+|proporcion\w+|prove\w+|abastec\w+|ofre\w+",
        ),
    }
)
