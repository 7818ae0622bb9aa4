package herberge.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.ScriptedPrompt;
import herberge.cli.TerminalTest;
import herberge.cli.api.CredentialStore;
import herberge.cli.api.Credentials;
import herberge.cli.api.ServerAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes at a keyboard are based on what this desk has shown, not on what was read a moment before. */
class ShownVersionTest extends TerminalTest {

    private static final String LATER = booking(17, 4, "confirmed");

    @BeforeEach
    void house() {
        server.on("GET /info", 200, INFO)
                .on("GET /rooms/3", 200, "{\"id\":3,\"name\":\"3 - Einzelzimmer\",\"version\":1}")
                .on("GET /bookings/17", 200, BOOKING)
                .on("GET /bookings/17", 200, LATER)
                .on("GET /users/names?limit=500", 200, page("{\"id\":2,\"username\":\"anna\"}"));
    }

    private void refuseOnce(String author, String success) {
        server.on("PATCH /bookings/17", 412, """
                {"code":"version-conflict","requestId":"r-4","yourVersion":3,"currentVersion":4,"changes":[{"field":"roomId",\
                "from":3,"to":5,"by":3,"username":"%s","at":"2026-12-23T08:00:00Z"}],"clashes":["roomId"]}""".formatted(author)).on("PATCH /bookings/17", 200, success);
    }

    private List<String> sentVersions() {
        return server.requests("PATCH").stream()
                .map(request -> request.header("If-Match"))
                .toList();
    }

    @Test
    void saysWhoChangedWhatSinceItWasShownAndAsks() {
        refuseOnce("ben", booking(17, 5, "confirmed"));
        runAtKeyboard(new ScriptedPrompt(), "show", "17");

        ScriptedPrompt prompt = new ScriptedPrompt("y");
        Run run = runAtKeyboard(prompt, "move", "17", "--room", "4");

        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("ben changed roomId from \"3 - Einzelzimmer\" to \"5\"");
        assertThat(prompt.questions()).containsExactly("Apply yours to what is there now? [y/N] ");
        assertThat(run.out()).startsWith("Moved 2026-17");
        assertThat(sentVersions()).containsExactly("\"3\"", "\"4\"");
    }

    @Test
    void writesNothingIfTheUserDeclines() {
        refuseOnce("ben", LATER);
        runAtKeyboard(new ScriptedPrompt(), "show", "17");

        Run run = runAtKeyboard(new ScriptedPrompt(""), "edit", "17", "--notes", "late");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).endsWith("herberge: Nothing is changed.\n");
        assertThat(server.requests("PATCH")).hasSize(1);
    }

    @Test
    void whatARefusalHasToldCountsAsShown() {
        refuseOnce("ben", booking(17, 5, "confirmed"));
        runAtKeyboard(new ScriptedPrompt(), "show", "17");

        Run refused = runAtKeyboard(new ScriptedPrompt(), "move", "17", "--room", "4", "--no-input");
        Run repeated = runAtKeyboard(new ScriptedPrompt(), "move", "17", "--room", "4", "--no-input");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("Run the command again");
        assertThat(repeated.code()).isZero();
        assertThat(sentVersions()).containsExactly("\"3\"", "\"4\"");
    }

    @Test
    void theOwnChangeCountsAsShown() {
        server.on("PATCH /bookings/17", 200, LATER).on("PATCH /bookings/17", 200, booking(17, 5, "confirmed"));
        runAtKeyboard(new ScriptedPrompt(), "show", "17");

        runAtKeyboard(new ScriptedPrompt(), "move", "17", "--room", "4");
        runAtKeyboard(new ScriptedPrompt(), "move", "17", "--room", "3");

        assertThat(sentVersions()).containsExactly("\"3\"", "\"4\"");
    }

    @Test
    void doesNotAskAboutTheUsersOwnChanges() {
        logIn("anna");
        refuseOnce("anna", booking(17, 5, "confirmed"));
        runAtKeyboard(new ScriptedPrompt(), "show", "17");

        Run run = runAtKeyboard(new ScriptedPrompt(), "move", "17", "--room", "4");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(sentVersions()).containsExactly("\"3\"", "\"4\"");
    }

    @Test
    void listsAndChartsShowVersionsToo() {
        String chart = """
                {"from":"2026-12-23","to":"2027-01-20","rooms":[{"roomId":3,"name":"3","stays":[{"bookingId":17,\
                "version":3,"checkIn":"2026-12-24","checkOut":"2026-12-27","status":"confirmed"}],"blocks":[]}]}""";
        server.on("GET /bookings?limit=500", 200, page(booking(18, 6, "confirmed")))
                .on("GET /tape-chart?from=2026-12-23&to=2027-01-20", 200, chart);

        runAtKeyboard(new ScriptedPrompt(), "bookings");
        runAtKeyboard(new ScriptedPrompt(), "chart", "today");

        assertThat(shownFile()).content().contains("\"/bookings/18\":6").contains("\"/bookings/17\":3");
    }

    @Test
    void scriptsRememberNothing() {
        server.on("PATCH /bookings/17", 200, LATER);
        run("show", "17");
        run("move", "17", "--room", "4");

        assertThat(shownFile()).doesNotExist();
        assertThat(sentVersions()).containsExactly("\"4\"");
    }

    @Test
    void aLogoutForgetsWhatWasShown() throws Exception {
        logIn("anna");
        server.on("POST /auth/logout", 204, "");
        runAtKeyboard(new ScriptedPrompt(), "show", "17");
        assertThat(Files.getPosixFilePermissions(shownFile()).toString()).doesNotContain("GROUP", "OTHERS");

        run("logout");

        assertThat(shownFile()).doesNotExist();
    }

    private void logIn(String user) {
        env.put("HERBERGE_TOKEN", "");
        new CredentialStore(config.resolve("herberge"), warning -> {})
                .save(ServerAddress.parse(server.url()), new Credentials(user, "t-1", "r-1"));
    }

    private Path shownFile() {
        return config.resolve("herberge").resolve("shown.json");
    }
}
