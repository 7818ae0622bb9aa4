package herberge.cli.command;

import herberge.cli.api.Json;
import herberge.cli.api.ServerResponse;
import herberge.cli.api.User;
import herberge.cli.process.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code users reset-password NAME}: sets a password for one login, for a user who forgot their own. */
@Command(
        description = "Give somebody a new first password.",
        footer = {"", "The password alone goes to standard output, all else to standard error."})
final class UsersResetPasswordCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "NAME", description = "id, user name or full name")
    String name = "";

    @Option(
            names = "--password-stdin",
            description = "read the password from the first line of the input, instead of making one")
    boolean fromInput;

    @Mixin
    final WriteOptions write = new WriteOptions();

    UsersResetPasswordCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        User found = User.of(context.users().fetch(name).json());
        PasswordDisclosure disclosure = PasswordDisclosure.create(context, fromInput, write.dryRun);
        ServerResponse response = context.api()
                .patch(
                        "/users/" + found.id(),
                        found.version(),
                        Json.object().put("password", disclosure.password()),
                        write.dryRun);
        disclosure.print(response, write.resultText(context, "done.reset"));
        return ExitCode.OK;
    }
}
