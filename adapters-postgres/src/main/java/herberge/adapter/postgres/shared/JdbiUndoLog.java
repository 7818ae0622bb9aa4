package herberge.adapter.postgres.shared;

import herberge.application.port.UndoLog;
import java.util.Optional;

/** Stores undos in table {@code change_undo}. */
public final class JdbiUndoLog implements UndoLog {

    private static final String LOCK = """
            select cast(pg_advisory_xact_lock(hashtextextended('herberge.undo', coalesce(
                            (select root from change_undo where change_id = :change), cast(:change as bigint)))) as text)
            """;

    /** A change that is no undo is the root of its family and counts as a redo. */
    private static final String UNDONE_BY = """
            select newest.change_id
              from (select cast(:change as bigint) as id) c
              left join change_undo u on u.change_id = c.id
             cross join lateral (select change_id, redo from change_undo n
                                  where n.root = coalesce(u.root, c.id) order by n.id desc limit 1) newest
             where newest.redo != coalesce(u.redo, true)
            """;

    /** The change of a dry run has no number. */
    private static final String ADD = """
            insert into change_undo (change_id, undoes, root, redo)
            select me.change_id, :change, coalesce(u.root, :change), coalesce(not u.redo, false)
              from (select cast(nullif(current_setting('herberge.change_id', true), '') as bigint) as change_id) me
              left join change_undo u on u.change_id = :change
             where me.change_id is not null
            """;

    private final JdbiTransactions tx;

    public JdbiUndoLog(JdbiTransactions tx) {
        this.tx = tx;
    }

    @Override
    public void lock(long change) {
        tx.lock(
                "change",
                change,
                h -> h.createQuery(LOCK)
                        .bind("change", change)
                        .mapTo(String.class)
                        .one());
    }

    @Override
    public Optional<Long> findUndoOf(long change) {
        return tx.run(h -> h.createQuery(UNDONE_BY)
                .bind("change", change)
                .mapTo(Long.class)
                .findOne());
    }

    @Override
    public void recordUndo(long change) {
        tx.run(h -> h.createUpdate(ADD).bind("change", change).execute());
    }
}
