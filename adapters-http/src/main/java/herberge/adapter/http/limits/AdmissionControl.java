package herberge.adapter.http.limits;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts the running work for each caller and of each kind, and queues what exceeds a bound. Callers are served in
 * turn, however long the queue of one of them is. No thread waits: queued work is handed back when it may begin.
 *
 * @param <W> the work
 */
final class AdmissionControl<W> {

    /** The work of one caller and one kind. */
    record Line(String caller, WorkKind kind) {}

    /**
     * The maximum numbers of running requests.
     *
     * @param ofCaller       of one caller, of all kinds but {@link WorkKind#ENTRY}
     * @param ofCallerInKind of one caller, of one kind; a kind that is missing has no bound of its own
     * @param ofKind         of all callers, of one kind; a kind that is missing has no bound of its own
     * @param all            of all callers, of all kinds but {@link WorkKind#ENTRY}
     * @param waiting        of one caller, waiting beside the running ones
     */
    record Bounds(
            int ofCaller, Map<WorkKind, Integer> ofCallerInKind, Map<WorkKind, Integer> ofKind, int all, int waiting) {

        Bounds {
            ofCallerInKind = Map.copyOf(ofCallerInKind);
            ofKind = Map.copyOf(ofKind);
        }
    }

    /** The decision on new work. */
    enum Admission {
        BEGINS,
        WAITS,
        REFUSED
    }

    private final Bounds bounds;
    private final Map<Line, Deque<W>> lines = new LinkedHashMap<>();
    private final Map<Line, Integer> under = new HashMap<>();
    private final Map<String, Integer> underOf = new HashMap<>();
    private final Map<WorkKind, Integer> underIn = new EnumMap<>(WorkKind.class);
    private final Map<String, Integer> waitingOf = new HashMap<>();
    private int all;

    AdmissionControl(Bounds bounds) {
        this.bounds = bounds;
    }

    /** Work that begins must call {@link #leave} once. */
    synchronized Admission enter(Line line, W work) {
        if (!lines.containsKey(line) && isFree(line)) {
            count(line, 1);
            return Admission.BEGINS;
        }
        if (waitingOf.getOrDefault(line.caller(), 0) >= bounds.waiting()) {
            return Admission.REFUSED;
        }
        append(line, work);
        return Admission.WAITS;
    }

    /** Queues work that was admitted before, however long the queue is. False if it begins at once. */
    synchronized boolean waits(Line line, W work) {
        if (!lines.containsKey(line) && isFree(line)) {
            count(line, 1);
            return false;
        }
        append(line, work);
        return true;
    }

    private void append(Line line, W work) {
        lines.computeIfAbsent(line, none -> new ArrayDeque<>()).add(work);
        waitingOf.merge(line.caller(), 1, Integer::sum);
    }

    /** Releases the place of the work; the returned work counts as running already. */
    synchronized List<W> leave(Line line) {
        count(line, -1);
        return begun();
    }

    /** Counts running work as another caller's, whatever the bound; the returned work counts as running already. */
    synchronized List<W> move(Line from, Line to) {
        count(from, -1);
        count(to, 1);
        return begun();
    }

    private List<W> begun() {
        List<W> begin = new ArrayList<>();
        for (Optional<Line> next = next(); next.isPresent(); next = next()) {
            begin.add(poll(next.get()));
            count(next.get(), 1);
        }
        return begin;
    }

    /** Removes the work from its queue; false if it has begun already. */
    synchronized boolean giveUp(Line line, W work) {
        Deque<W> waiting = lines.get(line);
        if (waiting == null || !waiting.remove(work)) {
            return false;
        }
        if (waiting.isEmpty()) {
            lines.remove(line);
        }
        lessWaiting(line.caller());
        return true;
    }

    private Optional<Line> next() {
        return lines.keySet().stream().filter(this::isFree).findFirst();
    }

    private W poll(Line line) {
        Deque<W> waiting = requireNonNull(lines.remove(line));
        W first = waiting.remove();
        if (!waiting.isEmpty()) {
            lines.put(line, waiting); // after the other callers
        }
        lessWaiting(line.caller());
        return first;
    }

    private void lessWaiting(String caller) {
        waitingOf.computeIfPresent(caller, (same, count) -> count > 1 ? count - 1 : null);
    }

    private boolean isFree(Line line) {
        WorkKind kind = line.kind();
        if (underIn.getOrDefault(kind, 0) >= bounds.ofKind().getOrDefault(kind, Integer.MAX_VALUE)) {
            return false;
        }
        return hasShare(line) && (kind == WorkKind.ENTRY || all < bounds.all());
    }

    /** Whether the caller runs less than its own bounds, so that work of this kind waits for other callers only. */
    synchronized boolean hasShare(Line line) {
        if (line.kind() == WorkKind.ENTRY) {
            return true;
        }
        return under.getOrDefault(line, 0) < bounds.ofCallerInKind().getOrDefault(line.kind(), Integer.MAX_VALUE)
                && underOf.getOrDefault(line.caller(), 0) < bounds.ofCaller();
    }

    private void count(Line line, int change) {
        count(under, line, change);
        count(underIn, line.kind(), change);
        if (line.kind() != WorkKind.ENTRY) {
            count(underOf, line.caller(), change);
            all += change;
        }
    }

    /** A count of zero is removed. */
    private static <K> void count(Map<K, Integer> counts, K key, int change) {
        counts.compute(key, (same, count) -> {
            int now = (count == null ? 0 : count) + change;
            return now == 0 ? null : now;
        });
    }

    /** Whether no work runs and none waits. */
    synchronized boolean isIdle() {
        return lines.isEmpty() && under.isEmpty() && waitingOf.isEmpty();
    }
}
