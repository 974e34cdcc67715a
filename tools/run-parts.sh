# The steps of ./takan run.

make_data_folder() {
  umask 077
  mkdir -p "$data/logs" "$data/keys"
  secret=$data/keys/media-node.secret
  [ -s "$secret" ] || head -c 32 /dev/urandom | base64 -w 0 >"$secret"
  local log
  for log in web media; do
    [ ! -s "$data/logs/$log.log" ] || mv "$data/logs/$log.log" "$data/logs/$log.before.log"
  done
}

# Two systems on one data folder would spoil it. The lock goes with this script, even when it is killed.
lock_data_folder() {
  exec 9>"$data/run.lock"
  flock -n 9 || fail "Takan already runs on $data."
}

start_agent() {
  agent_port=$(free_port)
  # On loopback alone, unless phones have to reach the media as well.
  local reach=(--loopback)
  [ -z "$lan" ] || reach+=(--interface "$(ip -o -4 addr show to "$address" | awk '{print $2; exit}')")
  start "$data/logs/media.log" dotnet "$(published src/Takan.Media)/takan-media.dll" \
    --data "$data/media" --port "$agent_port" --secret-file "$secret" "${reach[@]}" 9>&-
  agent=$started
}

start_web() {
  local urls="http://127.0.0.1:$port"
  [ -z "$lan" ] || urls="$urls;https://$address:$lan_port"
  Data__Folder="$data" Database__Connection="Data Source=$data/takan.db" Profiles__Folder="$root/profiles" Demo__Enabled="$demo" Demo__World="$demo" \
    Media__Nodes__0__Name=media-1 Media__Nodes__0__Address="http://127.0.0.1:$agent_port" Media__Nodes__0__SecretFile="$secret" \
    start "$data/logs/web.log" dotnet "$(published src/Takan.Web)/Takan.Web.dll" \
    --contentRoot "$root/src/Takan.Web" --urls "$urls" 9>&-
  web=$started
}

# refused LOG: a program that will not start for a reason which its owner can mend says one plain line.
refused() { grep -m1 '^takan: ' "$1" >&2; }

# await_health NAME PORT PID LOG
await_health() {
  local until=$((SECONDS + 180))
  until [ "$(http_status "$2" /health)" = 200 ]; do
    if ! kill -0 "$3" 2>/dev/null; then
      refused "$4" && exit 1
      tail -n 20 "$4" >&2
      fail "the $1 process did not start. Its log: $4"
    fi
    ((SECONDS < until)) || fail "the $1 process does not answer /health after 3 minutes. Its log: $4"
    sleep 0.1
  done
}

say_addresses() {
  say ""
  say "  Takan 踏勘 is running:  http://localhost:$port"
  if [ -s "$data/set-up-link" ]; then say "  First run, set it up:   $(cat "$data/set-up-link")"; fi
  [ -z "$lan" ] || say_lan
  if [ "$demo" = true ]; then say "" && sed 's/^/  /' "$data/demo-sign-ins.txt" && say ""; fi
  say "  Data and logs:          $data"
  say "  Ctrl-C stops it."
}

# Web first, so that nobody is sent to an agent that is going; then the agent, which closes its recordings.
stop_all() {
  trap '' INT TERM
  say ""
  say "  Stopping."
  [ -z "${lan_page:-}" ] || stop "$lan_page" 2
  [ -z "${web:-}" ] || stop "$web" 10
  [ -z "${agent:-}" ] || stop "$agent" 20
  sweep
}
