package herberge.adapter.embedded;

import java.util.Locale;

/** The text of {@code postgresql.conf} and {@code pg_hba.conf} of an embedded cluster; both are written at every start. */
final class PostgresConfigFiles {

    /** In addition to the pool: for the migration, for an operator, and for connections that a killed server leaves behind. */
    private static final int SPARE_CONNECTIONS = 10;

    private PostgresConfigFiles() {}

    /**
     * Settings for a machine with 1 GB that also runs the server: most of the memory is left to the page cache, which
     * PostgreSQL uses as well.
     */
    static String postgresql(boolean durable, int poolMax) {
        String safe = durable ? "on" : "off";
        return String.format(Locale.ROOT, """
                # Written at every start; put your own lines into postgresql.local.conf in the data folder.
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                max_connections = %d
                superuser_reserved_connections = 3
                password_encryption = 'scram-sha-256'

                fsync = %s
                synchronous_commit = %s
                full_page_writes = %s

                shared_buffers = 64MB
                effective_cache_size = 256MB
                work_mem = 4MB
                maintenance_work_mem = 32MB
                autovacuum_max_workers = 2
                max_worker_processes = 4
                max_parallel_workers = 2
                max_parallel_workers_per_gather = 1
                io_workers = 2
                wal_level = 'minimal'
                max_wal_senders = 0
                max_logical_replication_workers = 0
                wal_buffers = 4MB
                min_wal_size = 64MB
                max_wal_size = 256MB
                jit = off

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
                """, poolMax + SPARE_CONNECTIONS, safe, safe, safe);
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
