"""Key quotes as a page shows them: the words to read, whose they are, how each outlet has them."""
