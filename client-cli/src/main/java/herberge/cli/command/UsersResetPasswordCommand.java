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

/** {@code users reset-password NAME}: gives somebody who forgot it a password for one more login. */
@Command(
        description = "Give somebody a new first password.",
        footer = {"", "The password alone goes to standard output, all else to standard error."})
final class UsersResetPasswordCommand implements Callable<Integer> {

    private final CommandContext desk;

    @Parameters(paramLabel = "NAME", description = "id, user name or full name")
    String name = "";

    @Option(
            names = "--password-stdin",
            description = "read the password from the first line of the input, instead of making one")
    boolean fromInput;

    @Mixin
    final WriteOptions write = new WriteOptions();

    UsersResetPasswordCommand(CommandContext desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        User found = User.of(desk.users().answer(name).json());
        PasswordDisclosure handover = PasswordDisclosure.of(desk, fromInput, write.dryRun);
        ServerResponse answer = desk.api()
                .patch(
                        "/users/" + found.id(),
                        found.version(),
                        Json.object().put("password", handover.password()),
                        write.dryRun);
        handover.tell(answer, write.happened("Reset"));
        return ExitCode.OK;
    }
}
