package herberge.application.testing;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.domain.credit.Credit;
import herberge.domain.credit.CreditEntry;
import herberge.domain.credit.CreditId;
import herberge.domain.credit.CreditKind;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestId;
import herberge.domain.shared.Refusal.InUse;
import org.junit.jupiter.api.Test;

/** What every store of credit must do. */
public interface CreditsContract extends StoresUnderTest {

    private static CreditEntry added(GuestId guest, long cents) {
        return new CreditEntry(guest, CreditKind.ADDED, cents, "Kulanz", null);
    }

    private static CreditEntry refund(GuestId guest, long cents) {
        return new CreditEntry(guest, CreditKind.REFUND, -cents, null, null);
    }

    private Credit stored(CreditEntry entry) {
        return inWork(() -> credits().add(entry, BY_SYSTEM));
    }

    private Credit read(CreditId id) {
        return inWork(() -> credits().find(id)).orElseThrow();
    }

    private long balance(GuestId guest) {
        return inWork(() -> credits().balance(guest));
    }

    @Test
    default void keepsEveryItemAsItWasRecorded() {
        GuestId guest = storedGuest().id();
        CreditEntry entry = added(guest, 12_345);

        Credit credit = stored(entry);

        assertThat(credit).isEqualTo(new Credit(credit.id(), entry, 1, 12_345, null, BY_SYSTEM));
        assertThat(read(credit.id())).isEqualTo(credit);
        assertThat(inWork(() -> credits().find(new CreditId(Long.MAX_VALUE)))).isEmpty();
    }

    @Test
    default void sumsTheItemsOfEachGuestUp() {
        GuestId guest = storedGuest().id();
        GuestId other = storedGuest().id();
        assertThat(balance(guest)).isZero();
        stored(added(guest, 1_000));
        stored(added(other, 7));

        Credit paidOut = stored(refund(guest, 300));

        assertThat(paidOut.number()).isEqualTo(2);
        assertThat(paidOut.balanceCents()).isEqualTo(700);
        assertThat(balance(guest)).isEqualTo(700);
        assertThat(balance(other)).isEqualTo(7);
    }

    @Test
    default void takesNoMoreThanThereIs() {
        GuestId guest = storedGuest().id();
        stored(added(guest, 1_000));

        assertThatThrownBy(() -> stored(refund(guest, 1_001))).isInstanceOf(RuntimeException.class);

        assertThat(balance(guest)).isEqualTo(1_000);
        assertThat(stored(refund(guest, 1_000)).balanceCents()).isZero();
    }

    @Test
    default void knowsByWhatAnItemIsReversed() {
        Credit credit = stored(added(storedGuest().id(), 500));

        Credit reversal = stored(credit.reversal());

        assertThat(reversal.entry().amountCents()).isEqualTo(-500);
        assertThat(reversal.entry().reverses()).isEqualTo(credit.id());
        assertThat(read(credit.id()).reversedBy()).isEqualTo(reversal.id());
    }

    @Test
    default void reversesAnItemOnce() {
        GuestId guest = storedGuest().id();
        stored(added(guest, 5_000));
        Credit credit = stored(added(guest, 500));
        stored(credit.reversal());

        assertThatThrownBy(() -> stored(credit.reversal())).isInstanceOf(RuntimeException.class);
    }

    @Test
    default void recordsNothingForAGuestThatIsNotThere() {
        assertThatThrownBy(() -> stored(added(new GuestId(Long.MAX_VALUE), 1))).isInstanceOf(RuntimeException.class);
    }

    @Test
    default void listsTheItemsOfAGuestInTheirOrder() {
        GuestId guest = storedGuest().id();
        stored(added(storedGuest().id(), 1));
        Credit first = stored(added(guest, 100));
        Credit second = stored(added(guest, 200));
        Credit third = stored(first.reversal());

        assertThat(allPages(2, page -> credits().list(guest, page)))
                .extracting(Credit::id)
                .containsExactly(first.id(), second.id(), third.id());
        assertThat(inWork(() -> credits().listOfGuest(guest))).containsExactly(read(first.id()), second, third);
    }

    @Test
    default void keepsAGuestWithItemsFromBeingRemoved() {
        GuestId guest = storedGuest().id();
        stored(stored(added(guest, 100)).reversal());

        assertThat(inWork(() -> guests().references(guest))).containsExactly(new InUse.Reference("credit", 2));
    }

    @Test
    default void keepsTheItemsOfAMergedGuest() {
        Guest stays = storedGuest();
        Guest ends = storedGuest();
        Credit own = stored(added(stays.id(), 100));
        Credit former = stored(added(ends.id(), 200));
        doInWork(() -> {
            guests().remove(ends.id());
            guests().save(stays.absorb(ends, BY_SYSTEM.createdBy(), NOON));
        });

        assertThat(inWork(() -> credits().listOfGuest(stays.id()))).containsExactly(own, former);
        assertThat(allPages(2, page -> credits().list(stays.id(), page))).containsExactly(own);
        assertThat(inWork(() -> guests().references(stays.id()))).containsExactly(new InUse.Reference("credit", 2));
    }

    @Test
    default void findsTheChangeThatRecordedAnItem() {
        GuestId guest = storedGuest().id();
        Credit first = stored(added(guest, 100));
        Credit second = stored(added(guest, 100));

        long change = inWork(() -> credits().changeOf(first.id()));

        assertThat(inWork(() -> credits().changeOf(second.id()))).isGreaterThan(change);
        assertThat(inWork(() -> audit().steps(change)))
                .singleElement()
                .satisfies(step -> assertThat(step.id()).isEqualTo(first.id().value()));
    }
}
