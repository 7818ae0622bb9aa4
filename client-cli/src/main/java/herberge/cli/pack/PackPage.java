package herberge.cli.pack;

import herberge.cli.api.Booking;
import herberge.cli.api.Json;
import herberge.cli.api.Reminder;
import herberge.cli.api.Room;
import herberge.cli.output.Wording;
import herberge.cli.text.Code;
import herberge.cli.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes a {@link Pack} as one page of HTML that needs nothing else, with a new sheet for every list. */
public final class PackPage {

    private static final String BOX = "☐";

    private final Pack pack;
    private final Texts texts;

    public PackPage(Pack pack, Texts texts) {
        this.pack = pack;
        this.texts = texts;
    }

    /**
     * Returns the page.
     *
     * @param made when the pack was read, as a text
     */
    public String html(String made) {
        LocalDate last = pack.end().minusDays(1);
        Html page = new Html(
                texts.language().getLanguage(),
                texts.of("pack.title", texts.wholeDay(pack.today().date()), texts.wholeDay(last)));
        page.paragraph(made);
        overdue(page);
        days(page, "pack.arrivals", pack::arrivals, arrivalHeadings(), this::arrival);
        days(page, "pack.departures", pack::departures, departureHeadings(), this::departure);
        house(page);
        keys(page);
        reminders(page);
        return page.end();
    }

    private void overdue(Html page) {
        page.section(texts.of("pack.overdue"), true);
        overdue(page, "today.overdueArrivals", pack.today().overdueArrivals(), arrivalHeadings(), this::arrival);
        overdue(
                page,
                "today.overdueDepartures",
                pack.today().overdueDepartures(),
                departureHeadings(),
                this::departure);
        overdue(page, "today.undecided", pack.today().undecided(), departureHeadings(), this::departure);
        pack.today().warnings().forEach(late -> page.paragraph(Wording.lateDeparture(texts, late)));
    }

    private void overdue(
            Html page,
            String title,
            List<Booking> bookings,
            List<String> headings,
            Function<Booking, List<String>> row) {
        page.subsection(texts.of(title) + " (" + bookings.size() + ")");
        if (!bookings.isEmpty()) {
            page.table(headings, bookings.stream().map(row).toList());
        }
    }

    private void days(
            Html page,
            String title,
            Function<LocalDate, List<Booking>> ofDay,
            List<String> headings,
            Function<Booking, List<String>> row) {
        page.section(texts.of(title), false);
        for (LocalDate day : pack.days()) {
            List<Booking> bookings = ofDay.apply(day);
            page.subsection(texts.wholeDay(day) + " (" + bookings.size() + ")");
            if (!bookings.isEmpty()) {
                page.table(headings, bookings.stream().map(row).toList());
            }
        }
    }

    private List<String> arrivalHeadings() {
        return headings("", "Room", "Guest", "Arrival", "Departure", "Party", "Phone", "Notes", "Number");
    }

    private List<String> arrival(Booking booking) {
        return List.of(
                BOX,
                booking.room().name(),
                booking.guest().name(),
                lines(texts.day(booking.checkIn()), booking.times().arrival()),
                texts.day(booking.checkOut()),
                Long.toString(booking.partySize()),
                pack.phones().getOrDefault(booking.guest().id(), ""),
                lines(Wording.people(texts, booking.companions()), booking.notes()),
                lines(booking.number(), status(booking)));
    }

    private List<String> departureHeadings() {
        return headings("", "Room", "Guest", "Departure", "Party", "Notes", "Number");
    }

    private List<String> departure(Booking booking) {
        return List.of(
                BOX,
                booking.room().name(),
                booking.guest().name(),
                lines(texts.day(booking.checkOut()), booking.times().departure()),
                Long.toString(booking.partySize()),
                lines(
                        booking.milestones().paid() == null ? texts.of("pack.unpaid") : texts.of("side.paid"),
                        booking.notes()),
                lines(booking.number(), status(booking)));
    }

    private void house(Html page) {
        page.section(texts.of("pack.house"), false);
        List<List<String>> rows = new ArrayList<>();
        for (Room room : pack.rooms()) {
            List<List<String>> used = Stream.concat(pack.staysIn(room).stream().map(this::stay), blocks(room))
                    .toList();
            rows.addAll(used.isEmpty() ? List.of(List.of(room.name(), texts.of("pack.free"), "", "", "", "")) : used);
        }
        page.table(headings("Room", "Guest", "Arrival", "Departure", "Party", "Status"), rows);
    }

    private List<String> stay(Booking booking) {
        return List.of(
                booking.room().name(),
                lines(booking.guest().name(), Wording.people(texts, booking.companions())),
                texts.day(booking.checkIn()),
                texts.day(booking.checkOut()),
                Long.toString(booking.partySize()),
                status(booking));
    }

    private Stream<List<String>> blocks(Room room) {
        return pack.blocks().stream()
                .filter(block -> Json.number(block, "roomId") == room.id())
                .map(block -> List.of(
                        room.name(),
                        texts.of("side.block", Json.textOrEmpty(block, "reason")),
                        texts.day(Json.date(block, "from")),
                        texts.day(Json.date(block, "to")),
                        "",
                        ""));
    }

    private void keys(Html page) {
        page.section(texts.of("pack.keys"), false);
        List<List<String>> rows = pack.stays().stream()
                .sorted(Comparator.comparing(Booking::checkIn))
                .map(booking -> List.of(
                        booking.room().name(),
                        booking.guest().name(),
                        texts.day(booking.checkIn()),
                        texts.day(booking.checkOut()),
                        BOX,
                        BOX))
                .toList();
        List<String> headings = new ArrayList<>(headings("Room", "Guest", "Arrival", "Departure"));
        headings.addAll(List.of(texts.of("pack.out"), texts.of("pack.back")));
        page.table(headings, rows);
    }

    private void reminders(Html page) {
        page.section(texts.of("pack.reminders") + " (" + pack.reminders().size() + ")", false);
        page.table(
                headings("", "Due", "Priority", "What", "Booking"),
                pack.reminders().stream().map(this::reminder).toList());
    }

    private List<String> reminder(Reminder reminder) {
        return List.of(
                BOX,
                texts.wholeDay(reminder.dueDate()),
                String.valueOf(texts.shown(new Code("priority", reminder.priority()))),
                lines(reminder.title(), reminder.description()),
                Objects.toString(reminder.bookingId(), ""));
    }

    private String status(Booking booking) {
        return String.valueOf(texts.shown(new Code("status", booking.status())));
    }

    private List<String> headings(String... names) {
        return Stream.of(names)
                .map(name -> name.isEmpty() ? "" : texts.heading(name))
                .toList();
    }

    private static String lines(String first, String second) {
        return Stream.of(first, second)
                .filter(text -> !text.isEmpty())
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
    }
}
