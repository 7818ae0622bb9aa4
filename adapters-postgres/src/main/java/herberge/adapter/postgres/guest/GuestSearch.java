package herberge.adapter.postgres.guest;

import herberge.adapter.postgres.shared.GuestSearchConditions;
import herberge.adapter.postgres.shared.GuestSearchConditions.Fit;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.adapter.postgres.shared.KeysetCursor;
import herberge.adapter.postgres.shared.PageReader;
import herberge.adapter.postgres.shared.SearchLimits;
import herberge.adapter.postgres.shared.TextFolding;
import herberge.application.shared.Cursor;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.guest.DiallingPlan;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestQuery;
import herberge.domain.guest.GuestQuery.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Finds guests as people type them, in tiers: those of whom every word is a whole word, then begins one, then is part of
 * what is known, and last those whose names are written much alike. A tier is asked for only where the better ones do not
 * fill the page, and within one the oldest comes first, so that no answer needs every hit to be ranked.
 */
final class GuestSearch {

    /** Below it, two words have nothing to do with each other; at 0.45 one wrong letter in six still passes. */
    private static final float CLOSE_ENOUGH = 0.45f;

    private static final String THRESHOLD =
            "select set_config('pg_trgm.word_similarity_threshold', cast(:threshold as text), true)";

    /** All hits by the index of letters first, so that the planner is never tempted to look for them guest by guest. */
    private static final String LOOKED_UP = """
            with hit as materialized (select s.guest_id from guest_search s where <conditions>),
                 page as materialized (
                   select guest_id from hit where guest_id > :id order by guest_id limit <limit>)
            select g.*, 0 as closeness from page join guest g on g.id = page.guest_id order by g.id
            """;

    /** Where no index can tell them: most guests have a letter or two, so the page is full soon. */
    private static final String GONE_THROUGH = """
            with page as materialized (
                   select s.guest_id from guest_search s
                    where s.guest_id > :id and <conditions> order by s.guest_id limit <limit>)
            select g.*, 0 as closeness from page join guest g on g.id = page.guest_id order by g.id
            """;

    private static final String ALIKE = """
            with near as materialized (
                   select guest_id, <columns> from (<words>) word group by guest_id),
                 hit as materialized (
                   select s.guest_id, cast(1000 * (<sum>) as integer) as closeness
                     from near join guest_search s on s.guest_id = near.guest_id
                    where <conditions>),
                 page as materialized (
                   select * from hit where (-closeness, guest_id) > (-cast(:closeness as integer), :id)
                    order by closeness desc, guest_id limit <limit>)
            select g.*, page.closeness from page join guest g on g.id = page.guest_id
             order by page.closeness desc, g.id
            """;

    private static final String NEAR = "select guest_id, %d as word, word_similarity(:word%d, word) as nearness"
            + " from guest_word where :word%d <%% word";

    /** The tiers but the last, which is of what is written alike. */
    private static final List<Fit> FITS = List.of(Fit.values());

    private record Hit(Guest guest, int tier, int closeness) {}

    /** Where the last page ended. */
    private record Position(int tier, int closeness, long id) {
        static Position of(@Nullable Cursor after) {
            if (after == null) {
                return new Position(0, Integer.MAX_VALUE, Long.MIN_VALUE);
            }
            KeysetCursor keys = new KeysetCursor(after, 3);
            return new Position((int) keys.number(0), (int) keys.number(1), keys.number(2));
        }

        Position in(int other) {
            return other == tier ? this : new Position(other, Integer.MAX_VALUE, Long.MIN_VALUE);
        }
    }

    private final JdbiTransactions tx;
    private final DiallingPlan home;

    GuestSearch(JdbiTransactions tx, DiallingPlan home) {
        this.tx = tx;
        this.home = home;
    }

    Slice<Guest> search(String text, PageRequest page) {
        Position from = Position.of(page.after());
        return tx.run(h -> {
            GuestQuery query = GuestQuery.of(TextFolding.fold(h, text), home);
            return query.words().isEmpty()
                    ? new Slice<Guest>(List.of(), null)
                    : SearchLimits.within(h, () -> hits(h, query, from, page.limit()));
        });
    }

    private static Slice<Guest> hits(Handle h, GuestQuery query, Position from, int limit) {
        List<Hit> hits = new ArrayList<>();
        long text = 0;
        boolean more = false;
        for (int tier = Math.max(from.tier(), 0); tier <= FITS.size() && !more; tier++) {
            if (tier < FITS.indexOf(Fit.PART) && !new GuestSearchConditions(query).lookedUp(FITS.get(tier))) {
                continue; // to go through all rows once is enough
            }
            int missing = text > PageRequest.MAX_TEXT ? 0 : limit - hits.size();
            PageReader.Part<Hit> part = tier < FITS.size()
                    ? fitting(h, query, FITS.get(tier), from.in(tier), missing)
                    : alike(h, query, from.in(tier), missing);
            hits.addAll(part.items());
            text += part.text();
            more = part.more();
        }
        return new Slice<>(hits.stream().map(Hit::guest).toList(), more ? position(hits.get(hits.size() - 1)) : null);
    }

    private static Cursor position(Hit hit) {
        return Cursor.of(hit.tier(), hit.closeness(), hit.guest().id().value());
    }

    private static PageReader.Part<Hit> fitting(Handle h, GuestQuery query, Fit fit, Position from, int most) {
        GuestSearchConditions patterns = new GuestSearchConditions(query);
        String conditions = patterns.all(fit);
        Fit better = FITS.get(Math.max(FITS.indexOf(fit) - 1, 0));
        if (better != fit && patterns.lookedUp(better)) {
            conditions += " and not " + patterns.all(better); // as found before
        }
        Query statement = h.createQuery(patterns.lookedUp(fit) ? LOOKED_UP : GONE_THROUGH)
                .define("conditions", conditions)
                .bindMap(patterns.values());
        return read(statement, from, most);
    }

    /** Of each word either a part is known or a name is close to it, and not all are parts: those were found before. */
    private static PageReader.Part<Hit> alike(Handle h, GuestQuery query, Position from, int most) {
        List<Word> forgiving = query.words().stream().filter(Word::forgiving).toList();
        if (forgiving.isEmpty()) {
            return new PageReader.Part<>(List.of(), false, 0);
        }
        h.createQuery(THRESHOLD)
                .bind("threshold", Float.toString(CLOSE_ENOUGH))
                .mapTo(String.class)
                .one();
        GuestSearchConditions patterns = new GuestSearchConditions(query);
        List<String> conditions = new ArrayList<>(List.of("not " + patterns.all(Fit.PART)));
        List<String> sum = new ArrayList<>();
        for (Word word : query.words()) {
            String part = patterns.one(word, Fit.PART);
            int index = forgiving.indexOf(word);
            conditions.add(index < 0 ? part : "(" + part + " or near.near" + index + " is not null)");
            sum.add(index < 0 ? "1" : "case when " + part + " then 1 else near.near" + index + " end");
        }
        Query statement = h.createQuery(ALIKE)
                .define("columns", each(forgiving, "max(nearness) filter (where word = %1$d) as near%1$d", ", "))
                .define("words", each(forgiving, NEAR.replace("%d", "%1$d"), " union all "))
                .define("sum", String.join(" + ", sum))
                .define("conditions", String.join(" and ", conditions))
                .bindMap(named(forgiving))
                .bindMap(patterns.values())
                .bind("closeness", from.closeness());
        return read(statement, from, most);
    }

    private static String each(List<Word> words, String text, String between) {
        return IntStream.range(0, words.size())
                .mapToObj(i -> String.format(Locale.ROOT, text, i))
                .collect(Collectors.joining(between));
    }

    private static Map<String, String> named(List<Word> forgiving) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < forgiving.size(); i++) {
            values.put("word" + i, forgiving.get(i).parts().iterator().next());
        }
        return values;
    }

    private static PageReader.Part<Hit> read(Query statement, Position from, int most) {
        return PageReader.ofLargeRows()
                .part(
                        statement.define("limit", Integer.toString(most + 1)).bind("id", from.id()),
                        most,
                        row -> new Hit(GuestRows.guest(row), from.tier(), (int) row.number("closeness")));
    }
}
