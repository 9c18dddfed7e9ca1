"""Settings: how they are declared, and how a table of TOML becomes a value of a dataclass.

    kinds     what a setting may hold: text, a flag, a length, one text per language …
    table     the file, its table of settings, and where each key stands
    reading   a table → a dataclass whose fields are settings; unknown keys are refused

A setting is one line of a dataclass:

    booklet_marks: bool = setting(Flag(), default=False, about="whether booklets show where to fold")

Its key in the file is the field's name with hyphens.
"""

from nkdoc.base.settings.kinds import (
    Choice,
    ChoiceOrFile,
    CodesPerPath,
    Day,
    Entry,
    Flag,
    Kind,
    Length,
    Pairs,
    Paths,
    PerLanguage,
    PlacePerLanguage,
    Share,
    Stem,
    Tags,
    Text,
    Texts,
    is_code,
    is_tag,
    setting,
)
from nkdoc.base.settings.reading import UNKNOWN_CONFIG_KEY, Table, read_settings
from nkdoc.base.settings.table import (
    BAD_CONFIG,
    OWN_FILE,
    SETTINGS_FILES,
    SHARED_FILE,
    SettingsTable,
    has_table,
    read_table,
)

__all__ = [
    "BAD_CONFIG",
    "OWN_FILE",
    "SETTINGS_FILES",
    "SHARED_FILE",
    "UNKNOWN_CONFIG_KEY",
    "Choice",
    "ChoiceOrFile",
    "CodesPerPath",
    "Day",
    "Entry",
    "Flag",
    "Kind",
    "Length",
    "Pairs",
    "Paths",
    "PerLanguage",
    "PlacePerLanguage",
    "SettingsTable",
    "Share",
    "Stem",
    "Table",
    "Tags",
    "Text",
    "Texts",
    "has_table",
    "is_code",
    "is_tag",
    "read_settings",
    "read_table",
    "setting",
]
