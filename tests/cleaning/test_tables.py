"""Rows of tables."""

from digest.cleaning.layout.values import Layout
from digest.cleaning.segmenting import segment
from digest.model import Document, Metadata

ROWS = (
    "<tr><th>Place</th><th>Rider</th></tr><tr><td>1</td><td><a href='https://velden.example/ko'>Ko</a> Tersen</td></tr>"
)


def layout_of(body: str) -> Layout:
    return segment(Document("a", "a", "html", f"<body>{body}</body>", Metadata()))


def lines_of(body: str) -> list[str]:
    layout = layout_of(body)
    return [line.span.of(layout.raw) for line in layout.lines]


def test_a_row_of_short_cells_is_one_line() -> None:
    assert lines_of(f"<p>Before</p><table>{ROWS}</table><p>After</p>") == [
        "Before", "Place | Rider", "1 | Ko Tersen", "After",
    ]  # fmt: skip


def test_a_row_keeps_its_links_and_counts_what_is_linked() -> None:
    layout = layout_of(f"<p><a href='https://velden.example'>Home</a></p><table>{ROWS}</table>")
    assert [(link.line, link.url) for link in layout.links] == [
        (0, "https://velden.example"), (2, "https://velden.example/ko"),
    ]  # fmt: skip
    assert [line.linked for line in layout.lines] == [4, 0, 2]


def test_a_table_that_only_places_things_on_the_page_keeps_its_lines() -> None:
    story = "<p>The ferry left late.</p><p>Nobody was told.</p>"
    assert lines_of(f"<table><tr><td>Menu</td><td>{story}</td></tr></table>") == [
        "Menu", "The ferry left late.", "Nobody was told.",
    ]  # fmt: skip
    long = "The ferry left late and nobody on the quay was told of it until the evening. " * 5
    assert lines_of(f"<table><tr><td>Menu</td><td>{long}</td></tr></table>") == ["Menu", long.strip()]


def test_rows_inside_rows_are_each_a_line() -> None:
    inner = f"<table>{ROWS}</table>"
    assert lines_of(f"<table><tr><td>{inner}</td><td>Notes</td></tr></table>") == [
        "Place | Rider", "1 | Ko Tersen", "Notes",
    ]  # fmt: skip


def test_a_row_that_nobody_closes_does_no_harm() -> None:
    assert lines_of("<table><tr><td>1<td>Ko<tr hidden><td>2<td>Ina<tr><td>3</table>") == ["1 | Ko", "3"]
