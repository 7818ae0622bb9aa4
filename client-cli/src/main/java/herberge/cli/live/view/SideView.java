package herberge.cli.live.view;

import herberge.cli.api.Booking;
import herberge.cli.api.HistoryStep;
import herberge.cli.api.Reminder;
import herberge.cli.api.Room;
import herberge.cli.live.model.Detail;
import herberge.cli.live.model.House;
import herberge.cli.live.model.LiveModel;
import herberge.cli.live.model.MoneyLines;
import herberge.cli.live.model.Stay;
import herberge.cli.live.screen.Canvas;
import herberge.cli.live.screen.Ink;
import herberge.cli.output.StructuredValue;
import herberge.cli.text.Decimal;
import herberge.cli.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Draws what is known about the stay, the block or the free night under the cursor. */
final class SideView {

    /** Below the chart, where there are few rows, lines stand side by side in columns of this width at least. */
    private static final int COLUMN = 40;

    private record Line(String text, Ink ink) {}

    private final LiveModel model;
    private final Texts texts;
    private final List<Line> lines = new ArrayList<>();

    SideView(LiveModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    void draw(Layout.Area area, Canvas canvas) {
        collect();
        boolean beside = area.column() > 0;
        int margin = beside ? 2 : 1;
        List<Line> shown = beside ? lines : withoutGaps();
        int columns = beside || shown.size() <= area.rows() ? 1 : Math.max(1, area.width() / COLUMN);
        int width = area.width() / columns;
        for (int row = 0; row < area.rows(); row++) {
            if (beside) {
                canvas.put(area.row() + row, area.column(), 1, "┃", Ink.DIM);
            }
            for (int column = 0; column < columns && column * area.rows() + row < shown.size(); column++) {
                Line line = shown.get(column * area.rows() + row);
                int left = area.column() + column * width + margin;
                canvas.fill(area.row() + row, left, width - margin, line.text(), line.ink());
            }
        }
    }

    private List<Line> withoutGaps() {
        return lines.stream().filter(line -> !line.text().isEmpty()).toList();
    }

    /** What is known, a line each. */
    List<String> lines() {
        collect();
        return texts();
    }

    /** What the chart knows of the stay, a line each; of the free night if there is none. */
    List<String> summary(Optional<Stay> stay) {
        String room =
                model.house().room(model.position().room()).map(Room::name).orElse("");
        stay.ifPresentOrElse(there -> addStay(there, room), () -> addFree(room));
        stay.flatMap(there -> Decimal.ofOpenCents(there.openCents()))
                .ifPresent(open -> add(texts.of("side.open", texts.shown(open)), Ink.NORMAL));
        return texts();
    }

    private List<String> texts() {
        return lines.stream().map(Line::text).filter(text -> !text.isEmpty()).toList();
    }

    private void collect() {
        Optional<Stay> stay = model.selected();
        String room =
                model.house().room(model.position().room()).map(Room::name).orElse("");
        if (stay.isEmpty()) {
            addFree(room);
            return;
        }
        addStay(stay.get(), room);
        model.detail()
                .filter(detail -> stay.get().is(false, detail.booking().storedId()))
                .ifPresent(this::addDetail);
    }

    private void addFree(String room) {
        add(room, Ink.BOLD);
        add(texts.of("side.free", texts.day(model.position().night())), Ink.NORMAL);
    }

    private void addStay(Stay stay, String room) {
        Long id = stay.id();
        if (id == null && !stay.pending()) {
            add(texts.of("side.hidden"), Ink.BOLD);
        } else {
            String which = (stay.number() + "  " + stay.label()).strip();
            add(stay.block() ? texts.of("side.block", stay.label()) : which, Ink.BOLD);
            List<String> present =
                    stay.block() || id == null ? List.of() : model.present().getOrDefault(id, List.of());
            if (!present.isEmpty()) {
                add(String.join(", ", present), Ink.NOTICE);
            }
        }
        add(room, Ink.NORMAL);
        add(texts.day(stay.from()) + " – " + texts.day(stay.to()) + "  " + nights(stay), Ink.NORMAL);
        if (!stay.block() && id != null) {
            String status = texts.ofCode("status", stay.status());
            add(stay.isOverdue() ? texts.of("side.overdue", status) : status, Bars.ink(stay));
            addTimes(stay);
        }
    }

    private void addTimes(Stay stay) {
        if (!stay.times().arrival().isEmpty()) {
            add(texts.of("side.arrives", stay.times().arrival()), Ink.NORMAL);
        }
        if (!stay.times().departure().isEmpty()) {
            add(texts.of("side.leaves", stay.times().departure()), Ink.NORMAL);
        }
        for (House.LateStay late : model.house().lateIn(stay.roomId())) {
            Stay leaving = late.leaving();
            Stay arriving = late.arriving();
            if (stay.equals(arriving)) {
                add(
                        texts.of(
                                "side.leavesLate",
                                leaving.number(),
                                leaving.times().departure()),
                        Ink.WARNING);
            } else if (stay.equals(leaving)) {
                add(
                        texts.of(
                                "side.arrivesEarly",
                                arriving.number(),
                                arriving.times().arrival()),
                        Ink.WARNING);
            }
        }
    }

    private String nights(Stay stay) {
        long nights = stay.from().until(stay.to(), java.time.temporal.ChronoUnit.DAYS);
        return nights == 1 ? texts.of("night.one") : texts.of("night.many", nights);
    }

    private void addDetail(Detail detail) {
        Booking booking = detail.booking();
        addMoney(detail);
        add(texts.of("side.party", booking.partySize()), Ink.NORMAL);
        booking.companions().forEach(person -> add("  " + texts.of(person.text()), Ink.NORMAL));
        addMilestones(booking);
        booking.notes().lines().forEach(line -> add("“" + line + "”", Ink.NORMAL));
        if (!detail.reminders().isEmpty()) {
            add("", Ink.NORMAL);
            add(texts.of("side.reminders"), Ink.BOLD);
            detail.reminders().forEach(this::addReminder);
        }
        add("", Ink.NORMAL);
        add(texts.of("side.history"), Ink.BOLD);
        detail.history().forEach(this::addStep);
    }

    private void addMoney(Detail detail) {
        MoneyLines.of(detail.booking().price(), texts).forEach(line -> add(line, Ink.NORMAL));
        if (!detail.invoices().isEmpty()) {
            add(texts.of("side.invoices"), Ink.BOLD);
            detail.invoices().forEach(invoice -> add(MoneyLines.of(invoice, texts), Ink.NORMAL));
        }
    }

    private void addMilestones(Booking booking) {
        List<String> reached = new ArrayList<>();
        if (booking.milestones().confirmationSent() != null) {
            reached.add(texts.of("side.confirmationSent"));
        }
        if (booking.milestones().invoiceSent() != null) {
            reached.add(texts.of("side.invoiced"));
        }
        if (booking.milestones().paid() != null) {
            reached.add(texts.of("side.paid"));
        }
        if (!reached.isEmpty()) {
            add(String.join(", ", reached), Ink.NORMAL);
        }
    }

    private void addReminder(Reminder reminder) {
        boolean due = !reminder.dueDate().isAfter(model.house().today());
        add(texts.day(reminder.dueDate()) + "  " + reminder.title(), due ? Ink.NOTICE : Ink.NORMAL);
    }

    private void addStep(HistoryStep step) {
        if (step.first()) {
            String who = step.username();
            String version = step.version() == null ? "" : "v" + step.version() + " ";
            add(version + who + " " + texts.ofCode("operation", step.operation()), Ink.DIM);
        }
        if (!step.field().isEmpty() && step.version() != null && step.version() > 1) {
            String from = value(step.field(), step.from());
            String to = value(step.field(), step.to());
            add("  " + texts.ofCode("field", step.field()) + ": " + from + " → " + to, Ink.NORMAL);
        }
    }

    private static String value(String field, @Nullable String value) {
        String shown = value == null ? "" : StructuredValue.shown(field, value);
        return shown.isEmpty() ? "–" : shown;
    }

    private void add(String text, Ink ink) {
        lines.add(new Line(text, ink));
    }
}
