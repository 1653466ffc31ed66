#!/usr/bin/env bash
# npm run demo [-- --once] [-- --fresh] [-- --port N]
# Sets up everything, starts Kvittens with Exempelkommun in it, and plays a hire from order to done.
set -euo pipefail
. "$(dirname "$0")/setup/steps.sh"
. bin/setup/npm_packages.sh
. bin/setup/debian_packages.sh
. bin/setup/redis.sh

port=3333 once= fresh=
usage() { fail 'Usage: npm run demo -- [--once] [--fresh] [--port N]'; }
while [ $# -gt 0 ]; do
  case "$1" in
    --once) once=yes ;;
    --fresh) fresh=--fresh ;;
    --port) port="${2:-}"; shift ;;
    --port=*) port="${1#--port=}" ;;
    *) usage ;;
  esac
  shift || usage
done
case "$port" in '' | *[!0-9]*) usage ;; esac
[ "$port" -ge 1 ] && [ "$port" -le 65535 ] || usage

storage="$ROOT/storage"
log="$storage/demo.log"
url="http://localhost:$port"
supervisor= serving=

stop() {
  trap '' INT TERM HUP
  [ -n "$supervisor" ] || return 0
  kill -TERM "$supervisor" 2>/dev/null || true
  wait "$supervisor" 2>/dev/null || true
  supervisor=
}
trap stop EXIT
trap 'printf "\nStopping\n"; [ -n "$serving" ] && exit 0 || exit 130' INT
trap 'exit 143' TERM HUP

started_at="$(microseconds)"
provide_npm_packages
step 'Check .env, making keys when there are none' node bin/setup/env_file.js
node bin/setup/port.js "$port" 2>/dev/null ||
  fail "Port $port is taken by another program. Choose another: npm run demo -- --port $((port + 1))"
unset REDIS_URL
export NODE_ENV=production HOST=127.0.0.1 PORT="$port" APP_URL="$url" STORAGE_PATH="$storage" DEMO=true MAIL_TRANSPORT=mailbox
node bin/setup/demo_storage.js "$storage" $fresh || exit 1
provide_redis "$storage"
step 'Bring the database up to date' node ace migration:run --force --no-schema-generate
seed() { node ace demo:seed >"$storage/demo_seed.txt" 2>&1 || { cat "$storage/demo_seed.txt"; return 1; }; }
step 'Fill it with Exempelkommun' seed

leashed node bin/start.js >"$log" 2>&1 </dev/null &
supervisor=$!
step 'Start web, worker and Redis' node bin/setup/served.js "http://127.0.0.1:$port/health/live" 90 "$supervisor" ||
  { tail -n 40 "$log" >&2; exit 1; }
printf '  ready after %s; what it does is written to %s\n\n' "$(seconds_since "$started_at")" "${log#"$ROOT"/}"

cat "$storage/demo_seed.txt"
printf '\nKvittens: %s\n\n' "$url"
story=0
node ace demo:story --base-url "$url" </dev/null || story=$?
if [ -n "$once" ]; then
  stop
  exit "$story"
fi
printf '\nKvittens goes on at %s. Stop it with Ctrl+C.\n' "$url"
serving=yes
wait "$supervisor"
