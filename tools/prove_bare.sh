#!/bin/sh
# Prove that a bare Debian needs nothing but this repository: clone HEAD into a fresh minimal system and run it there.
#
#   tools/prove_bare.sh DIR                        make the system in DIR, then run `./nk build`, `./nk test`, a new project
#   tools/prove_bare.sh DIR wheel                  install the wheel with pip instead, and make a new project with it
#   tools/prove_bare.sh DIR COMMAND [ARGUMENT…]    run `./nk COMMAND…` instead
#
# DIR/base is a debootstrap of Debian 12 with python3 and ca-certificates; it is made once (about three minutes) and
# kept. Each proof runs in DIR/proof, a new copy of it with a clone of HEAD in /srv/nkdoc: nothing installed by an
# earlier proof is there. This machine's own apt and pip settings and certificates are copied in, so that the
# system reaches the same package indexes. Needs root, git and debootstrap.
set -eu

[ $# -ge 1 ] || { sed -n '2,12s/^# \{0,1\}//p' "$0" >&2; exit 2; }
repository=$(cd "$(dirname "$0")/.." && pwd)
mkdir -p "$1"
directory=$(cd "$1" && pwd)
shift
base=$directory/base
proof=$directory/proof

say() { printf 'prove: %s\n' "$*" >&2; }

if [ ! -e "$base/.complete" ]; then
    say "making a minimal Debian in $base"
    rm -rf "$base"
    debootstrap --variant=minbase --include=python3,ca-certificates bookworm "$base" >"$directory/debootstrap.log"
    touch "$base/.complete"
fi

say "copying it to $proof"
# A mount left by a proof that was killed would be emptied by rm, so each is taken down first.
for mount in dev proc; do
    ! mountpoint -q "$proof/$mount" || umount "$proof/$mount"
done
rm -rf "$proof"
cp -a "$base" "$proof"
unmount() {
    for mount in dev proc; do
        umount "$proof/$mount" 2>/dev/null || :
    done
}
trap unmount EXIT
trap 'exit 130' INT TERM
mount -t proc proc "$proof/proc"
mount --bind /dev "$proof/dev"

cp /etc/resolv.conf /etc/hosts "$proof/etc/"
for file in /etc/apt/sources.list.d/debian.sources /etc/apt/apt.conf.d /etc/pip.conf /etc/ssl/certs/ca-certificates.crt; do
    [ ! -e "$file" ] || { mkdir -p "$proof${file%/*}" && cp -rL "$file" "$proof${file%/*}/"; }
done
# Where the list above stands for the machine's sources, the one debootstrap wrote would double it.
[ ! -e "$proof/etc/apt/sources.list.d/debian.sources" ] || : >"$proof/etc/apt/sources.list"

mkdir -p "$proof/srv"
git clone --quiet --no-hardlinks "$repository" "$proof/srv/nkdoc"
say "commit $(git -C "$proof/srv/nkdoc" log -1 --format='%h %s')"

# A login's bare environment, with the machine's own settings for pip, proxies and certificates.
settings=$(env | grep -E '^(PIP_[A-Z_]+|SSL_CERT_FILE|REQUESTS_CA_BUNDLE|https?_proxy|no_proxy|HTTPS?_PROXY|NO_PROXY)=' || :)
run() {
    shown "./nk $*" 'cd /srv/nkdoc && exec ./nk "$@"' "$@"
}

# shown WORDS SCRIPT [ARGUMENT…]: run the script in the proof and say how it ended.
shown() {
    words=$1
    script=$2
    shift 2
    say "$words"
    start=$(date +%s)
    status=0
    # shellcheck disable=SC2086 # one word for each setting
    (IFS='
'
    exec env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root $settings \
        chroot "$proof" sh -ec "$script" sh "$@") || status=$?
    say "$words: exit $status after $(($(date +%s) - start)) s"
    return "$status"
}

# The steps of README's "A project of your own", in processes that start as macOS and Windows start them.
newcomer() {
    shown "what pip and PDFs need" 'export DEBIAN_FRONTEND=noninteractive
        apt-get -qq update
        apt-get -qq install --yes --no-install-recommends python3-venv libpangoft2-1.0-0 libharfbuzz-subset0 >/dev/null'
    shown "the wheel" 'python3 -m venv /srv/venv
        /srv/venv/bin/pip --quiet wheel --no-deps --wheel-dir /srv/wheels /srv/nkdoc
        /srv/venv/bin/pip --quiet install /srv/wheels/nkdoc-*.whl'
    for step in doctor 'init report --languages en,ru' '--project report build --strict' '--project report check --strict' \
        '--project report compare --strict'; do
        shown "nkdoc $step" 'cd /srv && NKDOC_START_METHOD=spawn /srv/venv/bin/nkdoc $1' "$step"
    done
}

if [ "$*" = wheel ]; then
    newcomer
elif [ $# -gt 0 ]; then
    run "$@"
else
    run build
    run test
    say "second build, nothing to set up"
    run build
    say "a newcomer's project"
    run init /srv/report --languages en,ru
    run --project /srv/report build --strict
    run --project /srv/report check --strict
    run --project /srv/report compare --strict
fi
