"""The word lists inside the code hold each word once, and no module binds a name of its own twice."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

import pytest
from conftest import ROOT

MODULES = sorted((ROOT / "briefing").rglob("*.py"))


def bound_names(tree: ast.Module) -> Counter[str]:
    """How often each name is bound at the top of a module."""
    names: Counter[str] = Counter()
    for node in tree.body:
        targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        names.update(name.id for target in targets for name in ast.walk(target) if isinstance(name, ast.Name))
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            names[node.name] += 1
    return names


def word_lists(tree: ast.Module) -> list[list[str]]:
    """The lists of words written as one string that is split."""
    calls = (node.func for node in ast.walk(tree) if isinstance(node, ast.Call) and not node.args)
    splits = (call.value for call in calls if isinstance(call, ast.Attribute) and call.attr == "split")
    return [value.value.split() for value in splits if isinstance(value, ast.Constant) and isinstance(value.value, str)]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_binds_a_name_once_and_lists_a_word_once(path: Path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert [name for name, count in bound_names(tree).items() if count > 1] == []
    assert [word for words in word_lists(tree) for word, count in Counter(words).items() if count > 1] == []
