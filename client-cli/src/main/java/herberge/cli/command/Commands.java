package herberge.cli.command;

import herberge.cli.help.HelpTexts;
import herberge.cli.output.Terminal;
import herberge.cli.process.Failures;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Creates all commands, in the order in which the help lists them. */
public final class Commands {

    private static final List<String> VERSION = List.of("--version");

    private Commands() {}

    /**
     * Creates the command line for these arguments. If they begin with the name of a command, only that one is created:
     * picocli reads every command by reflection, which takes most of the start time. The live chart and the version need none.
     */
    public static CommandLine of(CommandContext context, GlobalOptions options, String[] args) {
        CommandLine line = new CommandLine(new RootCommand(context, options));
        Map<String, Supplier<CommandLine>> all = all(context);
        boolean named = args.length > 0
                ? all.containsKey(args[0]) || VERSION.equals(List.of(args))
                : context.terminal().isInteractive();
        all.forEach((name, command) -> {
            if (!named || (args.length > 0 && name.equals(args[0]))) {
                line.addSubcommand(name, SpreadsheetOption.addTo(command.get(), options));
            }
        });
        return line;
    }

    /** Creates the command line for these arguments, ready to be executed: its output and failures go to the terminal. */
    public static CommandLine executable(CommandContext context, GlobalOptions options, String[] args) {
        Terminal terminal = context.terminal();
        Failures failures = new Failures(terminal, context);
        Ansi ansi = terminal.wantsColour() ? Ansi.ON : Ansi.OFF;
        CommandLine line = of(context, options, args);
        if (HelpTexts.areAsked(args)) {
            HelpTexts.translate(line, HelpTexts.language(args, context.desk().language(), terminal.env()));
        }
        return line.setOut(writer(terminal.out()))
                .setErr(writer(terminal.err()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(ansi))
                .setParameterExceptionHandler((failure, arguments) -> failures.reportUsage(failure))
                .setExecutionExceptionHandler((failure, command, result) -> failures.reportFailure(failure));
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    private static Map<String, Supplier<CommandLine>> all(CommandContext context) {
        Map<String, Supplier<CommandLine>> all = new LinkedHashMap<>();
        addBookings(all, context);
        addMoney(all, context);
        addMoves(all, context);
        all.put("groups", () -> groups(context));
        addTasksAndPast(all, context);
        addHouse(all, context);
        return all;
    }

    private static void addBookings(Map<String, Supplier<CommandLine>> all, CommandContext context) {
        all.put("login", () -> new CommandLine(new LoginCommand(context)));
        all.put("logout", () -> new CommandLine(new LogoutCommand(context)));
        all.put("passwd", () -> new CommandLine(new PasswdCommand(context)));
        all.put("password", () -> formerName(new PasswdCommand(context)));
        all.put("today", () -> new CommandLine(new TodayCommand(context)));
        all.put("chart", () -> new CommandLine(new ChartCommand(context)));
        all.put("free", () -> new CommandLine(new FreeCommand(context)));
        all.put("quote", () -> new CommandLine(new QuoteCommand(context)));
        all.put("book", () -> new CommandLine(new BookCommand(context)));
        all.put("why-not", () -> new CommandLine(new WhyNotCommand(context)));
        all.put("bookings", () -> new CommandLine(new BookingsCommand(context)));
        all.put("edit", () -> new CommandLine(new EditCommand(context)));
        all.put("extend", () -> new CommandLine(new ExtendCommand(context)));
        all.put("show", () -> new CommandLine(new ShowCommand(context)));
    }

    private static void addMoney(Map<String, Supplier<CommandLine>> all, CommandContext context) {
        all.put("price", () -> new CommandLine(new PriceCommand(context)));
        all.put("pay", () -> new CommandLine(new PayCommand(context)));
        all.put(
                "payments",
                () -> new CommandLine(new PaymentsCommand(context))
                        .addSubcommand(new PaymentsCommand.Reverse(context)));
        all.put("invoice", () -> new CommandLine(new InvoiceCommand(context)));
        all.put(
                "invoices",
                () -> new CommandLine(new InvoicesCommand(context))
                        .addSubcommand(new InvoicesCommand.Cancel(context))
                        .addSubcommand(new InvoicesCommand.Save(context)));
    }

    private static void addMoves(Map<String, Supplier<CommandLine>> all, CommandContext context) {
        all.put("credit", () -> CreditCommand.of(context));
        all.put("move", () -> new CommandLine(new MoveCommand(context)));
        all.put("change-room", () -> new CommandLine(new ChangeRoomCommand(context)));
        all.put("swap", () -> new CommandLine(new SwapCommand(context)));
        all.put("cancel", () -> new CommandLine(new CancelCommand(context)));
        for (TransitionCommand.Kind kind : TransitionCommand.Kind.values()) {
            all.put(kind.path, () -> transition(context, kind));
        }
        all.put("reopen", () -> new CommandLine(new ReopenCommand(context)));
    }

    private static void addTasksAndPast(Map<String, Supplier<CommandLine>> all, CommandContext context) {
        all.put("reminders", () -> reminders(context));
        all.put("remind", () -> new CommandLine(new RemindCommand(context)));
        all.put("done", () -> step(context, ReminderStepCommand.Kind.DONE));
        all.put("snooze", () -> new CommandLine(new SnoozeCommand(context)));
        all.put("history", () -> new CommandLine(new HistoryCommand(context)));
        all.put("changes", () -> new CommandLine(new ChangesCommand(context)));
        all.put("undo", () -> new CommandLine(new UndoCommand(context)));
        all.put("redo", () -> new CommandLine(new RedoCommand(context)));
        all.put("watch", () -> new CommandLine(new WatchCommand(context)));
    }

    private static void addHouse(Map<String, Supplier<CommandLine>> all, CommandContext context) {
        all.put("blocks", () -> blocks(context));
        all.put("rooms", () -> new CommandLine(new RoomsCommand(context)).addSubcommand(new RoomsAddCommand(context)));
        all.put("services", () -> catalog(context, CatalogKind.SERVICES));
        all.put("discounts", () -> catalog(context, CatalogKind.DISCOUNTS));
        all.put("payers", () -> payers(context));
        all.put("guests", () -> guests(context));
        all.put("sessions", () -> sessions(context));
        all.put("tokens", () -> tokens(context));
        all.put("users", () -> users(context));
        all.put("audit", () -> new CommandLine(new AuditCommand(context)));
        all.put("api", () -> new CommandLine(new ApiCommand(context)));
        all.put(
                "profiles",
                () -> new CommandLine(new ProfilesCommand(context))
                        .addSubcommand("use", new ProfilesCommand.Use(context)));
        all.put("doctor", () -> new CommandLine(new DoctorCommand(context)));
        all.put("setup", () -> new CommandLine(new SetupCommand(context)));
        all.put("pack", () -> new CommandLine(new PackCommand(context)));
        all.put("help", () -> new CommandLine(new HelpCommand(context)));
        all.put("completion", () -> new CommandLine(new CompletionCommand(context)));
        all.put("complete", () -> new CommandLine(new CompleteCommand(context)));
        all.put("man", () -> new CommandLine(new ManCommand(context)));
        all.put("version", () -> new CommandLine(new VersionCommand(context)));
    }

    /** Creates a command under a former name, which scripts may use and the help omits. */
    private static CommandLine formerName(Object command) {
        CommandLine line = new CommandLine(command);
        line.getCommandSpec().usageMessage().hidden(true);
        return line;
    }

    private static CommandLine transition(CommandContext context, TransitionCommand.Kind kind) {
        CommandLine line = new CommandLine(new TransitionCommand(context, kind));
        line.getCommandSpec().usageMessage().description(kind.description);
        return line;
    }

    private static CommandLine reminders(CommandContext context) {
        return new CommandLine(new RemindersCommand(context))
                .addSubcommand("dismiss", step(context, ReminderStepCommand.Kind.DISMISS))
                .addSubcommand("reopen", step(context, ReminderStepCommand.Kind.REOPEN));
    }

    private static CommandLine step(CommandContext context, ReminderStepCommand.Kind kind) {
        CommandLine line = new CommandLine(new ReminderStepCommand(context, kind));
        line.getCommandSpec().usageMessage().description(kind.description);
        return line;
    }

    private static CommandLine catalog(CommandContext context, CatalogKind kind) {
        CommandLine line = new CommandLine(new CatalogCommand(context, kind))
                .addSubcommand(new CatalogCommand.Add(context, kind))
                .addSubcommand(new CatalogCommand.Change(context, kind))
                .addSubcommand(new CatalogCommand.Remove(context, kind));
        line.getCommandSpec().usageMessage().description(kind.description);
        return line;
    }

    private static CommandLine blocks(CommandContext context) {
        return new CommandLine(new BlocksCommand(context))
                .addSubcommand(new BlocksCommand.Add(context))
                .addSubcommand(new BlocksCommand.Move(context))
                .addSubcommand(new BlocksCommand.Remove(context));
    }

    private static CommandLine payers(CommandContext context) {
        return new CommandLine(new PayersCommand(context))
                .addSubcommand(new PayersCommand.Show(context))
                .addSubcommand(new PayersCommand.Add(context))
                .addSubcommand(new PayersCommand.Edit(context))
                .addSubcommand(new PayersCommand.Remove(context));
    }

    private static CommandLine groups(CommandContext context) {
        return new CommandLine(new GroupsCommand(context))
                .addSubcommand(new GroupsCommand.Show(context))
                .addSubcommand(new GroupsCommand.Add(context))
                .addSubcommand(new GroupsCommand.Book(context))
                .addSubcommand(new GroupInvoiceCommand(context))
                .addSubcommand(new GroupStepCommand.CheckIn(context))
                .addSubcommand(new GroupStepCommand.CheckOut(context))
                .addSubcommand(new GroupStepCommand.Cancel(context));
    }

    private static CommandLine guests(CommandContext context) {
        return new CommandLine(new GuestsCommand(context))
                .addSubcommand("search", new GuestsCommand.Search(context))
                .addSubcommand("add", new GuestsAddCommand(context))
                .addSubcommand("show", new GuestsShowCommand(context))
                .addSubcommand("edit", new GuestsEditCommand(context))
                .addSubcommand("duplicates", new GuestsCommand.Duplicates(context))
                .addSubcommand("merge", new GuestsMergeCommand(context));
    }

    private static CommandLine sessions(CommandContext context) {
        return new CommandLine(new SessionsCommand(context)).addSubcommand("end", new SessionsCommand.End(context));
    }

    private static CommandLine tokens(CommandContext context) {
        return new CommandLine(new TokensCommand(context))
                .addSubcommand("add", new TokensAddCommand(context))
                .addSubcommand("end", new TokensCommand.End(context));
    }

    private static CommandLine users(CommandContext context) {
        return new CommandLine(new UsersCommand(context))
                .addSubcommand("add", new UsersAddCommand(context))
                .addSubcommand("set", new UsersSetCommand(context))
                .addSubcommand("reset-password", new UsersResetPasswordCommand(context))
                .addSubcommand("import", new UsersImportCommand(context));
    }
}
