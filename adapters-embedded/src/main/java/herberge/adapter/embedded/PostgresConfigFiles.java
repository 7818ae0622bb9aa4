package herberge.adapter.embedded;

import java.util.Locale;

/** The text of {@code postgresql.conf} and {@code pg_hba.conf} of an embedded cluster; both are written at every start. */
final class PostgresConfigFiles {

    private PostgresConfigFiles() {}

    /** The settings that depend on the machine, and those of every cluster. */
    static String postgresql(boolean durable, PostgresTuning tuning) {
        String safe = durable ? "on" : "off";
        return String.format(Locale.ROOT, """
                # Written at every start; put your own lines into postgresql.local.conf in the data folder.
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                superuser_reserved_connections = 3
                password_encryption = 'scram-sha-256'

                fsync = %s
                synchronous_commit = %s
                full_page_writes = %s

                %s
                io_workers = 2
                wal_level = 'minimal'
                max_wal_senders = 0
                max_logical_replication_workers = 0

                timezone = 'UTC'
                log_timezone = 'UTC'
                datestyle = 'iso, ymd'
                lc_messages = 'C'
                default_text_search_config = 'pg_catalog.simple'
                log_min_messages = 'warning'
                log_checkpoints = off
                log_line_prefix = '%%m [%%p] %%q%%u@%%d '
                log_statement = 'none'
                log_min_error_statement = 'panic'

                include_if_exists = '../postgresql.local.conf'
                """, safe, safe, safe, tuning.lines().strip());
    }

    /** Admits the two roles, from this machine and with a password. The superuser cannot log in over the network. */
    static String hba() {
        return String.format(Locale.ROOT, """
                # Written at every start.
                host %1$s %2$s 127.0.0.1/32 scram-sha-256
                host %1$s %3$s 127.0.0.1/32 scram-sha-256
                """, EmbeddedDatabase.DATABASE, EmbeddedDatabase.OWNER, EmbeddedDatabase.APP);
    }
}
