package herberge.adapter.postgres.shared;

import herberge.application.port.DatabaseHealth;
import herberge.application.shared.RequestFault.Unavailable.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers that the database ran out of a resource, because reads do not show it. After a while, each health request
 * tests whether writing works again.
 */
public final class JdbiDatabaseHealth implements DatabaseHealth {

    private static final Logger LOG = LoggerFactory.getLogger(JdbiDatabaseHealth.class);

    /** How long after the last failure no test is made: small writes still succeed on a full disk now and then. */
    private static final Duration TEST_DELAY = Duration.ofSeconds(10);

    private static final Set<Cause> SHORTAGES =
            Set.of(Cause.DISK, Cause.MEMORY, Cause.CONNECTIONS, Cause.LIMIT, Cause.STORAGE);

    /** Writes 128 KiB that do not compress, so that the file must grow; rolled back. */
    private static final String TEST_WRITE = """
            insert into idempotency_key (user_id, key, digest, claimed_at, body)
            select 0, 'room ' || gen_random_uuid(), '', now(), string_agg(md5(random()::text), '')
              from generate_series(1, 4096)
            """;

    private final Jdbi jdbi;
    private @Nullable Cause shortage;
    private @Nullable Instant since;

    public JdbiDatabaseHealth(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Records that a statement failed for this cause. */
    public synchronized void failed(Cause cause, String message) {
        if (!SHORTAGES.contains(cause)) {
            LOG.warn("Database unavailable: {}", message);
            return;
        }
        if (cause == shortage) {
            LOG.debug("Database still lacks a resource: {}", message);
        } else {
            LOG.error("Database cannot write, {}: {}", describe(cause), message);
        }
        shortage = cause;
        since = null;
    }

    private static String describe(Cause cause) {
        return switch (cause) {
            case DISK -> "its disk is full";
            case MEMORY -> "it has no memory left";
            case CONNECTIONS -> "it accepts no more connections";
            case LIMIT -> "a limit of its configuration is reached";
            default -> "its disk fails";
        };
    }

    @Override
    public synchronized Optional<Cause> findShortage(Instant now) {
        if (shortage == null) {
            return Optional.empty();
        }
        if (since == null) {
            since = now;
        }
        if (!now.isBefore(since.plus(TEST_DELAY)) && canWrite()) {
            LOG.info("Database can write again");
            shortage = null;
        }
        return Optional.ofNullable(shortage);
    }

    private boolean canWrite() {
        try (var handle = jdbi.open()) {
            handle.begin();
            handle.execute("select set_config('herberge.user_id', '0', true)");
            handle.execute(TEST_WRITE);
            handle.rollback();
            return true;
        } catch (JdbiException e) {
            LOG.debug("Database cannot write yet", e);
            return false;
        }
    }
}
