package herberge.application.port;

import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The chain of seals over the audit. Each link is the SHA-256 of the previous link, the digest of the row's content and
 * the facts of the row (who did what when with which client); the digest is the SHA-256 of a salt and the content.
 */
public interface AuditSeals {

    /** A position in the chain, and the link at it in hexadecimal. */
    record Head(long seq, String link) {}

    /**
     * Seals changes that the event log has numbered, at most about {@code atMost}, and returns the number of sealed
     * changes; 0 if none is left. Any server may call it at any time; writes never wait for it.
     */
    int seal(int atMost);

    /** Returns the end of the chain; empty if nothing has been sealed yet. */
    Optional<Head> head();

    /** Counts the rows that wait for their seal, with or without a number. */
    long countWaiting();

    /** Finds the first row that is neither sealed nor waiting for its seal. */
    Optional<Long> findUnsealed();

    /** Passes the seals to {@code reader} in order until it returns false. Never holds many seals in memory. */
    void read(Predicate<Seal> reader);

    /**
     * A seal and its row; digests in hexadecimal.
     *
     * @param salt    null if the row was erased
     * @param content the digest of the salt and the row's content
     * @param link    the link of this seal
     * @param row     the row as it is now; null if it no longer exists
     */
    record Seal(
            long seq,
            long auditId,
            @Nullable String salt,
            String content,
            String link,
            @Nullable Row row) {}

    /**
     * The sealed data of a row.
     *
     * @param content     the content as text
     * @param facts       who did what when with which client, as text
     * @param formerFacts the same without the client, as earlier releases sealed it
     */
    record Row(String content, String facts, String formerFacts, Erasure erasure) {}

    /**
     * What is known about a row besides its seal.
     *
     * @param named         whether the erasure of a guest in the audit names the row
     * @param rightlyLeft   whether the row, if it has no salt, belongs to that guest and contains nothing personal
     * @param rightlyMarked whether the row is marked as erased exactly if an erasure touched it
     */
    record Erasure(boolean named, boolean rightlyLeft, boolean rightlyMarked) {

        /** A row that no erasure touched and that is not marked as erased. */
        public static final Erasure NONE = new Erasure(false, true, true);
    }
}
