"""Numbers in the digits, signs, groups and words of languages far from each other: equal ones agree, others do not."""

from __future__ import annotations

import datetime
from itertools import permutations

import pytest

from nkdoc.languages import languages, locale_for
from tests.checks.small import compared

EQUAL = (
    ("en,ja", "It cost 184,000 yen.", "18.4万円かかった。"),
    ("en,ja", "184,000 people", "18万4000人"),
    ("en,ja", "184,000 people", "18万4,000人"),
    ("en,ja", "120 million people live there.", "1億2000万人が住んでいる。"),
    ("en,ja", "123,456,789 people", "1億2345万6789人"),
    ("en,ja", "5,000 people", "5千人"),
    ("en,ja", "Three wells were dug.", "井戸が三つ掘られた。"),
    ("en,ja", "25 wells", "二十五の井戸"),
    ("en,ja", "13.6% less", "13.6%少ない"),
    ("en,ja", "It was 13.6% less in 2022 than in 2021.", "2022年は2021年より13.6%少ない。"),
    ("en,ja", "12.5%", "１２．５％"),
    ("en,ja", "He came on 6 May 2022.", "2022年5月6日に来た。"),
    ("en,zh", "It cost 184,000 yuan.", "花费了18.4万元。"),
    ("en,zh", "1.2 billion people", "12亿人"),
    ("en,zh", "13.6% fewer", "减少13.6%"),
    ("en,zh", "He came on 6 May 2022.", "他于2022年5月6日来了。"),
    ("en,zh", "He came in May.", "他五月来了。"),
    ("en,zh", "35,000 people", "三万五千人"),
    ("en,zh", "In 2023", "二〇二三年"),
    ("en,zh", "The three stages follow.", "接着是三个阶段。"),
    ("en,vi", "It was on 7 September 2017.", "Đó là ngày 7 tháng 9 năm 2017."),
    ("en,de", "It weighs 2.50 kg.", "Es wiegt 2,5 kg."),
    ("en,pl", "It works from version 2.10.", "Działa to od wersji 2.10."),
    ("en,ko", "184,000 people", "18만 4천 명"),
    ("en,ko", "He came on 6 May 2022.", "그는 2022년 5월 6일에 왔다."),
    ("en,ar", "It fell by 13.6%.", "انخفض بنسبة ١٣٫٦٪."),
    ("en,ar", "It fell by 13.6%.", "انخفض بنسبة 13.6٪."),
    ("en,ar", "1,250,000 people", "١٬٢٥٠٬٠٠٠ شخص"),
    ("en,ar", "3 million people", "٣ ملايين شخص"),
    ("en,ar", "On 6 May 2022 he came.", "جاء في ٦ مايو ٢٠٢٢."),
    ("ar,en", "في عام ٢٠٢٢ كان هناك ١٨٤ ألف شخص.", "In 2022 there were 184,000 people."),
    ("en,fa", "It fell by 13.6%.", "۱۳٫۶٪ کاهش یافت."),
    ("en,fa", "In 2022, 184,000 people left.", "در سال ۲۰۲۲، ۱۸۴٬۰۰۰ نفر رفتند."),
    ("en,he", "It fell by 13.6%.", "ירד ב-13.6%."),
    ("en,he", "3 million", "\u200f3 מיליון"),
    ("en,hi", "125,000 people", "1,25,000 लोग"),
    ("en,hi", "1,250,000 people", "12.5 लाख लोग"),
    ("en,hi", "30 million people", "३ करोड़ लोग"),
    ("en,ru", "The city has 1,25,000 people.", "В городе 125 000 человек."),
    ("en,ru", "The city has 12 lakh people.", "В городе 1,2 млн человек."),
    ("en,ru", "12,50,000 rupees", "1 250 000 рупий"),
    ("en,de", "It cost 3 crore rupees.", "Es kostete 30 Millionen Rupien."),
    ("en,ca", "The path is 5 km long.", "El camí fa 5 km."),
)
DIFFERENT = (
    ("en,ja", "It cost 184,000 yen.", "18.5万円かかった。", "NK203"),
    ("en,ja", "184,000 people", "18万5000人", "NK203"),
    ("en,ja", "25 wells", "二十六の井戸", "NK203"),
    ("en,ja", "13.6% less", "13.8%少ない", "NK203"),
    ("en,ja", "13.6% less", "13.6少ない", "NK223"),
    ("en,zh", "The three stages follow.", "接着是两个阶段。", "NK203"),
    ("en,vi", "It was on 7 September 2017.", "Đó là ngày 7 tháng 10 năm 2017.", "NK225"),
    ("en,ja", "He came on 6 May 2022.", "2022年6月6日に来た。", "NK225"),
    ("en,zh", "1.2 billion people", "13亿人", "NK203"),
    ("en,zh", "He came on 6 May 2022.", "他于2022年5月7日来了。", "NK203"),
    ("en,ko", "184,000 people", "18만 5천 명", "NK203"),
    ("en,ar", "It fell by 13.6%.", "انخفض بنسبة ١٣٫٨٪.", "NK203"),
    ("en,ar", "3 million people", "٤ ملايين شخص", "NK203"),
    ("en,fa", "It fell by 13.6%.", "۱۳٫۸٪ کاهش یافت.", "NK203"),
    ("en,hi", "125,000 people", "1,26,000 लोग", "NK203"),
    ("en,hi", "1,250,000 people", "12.6 लाख लोग", "NK203"),
    ("en,ru", "The city has 12 lakh people.", "В городе 1,3 млн человек.", "NK203"),
)


@pytest.mark.parametrize(("tags", "source", "target"), EQUAL)
def test_equal_numbers_agree(tags: str, source: str, target: str) -> None:
    one, other = tags.split(",")
    assert compared(source, target, (one, other)) == []


@pytest.mark.parametrize(("tags", "source", "target", "code"), DIFFERENT)
def test_other_numbers_do_not(tags: str, source: str, target: str, code: str) -> None:
    one, other = tags.split(",")
    assert code in [found for found, severity in compared(source, target, (one, other)) if severity == "error"]


def test_a_small_number_may_stand_in_words_that_nobody_here_knows() -> None:
    assert compared("There are 3 wells.", "Kuna visima vitatu.", ("en", "sw")) == [("NK203", "note")]
    assert compared("There are 350 wells.", "Kuna visima vitatu.", ("en", "sw")) == [("NK203", "error")]


@pytest.mark.parametrize("pair", list(permutations(languages(), 2)), ids="-".join)
def test_dates_in_words_agree_in_any_two_languages(pair: tuple[str, str]) -> None:
    for month in range(1, 13):
        here, there = (locale_for(tag).format_date(datetime.date(2022, month, 6), "full") for tag in pair)
        assert (here, there, compared(here, there, pair)) == (here, there, [])


WELLS = {
    "en": ("There are three wells.", "There are four wells."),
    "de": ("Es gibt drei Brunnen.", "Es gibt vier Brunnen."),
    "fr": ("Il y a trois puits.", "Il y a quatre puits."),
    "es": ("Hay tres pozos.", "Hay cuatro pozos."),
    "ru": ("Там три скважины.", "Там четыре скважины."),
    "uk": ("Там три свердловини.", "Там чотири свердловини."),
    "ar": ("هناك ثلاث آبار.", "هناك أربع آبار."),
    "hy": ("Այնտեղ երեք հոր կա։", "Այնտեղ չորս հոր կա։"),
}


@pytest.mark.parametrize("pair", list(permutations(WELLS, 2)), ids="-".join)
def test_numbers_in_words_are_compared(pair: tuple[str, str]) -> None:
    (three, four), (drei, vier) = (WELLS[tag] for tag in pair)
    assert compared(three, drei, pair) == compared(four, vier, pair) == []
    assert compared(three, vier, pair) == compared(four, drei, pair) == [("NK203", "error")]


@pytest.mark.parametrize(
    ("tags", "source", "target"),
    [
        ("en,ru", "One of them left.", "Двое из них ушли."),
        ("en,ru", "On the one hand it rains, on the other it shines.", "С одной стороны, дождь, с другой — солнце."),
        ("en,ru", "They divided it in two.", "Разделили пополам."),
        ("en,ru", "A couple of days later.", "Пару дней спустя."),
        ("en,ru", "The two men came.", "Оба пришли."),
        ("en,ru", "It was half past three.", "Была половина четвёртого."),
        ("en,ru", "There were dozens of them.", "Их были десятки."),
        ("en,ru", "Two or three of the five came.", "Двое-трое из пяти пришли."),
        ("en,ru", "A third of the houses burned.", "Сгорела треть домов."),
        ("en,ru", "The second world war.", "Вторая мировая война."),
        ("en,de", "It was half past three.", "Es war halb vier."),
        ("en,de", "Two weeks later.", "Vierzehn Tage später."),
        ("en,fr", "Two weeks later.", "Quinze jours plus tard."),
        (
            "en,de",
            "Twenty-five houses and seventy barns burned.",
            "Fünfundzwanzig Häuser und siebzig Scheunen brannten.",
        ),
        ("en,fr", "Ninety-two people came.", "Quatre-vingt-douze personnes sont venues."),
        ("en,es", "Two hundred and fifty people came.", "Vinieron doscientas cincuenta personas."),
        ("en,hy", "Twenty-five houses burned.", "Քսանհինգ տուն այրվեց։"),
    ],
)
def test_other_ways_to_say_a_number_are_no_difference(tags: str, source: str, target: str) -> None:
    one, other = tags.split(",")
    assert compared(source, target, (one, other)) == []


@pytest.mark.parametrize(
    ("tags", "source", "target"),
    [
        ("en,ru", "Twenty-five people came.", "Пришли двадцать шесть человек."),
        ("en,ru", "Five hundred people came.", "Пришли шестьсот человек."),
        ("en,ru", "Hundreds of people came.", "Пришли тысячи человек."),
        ("en,ru", "It was the fifth day.", "Это был шестой день."),
        ("en,ru", "It rained for three days. They left.", "Дождь шёл четыре дня. Они ушли."),
        ("ru,uk", "Горели семьдесят домов.", "Горіли шістдесят будинків."),
        ("en,fr", "Ninety-two people came.", "Quatre-vingt-treize personnes sont venues."),
    ],
)
def test_another_number_in_words_is_found(tags: str, source: str, target: str) -> None:
    one, other = tags.split(",")
    assert compared(source, target, (one, other)) == [("NK203", "error")]


CENTURIES = (
    ("ar", "19th century", "القرن التاسع عشر", "القرن الثامن عشر"),
    ("ar", "21st century", "القرن الحادي والعشرين", "القرن الثاني والعشرين"),
    ("ar", "the 13th house", "الدار الثالثة عشرة", "الدار الرابعة عشرة"),
    ("ar", "in the 1990s", "في تسعينيات القرن العشرين", "في ثمانينيات القرن العشرين"),
    ("ar", "in the 1890s", "في تسعينات القرن التاسع عشر", "في تسعينات القرن العشرين"),
    ("ar", "in the 1990s", "في التسعينيات", "في الستينيات"),
    ("zh", "in the 1990s", "20世纪90年代", "20世纪80年代"),
    ("zh", "in the 1990s", "20世纪90年代", "19世纪90年代"),
    ("zh", "in the 1990s", "20世纪九十年代", "20世纪八十年代"),
    ("zh", "in the 1990s", "二十世纪九十年代", "十九世纪九十年代"),
    ("zh-Hant", "in the 1990s", "20世紀90年代", "20世紀70年代"),
    ("zh", "in the 1980s and 1990s", "20世纪80、90年代", "20世纪70、90年代"),
    ("ja", "in 2018", "2018年（平成30年）", "2019年（平成31年）"),
    ("ja", "in 2018", "平成30年（2018年）", "平成30年（2019年）"),
    ("ja", "in 2018", "2018年（平成30年）", "2018年（平成29年）"),
    ("ja", "in 2018 (Heisei 30)", "2018年（平成30年）", "2019年（平成30年）"),
    ("ja", "in the 1990s", "1990年代に", "1980年代に"),
    ("ja", "in the 19th century", "19世紀に", "18世紀に"),
    ("ko", "in the 1990s", "20세기 90년대에", "20세기 80년대에"),
    ("ja", "2/3 of them", "3分の2", "5分の2"),
    ("ko", "2/3 of them", "3분의 2", "3분의 1"),
    ("ja", "in May 2020", "令和2年5月", "令和3年5月"),
    ("ja", "in May 2019", "令和元年五月", "平成元年五月"),
    ("ja", "in 1989", "平成元年", "昭和元年"),
    ("ja", "in 1945", "昭和二十年", "昭和二十一年"),
    ("ja", "on 2020-05-06", "令和2年5月6日", "令和2年5月7日"),
    ("ja", "from 5 to 7 May 2019", "2019年5月5日〜7日", "2019年5月5日〜8日"),
    ("ja", "from May to June 2020", "2020年5〜6月", "2021年5〜6月"),
    ("zh-Hant", "in 2020", "民國109年", "民國110年"),
    ("he", "in the 19th century", "במאה התשע עשרה", "במאה השמונה עשרה"),
    ("he", "in the 21st century", "במאה העשרים ואחת", "במאה העשרים ושתיים"),
    ("he", "in the 19th century", "במאה ה-19", "במאה ה-18"),
    ("he", "in the 1990s", "בשנות התשעים", "בשנות השמונים"),
    ("he", "119 of them", "מאה תשע עשרה", "מאה שמונה עשרה"),
    ("he", "345 of them", "שלוש מאות ארבעים וחמישה", "שלוש מאות ארבעים וארבעה"),
    ("fa", "in the 19th century", "در قرن نوزدهم", "در قرن هجدهم"),
    ("fa", "in the 21st century", "در قرن بیست و یکم", "در قرن بیست و دوم"),
    ("fa", "in the 35th year", "در سال سی‌وپنجم", "در سال سی‌وششم"),
    ("fa", "in the 30th year", "در سال سی‌ام", "در سال بیستم"),
    ("fa", "in the 1990s", "در دههٔ نود", "در دههٔ هشتاد"),
    ("fa", "in the 1990s", "در دههٔ ۱۹۹۰", "در دههٔ ۱۹۸۰"),
    ("fa", "345 of them", "سیصد و چهل و پنج", "سیصد و چهل و شش"),
    ("ru", "in the 1990s", "в 1990-е", "в 1890-е"),
    ("ru", "in the 1990s", "в 90-е годы", "в 80-е годы"),
    ("pl", "in the 1990s", "w latach 90.", "w latach 80."),
    ("fr", "in the 1990s", "dans les années 90", "dans les années 80"),
    ("de", "in the 90s", "in den 1990er Jahren", "in den 1980er Jahren"),
)


@pytest.mark.parametrize(("tag", "english", "same", "other"), CENTURIES)
def test_centuries_and_decades(tag: str, english: str, same: str, other: str) -> None:
    assert compared(f"It was {english}.", f"{same}.", ("en", tag)) == []
    assert compared(f"{same}.", f"It was {english}.", (tag, "en")) == []
    assert ("NK203", "error") in compared(f"It was {english}.", f"{other}.", ("en", tag))


def test_centuries_and_decades_may_stand_in_words_that_nobody_here_knows() -> None:
    assert compared("In the 19th century.", "Katika karne ya kumi na tisa.", ("en", "sw")) == [("NK203", "note")]
    assert compared("In the 1990s.", "Katika miaka ya tisini.", ("en", "sw")) == [("NK203", "note")]
    assert compared("In the 19th century.", "Katika karne ya 18.", ("en", "sw")) == [("NK203", "error")]
    assert compared("The 119th house.", "Nyumba ya mia moja.", ("en", "sw")) == [("NK203", "error")]
    assert compared("There are 3 wells.", "יש שלוש בארות.", ("en", "he")) == []
    assert compared("There are 3 wells.", "יש בארות.", ("en", "he")) == [("NK203", "note")]


def test_fractions_in_signs() -> None:
    for tag, same, other in (("ja", "十三分の二", "十四分の二"), ("zh", "十三分之二", "十三分之三")):
        assert compared("It was 2/13 of them.", f"{same}。", ("en", tag)) == []
        assert compared("It was 2/13 of them.", f"{other}。", ("en", tag)) == [("NK203", "note")]


def test_both_ends_of_a_span_of_months_are_months() -> None:
    assert ("NK225", "error") in compared("From May to July 2020.", "2020年5〜6月。", ("en", "ja"))
    assert compared("2020年5〜6月。", "May–June 2020.", ("ja", "en")) == []
    assert ("NK225", "error") in compared("2020年5〜6月。", "May–July 2020.", ("ja", "en"))
    assert ("NK225", "error") in compared("From April to June 2020.", "2020年5〜6月。", ("en", "ja"))


def test_a_nought_at_the_end_of_a_version_counts() -> None:
    assert compared("It works from version 2.10.", "Działa to od wersji 2.1.", ("en", "pl")) == [("NK203", "warning")]


def test_counters_without_digits_are_compared() -> None:
    counts = (
        "二つ ふたつ",
        "三つ みっつ",
        "四つ よっつ",
        "五つ",
        "六つ むっつ",
        "七つ ななつ",
        "八つ やっつ",
        "九つ ここのつ",
    )
    for number, (english, words) in enumerate(
        zip(["two", "three", "four", "five", "six", "seven", "eight", "nine"], counts, strict=True)
    ):
        for word in words.split():
            assert compared(f"They dug {english} wells.", f"井戸を{word}掘った。", ("en", "ja")) == []
            other = counts[number - 1].split()[0]
            assert compared(f"They dug {english} wells.", f"井戸を{other}掘った。", ("en", "ja")) == [
                ("NK203", "error")
            ]
    # Counters of other kinds, the end of a verb, and one of several say too many things.
    for japanese in ("井戸を四本掘った。", "井戸を三本掘ったと言いつつ去った。", "一つは深い。"):
        assert compared("They dug three wells.", japanese, ("en", "ja")) == []


def test_a_year_and_the_hour_after_it_are_no_amounts() -> None:
    polish, turkish = "Zebranie w 2019 r. o godz. 15.30.", "Toplantı 2019'da saat 15.30'daydı."
    azerbaijani = "Görüş 2019-da saat 15:30-da oldu."
    for pair in permutations((("pl", polish), ("tr", turkish), ("az", azerbaijani)), 2):
        (one, here), (other, there) = pair
        assert compared(here, there, (one, other)) == []
    assert ("NK224", "warning") in compared("To trwało 5 lat.", "5 saat sürdü.", ("pl", "tr"))
    assert ("NK224", "warning") in compared("To trwało 5 dni 30 minut.", "5 saat 30 dakika sürdü.", ("pl", "tr"))
