package herberge.application.port;

import herberge.application.shared.EntityKind;
import herberge.application.shared.LogPosition;
import herberge.domain.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ordered log of what happened: every committed change of a thing, once, under dense numbers. A number is given
 * after the commit; once somebody has seen one, nothing with a smaller one ever appears, and a change that saw
 * another's commit has the higher number.
 */
public interface EventLog {

    /**
     * Numbers what is committed and has no number yet, at most so many changes, seals them in the audit, and says how many
     * there were. Any server may do it at any time; nobody's write waits for it.
     */
    int publish(int atMost);

    /** Where the log stands; sequence 0 while nothing is in it. */
    LogPosition position();

    /** The number of the oldest event that is still kept, or of the next one where none is. */
    long oldest();

    /** What happened after that number, in order, at most so many; as the thing was after each change. */
    List<Logged> after(long seq, int limit);

    /**
     * One change of one thing.
     *
     * @param operation created, updated or deleted
     * @param thing     as it was after the change, in domain terms; null where it is gone
     * @param owners    who may see it where not everybody may; null: everybody
     * @param former    who could see it before this change and cannot any more
     */
    record Logged(
            long seq,
            EntityKind kind,
            long id,
            String operation,
            long version,
            @Nullable Object thing,
            UserId author,
            String username,
            @Nullable String clientId,
            Instant at,
            @Nullable Set<Long> owners,
            Set<Long> former) {

        public Logged {
            former = Set.copyOf(former);
            owners = owners == null ? null : Set.copyOf(owners);
        }
    }
}
