PYTHON ?= python3

.PHONY: check format lint types arrows test help

check: format lint types arrows test  ## what CI does

format:  ## is everything formatted?
	$(PYTHON) -m ruff format --check digest tests

lint:  ## ruff
	$(PYTHON) -m ruff check digest tests

types:  ## mypy --strict
	$(PYTHON) -m mypy

arrows:  ## imports point downwards
	lint-imports

test:  ## the tests
	$(PYTHON) -m pytest

fix:  ## format and repair what can be repaired
	$(PYTHON) -m ruff format digest tests
	$(PYTHON) -m ruff check --fix digest tests

help:  ## this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/'
