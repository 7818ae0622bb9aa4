package herberge.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.api.Group;
import herberge.cli.api.Json;
import herberge.cli.api.QueryString;
import herberge.cli.api.ServerResponse;
import herberge.cli.process.ExitCode;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code groups check-in GROUP} and similar commands: execute a transition of all bookings of a group. */
abstract class GroupStepCommand implements Callable<Integer> {

    private final CommandContext context;
    private final String path;
    /** The key of the text that says what has happened. */
    private final String done;

    @Parameters(paramLabel = "GROUP", description = "id, name, or a part of the name")
    String group = "";

    @Mixin
    final WriteOptions write = new WriteOptions();

    GroupStepCommand(CommandContext context, String path, String done) {
        this.context = context;
        this.path = path;
        this.done = done;
    }

    /** What the request says beside the version. */
    ObjectNode body() {
        return Json.object();
    }

    @Override
    public Integer call() {
        String url = GroupsCommand.finder(context).findPath(group);
        Group found = Group.of(context.api().get(url, QueryString.none()).json());
        ServerResponse response = context.writes().transition(url + "/" + path, found.version(), body(), write.dryRun);
        GroupsCommand.print(context, response, write.resultText(context, done), Group::stepped);
        return ExitCode.OK;
    }

    /** {@code groups check-in GROUP}. */
    @Command(name = "check-in", description = "Check in all bookings of a group that can be.")
    static final class CheckIn extends GroupStepCommand {

        CheckIn(CommandContext context) {
            super(context, "check-in", "done.checkedIn");
        }
    }

    /** {@code groups check-out GROUP}. */
    @Command(name = "check-out", description = "Check out all bookings of a group that are checked in.")
    static final class CheckOut extends GroupStepCommand {

        CheckOut(CommandContext context) {
            super(context, "check-out", "done.checkedOut");
        }
    }

    /** {@code groups cancel GROUP [--reason TEXT]}. */
    @Command(name = "cancel", description = "Cancel all bookings of a group that can be.")
    static final class Cancel extends GroupStepCommand {

        @Option(names = "--reason", paramLabel = "TEXT")
        @Nullable
        String reason;

        Cancel(CommandContext context) {
            super(context, "cancel", "done.cancelled");
        }

        @Override
        ObjectNode body() {
            ObjectNode body = Json.object();
            return reason == null ? body : body.put("reason", reason);
        }
    }
}
