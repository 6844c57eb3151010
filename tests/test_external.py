from __future__ import annotations

import csv
import json

from benchmarks.accuracy import external

SCORER = """
class Ratio:
    def __init__(self):
        self.hit_pred = self.pred = self.hit_gold = self.gold = 0


def score_figures(found, gold, total, errors, name):
    ratio = total["figures: all"]
    ratio.pred += len(found)
    ratio.gold += len(gold)
    ratio.hit_pred += min(len(found), len(gold))
    ratio.hit_gold += min(len(found), len(gold))
    errors += [f"{name} {len(found)} of {len(gold)}"] * (len(found) != len(gold))


def score_recall(found, gold, total, errors, name):
    total["recall: killed"].gold += len(gold)
"""
KILLED, QUIET = "A blast killed 12 people.", "Nothing happened."


def labelled_set(folder, *gold):
    (folder / "score.py").write_text(SCORER)
    rows = [{"id": f"n{index}", "text": text, "gold": labels} for index, (text, labels) in enumerate(gold)]
    (folder / "news.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    (folder / "plain.jsonl").write_text(json.dumps({"id": "p", "text": KILLED}) + "\n")


def scores(printed):
    return {tuple(line.split()[:2]): line for line in printed.splitlines()}


def test_lines_with_an_even_index_are_read_and_the_others_held(tmp_path, capsys):
    labelled_set(tmp_path, (KILLED, {"casualties": [1]}), (QUIET, {"casualties": [1]}), (KILLED, {"casualties": [1]}))
    assert external.main([str(tmp_path), "--errors", "9"]) == 0
    printed = capsys.readouterr().out
    assert "R 1.000" in scores(printed)["news", "read"]
    assert "R 0.000" in scores(printed)["news", "held"]
    assert "n1" not in printed


def test_errors_are_shown_of_the_read_part(tmp_path, capsys):
    labelled_set(tmp_path, (QUIET, {"casualties": [1]}), (QUIET, {"casualties": [1]}))
    external.main([str(tmp_path), "--errors", "9"])
    printed = capsys.readouterr().out
    assert "n0 0 of 1" in printed
    assert "n1" not in printed


def test_a_set_that_labels_only_some_figures_has_no_precision(tmp_path, capsys):
    labelled_set(tmp_path, (KILLED, {"recall": [1]}))
    external.main([str(tmp_path)])
    assert "P        R 0.000  F1" in capsys.readouterr().out


def test_the_history_grows_by_a_row_a_measure(tmp_path):
    path = tmp_path / "history.csv"
    rows = [external.Row("news", "held", "figures: all", 0.75, 0.5), external.Row("news", "held", "recall: killed", None, 0.5)]
    external.record(rows, path)
    external.record(rows, path)
    told = list(csv.DictReader(path.read_text().splitlines()))
    assert tuple(told[0]) == external.COLUMNS
    assert [(row["precision"], row["recall"], row["f1"]) for row in told] == [
        ("0.7500", "0.5000", "0.6000"),
        ("", "0.5000", ""),
    ] * 2


def test_without_a_folder_the_usage_is_wrong(monkeypatch, capsys):
    monkeypatch.delenv(external.FOLDER_VARIABLE, raising=False)
    assert external.main([]) == 2
    assert external.FOLDER_VARIABLE in capsys.readouterr().err
