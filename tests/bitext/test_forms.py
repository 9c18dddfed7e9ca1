"""The glossary's forms: one rule for surnames, endings and capitals, whoever looks for them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from types import MappingProxyType

import pytest

from nkdoc.bitext.forms import Finder, Form, accepted, forbidden, matches, naming, printed
from nkdoc.bitext.surnames import surname
from nkdoc.model import Concept, Term


def concept(name: str, kind: str, **terms: Term) -> Concept:
    return Concept(name, kind, MappingProxyType(terms), MappingProxyType({}))


WAAL = concept("de-waal-thomas", "person", en=Term("Thomas de Waal"), ru=Term("Томас де Ваал", stems=("Ваал",)))
STATES = concept("united-states", "place", en=Term("United States", ("US",)), ru=Term("США"))
PARLIAMENT = concept("parliament", "body", en=Term("Parliament of Armenia"), ru=Term("парламент", stems=("парламент",)))
FIR = concept("yolkino", "place", en=Term("Yolkino"), ru=Term("Ёлкино", stems=("[ЁЕ]лкин", "[Зз]аслон")))
FORCES = concept("forces", "body", en=Term("Defence Forces"), hy=Term("ուժեր"))
AZERI = concept("azeri", "term", en=Term("Azerbaijani", forbidden=(("Azeri", "colloquial"),)))


def found(finder: Finder, text: str) -> list[str]:
    return [text[one.start : one.end] for one in matches(finder, text)]


@pytest.mark.parametrize("select", [printed, naming])
@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("De Waal wrote it, and de Waal’s book", ["De Waal", "de Waal’s"]),
        ("Thomas  de\nWaal", ["Thomas  de\nWaal"]),
        ("Waal wrote it", []),
        ("The de Waalian view", []),
    ],
)
def test_a_surname_is_found_whole_and_at_the_beginning_of_a_sentence(
    select: Callable[[Iterable[Concept], str], Iterator[Form]], text: str, names: list[str]
) -> None:
    assert found(Finder(select([WAAL], "en")), text) == names


def test_an_abbreviation_is_known_by_its_capitals_and_other_printed_forms_are_not() -> None:
    finder = Finder(printed([STATES, PARLIAMENT], "en"))
    assert found(finder, "It uses us; the US's friend, the parliament of Armenia") == ["US's", "parliament of Armenia"]


def test_endings_are_those_of_the_language() -> None:
    assert found(Finder(naming([FORCES], "en")), "a Defence Force and Defence Forces’ men") == [
        "Defence Force", "Defence Forces’",
    ]  # fmt: skip
    assert found(Finder(naming([concept("x", "term", hy=Term("ուժ"))], "hy")), "ուժ ուժs") == ["ուժ"]


def test_a_class_of_two_letters_is_a_beginning_only_where_they_are_one_letter() -> None:
    assert found(Finder(printed([FIR], "ru")), "Елкино, Ёлкина, заслон") == ["Елкино", "Ёлкина", "заслон"]


def test_a_surname_is_accepted_where_the_language_gives_no_stems() -> None:
    assert found(Finder(accepted([WAAL], "en", "ru")), "as de Waal says") == ["de Waal"]
    assert found(Finder(accepted([WAAL], "ru", "en")), "как пишет де Вааль") == ["Вааль"]


def test_forbidden_forms_are_whole_words_and_tell_what_is_written_in_the_glossary() -> None:
    finder = Finder(forbidden([AZERI, WAAL], "en"))
    (match,) = matches(finder, "pre-Azeri, Azeri-like, azeri, Azeris")
    assert (match.start, match.form.written, match.concept.id) == (30, "Azeri", "azeri")


@pytest.mark.parametrize(
    ("name", "form", "wanted"),
    [
        ("de-waal-thomas", "Thomas de Waal", "de Waal"),
        ("franca-danese-sergio", "Sérgio França Danese", "França Danese"),
        ("hajiyev", "Hikmet Hajiyev", "Hajiyev"),
        ("enver-pasha", "Enver Pasha", ""),
        ("minister", "the minister (not named)", ""),
    ],
)
def test_a_surname_is_told_by_the_person_s_id(name: str, form: str, wanted: str) -> None:
    assert surname(concept(name, "person", en=Term(form)), "en") == wanted
