"""When things happened: the days that sentences tell of, what is new, what newer articles have overtaken."""
