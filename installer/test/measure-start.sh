#!/usr/bin/env bash
# Measures how long the packaged console takes to start, each time in a new JVM and a home of its own: window on an X display with
# and without the start-up cache, the way to the first chart without a display, and memory at rest.
#
#   ./mvnw -B -Pdist -DskipTests package
#   installer/test/measure-start.sh [IMAGE-FOLDER]
#
# Needs xvfb and x11-utils. STARTS (10) can be set in the environment.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
image=${1:-$here/../target/work/image/anode-console}
starts=${STARTS:-10}
[ -x "$image/bin/anode-console" ] || { echo "measure-start: there is no program in $image; build the package first" >&2; exit 2; }
for tool in Xvfb xwininfo; do
    command -v "$tool" >/dev/null || { echo "measure-start: $tool is missing; apt-get install xvfb x11-utils" >&2; exit 2; }
done
scratch=$(mktemp -d)
started=()
clean_up() {
    for process in "${started[@]}"; do kill -KILL "$process" 2>/dev/null || true; done
    rm -rf "$scratch"
}
trap clean_up EXIT

now() { echo "${EPOCHREALTIME/[.,]/}"; }
summary() { sort -n | awk '{ v[NR] = $1 } END { printf "median %d ms (%d–%d), %d runs\n", v[int((NR + 1) / 2)], v[1], v[NR], NR }'; }

Xvfb -displayfd 5 -screen 0 1600x1000x24 -nolisten tcp 5>"$scratch/display" 2>/dev/null &
started+=("$!")
disown
until [ -s "$scratch/display" ]; do sleep 0.05; done
display=:$(cat "$scratch/display")

# start_once OPTIONS: sets `took` to the milliseconds until the window is on the display.
start_once() {
    local begin console
    begin=$(now)
    # As from the menu: without arguments.
    DISPLAY=$display JAVA_TOOL_OPTIONS=$1 XDG_CONFIG_HOME=$scratch/home/config XDG_DATA_HOME=$scratch/home/data \
        XDG_STATE_HOME=$scratch/home/state "$image/bin/anode-console" >"$scratch/said" 2>&1 &
    console=$!
    started+=("$console")
    until DISPLAY=$display xwininfo -root -tree 2>/dev/null | grep -Eq 'ConsoleApplication.* [0-9]{3,4}x[0-9]{3,4}\+'; do
        kill -0 "$console" 2>/dev/null || { cat "$scratch/said" >&2; exit 1; }
        sleep 0.02
    done
    took=$(( ($(now) - begin) / 1000 ))
    if [ "${2:-}" = memory ]; then
        sleep 20
        for process in "$console" $(pgrep -P "$console"); do
            awk '/VmRSS/ { printf "%d MB ", $2 / 1024 }' "/proc/$process/status"
        done >"$scratch/memory"
    fi
    kill -TERM "$console"
    wait "$console" || true
    while DISPLAY=$display xwininfo -root -tree 2>/dev/null | grep -q ConsoleApplication; do sleep 0.05; done
    rm -rf "$scratch/home"
}

echo "load average: $(cut -d ' ' -f 1 /proc/loadavg)"
# Alternating, so that other work on the machine slows both down alike; the first pair warms the disk cache and is not counted.
for run in $(seq 0 "$starts"); do
    for mode in auto off; do
        start_once "-XX:AOTMode=$mode"
        [ "$run" -eq 0 ] || echo "$took" >>"$scratch/$mode"
    done
done
echo "window shown, with the start-up cache: $(summary <"$scratch/auto")"
echo "window shown, without it: $(summary <"$scratch/off")"
start_once "" memory
echo "resident memory 20 s after the start, console and anode: $(cat "$scratch/memory")"
for _ in $(seq "$starts"); do
    if ! "$image/bin/anode-console-debug" --screenshot "$scratch/pictures" >"$scratch/said" 2>&1; then
        cat "$scratch/said" >&2
        echo "measure-start: one start failed and is not counted" >&2
        continue
    fi
    for what in "window shown" "sample on the chart" "two forecasts"; do
        sed -n "s/.*$what after \([0-9]*\) ms.*/\1/p" "$scratch/said" >>"$scratch/${what// /-}"
    done
done
for what in window-shown sample-on-the-chart two-forecasts; do
    echo "without a display, ${what//-/ }: $(summary <"$scratch/$what")"
done
echo "load average: $(cut -d ' ' -f 1 /proc/loadavg)"
