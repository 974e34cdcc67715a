# ./takan verify: takan-verify, unchanged.

need_sdk
need_program src/Takan.Verify "the verifier"
build src/Takan.Verify >&2
exec dotnet "$(output src/Takan.Verify)/takan-verify.dll" "$@"
