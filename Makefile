# 公开簿. Every target sets a fresh machine up by itself; nothing is fetched when the program runs.
PYTHON ?= python3
BIN := .venv/bin
# Every start that a test makes would compile the whole program anew.
unexport PYTHONDONTWRITEBYTECODE

# Where packages are made; BUILD is the fourth part of their version, STORE=store for that of UOS.
PACKED ?= build
BUILD ?= 0
PACKING := $(PACKED)/env/bin/python

.PHONY: help run demo test lint types imports tests bench torture shots shots-all help-pictures locale clean
.PHONY: program deb windows wheels wheelhouse

help:
	@echo "make run     open the window         make test    everything that CI runs"
	@echo "make demo    the main job, end to end make bench   speed beside its floor"
	@echo "make shots   screenshots of each page make torture kills, full disks, damaged files"
	@echo "make deb     packages of Debian, UOS and Kylin   make wheelhouse  all for pip without network"
	@echo "make windows checks of the packages for Windows, which are made there (docs/packaging.md)"
	@echo "make shots-all  every scene in every size, type, look and scale, to be looked at"
	@echo "make help-pictures  the pictures of the help, cut from the program anew"
	@echo "make clean   forget the set-up"

.venv/ready: setup.cfg pyproject.toml packaging/system-libraries.sh
	sh packaging/system-libraries.sh
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@

run: .venv/ready
	$(BIN)/python main.py

demo: .venv/ready
	$(BIN)/python main.py demo

lint: .venv/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/ready
	$(BIN)/mypy

imports: .venv/ready
	$(BIN)/lint-imports

tests: .venv/ready
	$(BIN)/python -m pytest -q -n auto --dist worksteal --cov --cov-report=
	$(BIN)/coverage report --include='models/*,reports/*,resources/*' --fail-under=96
	$(BIN)/coverage report --include='gui/*,cli/*,main.py' --fail-under=91

# What needs one core only runs side by side; then the tests take them all.
test: .venv/ready
	$(MAKE) --jobs=2 --output-sync lint types imports
	$(MAKE) tests

bench: .venv/ready
	$(BIN)/python -m tests.benchmarks.bench

torture: .venv/ready
	$(BIN)/python -m tests.torture.run --keep $(if $(SEED),--seed $(SEED))

shots: .venv/ready
	$(BIN)/python -m tests.gui.shots docs/shots

# Into build/shots: every scene, or those in NAMES, in every size, type and look, at each scale.
shots-all: .venv/ready
	for scale in 1 1.5 2; do \
		QT_SCALE_FACTOR=$$scale $(BIN)/python -m tests.gui.shots $(PACKED)/shots $(NAMES) --all \
		|| exit 1; done

# Two dots for each pixel: they are printed in the manual.
help-pictures: .venv/ready
	QT_SCALE_FACTOR=2 $(BIN)/python -m tests.gui.handbook.pictures resources/help/pictures

locale: .venv/ready
	$(BIN)/pybabel -q compile --domain argparse --directory resources/locale

$(PACKED)/env/ready: setup.cfg pyproject.toml packaging/system-libraries.sh
	sh packaging/system-libraries.sh
	$(PYTHON) -m venv $(PACKED)/env
	$(PACKING) -m pip install --quiet --disable-pip-version-check -e '.[packaging]'
	@touch $@

program: $(PACKED)/env/ready
	$(PACKING) packaging/icons.py $(PACKED)/icons
	$(PACKING) -m PyInstaller --noconfirm --log-level WARN --distpath $(PACKED)/dist --workpath $(PACKED)/work packaging/gongkaibu.spec
	$(PACKING) packaging/notices.py $(PACKED)/dist/gongkaibu

deb: program
	$(PACKING) packaging/deb.py $(PACKED)/dist/gongkaibu $(PACKED)/icons $(PACKED) $(BUILD) $(STORE)
	@ls -l $(PACKED)/*.deb

windows: $(PACKED)/env/ready
	$(PACKING) packaging/windows/pack.py $(PACKED) $(if $(filter Windows_NT,$(OS)),,--check)

# Which dependencies have wheels elsewhere: make wheels MACHINE=aarch64 LIBC=31 (the minor version of glibc)
wheels: $(PACKED)/env/ready
	$(PACKING) packaging/wheels.py $(PACKED)/wheels-$(MACHINE)-$(LIBC) $(MACHINE) $(LIBC)

# What a PC without network installs with: pip install --no-index --find-links wheelhouse gongkaibu
wheelhouse: $(PACKED)/env/ready
	$(PACKING) -m pip wheel --quiet --disable-pip-version-check --wheel-dir $(PACKED)/wheelhouse .
	@du -sh $(PACKED)/wheelhouse

clean:
	rm -rf .venv build demo .coverage .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
