"""The arguments of a predicate: whom it tells of, across lists, asides, relative clauses and pronouns."""
