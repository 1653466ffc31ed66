#!/usr/bin/env bash
# npm test: sets up what the tests need, then runs every check and every suite.
# The last line is "N passed, N failed"; the exit code is not 0 when anything failed.
set -euo pipefail
. "$(dirname "$0")/setup/steps.sh"
. bin/setup/test_servers.sh

provide_what_tests_need
start_servers kvittens_test kvittens_faults
run_beside_servers node bin/setup/checks/all.js
