"""`python -m digest`, and the command `digest`."""

import gc
import sys

__all__ = ["main"]


def main() -> None:
    """Run the command line.

    Commands leave no cycles behind worth the name, and looking for them costs a twentieth of a build; at the end Python
    would look for them in all that a build held, a thirtieth.
    """
    gc.disable()
    try:
        from digest.cli import run

        code = run()
    except KeyboardInterrupt:  # before there was a command to take it, or after
        sys.exit(130)
    gc.freeze()
    sys.exit(code)


if __name__ == "__main__":
    main()
