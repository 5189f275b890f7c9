"""Start from `python -m clienteling`."""

import sys

from clienteling.cli import main

if __name__ == "__main__":
    sys.exit(main())
