package herberge.application.port;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the servers agree on who does which job when: every job stands in it once, so that nobody does it while another
 * does.
 */
public interface JobQueue {

    /**
     * A job's place.
     *
     * @param at     when it is its turn
     * @param server who is doing it; null when nobody is
     */
    record Place(Instant at, @Nullable String server) {}

    /** Has it done then; does nothing where it is being done, or somebody has asked for it. */
    void plan(String job, Instant at);

    /** Has it done at once under that key; false where it is being done, or somebody has asked for it already. */
    boolean request(String job, String key, Instant now);

    /** Of all that were ever planned, by name. */
    Map<String, Place> places();
}
