"""Reads a page as a browser would, for the tests."""

from html.parser import HTMLParser

from msgspec.structs import replace
from sample_pages import SITE

from digest.model import Page, Site
from digest.rendering import load_theme, render

THEME = load_theme()
VOID = {"meta", "link", "br", "img", "hr", "input"}


class Reader(HTMLParser):
    """Reads a page as a browser would: checks that elements close, gathers what tests ask for."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.ids: list[str] = []
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self.data: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.tags.append((tag, given))
        if "id" in given:
            self.ids.append(given["id"])
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "script":
            self.data.append(data)
        else:
            self.text += data


def read(page: Page, site: Site = SITE) -> Reader:
    reader = Reader()
    reader.feed(render(THEME, site, page).decode())
    reader.close()
    assert reader.open == []
    return reader


def words(reader: Reader) -> str:
    return " ".join(reader.text.split())


def shown(page: Page, language: str) -> str:
    """A page of the sample site as it is in another language."""
    return render(load_theme(language=language), replace(SITE, language=language), page).decode()
