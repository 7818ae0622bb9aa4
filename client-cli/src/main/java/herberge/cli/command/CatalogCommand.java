package herberge.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.api.CatalogEntry;
import herberge.cli.api.Json;
import herberge.cli.api.QueryString;
import herberge.cli.api.ServerResponse;
import herberge.cli.api.Write;
import herberge.cli.input.CatalogFinder;
import herberge.cli.input.UsageException;
import herberge.cli.input.YesNoParser;
import herberge.cli.output.CatalogListings;
import herberge.cli.output.DisplayWidth;
import herberge.cli.process.ExitCode;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code services} and {@code discounts}: lists the catalogue; the subcommands add, change and remove an entry. */
@Command
final class CatalogCommand implements Callable<Integer> {

    private final CommandContext context;
    private final CatalogKind kind;

    CatalogCommand(CommandContext context, CatalogKind kind) {
        this.context = context;
        this.kind = kind;
    }

    @Override
    public Integer call() {
        context.printer()
                .printList(
                        context.api().list(kind.path, QueryString.none(), Integer.MAX_VALUE),
                        kind.listing(),
                        context.text("catalog.empty"));
        return ExitCode.OK;
    }

    private static CatalogEntry find(CommandContext context, CatalogKind kind, String entry) {
        return new CatalogFinder(context.api(), kind.path).find(entry);
    }

    private static void print(CommandContext context, CatalogKind kind, ServerResponse response, String done) {
        context.printer()
                .printEntity(response, kind.listing(), entry -> CatalogListings.sentence(context.texts(), done, entry));
    }

    /** {@code add TEXT}. */
    @Command(name = "add", description = "Add an entry.")
    static final class Add implements Callable<Integer> {

        private final CommandContext context;
        private final CatalogKind kind;

        @Parameters(
                paramLabel = "TEXT",
                description = "of a service \"Dog per-stay 15.00 service\"; of a discount \"Voucher 20.00\" or"
                        + " \"Autumn 10%% overnight\"")
        String text = "";

        @Option(names = "--description", paramLabel = "TEXT", description = "for the staff; services only")
        @Nullable
        String description;

        @Mixin
        final WriteOptions write = new WriteOptions();

        Add(CommandContext context, CatalogKind kind) {
            this.context = context;
            this.kind = kind;
        }

        @Override
        public Integer call() {
            ObjectNode body = kind.parse(text);
            if (description != null) {
                body.put("description", description);
            }
            print(
                    context,
                    kind,
                    context.api().create(kind.path, body, write.dryRun),
                    write.resultText(context, "done.added"));
            return ExitCode.OK;
        }
    }

    /** {@code set ENTRY [TEXT]}. */
    @Command(name = "set", description = "Change an entry. One that is not offered any more is set inactive.")
    static final class Change implements Callable<Integer> {

        private final CommandContext context;
        private final CatalogKind kind;

        @Parameters(index = "0", paramLabel = "ENTRY", description = "id, name, or a part of the name")
        String entry = "";

        @Parameters(index = "1", paramLabel = "TEXT", arity = "0..1", description = "the new values, as for add")
        @Nullable
        String text;

        @Option(names = "--active", paramLabel = "YES|NO")
        @Nullable
        String active;

        @Mixin
        final WriteOptions write = new WriteOptions();

        Change(CommandContext context, CatalogKind kind) {
            this.context = context;
            this.kind = kind;
        }

        @Override
        public Integer call() {
            if (text == null && active == null) {
                throw new UsageException("catalog.what");
            }
            ObjectNode changes = text == null ? Json.object() : kind.parse(text);
            if (active != null) {
                changes.put("active", YesNoParser.parse(active));
            }
            CatalogEntry found = find(context, kind, entry);
            ServerResponse response =
                    context.api().patch(kind.path + "/" + found.id(), found.version(), changes, write.dryRun);
            print(context, kind, response, write.resultText(context, "done.changed"));
            return ExitCode.OK;
        }
    }

    /** {@code remove ENTRY}. */
    @Command(name = "remove", description = "Remove an entry.")
    static final class Remove implements Callable<Integer> {

        private final CommandContext context;
        private final CatalogKind kind;

        @Parameters(paramLabel = "ENTRY", description = "id, name, or a part of the name")
        String entry = "";

        @Mixin
        final WriteOptions write = new WriteOptions();

        Remove(CommandContext context, CatalogKind kind) {
            this.context = context;
            this.kind = kind;
        }

        @Override
        public Integer call() {
            CatalogEntry found = find(context, kind, entry);
            context.api().send(Write.delete(kind.path + "/" + found.id(), found.version()), write.dryRun);
            String done = write.resultText(context, "done.removed");
            context.printer().printDone(DisplayWidth.oneLine(done + ": " + found.name() + "."));
            return ExitCode.OK;
        }
    }
}
