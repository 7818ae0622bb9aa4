package herberge.domain.reminder;

import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingStatus;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestDetails;
import herberge.domain.shared.FourDigitYears;
import herberge.domain.shared.StayPeriod;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides which automatic reminders a booking needs. A pure function of the booking, its guest, the settings and the
 * day; {@link ReminderPlan} computes how to get from the open reminders to these.
 *
 * <table>
 * <caption>The kinds of automatic reminders</caption>
 * <tr><th>kind</th><th>called for while the booking is</th><th>and</th><th>due</th><th>priority</th></tr>
 * <tr><td>incomplete-data</td><td>reserved, confirmed, checked-in</td>
 *     <td>the guest is not erased and lacks street, postal code, city, e-mail address or any telephone number</td>
 *     <td>7 days before the arrival; if that is over, on the day it was first called for or changed</td><td>high</td></tr>
 * <tr><td>confirmation</td><td>reserved, confirmed</td><td>{@code confirmationSentAt} is not set</td>
 *     <td>the day after it was first called for</td><td>high</td></tr>
 * <tr><td>check-in</td><td>reserved, confirmed</td><td></td><td>the day before the arrival</td><td>medium</td></tr>
 * <tr><td>invoice</td><td>reserved, confirmed, checked-in, checked-out</td><td>{@code invoiceSentAt} is not set</td>
 *     <td>the day after the departure</td><td>medium</td></tr>
 * <tr><td>payment</td><td>reserved, confirmed, checked-in, checked-out</td><td>{@code paidAt} is not set</td>
 *     <td>the day after the day until which standing invoices are to be paid; without such, 14 days after the
 *     departure</td><td>high</td></tr>
 * </table>
 *
 * <p>The numbers of days are those of {@link ReminderSettings#DEFAULTS}; a date outside {@link FourDigitYears} becomes
 * the nearest date within. A stay that changes its room is reminded of by its first booking, whose number the guest knows and which
 * holds the price; its departure is that of its last booking. Data of companions does not count as data of the guest, because the
 * house does not write to them.
 */
public final class AutomaticReminders {

    private static final Set<BookingStatus> NOT_ARRIVED = EnumSet.of(BookingStatus.RESERVED, BookingStatus.CONFIRMED);
    private static final Set<BookingStatus> NOT_LEFT =
            EnumSet.of(BookingStatus.RESERVED, BookingStatus.CONFIRMED, BookingStatus.CHECKED_IN);

    /**
     * The data on which the reminders of a booking depend.
     *
     * @param departure of the whole stay, which may go on with other bookings
     */
    public record Facts(Booking booking, LocalDate departure, Guest guest, ReminderSettings settings, LocalDate today) {
        public Facts {
            if (!booking.terms().guest().equals(guest.id())) {
                throw new IllegalArgumentException("the booking belongs to another guest");
            }
        }
    }

    private AutomaticReminders() {}

    /** Returns the reminders that should be open, without regard to those that a user closed by hand. */
    public static List<WantedReminder> wanted(Facts facts) {
        return Stream.of(ReminderType.values())
                .filter(type -> isCalledFor(type, facts))
                .filter(type -> facts.settings().isActive(type))
                .map(type -> new WantedReminder(subject(type, facts), deadline(type, facts), priority(type)))
                .toList();
    }

    /** Whether a booking may need reminders at all. Most bookings of a house never need any again. */
    public static boolean mayNeedReminders(Booking booking) {
        var remarks = booking.terms().remarks();
        return NOT_LEFT.contains(booking.status())
                || (booking.status() == BookingStatus.CHECKED_OUT
                        && (remarks.invoiceSentAt() == null || remarks.paidAt() == null));
    }

    /** Whether the task of this type is due to be done, whether or not the house wants to be reminded of it. */
    public static boolean isCalledFor(ReminderType type, Facts facts) {
        BookingStatus status = facts.booking().status();
        var remarks = facts.booking().terms().remarks();
        if (!facts.booking().links().isFirst()) {
            return false;
        }
        return switch (type) {
            case MANUAL -> false;
            case INCOMPLETE_DATA ->
                NOT_LEFT.contains(status)
                        && !facts.guest().isErased()
                        && !missing(facts.guest()).isEmpty();
            case CONFIRMATION -> NOT_ARRIVED.contains(status) && remarks.confirmationSentAt() == null;
            case CHECK_IN -> NOT_ARRIVED.contains(status);
            case INVOICE -> status.holdsRoom() && remarks.invoiceSentAt() == null;
            case PAYMENT -> status.holdsRoom() && remarks.paidAt() == null;
        };
    }

    private static Deadline deadline(ReminderType type, Facts facts) {
        StayPeriod stay = stay(facts);
        long days = facts.settings().days(type);
        return switch (type) {
            case INCOMPLETE_DATA ->
                new Deadline.OnOrToday(FourDigitYears.clamp(stay.checkIn().minusDays(days)));
            case CONFIRMATION -> new Deadline.After(days);
            case CHECK_IN -> new Deadline.On(FourDigitYears.clamp(stay.checkIn().minusDays(days)));
            case INVOICE -> new Deadline.On(FourDigitYears.clamp(stay.checkOut().plusDays(days)));
            case PAYMENT -> {
                LocalDate dueOn = facts.booking().account().dueOn();
                LocalDate day = dueOn == null ? stay.checkOut().plusDays(days) : dueOn.plusDays(1);
                yield new Deadline.On(FourDigitYears.clamp(day));
            }
            case MANUAL -> throw new IllegalArgumentException("manual reminders have no computed due date");
        };
    }

    private static StayPeriod stay(Facts facts) {
        return new StayPeriod(facts.booking().stay().checkIn(), facts.departure());
    }

    private static Priority priority(ReminderType type) {
        return switch (type) {
            case INCOMPLETE_DATA, CONFIRMATION, PAYMENT -> Priority.HIGH;
            case CHECK_IN, INVOICE, MANUAL -> Priority.MEDIUM;
        };
    }

    private static ReminderSubject subject(ReminderType type, Facts facts) {
        Booking booking = facts.booking();
        return new ReminderSubject(
                type,
                booking.number(),
                facts.guest().fullName(),
                stay(facts),
                booking.terms().partySize(),
                type == ReminderType.INCOMPLETE_DATA ? missing(facts.guest()) : Set.of());
    }

    private static Set<MissingData> missing(Guest guest) {
        GuestDetails.Address address = guest.details().address();
        GuestDetails.Contact contact = guest.details().contact();
        Set<MissingData> missing = EnumSet.noneOf(MissingData.class);
        addIfMissing(address.street(), MissingData.STREET, missing);
        addIfMissing(address.postalCode(), MissingData.POSTAL_CODE, missing);
        addIfMissing(address.city(), MissingData.CITY, missing);
        addIfMissing(contact.email(), MissingData.EMAIL, missing);
        @Nullable
        String phone = Stream.of(
                        contact.phone(), contact.mobilePhone(), contact.privatePhone(), contact.businessPhone())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        addIfMissing(phone, MissingData.PHONE, missing);
        return missing;
    }

    private static void addIfMissing(@Nullable String value, MissingData data, Set<MissingData> missing) {
        if (value == null || value.isEmpty()) {
            missing.add(data);
        }
    }
}
