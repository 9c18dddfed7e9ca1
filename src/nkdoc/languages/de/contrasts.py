"""German: words that have an opposite, for the lexicon. Separable verbs are found by the words that show their side."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from nkdoc.languages.lexicon import Contrast

CONTRASTS: Mapping[str, Contrast] = MappingProxyType(
    {
        "rise": Contrast(
            r"stieg(?:en)?|steigt|steigen\w*|steiger\w+|gestiegen\w*|gesteigert\w*|anstieg\w*|ansteig\w*|angestiegen\w*"
            r"|wuchs(?:en)?|wächst|wachsen\w*|erhöh\w+|zunahm\w*|zunehm\w+|zugenommen\w*",
            r"fiel(?:en)?|fällt|sank(?:en)?|sinkt|sinken\w*|gesunken\w*|rückg[aä]ng\w*|zurückging\w*|zurückgegangen\w*"
            r"|verringer\w+|schrumpf\w+|abnahm(?:en)?|abnehmen\w*|abgenommen\w*|reduzier\w+|senkt\w*|senkung\w*|gesenkt\w*",
            r"mehr|höher\w*|größer\w*|grösser\w*|stärk\w*|verstärk\w*|ausweit\w*|ausgeweitet\w*|ausbau\w*|zuwachs\w*|hob(?:en)?"
            r"|gehoben|gewachsen\w*|wachs\w*|nahm(?:en)?|klett\w*|auf\w*|hoch",
            r"weniger|niedrig\w*|gering\w*|kleiner\w*|ab|herab\w*|gefallen\w*|fallen\w*|abbau\w*|verschlechter\w*|schwäch\w*"
            r"|geschwächt\w*|kürz\w*|gekürzt\w*|nachl\w+|einbr\w+|zurück|nahm(?:en)?|sturz\w*|stürz\w*",
        ),
        "order": Contrast(
            r"vor|bevor|zuvor|vorher|ehe",
            r"nach|nachdem|danach|anschließend\w*|anschliessend\w*|daraufhin",
            r"früher\w*|vorherig\w*|vorig\w*|bereits|schon|ehemal\w*|einst\w*|bis|voraus|vorab|vergangen\w*|bisher\w*|zunächst"
            r"|zuerst|noch|vor\w{3,}|seinerzeit",
            r"später\w*|dann|nächst\w*|sobald|als|wenn|nun|jetzt|seit\w*|folg\w*|darauf\w*|infolge\w*|auf|hinterher|künftig\w*"
            r"|ab|hinter|schließlich|schliesslich|erst|nach\w{2,}|gefolgt|im|zum",
        ),
        "opening": Contrast(
            r"öffne\w*|geöffnet\w*|eröffn\w*|öffnung\w*",
            r"schlie(?:ß|ss)(?:t|en|ung\w*)|geschlossen\w*|schloss(?:en)?|gesperrt\w*|sperr(?:t|te|ten|en|ung\w*)",
            r"offen\w*|frei\w*|wieder\w*|start\w*|entsperr\w*",
            r"blockier\w*|blockad\w*|zu|end\w*|beende\w*|schluss\w*|verschl\w*|abgeschlossen\w*|sperr\w*|abgeriegelt\w*",
        ),
        "start": Contrast(
            r"beg(?:ann|innt|innen|onnen)\w*|begann\w*|angefangen\w*|startet\w*|gestartet\w*",
            r"endete\w*|endet|beende\w*|abgeschlossen\w*|vollende\w*|aufgehört|eingestellt\w*|stoppt\w*|gestoppt\w*",
            r"beginn\w*|anf[aäi]ng\w*|start\w*|eröffn\w*|öffn\w*|einführ\w*|eingeführt\w*|einleit\w*|eingeleitet\w*|wieder\w*"
            r"|aufn\w+|aufgenommen\w*|nahm(?:en)?|ausbruch\w*|ausgebrochen\w*|brach(?:en)?|setzte\w*|einsetz\w*|erst\w*|seit",
            r"end\w*|schluss\w*|stopp\w*|schlo(?:ß|ss)\w*|schlie(?:ß|ss)\w*|geschlossen\w*|halt\w*|gehalten|abgelaufen\w*|vorbei"
            r"|über|aufg\w+|abbr\w+|abgebrochen\w*|letzt\w*|einstell\w*|stellte\w*|hört\w*|fertig\w*|abschl\w+|bis",
        ),
        "consent": Contrast(
            r"akzeptier\w*|zustimm\w*|zugestimmt\w*|gebilligt\w*|billigt\w*|befürwort\w*|unterstütz\w*|verabschiedet\w*",
            r"ablehn\w*|abgelehnt\w*|lehn(?:t|te|ten)|zurückwies\w*|zurückweis\w*|zurückgewiesen\w*|verweiger\w*|weigert\w*"
            r"|geweigert|dementier\w*|bestreit\w*|bestritt\w*|verurteil\w*",
            r"stimm\w*|gestimmt|annahm\w*|annehm\w*|angenommen\w*|nahm(?:en)?|bestätig\w*|begrüß\w*|begrüss\w*|einig\w*|geeinigt"
            r"|vereinbar\w*|für|einverstanden|bekräftig\w*|zusag\w*|billig\w*|genehmig\w*|hilf\w*|half\w*|unterst\w+",
            r"gegen|dagegen|kriti\w*|protest\w*|widers\w+|gegner\w*|opposition\w*|leugn\w*|verw[ao]rf\w*|absag\w*|abgesagt"
            r"|wies(?:en)?|trotz|entgegen",
        ),
        "permission": Contrast(
            r"erlaub\w*|gestatte\w*|zulass\w*|zugelassen\w*|genehmig\w*",
            r"verb(?:iet|ot)\w*|untersag\w*",
            r"dürf\w*|darf|durft\w*|kann|könn\w*|konnt\w*|recht\w*|berechtigt\w*|legal\w*|lizen\w*|ermöglich\w*|gewähr\w*"
            r"|lie(?:ß|ss)\w*|lass\w*|lässt|erteil\w*|möglich\w*|zuläss\w*",
            r"illegal\w*|blockier\w*|beschränk\w*|einschränk\w*|eingeschränkt\w*|verhinder\w*|hinder\w*|sperr\w*|gesperrt\w*"
            r"|unzuläss\w*",
        ),
        "duty": Contrast(
            r"muss|muß|müssen|musste|mussten|verpflichtet\w*",
            r"darf|dürfen|kann|können",
            r"soll\w*|pflicht\w*|verpflicht\w*|notwendig\w*|nötig\w*|brauch\w*|erforder\w*|zwing\w*|gezwungen\w*|bedarf\w*"
            r"|benötig\w*|müss\w*|forder\w*|gefordert\w*|obligat\w*|zwang\w*|unbedingt|vorgeschrieben\w*|gilt|hat|haben|ist|sind",
            r"könn\w*|konnt\w*|durft\w*|dürft\w*|möglich\w*|erlaub\w*|recht\w*|berechtigt\w*|fähig\w*|lass\w*|lässt|ermöglich\w*"
            r"|vielleicht|möge\w*|mag|optional\w*|potenzi\w*|potentiell\w*|imstande|vermag",
        ),
        "north": Contrast(
            r"nord(?:en|ens|s|wärts)?|nördlich\w*", r"süd(?:en|ens|s|wärts)?|südlich\w*", r"nord\w+|nörd\w+", r"süd\w+"
        ),
        "east": Contrast(
            r"osten|ostens|östlich\w*|ostwärts",
            r"westen|westens|westlich\w*|westwärts",
            r"ost\w*|\w+ost\w*|\w+östlich\w*",
            r"west\w*|\w+west\w*",
        ),
        "place": Contrast(
            r"erst(?:e[nmrs]?)",
            r"letzt(?:e[nmrs]?)",
            r"zuerst|erst\w*|anf[aä]ng\w*|ein(?:e[nmrs]?)?|eins|beg\w+|früh\w*|initi\w*|zunächst|ursprüng\w*",
            r"zuletzt|letzt\w*|schließlich|schliesslich|end\w*|vergangen\w*|jüngst\w*|neuest\w*|abschl\w+|schluss\w*|spät\w*",
        ),
        "trade": Contrast(
            r"kauf(?:t|te|ten|en)|gekauft\w*|erw(?:arb|orb|irb)\w*|importier\w*|ankauf\w*|angekauft\w*",
            r"verkauf\w*|exportier\w*|veräu(?:ß|ss)er\w*",
            r"import\w*|einkauf\w*|beschaff\w*|kauf\w*|käuf\w*|einfuhr\w*|einführ\w*|bez[oi]e?[gh]\w*",
            r"export\w*|ausfuhr\w*|ausführ\w*|liefer\w*|geliefert\w*|absatz\w*|vertrieb\w*|verkäuf\w*",
        ),
    }
)
