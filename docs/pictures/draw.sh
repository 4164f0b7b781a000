#!/usr/bin/env bash
# Draws the pictures of README.md and README.zh.md anew, from the console as it was built last and without a display.
#
#   ./mvnw -q -DskipTests package && docs/pictures/draw.sh
#
# The Chinese ones need a font with Chinese characters (Debian: fonts-noto-cjk).
set -euo pipefail

pictures=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
console=$pictures/../../app/target/console/bin/anode-console
[ -x "$console" ] || { echo "draw: there is no $console; build it first" >&2; exit 2; }
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

for language in en zh-CN; do
    "$console" --screenshot "$scratch/$language" --theme light --language "$language" 2>"$scratch/said" || { cat "$scratch/said" >&2; exit 1; }
done
for page in overview services configuration workbench models doctor; do
    cp "$scratch/en/$page.png" "$pictures/$page.png"
    cp "$scratch/zh-CN/$page.png" "$pictures/$page-zh.png"
done
