# Sourced after steps.sh. The npm packages of the lockfile, Node 24 among them.

# With the machine's own node first: npm ci replaces the pinned one under node_modules.
# Only the package "node" needs its install script; npm would compile better-sqlite3, which brings
# its binary along, and so ask for a compiler.
npm_ci() {
  PATH="$SYSTEM_PATH" npm ci --include=dev --ignore-scripts --no-audit --no-fund &&
    PATH="$SYSTEM_PATH" npm rebuild node --ignore-scripts=false
}

provide_npm_packages() {
  has npm || fail 'npm is missing. On Debian: apt-get install npm'
  if ! PATH="$SYSTEM_PATH" node bin/setup/packages_current.js; then
    step 'Install the npm packages (npm ci)' npm_ci
  fi
  hash -r
  [ -x node_modules/.bin/node ] || fail 'The npm package "node" has no binary. Run: npm rebuild node --ignore-scripts=false'
}
