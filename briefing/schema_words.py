"""What each field of a briefing in JSON means, by its name, or by its object's and its own."""

from __future__ import annotations

from typing import Any

MEANINGS: dict[str, str] = {
    "schema_version": "changes when a field changes its meaning or goes; new fields may come at any time",
    "generator": "the program and its version",
    "id": "the id that came with the article in JSONL",
    "article": "the article, and what is known of it",
    "article.source": 'the path that was read, "-" for standard input',
    "title": "the article's title, given or found",
    "author": "who wrote it, as the page or the letter says",
    "dateline": "where and when the report was filed, as worded",
    "dateline.place": "such as KABUL",
    "dateline.date": "such as Feb. 7",
    "published": "the day of publication: given, the page's own, or the dateline's",
    "language": "the language of the text; en unless --force was given",
    "words": "words of the text",
    "article.sentences": "sentences of the text, headings too",
    "article.text": "the mended text that all offsets point into",
    "notes": "what the reader should know of the reading, in words: that the text was cut, say",
    "summary": "the chosen sentences",
    "method": "how they were chosen",
    "summary.sentences": "in the article's order",
    "index": "the sentence's number, from 0",
    "span": "where in the text, half-open, in code points",
    "text": "the words at the span",
    "casualties": "each statement of a count of persons harmed, in reading order",
    "casualties.id": "by which toll and part_of name it",
    "outcome": "what befell the persons",
    "phrase": "the count as worded",
    "low": "at least so many; null: the words set no bound",
    "high": "at most so many; null: the words set no bound",
    "qualifier": "how the count is meant",
    "who": "the persons counted, as worded",
    "category": "whom the figure counts",
    "combined": 'whether one number counts two outcomes: "killed or injured"',
    "place": "where, as worded",
    "date": "when, as worded",
    "date_iso": "when, as far as it is known: a year, a month or a day",
    "event": "the deed or disaster, as worded",
    "perpetrator": "who is blamed, as worded",
    "casualties.source": "who says so, as worded",
    "scope": "the article's own event, a sum over time, or harm of another time",
    "status": "whether the figure stands; none: an explicit zero",
    "part_of": "the id of the figure that this one is a share of",
    "evidence": "the sentence that states the figure",
    "evidence.sentence": "its number, from 0",
    "rule": "the rule that found it",
    "harm": "the words of harm that it hangs on; with --explain",
    "toll": "for each outcome told, the reading of the article's own event",
    "figures": "the ids of the figures that it rests on",
    "conflict": "whether sources are set against each other",
    "actors": "who acts or suffers in the story, once each; the key ones first",
    "name": "the fullest form in the text",
    "kind": "what the actor is",
    "country": "the country that a word list ties it to",
    "aliases": "the other forms in the text",
    "actors.title": "the title, as worded",
    "roles": "what it does in the story",
    "key": "whether it matters to the story",
    "mentions": "each place in the text that names it",
    "places": "places that do not act, in order of first mention",
    "places.name": "as first worded",
    "dates": "dates and days, as worded",
    "iso": "the day, month or year, where it can be told",
    "merged.event": "this event among those that the reports tell of",
    "event.number": "its number, from 1",
    "of": "how many events there are",
    "apart": "what sets it apart from the others",
    "reports": "the reports of the event, the oldest first",
    "reports.name": "by which the report is named below",
    "reports.source": 'the path that was read, "-" for standard input',
    "reports.sentences": "sentences of the text, headings too",
    "reports.text": "the mended text that the offsets point into",
    "report": "the name of the report",
    "supported_by": "the other reports that say the same",
    "attackers": "the toll of the attackers themselves",
    "best": "the newest well-sourced count; some report always gives it",
    "readings": "what each report says",
    "verdict": "how the reading stands to the best one",
    "readings.date": "when the report appeared",
    "readings.source": "who says so, as worded",
    "actors.reports": "the reports that name it",
    "timeline": "what happened when, oldest first",
    "timeline.date": "when, as worded",
    "repeated_in": "the other reports that tell it",
}


def described(schema: dict[str, Any], owner: str = "") -> dict[str, Any]:
    """The schema with the meaning of every field of `owner` in it.

    >>> described({"properties": {"who": {"type": "string"}}})["properties"]["who"]["description"]
    'the persons counted, as worded'
    """
    if "items" in schema:
        return {**schema, "items": described(schema["items"], owner)}
    if "anyOf" in schema:
        return {**schema, "anyOf": [described(part, owner) for part in schema["anyOf"]]}
    if "properties" not in schema:
        return schema
    properties = {name: _told(part, owner, name) for name, part in schema["properties"].items()}
    return {**schema, "properties": properties}


def _told(schema: dict[str, Any], owner: str, name: str) -> dict[str, Any]:
    meaning = MEANINGS.get(f"{owner}.{name}") or MEANINGS.get(name)
    inner = described(schema, name)
    return {"description": meaning, **inner} if meaning else inner
