package herberge.adapter.postgres.guest;

import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.adapter.postgres.shared.Keyset;
import herberge.adapter.postgres.shared.Row;
import herberge.application.shared.Cursor;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.guest.Guest;
import java.util.List;
import org.jdbi.v3.core.statement.Query;

/**
 * Finds guests as people type them. Both sides are folded by the database's {@code fold}: a guest matches when each
 * word is part of what is known of him, or close to a word of it (trigrams, so that a typing error is forgiven; not in
 * numbers and addresses, which share their parts with those of strangers). Of phones only the digits are known: so of a
 * word that could be of one the digits are enough, and what stands alone between digits is no word.
 */
final class GuestSearch {

    /** Below it, two words have nothing to do with each other; at 0.45 one wrong letter in six still passes. */
    private static final float CLOSE_ENOUGH = 0.45f;

    private static final String THRESHOLD =
            "select set_config('pg_trgm.word_similarity_threshold', cast(:threshold as text), true)";

    private static final String SEARCH = """
            with words as (
              select word, '%' || regexp_replace(word, '([\\\\%_])', '\\\\\\1', 'g') || '%' as pattern,
                     case when word ~ '[0-9]' and word ~ '^[-+/().0-9]+$'
                          then '%' || regexp_replace(word, '[^0-9]', '', 'g') || '%' end as digits
                from regexp_split_to_table(fold(:text), '\\s+') as word
               where word <> '' and word !~ '^[-+/().]+$'),
            found as (
              select s.guest_id,
                     (select sum(case when s.words like w.pattern or s.words like w.digits then 1 else 0 end
                                 + word_similarity(w.word, s.words))
                        from words w)::real as closeness
                from guest_search s
               where exists (select from words)
                 and not exists (
                   select from words w
                    where not (s.words like w.pattern or coalesce(s.words like w.digits, false)
                               or (w.word !~ '[0-9@]' and w.word <% s.words))))
            select g.*, f.closeness from found f join guest g on g.id = f.guest_id
             where <after>
             order by f.closeness desc, g.id limit :limit
            """;

    private record Hit(Guest guest, float closeness) {}

    private final JdbiTransactions tx;

    GuestSearch(JdbiTransactions tx) {
        this.tx = tx;
    }

    Slice<Guest> search(String text, PageRequest page) {
        Cursor after = page.after();
        List<Hit> hits = tx.run(h -> {
            h.createQuery(THRESHOLD)
                    .bind("threshold", Float.toString(CLOSE_ENOUGH))
                    .mapTo(String.class)
                    .one();
            Query query = h.createQuery(SEARCH)
                    .define("after", after == null ? "true" : "(-f.closeness, g.id) > (-cast(:closeness as real), :id)")
                    .bind("text", text)
                    .bind("limit", page.limit() + 1);
            if (after != null) {
                Keyset keys = new Keyset(after, 2);
                query.bind("closeness", keys.real(0)).bind("id", keys.number(1));
            }
            return query.map((row, context) -> new Hit(GuestRows.guest(Row.of(row)), row.getFloat("closeness")))
                    .list();
        });
        return Slice.of(
                        hits,
                        page.limit(),
                        hit -> Cursor.of(hit.closeness(), hit.guest().id().value()))
                .map(Hit::guest);
    }
}
