#!/bin/sh
# Remake requirements.lock and requirements-dev.lock from pyproject.toml.
#
#   tools/lock.sh             keep every version that still fits
#   tools/lock.sh --upgrade   take the newest versions that fit
#
# The locks hold names, versions and hashes and no registry, so they install from whichever index the
# machine's pip is set up for. uv makes them; it lives in a scratch environment and is not a dependency.
set -eu
cd "$(dirname -- "$0")/.."
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch"
"$scratch/bin/pip" install --quiet --disable-pip-version-check uv

lock() { # lock OUTPUT ARGUMENT...
    output=$1
    shift
    "$scratch/bin/uv" pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --no-header --no-annotate --output-file "$output" "$@"
}
lock requirements.lock "$@"
# The run-time lock is a constraint, so the second lock is the first one and more.
lock requirements-dev.lock --group dev --constraint requirements.lock "$@"
