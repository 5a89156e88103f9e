"""What is wrong with something the user gave us."""

from typing import Literal

from digest.model.value import Value

__all__ = ["Problem", "Severity"]

Severity = Literal["error", "warning"]


class Problem(Value, frozen=True):
    """One thing to put right: where, what, and what was done about it.

    `origin` is the path under `content/` (or `digest.toml`), `line` counts from 1, `code` is a stable
    kebab-case word for scripts, `message` one sentence for people.
    """

    severity: Severity
    origin: str | None
    line: int | None
    code: str
    message: str
