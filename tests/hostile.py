"""What a document may do to the process that briefs it, by the word in its text; run in the child of a guard."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

from briefing.batch.line import encode


def brief(request):
    record = json.loads(request.line)
    word, _, argument = record["text"].partition(" ")
    if word == "hang":
        time.sleep(3600)
    if word == "exit":
        os._exit(7)
    if word == "die":
        os.kill(os.getpid(), 9)
    if word == "raise":
        raise ValueError(argument)
    if word == "grow":
        bytearray(3 * 1024**3)
    if word == "once" and not Path(argument).exists():
        Path(argument).touch()
        os._exit(1)
    return encode({"id": record["id"], "pid": os.getpid()}), True
