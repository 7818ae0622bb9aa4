package herberge.application.movein;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.domain.movein.BookingQuestion.Cancelled;
import herberge.domain.movein.BookingQuestion.Keeper;
import herberge.domain.movein.BookingQuestion.MoneyMismatch;
import herberge.domain.movein.BookingQuestion.OverCapacity;
import herberge.domain.movein.BookingQuestion.Overlap;
import herberge.domain.movein.BookingQuestion.UnnamedCompanions;
import herberge.domain.movein.GuestQuestion.CategoryNote;
import herberge.domain.movein.GuestQuestion.ImpossibleBirthDate;
import herberge.domain.movein.GuestQuestion.LikelyDouble;
import herberge.domain.movein.GuestQuestion.Shared;
import herberge.domain.movein.GuestQuestion.TwoAddresses;
import herberge.domain.movein.GuestQuestion.UnusableAddress;
import herberge.domain.movein.ImportReport.ListedDecision;
import herberge.domain.movein.OpenDecision;
import herberge.domain.movein.Question;
import herberge.domain.movein.Remedy;
import herberge.domain.movein.RowQuestion.CameLater;
import herberge.domain.movein.RowQuestion.ChangedInSource;
import herberge.domain.movein.RowQuestion.CreditSign;
import herberge.domain.movein.RowQuestion.GarbledText;
import herberge.domain.movein.RowQuestion.Orphan;
import herberge.domain.movein.RowQuestion.UnknownName;
import herberge.domain.movein.YieldingTexts;
import herberge.domain.shared.StayPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MoveInTextsTest {

    private static final StayPeriod NIGHTS = new StayPeriod(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 10, 4));
    private static final Cancelled CANCELLED = new Cancelled("2025-7", "2025-10-03", "2025-10-05");

    private static void assertText(Question question, String text) {
        assertThat(MoveInTexts.question(question)).isEqualTo(text);
    }

    @Test
    void saysWhichOccupancyKeepsTheRoom() {
        assertText(
                new Overlap(new Keeper("2025-3", NIGHTS), CANCELLED),
                "booking 2025-3 from 2025-10-01 to 2025-10-04 keeps the room; booking 2025-7 from 2025-10-03 to"
                        + " 2025-10-05 comes in as cancelled");
        assertText(
                new Overlap(new Keeper(null, NIGHTS), CANCELLED),
                "booking a block of the room from 2025-10-01 to 2025-10-04 keeps the room; booking 2025-7 from"
                        + " 2025-10-03 to 2025-10-05 comes in as cancelled");
        assertThat(MoveInTexts.yielding(new Keeper("2025-3", NIGHTS), " bestaetigt"))
                .isEqualTo(new YieldingTexts("overlaps 2025-3", "Import: was bestaetigt, overlaps 2025-3"));
        assertThat(MoveInTexts.yielding(new Keeper(null, NIGHTS), "gebucht"))
                .isEqualTo(new YieldingTexts(
                        "overlaps a block of the room", "Import: was gebucht, overlaps a block of the room"));
    }

    @Test
    void asksAboutBookings() {
        assertText(new MoneyMismatch(16405, 15300), "the total is 16405 cents, its parts make 15300");
        assertText(new OverCapacity(3, 2), "3 persons in a room for 2");
        assertText(new UnnamedCompanions(2, 3), "2 of 3 persons have no name");
        assertText(Question.Plain.PAID_AND_CANCELLED, "the cancelled stay is paid: give the money back or keep it");
        assertText(Question.Plain.MEMBER_SNAPSHOT, "the booking and its guest disagree on membership");
        assertText(Question.Plain.UNDECIDED_STAY, "the stay is over, but the party neither came nor cancelled");
    }

    @Test
    void asksAboutGuestsAndRooms() {
        assertText(new UnusableAddress("email", "98"), "email is no e-mail address: 98");
        assertText(new TwoAddresses("email", "a@b c@d"), "email holds two addresses; choose one: a@b c@d");
        assertText(new ImpossibleBirthDate("2120-01-17"), "the date of birth cannot be right: 2120-01-17");
        assertText(new LikelyDouble(Shared.NAME, List.of(3L, 5L), 0), "guests 3, 5 have the same name");
        assertText(
                new LikelyDouble(Shared.EMAIL, List.of(3L, 5L), 7),
                "guests 3, 5 and 7 more have the same e-mail address");
        assertText(new CategoryNote("Urlauber", 12), "12 guests have only the note Urlauber: make it a tag?");
        assertText(Question.Plain.CATEGORY_AS_NAME, "the name is the code of a category");
        assertText(Question.Plain.ROOM_WITHOUT_PRICE, "the room has no price, neither of a season nor of members");
    }

    @Test
    void asksAboutRows() {
        assertText(new GarbledText("ort"), "ort looks as if it was read in a wrong encoding");
        assertText(new CameLater("guest_id", 4L), "came after guest_id 4 was moved in, where nothing is overwritten");
        assertText(
                new ChangedInSource(List.of("ort", "plz"), "guest", 9),
                "changed in the source since it was moved in: ort, plz; here it is guest 9");
        assertText(new Orphan("guest_id", "99"), "99 in guest_id does not exist");
        assertText(new CreditSign("used", "12.5"), "used with the amount 12.5");
        assertText(new UnknownName("seasons"), "no variant has seasons; it is kept in the archive");
        assertText(Question.Plain.SECRET_DROPPED, "the password is not kept; enter it anew");
    }

    @Test
    void listsDecisionsWithoutNul() {
        assertThat(MoveInTexts.listed(new OpenDecision("guest_companions", 3, new Orphan("guest_id", "a\0b"))))
                .isEqualTo(new ListedDecision("orphan", "guest_companions", 3, "a\uFFFDb in guest_id does not exist"));
    }

    @Test
    void saysWhatHelps() {
        assertThat(Stream.of(Remedy.values()).map(MoveInTexts::help))
                .containsExactly(
                        "enter one of the five known words",
                        "the room is missing or was refused",
                        "the guest is missing or was refused",
                        "enter a departure after the arrival",
                        "enter a date that exists, YYYY-MM-DD",
                        "enter an amount of 0 or more as a number",
                        "enter an amount as a number",
                        "enter a first and a last name",
                        "enter a value that is allowed here");
    }
}
