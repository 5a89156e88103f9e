"""The same capitals in marks several times: what is once a title is one wherever nobody says it."""

from collections import defaultdict

from digest.model import Article, QuoteKind
from digest.quoting.kinds import spoken
from digest.quoting.lexicon import CUES
from digest.quoting.spans.segments import Segment
from digest.quoting.speakers.scene import Scene
from digest.quoting.surroundings import WORK, is_title
from digest.text import fold, word_spans

__all__ = ["titles_again"]

LONGEST = 80  # code points of one
STOPS = " ,.;:"  # what the sentence around a title puts inside of its marks


def titles_again(article: Article, segments: list[Segment], scene: Scene, kinds: list[QuoteKind]) -> list[QuoteKind]:
    """The kinds of all quotations, with "work-title" for what is written like one that stands elsewhere."""
    if "work-title" not in kinds:
        return kinds
    same: dict[str, list[int]] = defaultdict(list)
    for number, segment in enumerate(segments):
        start, end = segment.marked.inner
        if end - start <= LONGEST and segment.label is None:
            same[fold(article.text[start:end].strip(STOPS))].append(number)
    found = list(kinds)
    for numbers in same.values():
        if len(numbers) > 1 and any(kinds[number] == "work-title" for number in numbers):
            for number in numbers:
                if kinds[number] == "direct" and written_so(article, segments[number], scene, number):
                    found[number] = "work-title"
    return found


def written_so(article: Article, segment: Segment, scene: Scene, number: int) -> bool:
    """Whether a quotation looks like a title and no verb of speech or colon beside its marks gives it to somebody."""
    words = [article.text[start:end] for start, end in word_spans(article.text, *segment.marked.inner)]
    if not 0 < len(words) <= WORK or not words[0][0].isupper():
        return False
    tokens, at = scene.tokens, scene.tokens.quote_at[number]
    before = tokens.class_at(at - 1, tokens.paragraphs[at])
    told = before == ":" or before in CUES or spoken(scene, number, at)
    return not told and (scene.lexicon.capital_nouns or is_title(words))
