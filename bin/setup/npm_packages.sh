# Sourced after steps.sh. The npm packages of the lockfile, Node 24 among them.

npm_ci() {
  # With the machine's own node first: npm ci replaces the pinned one under node_modules.
  PATH="$SYSTEM_PATH" npm ci --include=dev --no-audit --no-fund
}

provide_npm_packages() {
  has npm || fail 'npm is missing. On Debian: apt-get install npm'
  if ! PATH="$SYSTEM_PATH" node bin/setup/packages_current.js; then
    step 'Install the npm packages (npm ci)' npm_ci
  fi
  hash -r
  [ -x node_modules/.bin/node ] || fail 'The npm package "node" has no binary: npm was told to ignore install scripts. Run: npm ci --ignore-scripts=false'
}
