"""What one language denies, the others deny in their own ways: no pair of languages takes that for a difference."""

from __future__ import annotations

from itertools import permutations

import pytest

from tests.checks.negations import DENIED, SAID
from tests.checks.small import compared

PAIRS = list(permutations(DENIED, 2))


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_the_same_denial_is_none_too_many(pair: tuple[str, str]) -> None:
    one, other = (DENIED[tag] for tag in pair)
    assert [(here, there) for here, there in zip(one, other, strict=True) if compared(here, there, pair)] == []


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_a_denial_that_the_other_side_lacks_is_found(pair: tuple[str, str]) -> None:
    nobody = DENIED[pair[0]][1]
    assert [code for code, _ in compared(nobody, SAID[pair[1]], pair)] == ["NK245"]
