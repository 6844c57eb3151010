"""Every word list is sorted, without doubles, says what and whence it is, and is used."""

from __future__ import annotations

import re

import pytest

from briefing.lexicons import FOLDER

LISTS = sorted(FOLDER.glob("*.txt"))
CODE = "".join(path.read_text(encoding="utf-8") for path in FOLDER.parent.rglob("*.py"))


def entries(path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").split("\n")[:-1] if not line.startswith("#")]


@pytest.mark.parametrize("path", LISTS, ids=[path.stem for path in LISTS])
class TestList:
    def test_is_sorted(self, path):
        assert entries(path) == sorted(entries(path), key=str.casefold)

    def test_holds_nothing_twice(self, path):
        assert len(set(entries(path))) == len(entries(path))

    def test_names_each_thing_once(self, path):
        if path.stem == "person_nouns":
            pytest.skip("collectives share the empty singular")
        first = [entry.split("\t")[0] for entry in entries(path)]
        assert len(set(first)) == len(first)

    def test_says_what_whence_and_under_which_licence(self, path):
        header = [line for line in path.read_text(encoding="utf-8").split("\n") if line.startswith("#")]
        for field in ("# what:", "# source:", "# licence:"):
            assert any(line.startswith(field) for line in header), field

    def test_has_the_same_fields_in_every_entry(self, path):
        assert len({entry.count("\t") for entry in entries(path)}) == 1

    def test_holds_no_blank_entry(self, path):
        assert all(field.strip() == field and field for entry in entries(path) for field in entry.split("\t"))

    def test_is_used(self, path):
        assert re.search(rf'read_(?:words|rows|map)\("{path.stem}"\)', CODE)
