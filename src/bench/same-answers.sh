#!/bin/sh
# Two builds must make the same of every data set: same-answers.sh OLD NEW DATA, where OLD and NEW are distributions
# (target/mingcha) and DATA is a folder of data sets. The bench classes are looked for in BENCH_CLASSES.
set -e
export LC_ALL=C.UTF-8
old=$1 new=$2 data=$3
as_of=${AS_OF:-2026-06-30}
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
for build in old new; do
    eval home=\$$build
    java -Xmx1500m -Dmingcha.home="$home" -Dorg.slf4j.simpleLogger.defaultLogLevel=error \
        -cp "$home/lib/*:$BENCH_CLASSES" io.mingcha.bench.ScanAll "$data" "$out/$build" "$as_of" > "$out/$build.log" 2>&1
    tail -1 "$out/$build.log"
    find "$out/$build" -name scan.json -exec sed -i '/"timings_ms"/,/}/d; s/用时.*//' {} +
done
diff -r "$out/old" "$out/new" && echo "same answers: $(cat "$out"/new/*/findings.jsonl | wc -l) findings, $(cat "$out"/new/*/rejected.csv | wc -l) lines of rejected rows"
