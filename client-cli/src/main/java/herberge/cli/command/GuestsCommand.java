package herberge.cli.command;

import herberge.cli.api.QueryString;
import herberge.cli.output.Listings;
import herberge.cli.process.ExitCode;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code guests}: lists all guests, or those found by the server's tolerant search. */
@Command(description = "List or search the guests.")
final class GuestsCommand implements Callable<Integer> {

    private final CommandContext context;

    @Option(names = "--search", paramLabel = "TEXT", description = "part of a name, e-mail, phone, city or number")
    @Nullable
    String search;

    @Mixin
    final LimitOption limit = new LimitOption();

    GuestsCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return list(context, search, limit);
    }

    private static int list(CommandContext context, @Nullable String text, LimitOption limit) {
        context.printer()
                .printList(
                        context.api().list("/guests", QueryString.of("q", text), limit.value()),
                        Listings.GUESTS,
                        text == null ? context.text("guests.nothing") : context.text("guests.notFound", text));
        return ExitCode.OK;
    }

    /** {@code guests duplicates}: lists guests that may have been entered twice. */
    @Command(description = "List guests that may be the same.")
    static final class Duplicates implements Callable<Integer> {

        private final CommandContext context;

        @Mixin
        final LimitOption limit = new LimitOption();

        Duplicates(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() {
            context.printer()
                    .printList(
                            context.api().list("/guests/duplicates", QueryString.none(), limit.value()),
                            Listings.DUPLICATES,
                            context.text("guests.noDuplicates"));
            return ExitCode.OK;
        }
    }

    /** {@code guests search TEXT}: the same as {@code guests --search TEXT}. */
    @Command(description = "Search guests; typos and umlauts are forgiven.")
    static final class Search implements Callable<Integer> {

        private final CommandContext context;

        @Parameters(paramLabel = "TEXT", arity = "1..*", description = "part of a name, e-mail, phone, city or number")
        String[] words = {};

        @Mixin
        final LimitOption limit = new LimitOption();

        Search(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() {
            return list(context, String.join(" ", words), limit);
        }
    }
}
