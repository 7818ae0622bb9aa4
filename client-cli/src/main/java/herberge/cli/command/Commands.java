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
    public static CommandLine of(Desk desk, GlobalOptions options, String[] args) {
        CommandLine line = new CommandLine(new Herberge(options));
        Map<String, Supplier<CommandLine>> all = all(desk);
        boolean named = args.length > 0 && all.containsKey(args[0]);
        all.forEach((name, command) -> {
            if (!named || name.equals(args[0])) {
                line.addSubcommand(name, command.get());
            }
        });
        return line;
    }

    private static Map<String, Supplier<CommandLine>> all(Desk desk) {
        Map<String, Supplier<CommandLine>> all = new LinkedHashMap<>();
        all.put("login", () -> new CommandLine(new LoginCommand(desk)));
        all.put("logout", () -> new CommandLine(new LogoutCommand(desk)));
        all.put("password", () -> new CommandLine(new PasswordCommand(desk)));
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
        all.put("rooms", () -> new CommandLine(new RoomsCommand(desk)));
        all.put("guests", () -> guests(desk));
        all.put("version", () -> new CommandLine(new VersionCommand(desk)));
        return all;
    }

    private static CommandLine transition(Desk desk, TransitionCommand.Kind kind) {
        CommandLine line = new CommandLine(new TransitionCommand(desk, kind));
        line.getCommandSpec().usageMessage().description(kind.description);
        return line;
    }

    private static CommandLine guests(Desk desk) {
        return new CommandLine(new GuestsCommand(desk))
                .addSubcommand("search", new GuestsCommand.Search(desk))
                .addSubcommand("add", new GuestsAddCommand(desk));
    }
}
