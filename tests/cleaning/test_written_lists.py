"""Lists in Markdown that somebody wrote by hand: facts are as short as menus are."""

from collections.abc import Callable

import pytest

from digest.model import Article

Clean = Callable[..., Article]

PARAGRAPHS = (
    "The budget of Port Almond will be passed on Monday, and the council has put what is in it on one page.",
    "Treasurer Maud Kerrigan called it a budget for plumbers, since most of the money goes into pipes below the quay.",
    "“It is not a budget for heroes,” she told the council, which had asked her for a second ferry and a new school.",
)
FACTS = ("Schools get 12 million crowns more.", "Roads lose 3 million.", "Libraries open on Sundays.")


def rendered(*blocks: str) -> str:
    """Markdown as reading hands it over: paragraphs, and lists as they are."""
    return "\n".join(block if block.startswith("<") else f"<p>{block}</p>" for block in blocks)


@pytest.mark.parametrize("tag", ["ul", "ol"])
@pytest.mark.parametrize("place", [1, 3])
def test_a_list_of_facts_stays_wherever_it_stands(cleaned: Clean, tag: str, place: int) -> None:
    listed = f"<{tag}>{''.join(f'<li>{fact}</li>' for fact in FACTS)}</{tag}>"
    source = rendered(*PARAGRAPHS[:place], listed, *PARAGRAPHS[place:])
    article = cleaned(source, "markdown", title="What is in the budget")
    kept = [p.span.of(article.text) for p in article.paragraphs if p.kind == "list-item"]
    assert tuple(kept) == FACTS


def test_a_list_of_links_is_none_of_facts(cleaned: Clean) -> None:
    items = "".join(
        f'<li><a href="https://tide.example/{n}">Why {n} of Sorrel costs more</a></li>' for n in ("cod", "eel")
    )
    article = cleaned(rendered(*PARAGRAPHS, f"<ul>{items}</ul>"), "markdown", title="What is in the budget")
    assert "Sorrel" not in article.text


def test_a_list_of_single_words_is_a_menu(cleaned: Clean) -> None:
    items = "".join(f"<li>{name}</li>" for name in ("Harbour", "Weather", "Puzzles", "Login"))
    article = cleaned(rendered(*PARAGRAPHS, f"<ul>{items}</ul>"), "markdown", title="What is in the budget")
    assert "Puzzles" not in article.text
