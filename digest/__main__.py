"""`python -m digest`, and the command `digest`."""

import sys

__all__ = ["main"]


def main() -> None:
    """Run the command line."""
    from digest.cli import run

    sys.exit(run())


if __name__ == "__main__":
    main()
