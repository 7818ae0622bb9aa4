package herberge.adapter.postgres.shared;

import java.util.Locale;

/** Which bookings a user sees who is no administrator; the database's policies see to it. */
public enum BookingVisibility {
    ALL,

    /** Those that he made himself. */
    OWN;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
