package herberge.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.ScriptedPrompt;
import herberge.cli.ScriptedServer;
import herberge.cli.TerminalTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountsTest extends TerminalTest {

    private static final String PASSWORD = "[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}";
    private static final String TAKEN = "{\"code\":\"already-exists\",\"field\":\"username\",\"requestId\":\"r-1\"}";
    private static final String SHORT = """
            {"code":"validation-failed","requestId":"r-2","errors":[
            {"pointer":"/password","code":"too-short","detail":"must have at least 10 characters"},
            {"pointer":"/username","code":"too-short","detail":"must have at least 3 characters"}]}""";

    @BeforeEach
    void house() {
        server.on("GET /info", 200, INFO)
                .on("GET /users/names", 200, page("{\"id\":7,\"username\":\"mia\",\"fullName\":\"Mia Größmann\"}"));
    }

    private static String user(long id, String username, String role) {
        return "{\"id\":" + id + ",\"version\":3,\"username\":\"" + username + "\",\"fullName\":\"Mia Größmann\","
                + "\"email\":\"mia@house.example\",\"role\":\"" + role + "\",\"active\":true,"
                + "\"lastLogin\":\"2026-12-22T23:30:00Z\"}";
    }

    @Test
    void listsAccountsSoThatTheyFitAScreen() {
        String idle = user(8, "tom", "user").replace("true", "false").replace("\"2026-12-22T23:30:00Z\"", "null");
        server.on("GET /users?limit=500", 200, page(user(7, "mia", "admin"), idle));

        String screen = runAtKeyboard(new ScriptedPrompt(), "users").out();

        assertThat(screen).isEqualTo("""
                ID  User name  Name          E-mail            Role   Last login
                 7  mia        Mia Größmann  mia@house.examp…  admin  2026-12-23 00:30
                 8  tom        Mia Größmann  mia@house.examp…  user   never             inactive
                """);
    }

    @Test
    void makesAnAccountAndShowsItsFirstPasswordAlone() {
        server.on("POST /users", 201, user(7, "mia", "admin"));

        Run run = run("users", "add", "mia", "--role", "admin", "--full-name", "Mia Größmann");

        assertThat(run.out()).matches(PASSWORD + "\n");
        assertThat(run.err()).startsWith("herberge: Added: mia (admin, id 7). The password is shown only now");
        assertThat(server.requests("POST").get(0).body())
                .isEqualTo("{\"username\":\"mia\",\"role\":\"admin\",\"fullName\":\"Mia Größmann\",\"password\":\""
                        + run.out().strip() + "\"}");
        assertThat(run("users", "add", "mia", "-o", "json").out())
                .matches("\\{\"id\":7,.*,\"password\":\"" + PASSWORD + "\"}\n");
        assertThat(run("users", "add", "mia", "-o", "csv").out())
                .matches("id,username,fullName,email,role,password\r\n7,mia,.*,admin," + PASSWORD + "\r\n");
    }

    @Test
    void showsNoPasswordThatWhoTypedItKnows() {
        server.on("POST /users", 201, user(7, "mia", "user"));

        Run run = runWithInput("given to her\n", "users", "add", "mia", "--password-stdin");

        assertThat(run).isEqualTo(new Run(0, "Added: mia (user, id 7).\n", ""));
        assertThat(server.requests("POST").get(0).body()).contains("\"password\":\"given to her\"");
    }

    @Test
    void showsNoPasswordOfADryRun() {
        server.on("POST /users?dryRun=true", 200, user(7, "mia", "user").replace("\"id\":7", "\"id\":null"));

        assertThat(run("users", "add", "mia", "--dry-run"))
                .isEqualTo(new Run(0, "Dry run, nothing is written. Would be added: mia (user).\n", ""));
    }

    @Test
    void changesAnAccountAtTheVersionThatWasRead() {
        server.on("GET /users/7", 200, user(7, "mia", "user")).on("PATCH /users/7", 200, user(7, "mia", "admin"));

        assertThat(run("users", "set", "Mia Groessmann").code()).isEqualTo(2);
        Run run = run("users", "set", "mia grössmann", "--role", "admin", "--active", "ja", "--email", "");

        assertThat(run.out()).isEqualTo("Changed: mia (admin, id 7).\n");
        ScriptedServer.Request patch = server.requests("PATCH").get(0);
        assertThat(patch.header("If-Match")).isEqualTo("\"3\"");
        assertThat(patch.body()).isEqualTo("{\"role\":\"admin\",\"active\":true,\"email\":null}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "users set mia | 2 | Say what is to change: --role, --active, --full-name or --email.",
                "users set mia --active maybe | 2 | \"maybe\" is neither yes nor no.",
                "users set tom --role admin | 5 | No user is called \"tom\".",
                "users import nowhere.csv | 2 | There is no file nowhere.csv."
            })
    void refusesWhatItCannotDo(String arguments, int code, String sentence) {
        assertThat(run(arguments.split(" "))).isEqualTo(new Run(code, "", "herberge: " + sentence + "\n"));
    }

    @Test
    void resetsAPassword() {
        server.on("GET /users/7", 200, user(7, "mia", "user")).on("PATCH /users/7", 200, user(7, "mia", "user"));

        Run run = run("users", "reset-password", "mia");

        assertThat(run.out()).matches(PASSWORD + "\n");
        assertThat(server.requests("PATCH").get(0).body())
                .isEqualTo("{\"password\":\"" + run.out().strip() + "\"}");
    }

    @Test
    void makesAllAccountsOfAFile() throws IOException {
        Path file = sheet(
                "Benutzername;Name;E-Mail;Rolle;Passwort\nmia;Mia Größmann;;admin;\ntom;;t@x.de;user;from the file\n");
        server.on("POST /users?dryRun=true", 200, user(1, "x", "user"))
                .on("POST /users", 201, user(7, "mia", "admin"))
                .on("POST /users", 201, user(8, "tom", "user"));

        Run run = run("users", "import", file.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out().lines())
                .satisfiesExactly(
                        head -> assertThat(head).isEqualTo("User name  Name          Role   First password"),
                        mia -> assertThat(mia).matches("mia        Mia Größmann  admin  " + PASSWORD),
                        tom -> assertThat(tom).isEqualTo("tom        Mia Größmann  user   (as given)"));
        assertThat(run.err()).startsWith("herberge: 2 accounts are made. Passwords are shown only now");
        assertThat(server.requests("POST"))
                .extracting(request -> request.target())
                .containsExactly("/users?dryRun=true", "/users?dryRun=true", "/users", "/users");
        assertThat(server.requests("POST").get(3).body())
                .isEqualTo(
                        "{\"username\":\"tom\",\"role\":\"user\",\"email\":\"t@x.de\",\"password\":\"from the file\"}");
    }

    @Test
    void makesNoAccountWhenALineIsWrong() throws IOException {
        Path file = sheet("username,full name,e-mail,role\nmia,M,,user\ntom,T,,user\ny,Y,,user\n");
        server.on("POST /users?dryRun=true", 409, TAKEN)
                .on("POST /users?dryRun=true", 200, user(1, "x", "user"))
                .on("POST /users?dryRun=true", 422, SHORT);

        assertThat(run("users", "import", file.toString())).isEqualTo(new Run(1, "", """
                        herberge: 2 of 3 lines are refused, and no account is made:
                          line 2 (mia): There is one with this username already. (request r-1)
                          line 4 (y): Not accepted:
                            password: must have at least 10 characters.
                            username: must have at least 3 characters. (request r-2)
                        """));
        assertThat(server.requests("POST"))
                .hasSize(3)
                .allMatch(request -> request.target().contains("dryRun"));
    }

    @Test
    void doesNotAskLineByLineWhenTheLoginMayNot() throws IOException {
        Path file = sheet("username,full name,e-mail,role\nmia,M,,user\ntom,T,,user\n");
        server.on("POST /users?dryRun=true", 403, "{\"code\":\"forbidden\",\"requestId\":\"r-1\"}");

        assertThat(run("users", "import", file.toString()).code()).isEqualTo(4);
        assertThat(server.requests("POST")).hasSize(1);
    }

    @Test
    void showsThePasswordsOfTheAccountsThatWereMadeBeforeAFailure() throws IOException {
        Path file = sheet("username,full name,e-mail,role\nmia,M,,user\ntom,T,,user\n");
        server.on("POST /users?dryRun=true", 200, user(1, "x", "user"))
                .on("POST /users", 201, user(7, "mia", "user"))
                .on("POST /users", 409, TAKEN);

        Run run = run("users", "import", file.toString(), "-o", "csv");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).matches("id,.*\r\n7,mia,.*,user," + PASSWORD + "\r\n");
        assertThat(run.err()).contains("Only 1 of 2 accounts are made.", "There is one with this username already.");
    }

    @Test
    void triesAFileWithoutMakingAnything() throws IOException {
        Path file = sheet("username,full name,e-mail,role\nmia,M,,user\n");
        server.on("POST /users?dryRun=true", 200, user(1, "mia", "user"));

        assertThat(run("users", "import", file.toString(), "--dry-run").out())
                .isEqualTo("Dry run, nothing is written. Would be made: 1 account.\n");
        assertThat(run("users", "import", file.toString(), "--dry-run", "-o", "json")
                        .out())
                .isEqualTo("{\"items\":[" + user(1, "mia", "user") + "]}\n");
    }

    private Path sheet(String text) throws IOException {
        return Files.writeString(config.resolve("people.csv"), text);
    }
}
