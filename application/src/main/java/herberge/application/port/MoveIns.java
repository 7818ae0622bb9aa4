package herberge.application.port;

import herberge.application.shared.EntityKind;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.booking.BookingId;
import herberge.domain.guest.GuestId;
import herberge.domain.movein.Fate;
import herberge.domain.movein.ImportReport;
import herberge.domain.movein.LegacyFile;
import herberge.domain.movein.LegacyRow;
import herberge.domain.movein.Remark;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stores what was moved in from legacy databases: the account of every row, the rows themselves, former reservation
 * numbers, and reports.
 */
public interface MoveIns {

    /**
     * A row that was moved in earlier.
     *
     * @param digest identifies its content; {@link #ERASED} after its guest was erased
     * @param id the id of its entity here; null if it has none
     */
    record Known(String digest, Fate fate, @Nullable Long id, List<Remark> remarks) {

        public static final String ERASED = "erased";

        public Known {
            remarks = List.copyOf(remarks);
        }

        /** Whether a row with this digest is the same: an erased row is the same as any, and does not come in again. */
        public boolean matches(String other) {
            return digest.equals(other) || isErased();
        }

        public boolean isErased() {
            return digest.equals(ERASED);
        }

        /** The newest of these, in their order, that is the same as a row with this digest. */
        public static Optional<Known> newest(List<Known> earlier, String digest) {
            return earlier.stream().filter(known -> known.matches(digest)).reduce((older, newer) -> newer);
        }
    }

    /**
     * A row to keep as it was.
     *
     * @param id      the id of its entity here
     * @param guest   the guest here whom it is about, with whom it is erased
     * @param booking the booking here that it is about, whose guest is that guest if {@code guest} is null
     */
    record Kept(
            LegacyRow row,
            String digest,
            Fate fate,
            List<Remark> remarks,
            @Nullable Long id,
            @Nullable GuestId guest,
            @Nullable BookingId booking) {
        public Kept {
            remarks = List.copyOf(remarks);
        }
    }

    /** A move-in, without the lists of its report. */
    record Summary(long number, Instant at, String startedBy, String sha256, String variant, boolean closed) {}

    /** A kept row as the archive shows it; {@code values} is a JSON object. */
    record Archived(
            long id,
            long number,
            String table,
            long key,
            Fate fate,
            @Nullable Long entity,
            @Nullable Long guest,
            String values) {}

    /** Which kept rows are wanted; null means any. */
    record Filter(
            @Nullable String table,
            @Nullable Long key,
            @Nullable Long guest,
            @Nullable Fate fate) {}

    /**
     * Begins a move-in and returns its number. Only one runs at a time: waits for another, or refuses if that takes too
     * long. Lifts the time limit of this unit of work.
     */
    long begin(LegacyFile file, String startedBy, Instant now);

    /** What is known of these rows of a table, by key; a key has several entries if its row changed. */
    Map<Long, List<Known>> findKnown(String table, Collection<Long> keys);

    /** The newest state of a row that was moved in earlier. */
    Optional<LegacyRow> findKept(String table, long key);

    /** Those of the ids that an entity of the kind has or ever had. */
    Set<Long> usedIds(EntityKind kind, Collection<Long> ids);

    /** The last id that was given to an entity of the kind. */
    long lastId(EntityKind kind);

    /** Makes every id given from now on greater than {@code id}. Not undone if the unit of work is. */
    void reserveIds(EntityKind kind, long id);

    /** Draws an id for an entity of the kind. */
    long drawId(EntityKind kind);

    /** The nights of these bookings, as stored. */
    long countNights(Collection<BookingId> bookings);

    /** What these bookings cost, as stored; nothing for those without a price. */
    Map<BookingId, Long> findTotals(Collection<BookingId> bookings);

    /** Lets bookings be found by their former reservation numbers, too. */
    void addFormerNumbers(Map<BookingId, String> numbers);

    /** Keeps rows of the move-in with this number. */
    void keep(long number, List<Kept> rows);

    /**
     * Stores the report and makes clients load everything again instead of sending them an event for each row.
     *
     * @param people the guests whom decisions of the report name, by the key of the decision's row in table guests
     */
    void finish(ImportReport report, Map<Long, GuestId> people);

    /** All move-ins, newest first. */
    List<Summary> list();

    Optional<ImportReport> find(long number);

    /** Lists kept rows in the order in which they came. */
    Slice<Archived> archive(Filter filter, PageRequest page);
}
