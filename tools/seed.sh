# ./takan seed: many cases in a data folder, for trying out and measuring.

data=$root/out/seed
wanted=()
while (($#)); do
  case "$1" in
    --cases | --postgres) wanted+=("$1" "${2:?"$1 needs a value"}") && shift ;;
    --data) data=$(realpath -m "${2:?"--data needs a folder"}") && shift ;;
    *) fail "seed has no option \"$1\"." 2 ;;
  esac
  shift
done

source "$root/tools/run-parts.sh"

need_sdk
need_node
build bench/Takan.Seed
umask 077
mkdir -p "$data"
lock_data_folder
run_alone dotnet "$(output bench/Takan.Seed)/Takan.Seed.dll" "${wanted[@]}" --data "$data" --profiles "$root/profiles" 9>&-
