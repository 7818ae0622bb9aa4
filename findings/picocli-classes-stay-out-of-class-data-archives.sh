#!/usr/bin/env bash
# picocli 4.7.7 and class-data archives of the JVM: no class of picocli gets into a dynamic archive.
#
# Guess:  an archive that a run of the program writes (-XX:ArchiveClassesAtExit) holds the classes that this run has loaded, so that
#         the next start maps them instead of loading and verifying them.
# Seen:   it holds the classes of the program, and none of picocli: 164 are loaded from the jar at every start. Picocli is published as
#         class files of version 49 (Java 5), which the JVM verifies in the way of old and leaves out ("Old class has been
#         linked"). The same sources compiled for Java 17 are archived, all of them.
# Harm:   a command that lives for a third of a second spends a fifth of its processor time on its command line library.
# Way:    compile the sources of picocli for the program's own Java, and ship these classes.
#
# Needs: a JDK from 17 on, curl. Exits with 1 if what is seen changes.
set -euo pipefail

version=4.7.7
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
central=https://repo.maven.apache.org/maven2/info/picocli/picocli/$version
curl -fsSLo picocli.jar "$central/picocli-$version.jar"
curl -fsSLo sources.jar "$central/picocli-$version-sources.jar"

cat >Greet.java <<'J'
import picocli.CommandLine;
@CommandLine.Command(name = "greet")
public class Greet implements Runnable {
    @CommandLine.Option(names = "--name") String name = "you";
    @Override public void run() { System.out.println("hello " + name); }
    public static void main(String[] args) { System.exit(new CommandLine(new Greet()).execute(args)); }
}
J
mkdir app sources recompiled
javac -proc:none --release 17 -cp picocli.jar -d app Greet.java
jar --create --file greet.jar -C app .
(cd sources && jar --extract --file ../sources.jar picocli)
javac -nowarn --release 17 -Xlint:none -proc:none -d recompiled sources/picocli/*.java 2>/dev/null
jar --create --file recompiled.jar -C recompiled .

# Prints how many classes of picocli the second start loads from the jar, with the archive that the first has written.
from_jar() {
  java -XX:ArchiveClassesAtExit="$1.jsa" -cp "greet.jar:$1.jar" Greet >/dev/null 2>"$1.log"
  java -XX:SharedArchiveFile="$1.jsa" -Xlog:class+load:file="$1.loads" -cp "greet.jar:$1.jar" Greet >/dev/null
  grep -q ' Greet source: shared objects file' "$1.loads"
  grep -c ' picocli\..* source: file:\| picocli\..* source: jrt:\| picocli\..* source: .*\.jar$' "$1.loads" || true
}

published=$(from_jar picocli)
compiled=$(from_jar recompiled)
echo "picocli $version, $(java -version 2>&1 | head -n 1)"
echo "classes of picocli loaded from the jar in spite of the archive: published $published, compiled for Java 17 $compiled"
((published > 50 && compiled == 0)) || { echo "the behaviour has changed"; exit 1; }
