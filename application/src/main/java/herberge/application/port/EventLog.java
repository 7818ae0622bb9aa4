package herberge.application.port;

import herberge.application.shared.EntityKind;
import herberge.application.shared.EventView;
import herberge.application.shared.LogPosition;
import herberge.application.shared.Operation;
import herberge.domain.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ordered log of events: every committed change of an entity, once, with consecutive numbers. A change gets its
 * number after the commit. Once a number has been read, no event with a smaller number ever appears. A change that saw
 * the commit of another change has the higher number.
 */
public interface EventLog {

    /**
     * Numbers committed changes that have no number yet, at most {@code atMost}, and returns how many; numbered changes
     * can be sealed. Any server may call it at any time; writes never wait for it.
     */
    int publish(int atMost);

    /** Returns the present end of the log; sequence 0 while the log is empty. */
    LogPosition position();

    /** Returns the number of the oldest event that is still kept, or of the next event if none is kept. */
    long oldestSequence();

    /**
     * Deletes the oldest events that need not be kept, at most {@code atMost}, and returns how many. The rest has no
     * gap, and the position of the log does not change. Any server may call it at any time; of two concurrent calls,
     * one finds nothing to do.
     */
    int prune(Keeping keeping, int atMost);

    /**
     * Returns the events after this number, in order, at most {@code limit}, each with the entity after the change.
     * Returns fewer if their texts together exceed {@link herberge.application.shared.PageRequest#MAX_TEXT}, but at
     * least one if there is one.
     */
    List<Logged> readAfter(long seq, int limit);

    /**
     * How much is kept: an event is deleted once it is older than {@code days}, or once {@code events} newer events
     * exist. The minimum values are also enforced by the database.
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
     * One change of one entity.
     *
     * @param view      the entity after the change, as events show it; null if it no longer exists
     * @param owners    the users who may see it, if not all may; null means all
     * @param former    the users who could see it before this change and no longer can
     * @param length    the approximate number of characters in which the entity is stored
     */
    record Logged(
            long seq,
            EntityKind kind,
            long id,
            Operation operation,
            long version,
            @Nullable EventView view,
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

        /** Whether earlier events about the same guest contain less data since then. */
        public boolean isErasure() {
            return operation == Operation.ERASED;
        }
    }
}
