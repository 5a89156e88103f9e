"""What comes along when somebody pastes a mail, a chat or the pages of a newspaper instead of an article alone."""
