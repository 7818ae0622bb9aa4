package herberge.cli.command;

import herberge.cli.api.Json;
import herberge.cli.process.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code snooze N DAY}: snoozes a reminder until a day. */
@Command(description = "Put a reminder off to a day, on which it is back by itself.")
final class SnoozeCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "N", description = "id, as reminders lists it")
    long id;

    @Parameters(index = "1", paramLabel = "DAY", description = "such as tomorrow, fri, +3 or 24.12.")
    String day = "";

    @Mixin
    final WriteOptions write = new WriteOptions();

    SnoozeCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        String until = context.days().parseDay(day).toString();
        ReminderStepCommand.execute(
                context, write, id, "snooze", "done.snoozed", Json.object().put("until", until));
        return ExitCode.OK;
    }
}
