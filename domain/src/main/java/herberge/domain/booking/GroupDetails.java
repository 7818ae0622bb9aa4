package herberge.domain.booking;

import herberge.domain.guest.GuestId;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import org.jspecify.annotations.Nullable;

/**
 * The data of a group as a request gives it. It may be incomplete or invalid; {@link #check} finds what is wrong.
 *
 * @param name    how the staff call the group
 * @param contact the guest who speaks for the group
 */
public record GroupDetails(
        @Nullable String name,
        @Nullable GuestId contact,
        @Nullable String notes) {

    public static final GroupDetails BLANK = new GroupDetails(null, null, null);

    public void check(Faults faults) {
        faults.checkText(Field.of("name"), name, 100);
        faults.checkGiven(Field.of("contactGuestId"), contact);
        faults.checkOptionalLines(Field.of("notes"), notes, 4000);
    }
}
