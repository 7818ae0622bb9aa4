package herberge.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.Api;
import herberge.cli.api.Credentials;
import herberge.cli.api.Json;
import herberge.cli.api.ServerResponse;
import herberge.cli.output.Format;
import herberge.cli.output.Printer;
import herberge.cli.process.ExitCode;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code login}: gets a token and keeps it for the commands to come. */
@Command(description = "Log in, and keep the login for the commands to come.")
final class LoginCommand implements Callable<Integer> {

    private final CommandContext desk;

    @Option(
            names = {"-u", "--username"},
            paramLabel = "NAME")
    @Nullable
    String username;

    @Option(names = "--password-stdin", description = "read the password from the first line of the input")
    boolean passwordFromInput;

    LoginCommand(CommandContext desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Api api = desk.api();
        MissingInputPrompts questions =
                new MissingInputPrompts(desk.terminal(), "use --username NAME and --password-stdin.");
        if (api.access().server().readableOnTheWay()) {
            desk.warn("Without https, others on the way to " + api.access().server() + " can read the password.");
        }
        if (api.access().fixed()) {
            desk.warn("HERBERGE_TOKEN is set and goes before any login.");
        }
        String typed = username == null ? questions.line("User name: ") : username;
        String password = passwordFromInput ? questions.firstLineOfInput() : questions.secret("Password: ");
        ServerResponse answer = new RetryAfterWait(desk).answer(() -> api.login(typed, password));
        String told = Json.textOrEmpty(answer.json().path("user"), "username");
        String name = told.isEmpty() ? typed : told; // the server knows Anna as anna
        api.access().keep(Credentials.ofLogin(answer, name));
        if (Json.flag(answer.json(), "mustChangePassword")) {
            changeAtOnce(questions, password);
        }
        tell(answer, name);
        return ExitCode.OK;
    }

    private void changeAtOnce(MissingInputPrompts questions, String password) {
        if (desk.terminal().interactive()) {
            desk.warn("This password is for the first login only.");
            desk.api().changePassword(password, questions.newPassword());
        } else {
            desk.warn("This password is for the first login only. Change it with: herberge passwd");
        }
    }

    /** The server's JSON but for the tokens: they are kept, not shown. */
    private void tell(ServerResponse answer, String name) {
        JsonNode user = answer.json().path("user");
        Printer printer = desk.printer();
        if (printer.format() == Format.JSON) {
            printer.json(Json.write(user));
        } else {
            String role = Json.textOrEmpty(user, "role");
            String who = role.isEmpty() ? name : name + " (" + role + ")";
            printer.line("Logged in at " + desk.api().access().server() + " as " + who + ".");
        }
    }
}
