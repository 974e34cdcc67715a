# ./takan run --lan: phones in the same network. A browser gives the camera to https pages only, so this machine
# has a certificate authority of its own; a small page lets phones install it.

lan_address() {
  hostname -I | tr ' ' '\n' | grep -m1 -E '^(10|192\.168|172\.(1[6-9]|2[0-9]|3[01])|169\.254|100\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7]))\.' ||
    hostname -I | tr ' ' '\n' | grep -m1 -E '^[0-9.]+$'
}

# The authority may speak for private addresses only: whoever takes its key cannot pretend to be a public site.
make_authority() {
  [ -s "$lan/ca.crt" ] && openssl x509 -checkend 7776000 -noout -in "$lan/ca.crt" >/dev/null && return
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -sha256 -days 730 \
    -keyout "$lan/ca.key" -out "$lan/ca.crt" -subj "/CN=Takan $(hostname) $(date +%F)" \
    -addext basicConstraints=critical,CA:true,pathlen:0 -addext keyUsage=critical,keyCertSign,cRLSign \
    -addext "nameConstraints=critical,permitted;IP:$1/255.255.255.255,permitted;DNS:takan.invalid" 2>/dev/null
  rm -f "$lan/address"
}

make_certificate() {
  local address=$1
  [ "$(cat "$lan/address" 2>/dev/null)" = "$address" ] || rm -f "$lan/ca.crt"
  make_authority "$address"
  openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout "$lan/web.key" -out "$lan/web.csr" -subj "/O=Takan" 2>/dev/null
  openssl x509 -req -sha256 -days 397 -in "$lan/web.csr" -CA "$lan/ca.crt" -CAkey "$lan/ca.key" -CAcreateserial -out "$lan/web.crt" \
    -extfile <(printf 'subjectAltName=IP:%s\nextendedKeyUsage=serverAuth\nbasicConstraints=CA:false\n' "$address") 2>/dev/null
  printf '%s' "$address" >"$lan/address"
}

prepare_lan() {
  lan=$data/lan
  mkdir -p "$lan"
  address=$(lan_address) || fail "this machine has no IPv4 address in a network."
  make_certificate "$address"
  lan_port=$((port + 1)) page_port=$((port + 2))
  local wanted
  for wanted in "$lan_port" "$page_port"; do
    ! port_answers "$wanted" || fail "port $wanted is in use; --lan needs three in a row. Choose others: ./takan run --lan --port N"
  done
  export Kestrel__Certificates__Default__Path="$lan/web.crt" Kestrel__Certificates__Default__KeyPath="$lan/web.key"
  export Public__Address="https://$address:$lan_port"
}

start_lan_page() {
  start "$data/logs/lan-page.log" node "$root/tools/lan-page.mjs" "$address" "$page_port" "$lan/ca.crt" "https://$address:$lan_port" 9>&-
  lan_page=$started
}

say_lan() {
  say ""
  say "  For phones in this network:"
  say "    1. once on each phone, install the certificate:  http://$address:$page_port"
  say "       its SHA-256 must be  $(openssl x509 -in "$lan/ca.crt" -noout -fingerprint -sha256 | cut -d= -f2 | cut -c1-29) …"
  say "    2. then open:  https://$address:$lan_port"
  say "  In-app browsers (WeChat, DingTalk, Alipay) trust no certificate that you installed, and WeChat blocks bare"
  say "  addresses: open the link in the phone's own browser (Chrome, Safari). A real installation needs a host name."
}
