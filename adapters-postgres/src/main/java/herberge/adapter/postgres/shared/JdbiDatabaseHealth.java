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
 * Remembers that the database had no room for something, for reading shows nothing of it; and tries after a while, as
 * often as it is asked, whether there is room again.
 */
public final class JdbiDatabaseHealth implements DatabaseHealth {

    private static final Logger LOG = LoggerFactory.getLogger(JdbiDatabaseHealth.class);

    /** So long after the last failure nothing is tried: what is small still fits on a full disk now and then. */
    private static final Duration KEPT = Duration.ofSeconds(10);

    private static final Set<Cause> SHORTAGES =
            Set.of(Cause.DISK, Cause.MEMORY, Cause.CONNECTIONS, Cause.LIMIT, Cause.STORAGE);

    /** 128 KiB that do not shrink, so that the file must grow; taken back. */
    private static final String TRY = """
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

    /** Something could not be done. */
    public synchronized void failed(Cause cause, String message) {
        if (!SHORTAGES.contains(cause)) {
            LOG.warn("database unavailable: {}", message);
            return;
        }
        if (cause == shortage) {
            LOG.debug("the database is still short of something: {}", message);
        } else {
            LOG.error("the database can store nothing, {}: {}", words(cause), message);
        }
        shortage = cause;
        since = null;
    }

    private static String words(Cause cause) {
        return switch (cause) {
            case DISK -> "its disk is full";
            case MEMORY -> "it has no memory left";
            case CONNECTIONS -> "it takes no more connections";
            case LIMIT -> "a limit of its configuration is reached";
            default -> "its disk fails";
        };
    }

    @Override
    public synchronized Optional<Cause> shortage(Instant now) {
        if (shortage == null) {
            return Optional.empty();
        }
        if (since == null) {
            since = now;
        }
        if (!now.isBefore(since.plus(KEPT)) && hasRoom()) {
            LOG.info("the database has room again");
            shortage = null;
        }
        return Optional.ofNullable(shortage);
    }

    private boolean hasRoom() {
        try (var handle = jdbi.open()) {
            handle.begin();
            handle.execute("select set_config('herberge.user_id', '0', true)");
            handle.execute(TRY);
            handle.rollback();
            return true;
        } catch (JdbiException e) {
            LOG.debug("there is no room yet", e);
            return false;
        }
    }
}
