# The two commands: `make site` builds the site from nothing, `make test` sets up and runs the gate.
# Another Python: make site PYTHON=python3.12. Another browser: CHROME=/path/to/chrome make test.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input -qq

unexport PYTHONPATH PYTHONHOME VIRTUAL_ENV
export PYTHONUTF8 := 1

.PHONY: site test check serve format bench browser clean
.DELETE_ON_ERROR:

site: $(VENV)/installed
	@$(BIN)/risalah build

check: $(VENV)/installed
	@$(BIN)/risalah check

serve: $(VENV)/installed
	@$(BIN)/risalah serve

# The one gate: the same here and in CI.
test: $(VENV)/installed-tests browser
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/pytest

format: $(VENV)/installed-tests
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# make bench ASK='--claims 300 --only edit': python bench/times.py --help tells what can be asked for.
bench: $(VENV)/installed
	@$(BIN)/python bench/times.py $(ASK)

browser:
	@.ci/browser

clean:
	rm -rf $(VENV) .cache build dist src/*.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find src tests bench -name __pycache__ -type d -prune -exec rm -rf {} +

# What stands in the way of a virtual environment, in one line; nothing when all is well.
# Any Python, however old, must be able to read these two.
found = $(shell $(PYTHON) -c 'import sys; print("%d.%d.%d" % sys.version_info[:3])' 2>/dev/null)
new_enough = $(shell $(PYTHON) -c 'import sys; print(sys.version_info >= (3, 11) and "yes" or "")' 2>/dev/null)
has_venv = $(shell $(PYTHON) -c 'import venv, ensurepip; print("yes")' 2>/dev/null)
define trouble
$(if $(found),,$(error risalah needs Python 3.11 or newer; found no $(PYTHON)))\
$(if $(new_enough),,$(error risalah needs Python 3.11 or newer; found $(found)))\
$(if $(has_venv),,$(error $(PYTHON) has no venv module; on Debian: apt install python3-venv))
endef

$(VENV)/installed: pyproject.toml constraints.txt
	$(trouble)@echo 'setting up $(VENV)'
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) install -c constraints.txt -e .
	@touch $@

$(VENV)/installed-tests: $(VENV)/installed
	@echo 'adding what the tests need to $(VENV)'
	@$(PIP) install -c constraints.txt -e '.[test]'
	@touch $@
