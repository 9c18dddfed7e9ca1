"""Armenian: numbers, dates, units and little words.

Nouns and verbs take their endings one after another, so most patterns are a stem and any letters after
it; stems that also begin other words (ժամ, ժամանակ) list their endings. The marks ՞ ՜ ՛ part a word for those who look
for words: of «ե՞րբ» they see «ե» and «րբ», which is why the cues have such remains.
"""

from __future__ import annotations

from fractions import Fraction
from types import MappingProxyType

from nkdoc.languages.hy.units import CASE, UNITS
from nkdoc.languages.lexicon import SPACES, Contrast, Lexicon, Reading, words

_HOUR, _DAY = 3600, 86400
_ROUND_THE_CLOCK = tuple(Reading("number", value) for value in (Fraction(24), Fraction(7), Fraction(24, 7)))


def _after_hour(*phrases: str) -> str:
    """Return the pattern of the empty place right after an hour that one of the phrases stands before.

    The half of the day comes first, «երեկոյան ժամը 9-ին», but is looked for after the digits; a look-behind has one
    length only, so every shape of an hour has its own.
    """
    hours = (r"\d", r"\d\d", r"\d[:.]\d\d", r"\d\d[:.]\d\d")
    return "|".join(
        rf"(?<={phrase} {between}{hour})" for phrase in phrases for between in ("", "ժամը ") for hour in hours
    )


LEXICON = Lexicon(
    tag="hy",
    decimal=",",
    groups=SPACES,
    magnitudes=MappingProxyType(
        {
            2: rf"հարյուր(?:{CASE}|ավոր\w*)?",
            3: r"հազար(?!ամյա)\w*|հազ[.․]?|հզր[.․]?",
            6: r"միլիոն(?!ատեր)\w*|մլն[.․]?",
            9: r"միլիարդ(?!ատեր)\w*|մլրդ[.․]?",
            12: r"տրիլիոն\w*|տրլն[.․]?",
        }
    ),
    endings=rf"[-֊]?(?:րդ{CASE}?|րդներ\w*|{CASE}|ինը|ական|ինն?)|թթ?(?=[.․])",
    decades=rf"[-֊]?ական(?:ներ)?{CASE}?",
    and_a_half=r"[ \u00a0](?:ու|և|եւ)[ \u00a0]կես(?:ը|ի|ին|ից|ով)?|-?ուկես",
    percent=rf"%(?:[-֊]?(?:{CASE}|անոց\w*))?|տոկոսային\s+կետ\w*|տոկոս\w*",
    connectors=r"\s*[-–—]\s*|(?<=ից)\s+(?:մինչև\s+|մինչեւ\s+)?|,?\s+(?:և|եւ|ու|կամ|մինչև|մինչեւ|ընդդեմ)\s+|,\s+"
    r"|\s*/\s*",
    units=UNITS,
    # «մարտ» is a battle too.
    months=(
        r"[Հհ]ունվար\w*",
        r"[Փփ]ետրվար\w*",
        r"[Մմ]արտ(?=\s+ամ(?:իս|ս))",
        r"[Աա]պրիլ\w*",
        r"[Մմ]այիս\w*",
        r"[Հհ]ունիս\w*",
        r"[Հհ]ուլիս\w*",
        r"օգոստոս\w*",
        r"[Սս]եպտեմբեր\w*",
        r"[Հհ]ոկտեմբեր\w*",
        r"[Նն]ոյեմբեր\w*",
        r"[Դդ]եկտեմբեր\w*",
    ),
    months_beside_digits=(
        r"[Հհ]ունվ?\.|[Հհ]նվ\.?",
        r"[Փփ]ետր?\.?|[Փփ]տվ\.?",
        r"[Մմ]արտ(?:ը|ի|ին|ից|ում|յան)?|[Մմ]րտ\.?",
        r"[Աա]պր\.?",
        r"[Մմ]այ\.|[Մմ]յս\.?",
        r"[Հհ]նս\.?",
        r"[Հհ]լս\.?",
        r"Օգոստոս\w*|[Օօ]գ(?:ոստ|ս)?\.",
        r"[Սս]եպտ?\.?",
        r"[Հհ]ոկտ?\.?",
        r"[Նն]ոյ\.?",
        r"[Դդ]եկտ?\.?",
    ),
    before_months=r"(?:(?:\d{4})?թթ?[.․]|թվականի|տարվա|այս|մինչև|մինչեւ|սույն)\s",
    weekdays=(
        r"[Եե]րկուշաբթ\w+",
        r"[Եե]րեքշաբթ\w+",
        r"[Չչ]որեքշաբթ\w+",
        r"[Հհ]ինգշաբթ\w+",
        r"[Ոո]ւրբաթ\w*",
        # Without more it is a week.
        r"[Շշ]աբաթ(?=\s+օր|,\s+[^\W\d_]+ի\s+\d)",
        r"[Կկ]իրակ(?:ի\w*|վա|նօրյա\w*)",
    ),
    calendar_hints="հունվ Հունվ հուն. Հուն. հնվ Հնվ փետ Փետ փտվ Փտվ մարտ Մարտ մրտ Մրտ ապր Ապր մայ Մայ մյս Մյս"
    " հունիս Հունիս հնս Հնս հուլիս Հուլիս հլս Հլս օգ Օգ սեպ Սեպ հոկ Հոկ նոյ Նոյ դեկ Դեկ շաբթ շաբաթ Շաբաթ ուրբաթ Ուրբաթ"
    " կիրակ Կիրակ",
    moment_hints="կեսօր կեսգիշեր",
    before_noon=r"(?:[-֊](?:ին|ը|ի|ից))?[՝,]?\s+(?:առավոտյան|առավոտվա|կեսօրից\s+առաջ)|"
    + _after_hour("առավոտյան", "առավոտվա"),
    after_noon=r"(?:[-֊](?:ին|ը|ի|ից))?[՝,]?\s+(?:երեկոյան|ցերեկվա|ցերեկով|կեսօրից\s+հետո)|"
    + _after_hour("երեկոյան", "ցերեկվա", "կեսօրից հետո"),
    number_prefixes=r"ա?(?:ամյա|օրյա|ամսյա|ժամյա|շաբաթյա|րոպե|վայրկյան|հարկ|կողմ|անկյուն|մաս|տող|շարք|լեզու|լեզվ|փուլ|գույն"
    r"|գծ|անիվ|տոկոս|կիլոմետր|մետր|տարեկան|անոց|հոգանոց|տեղանոց|սենյակ|դռն|դուռ|նիշ|հատոր|պատ[իկ]|հազար|միլիոն|միլիարդ"
    r"|չափ|բևեռ|բեւեռ|կի|ձայն|գլխ|մակարդակ|աստիճան|ատոմ|միջուկ|խորհրդարան|դաս)",
    joiners=r"և|եւ|եվ|ու",
    facts=(
        (r"շուրջօրյա|օրը\s+24\s+ժամ", _ROUND_THE_CLOCK),
        (r"երկշաբաթյա\w*", (Reading("time", Fraction(14 * _DAY)),)),
        (r"ամենօրյա|օրական|օրեկան|օր\s?ու\s?գիշեր", (Reading("time", Fraction(_DAY)),)),
        (r"կես\s+ժամ\w*|կեսժամյա", (Reading("time", Fraction(_HOUR, 2)),)),
        (r"մեկուկես\s+ժամ\w*|մեկուկեսժամյա", (Reading("time", Fraction(3 * _HOUR, 2)),)),
        (r"ժամական|ամենժամյա", (Reading("time", Fraction(_HOUR)),)),
        (r"շաբաթական|ամենշաբաթյա", (Reading("time", Fraction(7 * _DAY)),)),
        (r"ամսական|ամենամսյա", (Reading("month", Fraction(1)),)),
        (r"եռամսյակ\w*|եռամսյա", (Reading("month", Fraction(3)),)),
        (r"կիսամյա\w*|կես\s+տար\w+", (Reading("month", Fraction(6)),)),
        (r"մեկուկես\s+տար\w+|մեկուկեսամյա", (Reading("month", Fraction(18)),)),
        (r"տարեկան|ամենամյա|տարեդարձ\w*|տարելից\w*", (Reading("month", Fraction(12)),)),
        (r"տասնամյա\w*", (Reading("month", Fraction(120)), Reading("number", Fraction(10)))),
        (
            rf"հարյուրամյա\w*|դար(?:{CASE}|եր{CASE}?)?",
            (Reading("month", Fraction(1200)), Reading("number", Fraction(100))),
        ),
        (r"հազարամյա\w*", (Reading("number", Fraction(1000)),)),
        (r"կեսօր\w*", (Reading("clock", Fraction(720)),)),
        (r"կեսգիշեր\w*", (Reading("clock", Fraction(0)), Reading("clock", Fraction(1440)))),
        (r"իննսունական\w*", (Reading("number", Fraction(90)), Reading("number", Fraction(1990)))),
        (r"ութսունական\w*", (Reading("number", Fraction(80)), Reading("number", Fraction(1980)))),
        (r"յոթանասունական\w*", (Reading("number", Fraction(70)), Reading("number", Fraction(1970)))),
        (r"վաթսունական\w*", (Reading("number", Fraction(60)), Reading("number", Fraction(1960)))),
        (r"հիսունական\w*", (Reading("number", Fraction(50)), Reading("number", Fraction(1950)))),
        (r"կես\s+միլիոն\w*", (Reading("number", Fraction(500_000)),)),
        (r"կես\s+միլիարդ\w*", (Reading("number", Fraction(500_000_000)),)),
        (rf"կես{CASE}?|կիսով|կիսա\w+", (Reading("share", Fraction(1, 2)), Reading("number", Fraction(1, 2)))),
        (r"ամբողջ\w*|լիովին|լրիվ|ողջ|բոլոր\w*|հարյուրտոկոսանոց", (Reading("share", Fraction(1)),)),
        (r"ոչ\s?ոք\w*|ոչ|ոչինչ|առանց|բացակա\w+|չկա|չկան", (Reading("number", Fraction(0)),)),
        (r"մի|յուրաքանչյուր\w*|ամեն|միակ\w*|եզակի|միանգամ\w*|մեկանգամյա", (Reading("number", Fraction(1)),)),
        (r"երկուսն\s+էլ|կրկնապատկ\w+|կրկնակի\w*|երկկողմ\w*", (Reading("number", Fraction(2)),)),
        (r"եռապատկ\w+|եռակողմ\w*", (Reading("number", Fraction(3)),)),
        (r"քառապատկ\w+", (Reading("number", Fraction(4)),)),
        (r"տասնապատկ\w+", (Reading("number", Fraction(10)),)),
    ),
    stop_words=words(
        "և եւ ու է են եմ ենք էր էին չի չեն որ որի որը որոնք այս այդ այն սա դա նա նրա նրան նրանք իր իրենց մի բայց"
        " սակայն կամ էլ նաև նաեւ համար հետ մեջ վրա մասին կողմից մինչև մինչեւ երբ որտեղ ինչ ինչպես եթե թե քան պետք կա"
        " մենք մեր դուք ձեր ես ըստ պես հետո արդեն միայն"
    ),
    # A verb is denied by չ- in front of it; what only begins with the letter is left out.
    negations=r"ոչ(?!\s+(?:միայն|ավելի|պակաս|ուշ|շուտ|քիչ))|ոչինչ|ոչնչ\w+|ոչ\s?ոք\w*|երբեք|մի(?=՛)"
    r"|չ(?!ափ|ար|որ(?!ոշ)|ին|եխ|եչեն|եմպիոն|եկ(?:ը|ի|ի[նց]|ով|եր\w*)?(?!\w)|ուգուն|ու(?!ն|զ|ղ)|մուշկ|ղջիկ|ամիչ|աղ|ախ|ակերտ"
    r"|երչիլ|եռն|իլի|իկագո|ելյաբ|ք(?:ացա|ացել|ավոր|նաղ)|նայած|նչին|ոբան|վերթ|վացուց|րիք)\w+",
    implied_negations=r"առանց|հրաժար\w+|մերժ\w+|հերք\w+|ժխտ\w+|բացակա\w*|բացառ\w*|բացի|արգել\w*|կանխ\w*|խուսափ\w*|դադար\w*"
    r"|հազիվ|միայն|մինչև|մինչեւ|քիչ|սակավ\w*|դեմ|փոխարեն|ազատ\w*|զուրկ|զրկ\w+|պակաս\w*|ձախող\w*|կորցր\w+|կորել|դատարկ\w*"
    r"|վերաց\w+|հանվ\w+|ընդհատ\w*|չնայած|չեզոք\w*|չեղ\w+|դժվար\w*|տարբեր\w*|անկարող\w*|անհնար\w*"
    r"|ան(?!ուն|ուան|գամ|ձ|դամ|դրան|ց|տառ|կյուն|կախ|ալիտ|իմ|ել|ում|ի)\w{3,}|ապօրինի"
    r"|տհաս|տկար|տգետ|մի(?=\s+\w+[րք](?!\w))",
    attributions=r"ասաց\w*|ասել|ասում|ասված|հայտարար\w+|հայտն\w+|նշ(?:եց|ել|ում|ված)\w*|գր(?:եց|ել|ում)\w*|ավելացր\w+|ընդգծ\w+"
    r"|շեշտ\w+|պնդ\w+|պատասխան\w+|զգուշացր\w+|նկարագր\w+|հաղորդ\w+|խոսքերով|խոսքով|համաձայն|ըստ|կոչ\s+ար\w+|անվան\w+",
    inflections=rf"(?:[-֊]?(?:յ?{CASE}|(?:ն?եր){CASE}?|ս|դ))",
    lower_bounds=r"(?<!ոչ )(?:ավելի|ավել|մեծ|շատ|երկար),? քան|ոչ (?:պակաս|քիչ|շուտ),? քան|առնվազն|նվազագույնը"
    r"|գերազանց\w+|սկսած",
    upper_bounds=r"(?<!ոչ )(?:պակաս|քիչ|փոքր|կարճ),? քան|ոչ (?:ավելի|ավել|ուշ|շատ),? քան|մինչև|մինչեւ"
    r"|առավելագույնը|գրեթե|նախքան",
    cues=MappingProxyType(
        {
            "and": words("և եւ ու"),
            "or": words("կամ"),
            "how": words("ինչպես ինչպե"),
            "what": words("ինչ նչ"),
            "who": words("ով ովքեր ում"),
            "why": words("ինչու ինչո"),
            "where": words("որտեղ որտե ուր"),
            "when": words("երբ րբ"),
            "not": words("ոչ չի չէ չեն երբեք"),
            "without": words("առանց"),
            "for": words("համար"),
            "about": words("մասին"),
            "new": words("նոր"),
            "old": words("հին"),
            "first": words("առաջին"),
            "second": words("երկրորդ"),
            "all": words("բոլոր բոլորը ամեն ամբողջ"),
            "our": words("մեր"),
            "your": words("ձեր"),
            "last": words("վերջին"),
        }
    ),
    contrasts=MappingProxyType(
        {
            "rise": Contrast(
                r"աճ(?!ուրդ|յուն)\w*|ավելաց\w+|բարձրաց\w+|մեծաց\w+|թանկաց\w+",
                r"նվազ(?!ագույն)\w*|պակասե\w+|պակասում|ընկ(?:ավ|ել|նում|նել)\w*|կրճատ\w+|իջ(?:ավ|ել|նում)\w*|իջեց\w+|էժանաց\w+"
                r"|փոքրաց\w+",
                r"ավելի|շատ\w*|բարձր\w*|մեծ\w*|ուժեղաց\w+|ընդլայն\w+|սրվ\w+|սրաց\w+",
                r"քիչ|պակաս\w*|ցածր\w*|թուլ\w+|վատ\w*|փոքր\w*|անկ\w+|անկում\w*",
            ),
            "order": Contrast(
                r"նախքան|նախօրե\w*",
                r"հետո|հետագա\w*",
                r"առաջ\w*|մինչ|մինչև|մինչեւ|նախ\w*|արդեն|անցյալ\w*|անցած|դեռ",
                r"ապա|այնուհետև|այնուհետեւ|հաջորդ\w*|ուշ\w*|երբ|այժմ|հետ\w*|անց|ից|սկսած",
            ),
            "opening": Contrast(
                r"բացվ\w+|բացեց\w*|բացել\w*",
                r"փակվ\w+|փակեց\w*|փակել\w*",
                r"բաց|բացում\w*|բացման|վերաբաց\w*|մեկնարկ\w*|ազատ\w*",
                r"փակ\w*|արգելափակ\w*|ավարտ\w*",
            ),
            "start": Contrast(
                r"սկսե?[ցլվ]\w*|սկսում|մեկնարկ\w+",
                r"ավարտ\w+|դադար\w+|վերջաց\w+|եզրափակ\w+",
                r"սկ[սի]\w+|սկզբ\w*|վերսկս\w+|բաց\w+|ձեռնամուխ|գործարկ\w+",
                r"վերջ\w*|փակ\w*|կանգ\w*|կասեց\w+",
            ),
            "consent": Contrast(
                r"ընդուն(?:եց|եցին|վեց|վել|ել)\w*|համաձայն(?:եց|վեց|եցին|վել|ել)\w*|հավանութ\w+|աջակց\w+|հաստատ\w+",
                r"մերժ\w+|հրաժար\w+|հերք\w+|դատապարտ\w+",
                r"ընդուն\w+|համաձայն\w*|ողջուն\w+|ստորագր\w+|կողմ\w*|պաշտպան\w+",
                r"դեմ|ընդդիմ\w+|ժխտ\w+|առարկ\w+|բողոք\w+|չեղ\w+|քննադատ\w+",
            ),
            "permission": Contrast(
                r"թույլատր\w+",
                r"արգել(?:ել|եց|վել|վեց|վում|ում|ված)\w*",
                r"թույլ|կարող\w*|կարելի|իրավունք\w*|իրավաս\w*",
                r"արգել\w*|սահմանափակ\w+|զրկ\w+|ապօրինի",
            ),
            "duty": Contrast(
                r"պետք|պարտավոր\w*|պարտադիր\w*",
                r"կարող|կարելի",
                r"հարկ\w*|անհրաժեշտ\w*|պահանջ\w+|պարտ\w+|պիտի|ստիպված|պետք\w*",
                r"հնարավոր\w*|թույլ\w*|կարո\w+|ունակ\w*|իրավունք\w*|ընդունակ\w*|գուցե|հասանելի",
            ),
            "north": Contrast(r"հյուսիս\w*", r"հարավ\w*"),
            "east": Contrast(
                r"ար(?:և|եւ)ել\w+", r"ար(?:և|եւ)մ(?:տ|ուտ)\w*", r"\w+ար(?:և|եւ)ել\w+", r"\w+ար(?:և|եւ)մ(?:տ|ուտ)\w*"
            ),
            "place": Contrast(
                r"առաջին\w*",
                r"վերջին\w*",
                r"առաջ\w*|սկ[սի]\w*|սկզբ\w*|նախ\w*|մեկ\w*|վաղ",
                r"վերջ\w*|ավարտ\w*|անցած|եզրափակ\w*",
            ),
            "trade": Contrast(
                r"գն(?:եց|եցին|ել|ում|վեց|վել|ված)\w*|ներկր\w+|ներմուծ\w+",
                r"վաճառ(?:եց|եցին|ել|ում|վեց|վել|ված)\w*|արտահան\w+",
                r"ձեռք|գնում\w*|գնորդ\w*|ներմուծ\w*",
                r"վաճառ\w*|մատակարար\w+|արտահան\w*|տրամադր\w+",
            ),
        }
    ),
)
