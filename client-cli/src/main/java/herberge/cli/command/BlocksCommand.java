package herberge.cli.command;

import static herberge.cli.output.Column.number;
import static herberge.cli.output.Column.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.api.Json;
import herberge.cli.api.QueryString;
import herberge.cli.api.ServerResponse;
import herberge.cli.input.DateParser;
import herberge.cli.input.UsageException;
import herberge.cli.output.Listing;
import herberge.cli.output.Wording;
import herberge.cli.process.ExitCode;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code blocks}: lists the blocks of rooms; its subcommands add, move and remove one. */
@Command(
        description = "List blocks, nights in which a room cannot be booked.",
        footer = {
            "",
            "Examples:",
            "  herberge blocks add 3 24.12. +3 \"new floor\"",
            "  herberge blocks move 5 --to +5",
            "  herberge blocks remove 5"
        })
final class BlocksCommand implements Callable<Integer> {

    private static final List<herberge.cli.output.Column<JsonNode>> COLUMNS = List.of(
            number("id", block -> Json.number(block, "id")),
            number("roomId", block -> Json.number(block, "roomId")),
            herberge.cli.output.Column.whole("from", block -> Json.textOrEmpty(block, "from")),
            herberge.cli.output.Column.whole("to", block -> Json.textOrEmpty(block, "to")),
            text("reason", block -> Json.textOrEmpty(block, "reason")));

    static final Listing<JsonNode> BLOCKS = new Listing<>(block -> block, COLUMNS, COLUMNS);

    private final CommandContext context;

    @Option(names = "--room", description = "id, name, or a part of the name")
    @Nullable
    String room;

    @Option(names = "--from", paramLabel = "DAY", description = "blocks that end after this day")
    @Nullable
    String from;

    @Mixin
    final LimitOption limit = new LimitOption();

    BlocksCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        QueryString query = QueryString.of(
                        "roomId", room == null ? null : context.rooms().findId(room))
                .and("from", from == null ? null : context.days().parseDay(from));
        context.printer()
                .printList(
                        context.api().list("/room-blocks", query, limit.value()),
                        BLOCKS,
                        context.text("blocks.nothing"));
        return ExitCode.OK;
    }

    private static void print(CommandContext context, WriteOptions write, ServerResponse response, String done) {
        context.printer()
                .printEntity(
                        response,
                        BLOCKS,
                        block -> context.text(
                                "blocks.done",
                                write.resultText(context, done),
                                Json.number(block, "roomId"),
                                Wording.span(context.texts(), Json.date(block, "from"), Json.date(block, "to")),
                                Json.textOrEmpty(block, "reason")));
    }

    /** {@code blocks add ROOM FROM TO REASON}. */
    @Command(name = "add", description = "Block a room.")
    static final class Add implements Callable<Integer> {

        private final CommandContext context;

        @Parameters(index = "0", paramLabel = "ROOM", description = "id, name, or a part of the name")
        String room = "";

        @Parameters(index = "1", paramLabel = "FROM", description = "first night")
        String from = "";

        @Parameters(index = "2", paramLabel = "TO", description = "not blocked any more; +3 is three nights")
        String to = "";

        @Parameters(index = "3", paramLabel = "REASON")
        String reason = "";

        @Mixin
        final WriteOptions write = new WriteOptions();

        Add(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() {
            DateParser days = context.days();
            LocalDate first = days.parseDay(from);
            ObjectNode body = Json.object()
                    .put("roomId", context.rooms().findId(room))
                    .put("from", first.toString())
                    .put("to", days.parseEnd(to, first).toString())
                    .put("reason", reason);
            print(context, write, context.api().create("/room-blocks", body, write.dryRun), "done.blocked");
            return ExitCode.OK;
        }
    }

    /** {@code blocks move N}. */
    @Command(name = "move", description = "Change room, nights or reason of a block.")
    static final class Move implements Callable<Integer> {

        private final CommandContext context;

        @Parameters(paramLabel = "N", description = "id of the block")
        long id;

        @Option(names = "--room", description = "id, name, or a part of the name")
        @Nullable
        String room;

        @Option(names = "--from", paramLabel = "DAY")
        @Nullable
        String from;

        @Option(names = "--to", paramLabel = "DAY")
        @Nullable
        String to;

        @Option(names = "--reason", paramLabel = "TEXT")
        @Nullable
        String reason;

        @Mixin
        final WriteOptions write = new WriteOptions();

        Move(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() {
            JsonNode block =
                    context.api().get("/room-blocks/" + id, QueryString.none()).json();
            ObjectNode body = changes(Json.date(block, "from"));
            if (body.isEmpty()) {
                throw new UsageException("blocks.what");
            }
            ServerResponse response =
                    context.writes().patch("/room-blocks/" + id, Json.number(block, "version"), body, write.dryRun);
            print(context, write, response, "done.changed");
            return ExitCode.OK;
        }

        private ObjectNode changes(LocalDate begins) {
            ObjectNode body = Json.object();
            DateParser days = context.days();
            LocalDate first = from == null ? begins : days.parseDay(from);
            if (from != null) {
                body.put("from", first.toString());
            }
            if (to != null) {
                body.put("to", days.parseEnd(to, first).toString());
            }
            if (room != null) {
                body.put("roomId", context.rooms().findId(room));
            }
            if (reason != null) {
                body.put("reason", reason);
            }
            return body;
        }
    }

    /** {@code blocks remove N}. */
    @Command(name = "remove", description = "Remove a block; its nights are free again.")
    static final class Remove implements Callable<Integer> {

        private final CommandContext context;

        @Parameters(paramLabel = "N", description = "id of the block")
        long id;

        @Mixin
        final WriteOptions write = new WriteOptions();

        Remove(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() {
            JsonNode block =
                    context.api().get("/room-blocks/" + id, QueryString.none()).json();
            context.writes().delete("/room-blocks/" + id, Json.number(block, "version"), write.dryRun);
            context.printer().printDone(context.text("blocks.removed", write.resultText(context, "done.removed"), id));
            return ExitCode.OK;
        }
    }
}
