# ./takan bench: every number that we claim, as a ratio to what the machine can do.

need_sdk
need_node
need_packages "${packages_to_run[@]}" "${packages_to_test[@]}"
need_program bench/Takan.Bench "the benchmark"
build bench/Takan.Bench src/Takan.Web src/Takan.Media src/Takan.Verify
run_alone dotnet "$(output bench/Takan.Bench)/Takan.Bench.dll" "$@"
