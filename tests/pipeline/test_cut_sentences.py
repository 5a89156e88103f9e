"""Sentences that were cut short: as a reader sees them, and as the export has them."""

from pathlib import Path

from newsrooms import build, page, write

from digest.pipeline import Newsroom, open_project
from digest.pipeline.commands.export import story_record

FRONT = "---\ntitle: {title}\noutlet: {outlet}\ndate: 2031-05-05\nstory: road\nlanguage: en\n---\n\n"
TOLD = "The coast road near Tarn Ferry will stay closed until noon on Friday because of the flood"
TAIL = ", police said on Tuesday."
GULL = (
    FRONT.format(title="Coast road near Tarn Ferry stays closed until Friday", outlet="Gull")
    + f"TARN FERRY (Valley Wire) — {TOLD}{TAIL}\n\nBuses from Oxmere to Lund take the upper road and need an hour.\n"
)
TERN = (
    FRONT.format(title="Volunteers pump cellars dry", outlet="Tern")
    + "Cellars in the old town of Lund were pumped dry by volunteers through the night.\n\n"
    + "Because of the flood the coast road near Tarn Ferry will stay closed until noon on Friday.\n"
)
FILES = {"articles/gull.txt": GULL, "articles/tern.txt": TERN}


def test_the_page_marks_what_was_cut_and_the_whole_sentence_is_a_link_away(tmp_path: Path) -> None:
    build(write(tmp_path, FILES))
    (story,) = (tmp_path / "site/stories").glob("*/index.html")
    text = story.read_text(encoding="utf-8")
    assert f'>{TOLD}</span> <a class="left-out" href=' in text
    assert "The sentence goes on: “, police said on Tuesday.”" in text
    assert f"{TOLD} […]" in page(tmp_path, "index.html")
    (article,) = (path for path in (tmp_path / "site/articles").glob("*/index.html") if TAIL in path.read_text())
    assert f"{TOLD}</mark>{TAIL}" in article.read_text(encoding="utf-8")


def test_the_export_gives_the_words_shown_and_the_words_cut_at_their_offsets(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    with Newsroom(open_project(tmp_path)) as newsroom:
        newsroom.update()
        (state,) = newsroom.stories.states.values()
        record = story_record(newsroom, state)
        texts = {id_: newsroom.articles.article(id_).text for id_ in state.members}
    (shown,) = (item for item in record["summary"] if item["text"] == TOLD)
    assert [(cut["reason"], cut["text"]) for cut in shown["cut"] if cut["reason"] == "attribution"] == [
        ("attribution", TAIL)
    ]
    for item in (*record["summary"], *record["timeline"], *record["facts"]):
        for piece in (item, *item["cut"]):
            assert texts[item["article"]][piece["start"] : piece["end"]] == piece["text"]
    assert record["headline_reason"]
    assert record["headline_article"] in texts
