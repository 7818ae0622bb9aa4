package herberge.cli.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;

/** All commands by their names, in the order the help shows them. */
public final class Commands {

    private Commands() {}

    /**
     * The command line for these arguments. When they begin with the name of a command, only that one is built: picocli
     * reads every command by reflection, which is most of the time a start takes.
     */
    public static CommandLine of(CommandContext desk, GlobalOptions options, String[] args) {
        CommandLine line = new CommandLine(new RootCommand(options));
        Map<String, Supplier<CommandLine>> all = all(desk);
        boolean named = args.length > 0 && all.containsKey(args[0]);
        all.forEach((name, command) -> {
            if (!named || name.equals(args[0])) {
                line.addSubcommand(name, command.get());
            }
        });
        return line;
    }

    private static Map<String, Supplier<CommandLine>> all(CommandContext desk) {
        Map<String, Supplier<CommandLine>> all = new LinkedHashMap<>();
        addBookings(all, desk);
        addTasksAndPast(all, desk);
        addHouse(all, desk);
        return all;
    }

    private static void addBookings(Map<String, Supplier<CommandLine>> all, CommandContext desk) {
        all.put("login", () -> new CommandLine(new LoginCommand(desk)));
        all.put("logout", () -> new CommandLine(new LogoutCommand(desk)));
        all.put("passwd", () -> new CommandLine(new PasswdCommand(desk)));
        all.put("password", () -> formerName(new PasswdCommand(desk)));
        all.put("today", () -> new CommandLine(new TodayCommand(desk)));
        all.put("chart", () -> new CommandLine(new ChartCommand(desk)));
        all.put("free", () -> new CommandLine(new FreeCommand(desk)));
        all.put("book", () -> new CommandLine(new BookCommand(desk)));
        all.put("bookings", () -> new CommandLine(new BookingsCommand(desk)));
        all.put("show", () -> new CommandLine(new ShowCommand(desk)));
        all.put("move", () -> new CommandLine(new MoveCommand(desk)));
        all.put("cancel", () -> new CommandLine(new CancelCommand(desk)));
        for (TransitionCommand.Kind kind : TransitionCommand.Kind.values()) {
            all.put(kind.path, () -> transition(desk, kind));
        }
    }

    private static void addTasksAndPast(Map<String, Supplier<CommandLine>> all, CommandContext desk) {
        all.put("reminders", () -> reminders(desk));
        all.put("remind", () -> new CommandLine(new RemindCommand(desk)));
        all.put("done", () -> step(desk, ReminderStepCommand.Kind.DONE));
        all.put("snooze", () -> new CommandLine(new SnoozeCommand(desk)));
        all.put("history", () -> new CommandLine(new HistoryCommand(desk)));
        all.put("changes", () -> new CommandLine(new ChangesCommand(desk)));
        all.put("undo", () -> new CommandLine(new UndoCommand(desk)));
        all.put("redo", () -> new CommandLine(new RedoCommand(desk)));
        all.put("watch", () -> new CommandLine(new WatchCommand(desk)));
    }

    private static void addHouse(Map<String, Supplier<CommandLine>> all, CommandContext desk) {
        all.put("rooms", () -> new CommandLine(new RoomsCommand(desk)));
        all.put("guests", () -> guests(desk));
        all.put("sessions", () -> sessions(desk));
        all.put("tokens", () -> tokens(desk));
        all.put("users", () -> users(desk));
        all.put("audit", () -> new CommandLine(new AuditCommand(desk)));
        all.put("version", () -> new CommandLine(new VersionCommand(desk)));
    }

    /** A name that scripts may still use, and that the help leaves out. */
    private static CommandLine formerName(Object command) {
        CommandLine line = new CommandLine(command);
        line.getCommandSpec().usageMessage().hidden(true);
        return line;
    }

    private static CommandLine transition(CommandContext desk, TransitionCommand.Kind kind) {
        CommandLine line = new CommandLine(new TransitionCommand(desk, kind));
        line.getCommandSpec().usageMessage().description(kind.description);
        return line;
    }

    private static CommandLine reminders(CommandContext desk) {
        return new CommandLine(new RemindersCommand(desk))
                .addSubcommand("dismiss", step(desk, ReminderStepCommand.Kind.DISMISS))
                .addSubcommand("reopen", step(desk, ReminderStepCommand.Kind.REOPEN));
    }

    private static CommandLine step(CommandContext desk, ReminderStepCommand.Kind kind) {
        CommandLine line = new CommandLine(new ReminderStepCommand(desk, kind));
        line.getCommandSpec().usageMessage().description(kind.description);
        return line;
    }

    private static CommandLine guests(CommandContext desk) {
        return new CommandLine(new GuestsCommand(desk))
                .addSubcommand("search", new GuestsCommand.Search(desk))
                .addSubcommand("add", new GuestsAddCommand(desk));
    }

    private static CommandLine sessions(CommandContext desk) {
        return new CommandLine(new SessionsCommand(desk)).addSubcommand("end", new SessionsCommand.End(desk));
    }

    private static CommandLine tokens(CommandContext desk) {
        return new CommandLine(new TokensCommand(desk))
                .addSubcommand("add", new TokensAddCommand(desk))
                .addSubcommand("end", new TokensCommand.End(desk));
    }

    private static CommandLine users(CommandContext desk) {
        return new CommandLine(new UsersCommand(desk))
                .addSubcommand("add", new UsersAddCommand(desk))
                .addSubcommand("set", new UsersSetCommand(desk))
                .addSubcommand("reset-password", new UsersResetPasswordCommand(desk))
                .addSubcommand("import", new UsersImportCommand(desk));
    }
}
