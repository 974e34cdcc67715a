# Building what a command is going to start, and nothing when nothing has changed.

# Release without analyzers is for running; Debug with analyzers is for tests and editors. Two configurations
# because the compiler does not look again at an up-to-date project that was built without analyzers.
configuration=Release

# output PROJECT: the folder with the built program.
output() { printf '%s/%s/bin/%s/net10.0' "$root" "$1" "$configuration"; }

# published PROJECT: the folder with the program compiled for this machine, which starts in a fraction of the time.
published() { printf '%s/obj/takan/%s' "$root" "$(basename "$1")"; }

sources_digest() {
  cd "$root" && {
    dotnet --version
    find . -maxdepth 1 -type f -printf '%p %s %T@\n' | sort
    find ./*/ \( -name bin -o -name obj -o -name node_modules -o -name dist -o -name TestResults -o -path ./var -o -path ./out -o -path ./tools -o -path ./docs -o -path ./deploy \) \
      -prune -o -type f -printf '%p %s %T@\n' | sort
  } | sha256sum | cut -d' ' -f1
}

build() { make_current output build_project "$@"; }

publish() { make_current published publish_project "$@"; }

# make_current FOLDER MAKE PROJECT...: compares one digest over names, sizes and times, since even an empty build takes seconds.
make_current() {
  local folder=$1 make=$2 digest project
  shift 2
  local stamp="$root/obj/takan/$make-$(basename "$1").stamp"
  digest=$(sources_digest)
  if [ "$(cat "$stamp" 2>/dev/null)" = "$digest" ]; then
    for project in "$@"; do [ -d "$("$folder" "$project")" ] || digest=again; done
    [ "$digest" = again ] || return 0
    digest=$(sources_digest)
  fi
  for project in "$@"; do
    step "Building ${project##*/}" "$make" "$project" || fail "the build of $project failed."
  done
  mkdir -p "${stamp%/*}"
  printf '%s\n' "$digest" >"$stamp"
}

build_project() {
  cd "$root" && dotnet build "$1" --configuration "$configuration" -nodereuse:false \
    --verbosity quiet -p:RunAnalyzersDuringBuild=false
}

publish_project() {
  cd "$root" && dotnet publish "$1" --configuration "$configuration" --use-current-runtime --self-contained false \
    --output "$(published "$1")" -nodereuse:false --verbosity quiet -p:PublishReadyToRun=true -p:RunAnalyzersDuringBuild=false
}

# need_program PROJECT WORDS: a command whose program is not there says so instead of pretending.
need_program() {
  [ -f "$root/$1/$(basename "$1").csproj" ] || fail "$2 is not there yet ($1 is missing)." 2
}
