"""Coverage-guided fuzzing of the whole path from bytes to every format.

    pip install atheris && mkdir corpus && tar -xJf fuzz/corpus.tar.xz -C corpus
    python fuzz/fuzz_briefing.py corpus fuzz/inputs -max_total_time=600 -max_len=1500 -timeout=20

What must hold for any bytes: the input is refused with a BriefingError of one line, or it is briefed, every span holds,
and nothing in any format can steer a terminal. Inputs that once broke something are kept in `fuzz/inputs/`, those that
reached new code in `fuzz/corpus.tar.xz`; `tests/test_fuzz_inputs.py` runs the former and a tenth of the latter.
"""

from __future__ import annotations

import sys
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

with atheris.instrument_imports(include=["briefing"]):
    from whole_path import brief_bytes


def main() -> None:
    """Run libFuzzer with the arguments of the command line."""
    atheris.Setup(sys.argv, brief_bytes)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
