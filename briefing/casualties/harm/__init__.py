"""The predicates of harm in a sentence: what befell, in which voice, denied or not. `find` is the stage."""
