"""The small words inside of people's names: "Greta von der Aue", "Tom de la Cruz".

A name keeps those of its origin in a text of any language, so they are one list.
"""

__all__ = ["PARTICLES"]

LISTED = "al ben bin da das de del della den der des di do dos du el ibn la le ten ter van vom von zu zum zur"
PARTICLES = frozenset(LISTED.split())
