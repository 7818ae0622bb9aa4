package herberge.domain.booking;

import static herberge.domain.booking.BookingStatus.CHECKED_IN;
import static herberge.domain.booking.BookingStatus.CHECKED_OUT;
import static herberge.domain.booking.BookingStatus.CONFIRMED;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.day;
import static herberge.domain.testing.Fixtures.nights;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.domain.shared.Faults;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import herberge.domain.testing.BookingBuilder;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class BookingTest {

    private static final UserId ANNA = new UserId(3);
    private static final Instant LATER = NOON.plusSeconds(60);

    private static Booking after(BookingBuilder before, Transition transition, String today) {
        return before.build().apply(transition, "ill", day(today), ANNA, LATER);
    }

    private static BookingBuilder aWeek() {
        return aBooking().stay("2026-05-01", "2026-05-08").status(CHECKED_IN);
    }

    @Test
    void givesTheNightsBackOnEarlyCheckOut() {
        Booking out = after(aWeek(), Transition.CHECK_OUT, "2026-05-04");

        assertThat(out.stay()).isEqualTo(nights("2026-05-01", "2026-05-04"));
        assertThat(out.formerCheckOut()).isEqualTo(day("2026-05-08"));
        assertThat(out.heldNights()).isEqualTo(out.stay());
    }

    @Test
    void keepsAtLeastOneNightOnEarlyCheckOut() {
        assertThat(after(aWeek(), Transition.CHECK_OUT, "2026-05-01").stay())
                .isEqualTo(nights("2026-05-01", "2026-05-02"));
        assertThat(after(aWeek(), Transition.CHECK_OUT, "2026-04-20").stay())
                .isEqualTo(nights("2026-05-01", "2026-05-02"));
    }

    @Test
    void keepsTheStayOnCheckOutInTimeOrLate() {
        assertThat(after(aWeek(), Transition.CHECK_OUT, "2026-05-08").stay())
                .isEqualTo(aWeek().build().stay());
        assertThat(after(aWeek(), Transition.CHECK_OUT, "2026-05-20").stay())
                .isEqualTo(aWeek().build().stay());
        assertThat(after(aWeek(), Transition.CHECK_OUT, "2026-05-08").formerCheckOut())
                .isNull();
    }

    @Test
    void remembersNoFormerCheckOutWhereTheOnlyNightStays() {
        BookingBuilder oneNight = aBooking().stay("2026-05-01", "2026-05-02").status(CHECKED_IN);

        Booking out = after(oneNight, Transition.CHECK_OUT, "2026-05-01");

        assertThat(out.stay()).isEqualTo(nights("2026-05-01", "2026-05-02"));
        assertThat(out.formerCheckOut()).isNull();
    }

    @Test
    void givesTheFormerCheckOutBackWhenReopened() {
        BookingBuilder out = aBooking().stay("2026-05-01", "2026-05-04").leftBefore("2026-05-08");

        Booking again = after(out, Transition.REOPEN, "2026-05-05");

        assertThat(again.status()).isEqualTo(CHECKED_IN);
        assertThat(again.stay()).isEqualTo(nights("2026-05-01", "2026-05-08"));
        assertThat(again.formerCheckOut()).isNull();
    }

    @Test
    void isReopenedForNightsThatItHad() {
        Booking left = aBooking()
                .stay("2026-05-01", "2026-05-04")
                .leftBefore("2026-05-08")
                .build();
        Booking cancelled = aBooking()
                .stay("2026-05-01", "2026-05-04")
                .status(BookingStatus.CANCELLED)
                .build();

        assertThat(reopeningFaults(left, "2026-05-03", "2026-05-04", "2026-05-08", "2026-05-09"))
                .containsExactly("2026-05-03", "2026-05-09");
        assertThat(reopeningFaults(cancelled, "2026-05-01", "2026-05-02", "2026-05-04", "2026-05-05"))
                .containsExactly("2026-05-01", "2026-05-05");
        assertThat(left.endOn(day("2026-05-06")).stay()).isEqualTo(nights("2026-05-01", "2026-05-06"));
    }

    private static List<String> reopeningFaults(Booking booking, String... days) {
        return Stream.of(days)
                .filter(checkOut -> {
                    Faults faults = new Faults();
                    booking.checkReopening(day(checkOut), faults);
                    return !faults.found().isEmpty();
                })
                .toList();
    }

    @Test
    void reopensAStayThatEndedInTimeAsItWas() {
        Booking again = after(aWeek().status(CHECKED_OUT), Transition.REOPEN, "2026-05-09");

        assertThat(again.status()).isEqualTo(CHECKED_IN);
        assertThat(again.stay()).isEqualTo(aWeek().build().stay());
    }

    @Test
    void keepsTheReasonOnlyWhileCancelled() {
        Booking cancelled = after(aBooking(), Transition.CANCEL, "2026-04-30");
        Booking again = cancelled.apply(Transition.REOPEN, "ignored", day("2026-04-30"), ANNA, LATER);

        assertThat(cancelled.cancellationReason()).isEqualTo("ill");
        assertThat(again.cancellationReason()).isNull();
        assertThat(again.status()).isEqualTo(CONFIRMED);
    }

    @Test
    void raisesTheVersionByOneAndNamesTheAuthor() {
        Booking booking = aBooking().build();

        Booking stepped = booking.apply(Transition.RESERVE, null, day("2026-05-01"), ANNA, LATER);
        Booking changed = stepped.changeTo(aBooking().notes("late").terms(), new UserId(4), LATER.plusSeconds(1));

        assertThat(stepped.version()).isEqualTo(new Version(2));
        assertThat(changed.version()).isEqualTo(new Version(3));
        assertThat(changed.authorship().createdBy()).isEqualTo(UserId.SYSTEM);
        assertThat(changed.authorship().createdAt()).isEqualTo(NOON);
        assertThat(stepped.authorship().updatedBy()).isEqualTo(ANNA);
        assertThat(changed.authorship().updatedBy()).isEqualTo(new UserId(4));
        assertThat(changed.authorship().updatedAt()).isEqualTo(LATER.plusSeconds(1));
    }

    @Test
    void changesItsTermsAndKeepsItsStatus() {
        Booking changed = aWeek().build().changeTo(aBooking().partySize(2).terms(), ANNA, LATER);

        assertThat(changed.status()).isEqualTo(CHECKED_IN);
        assertThat(changed.terms().partySize()).isEqualTo(2);
        assertThat(changed.number()).isEqualTo(aWeek().build().number());
    }

    @Test
    void hasNoReasonAndNoFormerCheckOutInAnotherStatus() {
        BookingBuilder reason = aBooking().cancelledBecause("ill").status(CONFIRMED);
        BookingBuilder former = aBooking().leftBefore("2026-05-08").status(CHECKED_IN);

        assertThatThrownBy(reason::build).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(former::build).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void reopensACheckInAsConfirmed() {
        assertThat(after(aWeek(), Transition.REOPEN, "2026-05-02").status()).isEqualTo(CONFIRMED);
    }
}
