"""What stops a command. Anything wrong with one of the user's articles is a `Problem` value instead.

DigestError            exit 1
├── UsageError         exit 2: the command line or the project folder is not usable
│   └── ConfigError    exit 2: digest.toml has mistakes; all of them are listed
├── OutputError        exit 1: the output folder is not ours to write
└── ThemeError         exit 1: a template of the theme does not work
"""

__all__ = ["ConfigError", "DigestError", "OutputError", "ThemeError", "UsageError", "refusal"]


class DigestError(Exception):
    """The command cannot go on; the message says what, where and what to do."""

    exit_code = 1


class UsageError(DigestError):
    """The command line or the project folder is not usable."""

    exit_code = 2


class ConfigError(UsageError):
    """The configuration has mistakes; the message has one line for each."""


class OutputError(DigestError):
    """The output folder is not ours, or is in the way of the content."""


class ThemeError(DigestError):
    """A template of the theme does not work: its file as a designer knows it, the line if known, the reason."""

    def __init__(self, file: str, line: int | None, reason: str) -> None:
        super().__init__(f"{file}{f':{line}' if line else ''}: {reason}")
        self.file = file
        self.line = line
        self.reason = reason


def refusal(error: Exception) -> str:
    """What the machine refused, with the file if it is known."""
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename}: {error.strerror}" if error.filename else error.strerror
    if str(error).endswith("is full"):  # how SQLite says it
        return "the disk is full; make room, and build again"
    return f"the memory of earlier builds in .digest/ cannot be used ({error}); delete the folder, and build again"
