"""Figures by who reports them: one scale from zero, the alphabet's order, the unknown never a zero."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from tests.pages.figures.drawn import LANGUAGES, dataset, drawn, having, read, rect, shipped

TWO_GROUPS = """
kind: comparison
title: {en: Reported, ru: Сообщения}
description: {en: Two groups., ru: Две группы.}
rows:
  - label: {en: Injured, ru: Раненые}
    reports:
      - by: {en: Artsakh, ru: Арцах}
        party: artsakh
        value: 200
        qualifier: {en: more than, ru: более}
        cite: [a]
      - by: {en: Azerbaijan, ru: Азербайджан}
        party: azerbaijan
        value: 50
        cite: [b]
      - by: {en: Zambia, ru: Ангола}
        party: third
        value: null
        said: {en: several, ru: несколько}
        cite: [c]
  - label: {en: Evacuated, ru: Эвакуированные}
    scale: own
    reports:
      - {by: {en: Artsakh, ru: Арцах}, party: artsakh, value: 7000, cite: [a]}
"""


def bars(row: ET.Element) -> list[float]:
    return [rect(bar).right - rect(bar).left for bar in having(row, "bar")]


def rows(language: str) -> list[ET.Element]:
    return list(drawn(dataset(TWO_GROUPS), language).iter("tr"))


def test_bars_share_one_scale_unless_a_group_has_its_own() -> None:
    first, second, unknown, own = rows("en")
    assert bars(second)[0] / bars(first)[0] == pytest.approx(50 / 200, abs=1e-3)
    assert bars(unknown) == []
    assert bars(own) == bars(first)
    assert "scale of its own" in read(own)


def test_the_unknown_is_an_open_mark_with_the_words_that_were_said() -> None:
    unknown = rows("en")[2]
    (mark,) = having(unknown, "unknown")
    assert mark.get("fill") == "#ffffff"
    assert "several" in read(unknown)
    assert "0" not in read(unknown)


def test_reporters_stand_in_the_alphabet_of_the_edition() -> None:
    assert [having(row, "by")[0].text for row in rows("en")[:3]] == ["Artsakh", "Azerbaijan", "Zambia"]
    assert [having(row, "by")[0].text for row in rows("ru")[:3]] == ["Азербайджан", "Ангола", "Арцах"]


def test_a_party_s_bars_look_alike_in_every_language_and_unlike_another_s() -> None:
    def fills(language: str) -> dict[str, str]:
        drawings = [(row, bar) for row in rows(language)[:3] for bar in having(row, "bar")]
        return {read(row).rsplit(" ", 1)[-1]: bar.get("class", "") for row, bar in drawings}

    assert fills("en") == fills("ru")
    assert len(set(fills("en").values())) == 2


def test_the_hatch_is_defined_where_it_is_used() -> None:
    for svg in drawn(dataset(TWO_GROUPS), "en").iter("svg"):
        wanted = {bar.attrib["fill"] for bar in having(svg, "hatch")}
        assert wanted <= {f"url(#{pattern.get('id')})" for pattern in svg.iter("pattern")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_figure_of_the_briefing_is_printed(language: str) -> None:
    root = drawn(shipped()["data/reported.yaml"], language)
    reports = [report for row in shipped()["data/reported.yaml"].fields["rows"] for report in row["reports"]]  # type: ignore[attr-defined]
    known = [report for report in reports if report["value"] is not None]
    assert len(having(root, "bar")) == len(known)
    assert len(having(root, "unknown")) == len(reports) - len(known)
    printed = read(root).replace(",", "").replace("\u00a0", " ")
    assert all(str(report["value"]) in printed.replace(" 000", "000") for report in known)
