"""A page of Markdown → its fenced blocks, and the page with the output of each shown command as it is today.

A block of `console` shows commands behind "$ ", each with its output below. A block of `sh` holds commands that must
succeed. A comment in front of the fence may say why a block is not run, or which programs it needs:

    <!-- not run: needs the network -->
    <!-- needs: jq vim -->
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent

_FENCED = re.compile(r"(?:^<!-- (?P<note>[^>]*) -->\n)?^```(?P<kind>\w+)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block: its kind, its lines, the words of the comment in front, and where the lines stand in the page."""

    kind: str
    body: str
    note: str
    start: int
    end: int

    @property
    def is_run(self) -> bool:
        return self.kind in {"console", "sh"} and not self.note.startswith("not run: ")

    @property
    def needs(self) -> tuple[str, ...]:
        """The programs that the block cannot do without."""
        return tuple(self.note.removeprefix("needs: ").split()) if self.note.startswith("needs: ") else ()


def pages() -> tuple[Path, ...]:
    """The pages whose blocks are kept true."""
    return (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))


def read_blocks(page: str) -> tuple[Block, ...]:
    r"""The fenced blocks of a page, in order.

    >>> [(b.kind, b.body, b.needs) for b in read_blocks("A\n\n<!-- needs: jq -->\n```sh\njq .\n```\n")]
    [('sh', 'jq .\n', ('jq',))]
    """
    return tuple(
        Block(found["kind"], found["body"], found["note"] or "", found.start("body"), found.end("body"))
        for found in _FENCED.finditer(page)
    )


def commands_of(block: Block) -> tuple[str, ...]:
    r"""The commands of a console block; one that ends in a backslash goes on in the next line.

    >>> commands_of(Block("console", "$ a \\\n    b\nout\n$ c\n", "", 0, 0))
    ('a \\\n    b', 'c')
    """
    return tuple(match[1] for match in re.finditer(r"^\$ ((?:.*\\\n)*.*)$", block.body, re.MULTILINE))


def shown(block: Block, folder: Path) -> str:
    """The lines of a console block with the output that its commands have in `folder` today."""
    return "".join(f"$ {command}\n{run(command, folder).stdout}" for command in commands_of(block))


def refreshed(page: str) -> str:
    """The page with each console block as it is today; those whose programs are missing stay as they are."""
    with a_users_folder() as folder:
        for block in reversed(read_blocks(page)):
            if block.kind == "console" and block.is_run and all(shutil.which(program) for program in block.needs):
                page = page[: block.start] + shown(block, folder) + page[block.end :]
    return page


@contextmanager
def a_users_folder() -> Iterator[Path]:
    """A new folder that holds the samples, as that of a user who follows a page does."""
    with tempfile.TemporaryDirectory() as name:
        shutil.copytree(ROOT / "samples", Path(name, "samples"))
        yield Path(name)


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """What a user's shell does with a command in `folder`; errors are shown with the output."""
    unset = {"COLUMNS", "NO_COLOR", "FORCE_COLOR", "PYTHONPATH"}
    environment = {name: value for name, value in os.environ.items() if name not in unset}
    programs = Path(sys.executable).parent
    return subprocess.run(
        ["bash", "-o", "pipefail", "-ec", command],  # noqa: S607 -- whichever bash the reader has
        cwd=folder,
        env=environment | {"PATH": f"{programs}:{environment['PATH']}", "LC_ALL": "C.UTF-8"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
