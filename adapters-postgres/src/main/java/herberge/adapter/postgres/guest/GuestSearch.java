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
 * Searches guests by free text, in tiers: first guests for whom every search word is a whole word, then the beginning
 * of a word, then part of a word, and last guests with similarly written names. A tier is queried only if the better
 * tiers do not fill the page. Within a tier the oldest guest comes first, so a page does not need all hits ranked.
 */
final class GuestSearch {

    /**
     * Minimum word similarity: two words below it count as unrelated. At 0.45, one wrong letter in six still matches.
     */
    private static final float CLOSE_ENOUGH = 0.45f;

    private static final String THRESHOLD =
            "select set_config('pg_trgm.word_similarity_threshold', cast(:threshold as text), true)";

    /**
     * Looks at the next guests first: a page of a common word is full among them, and its many other hits are not collected.
     * Otherwise collects all hits from the trigram index, so that the planner does not check guest by guest.
     */
    private static final String BY_INDEX = """
            with next as materialized (
                   select s.guest_id
                     from (select guest_id, words from guest_search
                            where guest_id > :id order by guest_id limit <looked_at>) s
                    where <conditions> order by s.guest_id limit <limit>),
                 hit as materialized (
                   select s.guest_id from guest_search s
                    where (select count(*) from next) < <limit> and <conditions>),
                 page as materialized (
                   select guest_id
                     from (select guest_id from next where (select count(*) from next) = <limit>
                            union all
                           select guest_id from hit where guest_id > :id) found
                    order by guest_id limit <limit>)
            select g.*, 0 as closeness from page join guest g on g.id = page.guest_id order by g.id
            """;

    /** For patterns that no index can look up. Most guests match a letter or two, so the page fills soon. */
    private static final String BY_SCAN = """
            with page as materialized (
                   select s.guest_id from guest_search s
                    where s.guest_id > :id and <conditions> order by s.guest_id limit <limit>)
            select g.*, 0 as closeness from page join guest g on g.id = page.guest_id order by g.id
            """;

    private static final String SIMILAR = """
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

    /** How many guests are looked at for each of the page, before the index is asked. */
    private static final int LOOKED_AT_FOR_ONE = 4;

    /** All tiers except the last, which is the similarity search. */
    private static final List<Fit> FITS = List.of(Fit.values());

    private record Hit(Guest guest, int tier, int closeness) {}

    /** The position at which the previous page ended. */
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
            GuestQuery query = GuestQuery.parse(TextFolding.fold(h, text), home);
            return query.words().isEmpty()
                    ? new Slice<Guest>(List.of(), null)
                    : SearchLimits.within(h, () -> findPage(h, query, from, page.limit()));
        });
    }

    private static Slice<Guest> findPage(Handle h, GuestQuery query, Position from, int limit) {
        List<Hit> hits = new ArrayList<>();
        long textLength = 0;
        boolean more = false;
        for (int tier = Math.max(from.tier(), 0); tier <= FITS.size() && !more; tier++) {
            if (tier < FITS.indexOf(Fit.PART) && !new GuestSearchConditions(query).canUseIndex(FITS.get(tier))) {
                continue; // a scan of all rows happens in one tier only
            }
            int missing = textLength > PageRequest.MAX_TEXT ? 0 : limit - hits.size();
            PageReader.Part<Hit> part = tier < FITS.size()
                    ? findMatching(h, query, FITS.get(tier), from.in(tier), missing)
                    : findSimilar(h, query, from.in(tier), missing);
            hits.addAll(part.items());
            textLength += part.textLength();
            more = part.more();
        }
        return new Slice<>(
                hits.stream().map(Hit::guest).toList(), more ? positionAfter(hits.get(hits.size() - 1)) : null);
    }

    private static Cursor positionAfter(Hit hit) {
        return Cursor.of(hit.tier(), hit.closeness(), hit.guest().id().value());
    }

    private static PageReader.Part<Hit> findMatching(Handle h, GuestQuery query, Fit fit, Position from, int most) {
        GuestSearchConditions patterns = new GuestSearchConditions(query);
        String conditions = patterns.allWords(fit);
        Fit better = FITS.get(Math.max(FITS.indexOf(fit) - 1, 0));
        if (better != fit && patterns.canUseIndex(better)) {
            conditions += " and not " + patterns.allWords(better); // these belong to the better tier
        }
        Query statement = h.createQuery(patterns.canUseIndex(fit) ? BY_INDEX : BY_SCAN)
                .define("conditions", conditions)
                .define("looked_at", LOOKED_AT_FOR_ONE * (most + 1))
                .bindMap(patterns.values());
        return read(statement, from, most);
    }

    /**
     * Finds guests for whom each word is either contained in their data or close to a name. Guests that contain all
     * words are excluded: the previous tier found them.
     */
    private static PageReader.Part<Hit> findSimilar(Handle h, GuestQuery query, Position from, int most) {
        List<Word> tolerant = query.words().stream().filter(Word::forgiving).toList();
        if (tolerant.isEmpty()) {
            return new PageReader.Part<>(List.of(), false, 0);
        }
        h.createQuery(THRESHOLD)
                .bind("threshold", Float.toString(CLOSE_ENOUGH))
                .mapTo(String.class)
                .one();
        GuestSearchConditions patterns = new GuestSearchConditions(query);
        List<String> conditions = new ArrayList<>(List.of("not " + patterns.allWords(Fit.PART)));
        List<String> sum = new ArrayList<>();
        for (Word word : query.words()) {
            String part = patterns.wordCondition(word, Fit.PART);
            int index = tolerant.indexOf(word);
            conditions.add(index < 0 ? part : "(" + part + " or near.near" + index + " is not null)");
            sum.add(index < 0 ? "1" : "case when " + part + " then 1 else near.near" + index + " end");
        }
        Query statement = h.createQuery(SIMILAR)
                .define("columns", each(tolerant, "max(nearness) filter (where word = %1$d) as near%1$d", ", "))
                .define("words", each(tolerant, NEAR.replace("%d", "%1$d"), " union all "))
                .define("sum", String.join(" + ", sum))
                .define("conditions", String.join(" and ", conditions))
                .bindMap(bindings(tolerant))
                .bindMap(patterns.values())
                .bind("closeness", from.closeness());
        return read(statement, from, most);
    }

    private static String each(List<Word> words, String text, String between) {
        return IntStream.range(0, words.size())
                .mapToObj(i -> String.format(Locale.ROOT, text, i))
                .collect(Collectors.joining(between));
    }

    private static Map<String, String> bindings(List<Word> tolerant) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < tolerant.size(); i++) {
            values.put("word" + i, tolerant.get(i).parts().iterator().next());
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
