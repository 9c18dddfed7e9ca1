#!/bin/sh
# tools/first_pdf.sh WORK WHEEL   measure how long it takes from an empty folder to one PDF in English and one in Russian
#
# For nkdoc, Typst and MkDocs: a fresh virtual environment, no cache, installed from pip's index; then one short text in two
# languages. Prints, for each tool, its version, the seconds of installing and of making both PDFs, and the files made.
set -eu
work=$(mkdir -p "$1" && cd "$1" && pwd)
wheel=$(readlink -f "$2")
now() { date +%s.%N; }
since() { echo "$1 $(now)" | awk '{printf "%.1f", $2 - $1}'; }

begin() { # begin NAME PACKAGE...: a folder with an environment; sets $bin and $installed
    folder=$work/$1
    rm -rf "$folder" && mkdir -p "$folder" && cd "$folder"
    shift
    start=$(now)
    python3 -m venv venv
    venv/bin/pip install --quiet --no-cache-dir "$@" 2>pip.log
    bin=$folder/venv/bin
    installed=$(since "$start")
}
tell() { # tell NAME VERSION FILE...
    name=$1 version=$2
    shift 2
    for file; do [ "$(head -c 4 "$file" 2>/dev/null)" = %PDF ] || { echo "$name $version: no $file"; return; }; done
    echo "$name $version: installing $installed s, making $made s, $# PDFs"
}

begin nkdoc "$wheel"
start=$(now)
"$bin/nkdoc" init report --languages en,ru >log 2>&1
(cd report && "$bin/nkdoc" build pdf) >>log 2>&1 || true
made=$(since "$start")
tell nkdoc "$("$bin/nkdoc" --version | cut -d' ' -f2)" report/build/en/report.pdf report/build/ru/report.pdf

begin typst typst
start=$(now)
printf '#set text(lang: "en")\n= A kiln\nIt was fired on 7 May 2020.\n' >en.typ
printf '#set text(lang: "ru")\n= Печь\nЕё зажгли 7 мая 2020 года.\n' >ru.typ
for each in en ru; do
    "$bin/python" -c 'import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2])' $each.typ $each.pdf >>log 2>&1 || true
done
made=$(since "$start")
tell typst "$("$bin/pip" show typst 2>/dev/null | sed -n 's/^Version: //p')" en.pdf ru.pdf

begin mkdocs mkdocs mkdocs-with-pdf
start=$(now)
for each in en ru; do
    mkdir -p $each/docs
    printf 'site_name: A kiln\nplugins:\n  - with-pdf:\n      output_path: %s.pdf\n' $each >$each/mkdocs.yml
done
printf '# A kiln\n\nIt was fired on 7 May 2020.\n' >en/docs/index.md
printf '# Печь\n\nЕё зажгли 7 мая 2020 года.\n' >ru/docs/index.md
for each in en ru; do (cd $each && "$bin/mkdocs" build) >>log 2>&1 || true; done
made=$(since "$start")
tell mkdocs "$("$bin/pip" show mkdocs 2>/dev/null | sed -n 's/^Version: //p')" en/site/en.pdf ru/site/ru.pdf
