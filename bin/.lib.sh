# What the launchers share; sourced, never run. POSIX sh only.
# Expects $root (the project), $module and $jar (what to run).

# A server for a machine with 1 GB that has PostgreSQL beside it: the smallest collector, few arenas, no big code cache.
server_options="-XX:+UseSerialGC -Xmx128m -XX:ReservedCodeCacheSize=48m -Xss512k -XX:+ExitOnOutOfMemoryError"

# A JVM that ends by itself when the heap is full ends with 3, which means something else here. So it has itself killed
# before that: 137, as where the system runs out of memory. One argument, with blanks in it.
out_of_memory="-XX:OnOutOfMemoryError=kill -KILL %p"

say() {
  printf '%s: %s\n' "${0##*/}" "$1" >&2
}

die() {
  say "$1"
  exit "${2:-1}"
}

# Where to keep what can be made again; empty where nothing can be kept, which only costs time.
find_cache() {
  cache=
  if [ -n "${XDG_CACHE_HOME:-}" ]; then
    cache=$XDG_CACHE_HOME/herberge
  elif [ -n "${HOME:-}" ]; then
    cache=$HOME/.cache/herberge
  fi
  if [ -n "$cache" ]; then
    { { [ -d "$cache" ] || mkdir -p "$cache"; } && [ -w "$cache" ]; } 2>/dev/null || cache=
  fi
}

# One home folder a line, whether it holds a Java or not.
java_homes() {
  if [ -n "${JAVA_HOME:-}" ]; then printf '%s\n' "$JAVA_HOME"; fi
  on_path=$(command -v java 2>/dev/null) && {
    on_path=$(readlink -f "$on_path" 2>/dev/null || printf '%s' "$on_path")
    printf '%s\n' "${on_path%/bin/java}"
  }
  find_places '
'
  printf '%s' "$places"
}

# Sets $places to those of them that are in the usual folders, with $1 behind each; a choice is kept until these are others.
find_places() {
  places=
  for home in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "${HOME:-/nowhere}"/.sdkman/candidates/java/* \
    "${HOME:-/nowhere}"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -x "$home/bin/java" ]; then places=$places$home$1; fi
  done
}

# The feature number of the Java in a folder, read from its release file where there is one: asking it costs 100 ms.
java_feature() {
  [ -x "$1/bin/java" ] || return 1
  number=
  if [ -r "$1/release" ]; then
    number=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  fi
  if [ -z "$number" ]; then
    number=$("$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)
  fi
  [ -n "$number" ] && printf '%s\n' "$number"
}

newest_java() {
  best=0
  java_home=
  while IFS= read -r home; do
    feature=$(java_feature "$home") || continue
    if [ "$feature" -ge 17 ] && [ "$feature" -gt "$best" ]; then
      best=$feature
      java_home=$home
    fi
  done <<LIST
$(java_homes)
LIST
}

# Sets $java_home and $feature to the newest Java from 17 on. The choice is kept until what there is to choose from changes.
find_java() {
  if [ -n "${HERBERGE_JAVA_HOME:-}" ]; then
    java_home=$HERBERGE_JAVA_HOME
    feature=$(java_feature "$java_home") || die "HERBERGE_JAVA_HOME names no Java: $java_home"
    [ "$feature" -ge 17 ] || die "HERBERGE_JAVA_HOME names Java $feature; 17 or later is needed"
    return
  fi
  find_places ' '
  offer="${JAVA_HOME:-} $(command -v java 2>/dev/null || :) $places"
  if [ -n "$cache" ] && [ -r "$cache/java" ]; then
    { IFS= read -r java_home && IFS= read -r feature && IFS= read -r offered; } <"$cache/java" || java_home=
    if [ -n "$java_home" ] && [ -x "$java_home/bin/java" ] && [ "$offered" = "$offer" ]; then
      return
    fi
  fi
  newest_java
  [ -n "$java_home" ] || die "needs Java 17 or later, and found none in JAVA_HOME, on the PATH or in the usual folders"
  feature=$best
  if [ -n "$cache" ]; then
    { printf '%s\n%s\n%s\n' "$java_home" "$feature" "$offer" >"$cache/java.$$" && mv -f "$cache/java.$$" "$cache/java"; } \
      2>/dev/null || rm -f "$cache/java.$$" 2>/dev/null || :
  fi
}

# True when the jar is missing or older than anything it is made of; folders count, they change when a file goes.
is_stale() {
  [ -f "$jar" ] || return 0
  [ -f "$root/pom.xml" ] || return 1
  set -- "$root/pom.xml"
  for part in $parts; do
    set -- "$@" "$root/$part/pom.xml" "$root/$part/src/main"
  done
  [ -n "$(find "$@" -newer "$jar" 2>/dev/null)" ]
}

build_if_stale() {
  is_stale || return 0
  [ -f "$root/pom.xml" ] || die "there is no $jar and no project to build it from"
  command -v mvn >/dev/null 2>&1 || die "needs Maven to build $jar first, and there is no mvn on the PATH"
  lock_build
  if is_stale; then
    say "building $module first: about a minute, and longer where Maven fetches libraries"
    build || die "the build failed; the lines above say why"
    touch "$jar"
  fi
  unlock_build
}

build() {
  if [ -z "${JAVA_HOME:-}" ] && [ -x "$java_home/bin/javac" ]; then
    JAVA_HOME=$java_home
    export JAVA_HOME
  fi
  # From 24 on the JVM warns of what Maven's own libraries do; nobody here can change it.
  builder=$(java_feature "${JAVA_HOME:-$java_home}") || builder=0
  if [ "$builder" -ge 24 ]; then
    MAVEN_OPTS="${MAVEN_OPTS:-} --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
    export MAVEN_OPTS
  fi
  {
    ended=0
    (cd "$root" && mvn -B -DskipTests -Dspotless.check.skip -Denforcer.skip -P '!checks' package \
      -pl "$module" -am </dev/null 2>&1) || ended=$?
    echo "$build_ended$ended"
  } | tell_progress
}

build_ended="the launcher's Maven ended with "

# Says which part is being built, and since when; of all else only what is no information. Ends as Maven has ended.
tell_progress() {
  began=$(date +%s)
  fetching=
  code=1
  reset=$(printf '\033[0m') # Debian's Maven writes it before its first and after its last line, with or without colours
  while IFS= read -r line; do
    while [ "${line#"$reset"}" != "$line" ]; do line=${line#"$reset"}; done
    case $line in
      "$build_ended"*) code=${line#"$build_ended"} ;;
      '[INFO] Building Herberge: '*)
        part=${line#'[INFO] Building Herberge: '}
        say "${part%% *} ${part##* } ($(($(date +%s) - began)) s)"
        ;;
      '[INFO] Downloading from '*)
        [ -n "$fetching" ] || say "Maven fetches libraries"
        fetching=yes
        ;;
      '[INFO]'* | '[WARNING]'* | 'Progress '* | '') ;;
      *) printf '%s\n' "$line" >&2 ;;
    esac
  done
  if [ "$code" = 0 ]; then say "built in $(($(date +%s) - began)) s"; fi
  return "$code"
}

# A folder is made by one process only, which a file test followed by a write does not promise.
lock_build() {
  lock=$root/target/.launcher-lock
  mkdir -p "$root/target" 2>/dev/null || die "cannot write to $root/target, and $jar has to be built"
  told=
  until mkdir "$lock" 2>/dev/null; do
    holder=$(cat "$lock/pid" 2>/dev/null) || holder=
    if [ -n "$holder" ] && ! kill -0 "$holder" 2>/dev/null; then
      rm -rf "$lock"
      continue
    fi
    if [ -z "$told" ]; then
      say "waiting for another build (process ${holder:-unknown})"
      told=yes
    fi
    sleep 1
  done
  trap unlock_build EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
  echo $$ >"$lock/pid"
}

unlock_build() {
  rm -rf "$lock"
  trap - EXIT INT TERM
}

# Sets $cds to the options that let the JVM map its classes instead of loading them. The archive's name holds the jar's
# time and size and the Java, so that another build or Java never meets it. The JVM writes its header last, so half an
# archive is none. Only a run that loads what matters may make one: pass it "make". One that is too small stems from a
# run that failed early, and is made again.
find_archive() {
  cds=-Xshare:auto
  [ -n "$cache" ] || return 0
  set -- "${1:-}" "$jar" "$java_home/bin/java"
  stamp=$(ls -Lin --full-time "$2" "$3" 2>/dev/null || ls -LinT "$2" "$3" 2>/dev/null || ls -Lin "$2" "$3")
  stamp=$(printf '%s %s' "$stamp" "$feature" | cksum)
  archive=$cache/$module-${stamp% *}-${stamp#* }.jsa
  drop_old_archives
  if [ "$feature" -lt 19 ]; then promote_archive; fi
  if [ -f "$archive" ] && is_too_small; then rm -f "$archive" 2>/dev/null || :; fi
  if [ -f "$archive" ] && [ "$feature" -lt 19 ] || [ "${1:-}" != make ]; then
    if [ -f "$archive" ]; then cds="-XX:SharedArchiveFile=$archive"; fi
  elif [ "$feature" -ge 19 ]; then
    cds="-XX:+AutoCreateSharedArchive -XX:SharedArchiveFile=$archive"
  else
    cds="-XX:ArchiveClassesAtExit=$archive.$$"
  fi
}

is_too_small() {
  [ -s "$archive" ] || return 0
  [ -n "${archive_blocks:-}" ] && [ -n "$(find "$archive" -size "-$archive_blocks" 2>/dev/null)" ]
}

# Before 19 the JVM writes an archive under a name of its own run; the next run moves it into place once that one ended.
promote_archive() {
  [ ! -f "$archive" ] || return 0
  for written in "$archive".*; do
    [ -f "$written" ] || continue
    writer=${written##*.}
    if ! kill -0 "$writer" 2>/dev/null; then
      mv -f "$written" "$archive" 2>/dev/null || :
      return 0
    fi
  done
}

drop_old_archives() {
  set --
  for old in "$cache/$module"-*.jsa*; do
    case $old in
      "$archive"*) ;;
      *) if [ -f "$old" ]; then set -- "$@" "$old"; fi ;;
    esac
  done
  [ $# = 0 ] || find "$@" -mtime +7 -exec rm -f {} + 2>/dev/null || :
}
