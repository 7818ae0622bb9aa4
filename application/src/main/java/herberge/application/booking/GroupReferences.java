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

    /** Returns the details with the guest that is meant, where they name a merged one. */
    GroupDetails check(GroupDetails details, Faults faults) {
        details.check(faults);
        GuestId contact = details.contact();
        if (contact == null || guests.findFullName(contact).isPresent()) {
            return details;
        }
        GuestId meant = guests.resolve(contact);
        if (meant.equals(contact)) {
            faults.addOnce(Field.of("contactGuestId"), UnknownReference.missing(EntityKind.GUEST, contact.value()));
        }
        return new GroupDetails(details.name(), meant, details.notes());
    }
}
