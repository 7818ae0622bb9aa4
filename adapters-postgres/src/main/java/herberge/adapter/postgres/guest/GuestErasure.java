package herberge.adapter.postgres.guest;

import herberge.adapter.postgres.shared.CommonColumns;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.domain.guest.GuestId;
import java.time.Instant;
import java.time.LocalDate;

/** Erases the personal data of a guest by database function {@code erase_guest}. */
final class GuestErasure {

    /**
     * Runs before the function writes to the reminders: bookings are locked first, in the order in which reconciliation
     * locks them.
     */
    private static final String LOCK_BOOKINGS =
            "select id from booking where id = any (bookings_once_of(:id)) order by id for no key update";

    private static final String ERASE = "select erase_guest(:id, :today, :now)";

    private GuestErasure() {}

    /** Returns the number of stays that keep the guest from being erased; 0 if the guest has been erased. */
    static long erase(JdbiTransactions tx, GuestId id, LocalDate today, Instant now) {
        tx.run(h -> h.createQuery(LOCK_BOOKINGS)
                .bind("id", id.value())
                .mapTo(Long.class)
                .list());
        return tx.run(h -> h.createQuery(ERASE)
                .bind("id", id.value())
                .bind("today", today)
                .bind("now", CommonColumns.utc(now))
                .mapTo(Long.class)
                .one());
    }
}
