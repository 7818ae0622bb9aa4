package herberge.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.api.Credit;
import herberge.cli.api.Json;
import herberge.cli.api.QueryString;
import herberge.cli.api.ServerResponse;
import herberge.cli.input.PriceItemParser;
import herberge.cli.input.UsageException;
import herberge.cli.output.CreditListings;
import herberge.cli.process.ExitCode;
import herberge.cli.text.Decimal;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code credit GUEST}: lists the credit of a guest; its subcommands change it. */
@Command(
        description = "List the credit of a guest.",
        footer = {
            "",
            "Examples:",
            "  herberge credit Meyer",
            "  herberge credit add Meyer 50 --reason \"the heating failed\"",
            "  herberge credit refund Meyer 20",
            "  herberge credit reverse 3"
        })
final class CreditCommand implements Callable<Integer> {

    private final CommandContext context;

    /** Optional only so that the subcommands can do without. */
    @Parameters(paramLabel = "GUEST", arity = "0..1", description = "id, or a text to search for")
    @Nullable
    String guest;

    CreditCommand(CommandContext context) {
        this.context = context;
    }

    static CommandLine of(CommandContext context) {
        return new CommandLine(new CreditCommand(context))
                .addSubcommand(new Add(context))
                .addSubcommand(new Refund(context))
                .addSubcommand(new Expire(context))
                .addSubcommand(new Reverse(context));
    }

    @Override
    public Integer call() {
        if (guest == null) {
            throw new UsageException("credit.which");
        }
        String path = "/guests/" + context.guests().findId(guest) + "/credit";
        context.printer()
                .printList(
                        context.api().list(path, QueryString.none(), Integer.MAX_VALUE),
                        CreditListings.ITEMS,
                        context.text("credit.nothing"));
        return ExitCode.OK;
    }

    private static void print(CommandContext context, WriteOptions write, ServerResponse response, String done) {
        context.printer()
                .printEntity(
                        response,
                        CreditListings.ITEMS,
                        (Credit item) -> context.text(
                                "credit.done",
                                write.resultText(context, done),
                                Decimal.ofCents(Math.abs(item.amountCents())),
                                Decimal.ofCents(item.balanceCents())));
    }

    /** What the subcommands that change credit have in common. */
    abstract static class Change implements Callable<Integer> {

        private final CommandContext context;
        private final String kind;
        private final String done;

        @Parameters(index = "0", paramLabel = "GUEST", description = "id, or a text to search for")
        String guest = "";

        @Parameters(index = "1", paramLabel = "AMOUNT", description = "15 or 15.50")
        String amount = "";

        @Option(names = "--reason", paramLabel = "TEXT", description = "why the credit changes")
        @Nullable
        String reason;

        @Mixin
        final WriteOptions write = new WriteOptions();

        Change(CommandContext context, String kind, String done) {
            this.context = context;
            this.kind = kind;
            this.done = done;
        }

        @Override
        public Integer call() {
            ObjectNode body = Json.object()
                    .put("amountCents", PriceItemParser.parseCents(amount))
                    .put("kind", kind);
            if (reason != null) {
                body.put("reason", reason);
            }
            String path = "/guests/" + context.guests().findId(guest) + "/credit";
            print(context, write, context.api().create(path, body, write.dryRun), done);
            return ExitCode.OK;
        }
    }

    /** {@code credit add GUEST AMOUNT}. */
    @Command(name = "add", description = "Add credit.")
    static final class Add extends Change {
        Add(CommandContext context) {
            super(context, "added", "done.creditAdded");
        }
    }

    /** {@code credit refund GUEST AMOUNT}. */
    @Command(name = "refund", description = "Record that credit was paid out to the guest.")
    static final class Refund extends Change {
        Refund(CommandContext context) {
            super(context, "refund", "done.creditRefund");
        }
    }

    /** {@code credit expire GUEST AMOUNT}. */
    @Command(name = "expire", description = "Record that credit is forfeited.")
    static final class Expire extends Change {
        Expire(CommandContext context) {
            super(context, "expired", "done.creditExpired");
        }
    }

    /** {@code credit reverse ITEM}. */
    @Command(name = "reverse", description = "Reverse an item of credit, which is never changed.")
    static final class Reverse implements Callable<Integer> {

        private final CommandContext context;

        @Parameters(paramLabel = "ITEM", description = "its id")
        long item;

        @Mixin
        final WriteOptions write = new WriteOptions();

        Reverse(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() {
            ServerResponse response =
                    context.api().create("/credits/" + item + "/reverse", Json.object(), write.dryRun);
            print(context, write, response, "done.reversed");
            return ExitCode.OK;
        }
    }
}
