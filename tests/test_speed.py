"""Work is counted, not timed: what a run imports, how often each stage runs, how much is looked at a sentence and a word."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass, field

import pytest

from benchmarks.speed.__main__ import SAMPLES
from benchmarks.speed.growth import grow
from briefing.article import to_article
from briefing.article.contents import Contents
from briefing.brief import brief

TEXTS = [path.read_text(encoding="utf-8") for path in SAMPLES]
PROBE = """
import json, sys
from briefing.cli import main
try:
    main()
except SystemExit:
    pass
own = sorted(name for name in sys.modules if name.partition(".")[0] == "briefing")
print(json.dumps({"all": len(sys.modules), "own": own}), file=sys.stderr)
"""
ALL_MODULES_MOST = {"json": 366, "terminal": 425}
"""Few more than are imported now (362 and 421, three more on Python 3.13): a needless import shows here."""
OWN_MODULES_MOST = {"json": 197, "terminal": 204}
CALLS_A_TOKEN = 76
"""Calls of Python functions a token, all in; 75 now, 69 when first bounded, 121 before that."""
SCANS_A_SENTENCE = 28
"""Uses of a regular expression a sentence, all in; 27 now, 26 when first bounded."""
STAGES = {
    ("segment/__init__.py", "segment"),
    ("briefing/dates.py", "find_dates"),
    ("names/__init__.py", "find_mentions"),
    ("casualties/__init__.py", "find_casualties"),
    ("toll/__init__.py", "reconcile"),
    ("actors/__init__.py", "resolve_actors"),
    ("summary/__init__.py", "summarize"),
}
ONCE_A_SENTENCE = {
    ("names/tagger.py", "labels"),
    ("names/reading.py", "read_names"),
    ("briefing/quantities.py", "find_quantities"),
    ("persons/find.py", "find_person_groups"),
    ("harm/find.py", "find_harm"),
    ("rules/__init__.py", "apply_rules"),
}


@dataclass(frozen=True)
class Work:
    """Calls of Python functions by file and name, of built-in ones by name, and uses of regular expressions by pattern."""

    calls: Counter[tuple[str, str]] = field(default_factory=Counter)
    built_in: Counter[str] = field(default_factory=Counter)
    scans: Counter[str] = field(default_factory=Counter)


def work_of(text: str) -> Work:
    """The work of one briefing whose words were all seen before."""
    article = to_article(text, given=Contents(""))
    brief(article)
    work = Work()

    def count(frame, event, called):
        if event == "call":
            work.calls["/".join(frame.f_code.co_filename.split("/")[-2:]), frame.f_code.co_name] += 1
        elif event == "c_call":
            work.built_in[called.__name__] += 1
            if isinstance(called.__self__, re.Pattern):
                work.scans[called.__self__.pattern] += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        brief(article)
    finally:
        sys.setprofile(before)
    return work


@pytest.fixture(scope="module")
def work():
    return work_of(TEXTS[0])


@pytest.fixture(scope="module")
def document():
    return brief(to_article(TEXTS[0], given=Contents(""))).document


def test_each_stage_runs_once(work):
    assert {stage: work.calls[stage] for stage in STAGES} == dict.fromkeys(STAGES, 1)


def test_a_sentence_is_read_once_by_each_finder(work, document):
    assert {name: work.calls[name] for name in ONCE_A_SENTENCE} == dict.fromkeys(ONCE_A_SENTENCE, len(document.sentences))


def test_calls_a_token_are_bounded(work, document):
    assert work.calls.total() <= CALLS_A_TOKEN * sum(len(sentence.tokens) for sentence in document.sentences)


def test_scans_a_sentence_are_bounded(work, document):
    assert work.scans.total() <= SCANS_A_SENTENCE * len(document.sentences)


def test_the_work_grows_with_the_length_alone():
    short, long = work_of(grow(TEXTS, 500)), work_of(grow(TEXTS, 4000))
    assert long.calls.total() <= 1.15 * 8 * short.calls.total()
    assert long.scans.total() <= 1.15 * 8 * short.scans.total()


def met(number):
    """A sentence of three names that no other number gives."""
    one, two, three = (
        f"{'BDFGKLMN'[(number >> 3 * place) % 8]}{'aeiou'[number % 5]}ran{'aeiou'[number // 5 % 5]}v" for place in (0, 1, 2)
    )
    return f"{one}{number:b} {two} met {three}{'xyz'[number % 3] * (number % 7)} {one}{two.lower()} in Goma before the talks."


def attacked(number):
    """A sentence of bodies and unnamed groups that no other number gives."""
    one = f"{'BDFGKLMN'[number % 8]}{'aeiou'[number // 8 % 5]}r{'aeiou'[number // 40 % 5]}{'bdfgk'[number // 200 % 5]}"
    return f"The {one} {one[::-1].capitalize()} Front attacked {one} villagers. {one}ev militants fled, {one}od police said."


def test_the_work_grows_with_the_groups_alone():
    short, long = (work_of("\n\n".join(map(attacked, range(count)))) for count in (60, 480))
    assert long.calls.total() <= 1.15 * 8 * short.calls.total()
    assert long.built_in.total() <= 1.15 * 8 * short.built_in.total()


def test_the_work_grows_with_the_names_alone():
    short, long = (work_of("\n\n".join(map(met, range(count)))) for count in (60, 480))
    assert long.calls.total() <= 1.15 * 8 * short.calls.total()
    assert long.built_in.total() <= 1.15 * 8 * short.built_in.total()


def shot(number):
    """Sentences of one dead and one wounded by names that no other number gives, and of a count."""
    one = f"{'BDFGKLMN'[number % 8]}{'aeiou'[number // 8 % 5]}r{'aeiou'[number // 40 % 5]}{'bdfgk'[number // 200 % 5]}"
    dead, hurt = f"{one[::-1].capitalize()} {one}", f"{one}a {one}ev"
    return f"{dead}, 34, was shot dead. Police said {hurt}, 21, was wounded. Officials said {number} people died."


def told_again(number):
    """The same sentences whatever the number."""
    del number
    return "Two people died in Rome on Monday. A boy was hurt. He died."


@pytest.mark.parametrize("unit", [shot, told_again])
def test_the_work_grows_with_the_figures_alone(unit):
    short, long = (work_of("\n\n".join(map(unit, range(count)))) for count in (60, 480))
    assert long.calls.total() <= 1.15 * 8 * short.calls.total()
    assert long.built_in.total() <= 1.15 * 8 * short.built_in.total()


@pytest.mark.parametrize("name", ["json", "terminal"])
def test_modules_imported_are_bounded(name):
    command = [sys.executable, "-c", PROBE, "summarize", "-f", name, str(SAMPLES[0])]
    done = subprocess.run(command, capture_output=True, check=True)
    loaded = json.loads(done.stderr.decode().splitlines()[-1])
    assert len(loaded["own"]) <= OWN_MODULES_MOST[name], loaded["own"]
    assert loaded["all"] <= ALL_MODULES_MOST[name]


def test_a_word_is_described_to_the_model_once():
    from briefing.names import features

    features._word_features.cache_clear()
    brief(to_article(TEXTS[0], given=Contents("")))
    seen = features._word_features.cache_info()
    assert seen.misses < seen.hits
