"""What somebody said, as an outlet has it: one quotation, or several that are broken to say who speaks."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from digest.model import Article, Mention, Quote, Relation, Utterance

__all__ = ["Telling", "joined", "spoken", "tellings", "told_whole"]

MARKS = "\"'“”„‟«»‹›‘’‚‛「」『』 \n"

ENDED = tuple(".!?…")

WORSE: tuple[Relation, ...] = ("same", "variant", "fragment")

Find = Callable[[Mention], tuple[Article, Quote] | None]


class Telling(NamedTuple):
    """What one article has of an utterance: quotations in order, more than one where their sentence is broken."""

    article: Article
    quotes: tuple[Quote, ...]
    relation: Relation

    @property
    def shown(self) -> str:
        """The words to print between marks, with what the article says of the speaker where the sentence is broken."""
        out = spoken(self.article, self.quotes[0], whole=len(self.quotes) == 1)
        for before, after in zip(self.quotes, self.quotes[1:], strict=False):
            between = self.article.text[before.span.end : after.span.start]
            out += f"”{between}“{spoken(self.article, after, whole=after is self.quotes[-1])}"
        return out

    @property
    def words(self) -> str:
        """The words said, and nothing else; a sentence that only who speaks stands behind ends with its full stop."""
        *parts, last = [spoken(self.article, quote, whole=quote is self.quotes[-1]) for quote in self.quotes]
        following = (*parts[1:], last) if parts else ()
        ended = [full_stop(part) if then[:1].isupper() else part for part, then in zip(parts, following, strict=True)]
        return " ".join((*ended, last))

    @property
    def role(self) -> str:
        """What the article says that the speaker is, "" where it does not."""
        told = next((quote for quote in self.quotes if quote.role), None)
        if told is None or told.role is None:
            return ""
        role = told.role.of(self.article.text)
        return role[:1].lower() + role[1:] if told.role_opens else role


def spoken(article: Article, quote: Quote, whole: bool = True) -> str:
    """The words of a quote without marks around them; those inside stay. The comma at the end of a `whole` one goes."""
    words = quote.content.of(article.text).strip()
    return (words.rstrip(",") if whole else words) or quote.span.of(article.text).strip(MARKS)


def full_stop(words: str) -> str:
    """The words of a whole sentence with the full stop that a comma stands for before "she said"."""
    bare = words.rstrip(",")
    return bare if bare[-1:] in ENDED else f"{bare}."


def joined(utterances: Iterable[Utterance]) -> list[tuple[Utterance, ...]]:
    """The utterances in order, those together that make up one sentence; it stands where the first of them does."""
    listed = list(utterances)
    after = {one.follows: one for one in listed if one.follows}
    homes: dict[str, tuple[Utterance, ...]] = {}
    for one in listed:
        if not one.follows:
            chain = [one]
            while chain[-1].id in after:
                chain.append(after[chain[-1].id])
            homes |= dict.fromkeys((each.id for each in chain), tuple(chain))
    return list(dict.fromkeys(homes.get(one.id, (one,)) for one in listed))


def tellings(parts: tuple[Utterance, ...], find: Find) -> list[Telling]:
    """What the articles have of an utterance, or of the utterances that make up a sentence; first the one to read.

    Quotations that go on from each other are one telling. It is a fragment where it lacks one of the utterances.
    """
    rows: list[Telling] = []
    had: list[set[str]] = []  # the utterances that each row has
    for part in parts:
        for article, quote, relation in mentioned(part, find):
            at = next((n for n, row in enumerate(rows) if quote.goes_on == row.quotes[-1].id), None)
            if at is None:
                rows.append(Telling(article, (quote,), relation))
                had.append({part.id})
            else:
                relation = max(rows[at].relation, relation, key=WORSE.index)
                rows[at] = Telling(article, (*rows[at].quotes, quote), relation)
                had[at].add(part.id)
    whole = [len(each) == len(parts) for each in had]
    rows = [row if all_ else row._replace(relation="fragment") for row, all_ in zip(rows, whole, strict=True)]
    read = [row.quotes[-1].id == parts[-1].reading for row in rows]
    order = sorted(range(len(rows)), key=lambda n: (-len(had[n]), not read[n]))
    return [rows[n] for n in order]


def mentioned(part: Utterance, find: Find) -> list[tuple[Article, Quote, Relation]]:
    """The quotations of an utterance, the one that is read first, those of one article in its order."""
    found = [(*each, mention) for mention in part.mentions if (each := find(mention))]
    places = {article.id: number for number, (article, _, _) in reversed([*enumerate(found)])}
    found.sort(key=lambda each: (each[1].id != part.reading, places[each[0].id], each[1].span.start))
    return [(article, quote, mention.turn or mention.relation) for article, quote, mention in found]


def told_whole(article: Article, quotes: Iterable[Quote]) -> list[Telling]:
    """The quotes of one article in order, those together that make up one sentence."""
    found: list[Telling] = []
    for quote in quotes:
        if found and quote.goes_on == found[-1].quotes[-1].id:
            found[-1] = found[-1]._replace(quotes=(*found[-1].quotes, quote))
        else:
            found.append(Telling(article, (quote,), "same"))
    return found
