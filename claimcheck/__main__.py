"""``python -m claimcheck``, and the command ``claimcheck``."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line on the program's arguments, and exit with its status."""
    try:
        from claimcheck.cli import run  # noqa: PLC0415 - Ctrl-C while it loads is no traceback either

        status = run(sys.argv[1:])
    except KeyboardInterrupt:
        status = 130
    sys.exit(status)


if __name__ == "__main__":
    main()
