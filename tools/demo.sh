# ./takan demo: one whole inspection by itself, with two browsers and a fake camera.

need_sdk
need_node
need_packages "${packages_to_run[@]}" zbar-tools
need_program tests/Takan.Journeys "the demo"
[ -f "$root/tests/Takan.Journeys/Program.cs" ] || fail "the demo is not there yet: Takan.Journeys is no program." 2
build tests/Takan.Journeys src/Takan.Media src/Takan.Verify
run_alone dotnet "$(output tests/Takan.Journeys)/Takan.Journeys.dll" demo "$@"
