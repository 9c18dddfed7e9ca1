"""`python -m nkdoc`."""

import sys

from nkdoc.cli import main

if __name__ == "__main__":
    sys.exit(main())
