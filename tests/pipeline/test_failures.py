"""A mistake of ours in one article leaves that article out and nothing else."""

from pathlib import Path

import pytest
from newsrooms import BUDGET, FILES, preview, tree, write

import digest.pipeline.articles
from digest.model import Article, Quote
from digest.quoting import extract_quotes


def test_an_article_that_makes_a_stage_fail_is_left_out_and_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(article: Article) -> tuple[Quote, ...]:
        if "librarian" in article.text:
            raise KeyError("a mark that nobody thought of")
        return extract_quotes(article)

    monkeypatch.setattr(digest.pipeline.articles, "extract_quotes", failing)
    write(tmp_path, FILES)
    with preview(tmp_path) as site:
        broken = site.build(set())
        assert (broken.articles, broken.stories) == (2, 1)
        assert [(problem.code, problem.origin) for problem in broken.problems] == [
            ("internal-error", "articles/post/budget.txt")
        ]
        mended = BUDGET.replace("librarian ", "")
        write(tmp_path, {"articles/post/budget.txt": mended})
        result = site.build({tmp_path / "content/articles/post/budget.txt"})
    assert (result.articles, result.stories, result.problems) == (3, 2, ())
    assert any("council" in path for path in tree(tmp_path))
