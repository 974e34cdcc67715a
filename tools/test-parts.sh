# The steps of ./takan test.

# The longest a suite may hang before it is stopped, in seconds. Gate sizes take longer.
suite_limit=$((${TAKAN_GATE:-0} ? 4 * 3600 : 25 * 60))

# One warm compiler for all projects, of this build alone and gone with it. It can hand out spoilt Razor pages (dotnet/roslyn
# issue 85196), so what it refuses is asked of a cold one.
build_everything() {
  local compiler=takan-$$ code=0
  build_all -p:UseSharedCompilation=true -p:SharedCompilationId="$compiler" || code=$?
  pkill -f "VBCSCompiler.*-pipename:$compiler\$" || true
  ((code == 0)) || build_all
}

build_all() {
  cd "$root" && dotnet build Takan.slnx --configuration Debug -nodereuse:false --verbosity quiet \
    -p:RunAnalyzersDuringBuild=true "$@"
}

# The build judges style and analyzers already; to load them once more takes a minute and a half, which the gate has.
check_format() {
  local part=(whitespace)
  ((${TAKAN_GATE:-0} == 0)) || part=()
  cd "$root" && dotnet format "${part[@]}" Takan.slnx --no-restore --verify-no-changes
}

check_types() {
  [ -f "$root/client/package.json" ] || return 0
  cd "$root/client" && npm run --silent check
}

# check NAME WORDS COMMAND: a step that counts as one test of the suite "House".
check() {
  local started=$SECONDS code=0
  step "$2" "$3" || code=$?
  printf '%s\t%s\t%s\n' "$1" "$code" $((SECONDS - started)) >>"$results/checks.tsv"
  return "$code"
}

run_suite() {
  local project=Takan.$1 started=$SECONDS code=0 expression=$filter
  [ -d "$root/tests/$project" ] || project=$project.Tests
  [[ -z $filter || $filter == *[=~]* ]] || expression="FullyQualifiedName~$filter"
  step "Tests: $1" timeout --kill-after=20 "$suite_limit" env $(lighter "$1") \
    dotnet test "$(output "tests/$project")/$project.dll" ${expression:+--filter "$expression"} \
    --logger "trx;LogFileName=$1.trx" --results-directory "$results" || code=$?
  printf '%s\t%s\t%s\n' "$1" "$code" $((SECONDS - started)) >>"$results/suites.tsv"
}

# Hundreds of applications start and end in the suite App: files that live for a second go to memory where there is enough,
# compiled code needs no second mapping, and what lives for a second is collected in larger lots. Crash and disk tests are other suites.
lighter() {
  [ "$1" = App ] || return 0
  printf 'DOTNET_EnableWriteXorExecute=0 DOTNET_GCgen0size=0x4000000 '
  local free
  free=$(df --output=avail /dev/shm 2>/dev/null | tail -1)
  ((${free:-0} < 4 * 1024 * 1024)) || printf 'TMPDIR=/dev/shm'
}

report() {
  local code=0
  node "$root/tools/test-report.mjs" "$results" || code=$?
  exit "$code"
}

# Pages in docs/ that tests keep in step with the code.
write_docs() {
  local suite
  step "Building with all analyzers" build_everything || fail "the build failed."
  export TAKAN_WRITE_DOCS=1
  for suite in Law App; do
    step "Writing the pages of Takan.$suite" dotnet test "$(output "tests/Takan.$suite.Tests")/Takan.$suite.Tests.dll" \
      --filter "FullyQualifiedName~_InDocs_" || exit 1
  done
}
