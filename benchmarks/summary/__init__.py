"""How good the summaries are: every method beside the lead, on articles with reference summaries."""
