# shellcheck shell=bash
# What the scripts share; sourced, not run. Sets `root`, the folder of the project.

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)

say() {
    printf '==> %s\n' "$*" >&2
}

refuse() {
    printf '%s: %s\n' "$(basename -- "$0")" "$*" >&2
    exit 1
}

has() {
    command -v "$1" >/dev/null 2>&1
}

# rustup installs for one user, and a fresh shell may not know yet.
if ! has cargo && [ -x "${CARGO_HOME:-$HOME/.cargo}/bin/cargo" ]; then
    PATH="${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"
fi

# Prints the folder of PostgreSQL's server programs, the newest where there are several: the
# places where the program itself looks first.
postgres_programs() {
    local folder
    local -a places=()
    [ -n "${PG_BIN_DIR:-}" ] && places+=("$PG_BIN_DIR")
    has initdb && places+=("$(dirname -- "$(command -v initdb)")")
    while IFS= read -r folder; do
        places+=("$folder")
    done < <(printf '%s\n' /usr/lib/postgresql/*/bin /usr/pgsql-*/bin \
        /opt/homebrew/opt/postgresql@*/bin /usr/local/opt/postgresql@*/bin \
        /Applications/Postgres.app/Contents/Versions/*/bin | sort -rV)
    for folder in "${places[@]}"; do
        if [ -x "$folder/initdb" ] && [ -x "$folder/postgres" ]; then
            printf '%s\n' "$folder"
            return 0
        fi
    done
    return 1
}

# Cargo cannot be had from Debian in the version that is needed, so this only says what to do.
need_cargo() {
    local wanted have
    wanted=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' "$root/Cargo.toml")
    have=$(rustc --version 2>/dev/null | cut -d' ' -f2) || true
    if ! has cargo || [ -z "$have" ]; then
        refuse "Rust is missing: install version $wanted or newer with rustup (see rustup.rs)," \
            "or from your distribution where it has that version, and try again"
    fi
    if [ "$(printf '%s\n' "$wanted" "$have" | sort -V | head -n 1)" != "$wanted" ]; then
        refuse "Rust $have is too old, version $wanted is needed: run rustup update stable" \
            "(to get rustup see rustup.rs), and try again"
    fi
}

need_cargo_command() {
    cargo "$1" --version >/dev/null 2>&1 ||
        refuse "cargo $1 is missing: run rustup component add $2, or install your distribution's $2, and try again"
}
