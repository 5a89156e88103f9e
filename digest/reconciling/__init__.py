"""One story laid side by side: the same words across outlets, figures that differ, who reported first."""

from digest.reconciling.figures.extraction import extract_figures
from digest.reconciling.reconcile import reconcile

__all__ = ["extract_figures", "reconcile"]
