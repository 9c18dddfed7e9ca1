"""Portuguese: words of opposite meanings, for the lexicon."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from nkdoc.languages.lexicon import Contrast

CONTRASTS: Mapping[str, Contrast] = MappingProxyType(
    {
        "rise": Contrast(
            r"aument\w+|cresc(?:e|em|er|eu|eram|ido|endo|ia|imento)|sub(?:iu|iram|ido|indo|irá|ida)|sobem?|increment\w+"
            r"|acresc\w+",
            r"diminu\w+|desc(?:eu|eram|em?|er|ida|ido|endo)|ca(?:iu|íram|indo|ído|em)|redu[zç]\w+|decresc\w+"
            r"|baix(?:ou|aram|am)",
            r"mais|maior(?:es)?|alta|sub\w{2,}|elev\w+|ampli\w+|expan\w+|refor[cç]\w+|super\w+|cresc\w+|agrav\w+",
            r"menos|menor(?:es)?|queda|cai|cair|baix\w+|cort\w+|pior\w+|enfraque\w+|inferior\w*|perda\w*|deterior\w+"
            r"|recu\w+",
        ),
        "order": Contrast(
            r"antes|previamente|anteriormente",
            r"depois|após|posteriormente|seguidamente",
            r"até|prévi\w+|anterior\w*|já|passad\w+|há|véspera\w*|enquanto|pendente\w*|perante|pré\w*|pre\w{4,}"
            r"|antig\w+",
            r"logo|seguint\w+|posterior\w*|desde|quando|então|próxim\w+|uma|agora|ao|seguiu|seguiram|pós\w*|em|a",
        ),
        "opening": Contrast(
            r"abr(?:em?|iu|iram|ir|irá|irão|ia|iam|indo)|abert[oa]s?|abertura",
            r"fech(?:ou|aram|ar|ará|arão|ad[oa]s?|ava|avam|a|am|ando|o|amento)|encerr\w+",
            r"inaugur\w+|reab\w+|livres?|lanç\w+|desbloq\w+|abertur\w+|ab\w+",
            r"bloque\w+|fim|fina\w*|termin\w+|fech\w+",
        ),
        "start": Contrast(
            r"começ\w+|comec\w+|inici(?:ou|aram|ar|ará|arão|a|am|ado|ada)|princip?iou",
            r"termin(?:ou|aram|ar|ará|arão|a|am|ad[oa]s?)|finaliz\w+|conclu\w+|cess(?:ou|aram|ar)|acab(?:ou|aram|ar)",
            r"abr\w+|abert\w+|iníci\w+|inici\w+|começ\w+|lanç\w+|retom\w+|arranc\w+|princípi\w+|introdu\w+"
            r"|empreend\w+|deu",
            r"fim|final\w*|fech\w+|encerr\w+|par(?:ou|aram|ar|ado)|acab\w+|termin\w+|termo|complet\w+|interromp\w+"
            r"|suspen\w+",
        ),
        "consent": Contrast(
            r"aceit\w+|aprov(?:ou|aram|ar|ad[oa]s?|a|am)|apoi(?:ou|aram|a|am|ar)|acedeu|acederam|concord\w+|acolh\w+",
            r"rejeit\w+|recus\w+|neg(?:ou|aram|ad[oa]s?|a|am)|indefer\w+|conden(?:ou|aram|a|am|ad[oa]s?)|reprov\w+",
            r"apoi\w+|aceit\w+|acord\w+|confirm\w+|congratul\w+|aprov\w+|favor\w*|adot\w+|adopt\w+|sim|conced\w+"
            r"|ratific\w+",
            r"contra\w*|critic\w+|neg\w+|op(?:ôs|us|ost|osi|õe)\w*|protest\w+|deneg\w+|desment\w+|desmenti\w+",
        ),
        "permission": Contrast(
            r"permit\w+|permiss\w+|autoriz\w+|deix(?:ou|aram|am)",
            r"proíb\w+|proib\w+|vet(?:ou|aram|ad[oa]s?)",
            r"pod\w+|pôde|direitos?|legal\w*|legais|licenç\w+|habilit\w+|deix\w+|conced\w+|lícit\w+|possível|possib\w+",
            r"ilegal\w*|ilegais|bloque\w+|restring\w+|restri\w+|imped\w+|ved\w+|ilícit\w+|interdi\w+",
        ),
        "duty": Contrast(
            r"dev(?:em?|erá|erão|emos)|obrigad[oa]s?",
            r"pod(?:em?|erá|erão|emos)",
            r"dev\w+|requ\w+|exig\w+|exij\w+|necess\w+|obrig\w+|precis\w+|tem|têm|terá|terão|ter|indispens\w+|há"
            r"|garanti\w+"
            r"|assegur\w+|recom\w+|impõe\w*",
            r"pud\w+|possível|possib\w+|talvez|permit\w+|capa[zc]\w*|opcional\w*|direitos?|facult\w+|permis\w+"
            r"|autoriz\w+"
            r"|consegu\w+|livre\w*|eventual\w*",
        ),
        "north": Contrast(r"norte|nortenh\w+|setentriona\w+", r"sul|sulist\w+|meridiona\w+", r"nor\w+", r"su[lde]\w+"),
        "east": Contrast(
            r"leste|orienta(?:l|is)|oriente",
            r"oeste|ocidenta(?:l|is)|ocidente",
            r"este|(?:nor|su)d?este|\w*orienta\w+|levante|nascente",
            r"(?:nor|su)d?oeste|\w*ocidenta\w+|poente",
        ),
        "place": Contrast(
            r"primeir[oa]s?",
            r"últim[oa]s?",
            r"inicia\w*|uma?|princípi\w+|começ\w+|iníci\w+|cedo|anterior\w*",
            r"fina\w*|passad[oa]s?|recent\w*|fim|posterior\w*|derradeir\w+",
        ),
        "trade": Contrast(
            r"compr(?:ou|aram|am?|ar|ará|arão|ad[oa]s?|ava|avam)|adquir\w+|import(?:ou|aram|ar|ad[oa]s?)|importaç\w+",
            r"vend(?:eu|eram|em?|er|erá|erão|id[oa]s?|ia|iam)|vendas?|export\w+",
            r"compr\w+|import\w+|adqui\w+|consegu\w+|obt\w+|aquisi\w+",
            r"vend\w+|forne\w+|entreg\w+|proporcion\w+|prove\w+|abastec\w+|ofere\w+|ced\w+",
        ),
    }
)
