"""A reference as two languages show it: its own and the edition's."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache
from urllib.parse import unquote

from nkdoc.languages import Locale, nearest_locale
from nkdoc.languages.calendar import DateForm
from nkdoc.languages.tags import primary
from nkdoc.languages.typography import typeset_foreign, typeset_text
from nkdoc.model import Reference
from nkdoc.pages.citations.runs import NO_BREAK_SPACE, Run, Runs, RunStyle, ends_sentence
from nkdoc.sources import csl
from nkdoc.sources.references.values import doi_of

_PUBLISHED = ("publisher", "container-title", "ISBN", "ISSN", "DOI")


class Item:
    """Reads the fields of one reference for an edition in `locale`; what is absent or of the wrong kind is empty."""

    def __init__(self, reference: Reference, locale: Locale) -> None:
        self.reference = reference
        self.locale = locale
        self.tag = reference.language or locale.tag
        self.own = nearest_locale(self.tag)
        same = primary(reference.language) == primary(locale.tag)
        self.language = None if same or not reference.language else reference.language
        """The item's language where it is not the edition's."""

    def set(self, text: str, *, level: int = 0) -> str:
        """Return words of the item in its own typography."""
        return typeset_foreign(text, self.tag, level=level)

    def between(self, marks: str) -> str:
        """Return what stands between two words, with the spaces that the edition's language has beside marks."""
        return typeset_text(f"a{marks}a", self.locale)[1:-1]

    # ---- values -----------------------------------------------------------------------------------

    def text(self, field: str) -> str:
        """Return a text or number as it is printed: in the item's typography, ranges with an en dash."""
        value = self.reference.fields.get(field)
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)
        if not isinstance(value, str):
            return ""
        if field in csl.NUMBER_FIELDS:
            value = value.replace("--", "–").replace("-", "–") if field.startswith("page") else value
        return self.set(value.strip())

    def url(self) -> str:
        """Return the address, or that of the DOI."""
        url = self.reference.fields.get("URL")
        if isinstance(url, str) and url:
            return url
        doi = self.reference.fields.get("DOI")
        return f"https://doi.org/{doi}" if isinstance(doi, str) and doi else ""

    def doi(self) -> str:
        """Return the DOI where the address shows another one, or where it is none of a DOI."""
        doi, url = self.text("DOI"), unquote(str(self.reference.fields.get("URL") or ""))
        return doi if url and doi_of(url).casefold() != doi.casefold() else ""

    def kept(self) -> Mapping[str, str]:
        """Return where the only copy is kept, by CSL's fields; a shelf mark only of what nobody has published.

        Programs note the shelf mark of any library's copy of a book, which is of no use elsewhere.
        """
        fields = ["archive_collection", "archive_location", "archive", "archive-place"]
        if not any(self.reference.fields.get(field) for field in _PUBLISHED):
            fields.insert(2, "call-number")
        return {field: text for field in fields if (text := self.text(field))}

    def names(self, field: str) -> tuple[csl.Name, ...]:
        """Return the persons and bodies of a name field."""
        given = self.reference.fields.get(field)
        parsed = [csl.parse_name(each) for each in given] if isinstance(given, Sequence) else []
        return tuple(name for name in parsed if name is not None)

    def has_self_published(self) -> bool:
        """Tell whether the only author is the very body whose site or series the item appeared in: once is enough."""
        names = self.names("author")
        return (
            len(names) == 1
            and names[0].literal != ""
            and names[0].literal == self.reference.fields.get("container-title")
        )

    def imprint(self, separator: str) -> str:
        """Return place and publisher, the publisher only where it is not already named as author or container."""
        publisher = self.text("publisher") or self.text("authority")
        if publisher in {self.text("container-title"), *(name.literal for name in self.names("author"))}:
            publisher = ""
        return separator.join(filter(None, (self.text("publisher-place"), publisher)))

    def edition(self) -> str:
        """Return which edition it is: 2nd ed. / 2-е изд.; words stay as they are."""
        value = self.text("edition")
        if not value.isdecimal():
            return value
        return f"{(self.own or self.locale).ordinal(int(value))}{NO_BREAK_SPACE}{self.term('edition')}"

    def period(self, field: str = "issued") -> csl.Period | None:
        """Return a date field."""
        return csl.parse_date(self.reference.fields.get(field))

    # ---- words ------------------------------------------------------------------------------------

    def term(self, name: str, value: str = "") -> str:
        """Return an abbreviation in the item's language where nkdoc speaks it, else in the edition's."""
        for locale in (self.own, self.locale):
            if locale is not None and name in locale.terms:
                return locale.terms[name].before(value)
        return name

    def is_term(self, word: str) -> bool:
        """Tell whether `word` is one of the abbreviations, or opens our name for what somebody did."""
        ours = (self.locale.gettext("interview by").split()[0],)
        known = (term for locale in (self.own, self.locale) if locale is not None for term in locale.terms.values())
        return word in ours or any(word in form.split() for term in known for form in term)

    def numbered(self, field: str, *, plural: bool = True) -> str:
        """Return a number behind its abbreviation: pp. 5–7, № 3; empty where the field is."""
        value = self.text(field)
        return f"{self.term(field, value if plural else '')}{NO_BREAK_SPACE}{value}" if value else ""

    def date(self, form: DateForm = "day", field: str = "issued") -> str:
        """Return a date in the edition's language, as far as it is known and as `form` asks; empty where it is not."""
        period = self.period(field)
        if period is None:
            return ""
        known = _known_form(period, form)
        first = period.start.first_day
        if period.end is None:
            shown = self.locale.format_date(first, known)
        else:
            shown = self.locale.format_days(first, period.end.first_day, known)
        return self.locale.gettext("c. {date}").format(date=shown) if period.circa else shown

    def heading(self) -> Runs:
        """Return the words by which a sorted list has the entry begin; nothing where it begins with its title."""
        return ()

    def leading_year(self) -> str:
        """Return the year that stands behind the heading, in styles that have it there."""
        return ""

    # ---- runs -------------------------------------------------------------------------------------

    def run(self, text: str, style: RunStyle = "plain", url: str | None = None) -> Run:
        """Return words of the item, in its language where they are written in its script."""
        return Run(text, self.language if self._in_own_script(text) else None, style, url)

    def words(self, text: str) -> Runs:
        """Return abbreviations and numbers, which are in the item's language where nkdoc speaks it; () for no text."""
        if not text:
            return ()
        return (self.run(text) if self.own is not None else Run(text),)

    def et_al(self) -> Run:
        """Return what stands after the first of many names."""
        return self.words(NO_BREAK_SPACE + self.term("et-al"))[0]

    def role(self, field: str) -> Runs:
        """Return what editors, translators or interviewers did, before their names."""
        if field == "interviewer":
            return (Run(self.locale.gettext("interview by") + " "),)
        return self.words(self.term(field) + " ")

    def _in_own_script(self, text: str) -> bool:
        """Tell whether `text` is written in the item's script, as far as that can be told."""
        scripts = _scripts(text)
        if self.own is not None:
            return bool(scripts & _scripts(self.own.alphabet))
        if self.is_described():
            return not scripts <= {"LATIN"}
        return bool(scripts & _scripts(str(self.reference.fields.get("title", ""))))

    def our_words(self, field: str) -> tuple[str, str | None] | None:
        """Return a custom text in the edition's language, or in another with its tag; None where there is none."""
        words = self.reference.custom.get(field)
        if isinstance(words, str) and words:
            return typeset_foreign(words, self.locale.tag), None
        if not isinstance(words, Mapping):
            return None
        for tag in (self.locale.tag, *words):
            if isinstance(text := words.get(tag), str) and text:
                return typeset_foreign(text, tag), None if tag == self.locale.tag else tag
        return None

    def is_described(self) -> bool:
        """Tell whether the title is ours: a description in square brackets, as nobody saw the headline."""
        title = str(self.reference.fields.get("title", "")).strip()
        return title.startswith("[") and title.endswith("]")

    def description(self) -> Runs:
        """Return the words that stand for the title, without the brackets."""
        ours = self.our_words("description")
        if ours is not None:
            return (Run(ours[0], ours[1], "description"),)
        return (self.run(self.text("title")[1:-1], "description"),)

    def title(self, style: RunStyle = "plain", *, level: int = 0) -> Runs:
        """Return the title, its own quotations starting at `level`; a description where that is what it is."""
        if self.is_described():
            return self.description()
        value = self.reference.fields.get("title")
        if not isinstance(value, str) or not value.strip():
            return ()
        return (self.run(self.set(value.strip(), level=level), style),)

    def quoted_title(self, stop: str = "") -> Runs:
        """Return the title between the edition's quotation marks, with `stop` inside them where it does not end itself.

        Quotations inside it follow its own language; those of a title in the edition's language are one level down.
        """
        title = self.title("quoted", level=0 if self.language else 1)
        if not title:
            return ()
        end = "" if ends_sentence(title[-1].text) else stop
        if self.is_described():
            return (*title, Run(end)) if end else title
        before, after = typeset_text('"a"', self.locale).split("a")
        return (Run(before), *title, Run(end + after))


def _known_form(period: csl.Period, form: DateForm) -> DateForm:
    """Return `form`, or what is left of it where the day or month is not known."""
    parts = [period.start] if period.end is None else [period.start, period.end]
    if form == "year" or not all(part.month for part in parts):
        return "year"
    if not all(part.day for part in parts):
        return "month-name" if form == "day-month" else "month"
    return form


@cache
def _scripts(text: str) -> frozenset[str]:
    """Return the scripts of the letters, by the first word of their Unicode names."""
    return frozenset(unicodedata.name(letter, "?").split()[0] for letter in text if letter.isalpha())
