#!/usr/bin/env python3
"""Checks a Takan evidence package. Written from docs/evidence-package.md alone; uses the standard library and openssl.

usage: second-verifier.py PACKAGE.zip FINGERPRINT
exit:  0 intact and signed by that key, 1 anything else (the reason is printed)
"""
import base64, hashlib, json, re, struct, subprocess, sys, tempfile, zlib

TAGS = ["bag-info.txt", "bagit.txt", "manifest-sha256.txt", "manifest-sm3.txt",
        "seal.json", "seal.sig", "tagmanifest-sha256.txt", "tagmanifest-sm3.txt"]
LEVELS = {"applicant": 0, "staff": 1, "supervision": 2}
NAME = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*")


class Refused(Exception):
    pass


def must(holds, reason):
    if not holds:
        raise Refused(reason)


def sha256(data):
    return hashlib.sha256(data).digest()


def sm3(data):
    return subprocess.run(["openssl", "dgst", "-sm3", "-binary"], input=data, capture_output=True, check=True).stdout


# Section 2

def text_of(value):
    escapes = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r"}
    return '"' + "".join(escapes.get(c) or (f"\\u{ord(c):04x}" if c < " " else c) for c in value) + '"'


def canonical(value):
    if isinstance(value, dict):
        keys = sorted(value, key=lambda k: k.encode("utf-16-be"))
        return "{" + ",".join(text_of(k) + ":" + canonical(value[k]) for k in keys) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    if isinstance(value, str):
        return text_of(value)
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    must(isinstance(value, int) and abs(value) < 2 ** 53, "a number is no integer")
    return str(value)


def read_canonical(data, what):
    def no_key_twice(pairs):
        must(len({k for k, _ in pairs}) == len(pairs), f"{what}: a key twice")
        return dict(pairs)
    try:
        value = json.loads(data.decode("utf-8"), object_pairs_hook=no_key_twice)
        must(canonical(value).encode("utf-8") == data, f"{what} is not canonical")
        return value
    except (UnicodeError, json.JSONDecodeError):
        raise Refused(f"{what} is no JSON")


# Section 3: read the entries one after the other, then write the whole file anew and compare.

def read_entries(data):
    entries, at = [], 0
    while data[at:at + 4] == b"PK\x03\x04":
        crc, size, _, name_length, extra_length = struct.unpack("<IIIHH", data[at + 14:at + 30])
        name = data[at + 30:at + 30 + name_length]
        extra = data[at + 30 + name_length:at + 30 + name_length + extra_length]
        if size == 0xFFFFFFFF:
            must(len(extra) == 20, "zip64 field")
            size = struct.unpack("<Q", extra[4:12])[0]
        start = at + 30 + name_length + extra_length
        must(start + size <= len(data), "truncated")
        must(all(b < 128 for b in name), "a name")
        entries.append((name.decode("ascii"), data[start:start + size]))
        at = start + size
    return entries


def write_zip(entries):
    out, central, limit = bytearray(), bytearray(), 0xFFFFFFFF
    for name, content in entries:
        raw, size, crc, offset = name.encode("ascii"), len(content), zlib.crc32(content), len(out)
        big, far = size >= limit, offset >= limit
        short = min(size, limit)
        extra = struct.pack("<HHQQ", 1, 16, size, size) if big else b""
        out += b"PK\x03\x04" + struct.pack("<HHHHHIIIHH", 45 if big else 20, 0, 0, 0, 0x21, crc, short, short, len(raw), len(extra))
        out += raw + extra + content
        numbers = (struct.pack("<QQ", size, size) if big else b"") + (struct.pack("<Q", offset) if far else b"")
        extra = struct.pack("<HH", 1, len(numbers)) + numbers if numbers else b""
        central += b"PK\x01\x02" + struct.pack("<HHHHHHIIIHHHHHII", 20, 45 if extra else 20, 0, 0, 0, 0x21, crc, short, short,
                                               len(raw), len(extra), 0, 0, 0, 0, min(offset, limit)) + raw + extra
    count, start, length = len(entries), len(out), len(central)
    out += central
    if count >= 0xFFFF or start >= limit or length >= limit:
        end64 = len(out)
        out += b"PK\x06\x06" + struct.pack("<QHHIIQQQQ", 44, 45, 45, 0, 0, count, count, length, start)
        out += b"PK\x06\x07" + struct.pack("<IQI", 0, end64, 1)
    few = min(count, 0xFFFF)
    out += b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, few, few, min(length, limit), min(start, limit), 0)
    return bytes(out)


def read_zip(path):
    with open(path, "rb") as file:
        data = file.read()
    entries = read_entries(data)
    must(entries and write_zip(entries) == data, "the zip is not canonical")
    names = [name for name, _ in entries]
    must(names == sorted(set(names)) and len({n.lower() for n in names}) == len(names), "names")
    must(all(NAME.fullmatch(n) and len(n) <= 240 for n in names), "a name")
    root = names[0].split("/")[0]
    must(all(n.startswith(root + "/") for n in names), "more than one folder")
    return root, {name[len(root) + 1:]: content for name, content in entries}


# Sections 4 and 5

def manifest(files, paths, digest):
    return b"".join(digest(files[p]).hex().encode() + b"  " + p.encode() + b"\n" for p in paths)


def tree(lines, digest):
    if not lines:
        return digest(b"")
    if len(lines) == 1:
        return digest(b"\0" + lines[0])
    half = 1
    while half * 2 < len(lines):
        half *= 2
    return digest(b"\1" + tree(lines[:half], digest) + tree(lines[half:], digest))


def check_bag(root, files, seal):
    must(root == seal["name"], "folder name")
    must(sorted(f for f in files if not f.startswith("data/")) == TAGS, "tag files")
    payload = sorted(f for f in files if f.startswith("data/"))
    size = sum(len(files[p]) for p in payload)
    must((seal["files"], seal["bytes"]) == (len(payload), size), "counts")
    must(files["bagit.txt"] == b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n", "bagit.txt")
    info = f"Bag-Software-Agent: Takan\nBagging-Date: {seal['created'][:10]}\nExternal-Identifier: {root}\nPayload-Oxum: {size}.{len(payload)}\n"
    must(files["bag-info.txt"] == info.encode(), "bag-info.txt")
    for algorithm, digest in (("sha256", sha256), ("sm3", sm3)):
        lines = manifest(files, payload, digest)
        must(files[f"manifest-{algorithm}.txt"] == lines, f"content or manifest, {algorithm}")
        must(files[f"tagmanifest-{algorithm}.txt"] == manifest(files, TAGS[:6], digest), f"tag manifest, {algorithm}")
        must(tree(lines.splitlines(keepends=True), digest).hex() == seal["root"][algorithm], f"tree root, {algorithm}")


def check_seal(seal, files, fingerprint):
    must(set(seal) == {"type", "name", "inspection", "cases", "audience", "created", "profile", "root", "files", "bytes",
                       "heads", "algorithms", "key"}, "fields of the seal")
    must(seal["type"] == "takan-seal/1", "type of the seal")
    must(seal["algorithms"] == {"digests": ["SHA-256", "SM3"], "signature": "ECDSA-P256-SHA256", "tree": "RFC6962"}, "algorithms")
    public = base64.b64decode(seal["key"]["public"], validate=True)
    key_id = sha256(public).hex()
    paper = key_id[:40].upper()
    groups = " ".join(paper[i:i + 4] for i in range(0, 40, 4))
    must(seal["key"] == {"id": key_id, "fingerprint": groups, "public": seal["key"]["public"]}, "key")
    with tempfile.TemporaryDirectory() as folder:
        for name, content in (("der", public), ("sig", files["seal.sig"]), ("seal", files["seal.json"])):
            with open(f"{folder}/{name}", "wb") as file:
                file.write(content)
        run = lambda *command: subprocess.run(["openssl", *command], cwd=folder, capture_output=True).returncode == 0
        must(run("pkey", "-pubin", "-inform", "DER", "-in", "der", "-out", "pem"), "public key")
        must(run("dgst", "-sha256", "-verify", "pem", "-signature", "sig", "seal"), "signature")
    must(key_id.startswith(re.sub(r"[\s:-]", "", fingerprint).lower()), "signed by another key")


# Section 7

def check_log(content, head, reader):
    previous, count = "0" * 64, 0
    for line in content.splitlines(keepends=True):
        must(line.endswith(b"\n"), "last line of a log")
        entry = read_canonical(line[:-1], "log line")
        header, count = entry["header"], count + 1
        must(set(header) == {"stream", "number", "time", "actor", "kind", "audience", "commitment", "previous"}, "header fields")
        must(header["stream"] == head["stream"] and header["number"] == count, "log number")
        must(header["previous"] == previous, "log link")
        must(set(entry) in ({"header"}, {"header", "body", "salt"}), "log line fields")
        if "salt" in entry:
            salt = base64.b64decode(entry["salt"], validate=True)
            must(len(salt) == 32, "salt")
            must(sha256(salt + canonical(entry["body"]).encode()).hex() == header["commitment"], "log body")
            must(LEVELS[header["audience"]] <= LEVELS[reader], "a body that is not for the reader")
        previous = sha256(b"takan-log-header/1\n" + canonical(header).encode()).hex()
    must((head["number"], head["digest"]) == (count, previous), "log head")


# Section 8

def check_record(files):
    for track in read_canonical(files["data/record.json"], "record").get("coverage", []):
        stretches = sorted((s["startMs"], s["lengthMs"]) for s in track["parts"] + track["gaps"])
        must(all(start >= 0 and length >= 0 for start, length in stretches), "negative stretch")
        open_ms, reached = 0, 0
        for start, length in stretches:
            open_ms += max(0, min(start, track["lengthMs"]) - reached)
            reached = max(reached, start + length)
        open_ms += max(0, track["lengthMs"] - reached)
        told = sum(length for _, length in stretches)
        must(open_ms <= 2000 and abs(told - track["lengthMs"]) <= 2000, "a gap that nothing explains")
        must(all(gap["cause"].strip() for gap in track["gaps"]), "a gap without a cause")
        must(all("data/" + part["file"] in files for part in track["parts"]), "a part is missing")


def verify(path, fingerprint):
    root, files = read_zip(path)
    must("seal.json" in files and "seal.sig" in files and "data/record.json" in files, "a file is missing")
    seal = read_canonical(files["seal.json"], "seal.json")
    check_seal(seal, files, fingerprint)
    check_bag(root, files, seal)
    logs = {"data/log/" + head["stream"].replace("/", "-") + ".jsonl": head for head in seal["heads"]}
    must(set(logs) == {f for f in files if f.startswith("data/log/")}, "logs")
    for name, head in logs.items():
        check_log(files[name], head, seal["audience"])
    check_record(files)


if __name__ == "__main__":
    try:
        verify(sys.argv[1], sys.argv[2])
    except (Refused, KeyError, ValueError, TypeError, AttributeError, struct.error) as reason:
        print(f"refused: {type(reason).__name__}: {reason}")
        sys.exit(1)
    print("intact, and signed by that key")
