package herberge.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.api.Json;
import herberge.cli.api.Problem;
import herberge.cli.text.Texts;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {

    private final Sentences sentences = new Sentences(new SentenceContext() {
        @Override
        public Texts texts() {
            return Texts.ENGLISH;
        }

        @Override
        public String userName(long id) {
            return id == 2 ? "anna" : "user " + id;
        }

        @Override
        public Optional<String> entityName(String entity, long id) {
            return Optional.empty();
        }

        @Override
        public ZoneId zone() {
            return ZoneId.of("Europe/Berlin");
        }

        @Override
        public boolean hasEnvironmentToken() {
            return tokenGiven;
        }
    });

    private boolean tokenGiven;

    @Test
    void tellsWhoHasTheRoomAndWhatIsFree() {
        assertThat(say(409, """
                        {"code":"room-taken","requestId":"r-7","conflicts":[
                         {"kind":"booking","id":17,"reservationNumber":"2026-17","checkIn":"2026-12-23",
                          "checkOut":"2026-12-26","status":"confirmed","createdBy":2},
                         {"kind":"block","reason":"Painting","checkIn":"2026-12-26","checkOut":"2026-12-28"},
                         {"kind":"booking","checkIn":"2026-12-28","checkOut":"2026-12-29"}],
                         "alternatives":[{"roomId":4,"name":"4 - Doppelzimmer","location":"Fall","capacity":2}]}""")).isEqualTo("""
                        The room is taken on these nights:
                          booking 2026-17, confirmed, from 2026-12-23 to 2026-12-26, entered by anna.
                          a block (Painting) from 2026-12-26 to 2026-12-28.
                          a booking from 2026-12-28 to 2026-12-29.
                        Free then and big enough:
                          4 - Doppelzimmer (id 4, Fall, 2 beds) (request r-7)""");
    }

    @Test
    void saysHowManyErrorsAreNotListed() {
        assertThat(say(422, """
                        {"code":"validation-failed","errors":[
                         {"pointer":"/x","detail":"there is no such field"}],"moreErrors":109900}""")).isEqualTo("""
                        Not accepted:
                          x: there is no such field.
                          and 109900 more.""");
    }

    @Test
    void tellsWhoIsStillInTheRoom() {
        assertThat(say(409, """
                        {"code":"room-occupied","requestId":"r-7","conflicts":[
                         {"kind":"booking","id":17,"reservationNumber":"2026-17","checkIn":"2026-12-20",
                          "checkOut":"2026-12-22","status":"checked-in","createdBy":2},
                         {"kind":"booking","checkIn":"2026-12-01","checkOut":"2026-12-02"}]}""")).isEqualTo("""
                        A party is still in the room:
                          booking 2026-17, checked-in, from 2026-12-20 to 2026-12-22, entered by anna.
                          a booking from 2026-12-01 to 2026-12-02.
                        Check it out first; or, if it stays on, lengthen its stay. (request r-7)""");
    }

    @Test
    void saysThatNoOtherRoomIsFree() {
        assertThat(say(409, "{\"code\":\"room-taken\",\"conflicts\":[],\"alternatives\":[]}"))
                .endsWith("\nNo other room that fits is free then.");
    }

    @Test
    void tellsWhoChangedWhatInBetweenInTheTimeOfTheHouse() {
        assertThat(say(412, """
                        {"code":"version-conflict","requestId":"r-8","yourVersion":3,"currentVersion":5,"changes":[
                         {"field":"checkOut","from":"2026-12-27","to":"2026-12-28","by":2,"username":"anna",
                          "at":"2026-12-23T23:30:00Z"},
                         {"field":"notes","from":null,"to":"late","by":9}],"clashes":["checkOut"]}""")).isEqualTo("""
                        Somebody else changed this in between, so nothing of yours was written.
                          anna changed checkOut from "2026-12-27" to "2026-12-28" at 2026-12-24 00:30 (Europe/Berlin).
                          user 9 changed notes from nothing to "late".
                        You both changed: checkOut.
                        Run the command again to apply yours to what is there now. (request r-8)""");
    }

    @Test
    void listsEveryErrorOfAnInput() {
        assertThat(say(422, """
                        {"code":"validation-failed","requestId":"r-9","errors":[
                         {"pointer":"/checkOut","code":"x","detail":"must be after checkIn"},
                         {"pointer":"/companions/0/firstName","code":"blank"}]}""")).isEqualTo("""
                        Not accepted:
                          checkOut: must be after checkIn.
                          companions.0.firstName: blank. (request r-9)""");
    }

    @Test
    void listsEveryReasonWhenThereAreSeveral() {
        assertThat(say(409, """
                        {"code":"room-inactive","roomId":5,"requestId":"r-1","reasons":[
                         {"code":"room-inactive","roomId":5},{"code":"stay-frozen","bookingStatus":"cancelled"},{"code":"last-admin"}]}""")).isEqualTo("""
                        Room 5 is inactive and takes no new stay.
                        The room and nights of a booking that is cancelled do not change.
                        The last active admin cannot go. (request r-1)""");
    }

    @Test
    void takesTheStatusOfTheBookingAndNotOfTheAnswer() {
        assertThat(
                        say(
                                409,
                                "{\"code\":\"stay-frozen\",\"status\":409,\"bookingStatus\":\"cancelled\",\"requestId\":\"r-1\"}"))
                .isEqualTo("The room and nights of a booking that is cancelled do not change. (request r-1)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'code':'too-early','notBefore':'2026-12-24'} | It is too early for that: possible from 2026-12-24 on.",
                "{'code':'illegal-transition','from':'checked-out','to':'cancelled','allowed':['checked-in']}"
                        + " | A booking that is checked-out cannot become cancelled; from here it can become: checked-in.",
                "{'code':'in-use','references':[{'type':'booking','count':3},{'type':'block','count':1}]}"
                        + " | Others still refer to it: 3 bookings, 1 block.",
                "{'code':'already-exists','field':'username'} | There is one with this username already.",
                "{'code':'password-change-required'}"
                        + " | The first password must be changed. Do it with: herberge passwd",
                "{'code':'unauthenticated','instance':'/api/v1/rooms'}"
                        + " | You are not logged in, or the login has ended. Log in with: herberge login",
                "{'code':'unauthenticated','instance':'/api/v1/auth/login'}"
                        + " | The user name or the password is wrong.",
                "{'code':'new-in-2030','detail':'The moon is in the way'} | The moon is in the way.",
                "{'code':'new-in-2030','title':'Moon'} | Moon.",
                "{} | The server answered 418 and nothing more."
            })
    void hasASentenceForEachProblem(String json, String sentence) {
        assertThat(say(418, json.replace('\'', '"'))).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unauthenticated | The server does not take the token in HERBERGE_TOKEN: it is wrong, or it has ended.",
                "forbidden | The token in HERBERGE_TOKEN may not do this."
            })
    void sendsNobodyToALoginThatDoesNotHelp(String code, String sentence) {
        tokenGiven = true;

        assertThat(say(401, "{\"code\":\"" + code + "\",\"instance\":\"/api/v1/rooms\"}"))
                .isEqualTo(sentence);
    }

    @Test
    void saysWhyAChangeIsNotTakenBack() {
        String instance = "\"instance\":\"/api/v1/changes/812/undo\",";

        assertThat(say(412, "{\"code\":\"version-conflict\"," + instance + """
                        "current":{"id":17},"clashes":[],"changes":[
                         {"field":"notes","from":null,"to":"late","by":2,"username":"anna"}]}""")).isEqualTo("""
                        It has been changed since, so nothing is taken back.
                          anna changed notes from nothing to "late".""");
        assertThat(say(412, "{\"code\":\"version-conflict\"," + instance + "\"current\":null,\"changes\":[]}"))
                .isEqualTo("It is gone by now, so nothing is taken back.");
        assertThat(say(409, "{\"code\":\"room-taken\"," + instance + "\"conflicts\":[],\"alternatives\":[]}"))
                .isEqualTo("The room is there no more, so nothing is taken back.");
    }

    @Test
    void saysWhenToTryAgain() {
        Problem away = new Problem(503, "unavailable", "r-2", "5", Json.object());

        assertThat(sentences.of(away))
                .isEqualTo("The server is not available at the moment; look what was kept before you repeat a change."
                        + " Try again in 5 s. (request r-2)");
    }

    @Test
    void letsNothingOfTheServerSteerTheTerminal() {
        assertThat(say(400, "{\"detail\":\"a\\u001b[2Jb\"}")).isEqualTo("a[2Jb.");
    }

    private String say(int status, String json) {
        var members = Json.parse(json);
        return sentences.of(new Problem(
                status, Json.textOrEmpty(members, "code"), Json.textOrEmpty(members, "requestId"), "", members));
    }
}
