"""Jinja2, set up for themes, and its errors told in a designer's terms. Imported only when something is rendered."""

from contextlib import suppress
from types import TracebackType
from typing import TYPE_CHECKING, Any

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateNotFound, TemplateSyntaxError
from jinja2.exceptions import TemplateError

from digest.errors import ThemeError

if TYPE_CHECKING:
    from digest.rendering.theming import Theme

__all__ = ["compile_template", "make_environment", "render_template"]


class ThemeLoader(BaseLoader):
    """Templates out of a theme that has been read already."""

    def __init__(self, theme: "Theme") -> None:
        self.theme = theme

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Any]:
        """The text of a template and the name that error messages give it."""
        source = self.theme.sources.get(template)
        if source is None:
            raise TemplateNotFound(template)
        return source.text, source.shown, None

    def list_templates(self) -> list[str]:
        """The names of all templates."""
        return sorted(self.theme.sources)


def make_environment(theme: "Theme") -> Environment:
    """Escaping always on, whatever a template is called; a name that does not exist is an error, not a blank."""
    environment = Environment(
        loader=ThemeLoader(theme),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    environment.globals["assets"] = theme.asset_paths
    return environment


def compile_template(theme: "Theme", template: str) -> None:
    """Compile `template` if it can be compiled."""
    with suppress(TemplateError):
        theme.environment.get_template(template)


def render_template(theme: "Theme", template: str, context: dict[str, Any]) -> str:
    """What `template` makes of `context`; raises `ThemeError` naming file, line and reason."""
    try:
        return theme.environment.get_template(template).render(context)
    except TemplateSyntaxError as error:
        raise ThemeError(error.filename or error.name or template, error.lineno, str(error.message)) from error
    except TemplateNotFound as error:
        file, line = place(theme, error.__traceback__)
        raise ThemeError(file or template, line, f"there is no template “{error.name}”") from error
    except TemplateError as error:
        file, line = place(theme, error.__traceback__)
        raise ThemeError(file or template, line, str(error.message)) from error
    except Exception as error:
        file, line = place(theme, error.__traceback__)
        raise ThemeError(file or template, line, f"{type(error).__name__}: {error}") from error


def place(theme: "Theme", trace: TracebackType | None) -> tuple[str | None, int | None]:
    """The innermost template and line of a traceback (Jinja2 rewrites its frames to the template's own lines)."""
    shown = {source.shown for source in theme.sources.values()}
    found: tuple[str | None, int | None] = (None, None)
    while trace:
        if trace.tb_frame.f_code.co_filename in shown:
            found = (trace.tb_frame.f_code.co_filename, trace.tb_lineno)
        trace = trace.tb_next
    return found
