"""YAML with the place of every value."""

from nkdoc.base.yaml.faults import NOT_A_MAPPING
from nkdoc.base.yaml.loading import YamlValue, frozen, load, load_span
from nkdoc.base.yaml.writing import written

__all__ = ["NOT_A_MAPPING", "YamlValue", "frozen", "load", "load_span", "written"]
