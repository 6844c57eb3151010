"""The contract's JSON: it fits its schema and every quoted string equals its slice."""

from __future__ import annotations

import json

import jsonschema
import pytest
from whole_path import assert_spans_hold

from briefing.article import Article, read_article
from briefing.brief import brief
from briefing.casualties import Outcome
from briefing.render.json import render, to_object
from briefing.schema import briefing_schema, merged_schema


def test_a_sample_fits_the_schema(sample):
    jsonschema.validate(json.loads(render(brief(read_article(str(sample))))), briefing_schema())


def test_the_spans_of_a_sample_hold(sample):
    assert_spans_hold(to_object(brief(read_article(str(sample)))))


def test_the_schema_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(briefing_schema())


def test_a_wrong_outcome_does_not_fit_the_schema():
    briefing = to_object(brief(Article("A blast killed 33 people.")))
    briefing["casualties"][0]["outcome"] = "harmed"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(briefing, briefing_schema())


def test_the_text_is_the_article_with_wrapped_lines_joined():
    article = "Police said the man\nwas held.\n\nHe is 30.\n"
    text = to_object(brief(Article(article)))["article"]["text"]
    assert text == "Police said the man was held.\n\nHe is 30.\n"


def test_a_second_occurrence_gets_its_own_offsets():
    text = "Asif spoke. A blast killed 12 people. Another blast killed 12 people."
    figures = to_object(brief(Article(text)))["casualties"]
    assert [f["span"] for f in figures] == [[27, 29], [59, 61]]


def test_code_points_outside_the_first_plane_count_one():
    text = "\U0001f600\U0001f600 A blast killed 33 people in Lahore."
    assert_spans_hold(to_object(brief(Article(text))))


def fields(schema, path=()):
    for name, part in schema.get("properties", {}).items():
        yield (*path, name), part
        yield from fields(part, (*path, name))
        yield from fields(part.get("items", {}), (*path, name))
        yield from fields(part.get("anyOf", [{}])[0], (*path, name))


@pytest.mark.parametrize("schema", [briefing_schema(), merged_schema()], ids=["one", "merged"])
def test_every_field_says_what_it_means(schema):
    outcomes = {outcome.value for outcome in Outcome}
    assert [path for path, part in fields(schema) if "description" not in part and path[-1] not in outcomes] == []
