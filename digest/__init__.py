"""A static newsroom digest: messy articles in, a traceable site of stories out."""

__version__ = "0.1.0"
