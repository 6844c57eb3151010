"""Short documents made of the samples' sentences, the same for the same seed."""

from __future__ import annotations

import json
import random
import re
from pathlib import Path

SAMPLES = Path(__file__).parent.parent.parent / "samples"
SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")


def sentences() -> list[str]:
    """The sentences of all sample articles, in order."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.txt"))]
    pieces = [piece for text in texts for piece in SENTENCE_END.split(" ".join(text.split()))]
    return [piece for piece in pieces if len(piece) > 40]


def write(path: Path, count: int, most: int, seed: int = 1) -> None:
    """`count` documents of one to `most` sentences as JSON lines; each id is its place."""
    draw = random.Random(seed)  # noqa: S311 -- the same documents each time
    stock = sentences()
    with path.open("w", encoding="utf-8") as stream:
        for number in range(count):
            text = " ".join(draw.sample(stock, draw.randint(1, most)))
            stream.write(json.dumps({"id": f"d{number}", "text": text}, ensure_ascii=False) + "\n")
