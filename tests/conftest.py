from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import settings
from marked import read_cases

# As in a terminal: a job in the background inherits that interrupts are ignored, and hands it on.
signal.signal(signal.SIGINT, signal.default_int_handler)
settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")

ROOT = Path(__file__).parent.parent
SAMPLES = sorted((ROOT / "samples").glob("*.txt"))


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test with ``case`` and a mark ``cases("name")`` runs once a line of ``cases/name.txt``."""
    marker = metafunc.definition.get_closest_marker("cases")
    if marker:
        params = [
            pytest.param(case.line, id=case.line[:60], marks=[pytest.mark.xfail(reason=case.reason)] if case.reason else [])
            for case in read_cases(marker.args[0])
        ]
        metafunc.parametrize("case", params)
    if "sample" in metafunc.fixturenames:
        metafunc.parametrize("sample", SAMPLES, ids=[path.stem for path in SAMPLES])


@pytest.fixture
def run(tmp_path):
    """Run the command line as a user's shell does; bytes in, CompletedProcess out."""

    def run_briefing(*args: str, stdin: bytes = b"", env: dict[str, str] | None = None, cwd: Path = tmp_path):
        clean = {name: value for name, value in os.environ.items() if name not in {"COLUMNS", "NO_COLOR", "FORCE_COLOR", "LANG"}}
        return subprocess.run(
            [sys.executable, "-m", "briefing", *args],
            input=stdin,
            capture_output=True,
            env=clean | (env or {}),
            cwd=cwd,
            timeout=120,
            check=False,
        )

    return run_briefing
