package herberge.application.booking;

import herberge.application.port.Guests;
import herberge.application.shared.EntityKind;
import herberge.application.shared.UnknownReference;
import herberge.domain.booking.GroupDetails;
import herberge.domain.guest.GuestId;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;

/** Checks the details of a group, and that the guest who speaks for it exists. */
record GroupReferences(Guests guests) {

    void check(GroupDetails details, Faults faults) {
        details.check(faults);
        GuestId contact = details.contact();
        if (contact != null && guests.findFullName(contact).isEmpty()) {
            faults.addOnce(Field.of("contactGuestId"), UnknownReference.missing(EntityKind.GUEST, contact.value()));
        }
    }
}
