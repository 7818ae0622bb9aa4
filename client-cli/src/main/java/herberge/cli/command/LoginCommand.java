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
        MissingInputPrompts prompts = context.prompts("hint.login");
        if (api.access().server().isReadableInTransit()) {
            context.warn(context.text("login.readable", api.access().server()));
        }
        if (api.access().isFixed()) {
            context.warn(context.text("login.token"));
        }
        String typed = username == null ? prompts.askLine(context.text("login.username")) : username;
        String password =
                passwordFromInput ? prompts.readPassword() : prompts.askSecret(context.text("login.password"));
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
            context.warn(context.text("login.first"));
            context.api().changePassword(password, prompts.askNewPassword());
        } else {
            context.warn(context.text("login.firstChange"));
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
            printer.printDone(context.text("login.done", context.api().access().server(), account));
        }
    }
}
