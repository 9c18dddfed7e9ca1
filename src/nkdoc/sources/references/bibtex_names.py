"""Names as BibTeX and BibLaTeX write them → CSL's: corporate bodies in braces, particles, `others`."""

from __future__ import annotations

import re

from nkdoc.sources import csl
from nkdoc.sources.references.values import plain_latex

_ONE_BRACE = re.compile(r"\{((?:[^{}]|\{[^{}]*\})*)\}")
_PART = re.compile(r"(family|given|prefix|suffix|useprefix|[\w-]+-i)\s*=\s*(\"[^\"]*\"|\{[^{}]*\}|[^,]*)")


def names_of(text: str) -> tuple[list[dict[str, str]], str]:
    """Return the names of a field, and the first that could not be read, as it stands."""
    from bibtexparser.middlewares.names import split_multiple_persons_names

    names: list[dict[str, str]] = []
    lost = ""
    for each in split_multiple_persons_names(text):
        name = _name(each.strip())
        if name:
            names.append(name)
        else:
            lost = lost or each.strip()
    return names, lost


def _name(text: str) -> dict[str, str]:
    if text == csl.OTHERS:
        return {"literal": csl.OTHERS}
    body = _ONE_BRACE.fullmatch(text)
    if body is not None:
        return _filled({"literal": body[1]})
    if re.match(r"(?:family|given)\s*=", text):
        parts = {name: value.strip('"{} ') for name, value in _PART.findall(text)}
        particle = "dropping-particle" if parts.get("useprefix") == "false" else "non-dropping-particle"
        family, given = parts.get("family", ""), parts.get("given", "")
        return _filled({"family": family, "given": given, particle: parts.get("prefix", "")})
    from bibtexparser.middlewares.names import InvalidNameError, parse_single_name_into_parts

    try:
        parts_ = parse_single_name_into_parts(text, strict=False)
    except (InvalidNameError, IndexError, ValueError):
        return {}
    family, given = " ".join(parts_.last), " ".join(parts_.first)
    if not family:
        family, given = given, ""
    particle = " ".join(parts_.von)
    return _filled({"family": family, "given": given, "non-dropping-particle": particle, "suffix": " ".join(parts_.jr)})


def _filled(parts: dict[str, str]) -> dict[str, str]:
    """Return the parts that say something, as plain text; nothing where no name is among them."""
    made = {name: plain for name, value in parts.items() if (plain := plain_latex(value))}
    return made if "family" in made or "literal" in made else {}
