package herberge.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.api.Json;
import herberge.cli.live.model.House;
import herberge.cli.live.view.HouseFixture;
import herberge.cli.realtime.Event;
import herberge.cli.text.Texts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventNoticesTest {

    private final House house = HouseFixture.model().house();

    private static Event event(String type, long id, long room, String from, String to, String status, String link) {
        ObjectNode booking = Json.object()
                .put("id", id)
                .put("reservationNumber", "2026-" + id)
                .put("roomId", room)
                .put("checkIn", from)
                .put("checkOut", to)
                .put("status", status)
                .put(link, 7);
        booking.set("guest", Json.object().put("id", 12).put("name", "Erika Meyer"));
        return new Event(type, 1, "booking", id, 4, booking, "ben", "", null, Json.object());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | ben: 2026-90 (Erika Meyer) changes to room 2 - Einzelzimmer, Sat 28 Nov – Mon 30 Nov",
                "de | ben: 2026-90 (Erika Meyer) zieht um nach 2 - Einzelzimmer, Sa 28.11. – Mo 30.11."
            })
    void aStayChangesItsRoomAndIsNotBookedOnceMore(String language, String told) {
        Event added = event("booking-created", 90, 2, "2026-11-28", "2026-11-30", "confirmed", "continuesId");
        EventNotices notices = new EventNotices(new Texts(Locale.forLanguageTag(language)));

        assertThat(notices.followsAnother(house, added)).isFalse();
        assertThat(notices.of(house, added)).isEqualTo(told);
    }

    /** Booking 22 of the fixture is in room 3 from 27 to 30 November 2026. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-28 | confirmed | true | ben moved 2026-22 (Erika Meyer) to 3 - Doppelzimmer Süd, Fri 27 Nov – Sat 28 Nov",
                "2026-11-30 | confirmed | false | ben changed 2026-22 (Erika Meyer)",
                "2026-11-30 | checked-in | false | ben: 2026-22 (Erika Meyer) is now checked in"
            })
    void theFormerRoomIsNotToldBesideTheNewOne(String until, String status, boolean follows, String told) {
        Event former = event("booking-updated", 22, 3, "2026-11-27", until, status, "continuedById");
        EventNotices notices = new EventNotices(Texts.ENGLISH);

        assertThat(notices.followsAnother(house, former)).isEqualTo(follows);
        assertThat(notices.of(house, former)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "payment | amountCents | ben recorded that 110.50 was paid for booking 22",
                "invoice | payableCents | ben issued invoice 2026-0042 of 110.50 for booking 22"
            })
    void moneyIsToldWithItsAmount(String entity, String field, String told) {
        ObjectNode payload =
                Json.object().put("number", "2026-0042").put(field, 11_050).put("bookingId", 22);

        Event event = new Event(entity + "-created", 1, entity, 3, 1, payload, "ben", "", null, Json.object());

        assertThat(new EventNotices(Texts.ENGLISH).of(house, event)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "added   | 5000  | | ben added 50.00 to the credit of guest 12, who has 70.00 now | ben hat 50,00 dem Guthaben von Gast 12 gutgeschrieben, der jetzt 70,00 hat",
                "refund  | -5000 | | ben paid 50.00 out of the credit of guest 12, who has 70.00 now | ben hat 50,00 vom Guthaben von Gast 12 ausgezahlt, der jetzt 70,00 hat",
                "expired | -5000 | | ben recorded that 50.00 of the credit of guest 12 is forfeited; 70.00 is left | ben hat erfasst, dass 50,00 vom Guthaben von Gast 12 verfallen sind; 70,00 bleiben",
                "moved   | -5000 | | ben moved 50.00 of credit by a merge of guest 12, who has 70.00 now | ben hat beim Zusammenführen 50,00 Guthaben von Gast 12 verschoben, der jetzt 70,00 hat",
                "added   | -5000 | 3 | ben reversed item 3 of 50.00 of the credit of guest 12, who has 70.00 now | ben hat Posten 3 über 50,00 des Guthabens von Gast 12 storniert, der jetzt 70,00 hat"
            })
    void creditIsToldWithItsBalance(String kind, long cents, @Nullable Long reverses, String english, String german) {
        ObjectNode payload = Json.object()
                .put("guestId", 12)
                .put("kind", kind)
                .put("amountCents", cents)
                .put("balanceCents", 7_000)
                .put("reversesId", reverses);
        Event event = new Event("credit-changed", 1, "credit", 4, 1, payload, "ben", "", null, Json.object());

        assertThat(new EventNotices(Texts.ENGLISH).of(house, event)).isEqualTo(english);
        assertThat(new EventNotices(new Texts(Locale.GERMAN)).of(house, event)).isEqualTo(german);
    }

    @Test
    void theBookingIsNotToldBesideItsInvoice() {
        EventNotices notices = new EventNotices(Texts.ENGLISH);
        ObjectNode payload = Json.object().put("number", "2026-0042").put("bookingId", 22);
        Event invoice = new Event("invoice-created", 1, "invoice", 3, 1, payload, "ben", "", null, Json.object());
        Event same = event("booking-updated", 22, 3, "2026-11-27", "2026-11-30", "confirmed", "groupId");

        assertThat(notices.followsAnother(house, invoice)).isFalse();
        assertThat(notices.followsAnother(house, same)).isTrue();
        assertThat(notices.followsAnother(house, same)).isFalse();
        notices.followsAnother(house, invoice);
        assertThat(notices.followsAnother(
                        house, event("booking-updated", 22, 3, "2026-11-27", "2026-11-29", "confirmed", "groupId")))
                .isFalse();
    }
}
