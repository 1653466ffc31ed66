#!/usr/bin/env bash
# npm run check: types, lint, format and the unit suite, in less than three minutes.
set -euo pipefail
. "$(dirname "$0")/setup/steps.sh"
. bin/setup/npm_packages.sh

provide_npm_packages
exec node bin/setup/checks/quick.js
