"""What the compiler sets so that nobody types it: no-break spaces, dashes that hold, and all of it across markup."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nkdoc.base.span import Source
from nkdoc.languages import Locale, locale_for
from nkdoc.languages.locale import spaced
from nkdoc.languages.typography import typeset, typeset_blocks, typeset_inlines, typeset_text
from nkdoc.model import (
    Attributes,
    Block,
    Cell,
    Citation,
    CitationGroup,
    Code,
    CodeBlock,
    Definition,
    DefinitionList,
    Div,
    Emphasis,
    HardBreak,
    Heading,
    Image,
    Inline,
    Link,
    List,
    ListItem,
    Note,
    NoteReference,
    Paragraph,
    Quote,
    Row,
    Section,
    SoftBreak,
    Strong,
    Styled,
    Table,
    Text,
    ThematicBreak,
)
from nkdoc.model.visiting import plain_text

EN, RU = locale_for("en"), locale_for("ru")
CATALAN = Attributes(pairs=(("lang", "ca"),))
ENGLISH = Attributes(pairs=(("lang", "en"),))


def shown(text: str, locale: Locale) -> str:
    """Set `text`; a no-break space is shown as ·, a word joiner as |."""
    return typeset_text(text, locale).replace("\u00a0", "·").replace("\u2060", "|")


@pytest.mark.parametrize(
    ("typed", "set_as"),
    [
        ("В лесу и в поле", "В·лесу и·в·поле"),
        ("не о том, ни к кому", "не·о·том, ни·к·кому"),
        ("из-за дыма, по-моему", "из-за дыма, по-моему"),
        ("сказал бы, если бы же", "сказал·бы, если·бы·же"),
        ("Баку — столица", "Баку·— столица"),
        ("А. С. Пушкин и Пушкин А. С. спорят", "А.·С.·Пушкин и·Пушкин·А.·С. спорят"),
        ("А. Пушкин", "А.·Пушкин"),
        ("в 2023 году и 1994 г.", "в·2023·году и·1994·г."),
        ("1988–1994 гг.", "1988–|1994·гг."),
        ("90-х годов XX века", "90-х·годов XX·века"),
        ("19 сентября 2023 года", "19·сентября 2023·года"),
        ("5 км, 13,6 %, 20 °C, 3 т", "5·км, 13,6·%, 20·°C, 3·т"),
        ("100 617 чел., 5 тыс., 7 млн долларов", "100·617·чел., 5·тыс., 7·млн долларов"),
        ("1 200 300 рублей", "1·200·300·рублей"),
        ("в 2020 300 человек", "в·2020 300·человек"),
        ("погибли 27 человек, 7 боевых машин, в 16 сёлах", "погибли 27·человек, 7·боевых машин, в·16·сёлах"),
        ("№ 5, § 7, с. 12, см. рис. 3", "№·5, §·7, с.·12, см. рис.·3"),
        ("и т. д., т. е. так, до н. э.", "и·т.·д., т.·е. так, до·н.·э."),
        ("им. Ленина, ул. Мира, г. Баку", "им.·Ленина, ул.·Мира, г.·Баку"),
        ("В 2023 г. Азербайджан", "В·2023·г. Азербайджан"),
        ("https://a.example/в и", "https://a.example/в и"),
    ],
)
def test_russian_spaces(typed: str, set_as: str) -> None:
    assert shown(typed, RU) == set_as


@pytest.mark.parametrize(
    ("typed", "set_as"),
    [
        ("5 km, 10 %, 100 million, 27 per cent", "5·km, 10·%, 100·million, 27·per·cent"),
        ("No. 5, p. 3, pp. 5–7, § 4", "No.·5, p.·3, pp.·5–|7, §·4"),
        ("on 19 September 2023 and May 9", "on 19·September 2023 and May·9"),
        ("J. K. Rowling met Mr. Smith and Dr Brown", "J.·K.·Rowling met Mr.·Smith and Dr·Brown"),
        ("words – more words", "words·– more words"),
        ("wait...", "wait…"),
        ("wait....", "wait...."),
        ("a plain sentence in a row", "a plain sentence in a row"),
        ("see www.a.example/it's", "see www.a.example/it's"),
    ],
)
def test_english_spaces(typed: str, set_as: str) -> None:
    assert shown(typed, EN) == set_as


def set_inlines(*inlines: Inline, locale: Locale = EN) -> tuple[Inline, ...]:
    return typeset_inlines(inlines, locale)


def test_quotation_marks_nest_across_emphasis_links_and_spans() -> None:
    link = Link("x", (Text('"inner"'),), 'the "title"')
    done = set_inlines(Text('"outer '), Emphasis((Text("and "), link)), Strong((Text(' end"'),)))
    assert plain_text(done) == "“outer and ‘inner’ end”"
    inner = done[1]
    assert isinstance(inner, Emphasis)
    assert inner.children[1] == Link("x", (Text("‘inner’"),), "the “title”")


def test_a_span_in_another_language_follows_its_own_rules() -> None:
    done = set_inlines(Text('он сказал "'), Styled(ENGLISH, (Text('the "in" No. 5'),)), Text('" и ушёл'), locale=RU)
    assert plain_text(done) == "он сказал «the “in” No.\u00a05» и\u00a0ушёл"


def test_a_span_in_a_language_nobody_set_up_is_left_alone() -> None:
    span = Styled(CATALAN, (Text('la "paraula"...'),))
    assert set_inlines(span) == (span,)


def test_code_addresses_keys_and_labels_are_left_alone() -> None:
    untouched = (
        Code('"x"...'),
        Link("https://a.example/it's", (Text("https://a.example/it's"),)),
        CitationGroup((Citation("it's"),)),
        NoteReference("it's"),
        HardBreak(),
    )
    assert set_inlines(*untouched) == untouched


def test_the_authors_words_around_a_citation_are_set() -> None:
    (done,) = set_inlines(CitationGroup((Citation("a", prefix='see "x"', suffix="it's"),)))
    assert done == CitationGroup((Citation("a", prefix="see “x”", suffix="it’s"),))


def test_a_quotation_closes_before_a_citation_and_a_note() -> None:
    done = set_inlines(Text('"said"'), CitationGroup((Citation("a"),)), Text(' "again"'), NoteReference("n"))
    assert plain_text(done) == "“said” “again”"


def test_no_space_is_added_or_taken_beside_a_mark() -> None:
    done = set_inlines(Text("слово"), CitationGroup((Citation("a"),)), Text(" другое"), locale=RU)
    assert (done[0], done[2]) == (Text("слово"), Text(" другое"))


def test_a_line_end_in_the_source_becomes_a_no_break_space_where_one_is_due() -> None:
    done = set_inlines(Text("жил в"), SoftBreak(), Text("доме"), SoftBreak(), Text("долго"), locale=RU)
    assert done == (Text("жил в"), Text("\u00a0"), Text("доме"), SoftBreak(), Text("долго"))


def test_spans_of_text_are_kept() -> None:
    span = Source("x.md", '"a"').span(0)
    (done,) = set_inlines(Text('"a"', span))
    assert isinstance(done, Text)
    assert done.span == span


PARAGRAPH = Paragraph((Text('"a"'),))
DONE = Paragraph((Text("“a”"),))


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (Heading(2, (Text('"a"'),)), Heading(2, (Text("“a”"),))),
        (Quote((PARAGRAPH,), (Text("it's"),)), Quote((DONE,), (Text("it’s"),))),
        (List(ordered=False, items=(ListItem((PARAGRAPH,)),)), List(ordered=False, items=(ListItem((DONE,)),))),
        (
            Table(("",), Row((Cell((Text('"a"'),)),)), (Row((Cell((Text("it's"),)),)),)),
            Table(("",), Row((Cell((Text("“a”"),)),)), (Row((Cell((Text("it’s"),)),)),)),
        ),
        (Div(Attributes(), (PARAGRAPH,)), Div(Attributes(), (DONE,))),
        (Div(CATALAN, (PARAGRAPH,)), Div(CATALAN, (PARAGRAPH,))),
        (
            DefinitionList((Definition((Text('"a"'),), ((PARAGRAPH,),)),)),
            DefinitionList((Definition((Text("“a”"),), ((DONE,),)),)),
        ),
        (
            Paragraph((Image("x", (Text('"a"'),), "it's"),)),
            Paragraph((Image("x", (Text("“a”"),), "it’s"),)),
        ),
        (CodeBlock('"a"'), CodeBlock('"a"')),
        (ThematicBreak(), ThematicBreak()),
    ],
    ids=lambda block: type(block).__name__,
)
def test_every_kind_of_block(block: Block, expected: Block) -> None:
    assert typeset_blocks((block,), EN) == (expected,)


def test_an_open_quotation_ends_with_its_block() -> None:
    done = typeset_blocks((Paragraph((Text('"open'),)), Paragraph((Text('"next"'),))), EN)
    assert done == (Paragraph((Text("“open"),)), Paragraph((Text("“next”"),)))


def test_a_section_is_set_with_its_title_summary_and_notes() -> None:
    given = Section(Source("x", ""), "en", "10-a", "a", 'The "A"', "It's", (PARAGRAPH,), (Note("n", (PARAGRAPH,)),))
    done = typeset(given, EN)
    assert done == replace(given, title="The “A”", summary="It’s", blocks=(DONE,), notes=(Note("n", (DONE,)),))
    assert typeset(done, EN) == done


SPACED = replace(EN, spaced=(*spaced("\u202f", r"(?<=\w)~(?=;)"), *spaced("\u00a0", r"(?<=:)~(?=\S)")))


@pytest.mark.parametrize("typed", ["a;b :c", "a ;b : c", "a  ;b :\u202fc", "a\u00a0;b :\u00a0c"])
def test_a_language_s_own_spaces_are_set_whether_any_are_typed_or_none(typed: str) -> None:
    done = typeset_text(typed, SPACED)
    assert done == "a\u202f;b :\u00a0c"
    assert typeset_text(done, SPACED) == done


def test_an_added_space_goes_to_the_mark_and_a_typed_one_stays_where_it_is() -> None:
    added = typeset_inlines((Emphasis((Text("a"),)), Text(";"), Code(";"), Text(":"), Strong((Text("b"),))), SPACED)
    assert added == (
        Emphasis((Text("a"),)),
        Text("\u202f;"),
        Code(";"),
        Text(":\u00a0"),
        Strong((Text("b"),)),
    )
    typed = (Emphasis((Text("a "),)), SoftBreak(), Text(";"))
    assert plain_text(typeset_inlines(typed, SPACED)) == "a\u202f;"


@pytest.mark.parametrize(
    ("tag", "before", "after", "between"),
    [("ja", "使う。", "水は", ""), ("zh", "部", "说", ""), ("zh", "部", "ABC", "\n"), ("ko", "나는", "간다", "\n")],
)
def test_the_end_of_a_line_is_no_space_between_east_asian_signs(
    tag: str, before: str, after: str, between: str
) -> None:
    done = set_inlines(Text(before), SoftBreak(), Text(after), locale=locale_for(tag))
    expected = SoftBreak() if between else Text("")
    assert done == (Text(before), expected, Text(after))
