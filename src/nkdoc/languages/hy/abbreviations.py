"""Armenian: abbreviations whose full stop does not end a sentence.

The language ends its sentences with ։ and not with the full stop; the list is for what is typed otherwise. After the
abbreviations of the encyclopaedia «Քրիստոնյա Հայաստան» (2002).
"""

from __future__ import annotations

from nkdoc.languages.abbreviations import Abbreviations
from nkdoc.languages.lexicon import words

ABBREVIATIONS = Abbreviations(
    usual=words(
        "թ թթ դ դդ մ.թ մ.թ.ա ն.ս հազ մլն մլրդ կգ կմ հրատ խմբ թարգմ տպ ուրիշ հունվ փետր ապր օգոստ սեպտ հոկտ նոյ դեկտ"
    ),
    before_names=words(
        "պրոֆ ակադ դոց գեն գնդ փոխգնդ մայ կապ լեյտ ընկ պրն տկն տիկ սբ ս ք գ փ պող շրջ նահ լ եպս արք վրդ քհն աբղ"
        " տես օր համեմ"
    ),
    before_numbers=words("էջ գլ հ հտ հատ մաս պր նկ աղ հոդ կետ ծան ծնթ բաժ սյուն հավ №"),
)
