package herberge.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.api.Json;
import herberge.cli.api.Payer;
import herberge.cli.api.QueryString;
import herberge.cli.api.ServerResponse;
import herberge.cli.api.Write;
import herberge.cli.input.UsageException;
import herberge.cli.output.DisplayWidth;
import herberge.cli.output.Format;
import herberge.cli.output.PayerListings;
import herberge.cli.output.Printer;
import herberge.cli.process.ExitCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code payers}: lists all payers, or those found; the subcommands show, add, change and remove one. */
@Command(description = "List or search the payers, who pay instead of guests.")
final class PayersCommand implements Callable<Integer> {

    private static final int LABEL_WIDTH = 16;

    private final CommandContext context;

    @Option(names = "--search", paramLabel = "TEXT", description = "part of a name, company, contact person or city")
    @Nullable
    String search;

    @Mixin
    final LimitOption limit = new LimitOption();

    PayersCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        context.printer()
                .printList(
                        context.api().list("/payers", QueryString.of("q", search), limit.value()),
                        PayerListings.PAYERS,
                        search == null ? context.text("payers.nothing") : context.text("payer.none", search));
        return ExitCode.OK;
    }

    private static void print(CommandContext context, ServerResponse response, String done) {
        context.printer()
                .printEntity(
                        response,
                        PayerListings.PAYERS,
                        (Payer payer) -> DisplayWidth.oneLine(done + ": " + payer.name()
                                + (payer.id() == null ? "" : " (id " + payer.id() + ")") + "."));
    }

    /** {@code payers show PAYER}. */
    @Command(name = "show", description = "Show a payer.")
    static final class Show implements Callable<Integer> {

        private final CommandContext context;

        @Parameters(paramLabel = "PAYER", description = "id, or a text to search for")
        String payer = "";

        Show(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() {
            ServerResponse response = context.payers().fetch(payer);
            Printer printer = context.printer();
            if (printer.format() == Format.TABLE) {
                Payer found = Payer.of(response.json());
                printer.printTitle(DisplayWidth.oneLine(found.name()) + " (id " + found.id() + ")");
                details(found).forEach((label, text) -> printer.printDetail(context.text(label), text, LABEL_WIDTH));
            } else {
                printer.printEntity(response, PayerListings.PAYERS, Payer::name);
            }
            return ExitCode.OK;
        }

        private static Map<String, String> details(Payer payer) {
            Map<String, String> details = new LinkedHashMap<>();
            details.put("detail.company", payer.company());
            details.put("detail.contact", payer.contactPerson());
            details.put("detail.e-mail", payer.email());
            details.put("detail.street", payer.street());
            details.put("detail.city", (payer.postalCode() + " " + payer.city()).strip());
            details.put("detail.country", payer.country());
            details.put("detail.leitweg-id", payer.leitwegId());
            details.put("detail.notes", payer.notes());
            details.put("detail.version", Long.toString(payer.version()));
            return details;
        }
    }

    /** {@code payers add NAME}. */
    @Command(
            name = "add",
            description = "Add a payer.",
            footer = {
                "",
                "Example:",
                "  herberge payers add \"Stadt Borkum\" --city Borkum --leitweg-id 04011000-1234512345-06"
            })
    static final class Add implements Callable<Integer> {

        private final CommandContext context;

        @Parameters(paramLabel = "NAME", description = "the person or institution")
        String name = "";

        @Mixin
        final PayerTextOptions texts = new PayerTextOptions();

        @Mixin
        final WriteOptions write = new WriteOptions();

        Add(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() {
            ObjectNode body = Json.object().put("name", name);
            texts.putInto(body);
            ServerResponse response = context.api().create("/payers", body, write.dryRun);
            print(context, response, write.resultText(context, "done.added"));
            return ExitCode.OK;
        }
    }

    /** {@code payers edit PAYER}. */
    @Command(name = "edit", description = "Change what is known of a payer. An empty text empties a field.")
    static final class Edit implements Callable<Integer> {

        private final CommandContext context;

        @Parameters(paramLabel = "PAYER", description = "id, or a text to search for")
        String payer = "";

        @Option(names = "--name", paramLabel = "NAME", description = "the person or institution")
        @Nullable
        String name;

        @Mixin
        final PayerTextOptions texts = new PayerTextOptions();

        @Mixin
        final WriteOptions write = new WriteOptions();

        Edit(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() {
            ObjectNode changes = Json.object();
            GuestTextOptions.put(changes, "name", name);
            texts.putInto(changes);
            if (changes.isEmpty()) {
                throw new UsageException("payers.what");
            }
            Payer found = Payer.of(context.payers().fetch(payer).json());
            ServerResponse response =
                    context.api().patch("/payers/" + found.id(), found.version(), changes, write.dryRun);
            print(context, response, write.resultText(context, "done.changed"));
            return ExitCode.OK;
        }
    }

    /** {@code payers remove PAYER}. */
    @Command(name = "remove", description = "Remove a payer that no booking names.")
    static final class Remove implements Callable<Integer> {

        private final CommandContext context;

        @Parameters(paramLabel = "PAYER", description = "id, or a text to search for")
        String payer = "";

        @Mixin
        final WriteOptions write = new WriteOptions();

        Remove(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() {
            Payer found = Payer.of(context.payers().fetch(payer).json());
            context.api().send(Write.delete("/payers/" + found.id(), found.version()), write.dryRun);
            String done = write.resultText(context, "done.removed");
            context.printer().printDone(DisplayWidth.oneLine(done + ": " + found.name() + "."));
            return ExitCode.OK;
        }
    }
}
