package herberge.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.api.Json;
import herberge.cli.api.ServerResponse;
import herberge.cli.api.User;
import herberge.cli.input.UsageException;
import herberge.cli.input.YesNoParser;
import herberge.cli.output.AccessListings;
import herberge.cli.output.DisplayWidth;
import herberge.cli.process.ExitCode;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code users set NAME}: changes an account. */
@Command(
        description = "Change an account.",
        footer = {
            "",
            "An empty text empties a field. Who is not active cannot log in, and is logged out everywhere.",
            "Examples:",
            "  herberge users set mia --role admin",
            "  herberge users set tom --active no"
        })
final class UsersSetCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "NAME", description = "id, user name or full name")
    String name = "";

    @Option(names = "--role", paramLabel = "ROLE", description = "admin or user")
    @Nullable
    String role;

    @Option(names = "--active", paramLabel = "YES|NO")
    @Nullable
    String active;

    @Option(names = "--full-name", paramLabel = "TEXT")
    @Nullable
    String fullName;

    @Option(names = "--email", paramLabel = "ADDRESS")
    @Nullable
    String email;

    @Mixin
    final WriteOptions write = new WriteOptions();

    UsersSetCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        ObjectNode changes = changes();
        if (changes.isEmpty()) {
            throw new UsageException("users.what");
        }
        User found = User.of(context.users().fetch(name).json());
        ServerResponse response = context.api().patch("/users/" + found.id(), found.version(), changes, write.dryRun);
        context.printer()
                .printEntity(
                        response,
                        new AccessListings(context).users(),
                        user -> DisplayWidth.oneLine(write.resultText(context, "done.changed") + ": "
                                + PasswordDisclosure.describe(context.texts(), user) + "."));
        return ExitCode.OK;
    }

    private ObjectNode changes() {
        ObjectNode changes = Json.object();
        if (role != null) {
            changes.put("role", role);
        }
        if (active != null) {
            changes.put("active", YesNoParser.parse(active));
        }
        if (fullName != null) {
            changes.put("fullName", fullName.isBlank() ? null : fullName);
        }
        if (email != null) {
            changes.put("email", email.isBlank() ? null : email);
        }
        return changes;
    }
}
