"""Where the last build ended, so that the next one goes on from there."""
