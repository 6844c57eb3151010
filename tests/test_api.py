"""`from briefing import brief, merge`."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date

import jsonschema
import pytest
from conftest import SAMPLES
from merging import SAMPLES as REPORTS

import briefing.merge.toll  # noqa: F401 -- its modules, imported, do not take the functions' places
from briefing import brief, merge
from briefing.errors import BriefingError, LanguageError, OptionError, ReadError
from briefing.schema import briefing_schema, merged_schema

TEXT = "A blast killed 33 people in Lahore on Friday. <b>Police</b> said the bomber was an Afghan national."


def test_the_functions_stay_functions_when_modules_of_their_names_are_imported():
    import briefing.brief
    from briefing import brief as again

    assert again is brief
    assert callable(briefing.brief)
    assert callable(briefing.merge)


def test_importing_the_package_imports_nothing_else_of_it():
    probe = "import briefing, sys; print([name for name in sys.modules if name.startswith('briefing.')])"
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, check=True)
    assert done.stdout == b"[]\n"


def test_nothing_else_is_exported():
    import briefing

    assert briefing.__all__ == ["brief", "merge"]


def test_a_file_and_its_text_give_the_same_findings():
    of_file = brief(SAMPLES[0]).as_dict()
    of_text = brief(SAMPLES[0].read_text(encoding="utf-8")).as_dict()
    assert of_file.pop("article")["text"] == of_text.pop("article")["text"]
    assert of_file == of_text


def test_what_python_gives_is_what_the_command_prints(run):
    printed = json.loads(run("summarize", str(SAMPLES[0]), "-f", "json", "-n", "2").stdout)
    assert brief(SAMPLES[0], sentences=2).as_dict() == printed
    jsonschema.validate(printed, briefing_schema())


def test_reports_are_merged_as_the_command_merges_them(run):
    done = run("merge", *map(str, REPORTS), "-f", "jsonl")
    merged = [one.as_dict() for one in merge(brief(path) for path in REPORTS)]
    assert merged == [json.loads(line) for line in done.stdout.splitlines()]
    jsonschema.validate(merged[0], merged_schema())


def test_title_and_date_may_be_given():
    article = brief(TEXT, title="Blast", published=date(2026, 3, 9)).as_dict()["article"]
    assert (article["title"], article["published"]) == ("Blast", "2026-03-09")


@pytest.mark.parametrize(
    ("options", "error"),
    [
        ({"method": "magic"}, OptionError),
        ({"sentences": 2, "words": 9}, OptionError),
        ({"sentences": 0}, OptionError),
        ({"percent": float("nan")}, OptionError),
        ({"focus": "Doha", "method": "lead"}, OptionError),
    ],
)
def test_what_cannot_be_is_refused(options, error):
    with pytest.raises(error):
        brief(TEXT, **options)


def test_what_cannot_be_read_is_refused(tmp_path):
    with pytest.raises(ReadError):
        brief(tmp_path / "none.txt")
    with pytest.raises(LanguageError):
        brief("Der Minister sagte am Montag, dass drei Menschen bei dem Unfall in der Stadt ums Leben kamen.")
    with pytest.raises(BriefingError):
        brief(" \n")


def test_only_briefings_are_merged():
    with pytest.raises(OptionError, match="make them with brief"):
        merge([TEXT])


def test_a_notebook_shows_the_page_in_a_frame_that_it_cannot_leave():
    shown = brief(TEXT.replace("Lahore", '"></iframe><script>alert(1)</script>'))._repr_html_()
    assert shown.startswith("<iframe sandbox ")
    assert shown.count("<") == 2
    assert shown.count('"') == 4


def test_a_notebook_shows_reports_as_the_terminal_does():
    shown = merge([brief(TEXT)])[0]._repr_html_()
    assert "33" in shown
    assert shown.startswith("<pre>")
    assert shown.count("<") == 2


def test_the_day_of_publication_may_be_written():
    text = "A bomb killed three people in the market last Friday, police said."
    (figure,) = brief(text, published="2026-03-10").casualties
    assert figure.date_iso == "2026-03-06"
    with pytest.raises(OptionError, match="YYYY-MM-DD"):
        brief(text, published="March 10")
