package herberge.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.ScriptedPrompt;
import herberge.cli.TerminalTest;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceTest extends TerminalTest {

    private static final String HISTORY = page("""
            {"version":2,"at":"2026-12-23T23:30:00Z","userId":2,"username":"anna","operation":"updated","changes":[
            {"field":"checkOut","from":"2026-12-27","to":"2026-12-28"},{"field":"notes","from":null,"to":"late"}]}""", """
            {"version":1,"at":"2026-12-20T08:00:00Z","userId":3,"username":"ben","operation":"created","changes":[
            {"field":"roomId","from":null,"to":3}]}""");

    private static final String LAST = """
            {"id":812,"entity":"booking","entityId":17,"operation":"updated","at":"2026-12-23T23:30:00Z","userId":2,
            "username":"anna","fields":["checkOut","notes"],"undoable":true}""";

    private static final String EARLIER = """
            {"id":80,"entity":"room-block","entityId":3,"operation":"deleted","at":"2026-12-23T08:00:00Z","userId":2,
            "username":"anna","fields":["from","to","reason"],"undoable":false}""";

    private static final String WORDS = "booking 17 updated (checkOut, notes) on 2026-12-24 00:30 by anna";

    @BeforeEach
    void house() {
        server.on("GET /info", 200, INFO);
    }

    @Test
    void tellsTheHistoryOfABooking() {
        server.on("GET /bookings/17/history?limit=51", 200, HISTORY)
                .on("GET /rooms/3", 200, "{\"id\":3,\"name\":\"3 - Einzelzimmer\"}");

        assertThat(run("history", "booking", "17").out()).isEqualTo("""
                Version  When              Who   Did      Change
                      2  2026-12-24 00:30  anna  updated  checkOut: 2026-12-27 -> 2026-12-28
                                                          notes: nothing -> late
                      1  2026-12-20 09:00  ben   created  room: 3 - Einzelzimmer
                """);
        assertThat(run("history", "booking", "17", "-o", "csv").out().lines())
                .containsExactly(
                        "version,at,userId,username,operation,field,from,to",
                        "2,2026-12-23T23:30:00Z,2,anna,updated,checkOut,2026-12-27,2026-12-28",
                        "2,2026-12-23T23:30:00Z,2,anna,updated,notes,,late",
                        "1,2026-12-20T08:00:00Z,3,ben,created,roomId,,3");
        assertThat(run("history", "booking", "17", "-o", "json").out())
                .startsWith("{\"items\":[{\"version\":2,\"at\":\"2026-12-23T23:30:00Z\"");
    }

    @ParameterizedTest
    @CsvSource({
        "guest, 12, guests/12",
        "room, 3, rooms/3",
        "block, 5, room-blocks/5",
        "room-block, 5, room-blocks/5",
        "reminder, 5, reminders/5",
        "user, anna, users/2"
    })
    void tellsTheHistoryOfEverythingThatHasOne(String kind, String what, String path) {
        server.on("GET /users/names", 200, page("{\"id\":2,\"username\":\"anna\",\"fullName\":\"Anna A\"}"))
                .on("GET /" + path + "/history?limit=51", 200, HISTORY);

        assertThat(run("history", kind, what).code()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "history house 1 | \"house\" has no history: use booking, group, guest, room, block, credit, payment, payer, invoice, reminder, service, discount or user.",
                "history block Painting | \"Painting\" is no block: use its id.",
                "history reminder Call | \"Call\" is no reminder: use its id.",
                "history user nobody | No user is called \"nobody\".",
                "history booking 17 --limit 0 | --limit takes a number from 1 on.",
                "undo one | is not a long"
            })
    void refusesWhatItCannotFind(String arguments, String sentence) {
        server.on("GET /users/names", 200, page());

        assertThat(run(arguments.split(" ")).err()).contains(sentence);
    }

    @Test
    void saysThatThereIsMoreThanTheNewest() {
        server.on("GET /changes?mine=true&limit=2", 200, page(LAST, EARLIER));

        Run run = run("changes", "--limit", "1");

        assertThat(run.out()).contains("812").doesNotContain("room-block");
        assertThat(run.err()).isEqualTo("herberge: There are more than the newest 1; --limit N shows N of them.\n");
    }

    @Test
    void listsChangesSoThatTheyFitAScreen() {
        server.on("GET /changes?mine=true&limit=51", 200, page(LAST, EARLIER)).on("GET /changes?limit=51", 200, page());

        assertThat(runAtKeyboard(new ScriptedPrompt(), "changes").out()).isEqualTo("""
                Change  When              Who   What                  Fields
                   812  2026-12-24 00:30  anna  booking 17 updated    checkOut, notes  undo
                    80  2026-12-23 09:00  anna  room-block 3 deleted
                """);
        assertThat(run("changes", "--all").out()).isEqualTo("Nothing has been changed yet.\n");
    }

    @Test
    void takesBackTheLatestAfterAYes() {
        server.on("GET /changes?mine=true&limit=5", 200, page(LAST, EARLIER))
                .on("POST /changes/812/undo", 200, BOOKING);
        ScriptedPrompt agreed = new ScriptedPrompt("Ja");

        Run run = runAtKeyboard(agreed, "undo");

        assertThat(agreed.questions()).containsExactly("Take back: " + WORDS + "? [y/N] ");
        assertThat(run.out()).contains("    80  2026-12-23 09:00", "\nTaken back: " + WORDS + ".\n");
        assertThat(server.requests("POST").get(0).header("Idempotency-Key")).isNotEqualTo("null");
    }

    private static final String MOVED = """
            {"version":4,"at":"2026-12-23T23:30:00Z","userId":2,"username":"anna","operation":"updated","changes":[
            {"field":"roomId","from":4,"to":3},{"field":"notes","from":null,"to":"late"}]}""";

    private static final String MOVE = """
            {"id":812,"entity":"booking","entityId":17,"operation":"updated","at":"2026-12-23T23:30:00Z","userId":2,
            "username":"anna","fields":["roomId","notes"],"undoable":true}""";

    @Test
    void showsTheSentenceOfTheChangeBeforeItAsks() {
        server.on("GET /changes?mine=true&limit=5", 200, page(MOVE, EARLIER))
                .on("GET /bookings/17/history?limit=100", 200, page(MOVED))
                .on("GET /bookings/17", 200, BOOKING)
                .on("GET /rooms/3", 200, "{\"id\":3,\"name\":\"3 - Einzelzimmer\"}")
                .on("POST /changes/812/undo", 200, BOOKING);
        ScriptedPrompt agreed = new ScriptedPrompt("y");
        String sentence = "anna moved booking 2026-17 (Jürgen Größmann) to 3 - Einzelzimmer, Thu 2026-12-24 to Sun"
                + " 2026-12-27 (3 nights); changed notes, on 2026-12-24 00:30";

        Run run = runAtKeyboard(agreed, "undo");

        assertThat(agreed.questions()).containsExactly("Take back: " + sentence + "? [y/N] ");
        assertThat(run.out()).contains("Taken back: " + sentence + ".\n");
    }

    @Test
    void speaksOfALaterChangeOfRoomByTheRoomThatItAdded() {
        String change = """
                {"id":813,"entity":"booking","entityId":17,"operation":"updated","at":"2026-12-23T23:30:00Z","userId":2,
                "username":"anna","fields":["price"],"undoable":true}""";
        String link = "\"continuedById\":%d,\"partySize\"";
        server.on("GET /changes?mine=true&limit=5", 200, page(change))
                .on("GET /bookings/17", 200, BOOKING.replace("\"partySize\"", link.replace("%d", "18")))
                .on(
                        "GET /bookings/18",
                        200,
                        booking(18, 2, "confirmed").replace("\"partySize\"", link.replace("%d", "19")))
                .on("GET /bookings/18/history?limit=100", 200, page(MOVED))
                .on("GET /bookings/19", 200, booking(19, 1, "confirmed"))
                .on("GET /bookings/19/history?limit=100", 200, page("""
                {"version":1,"at":"2026-12-23T23:30:00Z","userId":2,"username":"anna","operation":"created","changes":[
                {"field":"continuesId","from":null,"to":18},{"field":"roomId","from":null,"to":4}]}"""))
                .on("GET /rooms/4", 200, "{\"id\":4,\"name\":\"4 - Doppelzimmer\"}")
                .on("POST /changes/813/undo", 200, BOOKING);

        assertThat(run("undo", "--yes").out())
                .isEqualTo("Taken back: anna continued booking 2026-19 (Jürgen Größmann) in room 4 - Doppelzimmer,"
                        + " Thu 2026-12-24 to Sun 2026-12-27 (3 nights), on 2026-12-24 00:30.\n");
    }

    @Test
    void speaksOfADeletedReminderByItsTitle() {
        String deletion = """
                {"id":81,"entity":"reminder","entityId":5,"operation":"deleted","at":"2026-12-23T08:00:00Z","userId":2,
                "username":"anna","fields":["title"],"undoable":true}""";
        server.on("GET /changes?mine=true&limit=5", 200, page(deletion))
                .on("GET /reminders/5/history?limit=100", 200, page("""
                {"version":2,"at":"2026-12-23T08:00:00Z","userId":2,"username":"anna","operation":"deleted","changes":[
                {"field":"title","from":"Call Meyer","to":null}]}"""))
                .on("POST /changes/81/undo", 200, "{}");

        assertThat(run("undo", "--yes").out())
                .isEqualTo("Taken back: anna deleted reminder Call Meyer (5), on 2026-12-23 09:00.\n");
    }

    @Test
    void namesWhatWasChanged() {
        String block = EARLIER.replace("deleted", "created");
        server.on("GET /changes?mine=true&limit=51", 200, page(LAST, block))
                .on("GET /bookings/17", 200, BOOKING)
                .on("GET /rooms/3", 200, "{\"id\":3,\"name\":\"3 - Einzelzimmer\"}")
                .on(
                        "GET /room-blocks/3",
                        200,
                        "{\"id\":3,\"roomId\":3,\"from\":\"2026-12-24\",\"to\":\"2026-12-26\",\"reason\":\"paint\"}");

        assertThat(run("changes").out())
                .contains(
                        "booking 2026-17 (Jürgen Größmann) updated",
                        "room-block 3 - Einzelzimmer, Thu 2026-12-24 to Sat 2026-12-26 created");
        assertThat(server.requests()).hasSize(5);
    }

    @Test
    void takesNothingBackWithoutAYes() {
        server.on("GET /changes?mine=true&limit=5", 200, page(LAST));

        assertThat(runAtKeyboard(new ScriptedPrompt(""), "undo").out()).endsWith("Nothing is taken back.\n");
        Run pipe = run("undo");

        assertThat(pipe.code()).isEqualTo(2);
        assertThat(pipe.out()).isEmpty();
        assertThat(pipe.err()).contains("There is no terminal to ask on: say --yes, or the number of the change.");
        assertThat(server.requests("POST")).isEmpty();
    }

    @Test
    void takesBackForAScript() {
        server.on("GET /changes?mine=true&limit=5", 200, page(LAST)).on("POST /changes/812/undo", 200, BOOKING);

        assertThat(run("undo", "--yes").out()).isEqualTo("Taken back: " + WORDS + ".\n");
        assertThat(run("undo", "-y", "-o", "json").out()).isEqualTo(BOOKING + "\n");
        assertThat(run("undo", "-y", "-o", "csv").out().lines())
                .containsExactly(
                        "id,at,username,entity,entityId,operation,fields,undoable,undoes,redoes,undoneBy",
                        "812,2026-12-23T23:30:00Z,anna,booking,17,updated,checkOut;notes,true,,,");
    }

    @Test
    void takesBackWhatIsNamedAndSaysWhatItWas() {
        server.on("GET /changes?limit=500", 200, page(LAST, EARLIER))
                .on("POST /changes/80/undo", 204, "")
                .on("POST /changes/7/undo", 200, "{\"id\":1,\"notRestored\":[\"keyCode\"]}");

        assertThat(run("undo", "80").out())
                .isEqualTo("Taken back: room-block 3 deleted on 2026-12-23 09:00 by anna.\n");
        Run old = run("undo", "7");

        assertThat(old.out()).isEqualTo("Taken back: change 7.\n");
        assertThat(old.err()).isEqualTo("herberge: Not restored, because nothing remembers what it was: keyCode.\n");
    }

    @Test
    void triesAnUndoWithoutDoingIt() {
        server.on("GET /changes?mine=true&limit=5", 200, page(LAST))
                .on("POST /changes/812/undo?dryRun=true", 200, BOOKING);

        assertThat(run("undo", "--dry-run").out())
                .isEqualTo("Dry run, nothing is written. Would be taken back: " + WORDS + ".\n");
    }

    private static String change(long id, String links) {
        return """
                {"id":%d,"entity":"booking","entityId":17,"operation":"updated","at":"2026-12-23T23:30:00Z","userId":2,
                "username":"anna","fields":["notes"],"undoable":true%s}""".formatted(id, links);
    }

    private static final String TWICE_CHANGED_ONCE_UNDONE =
            page(change(3, ",\"undoes\":2"), change(2, ",\"undoneBy\":3"), change(1, ""));

    private static final String NOTED = "booking 17 updated (notes) on 2026-12-24 00:30 by anna.\n";

    @Test
    void takesBackTheStepBeforeAndNotTheUndo() {
        server.on("GET /changes?mine=true&limit=5", 200, TWICE_CHANGED_ONCE_UNDONE)
                .on("POST /changes/1/undo", 200, BOOKING);

        assertThat(run("undo", "--yes").out()).isEqualTo("Taken back: " + NOTED);
    }

    @Test
    void saysThatAllIsTakenBack() {
        server.on(
                "GET /changes?mine=true&limit=5", 200, page(change(3, ",\"undoes\":2"), change(2, ",\"undoneBy\":3")));

        assertThat(run("undo", "--yes")).isEqualTo(new Run(5, "", "herberge: All that you changed is taken back.\n"));
    }

    @Test
    void looksFurtherBackForAStepThatStands() {
        String undone = page(
                change(8, ",\"undoes\":2"),
                change(7, ",\"undoes\":3"),
                change(6, ",\"undoes\":4"),
                change(4, ",\"undoneBy\":6"),
                change(3, ",\"undoneBy\":7"));
        server.on("GET /changes?mine=true&limit=5", 200, undone)
                .on("GET /changes?mine=true&limit=500", 200, page(change(2, ",\"undoneBy\":8"), change(1, "")))
                .on("POST /changes/1/undo", 200, BOOKING);

        assertThat(run("undo", "--yes").out()).isEqualTo("Taken back: " + NOTED);
    }

    @Test
    void doesAgainWhatWasTakenBackLast() {
        server.on("GET /changes?mine=true&limit=5", 200, TWICE_CHANGED_ONCE_UNDONE)
                .on("POST /changes/3/undo", 200, BOOKING);
        ScriptedPrompt agreed = new ScriptedPrompt("yes");

        Run run = runAtKeyboard(agreed, "redo");

        assertThat(agreed.questions()).singleElement().asString().startsWith("Do again: booking 17 updated");
        assertThat(run.out()).endsWith("Done again: " + NOTED).contains("undoes 2", "undone by 3");
    }

    @Test
    void looksFurtherBackForWhatWasTakenBack() {
        String undo = change(3, ",\"undoes\":2");
        server.on("GET /changes?mine=true&limit=5", 200, page(undo, undo, undo, undo, undo))
                .on("GET /changes?mine=true&limit=500", 200, page(undo, change(2, ",\"undoneBy\":3")))
                .on("POST /changes/3/undo", 200, BOOKING);

        assertThat(run("redo", "--yes").out()).isEqualTo("Done again: " + NOTED);
    }

    @Test
    void doesAgainUntilSomethingElseIsChanged() {
        server.on(
                "GET /changes?mine=true&limit=5",
                200,
                page(change(4, ""), change(3, ",\"undoes\":2"), change(2, ",\"undoneBy\":3")));

        assertThat(run("redo", "--yes"))
                .isEqualTo(new Run(5, "", "herberge: Since your latest change you have taken nothing back.\n"));
    }

    @Test
    void stepsThroughUndosAsAStack() {
        String onceRedone = page(
                change(6, ",\"undoes\":5,\"redoes\":2"),
                change(5, ",\"undoes\":2,\"undoneBy\":6"),
                change(4, ",\"undoes\":3"),
                change(3, ",\"undoneBy\":4"),
                change(2, ""));
        server.on("GET /changes?mine=true&limit=5", 200, onceRedone)
                .on("GET /changes?mine=true&limit=500", 200, onceRedone)
                .on("POST /changes/4/undo", 200, BOOKING)
                .on("POST /changes/2/undo", 200, BOOKING);

        assertThat(run("redo", "--yes").code()).isZero();
        assertThat(run("undo", "--yes").code()).isZero();
    }

    @Test
    void doesAgainWhatIsNamedByChangeOrUndo() {
        server.on("GET /changes?limit=500", 200, TWICE_CHANGED_ONCE_UNDONE).on("POST /changes/3/undo", 200, BOOKING);

        assertThat(run("redo", "2").out()).isEqualTo("Done again: " + NOTED);
        assertThat(run("redo", "3").out()).isEqualTo("Done again: " + NOTED);
        assertThat(run("redo", "1"))
                .isEqualTo(new Run(5, "", "herberge: Change 1 is none of the latest that are taken back.\n"));
    }

    @Test
    void saysByWhomItIsTakenBackOrSetOtherwise() {
        server.on("GET /changes?limit=500", 200, page())
                .on(
                        "POST /changes/2/undo",
                        409,
                        "{\"type\":\"urn:herberge:problem:already-undone\",\"status\":409,\"code\":\"already-undone\","
                                + "\"instance\":\"/api/v1/changes/2/undo\",\"undoneBy\":3}")
                .on(
                        "POST /changes/1/undo",
                        412,
                        "{\"status\":412,\"code\":\"version-conflict\",\"instance\":\"/api/v1/changes/1/undo\","
                                + "\"current\":{\"id\":17},\"changes\":[{\"field\":\"notes\",\"from\":\"a\",\"to\":\"b\","
                                + "\"by\":3,\"username\":\"ben\",\"at\":\"2026-12-23T23:30:00Z\"},{\"field\":\"checkOut\","
                                + "\"from\":\"x\",\"to\":\"y\",\"by\":3,\"username\":\"ben\"}],\"clashes\":[\"notes\"]}");

        assertThat(run("undo", "2").err())
                .isEqualTo("herberge: It is taken back already, by change 3. To do it again: herberge redo 3\n");
        assertThat(run("undo", "1").err())
                .contains("It has been changed since", "ben changed notes from \"a\" to \"b\"")
                .doesNotContain("checkOut");
    }

    @Test
    void saysThatThereIsNothingToTakeBack() {
        server.on("GET /changes?mine=true&limit=5", 200, page());

        assertThat(run("undo", "--yes")).isEqualTo(new Run(5, "", "herberge: You have changed nothing yet.\n"));
    }

    @Test
    void looksThroughTheAudit() {
        server.on("GET /users/names", 200, page("{\"id\":2,\"username\":\"anna\",\"fullName\":null}"))
                .on(
                        "GET /audit?table=booking&recordId=17&userId=2&from=2026-12-01&to=2026-12-24&limit=51",
                        200,
                        page("""
                        {"id":4711,"changeId":812,"table":"booking","recordId":17,"operation":"updated","userId":2,
                        "username":"anna","at":"2026-12-23T10:00:00Z","old":{"notes":null,"version":1},
                        "new":{"notes":"late","version":2},"erased":false}"""));
        String[] filters = {
            "audit",
            "--table",
            "booking",
            "--record",
            "17",
            "--user",
            "anna",
            "--from",
            "01.12.2026",
            "--to",
            "tomorrow"
        };

        assertThat(run(filters).out()).isEqualTo("""
                  ID  Change  When              Who   What                Fields
                4711     812  2026-12-23 11:00  anna  booking 17 updated  notes
                """);
        env.put("HERBERGE_TOKEN", "t-2");
        String[] csv =
                Stream.concat(Arrays.stream(filters), Stream.of("-o", "csv")).toArray(String[]::new);
        assertThat(run(csv).out())
                .isEqualTo(
                        "id,changeId,at,userId,username,table,recordId,operation,old,new\r\n"
                                + "4711,812,2026-12-23T10:00:00Z,2,anna,booking,17,updated,"
                                + "\"{\"\"notes\"\":null,\"\"version\"\":1}\",\"{\"\"notes\"\":\"\"late\"\",\"\"version\"\":2}\"\r\n");
    }
}
