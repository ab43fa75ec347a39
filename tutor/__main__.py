"""`python -m tutor` does the same as the `ketamine-tutor` command."""

import sys

from tutor.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
