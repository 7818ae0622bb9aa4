package herberge.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.api.Json;
import herberge.cli.input.CompanionParser;
import herberge.cli.input.DateParser;
import herberge.cli.input.TimeParser;
import herberge.cli.input.UsageException;
import herberge.cli.process.ExitCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code book ROOM FROM TO --guest GUEST}, or {@code book FROM TO GUEST --room auto}: books a room. */
@Command(
        description = "Book a room.",
        customSynopsis = {
            "herberge book ROOM FROM TO --guest GUEST [OPTIONS]",
            "herberge book FROM TO GUEST --room auto|ROOM [OPTIONS]"
        },
        footer = {
            "",
            "With --room the guest is found by name, or added; conflicts and the stay show before it is booked.",
            "--room auto takes the free room with the fewest beds that are enough.",
            "Examples:",
            "  herberge book 3 2026-12-24 2026-12-27 --guest 12",
            "  herberge book bungalow fri +2 --guest Meyer --companion \"Erika Meyer\" --arrives 15:30",
            "  herberge book fri +3 \"Jürgen Meyer\" --room auto --party 2"
        })
final class BookCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(
            arity = "3..*",
            paramLabel = "ROOM FROM TO",
            description = {
                "room: id, name, or a part of the name; left out with --room",
                "first night: 2026-12-24, 24.12., fri, tomorrow, +3 …",
                "day of departure; +3 is three nights",
                "with --room: the guest"
            })
    List<String> words = new ArrayList<>();

    @Option(names = "--guest", description = "id, or a text to search for")
    @Nullable
    String guest;

    @Option(names = "--room", paramLabel = "ROOM", description = "auto, or id or name")
    @Nullable
    String room;

    @Option(
            names = {"--party", "--party-size"},
            paramLabel = "N",
            description = "number of people; else the guest and the companions")
    @Nullable
    Integer party;

    @Option(
            names = "--companion",
            paramLabel = "NAME",
            description = "who comes along, \"Erika Meyer\" or \"Erika Meyer 1990-05-01\"; may be repeated")
    List<String> companions = new ArrayList<>();

    @Option(names = "--status", description = "confirmed (when left out) or reserved")
    @Nullable
    String status;

    @Option(names = "--notes", paramLabel = "TEXT")
    @Nullable
    String notes;

    @Option(names = "--source", paramLabel = "TEXT", description = "where the booking came from")
    @Nullable
    String source;

    @Option(names = "--foundation-case", description = "a stay the foundation pays for")
    boolean foundationCase;

    @Option(names = "--payer", paramLabel = "PAYER", description = "who pays instead of the guest")
    @Nullable
    String payer;

    @Option(names = "--arrives", paramLabel = "HH:MM", description = "when the party means to come on the first day")
    @Nullable
    String arrives;

    @Option(names = "--leaves", paramLabel = "HH:MM", description = "when the party means to leave on the last day")
    @Nullable
    String leaves;

    @Mixin
    final WriteOptions write = new WriteOptions();

    BookCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (words.size() != 3) {
            throw new UsageException("book.words");
        }
        String named = guest;
        if (room == null && named == null) {
            throw new UsageException("book.guest");
        }
        if (room != null && named != null) {
            throw new UsageException("book.twoForms");
        }
        return named == null ? bookGuided(String.valueOf(room)) : bookFor(named);
    }

    private int bookFor(String named) {
        ObjectNode body = body(words.get(1), words.get(2))
                .put("roomId", context.rooms().findId(words.get(0)))
                .put("guestId", context.guests().findId(named));
        write.print(context.printer(), context.api().create("/bookings", body, write.dryRun), "done.booked");
        return ExitCode.OK;
    }

    private int bookGuided(String room) {
        new GuidedBooking(context, write, body(words.get(0), words.get(1)))
                .book(room, words.get(2))
                .ifPresentOrElse(
                        response -> write.print(context.printer(), response, "done.booked"),
                        () -> context.printer().printLine(context.text("book.declined")));
        return ExitCode.OK;
    }

    private ObjectNode body(String from, String to) {
        DateParser days = context.days();
        LocalDate checkIn = days.parseDay(from);
        ObjectNode body = Json.object()
                .put("checkIn", checkIn.toString())
                .put("checkOut", days.parseEnd(to, checkIn).toString())
                .put("partySize", party == null ? companions.size() + 1 : party);
        if (!companions.isEmpty()) {
            body.set("companions", CompanionParser.parse(companions));
        }
        if (status != null) {
            body.put("status", status);
        }
        if (notes != null) {
            body.put("notes", notes);
        }
        if (source != null) {
            body.put("source", source);
        }
        if (foundationCase) {
            body.put("foundationCase", true);
        }
        if (payer != null) {
            body.put("payerId", context.payers().findId(payer));
        }
        putTimes(body);
        return body;
    }

    private void putTimes(ObjectNode body) {
        if (arrives != null) {
            body.put("expectedArrival", TimeParser.parse(arrives));
        }
        if (leaves != null) {
            body.put("expectedDeparture", TimeParser.parse(leaves));
        }
    }
}
