"""Which quotes of a story are in sight, and which are folded."""

from digest.rendering.quotes.cards import QuoteCard
from digest.text import fold, stop_words, words

__all__ = ["in_sight"]

SHOWN = 6  # key quotes in sight; the rest is folded
TELLING = 3  # words of content from which a few words tell something by themselves
SENTENCE = 4  # words of the shortest sentence that does


def in_sight(quotes: tuple[QuoteCard, ...], language: str) -> tuple[QuoteCard, ...]:
    """The key quotes that are not folded: none in translation of a speaker whose own words are at hand, no scraps."""
    heard = {quote.speaker for quote in quotes if quote.language == language}
    own = [quote for quote in quotes if quote.language == language or quote.speaker not in heard]
    return tuple([quote for quote in own if not is_scrap(quote)] or own)[:SHOWN]


def is_scrap(quote: QuoteCard) -> bool:
    """Whether one outlet alone gives a few words that say little by themselves: "as a precaution", "within days"."""
    said = words(quote.said)
    part = len(said) < SENTENCE or next((c.islower() for c in quote.said if c.isalpha()), False)
    if not part or quote.state != "single" or quote.others:
        return False
    stops = stop_words(quote.language)
    return sum(fold(word) not in stops for word in said) < TELLING
