package herberge.cli.command;

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
import herberge.cli.output.Wording;
import herberge.cli.process.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

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
        printer.printTitle(Wording.day(plan.date()));
        section(printer, "Arrivals", plan.arrivals(), Listings.BOOKINGS);
        sectionIfAny(printer, "Should have come, and nobody decided", plan.overdueArrivals());
        section(printer, "Departures", plan.departures(), Listings.BOOKINGS);
        plan.warnings().forEach(late -> printer.printLine(Wording.lateDeparture(late)));
        sectionIfAny(printer, "Should have left, and are not checked out", plan.overdueDepartures());
        sectionIfAny(printer, "Over, and nobody decided", plan.undecided());
        section(printer, "In house", plan.inHouse(), Listings.BOOKINGS);
        section(printer, "Reminders", plan.reminders(), new ReminderListings(context).reminders());
        section(printer, "Free rooms", plan.freeRooms(), Listings.FREE_ROOMS);
    }

    /** Prints the section only if it has bookings; usually it has none. */
    private static void sectionIfAny(Printer printer, String title, List<Booking> bookings) {
        if (!bookings.isEmpty()) {
            section(printer, title, bookings, Listings.BOOKINGS);
        }
    }

    private static <T> void section(Printer printer, String title, List<T> rows, Listing<T> listing) {
        printer.printLine("");
        printer.printTitle(title + " (" + rows.size() + ")");
        if (!rows.isEmpty()) {
            printer.printTable(rows, listing.table());
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
