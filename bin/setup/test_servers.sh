# Sourced after steps.sh. Everything that the tests stand on: packages, browser, and servers of their own.
. bin/setup/npm_packages.sh
. bin/setup/debian_packages.sh
. bin/setup/postgres.sh

provide_what_tests_need() {
  local missing=()
  provide_npm_packages
  has chromium || missing+=(chromium fonts-liberation)
  has redis-server || missing+=(redis-server)
  [ -n "$(postgres_programs)" ] || missing+=(postgresql)
  has git || missing+=(git)
  provide_debian_packages "${missing[@]}"
}

# A domain controller. Samba's python modules and its own database modules are packages of their own.
provide_samba() {
  has samba || provide_debian_packages samba samba-ad-provision samba-dsdb-modules
}

redis_pid= postgres_pid= work_pid=
clean_up() {
  trap '' INT TERM HUP
  [ -z "$work_pid" ] || kill -TERM "$work_pid" 2>/dev/null || true
  [ -z "$redis_pid" ] || kill -TERM "$redis_pid" 2>/dev/null || true
  [ -z "$postgres_pid" ] || kill -INT "$postgres_pid" 2>/dev/null || true
  wait $redis_pid $postgres_pid 2>/dev/null || true
  rm -rf "$scratch"
}

start_redis() {
  local port
  mkdir "$scratch/redis"
  port="$(node bin/setup/port.js)"
  leashed redis-server --bind 127.0.0.1 --port "$port" --dir "$scratch/redis" --save '' \
    --appendonly no >"$scratch/redis.log" 2>&1 </dev/null &
  redis_pid=$!
  export REDIS_TEST_URL="redis://127.0.0.1:$port"
}

# start_servers database...: a Redis and a PostgreSQL, which end with this script.
start_servers() {
  local started name
  scratch="$(mktemp -d)"
  chmod 711 "$scratch"
  trap clean_up EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
  started="$(microseconds)"
  start_redis
  mkdir "$scratch/postgres"
  start_postgres "$scratch/postgres"
  create_databases "$@"
  export POSTGRES_TEST_URL="$postgres_url"
  printf '✔ Start a private Redis and a private PostgreSQL (%s)\n' "$(seconds_since "$started")"
}

# run_beside_servers command...: ends with the exit code of the command.
run_beside_servers() {
  leashed "$@" </dev/null &
  work_pid=$!
  wait "$work_pid"
}
