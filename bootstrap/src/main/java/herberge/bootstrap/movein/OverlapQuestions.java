package herberge.bootstrap.movein;

import herberge.application.movein.MoveInUseCases;
import herberge.application.port.LegacyHouse;
import herberge.bootstrap.process.ExitCode;
import herberge.bootstrap.process.StartupException;
import herberge.domain.movein.LegacyRow;
import herberge.domain.movein.OverlapAnswers;
import herberge.domain.movein.Overlaps;
import herberge.domain.movein.Overlaps.Held;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks a person at a terminal which of two stays keeps its room, and shows both. */
public final class OverlapQuestions {

    private final LegacyHouse house;
    private final BufferedReader in;
    private final PrintWriter out;

    public OverlapQuestions(LegacyHouse house, BufferedReader in, PrintWriter out) {
        this.house = house;
        this.in = in;
        this.out = out;
    }

    /** Asks about all stays that overlap, and returns the answers. */
    public Overlaps.Rule ask() {
        OverlapAnswers answers = new OverlapAnswers(this::firstKeeps);
        MoveInUseCases.decideOverlaps(house, answers);
        return answers;
    }

    private boolean firstKeeps(Held stay, Held later) {
        out.println(room(stay.room()) + ": two stays share a night.");
        out.println("  1  " + described(stay));
        out.println("  2  " + described(later));
        while (true) {
            out.print("Which one keeps the room? The other one comes in as cancelled. [1] ");
            out.flush();
            String answer = answer();
            if (answer.isEmpty() || answer.equals("1")) {
                return true;
            }
            if (answer.equals("2")) {
                return false;
            }
            out.println("Answer 1 or 2.");
        }
    }

    private String answer() {
        try {
            String line = in.readLine();
            if (line == null) {
                throw new StartupException(ExitCode.CONFIGURATION, "the question was not answered; nothing was stored");
            }
            return line.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String room(long key) {
        return row("rooms", key)
                .map(room -> printable("Room " + room.text("name")))
                .orElse("Room " + key);
    }

    private String described(Held stay) {
        List<String> parts = new ArrayList<>();
        parts.add(stay.number());
        parts.add(stay.nights().checkIn() + " to " + stay.nights().checkOut());
        Optional<LegacyRow> booking = row("bookings", stay.key());
        booking.flatMap(found -> guest(found.number("guest_id"))).ifPresent(parts::add);
        booking.map(found -> found.text("status")).ifPresent(parts::add);
        return printable(String.join("  ", parts));
    }

    private Optional<String> guest(@Nullable Long key) {
        return key == null
                ? Optional.empty()
                : row("guests", key).map(guest -> guest.text("vorname") + " " + guest.text("nachname"));
    }

    private Optional<LegacyRow> row(String table, long key) {
        return house.readWithin(table, "id", key, key).stream().findFirst();
    }

    /** A terminal would obey control characters of the file. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "\uFFFD");
    }
}
