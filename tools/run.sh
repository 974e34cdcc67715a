# ./takan run: the media agent and the web process on this machine, until Ctrl-C.

port=8600 data=$root/var lan= demo=false
while (($#)); do
  case "$1" in
    --port) port=${2:?"--port needs a number"} && shift ;;
    --data) data=$(realpath -m "${2:?"--data needs a folder"}") && shift ;;
    --lan) lan=1 ;;
    --demo) demo=true ;;
    *) fail "run has no option \"$1\"." 2 ;;
  esac
  shift
done
[[ $port =~ ^[0-9]+$ ]] && ((port > 0 && port < 65535)) || fail "--port needs a number from 1 to 65534." 2

# The demo's sign-ins stand on this terminal: nobody else may reach the pages that they open.
[ -z "$lan" ] || [ "$demo" = false ] || fail "the demo runs on this machine alone. Leave out --lan or --demo." 2

source "$root/tools/run-parts.sh"
source "$root/tools/lan.sh"

need_sdk
need_node
[ -z "$lan" ] || packages_to_run+=(iproute2)
need_packages "${packages_to_run[@]}"
publish src/Takan.Web src/Takan.Media
make_data_folder
lock_data_folder
! port_answers "$port" || fail "port $port is in use. Choose another: ./takan run --port $((port + 1))"
[ -z "$lan" ] || prepare_lan

trap stop_all EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
start_agent
start_web
[ -z "$lan" ] || start_lan_page
await_health agent "$agent_port" "$agent" "$data/logs/media.log"
await_health web "$port" "$web" "$data/logs/web.log"
say_addresses

code=0
wait -n "$agent" "$web" || code=$?
kill -0 "$web" 2>/dev/null && ended=media || ended=web
refused "$data/logs/$ended.log" || tail -n 20 "$data/logs/$ended.log" >&2
fail "the $ended process ended by itself (code $code). Its log: $data/logs/$ended.log"
