package herberge.cli.live.view;

import herberge.cli.api.Room;
import herberge.cli.live.model.House;
import herberge.cli.live.model.LiveModel;
import herberge.cli.live.model.RoomLines;
import herberge.cli.live.model.Stay;
import herberge.cli.live.screen.Canvas;
import herberge.cli.live.screen.Ink;
import herberge.cli.output.DisplayWidth;
import herberge.cli.text.Texts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Draws the days, and the rooms with their bars. */
final class ChartView {

    private final LiveModel model;
    private final Layout layout;
    private final Texts texts;
    private final Canvas canvas;
    private final LocalDate first;
    private final LocalDate end;
    private final int zoom;
    private final Map<Long, List<Stay>> staysByRoom;

    ChartView(LiveModel model, Layout layout, Texts texts, Canvas canvas) {
        this.model = model;
        this.layout = layout;
        this.texts = texts;
        this.canvas = canvas;
        this.first = model.position().first();
        this.end = layout.end(model);
        this.zoom = model.position().zoom();
        this.staysByRoom = model.house().staysByRoom();
    }

    void draw() {
        drawDays();
        List<RoomLines.Line> lines = model.lines().lines();
        if (lines.isEmpty()) {
            canvas.put(Layout.BODY_TOP, 1, layout.chartWidth() - 1, texts.of(emptyKey()), Ink.DIM);
        }
        for (int i = 0; i < layout.bodyRows(); i++) {
            int line = model.position().top() + i;
            if (line < lines.size()) {
                drawLine(Layout.BODY_TOP + i, lines.get(line));
            }
        }
    }

    private String emptyKey() {
        if (!model.filter().isEmpty()) {
            return "chart.nothingMatches";
        }
        return model.house().from().equals(model.house().to()) ? "chart.loading" : "chart.noRooms";
    }

    private void drawDays() {
        for (LocalDate day = first; day.isBefore(end); day = day.plusDays(1)) {
            int column = layout.column(model, day);
            Ink ink = ink(day);
            if (day.equals(first) || day.getDayOfMonth() == 1) {
                drawMonth(day, column);
            }
            if (zoom == 1) {
                String number = day.getDayOfMonth() < 10 ? " " : "" + day.getDayOfMonth() / 10;
                canvas.put(2, column, 1, number, ink);
                canvas.put(3, column, 1, "" + day.getDayOfMonth() % 10, ink);
            } else {
                canvas.put(2, column, zoom, texts.weekday(day), ink);
                canvas.put(3, column, zoom, (day.getDayOfMonth() < 10 ? " " : "") + day.getDayOfMonth(), ink);
            }
        }
        canvas.put(3, 0, layout.labelWidth(), texts.of("chart.room"), Ink.BOLD);
    }

    /** Writes the month as long as its days are visible, in the longest form that fits. */
    private void drawMonth(LocalDate day, int column) {
        LocalDate next = day.plusMonths(1).withDayOfMonth(1);
        int width = layout.column(model, next.isBefore(end) ? next : end) - column;
        String name = texts.month(day) + " " + day.getYear();
        canvas.put(1, column, width, name.length() < width ? name : texts.month(day), Ink.BOLD);
    }

    private Ink ink(LocalDate day) {
        if (day.equals(model.house().today())) {
            return Ink.TODAY;
        }
        return isWeekend(day) ? Ink.WEEKEND : Ink.NORMAL;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private void drawLine(int row, RoomLines.Line line) {
        if (line.room().isEmpty()) {
            canvas.put(row, 0, layout.chartWidth(), line.location(), Ink.BOLD);
            return;
        }
        Room room = line.room().get();
        drawLabel(row, room);
        drawFreeNights(row);
        List<Stay> stays = staysByRoom.getOrDefault(room.id(), List.of());
        for (Stay stay : stays) {
            boolean wanted = model.filter().isEmpty() || model.filter().shows(room, stay);
            drawBar(row, stay, wanted ? Bars.ink(stay) : Ink.FADED);
        }
        House.late(stays).forEach(late -> drawLate(row, late.arriving().from()));
        Stay ghost = model.ghost();
        if (ghost != null && ghost.roomId() == room.id()) {
            drawBar(row, ghost, Ink.SELECTED);
        }
        if (room.id() == model.position().room()) {
            drawCursor(row);
        }
    }

    private void drawLabel(int row, Room room) {
        String beds = DisplayWidth.padLeft(Long.toString(room.capacity()), 3) + " ";
        int width = layout.labelWidth() - beds.length();
        boolean chosen = room.id() == model.position().room();
        Ink ink = chosen ? Ink.BOLD : room.active() ? Ink.NORMAL : Ink.DIM;
        canvas.fill(row, 0, width, (chosen ? "▸" : " ") + room.name(), ink);
        canvas.put(row, Math.max(0, width), beds.length(), beds, Ink.DIM);
    }

    private void drawFreeNights(int row) {
        for (LocalDate day = first; day.isBefore(end); day = day.plusDays(1)) {
            boolean today = day.equals(model.house().today());
            String mark = today ? "┃" : isWeekend(day) ? ":" : ".";
            canvas.put(
                    row,
                    layout.column(model, day),
                    1,
                    mark,
                    today ? Ink.TODAY : isWeekend(day) ? Ink.WEEKEND : Ink.DIM);
        }
    }

    private void drawBar(int row, Stay stay, Ink ink) {
        LocalDate from = stay.from().isBefore(first) ? first : stay.from();
        LocalDate to = stay.end().isAfter(end) ? end : stay.end();
        if (!from.isBefore(to)) {
            return;
        }
        int column = layout.column(model, from);
        int width = layout.column(model, to) - column;
        String text =
                Bars.text(stay, width, stay.from().isBefore(first), stay.end().isAfter(end), texts);
        canvas.put(row, column, width, text, ink);
    }

    /** Marks the begin of a stay whose party means to arrive before the former one leaves. */
    private void drawLate(int row, LocalDate night) {
        if (!night.isBefore(first) && night.isBefore(end)) {
            canvas.put(row, layout.column(model, night), 1, "*", Ink.WARNING);
        }
    }

    private void drawCursor(int row) {
        LocalDate night = model.position().night();
        if (!night.isBefore(first) && night.isBefore(end)) {
            int column = layout.column(model, night);
            canvas.recolour(row, column, zoom, Ink.SELECTED);
            canvas.cursor(row, column);
        }
    }
}
