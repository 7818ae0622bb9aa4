package herberge.cli.output;

import herberge.cli.api.TapeChart.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Computes the spans of a room as drawn, without overlaps. A party that has not left takes tonight, even if another
 * booking begins, and those earlier nights that no other stay takes.
 */
final class ChartSpans {

    /** The status of the span drawn after the end of a stay whose party has not left. */
    static final String OVERDUE = "overdue";

    private ChartSpans() {}

    static List<Span> toDraw(List<Span> spans) {
        List<Span> result = new ArrayList<>(spans);
        for (Span span : spans) {
            LocalDate until = span.occupiedUntil();
            if (until != null) {
                result = replaceNights(overdue(span, until, spans), result);
            }
        }
        result.sort(Comparator.comparing(Span::from));
        return result;
    }

    private static Span overdue(Span span, LocalDate until, List<Span> spans) {
        LocalDate tonight = until.minusDays(1);
        LocalDate from = spans.stream()
                .filter(other -> other.from().isBefore(tonight) && other.to().isAfter(span.to()))
                .map(other -> other.to().isBefore(tonight) ? other.to() : tonight)
                .reduce(span.to(), (date, other) -> date.isAfter(other) ? date : other);
        return new Span(span.kind(), span.id(), span.version(), from, until, OVERDUE, span.label(), null);
    }

    /** Removes the nights of the overdue span from the other spans, and adds it. */
    private static List<Span> replaceNights(Span overdue, List<Span> spans) {
        List<Span> parts = new ArrayList<>();
        for (Span span : spans) {
            add(part(span, span.from(), earlier(span.to(), overdue.from())), parts);
            add(part(span, later(span.from(), overdue.to()), span.to()), parts);
        }
        parts.add(overdue);
        return parts;
    }

    private static void add(@Nullable Span part, List<Span> parts) {
        if (part != null) {
            parts.add(part);
        }
    }

    private static @Nullable Span part(Span span, LocalDate from, LocalDate to) {
        return from.isBefore(to)
                ? new Span(
                        span.kind(),
                        span.id(),
                        span.version(),
                        from,
                        to,
                        span.status(),
                        span.label(),
                        span.occupiedUntil())
                : null;
    }

    private static LocalDate earlier(LocalDate date, LocalDate other) {
        return date.isBefore(other) ? date : other;
    }

    private static LocalDate later(LocalDate date, LocalDate other) {
        return date.isAfter(other) ? date : other;
    }
}
