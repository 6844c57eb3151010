"""How right the briefings are: an annotated corpus, a gate with pinned floors, and the history of outside scores."""
