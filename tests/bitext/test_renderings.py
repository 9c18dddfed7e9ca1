"""The glossary's forms found in texts of two languages."""

from __future__ import annotations

from types import MappingProxyType

from nkdoc.bitext.renderings import Renderings
from nkdoc.model import Concept, Term, Termbase


def concept(name: str, kind: str, source: Term, target: Term, **others: dict[str, str]) -> Concept:
    return Concept(name, kind, MappingProxyType({"en": source, "ru": target}), MappingProxyType(dict(others)))


CONCEPTS = (
    concept("artsakh", "place", Term("Artsakh"), Term("Арцах", stems=("Арцах",))),
    concept("republic", "body", Term("Republic of Artsakh"), Term("Республика Арцах", stems=(r"Республик\w+ Арцах",))),
    concept("hajiyev", "person", Term("Hikmet Hajiyev"), Term("Хикмет Гаджиев", stems=("Гаджиев",))),
    concept("aliyev-i", "person", Term("Ilham Aliyev"), Term("Ильхам Алиев", stems=(r"Ильхам\w* Алиев",))),
    concept("aliyev-k", "person", Term("Kamran Aliyev"), Term("Кямран Алиев", stems=("К[ая]мран",))),
    concept(
        "house",
        "body",
        Term("House of Representatives (HoR)", ("Representative", "HOR")),
        Term("Палата представителей"),
    ),
    concept(
        "shusha", "place", Term("Shusha"), Term("Шуша", stems=("Шуш",)), armenian={"latin": "Shushi", "ru": "Шуши"}
    ),
    concept("cleansing", "term", Term("ethnic cleansing"), Term("этническая чистка", stems=(r"этническ\w+ чистк",))),
    concept("surrender", "term", Term("surrender, capitulation"), Term("капитуляция", stems=("капитуляци",))),
    concept("decree", "event", Term("dissolution decree"), Term("указ", stems=("указ",))),
)
RENDERINGS = Renderings(Termbase(MappingProxyType({one.id: one for one in CONCEPTS})), "en", "ru")


def used(text: str) -> list[tuple[str, str]]:
    return [(one.concept.id, text[one.start : one.end]) for one in RENDERINGS.used(text)]


def test_the_longest_name_counts() -> None:
    assert used("The Republic of Artsakh, not Artsakh's army") == [
        ("republic", "Republic of Artsakh"), ("artsakh", "Artsakh's"),
    ]  # fmt: skip


def test_a_surname_counts_where_only_one_person_has_it() -> None:
    assert used("Hajiyev met Aliyev and Kamran Aliyev") == [("hajiyev", "Hajiyev"), ("aliyev-k", "Kamran Aliyev")]


def test_common_words_are_no_names() -> None:
    assert used("A Representative of the HOR and the dissolution decree; capitulation") == [("house", "HOR")]


def test_terms_are_found_in_any_case_and_number() -> None:
    assert used("Ethnic cleansing") == [("cleansing", "Ethnic cleansing")]


def test_renderings_are_found_by_stems_forms_and_the_other_side_s_names() -> None:
    text = "Гаджиеву, из Шуши, камрана, в Республике Арцах, этнической чистки, палата представителей"
    assert RENDERINGS.rendered(text) == {"hajiyev", "shusha", "aliyev-k", "republic", "artsakh", "cleansing", "house"}


def test_the_source_s_own_form_is_a_rendering() -> None:
    assert RENDERINGS.rendered("Палата HoR, Artsakh") == {"house", "artsakh"}
