"""The package's shape: data flows one way, every module says what it is, and none outgrows its name."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "claimcheck"
STAGES = ("reading", "segmenting", "attributing", "interpreting", "grouping", "comparing", "rendering")
SHARED = {"", "model", "errors", "lexicons"}
"""What every stage may import; the empty name is the package itself, for its version and its data."""

LONGEST = 300
MODULES = sorted(PACKAGE.rglob("*.py"))


def shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imported(node: ast.AST) -> Iterator[str]:
    """The modules that the import ``node`` names; ``from a import b`` names ``a`` and perhaps ``a.b``."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        assert node.level == 0, "imports are absolute"
        yield node.module or ""
        yield from (f"{node.module}.{alias.name}" for alias in node.names if node.module == "claimcheck")


def parts(nodes: Iterator[ast.AST]) -> set[str]:
    """The first name below the package of each import among ``nodes``: a stage, or a module of the frame."""
    names = (name for node in nodes for name in imported(node))
    own = {name.partition(".")[2].partition(".")[0] for name in names if f"{name}.".startswith("claimcheck.")}
    return {name for name in own if not name or (PACKAGE / name).exists() or (PACKAGE / f"{name}.py").exists()}


def at_module_level(path: Path) -> Iterator[ast.AST]:
    """What importing the module at ``path`` runs: no function's body, nothing that is for type checking."""
    for node in tree(path).body:
        is_for_types = isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        if not is_for_types and not isinstance(node, ast.FunctionDef):
            yield from ast.walk(node)


@pytest.mark.parametrize("stage", STAGES[:-1])
def test_a_stage_imports_none_after_it_and_nothing_of_the_frame(stage: str) -> None:
    allowed = SHARED | set(STAGES[: STAGES.index(stage) + 1])
    for path in (PACKAGE / stage).rglob("*.py"):
        assert parts(ast.walk(tree(path))) <= allowed, shown(path)


def test_rendering_sees_the_report_and_nothing_of_how_it_came_about() -> None:
    for path in (PACKAGE / "rendering").rglob("*.py"):
        assert parts(ast.walk(tree(path))) <= SHARED | {"rendering"}, shown(path)


def test_the_shared_modules_import_no_stage() -> None:
    for name in ("model.py", "errors.py", "lexicons/__init__.py"):
        assert parts(ast.walk(tree(PACKAGE / name))) <= SHARED, name


def test_only_training_imports_training() -> None:
    for path in MODULES:
        if "training" not in path.relative_to(PACKAGE).parts:
            assert "training" not in parts(ast.walk(tree(path))), shown(path)


def test_only_the_pipeline_joins_stages() -> None:
    joining = {"attributing", "interpreting", "grouping", "comparing", "segmenting"}
    for path in PACKAGE.glob("*.py"):
        if path.name != "pipeline.py":
            assert not parts(ast.walk(tree(path))) & joining, shown(path)


def test_the_command_line_loads_no_stage_before_it_is_needed() -> None:
    for name in ("__init__.py", "__main__.py", "cli.py", "config.py", "invocation.py", "output.py"):
        loaded = parts(at_module_level(PACKAGE / name))
        assert not loaded & {*STAGES, "pipeline", "batch", "combining", "model", "errors"}, name


@pytest.mark.parametrize("path", MODULES, ids=shown)
def test_every_module_says_what_it_is(path: Path) -> None:
    assert ast.get_docstring(tree(path))


def test_no_module_is_a_drawer_for_everything() -> None:
    drawers = {"util", "utils", "helper", "helpers", "common", "misc", "shared"}
    # NLTK imports a module called ``norm`` where it finds one.
    assert not {path.stem for path in (*MODULES, *(ROOT / "tests").rglob("*.py"))} & {*drawers, "norm"}


def test_no_module_is_longer_than_one_can_keep_in_mind() -> None:
    lengths = {shown(path): len(path.read_text(encoding="utf-8").split("\n")) - 1 for path in MODULES}
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}
