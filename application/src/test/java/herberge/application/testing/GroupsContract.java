package herberge.application.testing;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.application.port.Groups;
import herberge.domain.booking.BookingGroup;
import herberge.domain.booking.GroupDetails;
import herberge.domain.guest.Guest;
import herberge.domain.shared.UserId;
import org.junit.jupiter.api.Test;

/** What every {@link Groups} must do. */
public interface GroupsContract extends StoresUnderTest {

    private BookingGroup stored(Guest contact) {
        return inWork(() -> groups().add(new GroupDetails("Chor", contact.id(), "singt"), BY_SYSTEM));
    }

    private static BookingGroup called(BookingGroup group, String name) {
        return group.changeTo(new GroupDetails(name, group.contact(), null), UserId.SYSTEM, NOON);
    }

    @Test
    default void keepsEveryDetailOfAGroup() {
        Guest contact = storedGuest();
        BookingGroup group = stored(contact);

        assertThat(group.details()).isEqualTo(new GroupDetails("Chor", contact.id(), "singt"));
        assertThat(group.authorship()).isEqualTo(BY_SYSTEM);
        assertThat(inWork(() -> groups().find(group.id()))).contains(group);
        assertThat(inWork(() -> groups().lock(group.id()))).contains(group);
        assertThat(inWork(() -> groups().listOf(contact.id()))).containsExactly(group);
    }

    @Test
    default void refusesToOverwriteAChangeOfAGroupItHasNotSeen() {
        BookingGroup group = stored(storedGuest());
        BookingGroup theirs = called(group, "Frauenchor");
        doInWork(() -> groups().save(theirs));

        assertThatThrownBy(() -> doInWork(() -> groups().save(called(group, "Kinderchor"))))
                .isInstanceOf(IllegalStateException.class);

        assertThat(inWork(() -> groups().find(group.id()))).contains(theirs);
    }

    @Test
    default void listsGroupsNewestFirst() {
        Guest contact = storedGuest();
        BookingGroup first = stored(contact);
        BookingGroup second = stored(contact);

        assertThat(allPages(2, page -> groups().list(page)))
                .containsSubsequence(second, first)
                .doesNotHaveDuplicates();
    }

    @Test
    default void storesARemovedGroupAgain() {
        BookingGroup group = stored(storedGuest());

        doInWork(() -> groups().remove(group.id()));
        assertThat(inWork(() -> groups().find(group.id()))).isEmpty();
        assertThatThrownBy(() -> doInWork(() -> groups().remove(group.id()))).isInstanceOf(IllegalStateException.class);

        BookingGroup again = group.restore(group.version(), UserId.SYSTEM, NOON);
        doInWork(() -> groups().restore(again));
        assertThat(inWork(() -> groups().find(group.id()))).contains(again);
    }
}
