"""Title, authors, date, outlet: what a source declares, what its head says, and what its text gives away."""
