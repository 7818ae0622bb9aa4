package herberge.cli.output;

import herberge.cli.api.TapeChart;
import herberge.cli.api.TapeChart.Span;
import herberge.cli.text.Texts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Draws the tape chart in 80 columns, with one column per night. A stay begins with the sign of its status, followed by
 * the guest's name, so the chart is readable without colour. Nights that do not fit follow in further strips.
 */
public final class ChartDrawing {

    static final int NIGHTS_PER_STRIP = 60;
    private static final int WIDTH = 80;
    private static final int SHORTEST_NAME = 16;
    private static final int BEDS_WIDTH = 3;

    private final TapeChart chart;
    private final LocalDate from;
    private final LocalDate to;
    private final LocalDate today;
    private final Style style;
    private final Texts texts;
    private final int nameWidth;

    /** @param to the day after the last drawn night */
    public ChartDrawing(TapeChart chart, LocalDate from, LocalDate to, LocalDate today, Style style, Texts texts) {
        this.texts = texts;
        this.chart = chart;
        this.from = from;
        this.to = to;
        this.today = today;
        this.style = style;
        this.nameWidth = nameWidth(chart, (int) Math.min(ChronoUnit.DAYS.between(from, to), NIGHTS_PER_STRIP));
    }

    /** Returns the width of the longest name, as far as the nights leave room for it. */
    private static int nameWidth(TapeChart chart, int nights) {
        int longest = chart.rooms().stream()
                .mapToInt(row -> DisplayWidth.of(DisplayWidth.oneLine(row.room().name())))
                .reduce(SHORTEST_NAME, Math::max);
        return Math.min(longest, WIDTH - BEDS_WIDTH - 1 - nights);
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (LocalDate start = from; start.isBefore(to); start = start.plusDays(NIGHTS_PER_STRIP)) {
            LocalDate end = start.plusDays(NIGHTS_PER_STRIP);
            lines.addAll(strip(start, end.isBefore(to) ? end : to));
            lines.add("");
        }
        lines.add(legend());
        if (hasSpan(span -> span.occupiedUntil() != null)) {
            lines.add(style.status(texts.of("drawing.overdue"), ChartSpans.OVERDUE));
        }
        if (hasSpan(span -> span.status().isEmpty())) {
            lines.add(texts.of("drawing.hidden"));
        }
        chart.rooms().forEach(row -> row.warnings().forEach(late -> lines.add(Wording.lateDeparture(texts, late))));
        return lines;
    }

    private boolean hasSpan(Predicate<Span> kind) {
        return chart.rooms().stream().flatMap(row -> row.spans().stream()).anyMatch(kind);
    }

    private List<String> strip(LocalDate from, LocalDate to) {
        List<String> lines = new ArrayList<>(header(from, to));
        String location = "";
        for (TapeChart.Row row : chart.rooms()) {
            if (!row.room().location().equals(location)) {
                location = row.room().location();
                lines.add(style.bold(DisplayWidth.cut(DisplayWidth.oneLine(location), WIDTH)));
            }
            lines.add(label(row) + nights(ChartSpans.toDraw(row.spans()), from, to));
        }
        return lines;
    }

    private List<String> header(LocalDate from, LocalDate to) {
        List<String> lines = new ArrayList<>();
        lines.add(style.bold(title(" ") + months(from, to)));
        lines.add(title("")
                + perNight(from, to, day -> day.getDayOfMonth() < 10 ? " " : "" + day.getDayOfMonth() / 10));
        lines.add(title("") + perNight(from, to, day -> "" + day.getDayOfMonth() % 10));
        lines.add(title(DisplayWidth.padRight(
                                texts.of("drawing.room"),
                                nameWidth
                                        + BEDS_WIDTH
                                        - texts.of("drawing.beds").length())
                        + texts.of("drawing.beds"))
                + perNight(from, to, this::weekday));
        if (!today.isBefore(from) && today.isBefore(to)) {
            lines.add(todayMark(title("").length() + (int) ChronoUnit.DAYS.between(from, today)));
        }
        return lines;
    }

    private String todayMark(int column) {
        String after = "^ " + texts.of("drawing.today");
        String before = texts.of("drawing.today") + " ^";
        return column + after.length() <= WIDTH ? " ".repeat(column) + after : DisplayWidth.padLeft(before, column + 1);
    }

    private String title(String text) {
        return DisplayWidth.padRight(text, nameWidth + BEDS_WIDTH + 1);
    }

    private static String perNight(LocalDate from, LocalDate to, Function<LocalDate, String> mark) {
        return from.datesUntil(to).map(mark).collect(Collectors.joining());
    }

    private String weekday(LocalDate day) {
        String letter = texts.weekday(day).substring(0, 1);
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? style.bold(letter) : letter;
    }

    /** Writes each month over its nights, in the longest form that fits. */
    private String months(LocalDate from, LocalDate to) {
        StringBuilder line = new StringBuilder();
        for (LocalDate start = from;
                start.isBefore(to);
                start = start.plusMonths(1).withDayOfMonth(1)) {
            LocalDate next = start.plusMonths(1).withDayOfMonth(1);
            boolean last = !next.isBefore(to);
            int width = (int) ChronoUnit.DAYS.between(start, last ? to : next);
            String full = start.getMonth().getDisplayName(TextStyle.FULL, texts.language()) + " " + start.getYear();
            String brief = texts.month(start);
            String name = full.length() < width ? full : brief;
            line.append(DisplayWidth.padRight(
                    name.length() < width || (last && name.length() == width) ? name : "", width));
        }
        return line.toString().stripTrailing();
    }

    private String label(TapeChart.Row row) {
        String name = DisplayWidth.cut(DisplayWidth.oneLine(row.room().name()), nameWidth);
        String beds = DisplayWidth.padLeft(Long.toString(row.room().capacity()), BEDS_WIDTH);
        return DisplayWidth.padRight(name, nameWidth) + beds + " ";
    }

    private String nights(List<Span> spans, LocalDate from, LocalDate to) {
        StringBuilder line = new StringBuilder();
        LocalDate drawn = from;
        for (Span span : spans) {
            LocalDate start = span.from().isBefore(drawn) ? drawn : span.from();
            LocalDate end = span.to().isAfter(to) ? to : span.to();
            if (start.isBefore(end)) {
                line.append(free(drawn, start));
                int nights = (int) ChronoUnit.DAYS.between(start, end);
                line.append(style.status(body(span, nights, span.from().isBefore(from)), span.status()));
                drawn = end;
            }
        }
        return line.append(free(drawn, to)).toString();
    }

    private String free(LocalDate from, LocalDate to) {
        return style.dim(".".repeat((int) ChronoUnit.DAYS.between(from, to)));
    }

    private static String body(Span span, int nights, boolean beganEarlier) {
        String sign = sign(span.status());
        if (nights == 1) {
            return sign;
        }
        // the sign of the status always shows: last if an arrow has taken its first place
        int roomForName = beganEarlier ? nights - 2 : nights - 1;
        String name = DisplayWidth.prefix(name(span, roomForName), roomForName);
        String fill = sign.repeat(nights - 1 - DisplayWidth.of(name));
        return (beganEarlier ? "<" : sign) + name + fill;
    }

    /** Returns the whole name if it fits, otherwise its last part, which is the family name. */
    private static String name(Span span, int width) {
        String whole = DisplayWidth.oneLine(span.label()).strip();
        boolean person = span.kind().equals("booking");
        return DisplayWidth.of(whole) <= width || !person ? whole : whole.substring(whole.lastIndexOf(' ') + 1);
    }

    private static String sign(String status) {
        return switch (status) {
            case "reserved" -> "?";
            case "confirmed" -> "=";
            case "checked-in" -> "@";
            case "checked-out" -> "-";
            case "block" -> "#";
            case ChartSpans.OVERDUE -> "!";
            default -> "x";
        };
    }

    private String legend() {
        return style.status("? " + texts.of("drawing.reserved"), "reserved")
                + "  " + style.status("= " + texts.of("drawing.confirmed"), "confirmed")
                + "  " + style.status("@ " + texts.of("drawing.inHouse"), "checked-in")
                + "  " + style.status("- " + texts.of("drawing.left"), "checked-out")
                + "  " + style.status("# " + texts.of("drawing.blocked"), "block")
                + "  " + style.dim(".") + " " + texts.of("drawing.free") + "  < " + texts.of("drawing.before");
    }
}
