package herberge.adapter.http.reminder;

import static herberge.adapter.http.shared.RoutesServer.CALLER;
import static herberge.adapter.http.shared.RoutesServer.header;
import static herberge.adapter.http.shared.RoutesServer.json;
import static herberge.adapter.http.shared.RoutesServer.pointers;
import static herberge.domain.testing.Fixtures.aReminder;
import static herberge.domain.testing.Fixtures.day;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.http.shared.RoutesServer;
import herberge.application.reminder.ReminderUseCases;
import herberge.application.reminder.ReminderUseCases.ListReminders.Wanted;
import herberge.application.reminder.ReminderUseCases.StepReminder.Until;
import herberge.application.reminder.ReminderView;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.ChangeResult.Outcome;
import herberge.application.shared.EntityKind;
import herberge.application.shared.PageRequest;
import herberge.domain.booking.BookingId;
import herberge.domain.reminder.DueState;
import herberge.domain.reminder.Priority;
import herberge.domain.reminder.ReminderDetails;
import herberge.domain.reminder.ReminderId;
import herberge.domain.reminder.ReminderStep;
import herberge.domain.reminder.ReminderType;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The paths of reminders reach their capabilities with what the request says, and show what these return. */
class ReminderRoutesTest {

    private static final ReminderView REMINDER =
            ReminderView.of(aReminder().id(4).title("Anrufen").build());
    private static final ReminderDetails DETAILS = new ReminderDetails(
            new BookingId(8),
            ReminderType.PAYMENT,
            "Anrufen",
            "bald",
            day("2026-05-01"),
            Priority.HIGH,
            day("2026-05-02"),
            new UserId(2));

    private final RoutesServer server = RoutesServer.start(calls -> new ReminderRoutes(new ReminderUseCases(
            (caller, wanted, page) -> calls.record(RoutesServer.page(REMINDER), "list", caller, wanted, page),
            (caller, id) -> calls.record(REMINDER, "read", caller, id),
            (caller, request) -> calls.record(result(Outcome.CREATED), "add", caller, request),
            (caller, id, request) -> calls.record(result(Outcome.CHANGED), "change", caller, id, request),
            (caller, id, step, request) -> calls.record(result(Outcome.CHANGED), "step", caller, id, step, request),
            (caller, id, request) -> calls.record(result(Outcome.REMOVED), "remove", caller, id, request))));

    @AfterEach
    void stop() {
        server.close();
    }

    private static ChangeResult<ReminderView> result(Outcome outcome) {
        return ChangeResult.of(outcome, EntityKind.REMINDER, REMINDER);
    }

    @Test
    void listsByEveryFilter() throws Exception {
        HttpResponse<String> response = server.send("GET", "/reminders?due=overdue&bookingId=8&open=false&limit=2");

        assertThat(server.call())
                .isEqualTo(List.of(
                        "list",
                        CALLER,
                        new Wanted(DueState.OVERDUE, new BookingId(8), false),
                        new PageRequest(2, null)));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).at("/items/0/title").asText()).isEqualTo("Anrufen");
    }

    @ParameterizedTest
    @CsvSource({"/reminders", "/reminders?due=all"})
    void listsAllWithoutFilters(String path) throws Exception {
        server.send("GET", path);

        assertThat(server.call())
                .isEqualTo(List.of(
                        "list",
                        CALLER,
                        new Wanted(null, null, null),
                        new PageRequest(PageRequest.DEFAULT_LIMIT, null)));
    }

    @ParameterizedTest
    @CsvSource({"booking=8,booking", "due=never,due", "bookingId=a,bookingId", "open=yes,open", "limit=x,limit"})
    void refusesWrongFilters(String query, String pointer) throws Exception {
        HttpResponse<String> response = server.send("GET", "/reminders?" + query);

        server.assertRefused(response, 400);
        assertThat(pointers(response)).containsExactly(pointer);
    }

    @Test
    void addsAReminderWithTheFieldsOfTheBody() throws Exception {
        HttpResponse<String> response = server.sendJson(
                "POST",
                "/reminders",
                "{'bookingId':8,'type':'payment','title':'Anrufen','description':'bald','dueDate':'2026-05-01',"
                        + "'priority':'high','snoozedUntil':'2026-05-02','assignedTo':2}",
                "Idempotency-Key",
                "k-4");

        assertThat(server.call()).isEqualTo(List.of("add", CALLER));
        assertThat(server.applied(ReminderDetails.BLANK)).isEqualTo(DETAILS);
        assertThat(server.request().key())
                .satisfies(key -> assertThat(key.name()).isEqualTo("k-4"));
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(header(response, "Location")).isEqualTo("/api/v1/reminders/4");
        assertThat(header(response, "ETag")).isEqualTo("\"" + REMINDER.revision() + "\"");
        assertThat(json(response).path("title").asText()).isEqualTo("Anrufen");
    }

    @Test
    void readsAReminder() throws Exception {
        HttpResponse<String> response = server.send("GET", "/reminders/4");

        assertThat(server.call()).isEqualTo(List.of("read", CALLER, new ReminderId(4)));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "ETag")).isEqualTo("\"" + REMINDER.revision() + "\"");
        assertThat(json(response).path("id").asLong()).isEqualTo(4);
    }

    @Test
    void changesOnlyTheGivenFields() throws Exception {
        HttpResponse<String> response = server.sendJson(
                "PATCH", "/reminders/4?dryRun=true", "{'priority':'low','assignedTo':null}", "If-Match", "\"3\"");

        assertThat(server.call()).isEqualTo(List.of("change", CALLER, new ReminderId(4)));
        assertThat(server.request().from()).containsExactly(new Version(3));
        assertThat(server.request().dryRun()).isTrue();
        assertThat(server.applied(DETAILS))
                .isEqualTo(new ReminderDetails(
                        DETAILS.booking(),
                        DETAILS.type(),
                        DETAILS.title(),
                        DETAILS.description(),
                        DETAILS.dueDate(),
                        Priority.LOW,
                        DETAILS.snoozedUntil(),
                        null));
        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void removesAReminder() throws Exception {
        HttpResponse<String> response = server.send("DELETE", "/reminders/4", "If-Match", "\"5\"");

        assertThat(server.call()).isEqualTo(List.of("remove", CALLER, new ReminderId(4)));
        assertThat(server.request().from()).containsExactly(new Version(5));
        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.body()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ReminderStep.class)
    void everyStepHasItsPath(ReminderStep step) throws Exception {
        HttpResponse<String> response = server.send("POST", "/reminders/4/" + step.code(), "If-Match", "\"2\"");

        assertThat(server.call()).isEqualTo(List.of("step", CALLER, new ReminderId(4), step));
        assertThat(server.request().from()).containsExactly(new Version(2));
        assertThat(server.request().defect()).isNull();
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "ETag")).isEqualTo("\"" + REMINDER.revision() + "\"");
    }

    @Test
    void snoozingNamesADay() throws Exception {
        server.sendJson("POST", "/reminders/4/snooze", "{'until':'2026-05-09'}");

        assertThat(server.applied(Until.BLANK)).isEqualTo(new Until(day("2026-05-09")));
    }

    @Test
    void noOtherStepNamesADay() throws Exception {
        server.sendJson("POST", "/reminders/4/dismiss", "{'until':'2026-05-09'}");

        server.assertFault("/until", "unknown-field");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/reminders/x",
        "PATCH,/reminders/x",
        "DELETE,/reminders/-4",
        "POST,/reminders/x/snooze",
        "POST,/reminders/4/forget"
    })
    void aWrongIdOrStepIsNotFound(String method, String path) throws Exception {
        server.assertRefused(server.sendJson(method, path, "{}"), 404);
    }

    @Test
    void anUnknownParameterOfAWriteIsADefectOfTheRequest() throws Exception {
        server.sendJson("PATCH", "/reminders/4?force=1", "{}");

        server.assertDefect("force", "unknown-parameter");
    }

    @Test
    void aWrongTypeIsADefectOfTheRequest() throws Exception {
        server.sendJson("POST", "/reminders", "{'title':7}");

        server.assertDefect("/title", "wrong-type");
    }

    @ParameterizedTest
    @CsvSource({"colour,unknown-field", "completedAt,read-only", "priority,unknown-value", "dueDate,invalid-date"})
    void aWrongFieldIsAFaultOfTheRequest(String field, String code) throws Exception {
        server.sendJson("POST", "/reminders", "{'" + field + "':'x'}");

        server.assertFault("/" + field, code);
    }
}
