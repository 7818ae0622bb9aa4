package herberge.domain.reminder;

import herberge.domain.booking.ReservationNumber;
import herberge.domain.shared.StayPeriod;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an automatic reminder is about. Its title and its description are made of this by {@link ReminderWording}.
 *
 * @param type    an automatic type
 * @param number  of the booking
 * @param guest   the full name of the guest
 * @param missing the data that the guest lacks, in the order of the enum
 */
public record ReminderSubject(
        ReminderType type,
        ReservationNumber number,
        String guest,
        StayPeriod stay,
        int partySize,
        Set<MissingData> missing) {

    public ReminderSubject {
        if (!type.isAutomatic()) {
            throw new IllegalArgumentException("manual reminders have titles of their own");
        }
        missing = Collections.unmodifiableSortedSet(new TreeSet<>(missing));
    }
}
