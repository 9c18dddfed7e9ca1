"""Numbers, letters, marks and the way back from the list of references."""

from __future__ import annotations

from tests.pages.conftest import Made


def test_a_mark_leads_to_its_references_and_they_lead_back(made: Made) -> None:
    page = made.page
    mark = page.by_id("cite-1")
    assert mark.text.replace("\u00a0", " ") == "1, 2"
    forth = [
        element.attributes["href"]
        for element in page.all("a")
        if element.attributes.get("href", "").startswith("#ref-")
    ]
    assert forth[:2] == ["#ref-nk001", "#ref-nk002"]
    cited = {entry.number: [place.href for place in entry.places] for entry in made.view.bibliography.entries}
    assert cited == {
        1: ["#cite-1", "#cite-3", "#cite-4", "#cite-6"],
        2: ["#cite-1", "#cite-5", "#cite-7"],
        3: ["#cite-2"],
    }


def test_marks_keep_to_the_word_before_them(english: Made) -> None:
    assert '19\u00a0September.\u2060<sup class="cite" id="cite-1">' in english.html


def test_a_mark_tells_those_who_hear_it_what_its_number_is(english: Made, russian: Made) -> None:
    first = next(element for element in english.page.all("a") if element.attributes.get("href") == "#ref-nk001")
    assert first.attributes["aria-label"] == "Reference 1"
    assert first.attributes["role"] == "doc-biblioref"
    assert "Fighting starts" in first.attributes["title"]
    first = next(element for element in russian.page.all("a") if element.attributes.get("href") == "#ref-nk001")
    assert first.attributes["aria-label"] != "Reference 1"


def test_a_source_named_in_the_sentence_stands_before_its_mark(english: Made) -> None:
    paragraph = next(element for element in english.page.all("p") if "again" in element.text)
    assert "See The Paper\u20601 again." in paragraph.text.replace("\u00a0", " ")


def test_notes_are_lettered_in_the_order_of_their_calls(english: Made) -> None:
    calls = [(element.text, element.attributes["popovertarget"]) for element in english.page.all(class_="note-call")]
    assert calls == [("a", "note-events-a"), ("b", "note-events-b"), ("b", "note-events-b")]
    assert english.page.by_id("note-events-b").text == "b The list is lost."


def test_an_editors_note_says_so(english: Made, russian: Made) -> None:
    assert english.page.by_id("note-events-a").text == "a Editor’s note The article says otherwise."
    assert russian.page.by_id("note-events-a").text == "a Примечание редакции В статье сказано иначе."


def test_notes_float_to_the_foot_of_the_page_on_paper(english_on_paper: Made) -> None:
    note = english_on_paper.page.by_id("note-events-a")
    assert note.classes == ["note"]
    assert note.attributes["role"] == "doc-footnote"
    assert note.attributes["data-mark"] == "a"
    assert english_on_paper.page.all("button") == []


def test_figures_and_tables_are_numbered_each_in_its_series(english: Made, russian: Made) -> None:
    assert [element.text for element in english.page.all(class_="number")] == ["Figure 1", "Table 1"]
    assert [element.text for element in russian.page.all(class_="number")] == ["Рисунок 1", "Таблица 1"]


def test_words_of_another_language_say_which(english: Made) -> None:
    assert [element.text for element in english.page.all("span") if element.attributes.get("lang") == "az"] == ["Şuşa"]


def test_disputed_and_translated_words_carry_labels(english: Made, russian: Made) -> None:
    assert [element.text for element in english.page.all(class_="mark")] == ["[disputed]", "[translated]"]
    assert [element.text for element in russian.page.all(class_="mark")] == ["[оспаривается]", "[перевод]"]


def test_a_status_is_a_word_and_its_meaning_is_told(english: Made) -> None:
    entries = english.view.bibliography.entries
    assert [(entry.number, entry.status, bool(entry.label)) for entry in entries] == [
        (1, "exact", False),
        (2, "supporting", True),
        (3, "unresolved", True),
    ]
    assert [count.text for count in english.view.bibliography.counts] == [
        "1\u00a0exact",
        "1\u00a0supporting",
        "1\u00a0unresolved",
    ]
    assert "The number is not covered" in english.page.by_id("ref-nk002").text


def test_an_entry_says_in_which_language_its_title_is(english: Made, russian: Made) -> None:
    assert 'lang="ru"' in english.view.bibliography.entries[1].content
    assert 'lang="en"' in russian.view.bibliography.entries[0].content


def test_places_on_paper_are_chapters_and_on_the_screen_headings(english: Made, english_on_paper: Made) -> None:
    assert [place.place for place in english_on_paper.view.bibliography.entries[1].places] == ["1", "1", "1"]
    assert [(place.place, place.turn) for place in english.view.bibliography.entries[1].places] == [
        ("Events", 1),
        ("The second day", 1),
        ("The second day", 2),
    ]


def test_typography_is_applied(english: Made, russian: Made) -> None:
    assert english.view.chapters[0].summary == "What “happened”."
    assert russian.view.chapters[0].summary == "Что «случилось»."
    assert english.page.all("blockquote")[0].text == "“We left at once.”"
    assert russian.page.all("blockquote")[0].text.startswith("«Мы ушли сразу")


def test_contents_list_chapters_and_their_sections(english: Made) -> None:
    chapter = english.view.chapters[0]
    assert (chapter.number, chapter.bookmark, chapter.opens_page) == ("1", "1 Events", True)
    assert [(section.id, section.title) for section in chapter.sections] == [("second-day", "The second day")]
