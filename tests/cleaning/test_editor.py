"""The editor's overrides."""

from collections.abc import Callable

from digest.cleaning import matched_rules, segment
from digest.model import Article, CleaningRule, CleaningRules, Document, Metadata

Clean = Callable[..., Article]

TEXT = (
    "The town council met on Tuesday to talk about the library in Marsh Lane and its leaking roof.\n"
    "Share this article\n"
    "More than two hundred readers had come to the town hall to ask for the library to be saved.\n"
)


def test_a_paragraph_is_restored_by_its_beginning(cleaned: Clean) -> None:
    assert "Share this article" not in cleaned(TEXT).text
    assert "Share this article" in cleaned(TEXT, keep=("share this",)).text


def test_a_paragraph_is_dropped_by_its_beginning(cleaned: Clean) -> None:
    article = cleaned(TEXT, drop=("More than two hundred",))
    assert "two hundred" not in article.text
    assert ("editor", "More than") in [(gone.reason, gone.span.of(article.raw)[:9]) for gone in article.removed]


def test_an_override_that_matches_nothing_is_a_problem(cleaned: Clean) -> None:
    article = cleaned(TEXT, drop=("No such words",))
    assert [(problem.code, problem.severity) for problem in article.problems] == [("stale-override", "warning")]


def test_a_rule_for_one_outlet_leaves_the_others_alone(cleaned: Clean) -> None:
    rules = CleaningRules(drop=(CleaningRule("More than", "Tide"),))
    assert "two hundred" in cleaned(TEXT, rules=rules, outlet="Gull").text
    assert "two hundred" not in cleaned(TEXT, rules=rules, outlet="Tide").text


def test_a_rule_for_what_stands_behind_a_glued_headline_is_no_stale_one() -> None:
    text = TEXT + "SEE ALSO: Ten quiet places to read in the townThe council had planned to sell the building.\n"
    rules = CleaningRules(drop=(CleaningRule("The council had planned"),))
    document = Document("a", "a", "text", text, Metadata())
    assert matched_rules(document, segment(document), rules, None) == (0,)


def test_the_rules_that_match_are_told_by_number() -> None:
    rules = CleaningRules(keep=(CleaningRule("Share this"), CleaningRule("Nothing")), drop=(CleaningRule("The town"),))
    document = Document("a", "a", "text", TEXT, Metadata())
    assert matched_rules(document, segment(document), rules, None) == (0, 2)
