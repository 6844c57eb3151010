"""What the pages show is what the program does."""

from __future__ import annotations

import doctest
import re
import shutil

import pytest

from docs.blocks import ROOT, a_users_folder, pages, read_blocks, run, shown
from docs.tables import TABLES, bodies, headlines, outside

PAGES = {page.relative_to(ROOT).as_posix(): page.read_text(encoding="utf-8") for page in pages()}
BLOCKS = [
    pytest.param(block, id=f"{name}:{page.count(chr(10), 0, block.start)}")
    for name, page in PAGES.items()
    for block in read_blocks(page)
]
RUN = [param for param in BLOCKS if param.values[0].is_run]
IS_SHELL = {"console", "sh"}


@pytest.fixture
def folder():
    with a_users_folder() as made:
        yield made


@pytest.mark.parametrize("block", RUN)
def test_a_block_does_what_the_page_shows(block, folder):
    missing = [program for program in block.needs if not shutil.which(program)]
    if missing:
        pytest.skip(f"needs {' '.join(missing)}")
    if block.kind == "console":
        assert shown(block, folder) == block.body
    else:
        done = run(block.body, folder)
        assert done.returncode == 0, done.stdout


def test_a_block_that_is_not_run_says_why():
    for param in BLOCKS:
        block = param.values[0]
        if block.kind in IS_SHELL and not block.is_run:
            assert len(block.note.removeprefix("not run: ")) > 5, param.id


@pytest.mark.parametrize("name", PAGES)
def test_a_table_holds_what_it_tells_of(name):
    for table, body in bodies(PAGES[name]).items():
        # A new step of the history may stand there before the page tells of it; what the page tells must stand there.
        step = {"outside": outside, "headlines": headlines}.get(table)
        today = step(body.split()[2].rstrip(";,")) if step else TABLES[table]()
        assert body == today, "python -m docs makes it anew"


@pytest.mark.parametrize("name", PAGES)
def test_what_python_prints_is_what_the_page_shows(name):
    session = "\n".join(block.body for block in read_blocks(PAGES[name]) if block.kind == "python")
    example = doctest.DocTestParser().get_doctest(session, {}, name, name, 0)
    assert doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(example).failed == 0


@pytest.mark.parametrize("name", PAGES)
def test_a_link_leads_to_a_file(name):
    for target in re.findall(r"\]\(([\w./-]+\.\w+)(?:#[\w-]*)?\)", PAGES[name]):
        assert (ROOT / name).parent.joinpath(target).exists(), target


def test_every_command_has_its_help_in_the_pages():
    from briefing.cli import app

    for command in app.registered_commands:
        assert f"$ briefing {command.callback.__name__} --help\n" in PAGES["docs/commands.md"]
