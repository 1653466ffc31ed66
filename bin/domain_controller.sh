#!/usr/bin/env bash
# A throw-away Active Directory domain controller (Samba) for tests and demo, on an address of its own.
#   domain_controller.sh provision FOLDER           makes a domain, unless the folder has one
#   domain_controller.sh serve FOLDER RUN ADDRESS   serves a fresh copy of it, until told to end
# Samba listens on LDAP's own ports only, so several run side by side on several loopback addresses.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
realm=AD.KVITTENS.TEST
host="dc1.${realm,,}"

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

# Not the first python3 of the path: Samba's modules belong to Debian's.
samba_python() {
  /usr/bin/python3 "$@"
}

may_serve() {
  [ "$(id -u)" -eq 0 ] || [ "$(cat /proc/sys/net/ipv4/ip_unprivileged_port_start)" -le 88 ] ||
    fail 'A domain controller listens on ports below 1024: run this as root, or set net.ipv4.ip_unprivileged_port_start=0.'
}

# smb.conf is the only file that knows where it lies.
write_configuration() {
  local folder="$1" address="$2"
  mkdir -p "$folder"/{private,lock,state,cache,run}
  cat >"$folder/smb.conf" <<CONF
[global]
	netbios name = DC1
	workgroup = KVITTENS
	realm = $realm
	server role = active directory domain controller
	server services = ldap, kdc
	interfaces = $address/8
	bind interfaces only = yes
	private dir = $folder/private
	lock directory = $folder/lock
	state directory = $folder/state
	cache directory = $folder/cache
	pid directory = $folder/run
	ncalrpc dir = $folder/run/ncalrpc
	winbindd socket directory = $folder/run/winbindd
	ntp signd socket directory = $folder/run/ntp_signd
	binddns dir = $folder/bind-dns
	log file = $folder/log.%m
	tls enabled = yes
	tls keyfile = $folder/tls/key.pem
	tls certfile = $folder/tls/certificate.pem
	tls cafile = $folder/tls/ca.pem
	ldb:nosync = yes

[sysvol]
	path = $folder/state/sysvol
[netlogon]
	path = $folder/state/sysvol/${realm,,}/scripts
CONF
}

make_authority() {
  mkdir -p "$1"
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 3650 \
    -subj '/CN=Kvittens test authority' -addext 'keyUsage=critical,keyCertSign,cRLSign' \
    -keyout "$1/ca.key" -out "$1/ca.pem" 2>/dev/null
  chmod 600 "$1/ca.key"
}

# Samba refuses a key that others can read.
make_certificate() {
  local folder="$1" address="$2"
  openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj "/CN=$host" \
    -keyout "$folder/key.pem" -out "$folder/request.pem" 2>/dev/null
  openssl x509 -req -in "$folder/request.pem" -CA "$folder/ca.pem" -CAkey "$folder/ca.key" \
    -set_serial "0x$(openssl rand -hex 8)" -days 3650 -out "$folder/certificate.pem" \
    -extfile <(printf 'subjectAltName=DNS:%s,IP:%s\nextendedKeyUsage=serverAuth\n' "$host" "$address") 2>/dev/null
  chmod 600 "$folder/key.pem"
}

provision() {
  local folder="$1"
  [ ! -e "$folder/passwords.json" ] || return 0
  rm -rf "$folder"
  mkdir -p "$folder"
  make_authority "$folder/tls"
  write_configuration "$folder" 127.0.0.1
  samba_python "$here/directory/provision.py" "$folder" 127.0.0.1
}

write_kerberos() {
  cat >"$1/krb5.conf" <<CONF
[libdefaults]
 default_realm = $realm
 dns_lookup_kdc = false
 dns_lookup_realm = false
 udp_preference_limit = 1
[realms]
 $realm = {
  kdc = $2:88
  kpasswd_server = $2:464
 }
CONF
}

serve() {
  local folder="$1" run="$2" address="$3"
  may_serve
  rm -rf "$run"
  cp -a --sparse=always "$folder" "$run"
  write_configuration "$run" "$address"
  make_certificate "$run/tls" "$address"
  write_kerberos "$run" "$address"
  exec samba -s "$run/smb.conf" -F --no-process-group -M single --debug-stdout -d 1
}

case "${1:-}" in
  provision) provision "${2:?folder}" ;;
  serve) serve "${2:?folder}" "${3:?run folder}" "${4:?address}" ;;
  *) fail "$(sed -n 2,5p "${BASH_SOURCE[0]}")" ;;
esac
