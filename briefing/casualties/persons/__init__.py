"""The noun groups of persons in a sentence: who is counted, and how many the words say. `find` is the stage."""
