from __future__ import annotations

import pytest

from benchmarks.accuracy import __main__ as gate
from benchmarks.accuracy.__main__ import difference, judge_corpus, main
from benchmarks.accuracy.corpus import read_corpus, read_entry, to_gold
from benchmarks.accuracy.gold import CorpusError
from benchmarks.accuracy.pins import Pins, raised, shortfalls
from benchmarks.accuracy.scoring import FOUND, MISSED, WRONG, Ratio, in_capitals, judge, judge_capitals, ratios

ENTRY = "one\nA blast in Ostrel killed [33](killed 33; at=Ostrel) people and injured [at least 60](injured >=60).\n"


def briefing_of(entry, figures, toll=None):
    return {"article": {"text": entry.text}, "casualties": figures, "toll": toll or {}, "actors": []}


def verdicts(entry, figures, toll=None):
    judged = judge(entry, briefing_of(entry, figures, toll))
    return {(v.measures[-1], v.verdict) for v in judged if not v.measures[0].startswith("field")}


def figure(entry, outcome, low, high, start=0):
    row = {"outcome": outcome, "low": low, "high": high, "phrase": "-", "span": [start, start + 1]}
    return (
        row
        | {"qualifier": "exact", "category": "unspecified", "scope": "event", "status": "reported", "part_of": None}
        | {
            "who": None,
            "place": None,
            "date": None,
            "event": None,
            "perpetrator": None,
            "source": None,
            "evidence": {"span": [0, len(entry.text)]},
        }
    )


def test_the_gate_holds_its_floors(capsys):
    assert main([]) == 0, capsys.readouterr().err


def test_the_corpus_is_as_large_and_as_full_of_traps_as_it_should_be():
    entries = read_corpus()
    passages = [entry for entry in entries if not entry.id.startswith("articles-")]
    assert len(passages) >= 150
    assert len(entries) - len(passages) >= 30
    assert sum(not entry.figures for entry in passages) * 5 >= len(passages) * 2


def test_a_mark_is_a_figure_at_its_words():
    entry = read_entry("x", ENTRY)
    assert entry.text == "A blast in Ostrel killed 33 people and injured at least 60."
    assert [entry.text[f.span.start : f.span.end] for f in entry.figures] == ["33", "at least 60"]
    assert entry.toll["killed"] == (33, 33)
    assert entry.toll["injured"] == (60, None)
    assert entry.toll["missing"] is None


@pytest.mark.parametrize(
    "block",
    [
        "bad outcome\nIt killed [33](slain 33) people.",
        "bad count\nIt killed [33](killed many) people.",
        "bad place\nIt killed [33](killed 33; at=Nowhere) people.",
        "bad word\nIt killed [33](killed 33; soldier) people.",
        "bad part\nIt killed [33](killed 33; part=a) people.",
        "bad zero\nIt hurt [none](injured 0; reported).",
        "bad range\nIt hurt [40-30](injured 40-30).",
        "bad other\n@others soldiers\nNobody came.",
        "unclosed\nIt hurt [two](injured 2 people.",
        "two tolls\nIt killed [two](killed 2), or [three](killed 3).",
        "bad toll\n@toll slain 2\nIt killed [two](killed 2).",
        "bad actor\n@actor king | Otto\nOtto died.",
        "absent actor\n@actor person key | Otto\nNobody came.",
        "bad blank\n@blank where\nNobody came.",
        "no text\n@toll killed 3",
    ],
)
def test_an_annotation_that_breaks_the_notation_is_refused(block):
    with pytest.raises(CorpusError, match="^x/" + block.partition("\n")[0]):
        read_entry("x", block)


def test_the_labelled_form_quotes_the_text():
    entries = [to_gold(entry) for entry in read_corpus()]
    assert all(f["phrase"] in f["quote"] and f["quote"] in e["text"] for e in entries for f in e["gold"]["casualties"])


def test_a_figure_counts_where_outcome_bounds_and_sentence_agree():
    entry = read_entry("x", ENTRY)
    assert verdicts(entry, [figure(entry, "killed", 33, 33)]) >= {("figures killed", FOUND), ("figures injured", MISSED)}
    assert verdicts(entry, [figure(entry, "killed", 33, None)]) >= {("figures killed", MISSED), ("figures killed", WRONG)}


def test_a_second_figure_for_one_statement_is_wrong():
    entry = read_entry("x", ENTRY)
    assert verdicts(entry, [figure(entry, "killed", 33, 33)] * 2) >= {("figures killed", FOUND), ("figures killed", WRONG)}


def test_an_optional_figure_neither_counts_nor_harms():
    entry = read_entry("x", "one\n[He](injured 1; optional) was hit.\n")
    assert verdicts(entry, []) == verdicts(entry, [figure(entry, "injured", 1, 1)]) == set()


def test_a_toll_where_the_text_states_none_is_wrong():
    entry = read_entry("x", "one\nNothing happened.\n")
    assert verdicts(entry, [], {"killed": {"low": 2, "high": 2}}) == {("toll killed", WRONG)}


def test_a_score_below_its_floor_fails_and_is_never_lowered_by_raising():
    pins = Pins("", {"figures": {"recall": 0.8}})
    assert shortfalls(pins, {"figures": {"recall": 0.8}}) == ()
    assert shortfalls(pins, {"figures": {"recall": 0.7}})
    assert shortfalls(pins, {})
    assert raised(pins, {"figures": {"recall": 0.7}}) == {"figures": {"recall": 0.8}}
    assert raised(pins, {"figures": {"recall": 0.9}}) == {"figures": {"recall": 0.9}}


def test_ratios_are_what_their_names_say():
    ratio = Ratio(found=6, missed=2, wrong=4)
    assert (ratio.precision, ratio.recall, ratio.f1) == (0.6, 0.75, pytest.approx(2 / 3))


def test_every_figure_of_an_article_is_judged_once():
    entries = tuple(entry for entry in read_corpus() if entry.actors)
    counted = ratios(judge_corpus(entries))["figures"]
    assert counted.found + counted.missed == sum(not f.optional for entry in entries for f in entry.figures)


def test_finding_another_figure_never_lowers_what_a_field_is_held_to():
    entry = read_entry("x", ENTRY)
    fewer = ratios(judge(entry, briefing_of(entry, [figure(entry, "killed", 33, 33)])))["field scope"]
    more = ratios(judge(entry, briefing_of(entry, [figure(entry, "killed", 33, 33), figure(entry, "injured", 60, None)])))[
        "field scope"
    ]
    assert (fewer.recall, fewer.reach) == (1.0, 0.5)
    assert more.reach == 1.0


def test_a_member_told_as_a_part_of_its_group_neither_counts_nor_harms():
    entry = read_entry("x", "one\nIt killed [two men and a boy](killed 3).\n")
    whole, member = figure(entry, "killed", 3, 3, start=10), figure(entry, "killed", 1, 1, start=18)
    assert verdicts(entry, [whole, member | {"part_of": "c1"}]) == {("figures killed", FOUND), ("toll killed", MISSED)}
    assert ("figures killed", WRONG) in verdicts(entry, [whole, member])


def test_the_difference_tells_gains_from_losses(tmp_path, monkeypatch):
    entry = read_entry("x", ENTRY)
    before = judge(entry, briefing_of(entry, [figure(entry, "killed", 33, 33), figure(entry, "killed", 1, 1)]))
    monkeypatch.setattr(gate, "VERDICTS", tmp_path / "verdicts.tsv")
    (tmp_path / "verdicts.tsv").write_text("".join(f"{verdict}\n" for verdict in before))
    assert difference(before) == []
    told = [
        line for line in difference(judge(entry, briefing_of(entry, [figure(entry, "injured", 60, None)]))) if "figures" in line
    ]
    assert [line.split("\t")[0] for line in told] == ["+ found", "+ no longer wrong", "- missed"]


def test_a_text_in_capitals_is_judged_by_the_same_annotation():
    twin = in_capitals(read_entry("x", ENTRY))
    assert twin.text == "A BLAST IN OSTREL KILLED 33 PEOPLE AND INJURED AT LEAST 60."
    judged = judge_capitals(twin, briefing_of(twin, [figure(twin, "killed", 33, 33)]))
    assert [(v.measures, v.verdict) for v in judged] == [(("capitals",), FOUND), (("capitals",), MISSED)]


def test_a_text_that_capitals_lengthen_has_no_twin():
    assert in_capitals(read_entry("x", "one\nHe lives in Gro\u00df Sall.\n")) is None
