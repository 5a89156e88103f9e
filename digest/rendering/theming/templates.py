"""Jinja2, set up for themes, and its errors told in a designer's terms. Imported only when something is rendered."""

import re
from collections.abc import Mapping
from contextlib import suppress
from types import TracebackType
from typing import Any, NamedTuple

from jinja2 import BaseLoader, Environment, StrictUndefined, Template, TemplateNotFound, TemplateSyntaxError
from jinja2.exceptions import TemplateError
from markupsafe import Markup, escape

from digest.errors import ThemeError
from digest.rendering.theming.hints import meant
from digest.rendering.wording.translation import ENGLISH, Translation

__all__ = ["TemplateText", "Templates"]

PHRASE = re.compile(r"""{{ t\("([^"]*)"\) }}""")
UNKNOWN = re.compile(r"'(\w+)' is undefined")
QUOTED = re.compile(r"{{ t\.quoted\(([\w.]+)\) }}")
SPECIAL = re.compile("[&<>\"']")


class TemplateText(NamedTuple):
    """The text of one template, and the name that a designer knows it by."""

    text: str
    shown: str


class Loader(BaseLoader):
    """Templates whose texts have been read already; the site's own `words` are put in before they are compiled."""

    def __init__(self, texts: Mapping[str, TemplateText], words: Translation) -> None:
        self.texts = texts
        self.words = words

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Any]:
        """The text of a template and the name that error messages give it."""
        if template not in self.texts:
            raise TemplateNotFound(template)
        text, shown = self.texts[template]
        return settled(text, self.words), shown, None

    def list_templates(self) -> list[str]:
        """The names of all templates."""
        return sorted(self.texts)


def settled(text: str, words: Translation) -> str:
    """A template with the words that are the same on every page put in: a page asks for dozens of them."""
    text = PHRASE.sub(lambda found: escape(words(found.group(1))), text)
    inner = "{}" if words.opening == ENGLISH.opening else "t.broken({})"
    return QUOTED.sub(lambda f: f"{words.opening}{{{{ {inner.format(f.group(1))} }}}}{words.closing}", text)


def shown(value: object) -> str:
    """A value as a page shows it: escaped, where anything in it is to be escaped, which it rarely is."""
    if type(value) is Markup or (type(value) is str and not SPECIAL.search(value)):
        return value
    return escape(value)


class Compiled(Template):
    """A template that puts values on a page by `shown`: three times as fast as `escape` alone."""

    @classmethod
    def from_code(cls, environment: Environment, *args: Any) -> Template:
        """The template of some code that Jinja2 has made of it."""
        made = super().from_code(environment, *args)
        made.root_render_func.__globals__["escape"] = shown
        return made

    def render(self, *args: Any, **kwargs: Any) -> str:
        """A page. What it was made of is let go at once: a context and its macros hold each other, so all that pages
        were made of would stay until Python looks for cycles, which takes longer the more there are.
        """
        scene = self.new_context(dict(*args, **kwargs))
        try:
            return self.environment.concat(self.root_render_func(scene))
        except Exception:  # noqa: BLE001 - it is raised again, with the lines of the template
            self.environment.handle_exception()
        finally:
            scene.vars.clear()
            scene.parent.clear()
            scene.blocks.clear()


class Templates:
    """The templates of one theme by name, ready to render; `asset_paths` are their `assets`, `words` their `t`."""

    def __init__(self, texts: Mapping[str, TemplateText], asset_paths: Mapping[str, str], words: Translation) -> None:
        self.shown = {text.shown for text in texts.values()}
        # Escaping is always on, whatever a template is called; a name that does not exist is an error, not a blank.
        self.environment = Environment(
            loader=Loader(texts, words),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            cache_size=-1,
        )
        self.environment.template_class = Compiled
        self.environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
        self.environment.globals["assets"] = asset_paths
        self.environment.globals["t"] = words

    def compile_all(self) -> None:
        """Compile what can be compiled; what is wrong with a template is told when a page needs it."""
        for template in self.environment.list_templates():
            with suppress(TemplateError):
                self.environment.get_template(template)

    def render(self, template: str, context: dict[str, Any]) -> str:
        """What `template` makes of `context`; raises `ThemeError` naming file, line and reason."""
        try:
            return self.environment.get_template(template).render(context)
        except TemplateSyntaxError as error:
            raise ThemeError(error.filename or error.name or template, error.lineno, str(error.message)) from error
        except Exception as error:  # a theme's expressions raise whatever they like: it is told with its place
            file, line = self.place(error.__traceback__)
            raise ThemeError(file or template, line, self.reason(error, context)) from error

    def reason(self, error: Exception, context: Mapping[str, Any]) -> str:
        """What went wrong in a template, for its designer, with the name that was probably meant."""
        if isinstance(error, TemplateNotFound):
            return f"there is no template “{error.name}”.{meant(str(error.name), self.environment.list_templates())}"
        if isinstance(error, RecursionError):
            return "this template uses itself without end; the built-in one that it replaces is called “!default/…”"
        if unknown := UNKNOWN.fullmatch(str(error)):
            return f"{error}.{meant(unknown.group(1), context)}"
        return str(error.message) if isinstance(error, TemplateError) else f"{type(error).__name__}: {error}"

    def place(self, trace: TracebackType | None) -> tuple[str | None, int | None]:
        """The innermost template and line of a traceback (Jinja2 rewrites its frames to the template's own lines)."""
        found: tuple[str | None, int | None] = (None, None)
        while trace:
            if trace.tb_frame.f_code.co_filename in self.shown:
                found = (trace.tb_frame.f_code.co_filename, trace.tb_lineno)
            trace = trace.tb_next
        return found
