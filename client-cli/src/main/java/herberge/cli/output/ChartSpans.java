package herberge.cli.output;

import herberge.cli.api.TapeChart.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The spans of a room as they are drawn, none over another. A party that has not left has tonight, whatever else is booked
 * then, and of the nights before those that no other stay has.
 */
final class ChartSpans {

    /** The status of what is drawn after the end of a stay whose party has not left. */
    static final String OVERDUE = "overdue";

    private ChartSpans() {}

    static List<Span> drawn(List<Span> spans) {
        List<Span> drawn = new ArrayList<>(spans);
        for (Span span : spans) {
            LocalDate until = span.occupiedUntil();
            if (until != null) {
                drawn = beside(overdue(span, until, spans), drawn);
            }
        }
        drawn.sort(Comparator.comparing(Span::from));
        return drawn;
    }

    private static Span overdue(Span span, LocalDate until, List<Span> spans) {
        LocalDate tonight = until.minusDays(1);
        LocalDate from = spans.stream()
                .filter(other -> other.from().isBefore(tonight) && other.to().isAfter(span.to()))
                .map(other -> other.to().isBefore(tonight) ? other.to() : tonight)
                .reduce(span.to(), (one, other) -> one.isAfter(other) ? one : other);
        return new Span(span.kind(), span.id(), from, until, OVERDUE, span.label(), null);
    }

    /** The spans without the nights of that one, and it. */
    private static List<Span> beside(Span overdue, List<Span> spans) {
        List<Span> beside = new ArrayList<>();
        for (Span span : spans) {
            add(part(span, span.from(), earlier(span.to(), overdue.from())), beside);
            add(part(span, later(span.from(), overdue.to()), span.to()), beside);
        }
        beside.add(overdue);
        return beside;
    }

    private static void add(@Nullable Span part, List<Span> parts) {
        if (part != null) {
            parts.add(part);
        }
    }

    private static @Nullable Span part(Span span, LocalDate from, LocalDate to) {
        return from.isBefore(to)
                ? new Span(span.kind(), span.id(), from, to, span.status(), span.label(), span.occupiedUntil())
                : null;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
