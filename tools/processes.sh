# Starting programs, and leaving none behind.

# Every program started here carries this mark in its environment, and so do its children. They are found by it
# at the end, whatever process group they have moved to (Janus has one of its own, so that it outlives its agent).
TAKAN_RUN=$(cat /proc/sys/kernel/random/uuid)
export TAKAN_RUN

marked() {
  local file stat
  for file in $(grep -lzsx "TAKAN_RUN=$TAKAN_RUN" /proc/[0-9]*/environ); do
    { read -r stat <"${file%/environ}/stat"; } 2>/dev/null || continue
    [[ ${stat##*) } == Z* ]] && continue
    file=${file#/proc/}
    printf '%s ' "${file%/environ}"
  done
}

# start LOG COMMAND...: in a session of its own, so that Ctrl-C reaches only this script, which then stops things
# in order; setpriv lets it end with the script even when the script is killed. The pid is left in $started.
start() {
  local log=$1
  shift
  setsid setpriv --pdeathsig TERM "$@" </dev/null >>"$log" 2>&1 &
  started=$!
}

# stop PID SECONDS: asks, waits, and leaves the rest to sweep.
stop() {
  local until=$((SECONDS + $2))
  kill -TERM "$1" 2>/dev/null || return 0
  while kill -0 "$1" 2>/dev/null && ((SECONDS < until)); do sleep 0.1; done
}

sweep() {
  local signal until
  for signal in TERM KILL; do
    # shellcheck disable=SC2046 # a list of process ids
    kill "-$signal" $(marked) 2>/dev/null || continue
    until=$((SECONDS + 5))
    while [ -n "$(marked)" ] && ((SECONDS < until)); do sleep 0.1; done
  done
}

# run_alone COMMAND...: in the foreground; whatever it started ends with it.
run_alone() {
  local code=0
  trap sweep EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
  "$@" || code=$?
  exit "$code"
}

port_answers() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 12000))
    port_answers "$port" || break
  done
  printf '%s' "$port"
}

# http_status PORT PATH: prints the status code of a GET on loopback, nothing when there is no answer.
http_status() {
  (
    exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 1
    printf 'GET %s HTTP/1.1\r\nHost: localhost:%s\r\nConnection: close\r\n\r\n' "$2" "$1" >&3
    read -r -t 5 _ status _ <&3 && printf '%s' "$status"
  ) 2>/dev/null || true
}
