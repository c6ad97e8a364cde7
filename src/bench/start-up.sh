#!/bin/sh
# How long a supervisor's question takes from key to answer: start-up.sh [RUNS] asks for one person of the sample data with
# target/mingcha, by every Java that is named in JAVAS (homes, apart by spaces), in turn with a bare "hello world" of the same
# Java, and prints medians and their ratio. The start files are made before. Needs hyperfine.
set -e
export LC_ALL=C.UTF-8
runs=${1:-20}
root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
printf 'public class Hello { public static void main(String[] args) { System.out.println("hello"); } }\n' > "$work/Hello.java"
for home in ${JAVAS:-${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")}}; do
    export JAVA_HOME="$home"
    "$home/bin/javac" -d "$work" "$work/Hello.java"
    target/mingcha/bin/mingcha prepare > /dev/null
    # One run of each at a time, in turn, so that what else the machine does falls on both alike.
    hello="$home/bin/java -Xshare:auto -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp $work Hello"
    check="target/mingcha/bin/mingcha check --data sample-data --as-of 2026-04-30 --person P006"
    : > "$work/hello.csv"
    : > "$work/check.csv"
    i=-1
    while [ "$i" -lt "$runs" ]; do
        for what in hello check; do
            eval command=\$$what
            hyperfine -N -r 1 -w 0 --export-csv "$work/one.csv" "$command" > /dev/null 2>&1
            # The first run of each only warms the file cache.
            if [ "$i" -ge 0 ]; then tail -1 "$work/one.csv" >> "$work/$what.csv"; fi
        done
        i=$((i + 1))
    done
    "$home/bin/java" -version 2>&1 | head -1
    # Columns from the right: max, min, system, user, median.
    for what in hello check; do
        awk -F, '{print $(NF-2) + $(NF-3)}' "$work/$what.csv" | sort -n > "$work/$what.cpu"
        awk -F, '{print $(NF-4)}' "$work/$what.csv" | sort -n > "$work/$what.wall"
    done
    for kind in wall cpu; do
        paste "$work/hello.$kind" "$work/check.$kind" | awk -v kind="$kind" '
            {h[NR] = $1; c[NR] = $2}
            END {m = int((NR + 1) / 2); n = int(NR / 2) + 1; a = (h[m] + h[n]) / 2; b = (c[m] + c[n]) / 2
                printf "%-4s  hello %6.0f ms   check %6.0f ms   ratio %5.1f\n", kind, a * 1000, b * 1000, b / a}'
    done
done
