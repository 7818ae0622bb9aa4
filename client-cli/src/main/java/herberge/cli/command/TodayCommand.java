package herberge.cli.command;

import static herberge.cli.output.Column.number;
import static herberge.cli.output.Column.text;

import herberge.cli.api.Booking;
import herberge.cli.api.DayPlan;
import herberge.cli.api.QueryString;
import herberge.cli.api.ServerResponse;
import herberge.cli.output.Column;
import herberge.cli.output.Listing;
import herberge.cli.output.Listings;
import herberge.cli.output.Printer;
import herberge.cli.output.ReminderListings;
import herberge.cli.output.ScreenBudget;
import herberge.cli.output.Wording;
import herberge.cli.process.ExitCode;
import herberge.cli.text.Decimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code today}: prints the overview of the day for the front desk. */
@Command(description = "Show who comes, goes and is here, what is due and what is free.")
final class TodayCommand implements Callable<Integer> {

    private static final List<Column<Line>> CSV = List.of(
            text("list", Line::list),
            text("reservationNumber", Line::number),
            text("room", Line::room),
            text("guest", Line::guest),
            text("checkIn", Line::from),
            text("checkOut", Line::to),
            text("title", Line::title));

    private final CommandContext context;

    @Option(names = "--all", description = "everything, even if it does not fit on the screen")
    boolean all;

    TodayCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        ServerResponse response = context.api().get("/today", QueryString.none());
        Printer printer = context.printer();
        switch (printer.format()) {
            case JSON -> printer.printJson(response.body());
            case CSV -> printer.printCsv(lines(DayPlan.of(response.json())), CSV);
            case TABLE -> print(printer, DayPlan.of(response.json()));
        }
        return ExitCode.OK;
    }

    private void print(Printer printer, DayPlan plan) {
        List<Section<?>> sections = sections(plan);
        int[] rows =
                sections.stream().mapToInt(section -> section.rows().size()).toArray();
        int titles = sections.stream().mapToInt(Section::titleLines).sum()
                + plan.warnings().size()
                + 2; // the date, and the next prompt
        int height = all ? Integer.MAX_VALUE : context.terminal().height();
        int[] given = ScreenBudget.distribute(rows, height - titles);
        printer.printTitle(context.tableTexts().wholeDay(plan.date()));
        plan.warnings().forEach(late -> printer.printLine(Wording.lateDeparture(printer.tableTexts(), late)));
        for (int i = 0; i < rows.length; i++) {
            sections.get(i).print(printer, given[i]);
        }
    }

    private List<Section<?>> sections(DayPlan plan) {
        List<Section<?>> sections = new ArrayList<>();
        sections.add(new Section<>(
                "today.arrivals",
                plan.arrivals(),
                expected(plan.arrivals(), booking -> booking.times().arrival())));
        addIfAny(sections, "today.overdueArrivals", plan.overdueArrivals(), Listings.BOOKINGS);
        sections.add(new Section<>(
                "today.departures",
                plan.departures(),
                open(
                        plan.departures(),
                        expected(plan.departures(), booking -> booking.times().departure()))));
        addIfAny(
                sections,
                "today.overdueDepartures",
                plan.overdueDepartures(),
                open(plan.overdueDepartures(), Listings.BOOKINGS));
        addIfAny(sections, "today.undecided", plan.undecided(), Listings.BOOKINGS);
        sections.add(new Section<>("today.inHouse", plan.inHouse(), Listings.BOOKINGS));
        sections.add(new Section<>("today.reminders", plan.reminders(), new ReminderListings(context).reminders()));
        sections.add(new Section<>("today.freeRooms", plan.freeRooms(), Listings.FREE_ROOMS));
        return sections;
    }

    /** Returns the columns of bookings, and the expected time if any of them has one. */
    private static Listing<Booking> expected(List<Booking> rows, Function<Booking, String> time) {
        Listing<Booking> bookings = Listings.BOOKINGS;
        if (rows.stream().allMatch(booking -> time.apply(booking).isEmpty())) {
            return bookings;
        }
        return with(bookings, text("Expected", time::apply));
    }

    /** Adds what is still to be paid, if any of those who leave owes something, or is owed something. */
    private static Listing<Booking> open(List<Booking> rows, Listing<Booking> bookings) {
        Function<Booking, Optional<Decimal>> open = booking -> booking.price().open();
        return rows.stream().map(open).allMatch(Optional::isEmpty)
                ? bookings
                : with(
                        bookings,
                        number(
                                "Open",
                                booking -> open.apply(booking)
                                        .<Object>map(amount -> amount)
                                        .orElse("")));
    }

    private static Listing<Booking> with(Listing<Booking> bookings, Column<Booking> more) {
        List<Column<Booking>> columns = new ArrayList<>(bookings.table());
        columns.add(more);
        return new Listing<>(bookings.reader(), columns, bookings.csv());
    }

    /** Adds the section only if it has bookings; usually it has none. */
    private static void addIfAny(
            List<Section<?>> sections, String title, List<Booking> bookings, Listing<Booking> listing) {
        if (!bookings.isEmpty()) {
            sections.add(new Section<>(title, bookings, listing));
        }
    }

    /** A list with the key of its title. */
    private record Section<T>(String title, List<T> rows, Listing<T> listing) {

        /** The lines around the rows: a blank one, the title, and the headings if there are rows. */
        int titleLines() {
            return rows.isEmpty() ? 2 : 3;
        }

        /** Prints the rows in so many lines; the last says how many rows are left out. */
        void print(Printer printer, int lines) {
            printer.printLine("");
            printer.printTitle(printer.tableTexts().of(title) + " (" + rows.size() + ")");
            boolean cut = lines < rows.size();
            List<T> shown = rows.subList(0, cut ? Math.max(0, lines - 1) : rows.size());
            if (!shown.isEmpty()) {
                printer.printTable(shown, listing);
            }
            if (cut) {
                printer.printLine(printer.tableTexts().of("today.more", rows.size() - shown.size()));
            }
        }
    }

    private static List<Line> lines(DayPlan plan) {
        List<Line> lines = new ArrayList<>();
        plan.arrivals().forEach(booking -> lines.add(line("arrivals", booking)));
        plan.overdueArrivals().forEach(booking -> lines.add(line("overdueArrivals", booking)));
        plan.departures().forEach(booking -> lines.add(line("departures", booking)));
        plan.overdueDepartures().forEach(booking -> lines.add(line("overdueDepartures", booking)));
        plan.undecided().forEach(booking -> lines.add(line("undecided", booking)));
        plan.inHouse().forEach(booking -> lines.add(line("inHouse", booking)));
        plan.reminders()
                .forEach(reminder -> lines.add(
                        new Line("reminders", "", "", "", reminder.dueDate().toString(), "", reminder.title())));
        plan.freeRooms().forEach(room -> lines.add(new Line("freeRooms", "", room.name(), "", "", "", "")));
        return lines;
    }

    private static Line line(String list, Booking booking) {
        return new Line(
                list,
                booking.number(),
                booking.room().name(),
                booking.guest().name(),
                booking.checkIn().toString(),
                booking.checkOut().toString(),
                "");
    }

    private record Line(String list, String number, String room, String guest, String from, String to, String title) {}
}
