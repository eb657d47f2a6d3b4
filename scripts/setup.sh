#!/bin/sh
# Makes .venv from the locked requirements and installs the missing system packages. Called by the Makefile.
#
#     setup.sh run      .venv to run actgen; without Pango it goes on (all but PDF works)
#     setup.sh dev      .venv with the development tools
#     setup.sh test     the same, and the system tools of the tests, without which it stops
#     setup.sh judges   the same, and the outside judges of scripts/judges, in .venv/judges
#     setup.sh python   prints the interpreter that a new .venv is made with, made able to
#     setup.sh formats  prints the formats that this machine can write: docx,pdf or docx
#     setup.sh lock     writes requirements/*.txt again
#
# One line per step that does something, no network when nothing is missing. Exit 3: the machine lacks something,
# and the last line says what to run. PYTHON=… chooses the interpreter.
set -eu

cd "$(dirname "$0")/.."
root=$(pwd -P)
venv_python=.venv/bin/python
log=$(mktemp)
trap 'rm -rf "$log" "$log".d' EXIT
trap 'exit 130' INT TERM

# ---------------------------------------------------------------- words

say() { echo "setup: $*" >&2; }

lacks() {  # what is missing, then the lines to run
    say "$1"
    shift
    for line; do printf '    %s\n' "$line" >&2; done
    exit 3
}

quietly() {  # the output of a command is shown only when it fails
    "$@" >"$log" 2>&1 </dev/null && return
    tail -n 25 "$log" >&2
    return 1
}

# ---------------------------------------------------------------- system packages

apt_updated=
apt_can() {
    command -v apt-get >/dev/null || return 1
    if [ "$(id -u)" -eq 0 ]; then sudo=; elif sudo -n true 2>/dev/null; then sudo='sudo -n'; else return 1; fi
}

apt_line() {
    if [ "$(id -u)" -eq 0 ]; then as=; else as='sudo '; fi
    echo "${as}apt-get update && ${as}apt-get install -y --no-install-recommends $*"
}

apt_install() {  # 1 when it cannot be done from here
    apt_can || return 1
    say "apt-get install $*"
    if [ -z "$apt_updated" ]; then
        # An old list of packages may still do.
        # shellcheck disable=SC2086  # $sudo is two words
        quietly $sudo apt-get -qq update || say "apt-get update failed; going on"
        apt_updated=yes
    fi
    # shellcheck disable=SC2086
    quietly $sudo env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -qq -y \
        --no-install-recommends install "$@"
}

install_line() {  # the command for these Debian packages on this machine
    if command -v apt-get >/dev/null; then
        apt_line "$@"
    elif command -v brew >/dev/null; then
        case " $* " in
            *" maven "* | *" npm "* | *" qpdf "* | *" chromium "* | *-jdk-*)
                echo "brew install pango poppler openjdk maven node qpdf && brew install --cask libreoffice chromium" ;;
            *) echo "brew install pango poppler && brew install --cask libreoffice" ;;
        esac
    elif command -v dnf >/dev/null; then
        case " $* " in
            *" maven "* | *" npm "* | *" qpdf "* | *" chromium "* | *-jdk-*) more=" java-devel maven npm qpdf chromium" ;;
            *) more= ;;
        esac
        echo "sudo dnf install pango harfbuzz poppler-utils libreoffice-writer$more"
    else
        echo "install what Debian calls: $*"
    fi
}

# The names under which WeasyPrint looks for its libraries, as weasyprint/text/ffi.py tries them.
missing_libraries() {  # prints the Debian packages of the libraries that cannot be loaded
    "$venv_python" - <<'PYTHON'
import ctypes
import ctypes.util

LIBRARIES = {
    "libpango-1.0-0": [
        ("gobject-2.0-0", "gobject-2.0", "libgobject-2.0.so.0", "libgobject-2.0.0.dylib"),
        ("pango-1.0-0", "pango-1.0", "libpango-1.0.so.0", "libpango-1.0.dylib"),
        ("harfbuzz", "libharfbuzz.so.0", "libharfbuzz.0.dylib"),
        ("fontconfig", "libfontconfig.so.1", "libfontconfig.1.dylib"),
    ],
    "libpangoft2-1.0-0": [("pangoft2-1.0-0", "pangoft2-1.0", "libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib")],
    "libharfbuzz-subset0": [("harfbuzz-subset", "libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib")],
}


def loads(name):
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def found(names):
    return any(loads(name) for name in names if "lib" in name) or any(
        loads(path) for path in map(ctypes.util.find_library, names) if path
    )


print(*(package for package, libraries in LIBRARIES.items() if not all(map(found, libraries))))
PYTHON
}

missing_tools() {  # prints the Debian packages of the programs that are not on the PATH
    for tool in pdftotext pdftoppm pdfinfo; do
        command -v "$tool" >/dev/null || { echo poppler-utils; break; }
    done
    command -v soffice >/dev/null || echo libreoffice-writer-nogui
}

can_write_pdf() {  # HarfBuzz-Subset makes smaller files; WeasyPrint does without it
    case " $(missing_libraries) " in *" libpango"*) return 1 ;; esac
}

system_for_run() {
    missing=$(missing_libraries)
    [ -n "$missing" ] || return 0
    if [ ! -e .venv/.apt-tried ]; then  # once: a machine without network must not wait for apt at each `make`
        : >.venv/.apt-tried
        # shellcheck disable=SC2086  # a list of words
        apt_install $missing && return
    fi
    can_write_pdf && return
    say "Pango is missing: everything but PDF works. For PDF:"
    printf '    %s\n' "$(install_line "$missing")" >&2
}

missing_for_test() {
    # shellcheck disable=SC2046  # lists of words
    set -- $(missing_libraries) $(missing_tools)
    echo "$*"
}

missing_for_judges() {
    lacking=$(missing_for_test)
    javac -version >/dev/null 2>&1 || lacking="$lacking default-jdk-headless"
    for tool in mvn:maven node:nodejs npm:npm chromium:chromium qpdf:qpdf; do
        command -v "${tool%:*}" >/dev/null || lacking="$lacking ${tool#*:}"
    done
    echo "$lacking"
}

system_for() {  # $1: test or judges; $2: in words
    missing=$("missing_for_$1")
    [ -n "$missing" ] || return 0
    # shellcheck disable=SC2086
    apt_install $missing || true
    missing=$("missing_for_$1")
    [ -z "$missing" ] && return
    # shellcheck disable=SC2086
    lacks "the $2 need these programs and libraries. To install them:" "$(install_line $missing)"
}

# ---------------------------------------------------------------- Python

recent() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }
minor() { "$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])'; }
venv_package() { echo "python$(minor "$1")-venv"; }  # where Debian and Ubuntu keep ensurepip

# Built with the profile of a run (`--enable-optimizations`), a Python takes seven tenths of the time (decision 0064).
# Debian builds its own so without saying it; who builds one at home must ask for it.
grade() {  # prints quick or slow, then whole or bare: whether it makes an environment as it is; old for any other
    "$1" -c 'import sys, sysconfig
from importlib.util import find_spec
built = sysconfig.get_config_var("CONFIG_ARGS") or ""
quick = sys.base_prefix == "/usr" or "--enable-optimizations" in built
whole = find_spec("ensurepip") is not None
if sys.version_info < (3, 11): sys.exit(1)
print("quick" if quick else "slow", "whole" if whole else "bare")' \
        2>/dev/null || echo old
}

graded_pythons() {  # each Python on the PATH behind its grade, the newest first
    for name in python3.14 python3.13 python3.12 python3.11 python3; do
        (IFS=:; for folder in $PATH; do [ ! -x "$folder/$name" ] || echo "$(grade "$folder/$name") $folder/$name"; done)
    done
}

first_of() { echo "$graded" | sed -n "s/^$1 //p" | head -n 1; }  # $1: a grade

choose_python() {  # the newest that is quick, though a package brings what it lacks; else the newest
    if [ -n "${PYTHON:-}" ]; then
        recent "$PYTHON" && { python=$PYTHON; return; }
        lacks "PYTHON=$PYTHON is not a Python 3.11 or newer that runs. Leave it out, or name another."
    fi
    graded=$(graded_pythons)
    python=$(first_of "quick whole")
    [ -z "$python" ] || return 0
    python=$(first_of "slow whole") bare=$(first_of "quick bare")
    if [ -n "$python" ] && [ -n "$bare" ] && apt_install "$(venv_package "$bare")"; then
        [ "$(grade "$bare")" != "quick whole" ] || python=$bare
    fi
    python=${python:-${bare:-$(first_of "slow bare")}}
    [ -z "$python" ] || return 0
    packages="python3 python3-venv"
    if command -v apt-cache >/dev/null; then
        for version in 3.14 3.13 3.12 3.11; do
            apt-cache show "python$version-venv" >/dev/null 2>&1 || continue
            packages="python$version python$version-venv"
            break
        done
    fi
    if command -v apt-get >/dev/null; then
        lacks "no Python 3.11 or newer on the PATH. To install one:" "$(apt_line "$packages")"
    elif command -v brew >/dev/null; then
        lacks "no Python 3.11 or newer on the PATH. To install one:" "brew install python@3.13"
    else
        lacks "no Python 3.11 or newer on the PATH: install one, or name it with PYTHON=/path/to/python3"
    fi
}

new_venv() {
    rm -rf "$1"
    "$python" -m venv "$1" >"$log" 2>&1 </dev/null
}

make_venv() {  # $1: where
    new_venv "$1" && return
    if "$python" -c 'import ensurepip' 2>/dev/null && ! grep -q ensurepip "$log"; then
        tail -n 25 "$log" >&2
        lacks "$python -m venv $1 failed, see above"
    fi
    package=$(venv_package "$python")
    if command -v apt-get >/dev/null; then
        apt_install "$package" && new_venv "$1" && return
        rm -rf "$1"
        lacks "$python cannot make an environment without ensurepip. To install it:" "$(apt_line "$package")"
    fi
    rm -rf "$1"
    lacks "$python cannot make an environment without ensurepip: install it, or name another with PYTHON=…"
}

venv_is_good() {  # it runs, has pip, was made here, and for the interpreter that was asked for
    [ -f .venv/.root ] && [ "$(cat .venv/.root)" = "$root" ] && recent "$venv_python" || return 1
    [ -z "${PYTHON:-}" ] || { recent "$PYTHON" && [ "$(minor "$PYTHON")" = "$(minor "$venv_python")" ]; }
}

ensure_venv() {
    venv_is_good && return
    choose_python
    say ".venv with $("$python" --version)"
    make_venv .venv
    echo "$root" >.venv/.root
}

pip() { PIP_DISABLE_PIP_VERSION_CHECK=1 "$venv_python" -m pip -q --no-input "$@"; }

wanted() { cat pyproject.toml "requirements/$1.txt" | cksum; }

installed() { [ "$(cat ".venv/.installed-$1" 2>/dev/null)" = "$(wanted "$1")" ]; }

ensure_packages() {  # $1: run, dev or judges; each holds the one before
    installed "$1" && return
    say "$(grep -c '^[A-Za-z0-9]' "requirements/$1.txt") locked packages (requirements/$1.txt)"
    quietly pip install --require-hashes -r "requirements/$1.txt" || { say "pip could not install them"; exit 1; }
    say "actgen itself, editable"
    quietly pip install --no-build-isolation --no-deps -e . || { say "pip could not install actgen"; exit 1; }
    wanted run >.venv/.installed-run
    [ "$1" = run ] || wanted dev >.venv/.installed-dev
    [ "$1" != judges ] || wanted judges >.venv/.installed-judges
}

# ---------------------------------------------------------------- judges

judges=.venv/judges

sum_of() { cat "$@" | cksum; }

ensure_judge() {  # $1: its folder in .venv/judges; $2: how it comes; the rest: the files that pin it
    name=$1 how=$2
    shift 2
    [ "$(cat "$judges/$name/.installed" 2>/dev/null)" = "$(sum_of "$@")" ] && return
    say "$judges/$name ($*)"
    rm -rf "${judges:?}/$name"
    mkdir -p "$judges/$name"
    quietly "$how" "$judges/$name" || { say "$name could not be brought"; exit 1; }
    sum_of "$@" >"$judges/$name/.installed"
}

bring_npm() {
    cp scripts/judges/package.json scripts/judges/package-lock.json "$1"
    npm ci --prefix "$1" --ignore-scripts --no-audit --no-fund
}

bring_maven() {  # what is not in the table, or has another sum, is refused
    mvn -q -B -f scripts/judges/pom.xml dependency:copy-dependencies -DoutputDirectory="$root/$1"
    sums=$root/scripts/judges/maven.sha256
    (cd "$1" && sha256sum --strict --quiet -c "$sums" && set -- *.jar && [ $# -eq "$(wc -l <"$sums")" ])
}

bring_docxtpl() {  # the last release of docxtpl that ships the templates of its own tests
    sdist=$1/sdist
    PIP_DISABLE_PIP_VERSION_CHECK=1 "$venv_python" -m pip --no-input download --no-deps --no-binary :all: \
        --no-build-isolation --require-hashes -d "$sdist" -r scripts/judges/docxtpl.txt
    tar -xzf "$sdist"/docxtpl-*.tar.gz -C "$1" --strip-components 1
}

ensure_judges() {
    ensure_judge npm bring_npm scripts/judges/package.json scripts/judges/package-lock.json
    ensure_judge maven bring_maven scripts/judges/pom.xml scripts/judges/maven.sha256
    ensure_judge docxtpl bring_docxtpl scripts/judges/docxtpl.txt
}

# ---------------------------------------------------------------- lock

compile_lock() {  # $1: the name of the lock; the rest: options of uv
    target=requirements/$1.txt
    shift
    # Any --index or --find-links of this machine stays out of the file.
    quietly "$log.d/bin/uv" pip compile --no-config --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" \
        ${UPGRADE:+--upgrade} "$@" pyproject.toml -o "$target" || exit 1
    if grep -nE '://|file:|'"$root" "$target" >&2; then
        say "$target names an address or a path, see above"
        exit 1
    fi
    say "$target: $(grep -c '^[A-Za-z0-9]' "$target") packages"
}

lock() {
    choose_python
    make_venv "$log.d"
    quietly "$log.d/bin/python" -m pip -q --disable-pip-version-check install uv
    compile_lock run --group build
    compile_lock typst --group build --extra typst --constraint requirements/run.txt
    compile_lock dask --group build --extra dask --constraint requirements/run.txt
    compile_lock pages --group build --extra pages --constraint requirements/run.txt
    compile_lock dev --group dev --constraint requirements/run.txt
    compile_lock judges --group judges --constraint requirements/dev.txt
    lock_judges
}

lock_judges() {  # the pages' judges and the Java ones; a new version is typed in package.json or pom.xml
    cp scripts/judges/package.json "$log.d"
    quietly npm install --prefix "$log.d" --package-lock-only --omit-lockfile-registry-resolved --ignore-scripts || exit 1
    "$log.d/bin/python" scripts/judges/without_addresses.py "$log.d/package-lock.json" scripts/judges/package-lock.json
    quietly mvn -q -B -f scripts/judges/pom.xml dependency:copy-dependencies -DoutputDirectory="$log.d/jars" || exit 1
    (cd "$log.d/jars" && sha256sum -- *.jar) >scripts/judges/maven.sha256
    say "scripts/judges: $(wc -l <scripts/judges/maven.sha256) of Maven, $(grep -c '"integrity"' scripts/judges/package-lock.json) of npm"
}

# ---------------------------------------------------------------- what was asked for

case "${1:-}" in
    run) ensure_venv; ensure_packages run; system_for_run ;;
    dev) ensure_venv; ensure_packages dev ;;
    test) ensure_venv; system_for test tests; ensure_packages dev ;;
    judges) ensure_venv; system_for judges "outside judges"; ensure_packages judges; ensure_judges ;;
    python) choose_python; echo "$python" ;;
    formats) if can_write_pdf; then echo docx,pdf; else echo docx; fi ;;
    lock) lock ;;
    *) sed -n '2,13s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
esac
