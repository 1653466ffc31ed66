# Sourced after debian_packages.sh. A redis-server: the machine's, else Debian's package.

redis_packages() {
  apt-get install --simulate --no-install-recommends redis-server | awk '/^Inst /{ print $2 }'
}

# Without root: Debian's packages unpacked into a private folder, with a starter beside them.
unpack_redis() {
  local folder="$1" archive
  mkdir -p "$folder/root"
  (cd "$folder" && apt-get download $(redis_packages))
  for archive in "$folder"/*.deb; do dpkg -x "$archive" "$folder/root"; done
  rm -f "$folder"/*.deb
  cat >"$folder/redis-server" <<'STARTER'
#!/bin/sh
root="$(dirname "$0")/root"
LD_LIBRARY_PATH="$(echo "$root"/usr/lib/*-linux-gnu*):$root/usr/lib" exec "$root/usr/bin/redis-server" "$@"
STARTER
  chmod 755 "$folder/redis-server"
  "$folder/redis-server" --version
}

# provide_redis storage-folder
provide_redis() {
  has redis-server && return
  [ -x "$1/debian/redis-server" ] && return
  if is_root; then
    provide_debian_packages redis-server
  elif has apt-get; then
    step "Unpack Debian's redis-server into $1/debian" unpack_redis "$1/debian"
  else
    fail 'redis-server is missing. Install it, or set REDIS_URL.'
  fi
}
