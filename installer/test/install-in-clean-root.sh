#!/usr/bin/env bash
# Installs the Debian package into a fresh minimal Debian, uses it there as a user without rights, and removes it.
# Every check that fails ends the script with a message; the last lines are the measured numbers.
#
#   ./mvnw -B -Pdist -DskipTests package
#   sudo installer/test/install-in-clean-root.sh [PACKAGE.deb]
#
# Needs a Debian with: debootstrap curl xvfb x11-utils; with imagemagick it also keeps a picture of the window.
# SUITE (bookworm), MIRROR and PICTURES (a folder for the pictures) can be set in the environment.
set -euo pipefail

if [ "$(id -u)" -ne 0 ]; then
    echo "clean root: run this as root; it makes a Debian in a scratch folder and changes nothing else" >&2
    exit 2
fi
# In a mount namespace of its own, nothing stays mounted, however the script ends.
if [ "${IN_OWN_NAMESPACE:-}" != yes ]; then
    IN_OWN_NAMESPACE=yes exec unshare --mount --propagation private -- "$BASH" "$0" "$@"
fi

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
package=${1:-}
if [ -z "$package" ]; then
    package=$(find "$here/../target/dist" -name '*.deb' 2>/dev/null | sort | tail -n 1)
fi
[ -f "$package" ] || { echo "clean root: there is no package '$package'; build it first" >&2; exit 2; }
for tool in debootstrap curl Xvfb xwininfo; do
    command -v "$tool" >/dev/null || { echo "clean root: $tool is missing; apt-get install debootstrap curl xvfb x11-utils" >&2; exit 2; }
done
suite=${SUITE:-bookworm}
mirror=${MIRROR:-http://deb.debian.org/debian}
scratch=$(mktemp -d)
root=$scratch/root
pictures=${PICTURES:-$scratch/pictures}
mkdir -p "$pictures"
started=()
numbers=()

processes_in_root() {
    local process
    for process in /proc/[0-9]*; do
        if [ "$(readlink "$process/root" 2>/dev/null)" = "$root" ]; then
            echo "${process#/proc/}"
        fi
    done
}

clean_up() {
    local status=$? process
    for process in "${started[@]}" $(processes_in_root); do
        kill -KILL "$process" 2>/dev/null || true
    done
    umount -R "$root/proc" "$root/tmp/.X11-unix" 2>/dev/null || true
    rm -rf --one-file-system "$root"
    [ "$status" -eq 0 ] || echo "clean root: FAILED" >&2
}
trap clean_up EXIT

step() { echo "clean root: $*"; }
fail() { echo "clean root: $*" >&2; exit 1; }
now() { echo "${EPOCHREALTIME/[.,]/}"; }
# Arrays rather than functions: in the background, $! is then the program itself and not a shell around it.
in_root=(chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive)
as_user=(chroot --userspec=tester:tester "$root"
    /usr/bin/env -i -C /home/tester HOME=/home/tester PATH=/usr/bin:/bin LC_ALL=C.UTF-8)
snapshot() {
    find "$root" -xdev \( -path "$root/proc" -o -path "$root/tmp" -o -path "$root/home" -o -path "$root/var/lib/dpkg" \) -prune \
        -o -printf '%P\n' | sort
}

step "making a minimal $suite"
debootstrap --variant=minbase "$suite" "$root" "$mirror" >"$scratch/debootstrap.log" 2>&1 \
    || { tail -n 20 "$scratch/debootstrap.log" >&2; fail "debootstrap failed"; }
mount -t proc proc "$root/proc"
"${in_root[@]}" useradd --create-home tester

step "installing what the package declares to need, and nothing else"
"${in_root[@]}" apt-get -q update >"$scratch/apt.log" 2>&1
"${in_root[@]}" apt-get -q -y --no-install-recommends satisfy "$(dpkg-deb -f "$package" Depends)" >>"$scratch/apt.log" 2>&1 \
    || { tail -n 20 "$scratch/apt.log" >&2; fail "the dependencies could not be installed"; }
snapshot >"$scratch/before"

step "installing $(basename "$package")"
cp "$package" "$root/tmp/package.deb"
numbers+=("load average before and after|$(cut -d ' ' -f 1 /proc/loadavg)")
begin=$(now)
"${in_root[@]}" dpkg -i /tmp/package.deb
numbers+=("dpkg -i|$(( ($(now) - begin) / 1000 )) ms")
numbers+=("package|$(( $(stat -c %s "$package") / 1000 )) kB")
numbers+=("installed|$(du -s --apparent-size -B 1000 "$root/opt/anode-console" | cut -f 1) kB")
"${in_root[@]}" dpkg --verify anode-console | grep . && fail "installed files differ from the package"
[ -z "$(find "$root/etc/systemd" -name 'anoded.service' -print -quit 2>/dev/null)" ] || fail "the service is enabled after installation"

step "looking for launchers and licences"
commands="anode-console anode-console-debug anoded start-tdtsfm stop-tdtsfm start-timer-moe stop-timer-moe"
for command in $commands; do
    "${as_user[@]}" test -x "/usr/bin/$command" || fail "there is no command $command"
done
bill=$root/usr/share/doc/anode-console/anode-console.cdx.json
"${as_user[@]}" test -r "${bill#"$root"}" || fail "there is no bill of materials"
libraries=0
for jar in "$root"/opt/anode-console/lib/app/*.jar; do
    name=$(basename "$jar" .jar)
    case $name in app-*|core-algorithms-*|embedded-anode-*) continue ;; esac
    name=$(sed 's/-[0-9].*//' <<<"$name")
    grep -q "\"name\" : \"$name\"" "$root/opt/anode-console/lib/app/anode-console.cdx.json" || fail "$name is not in the bill of materials"
    [ -n "$("${as_user[@]}" find "/usr/share/doc/anode-console/licences/$name/" -type f -size +0)" ] || fail "$name has no licence text"
    libraries=$((libraries + 1))
done
numbers+=("libraries with a licence text|$libraries")

step "reading the manual pages"
for page in anode-console anode-console-debug anoded; do
    page=$root/usr/share/man/man1/$page.1.gz
    [ -s "$page" ] || fail "there is no $page"
    if command -v man >/dev/null; then
        warnings=$(LC_ALL=C.UTF-8 MANROFFSEQ='' MANWIDTH=100 man --warnings -E UTF-8 -l -Tutf8 -Z "$page" 2>&1 >/dev/null)
        [ -z "$warnings" ] || fail "$page: $warnings"
    fi
done

step "asking the programs for their version, with the start-up cache required"
for program in anoded anode-console anode-console-debug; do
    "${as_user[@]}" JAVA_TOOL_OPTIONS="-XX:AOTMode=on" "$program" --version 2>/dev/null || fail "$program does not start with its cache"
done

step "starting the anode ten times"
cat >"$root/home/tester/taosanode.ini" <<'INI'
[uwsgi]
http = 127.0.0.1:16090
logto = /home/tester/requests.log
[taosanode]
app-log = /home/tester/anode.log
INI
times=()
for _ in 1 2 3 4 5 6 7 8 9 10; do
    begin=$(now)
    "${as_user[@]}" anoded serve --config taosanode.ini >"$scratch/anoded.log" 2>&1 &
    anode=$!
    started+=("$anode")
    until curl -sf -o "$scratch/status" http://127.0.0.1:16090/status; do
        kill -0 "$anode" 2>/dev/null || { cat "$scratch/anoded.log" >&2; fail "anoded ended"; }
        sleep 0.005
    done
    times+=("$(( ($(now) - begin) / 1000 ))")
    memory=$(awk '/VmRSS/ { print $2 }' "/proc/$anode/status")
    kill -TERM "$anode"
    wait "$anode" || fail "anoded ended with $? after SIGTERM"
done
grep -q ready "$scratch/status" || fail "/status said $(cat "$scratch/status")"
sorted=$(printf '%s\n' "${times[@]}" | sort -n)
numbers+=("anoded: start to first /status|median $(sed -n 5p <<<"$sorted") ms, $(head -n 1 <<<"$sorted") to $(tail -n 1 <<<"$sorted")")
numbers+=("anoded: resident memory then|$((memory / 1024)) MB")

step "forecasting from a file, with a picture"
{
    echo "time,value"
    for i in $(seq 0 95); do
        echo "$((1700000000000 + i * 3600000)),$((100 + i % 24 * 3 + i % 7))"
    done
} >"$root/home/tester/series.csv"
"${as_user[@]}" anoded forecast --csv series.csv --algo holtwinters --rows 12 --png forecast.png >"$scratch/forecast" \
    || { cat "$scratch/forecast" >&2; fail "the forecast failed"; }
cp "$root/home/tester/forecast.png" "$pictures/"

step "forecasting with a model server"
begin=$(now)
"${as_user[@]}" anoded model tdtsfm --port 15000 >"$scratch/model.log" 2>&1 &
model=$!
started+=("$model")
until curl -sf -o "$scratch/model" http://127.0.0.1:15000/status; do
    kill -0 "$model" 2>/dev/null || { cat "$scratch/model.log" >&2; fail "anoded model ended"; }
    sleep 0.01
done
numbers+=("anoded model tdtsfm: start to ready|$(( ($(now) - begin) / 1000 )) ms")
curl -sf -H 'Content-Type: application/json' -d '{"input":[1,2,3,1,2,3,1,2,3,1,2,3],"next_len":3}' -o "$scratch/model" \
    http://127.0.0.1:15000/tdtsfm || fail "the model server gave no forecast"
grep -q '"status":"success"' "$scratch/model" || fail "the model server said $(cat "$scratch/model")"
kill -TERM "$model"
wait "$model" || fail "anoded model ended with $? after SIGTERM"

step "starting and stopping a model server in the background"
begin=$(now)
"${as_user[@]}" start-tdtsfm >"$scratch/model.log" 2>&1 || { cat "$scratch/model.log" >&2; fail "start-tdtsfm failed"; }
numbers+=("start-tdtsfm|$(( ($(now) - begin) / 1000 )) ms")
[ -n "$(processes_in_root)" ] || fail "start-tdtsfm left no model server"
"${as_user[@]}" stop-tdtsfm >>"$scratch/model.log" 2>&1 || { cat "$scratch/model.log" >&2; fail "stop-tdtsfm failed"; }
[ -z "$(processes_in_root)" ] || fail "processes outlive stop-tdtsfm: $(processes_in_root)"

step "drawing every page without a display"
begin=$(now)
"${as_user[@]}" anode-console --screenshot pages >"$scratch/screenshot.log" 2>&1 \
    || { cat "$scratch/screenshot.log" >&2; fail "anode-console --screenshot failed"; }
numbers+=("anode-console --screenshot|$(( ($(now) - begin) / 1000 )) ms, $(find "$root/home/tester/pages" -name '*.png' | wc -l) pages")
cp "$root"/home/tester/pages/*.png "$pictures/"
[ ! -e "$root/home/tester/.openjfx" ] || fail "JavaFX wrote its libraries into the user's home"
[ -z "$(processes_in_root)" ] || fail "processes outlive the console: $(processes_in_root)"

step "starting the console on a display"
Xvfb -displayfd 5 -screen 0 1600x1000x24 -nolisten tcp 5>"$scratch/display" 2>/dev/null &
started+=("$!")
disown
until [ -s "$scratch/display" ]; do sleep 0.05; done
display=:$(cat "$scratch/display")
mkdir -p "$root/tmp/.X11-unix"
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
start_console() {
    begin=$(now)
    "${as_user[@]}" DISPLAY="$display" anode-console >"$scratch/console.log" 2>&1 &
    console=$!
    started+=("$console")
    until DISPLAY=$display xwininfo -root -tree 2>/dev/null | grep -Eq 'ConsoleApplication.* [0-9]{3,4}x[0-9]{3,4}\+'; do
        kill -0 "$console" 2>/dev/null || { cat "$scratch/console.log" >&2; fail "anode-console ended"; }
        [ $(( $(now) - begin )) -lt 60000000 ] || { cat "$scratch/console.log" >&2; fail "no window within 60 s"; }
        sleep 0.02
    done
    windows+=("$(( ($(now) - begin) / 1000 ))")
    # The console starts its own anode.
    until [ "$(processes_in_root | wc -l)" -eq 2 ]; do
        [ $(( $(now) - begin )) -lt 60000000 ] || { cat "$scratch/console.log" >&2; fail "no anode beside the console within 60 s"; }
        sleep 0.1
    done
    sleep 5
}
await_end() {
    for _ in $(seq 100); do
        [ -n "$(processes_in_root)" ] || return 0
        sleep 0.1
    done
    fail "processes outlive the console $1 by 10 s: $(processes_in_root)"
}

windows=()
start_console
if command -v import >/dev/null; then
    DISPLAY=$display import -window root "$pictures/window.png"
fi
for process in $(processes_in_root); do
    numbers+=("$(tr '\0' ' ' <"/proc/$process/cmdline" | sed 's/ .*//; s/.*\///'): resident memory after 5 s|$(awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$process/status") MB")
done
step "starting it a second time"
begin=$(now)
"${as_user[@]}" DISPLAY="$display" timeout 30 anode-console >"$scratch/second.log" 2>&1 \
    || { cat "$scratch/second.log" >&2; fail "the second anode-console ended with $?"; }
numbers+=("anode-console: second launch, which shows the first|$(( ($(now) - begin) / 1000 )) ms")
kill -0 "$console" 2>/dev/null || fail "the first console ended"
[ "$(processes_in_root | wc -l)" -eq 2 ] || fail "more than one console and its anode run: $(processes_in_root)"
kill -TERM "$console"
wait "$console" || true
await_end "after SIGTERM"
for _ in 1 2; do
    start_console
    kill -KILL "$console"
    { wait "$console" || true; } 2>/dev/null
    await_end "after SIGKILL"
done
numbers+=("anode-console: start to window, three starts|${windows[*]} ms")
cat "$scratch/console.log"

step "installing over it, as an upgrade does"
settings=$(find "$root/home/tester/.config" -type f -path '*anode*' | head -n 1)
[ -s "$settings" ] || fail "the console left no settings"
(cd "$root/home/tester" && find . -type f -exec sha256sum {} + | sort) >"$scratch/user-before"
"${in_root[@]}" dpkg -i /tmp/package.deb
(cd "$root/home/tester" && find . -type f -exec sha256sum {} + | sort) | diff "$scratch/user-before" - || fail "the upgrade changed the user's files"
"${as_user[@]}" anoded --version >/dev/null || fail "anoded does not start after the upgrade"

step "removing the package"
umount "$root/tmp/.X11-unix"
"${in_root[@]}" dpkg -r anode-console
(cd "$root/home/tester" && find . -type f -exec sha256sum {} + | sort) | diff "$scratch/user-before" - || fail "removal changed the user's files"
"${in_root[@]}" dpkg -P anode-console
snapshot >"$scratch/after"
diff "$scratch/before" "$scratch/after" || fail "files stay behind or have gone"
"${in_root[@]}" dpkg-query -W anode-console 2>/dev/null && fail "dpkg still knows the package"

step "installing beside another anode, and purging"
mkdir -p "$root/etc/taos" "$root/var/log/taos/taosanode" "$root/var/lib/taos/taosanode"
foreign="/usr/bin/start-tdtsfm /etc/taos/taosanode.ini /var/log/taos/taosanode/taosanode.app.log /var/lib/taos/taosanode/model"
for file in $foreign; do
    echo "another anode's" >"$root$file"
done
snapshot >"$scratch/before"
"${in_root[@]}" dpkg -i /tmp/package.deb
[ "$(readlink "$root/usr/bin/stop-tdtsfm")" = /opt/anode-console/bin/stop-tdtsfm ] || fail "stop-tdtsfm is missing"
"${in_root[@]}" dpkg -P anode-console
snapshot | diff "$scratch/before" - || fail "files stay behind or have gone"
for file in $foreign; do
    [ "$(cat "$root$file")" = "another anode's" ] || fail "the package changed $file, which it did not make"
done

numbers[0]+=", $(cut -d ' ' -f 1 /proc/loadavg)"
step "passed; pictures in $pictures"
printf '%s\n' "${numbers[@]}" | while IFS='|' read -r what value; do
    printf '  %-45s %s\n' "$what" "$value"
done
