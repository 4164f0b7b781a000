# Sourced by the start scripts of the build folder: finds a Java of the wanted release or later.

# feature_of HOME: prints the feature release of the Java in HOME (25 for 25.0.3), nothing where there is none.
feature_of() {
    [ -x "$1/bin/java" ] || return 0
    feature=
    if [ -r "$1/release" ]; then
        feature=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    fi
    if [ -z "$feature" ]; then
        feature=$("$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)
    fi
    printf '%s' "$feature"
}

# home_on_path: prints the home of the `java` on the PATH, links resolved.
home_on_path() {
    on_path=$(command -v java) || return 0
    resolved=$(readlink -f "$on_path" 2>/dev/null) || resolved=$on_path
    dirname "$(dirname "$resolved")"
}

# newest_installed WANTED: prints the home of the newest Java in the usual places, if it is WANTED or later.
newest_installed() {
    newest=$(($1 - 1))
    found=
    for candidate in /usr/lib/jvm/* "${HOME:-/nonexistent}"/.sdkman/candidates/java/* \
        "${HOME:-/nonexistent}"/.jdks/* /opt/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        feature=$(feature_of "$candidate")
        if [ "${feature:-0}" -gt "$newest" ]; then
            newest=$feature
            found=$candidate
        fi
    done
    printf '%s' "$found"
}

# find_java WANTED: prints the java program to start, or says on standard error what to install.
find_java() {
    for candidate in "${JAVA_HOME:-}" "$(home_on_path)"; do
        if [ -n "$candidate" ]; then
            feature=$(feature_of "$candidate")
            if [ "${feature:-0}" -ge "$1" ]; then
                printf '%s' "$candidate/bin/java"
                return 0
            fi
        fi
    done
    installed=$(newest_installed "$1")
    if [ -z "$installed" ]; then
        echo "$(basename "$0"): Java $1 or later is needed, and neither JAVA_HOME, the PATH nor the usual folders have one." >&2
        echo "Install it, for example from https://adoptium.net, and set JAVA_HOME to its folder if it is not found by itself." >&2
        return 1
    fi
    printf '%s' "$installed/bin/java"
}
