# `make demo` shows it, `make test` proves it; every target sets up what it needs.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c

PYTHON ?= python3
UV_VERSION := 0.13.9
PYTEST_WORKERS ?= 2
BIN := .venv/bin
STAMPS := .venv/stamps
# npm and vite start `node` by name; the one of the environment comes first.
export PATH := $(CURDIR)/$(BIN):$(PATH)
export UV_PROJECT_ENVIRONMENT := .venv
export VIRTUAL_ENV := $(CURDIR)/.venv

# The built frontend carries the hash of what it was built from, so it is built again only then.
FRONTEND_HASH := $(shell find frontend -type f -not -path '*/node_modules/*' \
  -not -path 'frontend/dist/*' -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c 1-16)
FRONTEND := frontend/dist/.built-$(FRONTEND_HASH)

.PHONY: help setup demo test check check-python check-frontend bench lock clean chromium

help:
	@echo 'make demo    run everything here, with a state full of local bodies'
	@echo 'make test    every check and every test'
	@echo 'make check   formats, types, contracts, unit tests of the frontend'
	@echo 'make setup   the environment and the built frontend'
	@echo 'make bench   measure, and print a table'
	@echo 'make lock    pin what pyproject.toml asks for'
	@echo 'make clean   remove what was built; data in .sabha stays'

setup: $(STAMPS)/python $(FRONTEND)

$(BIN)/uv:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo 'Python 3.11 or newer is needed. Name it: make PYTHON=/path/to/python3 setup'; exit 2; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)

$(STAMPS)/python: requirements.lock pyproject.toml | $(BIN)/uv
	$(BIN)/uv pip sync --quiet --require-hashes requirements.lock
	$(BIN)/uv pip install --quiet --no-deps --editable .
	@mkdir -p $(STAMPS) && touch $@

# Scripts of packages stay off: none is needed to build, and some download programs.
$(STAMPS)/node: frontend/package-lock.json frontend/package.json $(STAMPS)/python
	cd frontend && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

$(FRONTEND): $(STAMPS)/node
	cd frontend && npm run --silent build
	@touch $@

demo: setup
	$(BIN)/sabha demo

test: check chromium
	$(BIN)/pytest -n $(PYTEST_WORKERS) --dist loadgroup

check: check-python check-frontend

check-python: $(STAMPS)/python
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports
	$(BIN)/mypy
	$(BIN)/sabha check
	$(BIN)/sabha manage makemigrations --check --dry-run

check-frontend: setup
	$(BIN)/sabha schema --check
	cd frontend && npm run --silent api:check
	cd frontend && npm run --silent lint
	cd frontend && npm run --silent types
	cd frontend && npm run --silent test

# Journeys run in Debian's Chromium: no browser of its own is downloaded.
chromium:
	@if ! command -v chromium >/dev/null; then \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    apt-get update -qq </dev/null && \
	    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
	      chromium fonts-noto-core </dev/null; \
	  else \
	    echo 'The journeys need a browser: install the packages chromium and fonts-noto-core.'; exit 2; \
	  fi; \
	fi

bench: setup
	$(BIN)/sabha bench

lock: $(BIN)/uv
	$(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --all-extras --upgrade \
	  --generate-hashes --no-header --no-annotate --no-emit-index-url --quiet \
	  --output-file requirements.lock

clean:
	rm -rf .venv frontend/node_modules frontend/dist .mypy_cache .ruff_cache .pytest_cache \
	  .import_linter_cache .hypothesis
