package herberge.cli.command;

import herberge.cli.api.Api;
import herberge.cli.api.CredentialStore;
import herberge.cli.api.Info;
import herberge.cli.api.Json;
import herberge.cli.api.ProblemException;
import herberge.cli.api.QueryString;
import herberge.cli.api.ServerAddress;
import herberge.cli.api.TokenSource;
import herberge.cli.api.UnexpectedAnswerException;
import herberge.cli.api.UnreachableException;
import herberge.cli.input.BookingFinder;
import herberge.cli.input.Chooser;
import herberge.cli.input.DateParser;
import herberge.cli.input.GuestFinder;
import herberge.cli.input.PayerFinder;
import herberge.cli.input.RoomFinder;
import herberge.cli.input.UsageException;
import herberge.cli.input.UserFinder;
import herberge.cli.output.Csv;
import herberge.cli.output.OutputOption;
import herberge.cli.output.OutputOptions;
import herberge.cli.output.Printer;
import herberge.cli.output.Prompt;
import herberge.cli.output.SentenceContext;
import herberge.cli.output.Style;
import herberge.cli.output.Terminal;
import herberge.cli.text.Text;
import herberge.cli.text.Texts;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Provides what commands work with: the terminal, the API and the finders, each created when first used. */
public final class CommandContext implements SentenceContext {

    private final Terminal terminal;
    private final GlobalOptions options;
    private final InterruptHandler interrupts;
    private final DeskSettings desk;
    private final VersionedWrites writes;
    private @Nullable Api api;
    private @Nullable Info info;
    private @Nullable Map<Long, String> users;
    private @Nullable EntityNames names;
    private @Nullable Texts texts;
    private boolean readerLeft;

    public CommandContext(Terminal terminal, GlobalOptions options, InterruptHandler interrupts) {
        this.terminal = terminal;
        this.options = options;
        this.interrupts = interrupts;
        this.desk = new DeskSettings(options, terminal.env());
        this.writes = new VersionedWrites(this);
    }

    DeskSettings desk() {
        return desk;
    }

    Terminal terminal() {
        return terminal;
    }

    InterruptHandler interrupts() {
        return interrupts;
    }

    /** Whether the reader of standard output has closed it. */
    public boolean hasReaderLeft() {
        return readerLeft;
    }

    void markReaderGone() {
        readerLeft = true;
    }

    Printer printer() {
        return new Printer(
                terminal,
                new OutputOptions(options.output, options.fields, options.quiet, style(), csv(), texts()),
                writes::remember);
    }

    VersionedWrites writes() {
        return writes;
    }

    private Csv csv() {
        if (options.program == null) {
            return Csv.RFC_4180;
        }
        if (options.output != OutputOption.CSV) {
            throw new UsageException("excel.onlyCsv");
        }
        return switch (options.program) {
            case EXCEL -> Csv.forExcel(terminal.env());
        };
    }

    /** Prints a note to standard error, so that it does not get between the rows of a result. */
    void warn(String sentence) {
        if (!options.quiet) {
            warnAnyway(sentence);
        }
    }

    /** Prints a note that {@code --quiet} does not leave out, such as a refusal of one of several changes. */
    void warnAnyway(String sentence) {
        terminal.printError("herberge: " + sentence + "\n");
    }

    /** Asks for missing input; the text {@code hint} says how to pass it without an interactive user. */
    MissingInputPrompts prompts(String hint) {
        return new MissingInputPrompts(terminal, prompt(), new Text(hint), options.yes, texts());
    }

    /** Whether the user has confirmed everything beforehand. */
    boolean isConfirmed() {
        return options.yes;
    }

    /** The interactive user; null if there is none, or none wants to be asked. */
    @Nullable
    Prompt prompt() {
        return options.noInput ? null : terminal.prompt();
    }

    @Override
    public Texts texts() {
        if (texts == null) {
            texts = Texts.choose(desk.language(), terminal.env());
        }
        return texts;
    }

    @Override
    public Texts tableTexts() {
        return terminal.piped() ? Texts.ENGLISH : texts();
    }

    /** Returns a text of the bundles in the user's language. */
    String text(String key, Object... values) {
        return texts().of(new Text(key, values));
    }

    Style style() {
        return terminal.wantsColour() && desk.hasColours() ? Style.COLOURED : Style.PLAIN;
    }

    Api api() {
        if (api == null) {
            CredentialStore store = CredentialStore.of(terminal.env(), this::warn);
            String token = environmentToken();
            ServerAddress server = desk.server(store);
            TokenSource source = new TokenSource(server, store, token.isEmpty() ? null : token);
            api = new Api(source, desk.trust(server), desk.patience());
        }
        return api;
    }

    private String environmentToken() {
        return terminal.env().getOrDefault("HERBERGE_TOKEN", "").strip();
    }

    Info info() {
        if (info == null) {
            info = Info.of(api().get("/info", QueryString.none()).json());
        }
        return info;
    }

    DateParser days() {
        return new DateParser(() -> info().today());
    }

    UserFinder users() {
        return new UserFinder(api());
    }

    Chooser chooser() {
        return new Chooser(terminal, prompt(), texts());
    }

    BookingFinder bookings() {
        return new BookingFinder(api(), chooser(), texts(), () -> info().today());
    }

    RoomFinder rooms() {
        return new RoomFinder(api(), chooser());
    }

    PayerFinder payers() {
        return new PayerFinder(api(), chooser());
    }

    GuestFinder guests() {
        return new GuestFinder(api(), chooser());
    }

    @Override
    public boolean hasEnvironmentToken() {
        return !environmentToken().isEmpty();
    }

    @Override
    public String userName(long id) {
        if (users == null) {
            users = userNames();
        }
        return users.getOrDefault(id, "user " + id);
    }

    @Override
    public Optional<String> entityName(String entity, long id) {
        return entity.equals("user") ? Optional.of(userName(id)) : names().find(entity, id);
    }

    EntityNames names() {
        if (names == null) {
            names = new EntityNames(api(), tableTexts());
        }
        return names;
    }

    private Map<Long, String> userNames() {
        Map<Long, String> names = new HashMap<>();
        try {
            api().listAll("/users/names", QueryString.none())
                    .forEach(user -> names.put(Json.number(user, "id"), Json.textOrEmpty(user, "username")));
        } catch (ProblemException | UnreachableException | UnexpectedAnswerException e) {
            return names; // names are optional: the sentence must be printed anyway
        }
        return names;
    }

    @Override
    public ZoneId zone() {
        try {
            return info().timeZone();
        } catch (ProblemException | UnreachableException | UnexpectedAnswerException e) {
            return ZoneOffset.UTC; // the zone is always printed beside the time
        }
    }
}
