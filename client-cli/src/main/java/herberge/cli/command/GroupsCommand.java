package herberge.cli.command;

import static herberge.cli.output.Column.number;
import static herberge.cli.output.Column.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.api.Group;
import herberge.cli.api.Json;
import herberge.cli.api.QueryString;
import herberge.cli.api.ServerResponse;
import herberge.cli.input.GroupFinder;
import herberge.cli.input.UsageException;
import herberge.cli.output.DisplayWidth;
import herberge.cli.output.Format;
import herberge.cli.output.Listing;
import herberge.cli.output.Listings;
import herberge.cli.output.Printer;
import herberge.cli.process.ExitCode;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code groups}: lists, shows and adds groups, and books rooms for them. */
@Command(description = "List, show and book groups of bookings.")
final class GroupsCommand implements Callable<Integer> {

    private static final Listing<Group> GROUPS = new Listing<>(
            Group::of,
            List.of(
                    number("ID", GroupsCommand::id),
                    text("Name", Group::name),
                    number("Contact", Group::contactGuestId),
                    text("Notes", Group::notes)),
            List.of(
                    number("id", GroupsCommand::id),
                    text("name", Group::name),
                    number("contactGuestId", Group::contactGuestId),
                    text("notes", Group::notes),
                    number("version", Group::version)));

    private final CommandContext context;

    @Mixin
    final LimitOption limit = new LimitOption();

    GroupsCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        context.printer()
                .printList(
                        context.api().list("/groups", QueryString.none(), limit.value()),
                        GROUPS,
                        context.text("groups.nothing"));
        return ExitCode.OK;
    }

    private static Object id(Group group) {
        return group.id() == null ? "" : group.id();
    }

    static GroupFinder finder(CommandContext context) {
        return new GroupFinder(context.api(), context.chooser());
    }

    /**
     * Prints a group after a change, and which bookings the change left out for which reasons.
     *
     * @param changed counts the bookings that the change applied to
     */
    static void print(CommandContext context, ServerResponse response, String done, ToLongFunction<Group> changed) {
        context.printer()
                .printEntity(
                        response,
                        GROUPS,
                        group -> DisplayWidth.oneLine(
                                GroupSentences.changed(context.texts(), group, done, changed.applyAsLong(group))));
    }

    /** {@code groups show ID}. */
    @Command(name = "show", description = "Show a group with its bookings.")
    static final class Show implements Callable<Integer> {

        private final CommandContext context;

        @Parameters(paramLabel = "GROUP", description = "id, name, or a part of the name")
        String group = "";

        Show(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() {
            ServerResponse response = context.api().get(finder(context).findPath(group), QueryString.none());
            Printer printer = context.printer();
            if (printer.format() == Format.JSON) {
                printer.printJson(response.body());
                return ExitCode.OK;
            }
            Group found = Group.of(response.json());
            if (printer.format() == Format.TABLE) {
                printer.printTitle(DisplayWidth.oneLine(context.text("groups.title", found.name())));
                if (!found.notes().isEmpty()) {
                    printer.printLine(DisplayWidth.printable(found.notes()));
                }
            }
            List<JsonNode> bookings = Json.list(response.json(), "bookings", booking -> booking);
            printer.printList(bookings, Listings.BOOKINGS, context.text("groups.noBookings"));
            return ExitCode.OK;
        }
    }

    /** {@code groups add NAME --contact GUEST}. */
    @Command(name = "add", description = "Add a group without bookings.")
    static final class Add implements Callable<Integer> {

        private final CommandContext context;

        @Parameters(paramLabel = "NAME", description = "such as \"Choir of Lenggries\"")
        String name = "";

        @Option(names = "--contact", paramLabel = "GUEST", required = true, description = "who speaks for the group")
        String contact = "";

        @Option(names = "--notes", paramLabel = "TEXT")
        @Nullable
        String notes;

        @Mixin
        final WriteOptions write = new WriteOptions();

        Add(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() {
            ObjectNode body = Json.object().put("name", name);
            body.put("contactGuestId", context.guests().findId(contact));
            if (notes != null) {
                body.put("notes", notes);
            }
            ServerResponse response = context.api().create("/groups", body, write.dryRun);
            print(
                    context,
                    response,
                    write.resultText(context, "done.added"),
                    group -> group.bookings().size());
            return ExitCode.OK;
        }
    }

    /** {@code groups book GROUP FROM TO --rooms N --party N}. */
    @Command(
            name = "book",
            description = "Book rooms for a group; the server chooses them.",
            footer = {
                "",
                "The rooms are near each other where that is possible, and as small as the party allows.",
                "Example:",
                "  herberge groups book 3 2026-12-24 +3 --rooms 3 --party 7"
            })
    static final class Book implements Callable<Integer> {

        private final CommandContext context;

        @Parameters(index = "0", paramLabel = "GROUP", description = "id, name, or a part of the name")
        String group = "";

        @Parameters(index = "1", paramLabel = "FROM", description = "first night")
        String from = "";

        @Parameters(index = "2", paramLabel = "TO", description = "day of departure; +3 is three nights")
        String to = "";

        @Option(names = "--rooms", paramLabel = "N", required = true, description = "number of rooms")
        int rooms;

        @Option(
                names = {"--party", "--party-size"},
                paramLabel = "N",
                required = true,
                description = "number of people in all rooms together")
        int party;

        @Mixin
        final WriteOptions write = new WriteOptions();

        Book(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() {
            if (rooms < 1 || party < rooms) {
                throw new UsageException("groups.people");
            }
            String path = finder(context).findPath(group);
            Group found = Group.of(context.api().get(path, QueryString.none()).json());
            ObjectNode body = Json.object().put("rooms", "auto").set("bookings", drafts());
            ServerResponse response =
                    context.writes().transition(path + "/bookings", found.version(), body, write.dryRun);
            print(context, response, write.resultText(context, "done.booked"), group -> group.addedSince(found));
            return ExitCode.OK;
        }

        /** Spreads the party over the rooms as evenly as possible. */
        private ArrayNode drafts() {
            LocalDate checkIn = context.days().parseDay(from);
            LocalDate checkOut = context.days().parseEnd(to, checkIn);
            ArrayNode drafts = Json.array();
            for (int i = 0; i < rooms; i++) {
                drafts.addObject()
                        .put("checkIn", checkIn.toString())
                        .put("checkOut", checkOut.toString())
                        .put("partySize", party / rooms + (i < party % rooms ? 1 : 0));
            }
            return drafts;
        }
    }
}
