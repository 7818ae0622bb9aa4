package herberge.domain.booking;

import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.day;
import static herberge.domain.testing.Fixtures.nights;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.domain.price.PriceTerms;
import herberge.domain.price.Pricing;
import herberge.domain.shared.Fault;
import herberge.domain.shared.Faults;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class BookingDraftTest {

    private static List<String> faults(BookingDraft draft) {
        Faults faults = new Faults();
        draft.check(faults);
        return faults.found().stream().map(BookingDraftTest::told).toList();
    }

    private static String told(Fault fault) {
        return fault.field() + " " + fault.code();
    }

    private static BookingDraft lasting(@Nullable String checkIn, @Nullable String checkOut) {
        BookingDraft draft = aBooking().draft();
        return new BookingDraft(
                draft.room(),
                draft.guest(),
                checkIn == null ? null : day(checkIn),
                checkOut == null ? null : day(checkOut),
                draft.partySize(),
                draft.companions(),
                draft.status(),
                draft.remarks());
    }

    private static BookingDraft of(@Nullable Long partySize) {
        BookingDraft draft = aBooking().draft();
        return new BookingDraft(
                draft.room(),
                draft.guest(),
                draft.checkIn(),
                draft.checkOut(),
                partySize,
                draft.companions(),
                draft.status(),
                draft.remarks());
    }

    @Test
    void findsNoFaultWithABookingAsItIs() {
        assertThat(faults(aBooking().draft())).isEmpty();
    }

    @Test
    void givesBackTheTermsItWasMadeFrom() {
        assertThat(aBooking().notes("late").draft().terms())
                .isEqualTo(aBooking().notes("late").terms().withPricing(Pricing.wanted(PriceTerms.NONE)));
    }

    @Test
    void missesEverythingAtOnce() {
        assertThat(faults(BookingDraft.BLANK))
                .containsExactly(
                        "roomId required",
                        "guestId required",
                        "checkIn required",
                        "checkOut required",
                        "partySize required");
        assertThat(BookingDraft.BLANK.terms()).isNull();
    }

    @Test
    void endsAfterItBegins() {
        assertThat(faults(lasting("2026-05-02", "2026-05-02"))).containsExactly("checkOut not-after-check-in");
        assertThat(faults(lasting("2026-05-02", "2026-05-01"))).containsExactly("checkOut not-after-check-in");
        assertThat(lasting("2026-05-02", "2026-05-01").stay()).isNull();
        assertThat(lasting("2026-05-02", null).stay()).isNull();
        assertThat(lasting("2026-05-02", "2026-05-03").stay()).isEqualTo(nights("2026-05-02", "2026-05-03"));
    }

    @Test
    void hasAPartyOfAtLeastOne() {
        assertThat(faults(of(0L))).containsExactly("partySize out-of-range");
        assertThat(faults(of(-1L))).containsExactly("partySize out-of-range");
        assertThat(faults(of(Long.MAX_VALUE))).containsExactly("partySize out-of-range");
        assertThat(of(Long.MAX_VALUE).terms()).isNull();
    }

    @Test
    void namesFewerCompanionsThanPersons() {
        Companion eva = new Companion("Eva", "Albers", null);

        assertThat(faults(aBooking().partySize(2).companions(eva).draft())).isEmpty();
        assertThat(faults(aBooking().partySize(2).companions(eva, eva).draft())).containsExactly("companions too-long");
    }

    @Test
    void namesEveryCompanionInFull() {
        Companion nameless = new Companion(null, "", null);

        assertThat(faults(aBooking().partySize(2).companions(nameless).draft()))
                .containsExactly("companions.0.firstName required", "companions.0.lastName required");
    }

    @Test
    void limitsTheNotes() {
        assertThat(faults(aBooking().notes("x".repeat(4000)).draft())).isEmpty();
        assertThat(faults(aBooking().notes("x".repeat(4001)).draft())).containsExactly("notes too-long");
    }
}
