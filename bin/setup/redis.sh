# Sourced after debian_packages.sh. A redis-server: the machine's, else Debian's package.

redis_packages() {
  apt-get install --simulate --no-install-recommends redis-server | awk '/^Inst /{ print $2 }'
}

# Without root: Debian's packages unpacked into a private folder, with a starter beside them.
unpack_redis() {
  local folder="$1" packages archive
  packages="$(redis_packages)" && [ -n "$packages" ] && mkdir -p "$folder/root" || return
  (cd "$folder" && apt-get download $packages) || return
  for archive in "$folder"/*.deb; do dpkg -x "$archive" "$folder/root" || return; done
  rm -f "$folder"/*.deb
  write_redis_starter "$folder/redis-server"
}

write_redis_starter() {
  cat >"$1" <<'STARTER'
#!/bin/sh
root="$(dirname "$0")/root"
LD_LIBRARY_PATH="$(echo "$root"/usr/lib/*-linux-gnu*):$root/usr/lib" exec "$root/usr/bin/redis-server" "$@"
STARTER
  chmod 755 "$1" && "$1" --version
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
