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

/** {@code guests}: all guests, or those the server's forgiving search finds. */
@Command(description = "List or search the guests.")
final class GuestsCommand implements Callable<Integer> {

    private final CommandContext desk;

    @Option(names = "--search", paramLabel = "TEXT", description = "part of a name, e-mail, phone, city or number")
    @Nullable
    String search;

    @Mixin
    final LimitOption limit = new LimitOption();

    GuestsCommand(CommandContext desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return list(desk, search, limit);
    }

    private static int list(CommandContext desk, @Nullable String text, LimitOption limit) {
        desk.printer()
                .list(
                        desk.api().list("/guests", QueryString.of("q", text), limit.most()),
                        Listings.GUESTS,
                        text == null ? "There are no guests yet." : "No guest is found by \"" + text + "\".");
        return ExitCode.OK;
    }

    /** {@code guests search TEXT}: the same as {@code guests --search TEXT}. */
    @Command(description = "Search guests; typos and umlauts are forgiven.")
    static final class Search implements Callable<Integer> {

        private final CommandContext desk;

        @Parameters(paramLabel = "TEXT", arity = "1..*", description = "part of a name, e-mail, phone, city or number")
        String[] words = {};

        @Mixin
        final LimitOption limit = new LimitOption();

        Search(CommandContext desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            return list(desk, String.join(" ", words), limit);
        }
    }
}
