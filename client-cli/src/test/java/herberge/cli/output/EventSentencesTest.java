package herberge.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.api.Json;
import herberge.cli.realtime.Event;
import herberge.cli.text.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventSentencesTest {

    private static final String STAY = "Linde, Thu 2026-12-24 to Sun 2026-12-27 (3 nights)";

    private final EventSentences sentences = new EventSentences(id -> "Linde", Texts.ENGLISH);

    @ParameterizedTest
    @CsvSource({
        "reserved, confirmed, confirmed",
        "confirmed, reserved, put back to reserved",
        "confirmed, checked-in, checked in",
        "checked-in, checked-out, checked out",
        "reserved, cancelled, cancelled",
        "confirmed, cancelled, cancelled",
        "confirmed, no-show, noted the no-show of",
        "cancelled, confirmed, reopened",
        "no-show, confirmed, reopened",
        "checked-in, confirmed, reopened",
        "checked-out, checked-in, reopened",
        "checked-out, reserved, turned to reserved"
    })
    void tellsEveryTransitionByItsName(String from, String to, String did) {
        assertThat(booking(to, "status", from)).isEqualTo("ben " + did + " booking 2026-17 (Ada Aal).");
    }

    @Test
    void tellsWhereAStayMoved() {
        assertThat(booking("confirmed", "roomId", "4"))
                .isEqualTo("ben moved booking 2026-17 (Ada Aal) to " + STAY + ".");
        assertThat(booking("confirmed", "checkOut", "2026-12-26", "notes", ""))
                .isEqualTo("ben moved booking 2026-17 (Ada Aal) to " + STAY + "; changed notes.");
        assertThat(booking("checked-out", "status", "checked-in", "checkOut", "2026-12-29"))
                .isEqualTo("ben checked out booking 2026-17 (Ada Aal), now " + STAY + ".");
        assertThat(booking("cancelled", "status", "confirmed", "cancellationReason", ""))
                .isEqualTo("ben cancelled booking 2026-17 (Ada Aal).");
    }

    @Test
    void tellsThatAStayGoesOnInAnotherRoom() {
        String joined = payload("checked-out").replace("\"partySize\"", "\"continuedById\":18,\"partySize\"");
        Map<String, String> before = Map.of("status", "checked-in", "checkOut", "2026-12-29", "continuedById", "");

        assertThat(sentences.of(event("booking-updated", "booking", joined), Optional.of(before)))
                .isEqualTo("ben continued booking 2026-17 (Ada Aal) in another room from Sun 2026-12-27.");
        assertThat(booking("confirmed", "checkOut", "2026-12-26", "continuedById", "18"))
                .isEqualTo("ben put booking 2026-17 (Ada Aal) into one room again: " + STAY + ".");
    }

    @Test
    void tellsAStepThatEndsAStayInItsFormerRoomAsAStep() {
        assertThat(booking("checked-out", "status", "checked-in", "continuedById", "18"))
                .isEqualTo("ben checked out booking 2026-17 (Ada Aal).");
    }

    @Test
    void tellsInWhichRoomAStayContinues() {
        String added = payload("checked-in").replace("\"partySize\"", "\"continuesId\":16,\"partySize\"");

        assertThat(sentences.of(event("booking-created", "booking", added), Optional.empty()))
                .isEqualTo("ben continued booking 2026-17 (Ada Aal) in room " + STAY + ".");
        assertThat(booking("confirmed", "checkOut", "2026-12-26", "price", "", "openCents", "100"))
                .isEqualTo("ben moved booking 2026-17 (Ada Aal) to " + STAY + ".");
    }

    @Test
    void tellsWhichOtherFieldsOfABookingChanged() {
        assertThat(booking("confirmed", "notes", "", "partySize", "1"))
                .isEqualTo("ben changed notes, partySize of booking 2026-17 (Ada Aal).");
    }

    @Test
    void tellsAllOfABookingOfWhichNobodyKnowsWhatChanged() {
        assertThat(sentences.of(booking("confirmed"), Optional.empty()))
                .isEqualTo("ben changed booking 2026-17: " + STAY + ", Ada Aal, 2 persons, confirmed.");
        assertThat(sentences.of(event("booking-created", "booking", payload("reserved")), Optional.empty()))
                .isEqualTo("ben booked 2026-17: " + STAY + ", Ada Aal, 2 persons, reserved.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "guest-created | guest | {'firstName':'Ada','lastName':'Aal'} | | added guest Ada Aal (7)",
                "guest-updated | guest | {'firstName':'Ada','lastName':'Aal'} | city= | changed city of guest Ada Aal (7)",
                "guest-updated | guest | {'firstName':'Ada'} | | changed guest Ada (7)",
                "guest-updated | guest | {'firstName':'Ada','mergedFrom':[8]} | mergedFrom=[] phone= |"
                        + " merged guests entered twice into guest Ada (7); changed phone",
                "guest-updated | guest | {'firstName':'Ada','mergedFrom':[8,19]} | mergedFrom=[8] |"
                        + " merged guests entered twice into guest Ada (7)",
                "guest-updated | guest | {'firstName':'Ada','mergedFrom':[8]} | mergedFrom=[8,19] |"
                        + " separated the guests merged into guest Ada (7)",
                "guest-deleted | guest | {} | firstName=Ada lastName=Aal | deleted guest Ada Aal (7)",
                "guest-deleted | guest | {} | | deleted guest (7)",
                "booking-deleted | booking | {} | reservationNumber=2026-7 | deleted booking 2026-7",
                "booking-deleted | booking | {} | | deleted booking (7)",
                "room-created | room | {'name':'Linde'} | | added room Linde (7)",
                "room-updated | room | {'name':'Linde','active':false} | active=true | made room Linde (7) inactive",
                "room-updated | room | {'name':'Linde','active':true} | active=false notes= |"
                        + " made room Linde (7) active; changed notes",
                "room-deleted | room | {} | name=Linde | deleted room Linde (7)",
                "user-created | user | {'username':'carla'} | | added user carla (7)",
                "user-updated | user | {'username':'carla','active':false} | active=true | made user carla (7) inactive",
                "room-block-created | room-block | {'roomId':3,'from':'2026-12-28','to':'2026-12-30','reason':'Boden'} | |"
                        + " blocked Linde, Mon 2026-12-28 to Wed 2026-12-30 (Boden)",
                "room-block-updated | room-block | {'roomId':3,'from':'2026-12-28','to':'2026-12-30','reason':'Boden'} |"
                        + " to=2026-12-29 | changed to of the block of Linde, Mon 2026-12-28 to Wed 2026-12-30 (Boden)",
                "room-block-deleted | room-block | {} | roomId=3 | deleted room-block (7)",
                "reminder-created | reminder | {'title':'Call','dueDate':'2026-12-24'} | |"
                        + " added reminder Call (7), due Thu 2026-12-24",
                "reminder-updated | reminder | {'title':'Call','closedReason':'done'} | completedAt= closedReason= |"
                        + " closed reminder Call (7) (done)",
                "reminder-updated | reminder | {'title':'Call'} | completedAt=x closedReason=done |"
                        + " reopened reminder Call (7)",
                "reminder-updated | reminder | {'title':'Call','snoozedUntil':'2026-12-28'} | snoozedUntil= |"
                        + " snoozed reminder Call (7) until Mon 2026-12-28",
                "reminder-updated | reminder | {'title':'Call'} | title=Phone | changed title of reminder Call (7)",
                "reminder-deleted | reminder | {} | title=Call | deleted reminder Call (7)"
            })
    void tellsWhatBecameOfAThing(String type, String entity, String payload, String before, String did) {
        Map<String, String> former = new LinkedHashMap<>();
        for (String pair : before == null ? new String[0] : before.split(" ")) {
            former.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }

        assertThat(sentences.of(
                        event(type, entity, payload.replace('\'', '"')),
                        former.isEmpty() ? Optional.empty() : Optional.of(former)))
                .isEqualTo("ben " + did + ".");
    }

    private String booking(String status, String... before) {
        Map<String, String> former = new LinkedHashMap<>();
        for (int i = 0; i < before.length; i += 2) {
            former.put(before[i], before[i + 1]);
        }
        return sentences.of(booking(status), Optional.of(former));
    }

    private static Event booking(String status) {
        return event("booking-updated", "booking", payload(status));
    }

    private static String payload(String status) {
        return """
                {"id":17,"version":2,"reservationNumber":"2026-17","roomId":3,"room":{"id":3,"name":"Linde"},"guestId":1,
                "guest":{"id":1,"name":"Ada Aal"},"checkIn":"2026-12-24","checkOut":"2026-12-27","partySize":2,
                "status":"%s"}""".formatted(status);
    }

    private static Event event(String type, String entity, String payload) {
        return new Event(type, 1, entity, 7, 2, Json.parse(payload), "ben", "", null, Json.object());
    }
}
