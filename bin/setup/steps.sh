# Sourced by the scripts in bin/. One line a step: what it did and how long it took.
# What a step prints is kept back, and shown only when the step fails.

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
SYSTEM_PATH="$(printf '%s' "$PATH" | tr ':' '\n' | grep -v '/node_modules/\.bin$' | paste -sd: -)"
export PATH="$ROOT/node_modules/.bin:$SYSTEM_PATH"
cd "$ROOT" || exit 1

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

microseconds() {
  printf '%s' "${EPOCHREALTIME/[.,]/}"
}

seconds_since() {
  local tenths=$((($(microseconds) - $1 + 50000) / 100000))
  printf '%d.%d s' $((tenths / 10)) $((tenths % 10))
}

# step "What it does" command...
step() {
  local title="$1" started output status=0
  shift
  started="$(microseconds)"
  output="$("$@" 2>&1 </dev/null)" || status=$?
  if [ "$status" -eq 0 ]; then
    printf '✔ %s (%s)\n' "$title" "$(seconds_since "$started")"
    return
  fi
  printf '✘ %s (%s)\n%s\n' "$title" "$(seconds_since "$started")" "$output" >&2
  return "$status"
}

has() {
  command -v "$1" >/dev/null 2>&1
}

is_root() {
  [ "$(id -u)" -eq 0 ]
}

# leashed command...: Linux ends the command when this script is gone, however it ended.
leashed() {
  exec setpriv --pdeathsig TERM "$@"
}
