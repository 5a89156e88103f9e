"""A project folder: where things are, and what its configuration says."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from digest.config import Config, parse_config
from digest.errors import OutputError, UsageError

__all__ = ["Project", "open_project"]


@dataclass(frozen=True, slots=True)
class Project:
    """A project folder. `settings` is the file that the configuration came from, None for the defaults."""

    root: Path
    config: Config
    settings: Path | None = None

    @property
    def content(self) -> Path:
        """The input: articles, notes on stories, own pages."""
        return self.root / "content"

    @property
    def ledger(self) -> Path:
        """The permanent names of stories and articles; belongs to the content and into version control."""
        return self.content / "ledger.jsonl"

    @property
    def output(self) -> Path:
        """Where the site goes."""
        return self.root / self.config.output

    @property
    def state(self) -> Path:
        """Disposable memory of earlier builds."""
        return self.root / ".digest"

    @property
    def last_build(self) -> Path:
        """The record of the last build, as long as the site is as that left it."""
        return self.state / "last-build"

    @property
    def themes(self) -> Path:
        """The project's own themes; need not exist."""
        return self.root / "themes"


def open_project(root: Path, settings: Path | None = None) -> Project:
    """The project in folder `root`, configured by `settings` or by the file found there.

    Raises UsageError if there is no content, ConfigError for mistakes in the configuration.
    """
    if not root.is_dir():
        raise UsageError(f"{root} is not a folder; name a project folder with --root, or make one with digest init")
    if not (root / "content").is_dir():
        raise UsageError(f"{root} has no folder content/; make a project with digest init, or name one with --root")
    path, section = (settings, ()) if settings else find_settings(root)
    if path is None:
        return Project(root, Config())
    try:
        source = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: is not UTF-8; save it as UTF-8 text") from error
    return Project(root, parse_config(source, path.name, section), path)


def find_settings(root: Path) -> tuple[Path | None, tuple[str, ...]]:
    """The configuration file of a project folder, and the table that it is in."""
    own = root / "digest.toml"
    if own.is_file():
        return own, ()
    shared = root / "pyproject.toml"
    if shared.is_file():
        source = ""
        try:
            source = shared.read_text(encoding="utf-8")
            has_section = "digest" in tomllib.loads(source).get("tool", {})
        except (OSError, UnicodeDecodeError):
            has_section = False
        except tomllib.TOMLDecodeError:  # told where it is read, if we are meant at all
            has_section = "[tool.digest" in source
        if has_section:
            return shared, ("tool", "digest")
    return None, ()


def check_output(project: Project) -> None:
    """Refuse an output folder that holds the content, lies inside it, or is the project itself."""
    output, content = project.output.resolve(), project.content.resolve()
    if output == content or content in output.parents:
        raise OutputError(f"the output folder {output} lies inside content/; choose another one in [build] output")
    if output in content.parents:
        raise OutputError(f"the output folder {output} holds content/; choose another one in [build] output")
    for kept in (project.state, project.themes):
        if output == kept.resolve() or kept.resolve() in output.parents:
            raise OutputError(f"the output folder {output} lies inside {kept.name}/; choose another one")
