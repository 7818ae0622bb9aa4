package herberge.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.Invoice;
import herberge.cli.api.Json;
import herberge.cli.api.QueryString;
import herberge.cli.api.ServerResponse;
import herberge.cli.api.WholeFile;
import herberge.cli.input.BookingFinder;
import herberge.cli.input.UsageException;
import herberge.cli.output.InvoiceListings;
import herberge.cli.output.MoneySentences;
import herberge.cli.process.ExitCode;
import herberge.cli.text.Code;
import herberge.cli.text.Decimal;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code invoices [BOOKING]}: lists invoices; its subcommands cancel and save one. */
@Command(
        description = "List invoices.",
        footer = {
            "",
            "Examples:",
            "  herberge invoices --open",
            "  herberge invoices 2026-17",
            "  herberge invoices cancel 2026-0042 wrong recipient",
            "  herberge invoices save 2026-0042"
        })
final class InvoicesCommand implements Callable<Integer> {

    private static final Pattern NAME = Pattern.compile("Rechnung-[0-9]+-[0-9]+\\.(?:pdf|xml)");

    private final CommandContext context;

    @Parameters(paramLabel = "BOOKING", arity = "0..1", description = BookingFinder.HOW_TO_NAME)
    @Nullable
    String booking;

    @Option(names = "--open", description = "only those that are not paid yet")
    boolean open;

    @Option(names = "--payer", paramLabel = "PAYER", description = "only those that are addressed to that payer")
    @Nullable
    String payer;

    @Option(names = "--from", paramLabel = "DAY", description = "only those issued on that day or later")
    @Nullable
    String from;

    @Option(names = "--to", paramLabel = "DAY", description = "only those issued on that day or earlier")
    @Nullable
    String to;

    InvoicesCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        QueryString query = QueryString.none();
        if (booking != null) {
            query.and("bookingId", context.bookings().findId(booking));
        }
        if (payer != null) {
            query.and("payerId", context.payers().findId(payer));
        }
        if (open) {
            query.and("open", true);
        }
        if (from != null) {
            query.and("from", context.days().parseDay(from));
        }
        if (to != null) {
            query.and("to", context.days().parseDay(to));
        }
        context.printer()
                .printList(
                        context.api().list("/invoices", query, Integer.MAX_VALUE),
                        InvoiceListings.INVOICES,
                        context.text("invoices.nothing"));
        return ExitCode.OK;
    }

    /** Prints an invoice that was issued, with what its recipient lacks. */
    static void print(CommandContext context, WriteOptions write, ServerResponse response, String done) {
        context.printer()
                .printEntity(
                        response,
                        InvoiceListings.INVOICES,
                        (Invoice invoice) -> sentence(context, write, invoice, done));
    }

    private static String sentence(CommandContext context, WriteOptions write, Invoice invoice, String done) {
        String issued = context.text(
                "invoice.done",
                write.resultText(context, done),
                new Code("invoicekind", invoice.kind()),
                invoice.number(),
                Decimal.ofCents(invoice.payableCents()),
                invoice.dueOn());
        return invoice.missing().isEmpty()
                ? issued
                : issued + "\n" + new MoneySentences(context.texts()).missing(invoice);
    }

    /** {@code invoices cancel INVOICE REASON}. */
    @Command(name = "cancel", description = "Cancel an invoice, which is never changed, by another one.")
    static final class Cancel implements Callable<Integer> {

        private final CommandContext context;

        @Parameters(index = "0", paramLabel = "INVOICE", description = "its number, or its id")
        String invoice = "";

        @Parameters(index = "1", paramLabel = "REASON", arity = "1..*", description = "why; stands on the cancellation")
        List<String> reason = List.of();

        @Mixin
        final WriteOptions write = new WriteOptions();

        Cancel(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() {
            ServerResponse response = context.api()
                    .create(
                            "/invoices/" + idOf(context, invoice) + "/cancel",
                            Json.object().put("reason", String.join(" ", reason)),
                            write.dryRun);
            print(context, write, response, "done.issued");
            return ExitCode.OK;
        }
    }

    /** {@code invoices save INVOICE}. */
    @Command(
            name = "save",
            description = "Save the document of an invoice, as it was made when it was issued.",
            footer = {"", "Example:", "  herberge invoices save 2026-0042"})
    static final class Save implements Callable<Integer> {

        private final CommandContext context;

        @Parameters(index = "0", paramLabel = "INVOICE", description = "its number, or its id")
        String invoice = "";

        @Option(names = "--xml", description = "the e-invoice without the page; the PDF contains it too")
        boolean xml;

        @Option(
                names = "--file",
                paramLabel = "FILE",
                description = "write this file; by default one named by the number")
        @Nullable
        Path file;

        Save(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() {
            String format = xml ? "xml" : "pdf";
            ServerResponse response =
                    context.api().get("/invoices/" + idOf(context, invoice) + "/" + format, QueryString.none());
            Path target = file == null ? Path.of(name(response, format)) : file;
            WholeFile.writeNamed(target.toAbsolutePath(), response.document());
            context.printer().printDone(context.text("pack.done", target.toAbsolutePath()));
            return ExitCode.OK;
        }

        /** The name that the server gives; not one that leads to another folder. */
        private static String name(ServerResponse response, String format) {
            Matcher name = NAME.matcher(response.header("Content-Disposition").orElse(""));
            return name.find() ? name.group() : "Rechnung." + format;
        }
    }

    private static long idOf(CommandContext context, String invoice) {
        if (invoice.matches("\\d{1,18}")) {
            return Long.parseLong(invoice);
        }
        List<JsonNode> found = context.api().list("/invoices", QueryString.of("number", invoice), 1);
        if (found.isEmpty()) {
            throw new UsageException("invoice.none", invoice);
        }
        return Json.number(found.get(0), "id");
    }
}
