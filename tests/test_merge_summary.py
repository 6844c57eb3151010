"""The summary across reports, and their timeline."""

from __future__ import annotations

from merging import reports_of, sample_reports

from briefing.brief import Options
from briefing.merge import MergedBriefing, merge
from briefing.merge.timeline import find_timeline
from briefing.summary import Limit


def merged_of(*texts: str, limit: Limit | None = None) -> MergedBriefing:
    briefings = [report.briefing for report in reports_of(*texts)]
    (merged,) = merge(briefings, Options(limit=limit or Limit()), one_event=True)
    return merged


def said(merged: MergedBriefing) -> list[str]:
    found = []
    for one in merged.summary:
        document = merged.reports[one.report].briefing.document
        found.append(document.quote(document.sentences[one.index].span))
    return found


BRIDGE = "The bridge over the Tana collapsed at noon under two trucks."


def test_what_several_reports_say_comes_first():
    merged = merged_of(
        f"A choir sang in the square. {BRIDGE}",
        f"{BRIDGE} The mayor bought a horse.",
        "At noon the bridge over the Tana collapsed under two trucks. Bakers were on strike.",
        limit=Limit(sentences=1),
    )
    assert "bridge" in said(merged)[0]
    assert len(merged.summary[0].supported_by) == 2


def test_no_fact_is_told_twice():
    merged = merged_of(BRIDGE, f"{BRIDGE} Divers found a lorry in the mud.", limit=Limit(sentences=3))
    assert sum("bridge" in sentence for sentence in said(merged)) == 1


def test_a_toll_out_of_date_is_not_told():
    merged = merged_of(
        "The blast in the market killed 12 people, police said.", "The blast in the market killed 33 people, police said."
    )
    assert "33" in said(merged)[0]
    assert not any("12" in sentence for sentence in said(merged))


def test_of_a_sole_report_its_own_summary_is_given():
    (report,) = reports_of("The blast killed 33 people. Police said so. A dog barked.")
    (merged,) = merge([report.briefing], Options())
    assert [one.index for one in merged.summary] == list(report.briefing.summary.sentences)


def test_the_words_asked_for_are_kept():
    briefings = [report.briefing for report in sample_reports()]
    (merged,) = merge(briefings, Options(limit=Limit(words=30)))
    assert 0 < sum(len(sentence.split()) for sentence in said(merged)) <= 30


def test_a_sentence_that_leans_on_the_one_before_is_not_shown_alone():
    merged = merged_of("Gov. Osei spoke. He said the dam had burst.", "Gov. Osei spoke. He said the dam had burst.")
    assert not any(sentence.startswith("He ") for sentence in said(merged))


def test_the_timeline_runs_from_the_earliest_day_on():
    moments = find_timeline(sample_reports())
    assert [moment.iso for moment in moments] == sorted(moment.iso for moment in moments)
    assert {"2023", "2026-03-10", "2026-03-12"} <= {moment.iso for moment in moments}


def test_a_weekday_is_reckoned_from_its_own_report():
    moments = find_timeline(reports_of("The dam burst on Sunday.", "Trains stopped. The mayor left on Monday."))
    assert [(moment.iso, moment.statement.report) for moment in moments] == [("2026-03-01", 0), ("2026-03-02", 1)]


def test_a_dated_fact_of_two_reports_is_told_once():
    (moment,) = find_timeline(reports_of("The old dam burst on Sunday.", "The old dam burst on Sunday at noon."))
    assert moment.repeated_in == (1,)


def test_a_report_supports_only_what_it_says_too():
    blast = "The blast in the market of Oru killed {count} people on {day}, police said."
    merged = merged_of(
        blast.format(count=33, day="Monday"),
        blast.format(count=33, day="Monday"),
        blast.format(count=30, day="Monday"),
        blast.format(count=33, day="Friday"),
        "The blast in the market of Oru shook houses on Monday, police said.",
        limit=Limit(sentences=1),
    )
    (told,) = merged.summary
    assert {told.report, *told.supported_by} == {0, 1}
