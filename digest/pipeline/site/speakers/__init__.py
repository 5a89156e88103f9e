"""The pages of speakers: who has one, which forms of a name are one person's, who stands where in the register."""
