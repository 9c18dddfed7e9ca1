"""Arabic as it is typed: nothing settles dashes or the per cent sign, so both are the author's."""

from __future__ import annotations

from nkdoc.languages.convention import Convention

CONVENTION = Convention(tag="ar", name="Arabic", identifier=r"رقم|هاتف|فاكس|صندوق بريد|مادة|المادة|قرار|القرار")
