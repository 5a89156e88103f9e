"""One build at a time: whoever comes while another one is at work waits for its turn."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

__all__ = ["alone"]

LOCK = "lock"


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Wait until nobody else is at work with the memory in `folder`, and keep others waiting meanwhile.

    Where the system or the disk knows no locks, nobody waits: the last one to publish wins.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / LOCK).open("w") as file:
        if sys.platform != "win32":
            import fcntl

            with suppress(OSError):
                fcntl.flock(file, fcntl.LOCK_EX)
        yield
