#!/usr/bin/env bash
# password4j 1.8.4: a hash by Argon2id with 19 MiB needs several times that, and pauses a small heap as a whole.
#
# Guess:  a hash with 19 MiB and two rounds takes 19 MiB of the heap while it runs and nothing afterwards, so that a server
#         with 128 MB, of which a quarter is in use, has room for two of them.
# Seen:   the instance for a set of parameters, which the library keeps for ever, holds an empty table of 19 MiB, and each
#         hash works on a copy of it and creates four times as much garbage beside it. The copies outlive the garbage, so
#         the old generation fills up with them: with the serial collector and -Xmx128m, 20 hashes have the whole heap collected
#         about 35 times. 7 MiB and five rounds, which OWASP calls equally strong, do so 4 times.
# Harm:   each login stops all other requests for 50 to 150 ms, and logins take twice as long as they compute. It is not
#         seen on a development machine with a heap of gigabytes.
# Way:    choose the parameters of OWASP's list that take least memory: m=7168, t=5, p=1.
#
# Needs: a JDK from 17 on, Maven. Exits with 1 if what is seen changes.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

for artifact in com.password4j:password4j:1.8.4 org.slf4j:slf4j-api:2.0.18; do
  mvn -q -B dependency:copy -Dartifact="$artifact" -DoutputDirectory=lib >&2
done

cat >Hashes.java <<'JAVA'
import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;

class Hashes {
    /** What a server holds besides. */
    private static byte[][] live = new byte[30][1_000_000];

    public static void main(String[] arguments) {
        int kib = Integer.parseInt(arguments[0]);
        int rounds = Integer.parseInt(arguments[1]);
        long before = used();
        Argon2Function argon2 = Argon2Function.getInstance(kib, rounds, 1, 32, Argon2.ID);
        System.out.println("kept MiB: " + (used() - before + 500_000) / (1 << 20));
        hash(argon2, 5);
        long collected = collections();
        long allocated = allocated();
        hash(argon2, 20);
        System.out.println("allocated by a hash, MiB: " + (allocated() - allocated) / 20 / (1 << 20));
        System.out.println("collections of the whole heap in 20 hashes: " + (collections() - collected));
        live = null; // not earlier
    }

    private static void hash(Argon2Function argon2, int times) {
        byte[] salt = new byte[16];
        for (int i = 0; i < times; i++) {
            argon2.hash(("password " + i).getBytes(StandardCharsets.UTF_8), salt);
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static long collections() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .filter(collector -> collector.getName().equals("MarkSweepCompact"))
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .sum();
    }
}
JAVA

run() {
  java -XX:+UseSerialGC -Xmx128m -cp 'lib/*' Hashes.java "$1" "$2" 2>/dev/null
}

figure() {
  sed -n "s/^$2: //p" <<<"$1"
}

large=$(run 19456 2)
small=$(run 7168 5)
printf '19 MiB, two rounds\n%s\n7 MiB, five rounds\n%s\n' "$large" "$small"

[[ $(figure "$large" 'kept MiB') -ge 17 && $(figure "$large" 'allocated by a hash, MiB') -ge 57 &&
  $(figure "$large" 'collections of the whole heap in 20 hashes') -ge 10 &&
  $(figure "$small" 'collections of the whole heap in 20 hashes') -lt 10 ]] || {
  echo "it behaves differently now"
  exit 1
}
