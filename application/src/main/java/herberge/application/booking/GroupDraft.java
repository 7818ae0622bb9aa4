package herberge.application.booking;

import herberge.domain.booking.BookingDraft;
import herberge.domain.booking.GroupDetails;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import java.util.List;

/**
 * New bookings of a group, with the details of the group if it is new as well.
 *
 * @param bookings    without a guest: of the guest who speaks for the group
 * @param chooseRooms whether the server chooses a room for each booking that names none
 */
public record GroupDraft(GroupDetails details, List<BookingDraft> bookings, boolean chooseRooms) {

    /** More parties are several groups. */
    public static final int MOST_BOOKINGS = 50;

    public static final Field BOOKINGS = Field.of("bookings");

    public static final GroupDraft BLANK = new GroupDraft(GroupDetails.BLANK, List.of(), false);

    public GroupDraft {
        bookings = List.copyOf(bookings);
    }

    /** Adds a fault if there is no booking to add. */
    void checkNotEmpty(Faults faults) {
        if (bookings.isEmpty()) {
            faults.checkGiven(BOOKINGS, null);
        }
    }
}
