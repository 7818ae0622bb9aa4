package herberge.application.port;

import herberge.application.shared.EntityKind;
import herberge.application.shared.LogPosition;
import herberge.application.shared.Operation;
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
     * Numbers what is committed and has no number yet, at most so many changes, and says how many there were; they can be
     * sealed then. Any server may do it at any time; nobody's write waits for it.
     */
    int publish(int atMost);

    /** Where the log stands; sequence 0 while nothing is in it. */
    LogPosition position();

    /** The number of the oldest event that is still kept, or of the next one where none is. */
    long oldestSequence();

    /**
     * Forgets the oldest events that need not be kept, at most so many, and says how many there were. What is left has no
     * hole, and the log stands where it stood. Any server may do it at any time; where two do, one finds nothing to do.
     */
    int prune(Keeping keeping, int atMost);

    /**
     * What happened after that number, in order, at most so many; as the thing was after each change. Fewer where their
     * texts together are longer than {@link herberge.application.shared.PageRequest#MAX_TEXT}, but never none where there
     * is one.
     */
    List<Logged> readAfter(long seq, int limit);

    /**
     * How much is kept: an event goes once it is older than so many days, or once so many newer ones are there. The floor
     * is what the database lets nobody forget.
     */
    record Keeping(int days, long events) {

        public static final int LEAST_DAYS = 1;
        public static final int LEAST_EVENTS = 1_000;

        public Keeping {
            if (days < LEAST_DAYS || events < LEAST_EVENTS) {
                throw new IllegalArgumentException("at least a day and a thousand events are kept");
            }
        }
    }

    /**
     * One change of one thing.
     *
     * @param thing     as it was after the change, in domain terms; null where it is gone
     * @param owners    who may see it where not everybody may; null: everybody
     * @param former    who could see it before this change and cannot any more
     * @param length    about how many characters the thing is kept in
     */
    record Logged(
            long seq,
            EntityKind kind,
            long id,
            Operation operation,
            long version,
            @Nullable Object thing,
            UserId author,
            String username,
            @Nullable String clientId,
            Instant at,
            @Nullable Set<Long> owners,
            Set<Long> former,
            int length) {

        public Logged {
            former = Set.copyOf(former);
            owners = owners == null ? null : Set.copyOf(owners);
        }

        /** Whether earlier events about the same guest tell less since then. */
        public boolean isErasure() {
            return operation == Operation.ERASED;
        }
    }
}
