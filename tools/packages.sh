# What Takan needs from the machine: .NET, Node, Debian packages.

packages_to_run=(janus janus-tools chromium ffmpeg libvips-tools fonts-lxgw-wenkai fonts-noto-cjk
  poppler-utils strace gcc libc6-dev openssl)
packages_to_test=(postgresql zbar-tools)

need_sdk() {
  (cd "$root" && dotnet --version >/dev/null 2>&1) ||
    fail "the .NET 10 SDK is missing. Install it from https://dotnet.microsoft.com/download/dotnet/10.0, then run this again."
}

need_node() {
  local version
  version=$(node --version 2>/dev/null) || version=v0
  version=${version#v}
  ((${version%%.*} >= 20)) && command -v npm >/dev/null ||
    fail "Node 20 or newer with npm is missing. Install it from https://nodejs.org, then run this again."
}

missing_packages() {
  local name
  for name in "$@"; do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || printf '%s ' "$name"
  done
}

need_packages() {
  command -v apt-get >/dev/null ||
    fail "this machine has no apt-get. Takan runs on Debian 12 or newer; it needs these packages: $*"
  local missing
  missing=$(missing_packages "$@")
  [ -z "$missing" ] && return
  local install="$root/tools/install-packages $missing"
  if [ "$(id -u)" = 0 ]; then
    # shellcheck disable=SC2086 # a list of package names
    step "Debian packages: $missing" "$root/tools/install-packages" $missing || fail "the packages could not be installed."
  elif command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
    say "These Debian packages are missing: $missing"
    sudo -v || fail "without root, run this once as root, then start again:
  $install"
    # shellcheck disable=SC2086
    step "Debian packages: $missing" sudo -n "$root/tools/install-packages" $missing || fail "the packages could not be installed."
  else
    fail "Debian packages are missing. Run this once as root, then start again:
  $install"
  fi
}
