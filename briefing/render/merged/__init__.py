"""MergedBriefing → str: one file a format, each with a pure `render`."""
