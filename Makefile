# Everything this project can be asked to do. Each target first sets up what it needs, by itself.
PYTHON ?= python3
ready  := $(PYTHON) .ci/ready.py
run    := .venv/bin/python -m

.DEFAULT_GOAL := help
.PHONY: help demo tour gallery test check bench soak translations dist setup

help:     ## this list
	@sed -n 's/^\([a-z]*\): .*## /make \1\t/p' $(MAKEFILE_LIST) | expand -t 16

demo: ready-desk ## try everything in a made-up boutique
	$(run) clienteling demo

tour: ready-desk ## the main job, played by itself; pictures in build/tour
	$(run) clienteling demo --tour build/tour

gallery: ready-desk ## every widget in every state, light and dark
	$(run) clienteling gallery

test: check ## the checks and the whole suite
	@$(ready) tests
	QT_QPA_PLATFORM=offscreen $(run) pytest -n 2 --dist loadfile

check: ready-dev ## style, types, rooms and the map
	$(run) ruff format --check .
	$(run) ruff check .
	$(run) mypy
	.venv/bin/lint-imports --no-logo
	$(run) tests.rules.map --check

bench: ready-dev ## every promised figure beside its floor; ONLY=search for one
	$(run) tests.bench $(ONLY)

soak: ready-dev ## 10,000 random histories of several desks and one central
	$(run) tests.convergence.soak

translations: ready-dev ## bring what the window says in Chinese up to date; FROM=words.json takes it in
	$(run) tests.rules.translations $(FROM)

dist: ready-dist ## the frozen desk in dist/, checked by itself
	$(run) PyInstaller --noconfirm --log-level WARN --distpath dist --workpath build/frozen build.spec
	QT_QPA_PLATFORM=offscreen dist/clienteling/clienteling self-check

setup: ready-dev ## only set up

.PHONY: ready-desk ready-dev ready-dist
ready-desk ready-dev ready-dist:
	@$(ready) $(@:ready-%=%)
