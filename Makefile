PYTHON := .venv/bin/python

.PHONY: site check lint test golden gate fix serve help

site: .venv  ## build the sample newsroom into site/
	.venv/bin/digest build

check:  ## set up everything, then do what CI does
	bash tests/check.sh

.venv:
	python3 -m venv .venv
	$(PYTHON) -m pip install --quiet --editable '.[dev]'

serve: .venv  ## preview the sample newsroom
	.venv/bin/digest serve

fix: .venv  ## format, and repair what can be repaired
	$(PYTHON) -m ruff format digest tests
	$(PYTHON) -m ruff check --fix digest tests

lint: .venv  ## format check, ruff, mypy, import-linter
	$(PYTHON) -m ruff format --check digest tests
	$(PYTHON) -m ruff check digest tests
	$(PYTHON) -m mypy
	.venv/bin/lint-imports

test: .venv  ## the tests
	$(PYTHON) -m pytest

golden: .venv  ## show how the golden sites change, then ask
	$(PYTHON) tests/golden/update.py

gate: .venv  ## the evaluation against its floors (needs ../shared)
	$(PYTHON) tests/eval/gate.py

help:  ## this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/:/'
