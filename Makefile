# Everything this project does from a shell; `make` alone lists it. Needs Python 3.11 or newer, and make.
# No recipe exports a variable or writes .env: the site sees what you set, and nothing else.

PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
PIP_INSTALL := $(PY) -m pip --disable-pip-version-check install -qq --require-hashes --only-binary :all:
# One test process a processor, four at most; each takes a whole file of tests at a time.
SHARED_OUT := --numprocesses auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder
NU_CHECKER := tests/browser/node_modules/.installed
LIGHTHOUSE := benchmarks/lighthouse/node_modules/.installed
OBSERVATORY := tests/deploy/observatory/node_modules/.installed

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run install edit test test-all check lock handouts screenshot clean

help: ## list these targets
	@echo "make TARGET, where TARGET is:"
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  \1|\2/p' $(firstword $(MAKEFILE_LIST)) | awk -F'|' '{printf "%-13s %s\n", $$1, $$2}'
	@echo "PYTHON=python3.12 make TARGET makes .venv with that Python; PORT=9000 make run moves the site."

run: $(VENV)/run.installed ## serve the site on http://127.0.0.1:8000 (all set-up included; Ctrl-C ends it)
	@$(PY) manage.py migrate --verbosity 0
	@$(PY) manage.py collectstatic --no-input --verbosity 0
	@exec $(PY) -m kat_site.processes

install: $(VENV)/run.installed ## install what the site needs, and nothing else: for servers, after each upgrade

edit: $(VENV)/run.installed ## show the content as it is saved, with what is wrong beside it, on the same address
	@$(PY) manage.py migrate --verbosity 0
	@exec $(PY) manage.py edit

test: $(VENV)/test.installed $(NU_CHECKER) ## run the tests, every page in a real browser once
	$(PY) -m pytest $(SHARED_OUT)

test-all: $(VENV)/test.installed $(NU_CHECKER) $(LIGHTHOUSE) $(OBSERVATORY) ## the same, every page in both color schemes and at both widths, and the long runs
	$(PY) -m pytest $(SHARED_OUT) --all

check: $(VENV)/test.installed ## run the linters, the type checker and Django's own checks
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(VENV)/bin/lint-imports --no-cache --no-logo
	$(PY) manage.py makemigrations --check --dry-run
	$(PY) manage.py lint_content --format github
	env KAT_ENV=production DEBUG=False KAT_SITE_URL=https://clinic.example \
	  KAT_ALLOWED_HOSTS=clinic.example SECRET_KEY="$$($(PY) -c 'import secrets; print(secrets.token_urlsafe(50))')" \
	  KAT_FIELD_KEYS="$$($(PY) -c 'from cryptography.fernet import Fernet; print(Fernet.generate_key().decode())')" \
	  EMAIL_URL=smtp+tls://mail.clinic.example DATABASE_URL=sqlite://:memory: \
	  $(PY) manage.py check --deploy --fail-level WARNING

lock: $(VENV)/test.installed ## write requirements/*.txt anew; UPGRADE=--upgrade takes the newest versions
	@for name in run test handouts; do \
	  $(PY) -m uv --no-config pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	    --no-emit-index-url --custom-compile-command "make lock" $(UPGRADE) \
	    requirements/$$name.in --output-file requirements/$$name.txt || exit 1; \
	done

handouts: $(VENV)/handouts.installed ## make PDF files of the handouts (an extra; needs Pango, a Debian package)
	$(PY) manage.py build_handouts

screenshot: $(VENV)/test.installed ## take docs/screenshot.png, the picture in the README
	$(PY) -m tests.browser.screenshot

clean: ## remove what the targets above installed and cached; var/ (database, keys) stays
	rm -rf $(VENV) tests/browser/node_modules tests/deploy/observatory/node_modules benchmarks/*/node_modules .mypy_cache .ruff_cache .pytest_cache .hypothesis

# One file a step says that the step is done; each is inside what it vouches for, so both go together.

$(VENV)/made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "Python 3.11 or newer is needed. $(PYTHON) is: $$($(PYTHON) --version 2>&1)"; \
	  echo "Fix: install one and name it, such as PYTHON=python3.12 make run"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo "$(PYTHON) cannot make a virtual environment: its ensurepip or venv module is missing."; \
	  echo "Fix, on Debian or Ubuntu: apt install $$($(PYTHON) -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"; exit 1; }
	@echo "Making $(VENV) ..."
	@$(PYTHON) -m venv --clear $(VENV)
	@touch $@

$(VENV)/run.installed: requirements/run.txt | $(VENV)/made
	@echo "Installing what the site needs ..."
	@$(PIP_INSTALL) --requirement requirements/run.txt
	@touch $@

$(VENV)/test.installed: requirements/test.txt $(VENV)/run.installed
	@echo "Installing what the tests need ..."
	@$(PIP_INSTALL) --requirement requirements/test.txt
	@touch $@

$(VENV)/handouts.installed: requirements/handouts.txt $(VENV)/run.installed
	@echo "Installing what PDF files need ..."
	@$(PIP_INSTALL) --requirement requirements/handouts.txt
	@touch $@

# The Nu HTML Checker is a jar in an npm package; its install script would fetch a Java runtime, so it is not run.
$(NU_CHECKER): tests/browser/package.json tests/browser/package-lock.json
	@if command -v npm >/dev/null; then \
	  echo "Installing the Nu HTML Checker ..."; \
	  npm ci --prefix tests/browser --ignore-scripts --no-audit --no-fund --loglevel error && touch $@; \
	else echo "npm is not installed: the tests that need the Nu HTML Checker will be skipped."; fi

# Version 12: 13 needs Node 22, and Debian has 20.
$(LIGHTHOUSE): benchmarks/lighthouse/package.json benchmarks/lighthouse/package-lock.json
	@if command -v npm >/dev/null; then \
	  echo "Installing Lighthouse ..."; \
	  npm ci --prefix benchmarks/lighthouse --ignore-scripts --no-audit --no-fund --loglevel error && touch $@; \
	else echo "npm is not installed: the tests that need Lighthouse will be skipped."; fi

# Mozilla's scanner, for its rules; its install script would fetch lists of hosts, so it is not run.
$(OBSERVATORY): tests/deploy/observatory/package.json tests/deploy/observatory/package-lock.json
	@if command -v npm >/dev/null; then \
	  echo "Installing Mozilla's HTTP Observatory ..."; \
	  npm ci --prefix tests/deploy/observatory --ignore-scripts --no-audit --no-fund --loglevel error && touch $@; \
	else echo "npm is not installed: the test that needs Mozilla's HTTP Observatory will be skipped."; fi
