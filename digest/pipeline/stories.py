"""From articles to stories: membership, identity over time, what the outlets agree and differ on, the summary."""

from dataclasses import dataclass

import msgspec

from digest.building import Memo, Ref, fingerprint
from digest.grouping import Constraints, Features, Grouping, Merging, identify
from digest.model import Article, Cluster, Figure, Identity, News, Note, Quote, Reconciliation, StoryCard, Summary
from digest.pipeline.articles import Articles, Progress
from digest.pipeline.cards import story_card
from digest.pipeline.dates import moment
from digest.pipeline.ledger.addresses import Entry, Ledger
from digest.pipeline.ledger.news import Mark, mark_of, news_of, pending, short, updated
from digest.pipeline.stages import Stages
from digest.reconciling import reconcile
from digest.summarising import summarise

__all__ = ["Decisions", "Stories", "StoryState"]


@dataclass(frozen=True, slots=True)
class Decisions:
    """What the editor's notes say about which articles are one story.

    `constraints` are for the grouping, `merges` pairs of articles whose stories are one, `preferred` the ids of the
    stories that others are merged into.
    """

    constraints: Constraints
    merges: tuple[tuple[str, str], ...]
    preferred: frozenset[str]


class StoryState(msgspec.Struct, array_like=True):
    """One story's results so far; `members` are in the order in which a page shows them."""

    identity: Identity
    cluster: Cluster
    members: tuple[str, ...]
    reconciliation: Ref[Reconciliation]
    summary: Ref[Summary]
    card: StoryCard
    note: Note | None
    news: News | None = None
    unpublished: Entry | None = None  # what the ledger is to learn when this state is published

    @property
    def order(self) -> tuple[str, str, str]:
        """Where the story stands in lists: pinned ones last, that is newest, then by date, then by id."""
        return ("1" if self.card.pinned else "0", moment(self.card.last_published), self.identity.id)


class Stories:
    """All stories by id, and which story each article is in."""

    def __init__(
        self, articles: Articles, ledger: Ledger, memo: Memo, stages: Stages, words: int, language: str
    ) -> None:
        self.articles = articles
        self.ledger = ledger
        self.memo = memo
        self.stages = stages
        self.words = words
        self.language = language
        self.grouping = Grouping(self.features)
        self.grouped: dict[str, bytes] = {}  # the fingerprints of what the grouping was told of each article
        self.merging = Merging()
        self.preferred: frozenset[str] = frozenset()  # stories that keep their address when others are merged in
        self.states: dict[str, StoryState] = {}
        self.of_article: dict[str, str] = {}
        self.clusters: dict[str, Cluster] = {}  # by every member
        self.notes: dict[str, Note] = {}

    def refresh(self, changed: set[str], decisions: Decisions, progress: Progress) -> tuple[set[str], set[str]]:
        """Regroup after these articles changed; returns the ids of stories that changed, and of those gone."""
        states = self.articles.states
        self.preferred = decisions.preferred
        moved = {id_ for id_ in changed if (id_ in states) != (id_ in self.clusters)}
        regrouped = self.grouping.update(self.evidence(changed), decisions.constraints)
        regrouped = self.merging.update(regrouped, decisions.merges)
        touched: set[str] = set()
        for cluster in regrouped.dissolved:
            for member in cluster.members:
                self.clusters.pop(member, None)
                touched.add(self.of_article.pop(member))
        for cluster in regrouped.formed:
            self.clusters.update(dict.fromkeys(cluster.members, cluster))
        again = {cluster.members: cluster for cluster in regrouped.formed}
        again.update({(c := self.clusters[id_]).members: c for id_ in self.heirs(moved) if id_ in self.clusters})
        again.update({(c := self.clusters[id_]).members: c for id_ in changed if id_ in states})
        return self.rebuild(list(again.values()), touched, progress)

    def heirs(self, moved: set[str]) -> set[str]:
        """The articles that may stand in for the seed of a story, or no longer, as these came or went."""
        seeds, states = self.ledger.seeds, self.articles.states
        stories = {story for id_ in moved for story in seeds.claims(id_)}
        orphaned = {story for story in stories if (seed := seeds.seeds.get(story)) in moved or seed not in states}
        return {follower for story in orphaned for follower in seeds.followers.get(story, ())}

    def rebuild(self, clusters: list[Cluster], touched: set[str], progress: Progress) -> tuple[set[str], set[str]]:
        """Make the stories of these clusters again; `touched` may have lost their articles."""
        fresh: dict[str, tuple[Identity, Cluster]] = {}
        for cluster in clusters:
            identity = self.identify(cluster)
            fresh[identity.id] = (identity, cluster)
            touched.update(self.of_article[member] for member in cluster.members if member in self.of_article)
            self.of_article.update(dict.fromkeys(cluster.members, identity.id))
        for done, (id_, (identity, cluster)) in enumerate(sorted(fresh.items()), 1):
            self.states[id_] = self.derive(identity, cluster)
            progress("stories", done, len(fresh))
        gone = touched - set(fresh)
        for id_ in gone:
            self.states.pop(id_, None)
        return set(fresh), gone

    def evidence(self, changed: set[str]) -> dict[str, Features | None]:
        """What the grouping does not know yet of these articles, None for those that are gone."""
        found: dict[str, Features | None] = {}
        for id_ in sorted(changed):
            state = self.articles.states.get(id_)
            new = state.features.fingerprint if state else b""
            if self.grouped.get(id_, b"") != new:
                found[id_] = self.features(id_) if state else None
            if state:
                self.grouped[id_] = new
            else:
                self.grouped.pop(id_, None)
        return found

    def features(self, id_: str) -> Features:
        """What the grouping needs of an article."""
        return self.memo.value(self.articles.states[id_].features)

    def identify(self, cluster: Cluster) -> Identity:
        """The permanent id of a cluster, minted where there is none yet."""
        dates = {id_: self.articles.article(id_).published for id_ in cluster.members}
        identity = identify(cluster, dates, self.ledger.seeds, self.articles.states)
        wanted = [id_ for id_ in identity.merged if id_ in self.preferred]
        if not wanted or identity.id in self.preferred:
            return identity
        rest = tuple(id_ for id_ in (identity.id, *identity.merged) if id_ != wanted[0])
        return Identity(wanted[0], self.ledger.seed_of(wanted[0]), rest)

    def derive(self, identity: Identity, cluster: Cluster) -> StoryState:
        """All that one story gives."""
        memo, stages = self.memo, self.stages
        self.articles.settle(cluster.members)
        states = [self.articles.states[id_] for id_ in cluster.members]
        key = tuple(part for state in states for part in (state.text.fingerprint, state.quotes.fingerprint))
        copies = tuple(voice for voice in cluster.voices if len(voice) > 1)

        def articles() -> tuple[Article, ...]:
            return tuple(memo.value(state.text) for state in states)

        def reconciled() -> Reconciliation:
            quotes = tuple(memo.value(state.quotes) for state in states)
            return reconcile(articles(), quotes, tuple(memo.value(state.figures) for state in states), copies)

        def summarised() -> Summary:
            quotes = tuple(memo.value(state.quotes) for state in states)
            counted = tuple(memo.value(state.figures) for state in states)
            differences = memo.value(reconciliation).differences
            return summarise(articles(), quotes, self.words, counted, differences, self.language)

        figures = tuple(state.figures.fingerprint for state in states)
        reconciliation = memo.call(stages.reconcile, (*key, *figures, fingerprint(copies)), reconciled)
        asked = fingerprint((self.words, self.language))
        summary = memo.call(stages.summarise, (*key, *figures, reconciliation.fingerprint, asked), summarised)
        members = tuple(sorted(cluster.members, key=self.reading_order))
        note = self.note_for(identity, members)
        shown = tuple(self.articles.article(id_) for id_ in members)
        card = story_card(identity, cluster, shown, memo.value(reconciliation), memo.value(summary), note, self.ledger)
        return self.with_news(StoryState(identity, cluster, members, reconciliation, summary, card, note))

    def with_news(self, state: StoryState) -> StoryState:
        """The story with what is new in it since it was last published."""
        articles, memo, id_ = self.articles, self.memo, state.identity.id
        sources = {id_: short(articles.entries[id_].fingerprint) for id_ in state.members}
        dates = {id_: articles.article(id_).published for id_ in state.members}

        def parts(id_: str) -> tuple[Article, tuple[Quote, ...], tuple[Figure, ...]]:
            return articles.article(id_), articles.quotes(id_), memo.value(articles.states[id_].figures)

        def mark(id_: str) -> Mark:
            return mark_of(sources[id_], *parts(id_))

        def reconciled() -> Reconciliation:
            return memo.value(state.reconciliation)

        entries = self.ledger.news.get(id_, [])
        state.unpublished = pending(id_, entries, sources, dates, mark, articles.trace)
        entries = [*entries, state.unpublished] if state.unpublished else entries
        state.news = news_of(entries, sources, dates, reconciled, parts)
        state.card = msgspec.structs.replace(state.card, updated=updated(entries))
        return state

    def record_news(self) -> None:
        """Note in the ledger what is published now, and what it is known by; hidden stories are not."""
        for _, state in sorted(self.states.items()):
            if state.unpublished and not (state.note and state.note.hide):
                self.ledger.add(state.unpublished)
                state.unpublished = None
        for id_ in sorted(self.articles.retold & self.ledger.published):
            trace = self.articles.trace(id_)
            if self.ledger.traces.get(id_) != trace:
                self.ledger.add(Entry("trace", id_, traces=(trace,)))
        self.articles.retold.clear()

    def reading_order(self, id_: str) -> tuple[str, str, str, str]:
        """Articles by date, undated ones last; of an outlet's versions of one article the older one first."""
        article = self.articles.article(id_)
        return (moment(article.published) or "~", article.outlet or "~", moment(article.modified), id_)

    def note_for(self, identity: Identity, members: tuple[str, ...]) -> Note | None:
        """The editor's note on a story, named by its id or by the key of its articles."""
        if not self.notes:
            return None
        keys = sorted({key for id_ in members if (key := self.articles.article(id_).story_key)})
        found = (self.notes.get(name) for name in (identity.id, *identity.merged, *keys))
        return next((note for note in found if note), None)
