package herberge.application.movein;

import herberge.application.port.MoveIns;
import herberge.application.shared.EntityKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ids that rows of one table have here. An id is kept where it is free, which it is if no entity ever had it. */
final class Ids {

    /** Clients read ids as numbers, which are exact far beyond this. */
    static final long MOST = 1_000_000_000_000L;

    private final EntityKind kind;
    private final MoveIns moveIns;
    private final boolean dryRun;
    private final Map<Long, Long> here = new HashMap<>();
    private final Set<Long> seen = new HashSet<>();
    private final Set<Long> earlier = new HashSet<>();
    private long last;

    /** @param highest the highest id in the source, beyond which other ids are given */
    Ids(EntityKind kind, MoveIns moveIns, boolean dryRun, long highest) {
        this.kind = kind;
        this.moveIns = moveIns;
        this.dryRun = dryRun;
        this.last = Math.max(Math.min(highest, MOST), dryRun ? moveIns.lastId(kind) : 0);
    }

    EntityKind kind() {
        return kind;
    }

    /** The id for a new entity: its own, if it is among neither of the used ones nor given here before. */
    long allocate(long key, Set<Long> used) {
        if (key > 0 && key <= MOST && !used.contains(key)) {
            return key;
        }
        return dryRun ? ++last : moveIns.drawId(kind);
    }

    /** Notes that the source has the row, whatever becomes of it. */
    void see(long key) {
        seen.add(key);
    }

    boolean hasSeen(@Nullable Long key) {
        return key != null && seen.contains(key);
    }

    void put(long key, long id, boolean isEarlier) {
        here.put(key, id);
        if (isEarlier) {
            earlier.add(key);
        }
    }

    /** Whether the row was moved in by an earlier move-in. */
    boolean isEarlier(@Nullable Long key) {
        return key != null && earlier.contains(key);
    }

    @Nullable
    Long find(@Nullable Long key) {
        return key == null ? null : here.get(key);
    }
}
