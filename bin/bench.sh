#!/usr/bin/env bash
# npm run bench [-- --quick] [--database sqlite|postgresql]: the figures of docs/benchmarks.md.
# Builds and seeds in folders and databases of its own; a whole run also writes docs/benchmarks.md.
set -euo pipefail
. "$(dirname "$0")/setup/steps.sh"
. bin/setup/test_servers.sh

provide_what_tests_need
start_servers bench_1000 bench_10000 bench_100000
export BENCH_FOLDER="$scratch" TEST_BUILD="$scratch/test_build/build"
step 'Build for production, with the bench' node bin/setup/checks/test_build.js "$scratch/test_build"
run_beside_servers node --import=@poppinss/ts-exec bench/main.ts "$@"
