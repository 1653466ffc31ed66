#!/usr/bin/env bash
# npm test: sets up what the tests need, then runs every check and every suite.
# The last line is "N passed, N failed"; the exit code is not 0 when anything failed.
set -euo pipefail
. "$(dirname "$0")/setup/steps.sh"
. bin/setup/npm_packages.sh
. bin/setup/debian_packages.sh
. bin/setup/postgres.sh

provide_npm_packages
missing=()
has chromium || missing+=(chromium fonts-liberation)
has redis-server || missing+=(redis-server)
[ -n "$(postgres_programs)" ] || missing+=(postgresql)
has git || missing+=(git)
provide_debian_packages "${missing[@]}"

scratch="$(mktemp -d)"
chmod 711 "$scratch"
mkdir "$scratch/redis" "$scratch/postgres"
redis_pid= postgres_pid= checks_pid=
clean_up() {
  trap '' INT TERM HUP
  [ -z "$checks_pid" ] || kill -TERM "$checks_pid" 2>/dev/null || true
  [ -z "$redis_pid" ] || kill -TERM "$redis_pid" 2>/dev/null || true
  [ -z "$postgres_pid" ] || kill -INT "$postgres_pid" 2>/dev/null || true
  wait $redis_pid $postgres_pid 2>/dev/null || true
  rm -rf "$scratch"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

redis_port="$(node bin/setup/port.js)"
leashed redis-server --bind 127.0.0.1 --port "$redis_port" --dir "$scratch/redis" --save '' \
  --appendonly no >"$scratch/redis.log" 2>&1 </dev/null &
redis_pid=$!
export REDIS_TEST_URL="redis://127.0.0.1:$redis_port"

start_servers() {
  start_postgres "$scratch/postgres"
  create_databases kvittens_test
}
started="$(microseconds)"
start_servers
printf '✔ Start a private Redis and a private PostgreSQL (%s)\n' "$(seconds_since "$started")"
export POSTGRES_TEST_URL="$postgres_url/kvittens_test"

leashed node bin/setup/checks/all.js </dev/null &
checks_pid=$!
wait "$checks_pid"
