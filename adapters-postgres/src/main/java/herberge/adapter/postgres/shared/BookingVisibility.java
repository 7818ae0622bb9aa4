package herberge.adapter.postgres.shared;

import java.util.Locale;

/**
 * The bookings that a user without the role of administrator may see. Row-level security policies in the database
 * enforce it.
 */
public enum BookingVisibility {
    ALL,

    /** Only bookings that the user created. */
    OWN;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
