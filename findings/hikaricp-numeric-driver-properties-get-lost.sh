#!/usr/bin/env bash
# HikariCP 7.1.0 with pgjdbc 42.7.14: a time-out given as a number is accepted and has no effect.
#
# Guess:  addDataSourceProperty("socketTimeout", 60) limits how long a read from the database may wait, or fails.
# Seen:   with a jdbcUrl (or a driver class) the number goes to the driver as it is, inside java.util.Properties.
#         getProperty() returns null for every value that is no String, so the driver uses its default: 0, for ever.
#         Nothing is logged. The same call with "60" works, and with dataSourceClassName both work, because there the
#         value goes through a setter.
# Harm:   all connections of a pool wait for ever for a database whose host has gone silent, though the configuration
#         says otherwise; a test with dataSourceClassName sees it work.
# Way:    give driver properties as text, and read the effective value back once in a test.
#
# Needs: a JDK from 17 on, Maven; no database. Exits with 1 if what is seen changes.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

for artifact in com.zaxxer:HikariCP:7.1.0 org.postgresql:postgresql:42.7.14 org.slf4j:slf4j-api:2.0.17; do
  mvn -q -B dependency:copy -Dartifact="$artifact" -DoutputDirectory=lib >&2
done

cat >LostTimeout.java <<'JAVA'
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Logger;
import org.postgresql.PGProperty;

/** A driver that reads its properties as pgjdbc does, and connects to nothing. */
class LostTimeout implements Driver {
    public static void main(String[] arguments) throws SQLException {
        DriverManager.registerDriver(new LostTimeout());
        for (Object value : new Object[] {"60", 60, 60L}) {
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl("jdbc:seen:");
            config.setInitializationFailTimeout(-1);
            config.setConnectionTimeout(250);
            config.addDataSourceProperty("socketTimeout", value);
            System.out.print(value.getClass().getSimpleName() + " 60 -> ");
            try (HikariDataSource pool = new HikariDataSource(config)) {
                pool.getConnection().close();
            } catch (SQLException expected) {
                System.out.println(seen);
            }
        }
    }

    private static volatile String seen = "not asked";

    @Override
    public Connection connect(String url, Properties properties) throws SQLException {
        if (!acceptsURL(url)) {
            return null;
        }
        seen = "socketTimeout " + PGProperty.SOCKET_TIMEOUT.getInt(properties);
        throw new SQLException("connects to nothing");
    }

    @Override
    public boolean acceptsURL(String url) {
        return url.startsWith("jdbc:seen:");
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }
}
JAVA
javac -cp 'lib/*' -d classes LostTimeout.java # DriverManager sees no class of a single-file program
java -cp 'classes:lib/*' LostTimeout 2>log | tee seen || { cat log >&2; exit 1; }

cat >expected <<'TEXT'
String 60 -> socketTimeout 60
Integer 60 -> socketTimeout 0
Long 60 -> socketTimeout 0
TEXT
diff expected seen && echo "as described"
