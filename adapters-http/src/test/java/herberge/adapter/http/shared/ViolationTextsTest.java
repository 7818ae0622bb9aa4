package herberge.adapter.http.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.application.realtime.TooManyFocused;
import herberge.application.shared.EntityKind;
import herberge.application.shared.RequestFault.OptionViolation;
import herberge.application.shared.UnknownReference;
import herberge.domain.booking.BookingViolation;
import herberge.domain.company.CompanyViolation;
import herberge.domain.guest.GuestViolation;
import herberge.domain.invoice.InvoiceViolation;
import herberge.domain.payer.PayerViolation;
import herberge.domain.payment.PaymentViolation;
import herberge.domain.price.PriceViolation;
import herberge.domain.reminder.ReminderViolation;
import herberge.domain.room.RoomBlockViolation;
import herberge.domain.shared.ValueViolation;
import herberge.domain.shared.Violation;
import herberge.domain.user.UserViolation;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ViolationTextsTest {

    private static final Stream<Class<?>> FAMILIES = Stream.of(
            ValueViolation.class,
            BookingViolation.class,
            RoomBlockViolation.class,
            PriceViolation.class,
            PaymentViolation.class,
            InvoiceViolation.class,
            UserViolation.class,
            ReminderViolation.class);

    private static List<Violation> withArguments() {
        return List.of(
                new ValueViolation.TooLong(7),
                new ValueViolation.TooManyElements(7),
                new ValueViolation.OutOfRange(1, 7),
                new BookingViolation.TooManyNights(7),
                new BookingViolation.EndOutOfRange(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 7)),
                new BookingViolation.AboveCapacity(7),
                new RoomBlockViolation.TooManyNights(7),
                new PaymentViolation.MoreThanOpen(7),
                new PaymentViolation.MoreThanPaid(7),
                new InvoiceViolation.MoreThanLeft(7),
                new InvoiceViolation.BeforeNewest(LocalDate.EPOCH),
                new UserViolation.TooShort(7),
                new UserViolation.TooManyTokens(7),
                new ReminderViolation.NotAfter(LocalDate.of(2026, 4, 7)));
    }

    @Test
    void hasATextWithItsArgumentsForEveryViolation() {
        assertThat(withArguments())
                .allSatisfy(
                        violation -> assertThat(ViolationTexts.of(violation)).contains("7"));
        assertThat(ViolationTexts.of(new TooManyFocused(7)))
                .isEqualTo("a client may be at 7 things at once; blur one of them first");
        Stream<Violation[]> plain = Stream.of(
                ValueViolation.Plain.values(),
                BookingViolation.Plain.values(),
                RoomBlockViolation.Plain.values(),
                PriceViolation.Plain.values(),
                PaymentViolation.Plain.values(),
                InvoiceViolation.Plain.values(),
                UserViolation.Plain.values(),
                ReminderViolation.Plain.values(),
                GuestViolation.values(),
                CompanyViolation.values(),
                PayerViolation.values(),
                OptionViolation.values());

        assertThat(plain.flatMap(Stream::of).map(ViolationTexts::of))
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }

    /** A new violation with arguments needs an example above. */
    @Test
    void knowsEveryViolationOfEachFamily() {
        Set<Class<?>> examples = withArguments().stream().map(Object::getClass).collect(Collectors.toSet());

        assertThat(FAMILIES.flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                        .filter(type -> !type.isEnum()))
                .containsExactlyInAnyOrderElementsOf(examples);
    }

    @Test
    void namesWhatAReferenceRefersTo() {
        assertThat(ViolationTexts.of(UnknownReference.missing(EntityKind.ROOM, 9)))
                .isEqualTo("there is no such room");
        assertThat(ViolationTexts.of(UnknownReference.missing(EntityKind.GUEST, 9)))
                .isEqualTo("there is no such guest");
        assertThat(ViolationTexts.of(UnknownReference.missing(EntityKind.BOOKING, 9)))
                .isEqualTo("there is no booking 9");
        assertThat(ViolationTexts.of(UnknownReference.gone(EntityKind.GUEST, 9)))
                .isEqualTo("its guest is gone");
        assertThat(ViolationTexts.of(new UnknownReference(EntityKind.USER, 9, UnknownReference.Reason.NOT_ACTIVE)))
                .isEqualTo("there is no active user 9");
    }

    @Test
    void hasNoTextForAStranger() {
        Violation stranger = () -> "strange";

        assertThatThrownBy(() -> ViolationTexts.of(stranger)).isInstanceOf(IllegalArgumentException.class);
    }
}
