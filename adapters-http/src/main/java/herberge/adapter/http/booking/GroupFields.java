package herberge.adapter.http.booking;

import herberge.adapter.http.shared.JsonFields;
import herberge.application.booking.GroupDraft;
import herberge.application.booking.GroupMove;
import herberge.domain.booking.BookingDraft;
import herberge.domain.booking.GroupDetails;
import herberge.domain.guest.GuestId;

/** A group's fields as requests have them. */
final class GroupFields {

    private GroupFields() {}

    static GroupDraft creation(JsonFields in, GroupDraft blank) {
        GroupDraft bookings = additions(in, blank);
        return new GroupDraft(details(in, blank.details()), bookings.bookings(), bookings.chooseRooms());
    }

    static GroupDraft additions(JsonFields in, GroupDraft blank) {
        return new GroupDraft(
                blank.details(),
                in.objects(
                        "bookings",
                        GroupDraft.MOST_BOOKINGS,
                        blank.bookings(),
                        booking -> BookingFields.creation(booking, BookingDraft.BLANK)),
                Boolean.TRUE.equals(in.choice("rooms", null, "auto", word -> word.equals("auto") ? true : null)));
    }

    static GroupDetails details(JsonFields in, GroupDetails current) {
        GuestId contact = current.contact();
        Long contactId = in.number("contactGuestId", contact == null ? null : contact.value());
        return new GroupDetails(
                in.text("name", current.name()),
                contactId == null ? null : new GuestId(contactId),
                in.text("notes", current.notes()));
    }

    static GroupMove move(JsonFields in, GroupMove blank) {
        return new GroupMove(in.number("days", blank.days()));
    }
}
