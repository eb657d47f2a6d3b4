#!/bin/sh
# Judge PDF files by veraPDF, as PDF/A-3a and as PDF/UA-1: scripts/verapdf/judge.sh FILE.pdf…
# Exit 1 when one fails a rule, which is told. Once, before: `sh scripts/setup.sh judges`, which brings veraPDF.
set -eu
python=$(dirname "$0")/../../.venv/bin/python
code=0
for profile in A-3a UA-1; do
    "$python" -m scripts.judges.run --only "veraPDF PDF/$profile" "$@" || code=1
done
exit $code
