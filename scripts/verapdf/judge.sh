#!/bin/sh
# Judge PDF files by veraPDF, as PDF/A-3a and as PDF/UA-1: scripts/verapdf/judge.sh FILE.pdf…
# It needs Java and Maven, and prints a line for each file and standard; exit 1 when one fails.
set -eu
here=$(dirname "$0")
lib=${TMPDIR:-/tmp}/actgen-verapdf
test -d "$lib" || mvn -q -B -f "$here/pom.xml" dependency:copy-dependencies -DoutputDirectory="$lib"
code=0
for standard in 3a ua1; do
    java -cp "$lib/*" org.verapdf.apps.GreenfieldCliWrapper -f "$standard" --format text "$@" || code=1
done
exit $code
