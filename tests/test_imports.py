"""Each heavy dependency lives in one room and is imported only when its feature is used."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from merging import SAMPLES

import briefing

ARTICLE = b"A blast killed 33 people in Lahore on Friday. Police said the bomber was an Afghan national."
HEAVY = {"sumy", "nltk", "numpy", "rich", "pydantic", "scipy", "docutils", "asyncio", "importlib.metadata"}
HEAVY |= {"pyarrow", "fsspec", "zstandard", "distributed", "dask", "multiprocessing"}
HEAVY |= {"trafilatura", "lxml", "charset_normalizer", "email", "html", "socket", "ssl", "urllib.request"}
PACKAGE = Path(briefing.__file__).parent
MERGED = [str(path) for path in SAMPLES[:2]]
PROBE = """
import json, sys
from briefing.cli import main
try:
    main()
except SystemExit:
    pass
print(json.dumps(sorted(sys.modules)), file=sys.stderr)
"""


def modules_after(*args: str) -> set[str]:
    done = subprocess.run([sys.executable, "-c", PROBE, *args], input=ARTICLE, capture_output=True, check=True)
    return set(json.loads(done.stderr.decode().splitlines()[-1]))


@pytest.mark.parametrize(
    ("args", "allowed"),
    [
        (("summarize", "-f", "json"), set()),
        (("summarize", "-f", "jsonl"), set()),
        (("summarize", "-f", "text"), set()),
        (("summarize", "-f", "csv"), set()),
        (("summarize", "-f", "markdown"), set()),
        (("summarize",), {"rich"}),
        (("schema",), set()),
        (("merge", *MERGED, "-f", "json"), set()),
        (("merge", *MERGED), {"rich"}),
        (("summarize", "-m", "luhn", "-f", "json"), HEAVY - {"rich", "pydantic"}),
    ],
)
def test_a_run_imports_only_what_it_uses(args, allowed):
    assert modules_after(*args) & HEAVY <= allowed


def test_a_json_run_reads_no_other_renderer():
    loaded = modules_after("summarize", "-f", "json")
    assert "briefing.render.json" in loaded
    assert not {"briefing.render.terminal", "briefing.render.text", "briefing.schema", "briefing.batch"} & loaded


def test_only_its_own_room_names_a_heavy_dependency():
    from pathlib import Path

    import briefing

    rooms = {
        "trafilatura": {"web_page.py"},
        "charset_normalizer": {"encoding.py"},
        "email": {"mail.py"},
        "typer": {"cli.py", "help.py"},
        "rich": {"terminal", "terminal.py"},
        "sumy": {"sumy_methods.py"},
        "nltk": {"sumy_methods.py"},
        "pyarrow": {"parquet.py"},
        "fsspec": {"storage.py"},
        "zstandard": {"storage.py"},
        "pycrfsuite": {"tagger.py"},
        "distributed": {"cluster.py"},
        "numpy": {"sumy_methods.py"},
    }
    package = Path(briefing.__file__).parent
    for name, allowed in rooms.items():
        users = {
            path.parent.name if path.parent.name == "terminal" else path.name
            for path in package.rglob("*.py")
            for line in path.read_text(encoding="utf-8").splitlines()
            if line.strip().startswith((f"import {name}", f"from {name}"))
        }
        assert users == allowed, name


LAYERS = (
    {"clean", "enums", "errors", "choices", "months", "document", "lexicons", "patterns"},
    {"numerals", "quantities", "dates", "segment", "article", "names"},
    {"casualties"},
    {"toll", "actors", "summary"},
    {"brief"},
    {"merge"},
    {"render", "schema", "schema_words", "output"},
    {"batch", "api", "printing", "help", "cli"},
)
"""The package from the ground up: what stands higher may use what stands lower, never the other way round."""
UPWARD = {
    ("brief", "render"),  # a briefing shows itself: as_dict, _repr_html_
    ("merge", "render"),
    ("merge", "batch"),  # a JSONL record is read the same way
}


STAGES = (
    {"figure", "words"},
    {"reading", "persons", "harm"},
    {"arguments"},
    {"related", "rules"},
    {"scope"},
    {"context"},
    {"article_wide"},
)
"""The cascade of the casualties, likewise; `__init__` alone joins its stages."""


def uses_upward(package: Path, dotted: str, layers: tuple[set[str], ...]) -> set[tuple[str, str]]:
    """Which parts of a package import, other than for types, from a part that stands higher."""
    height = {name: number for number, names in enumerate(layers) for name in names}
    found = set()
    for path in package.rglob("*.py"):
        user = path.relative_to(package).parts[0].removesuffix(".py")
        text = re.sub(r"(?m)^if TYPE_CHECKING:\n(?: .*\n|\n)+", "", path.read_text(encoding="utf-8"))
        for used in re.findall(rf"(?m)^ *from {re.escape(dotted)}\.(\w+)", text):
            if user in height and height.get(used, -1) > height[user]:
                found.add((user, used))
    return found


def test_no_layer_uses_a_higher_one():
    assert uses_upward(PACKAGE, "briefing", LAYERS) == UPWARD


def test_no_stage_of_the_cascade_uses_a_later_one():
    cascade = PACKAGE / "casualties"
    parts = {path.name.removesuffix(".py") for path in cascade.iterdir()} - {"__init__", "__pycache__"}
    assert parts == set().union(*STAGES)
    assert uses_upward(cascade, "briefing.casualties", STAGES) == set()
