"""The local preview: watch, rebuild, serve, reload."""

from digest.serving.preview import Preview

__all__ = ["Preview"]
