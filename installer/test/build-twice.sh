#!/usr/bin/env bash
# Builds the console twice, in two copies of the last commit, and compares the project's own jars and the bill of materials byte for byte.
#
#   installer/test/build-twice.sh
set -euo pipefail

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
for build in first second/with/a/longer/name; do
    mkdir -p "$scratch/$build"
    git -C "$repository" archive HEAD | tar -x -C "$scratch/$build"
    (cd "$scratch/$build" && ./mvnw -q -B -ntp -DskipTests -pl app -am package)
    (cd "$scratch/$build/app/target/console/lib" && sha256sum -- *.jar) >"$scratch/sums-${build%%/*}"
    sleep 2
done
diff "$scratch/sums-first" "$scratch/sums-second" || { echo "build-twice: these jars differ" >&2; exit 1; }
grep -E ' (app|core-algorithms|embedded-anode)-' "$scratch/sums-first"
echo "build-twice: $(wc -l <"$scratch/sums-first") jars are the same"
