# Words on the terminal: what happens now, how long it took, what went wrong.

say() { printf '%s\n' "$*"; }

fail() {
  printf 'takan: %s\n' "$1" >&2
  exit "${2:-1}"
}

# step WORDS COMMAND...: runs quietly, counts the seconds, shows the end of the output only when it failed.
step() {
  local words=$1 log started=$SECONDS told=0 pid code=0
  shift
  log=$(mktemp)
  "$@" </dev/null >"$log" 2>&1 &
  pid=$!
  while kill -0 "$pid" 2>/dev/null; do
    if [ -t 1 ]; then
      printf '\r  … %s  %d s' "$words" $((SECONDS - started))
    elif ((SECONDS - started >= told + 15)); then
      told=$((SECONDS - started))
      printf '  … %s  %d s\n' "$words" "$told"
    fi
    sleep 0.2
  done
  wait "$pid" || code=$?
  [ -t 1 ] && printf '\r\033[K'
  if ((code == 0)); then
    printf '  ✓ %s  %d s\n' "$words" $((SECONDS - started))
  else
    printf '  ✗ %s  %d s\n' "$words" $((SECONDS - started))
    tail -n 40 "$log" >&2
  fi
  rm -f "$log"
  return "$code"
}
