"""YAML with the place of every value."""

from nkdoc.base.yaml.loading import YamlValue, frozen, load

__all__ = ["YamlValue", "frozen", "load"]
