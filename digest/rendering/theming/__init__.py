"""Themes: where templates and assets come from, and how they become pages."""
