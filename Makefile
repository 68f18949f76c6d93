# make run, make test: everything else is for those who change the code. PYTHON=python3.12 chooses another.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
ARTICLE ?= seeds/kupiansk.txt

.DEFAULT_GOAL := run
.PHONY: run test check bench train measure clean

run: $(VENV)/.installed
	@$(BIN)/claimcheck $(ARTICLE)

test: $(VENV)/.installed-dev
	$(BIN)/pytest

check: $(VENV)/.installed-dev
	$(BIN)/ruff format --check claimcheck tests
	$(BIN)/ruff check claimcheck tests
	$(BIN)/mypy
	$(BIN)/pytest

bench: $(VENV)/.installed-dev
	$(BIN)/python tests/benchmarks/bench.py

# Makes all of claimcheck/models/ again from a folder of annotated text.
train: $(VENV)/.installed-train
	@test -n "$(DATA)" || { echo "usage: make train DATA=FOLDER" >&2; exit 2; }
	$(BIN)/python -m claimcheck.training "$(DATA)"

# Prints how well and how fast attributions are found in a folder of annotated text.
measure: $(VENV)/.installed
	@test -n "$(DATA)" || { echo "usage: make measure DATA=FOLDER" >&2; exit 2; }
	@$(BIN)/python -m claimcheck.training.measure "$(DATA)"

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find claimcheck tests -name __pycache__ -type d -prune -exec rm -rf {} +

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

# A stamp is newer than what it was made from, so that a second call installs nothing.
$(VENV)/.installed: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.installed-dev: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[dev]"
	@touch $@ $(VENV)/.installed

$(VENV)/.installed-train: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[train]"
	@touch $@ $(VENV)/.installed
