"""The quotations of one article with their speakers."""

from bisect import bisect_left
from hashlib import blake2b

from msgspec import structs

from digest.model import Article, Quote, QuoteKind, Span
from digest.quoting.chains import broken, chains, listed, turns
from digest.quoting.denials import undenied
from digest.quoting.doubts import FEW, doubted, slight
from digest.quoting.kinds import kind_of, no_quotation
from digest.quoting.lexicon import Lexicon, lexicon
from digest.quoting.repeats import titles_again
from digest.quoting.spans.incises import incise_pronoun
from digest.quoting.spans.segments import Segment, find_segments
from digest.quoting.speakers.features import Chosen
from digest.quoting.speakers.mentions import find_mentions
from digest.quoting.speakers.pronouns import resolve_inside
from digest.quoting.speakers.ranking import Ranked, rank
from digest.quoting.speakers.resolution import Speakers
from digest.quoting.speakers.roles import opens_sentence
from digest.quoting.speakers.scene import Scene
from digest.quoting.speakers.together import together
from digest.quoting.subheads import head_of, subheads
from digest.quoting.tokens import tokenise
from digest.text import fold

__all__ = ["build_scene", "extract_quotes"]

NAMED = 0.68
"""Probability of the mention from which a speaker is named; calibrated on articles the weights have not seen."""

NEXT = 2  # tokens from a quotation to what stands right behind it

NAMED_FEW = 0.88
"""The same for words so few that they may be the writer's: of those less sure four in five are right, as of all others
near `NAMED`."""

SHOWN = 0.3
"""Probability from which the mention is given at all."""

NOBODYS = frozenset({"work-title", "headline", "nickname"})
"""Kinds that nobody says."""

WRITERS = frozenset({"scare"})
"""Kinds in which the marks are the writer's own: whoever is mentioned near them need not have said it."""

ENDINGS = {"!": "?", "…": ".", ";": ",", "—": "-", "–": "-", "": "0"}
"""Last signs of a quotation that count as others; "0" where it holds nothing."""

CONTINUED = 0.93
"""Share of quotations over several paragraphs whose parts have one speaker, on the training data."""

INSIDE = 0.6
"""Probability from which a pronoun inside of the marks is given a name."""

LABELLED = 0.95
"""Confidence in a speaker whom the layout names: a transcript's label, a signature."""


def extract_quotes(article: Article) -> tuple[Quote, ...]:
    """Every quotation of `article` in order: its place, its kind, who said it, and how sure that is."""
    words = lexicon(article.language)
    segments = [segment for segment in find_segments(article, words) if not no_quotation(article, segment, words)]
    if not segments:
        return ()
    ids = identified(article, segments)
    if words is None:
        heads = subheads(article, segments)
        kept = [unattributed(id_, segment) for id_, segment in zip(ids, segments, strict=True)]
        return tuple(structs.replace(q, kind="headline") if n in heads else q for n, q in enumerate(kept))
    scene = build_scene(article, segments, words)
    speakers = Speakers(article.text, scene, words)
    decided, kinds, goes_on = decide(article, segments, scene, words)
    found = [
        attributed(id_, segment, kind, speakers, ranked)
        for id_, segment, kind, ranked in zip(ids, segments, kinds, decided, strict=True)
    ]
    for number in goes_on | turns(scene, kinds, found):
        found[number] = structs.replace(found[number], goes_on=found[number - 1].id)
    return tuple(found)


def decide(
    article: Article, segments: list[Segment], scene: Scene, words: Lexicon
) -> tuple[list[Ranked | None], list[QuoteKind], set[int]]:
    """Speaker and kind of every quotation, and which end the sentence of the one before.

    It goes from left to right; only speech hands its speaker on to the next.
    """
    decided: list[Ranked | None] = []
    kinds: list[QuoteKind] = []
    previous: Chosen | None = None
    heads = subheads(article, segments)
    for number, segment in enumerate(segments):
        ranked = rank(scene, number, previous)
        kind = kind_of(article, segment, scene, number, ranked.confidence if ranked else 0.0, words)
        if number in heads or (head_of(article, segment) and not beside_head(scene, number, ranked)):
            ranked, kind = None, "headline"
        said = undenied(scene, number, ranked) if ranked else None
        if said is not None and kind == "direct":
            previous = Chosen(number, said.mention, said.confidence)
        decided.append(doubted(article, segment, scene, number, said) if said and said is ranked else said)
        kinds.append(kind)
    kinds = titles_again(article, segments, scene, kinds)
    ending = broken(scene, kinds)
    return continued(decided, chains(article, segments, ending | listed(scene))), kinds, ending


def continued(decided: list[Ranked | None], runs: list[tuple[int, int]]) -> list[Ranked | None]:
    """The decisions with one speaker for the parts of a quotation over several paragraphs: its surest one."""
    for first, last in runs:
        best = max((ranked for ranked in decided[first:last] if ranked), key=lambda r: r.confidence, default=None)
        for number in range(first, last):
            ranked = decided[number]
            if best is not None and (ranked is None or ranked.confidence < best.confidence * CONTINUED):
                decided[number] = Ranked(best.mention, best.confidence * CONTINUED)
    return decided


def build_scene(article: Article, segments: list[Segment], words: Lexicon) -> Scene:
    """All that the features look at, from the article and its quotations."""
    tokens = tokenise(article, [(segment.marked, segment.paragraph) for segment in segments], words)
    mentions = find_mentions(tokens, words)
    endings, openings = [], []
    for segment in segments:
        start, end = segment.marked.inner
        content = article.text[start:end].strip()
        behind = article.text[segment.marked.end : segment.marked.end + 1]
        last = content[-1:] if not content[-1:].isalnum() else behind if behind in ",.?!" else "w"
        endings.append(ENDINGS.get(last, last if last in ",.?:-w" else "w"))
        first = content[:1]
        openings.append("l" if first.islower() else "u" if first.isupper() else "o")
    return Scene(
        tokens,
        mentions,
        [mention.first for mention in mentions],
        endings,
        openings,
        [segment.marked.closed for segment in segments],
        words,
    )


def identified(article: Article, segments: list[Segment]) -> list[str]:
    """Ids that depend on the quoted words alone, so that an edit elsewhere leaves them as they are."""
    seen: dict[str, int] = {}
    ids = []
    for segment in segments:
        content = " ".join(fold(article.text[segment.marked.inner[0] : segment.marked.inner[1]]).split())
        count = seen[content] = seen.get(content, -1) + 1
        digest = blake2b(f"{count}\0{content}".encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()
        ids.append(f"{article.id}-q{digest}")
    return ids


def beside_head(scene: Scene, number: int, ranked: Ranked | None) -> bool:
    """Whether a subhead itself names the speaker of what it quotes: "Lund: “We were warned”"."""
    paragraphs = scene.tokens.paragraphs
    return (
        ranked is not None
        and paragraphs[scene.mentions[ranked.mention].first] == paragraphs[scene.tokens.quote_at[number]]
    )


def beside(scene: Scene, number: int, segment: Segment) -> bool:
    """Whether a verb of speech stands beside a mention in the sentence of a quotation."""
    facts, at = scene.facts(number), bisect_left(scene.tokens.starts, segment.marked.start)
    return facts.cue != "--" and facts.sentence == scene.tokens.sentences[at]


def behind(scene: Scene, number: int, segment: Segment) -> bool:
    """Whether a mention and its verb of speech stand right behind a quotation: "“reckless,” the mayor said"."""
    facts, at = scene.facts(number), bisect_left(scene.tokens.starts, segment.marked.start)
    return facts.cue in ("RS", "LS") and at < facts.near[0] <= at + NEXT


def unattributed(id_: str, segment: Segment) -> Quote:
    """A quotation whose speaker nobody can tell."""
    marked = segment.marked
    return Quote(id=id_, span=Span(marked.start, marked.end), content=Span(*marked.inner))


def attributed(id_: str, segment: Segment, kind: QuoteKind, speakers: Speakers, ranked: Ranked | None) -> Quote:
    """A quotation with its speaker."""
    bare = structs.replace(unattributed(id_, segment), kind=kind)
    scene = speakers.scene
    if segment.label is not None:
        speaker = speakers.labelled(segment.label)
        return structs.replace(bare, speaker=speaker, mention=segment.label, confidence=LABELLED)
    incises, place = speakers.lexicon.incises, segment.marked.inner
    inside = incise_pronoun(speakers.text, *place, speakers.lexicon) if incises else None
    if inside is not None:
        at = bisect_left(scene.tokens.starts, segment.marked.start)
        found = resolve_inside(scene, speakers.people, inside.of(speakers.text), at, speakers.spoken)
        name = found.name if found and found.confidence >= INSIDE else None
        return structs.replace(bare, speaker=name, mention=inside, confidence=LABELLED)
    if ranked is None or kind in NOBODYS or ranked.confidence < SHOWN:
        return bare
    mention = scene.mentions[ranked.mention]
    if segment.marked.style == "—" and scene.tokens.paragraphs[mention.first] != segment.paragraph:
        return bare  # in a dialogue led by dashes the next line is somebody else's
    cue = scene.cue(ranked.mention)
    speaker, confidence = speakers.settle(ranked)
    own = kind in WRITERS or (kind == "slogan" and not beside(scene, ranked.mention, segment))
    named = speaker is not None and confidence >= NAMED and not own
    if named and confidence < NAMED_FEW and slight(speakers.text, segment, FEW):
        named = behind(scene, ranked.mention, segment)
    role = speakers.role(ranked.mention, speaker)
    return structs.replace(
        bare,
        speaker=speaker if named else None,
        mention=scene.tokens.span(mention.first, mention.last),
        cue=scene.tokens.span(cue, cue + 1) if cue is not None else None,
        role=scene.tokens.span(*role) if role is not None else None,
        confidence=round(confidence, 3),
        role_opens=role is not None and opens_sentence(scene, role),
        together=together(scene, speakers.people, ranked.mention) if named else (),
    )
