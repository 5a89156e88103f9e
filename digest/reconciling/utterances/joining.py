"""The same words across the outlets of a story."""

import re
from base64 import b32encode
from collections import Counter
from collections.abc import Sequence
from hashlib import blake2b

import msgspec

from digest.model import Article, Mention, Quote, Utterance
from digest.reconciling.lexicon import lexicon
from digest.reconciling.utterances.alarms import alarms, plain
from digest.reconciling.utterances.folding import wording
from digest.reconciling.utterances.heads import Heads
from digest.reconciling.utterances.matching import CLOSE, Match, match, relation
from digest.reconciling.utterances.readings import best_read_first
from digest.reconciling.utterances.rewording import replaced, reworded
from digest.reconciling.utterances.salience import Said, foreign, main_language, salience, vocabulary, voices
from digest.reconciling.utterances.speakers import Cast, clash, same_name
from digest.reconciling.utterances.turns import read_together, rejoined, turn_relations, whole_turns
from digest.text import stop_words

__all__ = ["utterances"]

NEVER = frozenset({"work-title", "nickname", "headline"})
PLAIN = re.compile(r"\w+")
LONGEST = 800  # words of a quote that are compared
SAYING = 4  # words from which a quote says something whoever said it
NEAR = 60  # characters around a short quote
NO_MATCH = Match(0.0, False)


def utterances(
    articles: tuple[Article, ...],
    quotes: tuple[tuple[Quote, ...], ...],
    spoken: Sequence[frozenset[str]],
    copies: tuple[tuple[str, ...], ...] = (),
) -> tuple[Utterance, ...]:
    """The utterances of a story in order of salience, each with its mentions, the one that is read first.

    `spoken` is the word set of each article in lower case; `copies` are the ids of articles that carry one text each.
    """
    said = sorted(
        (
            Said(article, quote, wording(quote.content.of(article.text))[:LONGEST])
            for article, listed in zip(articles, quotes, strict=True)
            for quote in listed
            if quote.kind not in NEVER and not titled(quote.content.of(article.text))
        ),
        key=lambda s: s.order,
    )
    said = [s for s in said if s.words]
    cast = Cast([name for s in said for name in s.quote.together or (s.quote.speaker,) if name])
    texts = {member: voice[0] for voice in copies for member in voice}
    groups = read_together([best_read_first(group, texts) for group in rejoined(gathered(said), fits)])
    shared = vocabulary(groups, spoken)
    made = [(utterance(group, cast), group) for group in groups if len(group) > 1 or tells(group[0])]
    heard = voices(made)
    main = main_language(articles)
    made.sort(key=lambda pair: (foreign(pair[1], main), *salience(pair[0], pair[1], shared, heard)))
    return following(unique(tuple(u for u, _ in made)), said)


def tells(one: Said) -> bool:
    """Whether a quote that nothing else in the story repeats is worth a card: speech, and no word of nobody known."""
    return one.quote.kind == "direct" and (one.quote.speaker is not None or len(one.words) >= SAYING)


def following(listed: tuple[Utterance, ...], said: list[Said]) -> tuple[Utterance, ...]:
    """The utterances; one that ends another one's sentence, in the article that it is read in, is tied to it."""
    goes_on = {one.quote.id: one.quote.goes_on for one in said if one.quote.goes_on}
    if not goes_on:
        return listed
    homes = {m.quote: one for one in listed for m in one.mentions if m.relation == "same"}
    parts = {one.quote.id: one for one in said}
    tied: dict[str, str] = {}
    for one in listed:
        first = homes.get(goes_on.get(one.reading, ""))
        if first is None or first.speaker != one.speaker or first.id in (one.id, *tied.values()):
            continue
        if is_sentence(parts[one.reading]) and carriers(first) != carriers(one):
            continue  # what several outlets have is not hidden in what one has more
        if first.reading == goes_on[one.reading] or first.reading not in goes_on:
            tied[one.id] = first.id
    if not tied:
        return listed
    by_id = {one.id: msgspec.structs.replace(one, follows=tied.get(one.id, "")) for one in listed}
    after, words = {first: one for one, first in tied.items()}, {one.quote.id: one.words for one in said}
    for root in after.keys() - tied.keys():
        chain = [by_id[root]]
        while chain[-1].id in after:
            chain.append(by_id[after[chain[-1].id]])
        by_id |= {one.id: one for one in whole_turns(chain, words, goes_on)}
    return tuple(by_id[one.id] for one in listed)


def is_sentence(one: Said) -> bool:
    """Whether a quotation begins a sentence, also behind another one of its turn."""
    return one.quote.content.of(one.article.text)[:1].isupper()


def carriers(one: Utterance) -> set[str]:
    """The articles that have an utterance in some wording."""
    return {mention.article for mention in one.mentions}


def titled(text: str) -> bool:
    """Whether a quotation is written like the title of a work: nearly all its longer words begin with a capital."""
    longer = [w for w in PLAIN.findall(text) if len(w) > 3 and not w.isupper()]
    return len(longer) >= 3 and sum(w[0].isupper() for w in longer) >= 0.8 * len(longer)


def gathered(said: list[Said]) -> list[list[Said]]:
    """Groups around their fullest wording: each member fits the first one itself, so no chain can form."""
    heads = Heads()
    groups: list[list[Said]] = []
    homes: dict[int, int] = {}  # position in `said` of a group's first -> the group
    for at, one in enumerate(said):
        best, home = (
            (0.0, 0),
            -1,
        )  # where two fuller ones fit alike, the tighter one; the same words are tightest
        for head in heads.same(one.words):
            if home < 0 and fits(one, said[head]).score:
                home = homes[head]
        for head in heads.near(one.words) if home < 0 else ():
            found = fits(one, said[head])
            rank = (found.score, -len(said[head].words))
            if found.score and rank > best:
                best, home = rank, homes[head]
        if home >= 0:
            groups[home].append(one)
            continue
        homes[at] = len(groups)
        groups.append([one])
        heads.add(at, one.words)
    return groups


def fits(one: Said, head: Said) -> Match:
    """Whether a quote is the same utterance as a fuller one."""
    language = one.article.language
    stops = stop_words(language)
    found = match(one.words, head.words, stops)
    if not found.score or found.weak:
        found = contracted(one, head, stops) or found
    if one_voice(one, head) and reworded(one.words, head.words, language):
        return found if found.score and not found.weak else Match(CLOSE, False)
    if not found.score or (found.score < 1 and replaced(one.words, head.words, language)):
        return NO_MATCH
    if not found.strong and clash(one.quote, head.quote):
        return NO_MATCH
    if found.weak and not embedded(one, head):
        return NO_MATCH
    if slight(one) and one.words != head.words and not continued(one, head):
        return NO_MATCH
    return found


def one_voice(one: Said, head: Said) -> bool:
    """Whether two articles name one speaker of two quotes."""
    return one.article.id != head.article.id and same_name(one.quote, head.quote)


def contracted(one: Said, head: Said, stops: frozenset[str]) -> Match | None:
    """How well a quote fits a fuller one with both written out, if it does: "don't" is "do not"."""
    lex = lexicon(one.article.language)
    if lex.contractions.keys().isdisjoint((*one.words, *head.words)):
        return None
    part, whole = sorted((plain(one.words, lex), plain(head.words, lex)), key=len)
    found = match(part, whole, stops)
    return found if found.score else None


def slight(one: Said) -> bool:
    """Whether a quote is too short to be recognised by its words alone: "dismayed", "in the north"."""
    stops = stop_words(one.article.language)
    return len(one.words) <= 3 and sum(w not in stops for w in one.words) < 2


def around(one: Said) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words right before and right after a quote in its article."""
    text, place = one.article.text, one.quote.span
    return wording(text[max(0, place.start - NEAR) : place.start]), wording(text[place.end : place.end + NEAR])


def embedded(one: Said, head: Said) -> bool:
    """Whether a short quote stands among words of the fuller quote that the outlet gives without marks."""
    before, after = around(one)
    stops = stop_words(one.article.language)
    return len({w for w in (*before, *after) if w not in stops} & set(head.words)) >= 2


def continued(one: Said, head: Said) -> bool:
    """Whether the outlet goes on after (or leads to) a short quote in the very words of the fuller one."""
    before, after = around(one)
    n = len(one.words)
    for at in range(len(head.words) - n + 1):
        if head.words[at : at + n] == one.words:
            follows = set(head.words[at + n : at + n + 4]) & set(after[:3])
            leads = set(head.words[max(0, at - 4) : at]) & set(before[-3:])
            if len(follows) >= 2 or len(leads) >= 2:
                return True
    return False


def utterance(group: list[Said], cast: Cast) -> Utterance:
    """The value of a group."""
    head = group[0]
    lex = lexicon(head.article.language)
    found: list[str] = []
    for one in group[1:]:
        if one.words != head.words:
            found += alarms(one.words, head.words, lex)
    turns = turn_relations(group)
    mentions = sorted(
        (
            Mention(one.article.id, one.quote.id, relation(one.words, head.words), turns.get(one.quote.id, ""))
            for one in group
        ),
        key=lambda m: (m.quote != head.quote.id, m.article, m.quote),
    )
    quotes = [one.quote for one in group]
    speaker = cast.speaker(quotes)
    return Utterance(
        id=utterance_id(head),
        reading=head.quote.id,
        speaker=speaker,
        mentions=tuple(mentions),
        alarms=tuple(dict.fromkeys(found)),
        together=cast.together(quotes, speaker),
    )


def utterance_id(head: Said) -> str:
    """A short name made of the words and the article they are read in: the same words may be said in two stories."""
    key = " ".join((head.article.id, *head.words))
    return b32encode(blake2b(key.encode(), digest_size=7).digest()).decode().lower()[:10]


def unique(listed: tuple[Utterance, ...]) -> tuple[Utterance, ...]:
    """The utterances with ids told apart where the same words were vetoed into two."""
    seen: Counter[str] = Counter()
    out = []
    for one in listed:
        seen[one.id] += 1
        out.append(one if seen[one.id] == 1 else msgspec.structs.replace(one, id=f"{one.id}-{seen[one.id]}"))
    return tuple(out)
