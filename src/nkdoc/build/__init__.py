"""What is out of date, making it in processes, and writing it.

Python sets a package as an attribute of the one around it, and so this room takes the place of the function
`nkdoc.build` when it is imported. It can be called in the function's stead.
"""

import sys
from collections.abc import Callable
from types import ModuleType
from typing import Any

import nkdoc

_function: Callable[..., Any] = nkdoc.build


class _Room(ModuleType):
    def __call__(self, *arguments: Any, **named: Any) -> Any:  # noqa: ANN401 - the signature is the function's
        return _function(*arguments, **named)


sys.modules[__name__].__class__ = _Room
