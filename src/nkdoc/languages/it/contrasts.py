"""Italian: words of opposite meanings, for the lexicon."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from nkdoc.languages.lexicon import Contrast

CONTRASTS: Mapping[str, Contrast] = MappingProxyType(
    {
        "rise": Contrast(
            r"aument\w+|cresc\w+|crebb\w+|cresciut\w+|sal(?:ì|gono|it[aoie]|irono|ire|irà|endo)|increment\w+"
            r"|accresc\w+",
            r"diminu\w+|scend\w+|sces\w+|cal(?:ò|at[aoie]|ano|are|arono|erà|ando)|ridu(?:c|ss|rr|zion)\w*|ridott\w+"
            r"|decresc\w+|crollat?\w*",
            r"più|maggior\w*|super\w+|rialz\w+|rincar\w+|espan\w+|raffor\w+|elev\w+|cresc\w+|sal\w{2,}|amplia\w+",
            r"meno|minor\w*|cal[oi]|abbass\w+|tagli\w*|indebol\w+|peggior\w+|inferior\w*|flession\w+|perdit\w+"
            r"|cadut\w+|cad\w+",
        ),
        "order": Contrast(
            r"prima|precedentemente",
            r"dopo|successivamente|dopodiché",
            r"fino|preced\w+|anterior\w*|già|pass(?:at\w+)|fa|anticip\w*|vigilia|finché|pre\w{4,}|innanzi|ex|avanti",
            r"poi|seguent\w+|successiv\w+|posterior\w*|da|dal|dall|dalla|quando|allora|prossim\w+|ora|una|seguì"
            r"|seguirono"
            r"|post\w+|indi|poiché",
        ),
        "opening": Contrast(
            r"apr(?:e|ono|ì|irono|ire|irà|iva|endo)|apert[aoie]|apertur\w+",
            r"chiu(?:de|dono|se|sero|dere|derà|deva|dendo|s[aoie]|sur\w+)",
            r"inaugur\w+|riap\w+|liber\w+|lanc\w+|sblocc\w+|ap\w+",
            r"blocc\w+|fin[ei]|termin\w+|chiu\w+|serr\w+",
        ),
        "start": Contrast(
            r"cominci\w+|inizi(?:a|ano|ò|arono|are|at[aoie]|erà|ava)|avvi(?:ò|ato|ata|are|arono)",
            r"termin(?:a|ano|ò|arono|are|at[aoie]|erà)|fin(?:ì|irono|isce|iscono|ire|it[aoie])|conclu\w+|cess(?:a|ò"
            r"|ato|arono|are)",
            r"apr\w+|apert\w+|inizi\w*|lanci\w+|ripre\w+|ripartì|introdu\w+|intrapre\w+|esord\w+|partì|partit\w+"
            r"|scoppi\w+",
            r"fin\w*|chiu\w+|ferm\w+|termin\w*|cess\w*|complet\w+|interr\w+|sospe\w+|smis\w+|smett\w+|scad\w+",
        ),
        "consent": Contrast(
            r"accett\w+|approv\w+|accols\w+|accolt\w+|acconsent\w+|appoggi\w+|sosten(?:ne|nero|uto|uta)|adott\w+",
            r"respin\w+|rifiut\w+|rigett\w+|neg(?:ò|ato|ata|arono)|condann\w+|bocci\w+",
            r"accord\w+|conferm\w+|favor\w+|accett\w+|accogl\w+|concord\w+|sost\w+|approv\w+|sì|ratific\w+|plaud\w+",
            r"contr\w*|critic\w+|neg\w+|oppo\w+|protest\w+|smenti\w+|dinieg\w+|contrari\w*|obiett\w+|no",
        ),
        "permission": Contrast(
            r"permett\w+|permess\w+|permis\w+|autorizz\w+|consent\w+|lasci(?:ò|a|ano|arono)",
            r"viet\w+|proib\w+|divie\w+",
            r"pu[òo]|posson\w+|pot\w+|diritt\w+|lecit\w+|legal\w*|licenz\w+|abilit\w+|conced\w+|possibil\w+|lasci\w+",
            r"illegal\w*|blocc\w+|restri\w+|imped\w+|illecit\w+|limit\w+|interdi\w+",
        ),
        "duty": Contrast(
            r"dev(?:e|ono|o)|debbono|dovr(?:à|anno)|obbligat[aoie]|tenut[aoie]",
            r"può|possono|potr(?:à|anno)|possiamo",
            r"dov\w+|obblig\w+|richied\w+|richiest\w+|esig\w+|necess\w+|occorr\w+|bisogn\w+|serv\w+|va|vanno|garanti\w+"
            r"|assicur\w+|raccomand\w+|impon\w+|indispens\w+|deb\w+",
            r"pot\w+|possibil\w+|permett\w+|capac\w+|facolt\w+|diritt\w+|consent\w+|opzional\w*|autoriz\w+|eventual\w+"
            r"|riusc\w+|forse|libera?\w*",
        ),
        "north": Contrast(r"nord|settentrional\w+", r"sud|meridional\w+", r"nord\w+", r"sud\w+|mezzogiorno"),
        "east": Contrast(
            r"est|oriental\w+|oriente", r"ovest|occidental\w+|occidente", r"\w+est|levante", r"\w+ovest|ponente"
        ),
        "place": Contrast(
            r"prim[aoie]",
            r"ultim[aoie]",
            r"inizial\w+|un[oa]?|inizi\w*|principi\w+|esord\w+|presto|anterior\w*",
            r"final\w*|fine|scors\w+|passat\w+|recent\w*|conclusiv\w+",
        ),
        "trade": Contrast(
            r"compr(?:ò|a|ano|arono|are|at[aoie])|acquist\w+|import(?:ò|ano|are|arono|at[aoie]|azion\w+)",
            r"vend(?:e|ono|é|ette|ettero|ere|erono|ut[aoie])|vendit\w+|esport\w+",
            r"compr\w+|import\w+|acqui\w+|ottenn?\w+|procur\w+",
            r"vend\w+|forn\w+|consegn\w+|rifornì|ced\w+|smerc\w+",
        ),
    }
)
