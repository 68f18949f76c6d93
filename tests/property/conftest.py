import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parents[2]

# The first example loads the models. CLAIMCHECK_EXAMPLES is for a longer search than each run's.
settings.register_profile(
    "claimcheck",
    max_examples=int(os.environ.get("CLAIMCHECK_EXAMPLES", "60")),
    deadline=None,
    derandomize="CLAIMCHECK_EXAMPLES" not in os.environ,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("claimcheck")

Output = Callable[..., bytes]


@pytest.fixture
def output() -> Output:
    """What the command writes to standard output, with nothing but ``environ`` set beside the path."""

    def run(*arguments: str | Path, environ: Mapping[str, str] | None = None) -> bytes:
        return subprocess.run(
            [sys.executable, "-m", "claimcheck", *map(str, arguments)],
            cwd=ROOT,
            env={"PATH": os.environ["PATH"], **(environ or {})},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=60,
            check=True,
        ).stdout

    return run
