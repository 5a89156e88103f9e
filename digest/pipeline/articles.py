"""From documents to cleaned articles with their quotes, figures and grouping features."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TypeVar

import msgspec

from digest.building import Memo, Ref, fingerprint
from digest.cleaning import Evidence, clean, matched_rules, otherwise
from digest.grouping import Features, features
from digest.model import Article, CleaningRule, CleaningRules, Doubt, Figure, Problem, Quote, Value
from digest.pipeline.across import Across
from digest.pipeline.files import Files
from digest.pipeline.ledger.moves import trace_of
from digest.pipeline.stages import DocumentEntry, Stages
from digest.quoting import extract_quotes
from digest.reconciling import extract_figures

__all__ = ["ArticleState", "Articles"]

Progress = Callable[[str, int, int], None]
T = TypeVar("T")


class Indexed(dict[str | int, set[str]]):
    """Articles by something that they have; a key that no article has is not there."""

    def __init__(self) -> None:
        super().__init__()
        self.keys_of: dict[str, tuple[str | int, ...]] = {}

    def put(self, id_: str, keys: tuple[str | int, ...]) -> None:
        """The article has just these keys now."""
        for key in self.keys_of.pop(id_, ()):
            self[key].discard(id_)
            if not self[key]:
                del self[key]
        for key in keys:
            self.setdefault(key, set()).add(id_)
        if keys:
            self.keys_of[id_] = keys


class ArticleState(Value, frozen=True):
    """One article's results so far; the values themselves stay in the memo."""

    entry: DocumentEntry
    article: Ref[Article]
    text: Ref[Article]  # without the record of cleaning, which later stages neither see nor depend on
    quotes: Ref[tuple[Quote, ...]]
    features: Ref[Features]
    figures: Ref[tuple[Figure, ...]]
    first: bytes  # the fingerprint of the article as it was cleaned before its story was known, as for the grouping
    doubts: tuple[Doubt, ...] = ()
    spoken: tuple[int, ...] = ()  # those of which the other articles of its story say otherwise

    @property
    def fingerprint(self) -> bytes:
        """Changes when anything does that a page can show of this article."""
        return self.article.fingerprint + self.quotes.fingerprint + self.figures.fingerprint

    @property
    def evidence(self) -> bytes:
        """Changes when anything does that the article tells of other ones, or they of it."""
        return self.first + self.features.fingerprint


class Articles:
    """All articles by id; what they say about each other (`across`) can change how one is cleaned when another does."""

    def __init__(self, files: Files, memo: Memo, stages: Stages, rules: CleaningRules) -> None:
        self.files = files
        self.memo = memo
        self.stages = stages
        self.rules = rules
        self.rules_key = fingerprint(rules)
        self.across = Across(files, memo, stages)
        self.states: dict[str, ArticleState] = {}
        self.entries: dict[str, DocumentEntry] = {}
        self.by_key = Indexed()  # the `story` key of front matter -> articles
        self.with_problems: set[str] = set()
        self.nameless: set[str] = set()  # articles that name no outlet
        self.rule_use = Indexed()
        self.failures: dict[str, Problem] = {}  # by the article that had to be left out
        self.retold: set[str] = set()  # articles that changed since the ledger was told what they are known by

    def refresh(self, documents: Mapping[str, DocumentEntry | None], progress: Progress) -> set[str]:
        """Take changed documents in; returns the ids of all articles that changed, came or went."""
        affected: set[str] = set()
        for id_, entry in sorted(documents.items()):
            self.failures.pop(id_, None)
            told = self.attempt(entry, self.across.told) if entry else None
            if entry is None or told is None:
                self.entries.pop(id_, None)
                affected |= self.across.remove(id_)
            else:
                self.entries[id_] = entry
                affected |= self.across.update(entry, told)
            affected.add(id_)
        changed: set[str] = set()
        for done, id_ in enumerate(sorted(affected), 1):
            if self.refresh_one(id_):
                changed.add(id_)
            progress("articles", done, len(affected))
        self.files.forget_documents()
        return changed

    def refresh_one(self, id_: str) -> bool:
        """Clean and read one article again; whether anything about it changed."""
        entry, old = self.entries.get(id_), self.states.get(id_)
        spoken = old.spoken if old else ()
        new = self.attempt(entry, partial(self.derive, spoken=spoken)) if entry else None
        if new is None:
            self.states.pop(id_, None)
            for known in (self.with_problems, self.nameless, self.retold):
                known.discard(id_)
            self.by_key.put(id_, ())
            self.rule_use.put(id_, ())
            return old is not None
        self.states[id_] = new
        if old is None or new.article.fingerprint != old.article.fingerprint:
            self.index(id_)
            self.retold.add(id_)
        return old is None or new.fingerprint != old.fingerprint or new.evidence != old.evidence

    def settle(self, members: tuple[str, ...]) -> None:
        """Let the articles of one story speak for each other's doubtful paragraphs."""
        for id_ in members:
            state = self.states[id_]
            spoken: tuple[int, ...] = ()
            if state.doubts and len(members) > 1:
                others = [self.memo.value(self.states[other].features).terms for other in members if other != id_]
                own = frozenset(self.memo.value(state.features).terms.split("\n"))
                spoken = otherwise(state.doubts, frozenset("\n".join(others).split("\n")), own)
            if spoken != state.spoken:
                self.states[id_] = self.attempt(state.entry, partial(self.derive, spoken=spoken)) or state
        self.files.forget_documents()

    def foresee(self, path: Path) -> None:
        """Do ahead what the articles of a changed file will need if it stays as it is; only the memo learns of it."""
        try:
            for entry in self.files.glance(path):
                old, evidence = self.states.get(entry.id), self.across.expected(entry)
                self.derive(entry, old.spoken if old else (), evidence)
        finally:
            self.files.forget_documents()

    def attempt(self, entry: DocumentEntry, work: Callable[[DocumentEntry], T]) -> T | None:
        """What `work` makes of a document; a mistake of ours leaves that article out and nothing else."""
        try:
            return work(entry)
        except Exception as error:  # noqa: BLE001 - whatever it is, one article must not take the site down
            message = f"digest failed on this article and left it out; please report it ({error!r})."
            self.failures[entry.id] = Problem("error", entry.origin, None, "internal-error", message)
            return None

    def index(self, id_: str) -> None:
        """Note what is looked up by something other than the id."""
        article = self.full_article(id_)
        self.by_key.put(id_, (article.story_key,) if article.story_key else ())
        if self.rules.keep or self.rules.drop:
            self.rule_use.put(id_, self.rule_matches(self.entries[id_], article.outlet))
        (self.with_problems.add if article.problems else self.with_problems.discard)(id_)
        (self.nameless.discard if article.outlet else self.nameless.add)(id_)

    def unmatched_rules(self) -> list[CleaningRule]:
        """The editor's cleaning rules that no article matches any more."""
        rules = (*self.rules.keep, *self.rules.drop)
        return [rule for number, rule in enumerate(rules) if number not in self.rule_use]

    def rule_matches(self, entry: DocumentEntry, outlet: str | None) -> tuple[int, ...]:
        """Which of the rules (those that keep first) apply to an article of an outlet."""
        layout = self.across.layout(entry)

        def matches() -> tuple[int, ...]:
            return matched_rules(self.files.document(entry), self.memo.value(layout), self.rules, outlet)

        key = (entry.fingerprint, layout.fingerprint, self.rules_key, fingerprint(outlet))
        ref = self.memo.call(self.stages.rules, key, matches)
        return self.memo.value(ref)

    def derive(self, entry: DocumentEntry, spoken: tuple[int, ...] = (), lines: Evidence | None = None) -> ArticleState:
        """All that one article gives, with the paragraphs its story speaks for, and what others say of its `lines`.

        What the grouping gets to know stays as it was before: else an article could move to and fro.
        """
        memo, stages = self.memo, self.stages
        evidence = self.across.evidence(entry.id) if lines is None else lines
        first = self.cleaned(entry, evidence)
        text, quotes = self.read(first)
        both = (text.fingerprint, quotes.fingerprint)
        feature = memo.call(stages.features, both, lambda: features(memo.value(text), memo.value(quotes)))
        article = first
        if spoken:
            article = self.cleaned(entry, evidence, spoken)
            text, quotes = self.read(article)
        both = (text.fingerprint, quotes.fingerprint)
        figures = memo.call(stages.figures, both, lambda: extract_figures(memo.value(text), memo.value(quotes)))
        doubts = memo.value(first).doubts
        return ArticleState(entry, article, text, quotes, feature, figures, first.fingerprint, doubts, spoken)

    def cleaned(self, entry: DocumentEntry, evidence: Evidence, spoken: tuple[int, ...] = ()) -> Ref[Article]:
        """An article as it comes out of cleaning."""
        layout = self.across.layout(entry)
        key: tuple[bytes, ...] = (entry.fingerprint, layout.fingerprint, fingerprint(evidence), self.rules_key)
        if spoken:
            key = (*key, fingerprint(spoken))

        def make() -> Article:
            return clean(self.files.document(entry), self.memo.value(layout), evidence, self.rules, spoken)

        return self.memo.call(self.stages.clean, key, make)

    def read(self, article: Ref[Article]) -> tuple[Ref[Article], Ref[tuple[Quote, ...]]]:
        """The text of an article without the record of its cleaning, and the quotes in it."""
        memo, stages = self.memo, self.stages
        text = memo.call(stages.text, (article.fingerprint,), lambda: without_record(memo.value(article)))
        quotes = memo.call(stages.quote, (text.fingerprint,), lambda: extract_quotes(memo.value(text)))
        return text, quotes

    def article(self, id_: str) -> Article:
        """A cleaned article, without the record of its cleaning."""
        return self.memo.value(self.states[id_].text)

    def full_article(self, id_: str) -> Article:
        """A cleaned article with the record of its cleaning."""
        return self.memo.value(self.states[id_].article)

    def quotes(self, id_: str) -> tuple[Quote, ...]:
        """An article's quotes."""
        return self.memo.value(self.states[id_].quotes)

    def trace(self, id_: str) -> str:
        """What an article is known by, wherever it is found."""
        return trace_of(self.article(id_), self.states[id_].entry.source)

    def by_origin(self, origin: str) -> str:
        """The id of the article at a path under `content/` (or under `content/articles/`), "" if there is none."""
        for path in (origin, f"articles/{origin}"):
            for own in self.files.documents(path):
                if own.origin == path and (id_ := self.files.moves.name(own.id)) in self.entries:
                    return id_
        return ""


def without_record(article: Article) -> Article:
    """The article as stages after cleaning see it: an edit that cleaning takes out again ends there."""
    return msgspec.structs.replace(article, raw="", kept=(), removed=(), repairs=(), problems=(), doubts=())
