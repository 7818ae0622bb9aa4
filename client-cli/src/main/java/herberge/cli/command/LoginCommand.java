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

/** {@code login}: logs in and stores the tokens for later commands. */
@Command(description = "Log in, and keep the login for the commands to come.")
final class LoginCommand implements Callable<Integer> {

    private final CommandContext context;

    @Option(
            names = {"-u", "--username"},
            paramLabel = "NAME")
    @Nullable
    String username;

    @Option(names = "--password-stdin", description = "read the password from the first line of the input")
    boolean passwordFromInput;

    LoginCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Api api = context.api();
        MissingInputPrompts prompts =
                new MissingInputPrompts(context.terminal(), "use --username NAME and --password-stdin.");
        if (api.access().server().isReadableInTransit()) {
            context.warn("Without https, others on the way to " + api.access().server() + " can read the password.");
        }
        if (api.access().isFixed()) {
            context.warn("HERBERGE_TOKEN is set and goes before any login.");
        }
        String typed = username == null ? prompts.askLine("User name: ") : username;
        String password = passwordFromInput ? prompts.readPassword() : prompts.askSecret("Password: ");
        ServerResponse response = new RetryAfterWait(context).send(() -> api.login(typed, password));
        String confirmed = Json.textOrEmpty(response.json().path("user"), "username");
        String name = confirmed.isEmpty() ? typed : confirmed; // the server stores "Anna" as "anna"
        api.access().keep(Credentials.ofLogin(response, name));
        if (Json.flag(response.json(), "mustChangePassword")) {
            changeFirstPassword(prompts, password);
        }
        print(response, name);
        return ExitCode.OK;
    }

    private void changeFirstPassword(MissingInputPrompts prompts, String password) {
        if (context.terminal().isInteractive()) {
            context.warn("This password is for the first login only.");
            context.api().changePassword(password, prompts.askNewPassword());
        } else {
            context.warn("This password is for the first login only. Change it with: herberge passwd");
        }
    }

    /** Prints the server's JSON without the tokens, which are stored and not shown. */
    private void print(ServerResponse response, String name) {
        JsonNode user = response.json().path("user");
        Printer printer = context.printer();
        if (printer.format() == Format.JSON) {
            printer.printJson(Json.write(user));
        } else {
            String role = Json.textOrEmpty(user, "role");
            String account = role.isEmpty() ? name : name + " (" + role + ")";
            printer.printLine("Logged in at " + context.api().access().server() + " as " + account + ".");
        }
    }
}
