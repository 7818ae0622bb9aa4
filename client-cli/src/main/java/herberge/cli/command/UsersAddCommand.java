package herberge.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.api.Json;
import herberge.cli.process.ExitCode;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code users add NAME}: creates an account and shows its first password. */
@Command(
        description = "Make an account, and show its first password.",
        footer = {"", "The password alone goes to standard output, all else to standard error."})
final class UsersAddCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "NAME", description = "3 to 50 of a-z, 0-9, dot, underscore, hyphen")
    String username = "";

    @Option(names = "--role", paramLabel = "ROLE", description = "admin or user (user when left out)")
    String role = "user";

    @Option(names = "--full-name", paramLabel = "TEXT")
    @Nullable
    String fullName;

    @Option(names = "--email", paramLabel = "ADDRESS")
    @Nullable
    String email;

    @Option(
            names = "--password-stdin",
            description = "read the first password from the first line of the input, instead of making one")
    boolean fromInput;

    @Mixin
    final WriteOptions write = new WriteOptions();

    UsersAddCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        PasswordDisclosure disclosure = PasswordDisclosure.create(context, fromInput, write.dryRun);
        ObjectNode body = Json.object().put("username", username).put("role", role);
        if (fullName != null) {
            body.put("fullName", fullName);
        }
        if (email != null) {
            body.put("email", email);
        }
        body.put("password", disclosure.password());
        disclosure.print(context.api().create("/users", body, write.dryRun), write.resultText(context, "done.added"));
        return ExitCode.OK;
    }
}
