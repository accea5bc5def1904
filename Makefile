# Yanlian 演练. The two commands of the README are `make run` and `make test`; each does all the set-up itself.
#
#   make setup    Python and Node packages, and the built client; instant when nothing changed
#   make run      set-up, then the server                    make run ARGS="--port 8080"
#   make demo     set-up, then a server of its own (port 8010) on which scripted trainees play scenario 1
#   make client   only build the browser client
#   make test     every stage below; or one of them          make test-unit
#   make check    lint and types, then make test
#   make bench    the benchmarks                             make soak    the long tests
#   make portraits    take the README's pictures anew
#   make pictures     renew the pictures that tests compare pages with; look at them before they are kept
#   make lock     renew the lock files after a change of requirements*.txt

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := setup
.NOTPARALLEL:
.DELETE_ON_ERROR:

export PATH := $(CURDIR)/.venv/bin:$(PATH)
export PYTHONUTF8 := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

PYTHON := .venv/bin/python
PYTEST := $(PYTHON) -m pytest
ARGS ?=

.PHONY: setup run demo client test check lint lint-python lint-client types types-python types-client bench bench-scoring soak portraits pictures lock clean force

# --- set-up ----------------------------------------------------------------------------------------------------------

RUNTIME := .venv/.runtime
DEV := .venv/.dev
NODE := node_modules/.installed
CLIENT := web/static/dist/.vite/manifest.json
CLIENT_LIST := .venv/.client-files
CLIENT_SOURCES := $(shell find web/client -type f ! -name '*.test.ts' 2>/dev/null | LC_ALL=C sort) \
	package-lock.json vite.config.ts tsconfig.json

setup: $(RUNTIME) $(DEV) $(CLIENT)

# An environment whose Python went away or changed its version is made anew.
ifneq ($(wildcard .venv),)
ifneq ($(shell .venv/bin/python -c 'import pip; print("works")' 2>/dev/null),works)
$(info .venv has lost its Python and is made anew)
$(shell rm -rf .venv)
endif
endif

# The first interpreter that really runs (a version manager's stand-in may not), is new enough and has venv.
define FIND_PYTHON
for python in $${PYTHON3:-} python3.13 python3.12 python3.11 python3; do \
	if "$$python" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then \
		found="$$python"; break; \
	fi; \
done; \
if [ -z "$${found:-}" ]; then \
	echo "Python 3.11 or newer with its venv module is needed, and none was found."; \
	echo "On Debian or Ubuntu:  apt-get install python3-venv"; \
	echo "If it is somewhere else:  make setup PYTHON3=/path/to/python3"; \
	exit 1; \
fi
endef
export PYTHON3

$(PYTHON):
	@$(FIND_PYTHON); echo "Python environment with $$("$$found" --version)"; "$$found" -m venv --clear .venv

$(RUNTIME): requirements.lock | $(PYTHON)
	$(PYTHON) -m pip install --quiet --require-hashes -r requirements.lock
	@touch $@

$(DEV): requirements-dev.lock $(RUNTIME) | $(PYTHON)
	$(PYTHON) -m pip install --quiet --require-hashes -r requirements-dev.lock
	@touch $@

$(NODE): package-lock.json package.json .npmrc | $(RUNTIME)
	npm ci --no-progress
	@touch $@

# Rewritten only when a source came or went, so that a removed file also means a new build.
$(CLIENT_LIST): force | $(RUNTIME)
	@printf '%s\n' $(CLIENT_SOURCES) | cmp --silent - $@ || printf '%s\n' $(CLIENT_SOURCES) > $@

# The manifest gets the time the build began: what is saved during a build counts as changed.
$(CLIENT): $(NODE) $(CLIENT_LIST) $(CLIENT_SOURCES)
	@touch .venv/.client-began
	npm run --silent build -- --logLevel warn
	@touch -r .venv/.client-began $@

client: $(CLIENT)

run: $(RUNTIME) $(CLIENT)
	@exec $(PYTHON) app.py serve $(ARGS)

# Its data are its own, and new each time.
DEMO_DATA := build/demo
DEMO_SCENARIO ?= sight-lost-after-filler

demo: $(RUNTIME) $(CLIENT)
	@rm -rf $(DEMO_DATA)
	@YANLIAN_DATA=$(DEMO_DATA) exec $(PYTHON) app.py serve --port 8010 --demo $(DEMO_SCENARIO) $(ARGS)

# --- tests -----------------------------------------------------------------------------------------------------------

# In this order; all run, also after a failure. Each ends with its runner's own closing lines, which hold its time.
STAGES := unit client live faults browser

UNIT := $(wildcard tests/simulator tests/scoring tests/scenarios tests/web tests/test_*.py)

# $(call pytest,stage,paths,options): a stage without a test file passes; one whose tests vanish (pytest's 5) fails.
define pytest
	@echo; echo "== $(1)"
	@$(if $(strip $(2)),$(if $(shell find $(2) -name 'test_*.py' 2>/dev/null | head -1),$(PYTEST) $(2) $(3),echo "no tests yet"),echo "no tests yet")
endef

.PHONY: $(addprefix test-,$(STAGES)) test-packages

test: setup test-packages
	@$(MAKE) --no-print-directory --keep-going $(addprefix test-,$(STAGES))

test-unit: $(DEV)
	$(call pytest,unit,$(UNIT),-n auto)

test-client: $(NODE)
	@echo; echo "== client"
	@npm run --silent test

test-live: $(DEV) $(CLIENT)
	$(call pytest,live,$(wildcard tests/live),-n 2 --dist loadfile)

test-faults: $(DEV) $(CLIENT) test-packages
	$(call pytest,faults,$(wildcard tests/faults))

test-browser: $(DEV) $(CLIENT) test-packages
	$(call pytest,browser,$(wildcard tests/browser),-n 2 --dist worksteal)

# What the tests need of the system: a browser, Chinese fonts for it, a C compiler for the slowed fsync.
test-packages:
	@missing=""; \
	command -v chromium-headless-shell >/dev/null || command -v chromium >/dev/null || missing="$$missing chromium-headless-shell"; \
	ls /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc >/dev/null 2>&1 || missing="$$missing fonts-noto-cjk"; \
	echo 'int main(void) { return 0; }' | gcc -x c -o /dev/null - >/dev/null 2>&1 || missing="$$missing gcc libc6-dev"; \
	[ -n "$$missing" ] || exit 0; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		export DEBIAN_FRONTEND=noninteractive; \
		apt-get update -qq; apt-get install -y -qq --no-install-recommends $$missing </dev/null >/dev/null; \
	else \
		echo "The tests need packages of the system. Run this, then make test again:"; \
		echo "  sudo apt-get update && sudo apt-get install -y --no-install-recommends$$missing"; \
		exit 1; \
	fi

# --- checks ----------------------------------------------------------------------------------------------------------

PACKAGES := $(patsubst %/__init__.py,%,$(wildcard $(addsuffix /__init__.py,simulator scoring scenarios web))) \
	$(wildcard app.py)

# As with the stages, one failure hides no other. Lint and types have both cores; the tests share them out themselves.
check: setup
	@status=0; \
	$(MAKE) --no-print-directory --keep-going -j 2 --output-sync=target lint types || status=$$?; \
	$(MAKE) --no-print-directory --keep-going test || status=$$?; \
	exit $$status

lint: lint-python lint-client
types: types-python types-client

lint-python: $(DEV)
	$(PYTHON) -m ruff check .

lint-client: $(NODE)
	npm run --silent lint

types-python: $(DEV)
	$(PYTHON) -m mypy --strict $(PACKAGES)

types-client: $(NODE)
	npm run --silent types

bench: $(DEV) $(CLIENT) test-packages
	@for bench in benchmarks/bench_*.py; do $(PYTHON) "$$bench" $(ARGS); done

# The reader of responses, cross-validated by writer: a quarter of an hour.
bench-scoring: $(RUNTIME)
	@$(PYTHON) benchmarks/bench_reader.py --cross-validate

soak: $(DEV) $(CLIENT) test-packages
	$(PYTEST) -m soak --timeout 0

# The pictures of the README, from a drill that plays itself; some four minutes.
portraits: $(DEV) $(CLIENT) test-packages
	@$(PYTHON) -m tests.browser.portraits docs/pictures

# What tests/browser/test_pictures.py compares every page with; look at what changed before it is kept.
pictures: $(DEV) $(CLIENT) test-packages
	RENEW_PICTURES=1 $(PYTEST) tests/browser/test_pictures.py -k every_page -n 2

# --- upkeep ----------------------------------------------------------------------------------------------------------

UV := build/lock/bin/uv
UV_COMPILE = $(UV) pip compile --quiet --universal --generate-hashes --python-version 3.11 --no-header \
	--no-emit-index-url --no-emit-find-links

$(UV): | $(PYTHON)
	$(PYTHON) -m venv build/lock
	build/lock/bin/python -m pip install --quiet uv==0.13.9

lock: | $(UV)
	$(UV_COMPILE) requirements.txt -o requirements.lock
	$(UV_COMPILE) -c requirements.lock requirements-dev.txt -o requirements-dev.lock

clean:
	rm -rf .venv node_modules web/static/dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis
