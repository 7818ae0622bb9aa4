package herberge.application.reminder;

import static herberge.domain.testing.Fixtures.nights;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.domain.booking.ReservationNumber;
import herberge.domain.reminder.MissingData;
import herberge.domain.reminder.ReminderSubject;
import herberge.domain.reminder.ReminderType;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReminderTextsTest {

    private static final ReminderTexts TEXTS = ReminderTexts.ENGLISH;

    private static ReminderSubject subject(ReminderType type, String guest, Set<MissingData> missing) {
        return new ReminderSubject(
                type, new ReservationNumber("2026-7"), guest, nights("2026-05-01", "2026-05-03"), 1, missing);
    }

    @ParameterizedTest
    @CsvSource({
        "INCOMPLETE_DATA, Complete the guest's data",
        "CONFIRMATION,    Send the confirmation",
        "CHECK_IN,        Prepare the check-in",
        "INVOICE,         Send the invoice",
        "PAYMENT,         Check the payment"
    })
    void nameTheTaskTheNumberAndTheGuest(ReminderType type, String task) {
        assertThat(TEXTS.title(subject(type, "Anna Albers", Set.of()))).isEqualTo(task + ": 2026-7, Anna Albers");
    }

    @Test
    void cutATitleThatIsTooLong() {
        String title = TEXTS.title(subject(ReminderType.PAYMENT, "🏠".repeat(200), Set.of()));

        assertThat(title.codePointCount(0, title.length())).isEqualTo(200);
        assertThat(title).endsWith("🏠…");
    }

    @Test
    void describeTheStay() {
        assertThat(TEXTS.description(subject(ReminderType.PAYMENT, "Anna Albers", Set.of())))
                .isEqualTo("Stay from 2026-05-01 to 2026-05-03, party of 1.");
    }

    @Test
    void listWhatIsMissing() {
        Set<MissingData> all = EnumSet.allOf(MissingData.class);

        assertThat(TEXTS.description(subject(ReminderType.INCOMPLETE_DATA, "Anna Albers", all)))
                .isEqualTo("Missing: street, postal code, city, e-mail, phone.\n"
                        + "Stay from 2026-05-01 to 2026-05-03, party of 1.");
        assertThat(TEXTS.description(subject(ReminderType.INCOMPLETE_DATA, "Anna Albers", Set.of(MissingData.EMAIL))))
                .startsWith("Missing: e-mail.\n");
    }
}
