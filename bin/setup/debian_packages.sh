# Sourced after steps.sh. Programs from Debian's packages, installed only when missing.

apt_get() {
  DEBIAN_FRONTEND=noninteractive apt-get -y -o DPkg::Lock::Timeout=300 "$@"
}

# RUNLEVEL=1 keeps the packages' own services from starting: ours are private and short-lived.
apt_install() {
  RUNLEVEL=1 apt_get install --no-install-recommends "$@" ||
    { apt_get update && RUNLEVEL=1 apt_get install --no-install-recommends "$@"; }
}

# provide_debian_packages package...: as root; otherwise says what an administrator should run.
provide_debian_packages() {
  [ $# -gt 0 ] || return 0
  if ! is_root || ! has apt-get; then
    fail "Missing: $*. As root, run: apt-get install --no-install-recommends $*"
  fi
  step "Install Debian's packages: $*" apt_install "$@"
  hash -r
}
