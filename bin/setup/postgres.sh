# Sourced after steps.sh. A private PostgreSQL cluster in a folder of its own, on a free loopback port.

postgres_programs() {
  ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1
}

# PostgreSQL refuses to run as root, so root runs it as the package's own user.
# Takes the place of the (sub)shell that calls it, so that its number is PostgreSQL's own.
as_postgres() {
  if is_root; then
    exec setpriv --reuid=postgres --regid=postgres --init-groups --pdeathsig INT "$@"
  else
    exec setpriv --pdeathsig INT "$@"
  fi
}

make_cluster() {
  local folder="$1"
  printf '%s\n' "$postgres_password" >"$folder/password"
  if is_root; then chown -R postgres "$folder"; fi
  (as_postgres "$(postgres_programs)/initdb" --pgdata="$folder/data" --username=kvittens \
    --pwfile="$folder/password" --auth=scram-sha-256 --encoding=UTF8 --locale=C.UTF-8 --no-sync)
}

# start_postgres folder: sets postgres_pid and postgres_url (without a database name).
start_postgres() {
  local folder="$1" port
  postgres_password="$(node -p 'crypto.randomUUID()')"
  make_cluster "$folder" >"$folder.log" 2>&1 || { cat "$folder.log" >&2; return 1; }
  port="$(node bin/setup/port.js)"
  as_postgres "$(postgres_programs)/postgres" -D "$folder/data" -h 127.0.0.1 -p "$port" -k "$folder" \
    -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200 \
    >"$folder.log" 2>&1 </dev/null &
  postgres_pid=$!
  postgres_url="postgres://kvittens:$postgres_password@127.0.0.1:$port"
}

# create_databases name...: waits until the server answers, too.
create_databases() {
  local name
  for name in "$@"; do
    node bin/setup/create_database.js "$postgres_url/postgres" "$name"
  done
}
