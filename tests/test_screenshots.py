"""The README's pictures show what the commands print today."""

from __future__ import annotations

import importlib.util
import re
from html import unescape

import pytest
from conftest import ROOT

spec = importlib.util.spec_from_file_location("screenshots", ROOT / "docs" / "screenshots.py")
screenshots = importlib.util.module_from_spec(spec)
spec.loader.exec_module(screenshots)


def words(svg: str) -> list[str]:
    return unescape(" ".join(re.findall(r"<text[^>]*>(.*?)</text>", svg))).split()


@pytest.mark.parametrize("name", screenshots.RUNS)
def test_a_picture_is_of_the_present_output(name):
    svg = (screenshots.FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    assert words(svg) == words(screenshots.draw(screenshots.RUNS[name])), "draw them anew: python docs/screenshots.py"
    assert f"docs/screenshots/{name}.svg" in (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", screenshots.RUNS)
def test_a_picture_loads_nothing(name):
    svg = (screenshots.FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    assert "url(http" not in svg
    assert "@font-face" not in svg
