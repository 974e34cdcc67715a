# ./takan profile check FOLDER: reads a bureau's profile and says everything that is wrong with it.

need_sdk
need_node
build src/Takan.Web >&2
exec dotnet "$(output src/Takan.Web)/Takan.Web.dll" profile "$@"
