package herberge.adapter.postgres.shared;

import herberge.application.port.Relay;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * By PostgreSQL's own {@code NOTIFY}, heard by {@link Notices}. A commit that notifies holds a lock of the whole database
 * until it is done, so this one does not wait for the disk: what is lost with a crash was no longer true anyway.
 */
public final class NoticeRelay implements Relay {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeRelay.class);

    private static final String SAY = """
            select pg_notify(:channel, :what)::text
              from set_config('synchronous_commit', 'off', true)
            """;

    private final Jdbi jdbi;

    public NoticeRelay(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Where a topic is heard. */
    public static String channel(Topic topic) {
        return "herberge_" + topic.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void say(Topic topic, String what) {
        Relay.requireShort(what);
        try {
            jdbi.useHandle(h -> h.createQuery(SAY)
                    .bind("channel", channel(topic))
                    .bind("what", what)
                    .mapTo(String.class)
                    .one());
        } catch (JdbiException e) {
            LOG.debug("not said: {}", e.getMessage()); // whoever stores something meanwhile complains for all
        }
    }
}
