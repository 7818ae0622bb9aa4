package herberge.cli.command;

import herberge.cli.api.Json;
import herberge.cli.process.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code snooze N DAY}: puts a reminder off; on its day it is back by itself. */
@Command(description = "Put a reminder off to a day, on which it is back by itself.")
final class SnoozeCommand implements Callable<Integer> {

    private final CommandContext desk;

    @Parameters(index = "0", paramLabel = "N", description = "id, as reminders lists it")
    long id;

    @Parameters(index = "1", paramLabel = "DAY", description = "such as tomorrow, fri, +3 or 24.12.")
    String day = "";

    @Mixin
    final WriteOptions write = new WriteOptions();

    SnoozeCommand(CommandContext desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        String until = desk.days().day(day).toString();
        ReminderStepCommand.take(
                desk, write, id, "snooze", "Snoozed", Json.object().put("until", until));
        return ExitCode.OK;
    }
}
