# `make` alone lists the targets. Another interpreter: make test PYTHON=python3.13
PYTHON ?=
WORKERS ?= 2
ARGS ?=
SECONDS ?= 60
SEED ?= 1

COMMUNE ?= ancenis-saint-gereon
BIN := .venv/bin
SETUP := PYTHON="$(PYTHON)" sh scripts/setup.sh

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help setup hooks demo test test-complet check format golden judges templates bench bench-france bench-parts faults fuzz docs docs-check atelier-pictures site wheel sbom audit lock clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

setup: ## make .venv with what actgen needs to run (the other targets do it themselves)
	@$(SETUP) run

hooks: setup ## make Git check each commit, and show the words of Word files in `git diff`
	@sh scripts/hooks/install

demo: setup ## render the whole dossier of one commune to out/ (COMMUNE=…)
	@formats=$$($(SETUP) formats) || exit; set -x; \
	$(BIN)/actgen render dossier --commune $(COMMUNE) --format "$$formats"
	@echo "→ Dans le navigateur : $(BIN)/actgen atelier"

# The tests start actgen many times: each process reads the bytecode that the first one kept, whatever the shell says.
test test-complet: export PYTHONDONTWRITEBYTECODE :=
test: ## run the tests (WORKERS=2, ARGS="-k name")
	@$(SETUP) test
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile $(ARGS)

test-complet: export TESTS_COMPLETE := 1
test-complet: test ## the same, its sweeps over every case (CI runs them so)

check: ## check format, lint and types
	@$(SETUP) dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

format: ## format the code and mend what the linter can mend safely
	@$(SETUP) dev
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .

golden: ## compare the words and the pages of every act with its golden files
	@$(SETUP) dev
	$(BIN)/actgen golden check

judges: ## let outside programs judge every act: PDF, web pages, Word, docxtpl (ARGS="--only axe"; docs/judges.md)
	@$(SETUP) judges
	$(BIN)/python -m scripts.judges.run $(ARGS)

templates: setup ## read every template and clause for faults, and compare them with their lock
	$(BIN)/actgen templates lint
	$(BIN)/actgen templates lock --check

faults: ## try the commands that write at every drawn moment of a failing machine (some ten minutes)
	@$(SETUP) test
	TESTS_FAULTS=1 $(BIN)/python -m pytest -n $(WORKERS) tests/faults

fuzz: ## read files changed at random for a while (SECONDS=60 SEED=1)
	@$(SETUP) test
	nice -n 15 $(BIN)/python -m scripts.fuzz --seconds $(SECONDS) --seed $(SEED)

bench: setup ## print the one table of figures (ARGS="--long --chart docs/images/mesures.svg")
	$(BIN)/python -m bench.table $(ARGS)

bench-france: setup ## every commune of France from one table, killed, resumed, cut in parts, by Dask (ARGS="--communes 500")
	@$(SETUP) dev
	$(BIN)/python -m bench.france $(ARGS)

bench-parts: setup ## the other measures, one after the other: rules, lint, imports, wordings, patterns
	@for name in $(filter-out table france,$(patsubst bench/%.py,%,$(wildcard bench/[a-z]*.py))); do \
		echo "$(BIN)/python -m bench.$$name"; $(BIN)/python -m "bench.$$name" || exit; done

docs: setup ## write the generated pages of docs again
	$(BIN)/python scripts/generate_docs.py
	$(BIN)/python scripts/draw_map.py

docs-check: setup ## check that the generated pages are up to date
	$(BIN)/python scripts/generate_docs.py --check
	$(BIN)/python scripts/draw_map.py --check

atelier-pictures: ## take the pictures of the guide of the atelier again, in a real browser
	@$(SETUP) judges
	$(BIN)/python -m scripts.atelier_pictures

site: ## build out/site, the documentation as pages
	@$(SETUP) dev
	$(BIN)/python -m scripts.build_site

wheel: setup ## build dist/actgen-*.whl, all that a machine without the repository needs
	$(BIN)/python -m hatchling build -t wheel

sbom: wheel ## the wheel, and beside it the CycloneDX bill of what it carries and needs
	@$(SETUP) dev
	$(BIN)/python -m scripts.bill_of_materials

audit: ## hold locks, licences and what the wheel carries to each other (REGISTRY=1: ask the index too)
	@$(SETUP) dev
	$(BIN)/python -m scripts.audit $(if $(REGISTRY),--registry)

lock: ## resolve requirements/*.txt again from pyproject.toml (UPGRADE=1: newest versions)
	@UPGRADE="$(UPGRADE)" $(SETUP) lock

clean: ## remove .venv and caches (the acts in out/ stay)
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache build dist
	find src tests bench scripts -type d -name __pycache__ -prune -exec rm -rf {} + 2>/dev/null || true
