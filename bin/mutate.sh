#!/usr/bin/env bash
# npm run mutate [-- --area NAME]: changes the code in many small ways and counts which changes the specs notice.
set -euo pipefail
. "$(dirname "$0")/setup/steps.sh"
. bin/setup/npm_packages.sh

provide_npm_packages
exec node bin/mutate/run.js "$@"
