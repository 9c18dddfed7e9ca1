"""Georgian: numbers, dates, units and little words.

Case endings and postpositions follow a noun without a space, so most patterns are a stem and the letters after it;
stems that also begin other words list their endings. A hyphen joins an ending to digits (2023-ში, 21-ე), and the
beginning of an ordinal (მე-5).
"""

from __future__ import annotations

from fractions import Fraction
from types import MappingProxyType

from nkdoc.languages.ka.contrasts import CONTRASTS
from nkdoc.languages.ka.units import UNITS
from nkdoc.languages.lexicon import SPACES, Lexicon, Reading, after_hour, words

_HOUR, _DAY = 3600, 86400
_ROUND_THE_CLOCK = tuple(Reading("number", value) for value in (Fraction(24), Fraction(7), Fraction(24, 7)))
_HALF = Fraction(1, 2)
_CASE = r"(?:ი|მა|ს|ის|ით|ში|ზე|იდან|ამდე)"
_TENS = ("ოციან", "ოცდაათიან", "ორმოციან", "ორმოცდაათიან", "სამოციან", "სამოცდაათიან", "ოთხმოციან", "ოთხმოცდაათიან")


def _number(value: Fraction | int) -> Reading:
    return Reading("number", Fraction(value))


def _months(value: int) -> tuple[Reading, ...]:
    return (Reading("month", Fraction(value)),)


LEXICON = Lexicon(
    tag="ka",
    decimal=",",
    groups="." + SPACES,
    magnitudes=MappingProxyType(
        {
            2: rf"ას{_CASE}?",
            3: rf"ათას(?:{_CASE}|ობით|ები)?|ათ\.",
            6: r"მილიონ\w*|მლნ\.?",
            9: r"მილიარდ\w*|მლრდ\.?",
            12: r"ტრილიონ\w*|ტრლნ\.?",
        }
    ),
    endings=r"[-‑](?:ე|ლ)?(?:ი|მა|მ|ს|ის|ით|თი|ად|დ|ში|ზე|ი?დან|ა?მდე|თან|თვის|ვე|ჯერ)?",
    decades=r"[-‑]იან\w*",
    percent=r"%(?:[-‑][ა-ჰ]{1,6})?|პროცენტ\w*",
    mixed=True,
    connectors=r"\s*[-–—]\s*|\s+(?:და|ან|თუ)\s+|,\s+(?:და\s+|ან\s+)?|\s*/\s*",
    units=UNITS,
    # მარტი begins words such as მარტივი, simple; მაისური is a shirt.
    months=(
        r"იანვ\w+",
        r"თებერვ\w+",
        rf"მარტ{_CASE}",
        r"აპრილ\w+",
        rf"მაის{_CASE}",
        r"ივნის\w+",
        r"ივლის\w+",
        r"აგვისტო\w*",
        r"სექტემბ\w+",
        r"ოქტომბ\w+",
        r"ნოემბ\w+",
        r"დეკემბ\w+",
    ),
    months_beside_digits=(
        r"იან\.",
        r"თებ\.",
        r"მარ\.",
        r"აპრ\.",
        r"მაი\.",
        r"ივნ\.",
        r"ივლ\.",
        r"აგვ\.",
        r"სექ\.",
        r"ოქტ\.",
        r"ნოე\.",
        r"დეკ\.",
    ),
    weekdays=(
        r"ორშაბათ\w*",
        r"სამშაბათ\w*",
        r"ოთხშაბათ\w*",
        r"ხუთშაბათ\w*",
        r"პარასკევ\w*",
        r"შაბათ\w*",
        # Without the word for day it is a week too.
        r"კვირადღ\w+|კვირა(?=\s+დღ)",
    ),
    calendar_hints="იან თებ მარ აპრ მაი ივნ ივლ აგვ სექ ოქტ ნოე დეკ შაბათ პარასკევ კვირა",
    moment_hints="შუადღ შუაღამ",
    before_noon=after_hour("დილის", "დილით", word="საათი"),
    after_noon=after_hour("საღამოს", "ნაშუადღევს", "შუადღის", word="საათი"),
    number_prefixes=r"(?:წლ|დღ|თვ|საათ|წუთ|წამ|კვირ|სართულ|კაც|ადგილ|ენოვან|მხრივ|კუთხ|ტომ|ნაწილ|ფერ|პროცენტ|მეტრ|კილომეტრ)",
    number_phrases=MappingProxyType(
        {
            "noun": {
                "10000": "ათიათასობით",
                "100000": "ასიათასობით",
            },
        }
    ),
    facts=(
        (r"სადღეღამისო\w*|მთელი\s+დღე-ღამ\w+|24/7", _ROUND_THE_CLOCK),
        (r"ორკვირიან\w*", (Reading("time", Fraction(14 * _DAY)), _number(2))),
        (r"ყოველდღიურ\w*|დღიურ\w*|ყოველდღე", (Reading("time", Fraction(_DAY)),)),
        (r"ნახევარ\w*\s+საათ\w*|ნახევარსაათიან\w*", (Reading("time", Fraction(_HOUR, 2)),)),
        (r"საათნახევ\w+", (Reading("time", Fraction(3 * _HOUR, 2)), _number(Fraction(3, 2)))),
        (r"ყოველსაათ\w+|საათობრივ\w*", (Reading("time", Fraction(_HOUR)),)),
        (r"ყოველკვირ\w+", (Reading("time", Fraction(7 * _DAY)),)),
        (r"ყოველთვ\w+", _months(1)),
        (r"კვარტ\w+", _months(3)),
        (r"ნახევარ\w*\s+წ(?:ელ|ლ)\w+|ნახევარწლ\w+", _months(6)),
        (r"წელიწადნახევ\w+", (*_months(18), _number(Fraction(3, 2)))),
        (r"ყოველწლ\w+|წლიურ\w*|წლისთავ\w*", _months(12)),
        (r"ათწლეულ\w*|დეკად\w+", (*_months(120), _number(10))),
        (r"ნახევარ\w*\s+საუკუნ\w+|ნახევარსაუკუნ\w+", (*_months(600), _number(50))),
        (r"საუკუნ\w+|ასწლეულ\w*", (*_months(1200), _number(100))),
        (r"ათასწლეულ\w*", (*_months(12_000), _number(1000))),
        (r"შუადღ(?:ე|ის|ეს|ისას)\w*", (Reading("clock", Fraction(720)),)),
        (r"შუაღამ\w+", (Reading("clock", Fraction(0)), Reading("clock", Fraction(1440)))),
        *(
            (
                rf"(?:(?:ათას\s+)?ცხრაას\s+)?{stem}\w+\s+წლ\w+",
                (_number(decade), _number(1900 + decade)),
            )
            for decade, stem in zip(range(20, 100, 10), _TENS, strict=True)
        ),
        (r"ნახევარ\w*\s+მილიონ\w*", (_number(500_000),)),
        (r"ნახევარ\w*\s+მილიარდ\w*", (_number(500_000_000),)),
        (r"მილიონნახევ\w+", (_number(1_500_000),)),
        (r"მილიარდნახევ\w+", (_number(1_500_000_000),)),
        (r"ნახევ\w+", (Reading("share", _HALF), _number(_HALF))),
        (r"მთელ\w*|სრულ\w*|ყველა\w*", (Reading("share", Fraction(1)),)),
        (r"არავი\w+|არაფ\w+|არც\w*|გარეშე|უ\w{3,}ოდ?", (_number(0),)),
        (r"ყოველ\w*|ერთადერთ\w*|თითოეულ\w*|ცალკე\w*", (_number(1),)),
        (r"ორმხრივ\w*|ორმაგ\w*|ორენოვან\w*|ორივე\w*", (_number(2),)),
        (r"სამმხრივ\w*|სამმაგ\w*", (_number(3),)),
        (r"ათმაგ\w*", (_number(10),)),
    ),
    stop_words=words(
        "და არის რომ ეს ის იყო არ ამ იმ მისი მათი მე შენ ჩვენ თქვენ თუ ან კი მაგრამ როგორც რომელიც რომელმაც შესახებ"
        " მიერ უნდა ასევე უფრო მხოლოდ ყველა სხვა შემდეგ როდესაც რა ვინ სად აქ იქ ძალიან კიდევ უკვე აქვს ხოლო"
    ),
    negations=r"არ(?!\s+(?:უგვიანეს|ნაკლებ|უმეტეს|მეტ))|არა(?!\s*(?:მხოლოდ|მარტო|უგვიანეს|ნაკლებ|უმეტეს|მეტ))|ვერ|ნუ|აღარ"
    r"|ვეღარ|ნუღარ|არავი\w+|ვერავი\w+|არაფ\w+|ვერაფ\w+|არასდროს|არასოდეს|ვერასდროს|არც|ვერც|არცერთ\w*|არსად|არანაირ\w*",
    implied_negations=r"გარეშე|უ\w{3,}ოდ?|უ\w{3,}ო\w{0,3}|უარ\w+|აკრძალ\w+|თავს?|გამორიცხ\w+|გარდა|ნაცვლად|მხოლოდ|ძნელ\w*"
    r"|რთულ\w*|იშვიათ\w*|ცარიელ\w*|თავისუფალ\w*|დაკარგ\w+|შეწყვ?[იეტდ]\w+|შეაჩერ\w+|წინააღმდეგ\w*|მიუხედავად|არა\w{4,}"
    r"|სანამ|ვიდრე|ნაკლებ\w*|გაქრ\w+|დახურ\w+",
    attributions=r"თქვ\w+|ამბობ\w+|უთხრ\w+|განაცხად\w+|აცხადებ\w+|აღნიშნ\w+|დასძინ\w+|დაამატ\w+|წერ\w+|დაწერ\w+|მიხედვით"
    r"|ცნობით|თანახმად|ხაზგასმ\w+|ამტკიც\w+|გააფრთხილ\w+|უპასუხ\w+|უწოდ\w+|აღწერ\w+|იტყობინებ\w+|თქმით|განმარტ\w+",
    inflections=r"[-‑]?(?:ი|მა|მ|ს|ის|ით|თი|ად|დ|ში|ზე|იდან|დან|მდე|ამდე|თან|თვის|ისთვის|ები\w{0,3}|ებ\w{1,4})",
    bounds=MappingProxyType(
        {
            "lower": r"არანაკლებ|სულ მცირე|მინიმუმ|\S+ზე მეტი|მინიმუმ",
            "upper": r"არაუმეტეს|მაქსიმუმ|\S+ზე ნაკლები",
            "nearly": r"თითქმის",
            "about": r"დაახლოებით|მიახლოებით|სადღაც",
            "lower_after": r"-?\w*ზე მეტ\w*|და მეტ\w*|ან მეტ\w*",
            "upper_after": r"-?\w*ზე ნაკლებ\w*|-?\w*მდე|ან ნაკლებ\w*",
            "about_after": r"-?\w*მდე",
            "hints": r"მეტ\w*|ნაკლებ\w*|არანაკლებ|არაუმეტეს|მინიმ\w*|მაქსიმ\w*|თითქმის|დაახლოებით|\w*მდე|"
            r"ზემოთ|ქვემოთ|აღემატ\w*|მხოლოდ|სულ|ახალ\w*",
        }
    ),
    lower_bounds=r"არანაკლებ|სულ მცირე|მინიმუმ|არა უადრეს|\S+ზე მეტი|ზემოთ",
    upper_bounds=r"არაუმეტეს|მაქსიმუმ|არა უგვიანეს|\S+ზე ნაკლები|თითქმის",
    cues=MappingProxyType(
        {
            "and": words("და"),
            "or": words("ან"),
            "how": words("როგორ"),
            "what": words("რა რას"),
            "who": words("ვინ ვის"),
            "why": words("რატომ"),
            "where": words("სად საიდან"),
            "when": words("როდის როცა"),
            "not": words("არ არა ვერ არასოდეს"),
            "without": words("გარეშე"),
            "for": words("თვის"),
            "about": words("შესახებ"),
            "new": words("ახალი ახალ ახალმა"),
            "old": words("ძველი ძველ"),
            "first": words("პირველი პირველ პირველმა"),
            "second": words("მეორე"),
            "all": words("ყველა მთელი"),
            "our": words("ჩვენი"),
            "your": words("შენი თქვენი"),
            "last": words("ბოლო უკანასკნელი"),
        }
    ),
    contrasts=CONTRASTS,
)
