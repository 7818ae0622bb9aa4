package herberge.adapter.postgres.booking;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aBooking;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.postgres.testing.JdbiHouse;
import herberge.application.testing.GroupsContract;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingGroup;
import herberge.domain.booking.BookingStatus;
import herberge.domain.booking.BookingTerms;
import herberge.domain.booking.GroupDetails;
import herberge.domain.booking.GroupId;
import herberge.domain.booking.StayLinks;
import herberge.domain.shared.UserId;
import org.junit.jupiter.api.Test;

class JdbiGroupsIT extends JdbiHouse implements GroupsContract {

    private BookingGroup group() {
        return inWork(() -> groups().add(new GroupDetails("Chor", storedGuest().id(), null), BY_SYSTEM));
    }

    private Booking member(GroupId group) {
        BookingTerms terms =
                aBooking().room(storedRoom().id()).guest(storedGuest().id()).terms();
        return bookings().add(terms, BookingStatus.CONFIRMED, StayLinks.NONE.inGroup(group), 2026, BY_SYSTEM);
    }

    private long version(BookingGroup group) {
        return inWork(() -> groups().find(group.id()).orElseThrow()).version().value();
    }

    private Booking noted(Booking booking) {
        return booking.changeTo(booking.terms(), UserId.SYSTEM, NOON);
    }

    @Test
    void raisesTheVersionOfTheGroupOnceForEveryChangeOfItsBookings() {
        BookingGroup group = group();

        Booking first = inWork(() -> {
            member(group.id());
            return member(group.id());
        });
        assertThat(version(group)).isEqualTo(2);

        doInWork(() -> bookings().save(noted(first)));
        assertThat(version(group)).isEqualTo(3);

        doInWork(() -> bookings().remove(first.id()));
        assertThat(version(group)).isEqualTo(4);
    }

    @Test
    void createsAGroupWithItsBookingsInOneVersion() {
        BookingGroup group = inWork(() -> {
            BookingGroup made =
                    groups().add(new GroupDetails("Chor", storedGuest().id(), null), BY_SYSTEM);
            member(made.id());
            member(made.id());
            return made;
        });

        assertThat(version(group)).isEqualTo(1);
    }

    @Test
    void bringsABookingOfARemovedGroupBackWithoutGroup() {
        BookingGroup group = group();
        Booking booking = inWork(() -> member(group.id()));
        doInWork(() -> bookings().remove(booking.id()));
        doInWork(() -> groups().remove(group.id()));

        doInWork(() -> bookings().restore(booking.restore(booking.version(), UserId.SYSTEM, NOON)));

        Booking again = inWork(() -> bookings().lock(booking.id()).orElseThrow());
        assertThat(again.links().group()).isNull();
    }
}
