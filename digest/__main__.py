"""`python -m digest`, and the command `digest`."""

import gc
import sys

__all__ = ["main"]


def main() -> None:
    """Run the command line."""
    try:
        from digest.cli import run

        code = run()
    except KeyboardInterrupt:  # before there was a command to take it, or after
        sys.exit(130)
    gc.freeze()  # else Python looks for cycles in all that a build held before it ends: a thirtieth of the whole
    sys.exit(code)


if __name__ == "__main__":
    main()
