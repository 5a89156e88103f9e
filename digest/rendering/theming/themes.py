"""Themes: where templates and assets come from, and what a page's template is made of."""

import re
from collections.abc import Iterator
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any

from digest.errors import ThemeError
from digest.model import (
    ArticlePage,
    FeedPage,
    IndexPage,
    ListPage,
    MethodPage,
    NotFoundPage,
    OwnPage,
    Page,
    QuoteFeedPage,
    RedirectPage,
    RobotsPage,
    SearchPage,
    SearchPart,
    SitemapPage,
    SpeakerPage,
    StoryPage,
    WithdrawnPage,
)
from digest.rendering.wording.translation import translation

if TYPE_CHECKING:
    from digest.rendering.theming.templates import Templates

__all__ = ["Theme", "builtin_folder", "load_theme", "template_of"]

BUILT_IN = "default"
PARENT = f"!{BUILT_IN}/"
TEMPLATES = frozenset({".html", ".xml", ".txt"})
USES = re.compile(r"{%[-+]?\s*(?:extends|include|import|from)\s+(.*?)[-+]?%}", re.DOTALL)
NAMED = re.compile(r"""(["'])([^"']+)\1\s*(?:$|(?:as|import|ignore|with|without)\b.*)""", re.DOTALL)
ASSET = "assets"
STYLE_LINK = re.compile(r"""url\(\s*(["']?)([^"')]+)\1\s*\)""")


# The template that shows each kind of page; lists and feeds have one for each of their own kinds.
SHOWN_BY: dict[type, str] = {
    StoryPage: "story.html",
    ArticlePage: "article.html",
    ListPage: "list.html",
    IndexPage: "names.html",
    OwnPage: "page.html",
    SitemapPage: "sitemap.xml",
    RedirectPage: "redirect.html",
    NotFoundPage: "404.html",
    WithdrawnPage: "withdrawn.html",
    MethodPage: "method.html",
    SearchPage: "search.html",
    SpeakerPage: "speaker.html",
    QuoteFeedPage: "rss.xml",
    RobotsPage: "robots.txt",
}


def template_of(page: Page) -> str:
    """The name of the template that shows a page; JSON feeds and what a search reads have a name but no template."""
    if isinstance(page, SearchPart):
        return "stories.js"
    if isinstance(page, FeedPage):
        return f"{page.kind}.xml"
    if isinstance(page, ListPage) and page.kind == "home":
        return "home.html"
    return SHOWN_BY[type(page)]


def known_templates(language: str) -> frozenset[str]:
    """The templates that pages are shown with, those for a language too."""
    names = {*SHOWN_BY.values(), "home.html", "atom.xml"}
    return frozenset(names | {f".{language}.".join(name.rsplit(".", 1)) for name in names if language})


class Source:
    """One template: its text, the name a designer knows it by, and the templates that it uses (None: any)."""

    def __init__(self, text: str, shown: str) -> None:
        self.text = text
        self.shown = shown

    @cached_property
    def uses(self) -> tuple[str | None, ...]:
        """The templates that this one extends, includes or imports; None for a name worked out at run time."""
        found = (NAMED.fullmatch(expression.strip()) for expression in USES.findall(self.text))
        return tuple(match.group(2) if match else None for match in found)


class Theme:
    """Templates and assets of one theme over the built-in one.

    `assets` are (output path, bytes): the path carries a hash of the bytes, so that browsers may keep it for ever.
    `asset_paths` maps an asset's plain name to that path. `folders` are where it was read, for watching; `language` is
    that of the site's own words.
    """

    def __init__(
        self,
        name: str,
        folders: tuple[Path, ...],
        sources: dict[str, Source],
        assets: dict[str, bytes],
        language: str = "en",
    ) -> None:
        self.name = name
        self.language = language
        self.folders = folders
        self.sources = sources
        self.assets, self.asset_paths = hashed_assets(assets)
        self.fingerprints: dict[str, bytes] = {}

    @cached_property
    def templates(self) -> "Templates":
        """This theme's templates in Jinja2, which is imported only when a page is to be rendered."""
        from digest.rendering.theming.templates import Templates, TemplateText

        texts = {name: TemplateText(source.text, source.shown) for name, source in self.sources.items()}
        return Templates(texts, self.asset_paths, translation(self.language))

    def render(self, template: str, context: dict[str, Any]) -> str:
        """What `template` makes of `context`; raises `ThemeError` where it cannot."""
        return self.templates.render(template, context)

    def compile(self) -> None:
        """Make all templates ready to render; what is wrong with one is told when a page needs it."""
        self.templates.compile_all()

    def template_of(self, page: Page) -> str:
        """The template that shows a page: one for the site's language, "method.de.html", where there is one."""
        name = template_of(page)
        own = f".{self.language}.".join(name.rsplit(".", 1))
        return own if own in self.sources else name

    def closure(self, template: str) -> list[str]:
        """`template` and all that it extends, includes and imports, sorted; names that do not exist too."""
        seen: set[str] = set()
        waiting = [template]
        while waiting:
            name = waiting.pop()
            if name in seen:
                continue
            seen.add(name)
            source = self.sources.get(name)
            for used in source.uses if source else ():
                waiting.extend([used] if used else self.sources)
        return sorted(seen)

    def fingerprint(self, page: Page) -> bytes:
        """A digest of all that the look of `page` is made of; it changes when a designer changes any of it."""
        template = self.template_of(page)
        if template not in self.fingerprints:
            state = blake2b(digest_size=16)
            texts = [(name, self.sources[name].text if name in self.sources else "") for name in self.closure(template)]
            state.update(repr(texts).encode("utf-8", "surrogatepass"))
            if any(ASSET in text for _, text in texts):
                state.update(repr(sorted(self.asset_paths.items())).encode())
            self.fingerprints[template] = state.digest()
        return self.fingerprints[template]


def hashed_assets(assets: dict[str, bytes]) -> tuple[tuple[tuple[str, bytes], ...], dict[str, str]]:
    """The assets under names with a hash of their bytes; style sheets find the other assets under these."""
    paths: dict[str, str] = {}
    found: list[tuple[str, bytes]] = []
    for name in sorted(assets, key=lambda name: (name.endswith(".css"), name)):
        data = assets[name]
        if name.endswith(".css"):
            data = STYLE_LINK.sub(lambda match: linked(match, paths), data.decode("utf-8", "surrogateescape")).encode(
                "utf-8", "surrogateescape"
            )
        stem, dot, extension = name.rpartition(".")
        digest = blake2b(data, digest_size=5).hexdigest()
        paths[name] = f"{ASSET}/{stem}.{digest}.{extension}" if dot else f"{ASSET}/{name}.{digest}"
        found.append((paths[name], data))
    return tuple(sorted(found)), paths


def linked(match: "re.Match[str]", paths: dict[str, str]) -> str:
    """A style sheet's `url(…)`, pointed to the hashed name where it names one of our assets."""
    path = paths.get(match.group(2).removeprefix("./"))
    return f'url("{path.removeprefix(ASSET + "/")}")' if path else match.group()


def builtin_folder() -> Path:
    """The built-in theme: inside the package where it is installed, beside it in a checkout."""
    package = Path(__file__).parents[2]
    inside = package / "themes" / BUILT_IN
    return inside if inside.is_dir() else package.parent / "themes" / BUILT_IN


def load_theme(name: str = BUILT_IN, themes: Path | None = None, language: str = "en") -> Theme:
    """The theme `name` out of the project's folder of themes, over the built-in theme.

    A template missing in the project's theme is the built-in one; `{% extends "!default/story.html" %}` reaches the
    built-in one from a template that replaces it. Raises `ThemeError` where there is no such theme.
    """
    if not name or name.startswith(".") or "/" in name or "\\" in name:
        raise ThemeError(f"themes/{name}", None, "a theme's name is the name of a folder in themes/")
    builtin = builtin_folder()
    project = themes / name if themes else None
    if project and not project.is_dir():
        project = None
    if name != BUILT_IN and not project:
        raise ThemeError(f"themes/{name}", None, "there is no such theme; make the folder, or use the theme “default”")
    sources, assets = read_folder(builtin, PARENT, PARENT)
    for parent, source in list(sources.items()):
        sources[parent.removeprefix(PARENT)] = source
    folders: tuple[Path, ...] = (builtin,)
    if project and project.resolve() != builtin.resolve():
        own, own_assets = read_folder(project, "", f"themes/{name}/")
        sources.update(own)
        assets.update(own_assets)
        folders = (project, builtin)
    return Theme(name, folders, sources, assets, translation(language).language)


def read_folder(folder: Path, prefix: str, shown: str) -> tuple[dict[str, Source], dict[str, bytes]]:
    """The templates (after `prefix`) and the assets of one theme folder; `shown` is how messages call the folder."""
    sources: dict[str, Source] = {}
    assets: dict[str, bytes] = {}
    for path in sorted(files_under(folder)):
        name = path.relative_to(folder).as_posix()
        try:
            if name.startswith(f"{ASSET}/"):
                assets[name.removeprefix(f"{ASSET}/")] = path.read_bytes()
            elif path.suffix in TEMPLATES:
                sources[prefix + name] = Source(path.read_text(encoding="utf-8-sig"), shown + name)
        except UnicodeDecodeError:
            raise ThemeError(shown + name, None, "this template is not UTF-8") from None
        except OSError as error:
            raise ThemeError(shown + name, None, f"cannot be read: {error.strerror}") from error
    return sources, assets


def files_under(folder: Path) -> Iterator[Path]:
    """The files of a theme; hidden ones and those with a "~" are an editor's leftovers."""
    return (
        path
        for path in folder.rglob("*")
        if path.is_file()
        and not path.name.endswith("~")
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )
