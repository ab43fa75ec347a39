# Everything a contributor types. `make` alone lists it.
# Needs Python 3.11 or newer, git and make; the rest is set up inside the checkout, in .venv.

SHELL := /bin/sh
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
# Many tests wait for a screen or a process, so six run at once even on two processors.
PARALLEL ?= -n $(shell n=$$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2); [ "$$n" -ge 6 ] || n=6; echo $$n) --dist loadgroup

# Another Python: make run PYTHON=/path/to/python3.12
PYTHON ?=

.DEFAULT_GOAL := help
.PHONY: help setup run test quick form lint types imports static check lessons schema evidence format bench canary soak calibrate pictures keys catalogue reference wheel clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(READY) ## set everything up, and do nothing else

$(READY): pyproject.toml constraints.txt
	@python=''; \
	for candidate in $(PYTHON) python3 python3.14 python3.13 python3.12 python3.11; do \
	    if "$$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
	        python=$$candidate; break; \
	    fi; \
	done; \
	if [ -z "$$python" ]; then \
	    echo 'This needs Python 3.11 or newer, and none was found.' >&2; \
	    echo 'Install it, or name one: make run PYTHON=/path/to/python3.12' >&2; \
	    exit 2; \
	fi; \
	if ! "$$python" -c 'import venv, ensurepip' 2>/dev/null; then \
	    echo "$$python cannot make a virtual environment." >&2; \
	    echo 'On Debian and Ubuntu type: sudo apt install python3-venv' >&2; \
	    exit 2; \
	fi; \
	if ! $(BIN)/python -m pip --version >/dev/null 2>&1; then \
	    echo "Setting up in $(VENV) (once, about a minute) ..." >&2; \
	    "$$python" -m venv --clear $(VENV) || exit 2; \
	fi
	@$(PIP) install --constraint constraints.txt hatchling
	@$(PIP) install --constraint constraints.txt --no-build-isolation --editable '.[dev]'
	@touch $@

run: $(READY) ## open the tutorial (options: make run ARGS="--plain")
	@$(BIN)/python -m compileall -q tutor
	@$(BIN)/ketamine-tutor run $(ARGS)

test: $(READY) ## run all tests (options: make test ARGS="-k sheet")
	$(BIN)/python -m pytest $(PARALLEL) $(ARGS)

quick: $(READY) ## run the tests that take no more than seconds
	$(BIN)/python -m pytest $(PARALLEL) -m 'not slow' $(ARGS)

form: $(READY)
	$(BIN)/ruff format --check .

lint: $(READY)
	$(BIN)/ruff check .

types: $(READY)
	$(BIN)/mypy

imports: $(READY)
	$(BIN)/lint-imports

static: form lint types imports ## check form, lint, types and who imports whom

lessons: $(READY) ## check the lessons
	$(BIN)/ketamine-tutor check lessons

schema: $(READY) ## write what lets an editor help with lessons
	$(BIN)/ketamine-tutor schema -o lessons/schema

check: static lessons test ## everything that must hold before a change goes in

format: $(READY) ## put the code in form, and mend what can be mended by itself
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(READY) ## measure against bare Textual (options: make bench ARGS="-n 20")
	@$(BIN)/python -m compileall -q tutor benchmarks
	@$(BIN)/python -m benchmarks $(ARGS)
	@$(BIN)/python -m benchmarks.authoring -n 1000
	@$(BIN)/python -m benchmarks.mutants -n 1000

canary: $(READY) ## look for what visits to the kiosk leave behind (options: make canary ARGS="-n 20")
	@$(BIN)/python -m benchmarks.waiting_room.canary $(ARGS)

soak: $(READY) ## many visits to the kiosk, some ended by a fault (options: make soak ARGS="-n 500")
	@$(BIN)/python -m benchmarks.soak $(ARGS)

calibrate: $(READY) ## count how often the rules speak about plain health prose
	@$(BIN)/python -m tests.calibrate $(ARGS)

pictures: $(READY) ## draw docs/screenshots from the real program (needs pdftoppm, of Poppler)
	@$(BIN)/python -m docs.pictures
	@$(BIN)/python -m docs.paper_pictures
	@$(BIN)/python -m docs.tour
	@$(BIN)/python -m docs.contact_sheets
	@$(BIN)/python -m docs.palette_table

evidence: $(READY) ## write docs/evidence.md from the lessons
	@$(BIN)/python -m docs.evidence

keys: $(READY) ## write the README's key table
	@$(BIN)/python -m docs.keytable

catalogue: $(READY) ## list the program's texts for translators, and compile what they wrote
	@$(BIN)/python -m docs.catalogue

reference: $(READY) ## write docs/reference.md, rules.md, clinic-file.md and schemas
	@$(BIN)/python -m docs.reference
	@$(BIN)/python -m docs.rules
	@$(BIN)/python -m docs.sheet_schema
	@$(BIN)/python -m docs.clinic_file

wheel: $(READY) ## build the package into dist/
	$(PIP) wheel . --no-deps --no-build-isolation --wheel-dir dist

clean: ## remove everything that was made here
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
