"""Floats that may not break go to the next page whole: alone where they may wait, else with what follows them."""

from __future__ import annotations

from collections.abc import Iterable

from tests.pdf.typeset.test_typeset import codes, page

STYLE = """
p, h2, figure, aside { margin: 0 }
.waits { float: left; clear: both; break-inside: avoid; width: 100%; margin: 20pt 0 }
.waits + * { clear: left }
.beside { float: left; clear: left; break-inside: avoid; width: 40pt; margin: 0 20pt 0 -60pt }
h2 { font-size: 10pt; line-height: 14pt; break-after: avoid }
.contents a::after { content: target-counter(attr(href), page) }
@page { margin: 40pt 20pt 40pt 80pt }
"""
"""A page of these tests holds 22 lines."""


def lines(first: int, last: int) -> str:
    return "".join(f"<p id=l{number}>line</p>" for number in range(first, last + 1))


def figure(name: str, height: int) -> str:
    return f"<figure class=waits id={name}><div style='height:{height}pt'>drawing</div></figure>"


def named(first: int, last: int) -> Iterable[str]:
    return (f"l{number}" for number in range(first, last + 1))


def pages(body: str) -> list[tuple[str, ...]]:
    """Return the ids on each page, from the top, of a page that lost nothing."""
    made = page(f"<section>{body}</section>", STYLE)
    assert codes(made) == []
    assert made.value is not None
    return [each.anchors for each in made.value.pages]


def test_a_figure_that_fits_stays_where_it_is() -> None:
    assert pages(lines(1, 3) + figure("map", 100) + lines(4, 6)) == [("l1", "l2", "l3", "map", "l4", "l5", "l6")]


def test_a_figure_that_does_not_fit_waits_while_the_text_runs_on() -> None:
    first, second = pages(lines(1, 12) + figure("map", 200) + lines(13, 28))
    assert first == tuple(named(1, 22))
    assert second == ("map", *named(23, 28))


def test_figures_wait_in_their_order() -> None:
    first, second, third = pages(lines(1, 12) + figure("map", 200) + lines(13, 14) + figure("plan", 90) + lines(15, 40))
    assert first == tuple(named(1, 22))
    assert (second[:2], third[-1]) == (("map", "plan"), "l40")


def test_a_figure_still_waits_when_its_page_is_made_again() -> None:
    contents = "<p class=contents><a href='#l60'>Page </a></p>"
    first, second, *_ = pages(lines(1, 12) + figure("map", 200) + lines(13, 22) + contents + lines(23, 60))
    assert first == tuple(named(1, 22))
    assert second[:2] == ("map", "l23")


def test_a_float_beside_the_text_takes_the_text_along() -> None:
    aside = "<aside class=beside id=number>one<br>two<br>three<br>four</aside>"
    assert pages(lines(1, 20) + aside + lines(21, 30)) == [tuple(named(1, 20)), ("number", *named(21, 30))]


def test_a_heading_goes_with_the_float_after_it() -> None:
    aside = "<aside class=beside id=number>one<br>two<br>three<br>four</aside>"
    first, second = pages(lines(1, 18) + "<h2 id=heading>Heading</h2>" + aside + lines(19, 28))
    assert first == tuple(named(1, 18))
    assert set(second[:3]) == {"heading", "number", "l19"}
    assert second[3:] == tuple(named(20, 28))
