# ./takan test: builds with every check on, then every suite; ends with the sum of all.

filter= write_docs=
while (($#)); do
  case "$1" in
    --gate) export TAKAN_GATE=1 ;;
    --filter) filter=${2:?"--filter needs a name"} && shift ;;
    --write-docs) write_docs=1 ;;
    *) fail "test has no option \"$1\"." 2 ;;
  esac
  shift
done
configuration=Debug
results=$root/TestResults

source "$root/tools/test-parts.sh"

need_sdk
need_node
need_packages "${packages_to_run[@]}" "${packages_to_test[@]}"
if [ -n "$write_docs" ]; then
  write_docs
  exit
fi

rm -rf "$results"
mkdir -p "$results"
trap sweep EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

check build "Building with all analyzers" build_everything || report
check format "Code style (dotnet format)" check_format || true
check types "Types of the client (tsc)" check_types || true
for suite in Law Evidence Media App Journeys; do run_suite "$suite"; done
report
