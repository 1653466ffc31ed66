#!/usr/bin/env bash
# npm run chaos [-- --kills N] [--seed N] [--only WORD]: what npm test does a share of, at full size.
# With --kills alone, only those; the last line is then "N kills, 0 lost, 0 doubled".
set -euo pipefail
. "$(dirname "$0")/setup/steps.sh"
. bin/setup/test_servers.sh

provide_what_tests_need
provide_samba
start_servers kvittens_test kvittens_faults
run_beside_servers node bin/setup/checks/chaos.js "$@"
