"""What people and programs call a language → its BCP 47 tag: “Russian”, “ngerman”, “eng”, “pt_BR”, “Русский”."""

from __future__ import annotations

import re
from functools import cache

_TAG = re.compile(r"([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|\d{3}))?", re.IGNORECASE)

_BABEL = {
    "acadian": "fr-CA", "american": "en-US", "usenglish": "en-US", "british": "en-GB", "ukenglish": "en-GB",
    "canadian": "en-CA", "australian": "en-AU", "newzealand": "en-NZ", "austrian": "de-AT", "naustrian": "de-AT",
    "swissgerman": "de-CH", "nswissgerman": "de-CH", "ngerman": "de", "germanb": "de", "brazil": "pt-BR",
    "brazilian": "pt-BR", "portuges": "pt", "canadien": "fr-CA", "francais": "fr", "frenchb": "fr", "greek": "el",
    "polutonikogreek": "el", "mexican": "es-MX", "farsi": "fa", "norwegian": "nb", "norsk": "nb", "nynorsk": "nn",
    "slovene": "sl", "serbianc": "sr-Cyrl", "magyar": "hu", "bahasai": "id", "bahasam": "ms", "chinese": "zh",
}  # fmt: skip
"""Names of the LaTeX packages babel and polyglossia that are no English names of languages."""


@cache
def tag_for(name: str) -> str:
    """Return the tag of a language by its tag, its code of three letters, its English or own name; empty for none."""
    word = " ".join(name.split()).casefold()
    if word in _BABEL:
        return _BABEL[word]
    return _as_tag(word.replace("_", "-")) or _english_names().get(word, "") or _own_names().get(word, "")


def _as_tag(word: str) -> str:
    """Return a tag in its customary letters, codes of three letters by those of two; empty for none that CLDR has."""
    from babel.core import get_global
    from babel.localedata import exists

    match = _TAG.fullmatch(word)
    if match is None:
        return ""
    language, script, region = match.groups()
    language = str(get_global("language_aliases").get(language, language))
    if not exists(language) and language not in _english_names().values():
        return ""
    parts = [language, script.title() if script else "", region.upper() if region else ""]
    return "-".join(filter(None, parts))


@cache
def _english_names() -> dict[str, str]:
    """Return the tags of all languages by their English names."""
    from babel import Locale

    return {str(name).casefold(): tag.replace("_", "-") for tag, name in Locale("en").languages.items()}


@cache
def _own_names() -> dict[str, str]:
    """Return the tags of the languages with a code of two letters by what their speakers call them."""
    from babel import Locale
    from babel.localedata import exists

    tags = sorted(tag for tag in _english_names().values() if len(tag) == len("en") and exists(tag))
    named = ((Locale.parse(tag).get_language_name(), tag) for tag in tags)
    return {str(name).casefold(): tag for name, tag in named if name}
