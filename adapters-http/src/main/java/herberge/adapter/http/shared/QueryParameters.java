package herberge.adapter.http.shared;

import herberge.application.shared.Cursor;
import herberge.application.shared.PageRequest;
import herberge.application.shared.RequestFault;
import herberge.domain.guest.GuestQuery;
import herberge.domain.shared.Fault;
import herberge.domain.shared.Field;
import herberge.domain.shared.FourDigitYears;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.StayPeriod;
import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of a query. Collects every fault under the name of its parameter and continues: a placeholder takes the
 * place of a faulty value and is never used, because {@link #read} refuses the request.
 */
public final class QueryParameters {

    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,18}");
    private static final int MAX_TEXT = 200;
    private static final StayPeriod NEVER_SEEN = new StayPeriod(LocalDate.EPOCH, LocalDate.EPOCH.plusDays(1));

    private final Context ctx;
    private final List<Fault> faults;

    private QueryParameters(Context ctx, Set<String> known) {
        this.ctx = ctx;
        this.faults = findStrange(ctx, known);
    }

    /**
     * Returns the result of the reader. Refuses the request with all faults, unknown parameters among them: a filter that is not
     * applied is worse than an error.
     */
    public static <T> T read(Context ctx, Set<String> known, Function<QueryParameters, T> reader) {
        QueryParameters in = new QueryParameters(ctx, known);
        T read = reader.apply(in);
        if (!in.faults.isEmpty()) {
            throw Refusal.because(new RequestFault.Malformed(in.faults));
        }
        return read;
    }

    /** Refuses all parameters, for a path that has none. */
    public static void requireNone(Context ctx) {
        read(ctx, Set.of(), in -> in);
    }

    /** The faults of unknown and repeated parameters, for callers that report them later. */
    static List<Fault> findStrange(Context ctx, Set<String> known) {
        List<Fault> faults = new ArrayList<>();
        findUndecodable(ctx.queryString()).ifPresent(faults::add);
        ctx.queryParamMap().forEach((name, values) -> {
            if (!known.contains(name)) {
                faults.add(fault(name, "unknown-parameter", "there is no such parameter"));
            } else if (values.size() > 1 && !name.equals("status")) {
                faults.add(fault(name, "repeated", "must be given once"));
            }
        });
        return faults;
    }

    /** The fault of a query that cannot be decoded, whose parameters would be ignored silently. */
    private static Optional<Fault> findUndecodable(@Nullable String query) {
        try {
            return query == null
                            || URLDecoder.decode(query, StandardCharsets.UTF_8).indexOf('\uFFFD') < 0
                    ? Optional.empty()
                    : Optional.of(undecodable("the query is not UTF-8"));
        } catch (IllegalArgumentException e) {
            return Optional.of(undecodable("the query has a percent code that is none"));
        }
    }

    private static Fault undecodable(String text) {
        return new Fault(Field.WHOLE, new RequestViolation("invalid", text));
    }

    /** A fault of a parameter or header. */
    static Fault fault(String name, String code, String text) {
        return new Fault(Field.option(name), new RequestViolation(code, text));
    }

    public @Nullable String text(String name) {
        return value(name, value -> {
            if (value.length() > MAX_TEXT || value.codePoints().anyMatch(Character::isISOControl)) {
                note(name, "invalid", "must be at most " + MAX_TEXT + " printable characters");
            }
            return value.isBlank() ? null : value.strip();
        });
    }

    /** Words to search for. Their number is limited, since each costs the database time. */
    public @Nullable String words(String name) {
        String text = text(name);
        if (text != null && GuestQuery.countWords(text) > GuestQuery.MAX_WORDS) {
            note(name, "too-many-words", "must be at most " + GuestQuery.MAX_WORDS + " words");
        }
        return text;
    }

    public @Nullable Long number(String name) {
        return value(name, value -> {
            if (INTEGER.matcher(value).matches()) { // Java reads a plus and the digits of any script, too
                return Long.valueOf(value);
            }
            note(name, "invalid", "must be an integer of at most 18 digits");
            return null;
        });
    }

    /** A number that has a default. */
    public int number(String name, int least, int most, int otherwise) {
        Long value = number(name);
        if (value != null && (value < least || value > most)) {
            note(name, "out-of-range", "must be from " + least + " to " + most);
            return otherwise;
        }
        return value == null ? otherwise : value.intValue();
    }

    public @Nullable Boolean flag(String name) {
        return value(name, value -> {
            if (!value.equals("true") && !value.equals("false")) {
                note(name, "invalid", "must be true or false");
            }
            return value.equals("true");
        });
    }

    public @Nullable LocalDate date(String name) {
        return parsed(name, "must be a date of the calendar, YYYY-MM-DD", value -> {
            LocalDate date = LocalDate.parse(value);
            if (!FourDigitYears.contains(date.getYear())) {
                throw new DateTimeException("no year of four digits");
            }
            return date;
        });
    }

    /** A value that {@code parse} reads; it throws a {@code DateTimeException} for an invalid one. */
    public <T> @Nullable T parsed(String name, String otherwise, Function<String, T> parse) {
        return value(name, value -> {
            try {
                return parse.apply(value);
            } catch (DateTimeException e) {
                note(name, "invalid", otherwise);
                return null;
            }
        });
    }

    /** One of some words. */
    public <E> @Nullable E choice(String name, String words, Function<String, Optional<E>> of) {
        List<E> chosen = choices(name, words, of);
        return chosen.isEmpty() ? null : chosen.get(0);
    }

    /** Some of some words; the parameter may be given more than once. */
    public <E> List<E> choices(String name, String words, Function<String, Optional<E>> of) {
        List<E> chosen = new ArrayList<>();
        for (String value : ctx.queryParams(name)) {
            of.apply(value).ifPresentOrElse(chosen::add, () -> note(name, "unknown-value", words));
        }
        return chosen;
    }

    /** The window that {@code from} and {@code to} span; both are needed. */
    public StayPeriod window(long maxDays) {
        LocalDate from = required("from");
        LocalDate to = required("to");
        if (!inOrder(from, to) || from == null || to == null) {
            return NEVER_SEEN;
        }
        if (ChronoUnit.DAYS.between(from, to) > maxDays) {
            note("to", "invalid", "must be at most " + maxDays + " days after from");
        }
        return new StayPeriod(from, to);
    }

    private @Nullable LocalDate required(String name) {
        if (ctx.queryParam(name) == null) {
            note(name, "required", "must be given");
        }
        return date(name);
    }

    /** Whether the window has at least one night, if both ends are given; adds a fault if not. */
    public boolean inOrder(@Nullable LocalDate from, @Nullable LocalDate to) {
        boolean inOrder = from == null || to == null || from.isBefore(to);
        if (!inOrder) {
            note("to", "invalid", "must be after from");
        }
        return inOrder;
    }

    /** The page of a list, by {@code limit} and {@code cursor}. */
    public PageRequest page() {
        int limit = number("limit", 1, PageRequest.MAX_LIMIT, PageRequest.DEFAULT_LIMIT);
        return new PageRequest(limit, value("cursor", cursor -> {
            Optional<Cursor> after = Paging.decode(cursor, ctx);
            if (after.isEmpty()) {
                note("cursor", "invalid", "is no cursor of this list");
            }
            return after.orElse(null);
        }));
    }

    private <T> @Nullable T value(String name, Function<String, @Nullable T> as) {
        String value = ctx.queryParam(name);
        return value == null ? null : as.apply(value);
    }

    private void note(String name, String code, String text) {
        faults.add(fault(name, code, text));
    }
}
