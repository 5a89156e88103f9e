"""Words in quotation marks, and who said them."""

from typing import Literal

from digest.model.span import Span
from digest.model.value import Value

__all__ = ["Quote", "QuoteKind"]

QuoteKind = Literal["direct", "scare", "work-title", "slogan", "nickname", "headline"]


class Quote(Value, frozen=True, kw_only=True):
    """One quotation of one article.

    `span` includes the quotation marks, `content` does not. `speaker` is the resolved name ("he" -> "Brad
    Smith" where the text makes that certain) or None; `mention` is the place of the words that name the
    speaker, `cue` that of "said", `role` that of "Microsoft's president". `confidence` is the probability
    that the mention is right, 0 where there is none. `goes_on` is the id of the quotation that this one
    goes on from behind the words that say who speaks: "“The pier,” she said, “will be rebuilt.”" or "“… rebuilt,” she
    said. “We promise.”" `together` are all who say it, where they are more than `speaker`.
    `role_opens` tells that the role begins a sentence and has its capital from there alone.
    """

    id: str
    span: Span
    content: Span
    kind: QuoteKind = "direct"
    speaker: str | None = None
    mention: Span | None = None
    cue: Span | None = None
    role: Span | None = None
    confidence: float = 0.0
    goes_on: str = ""
    together: tuple[str, ...] = ()
    role_opens: bool = False
