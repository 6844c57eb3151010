"""The fuzzer's kept inputs, run on every change; see docs/robustness.md."""

from __future__ import annotations

from pathlib import Path

import pytest
from whole_path import brief_bytes

INPUTS = sorted((Path(__file__).parent.parent / "fuzz" / "inputs").iterdir())


@pytest.mark.parametrize("path", INPUTS, ids=[path.name for path in INPUTS])
def test_a_kept_input_is_briefed_or_refused(path):
    brief_bytes(path.read_bytes())
