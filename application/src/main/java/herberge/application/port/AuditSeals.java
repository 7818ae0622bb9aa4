package herberge.application.port;

import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The chain of seals over the audit. Each link is the SHA-256 of the link before it, the digest of its row's content
 * and what the row says of who did what when by what client; the digest is the SHA-256 of a salt and the content.
 */
public interface AuditSeals {

    /** A place in the chain, and the link there in hexadecimal. */
    record Head(long seq, String link) {}

    /**
     * Seals changes that the event log has numbered, at most about so many, and says how many there were; 0 where none is
     * left. Any server may do it at any time; nobody's write waits for it.
     */
    int seal(int atMost);

    /** Where the chain ends; empty where nothing has been sealed yet. */
    Optional<Head> head();

    /** How many rows wait for their seal, whether they have a number or not. */
    long countWaiting();

    /** The first row that is neither sealed nor waiting for it. */
    Optional<Long> findUnsealed();

    /** Reads the seals in their order, without ever holding many of them, for as long as {@code reader} wants more. */
    void read(Predicate<Seal> reader);

    /**
     * A seal and the row it is on; digests in hexadecimal.
     *
     * @param salt    null where the row was erased
     * @param content the digest of the salt and the row's content
     * @param link    this one's
     * @param row     the row as it is now; null where there is none
     */
    record Seal(
            long seq,
            long auditId,
            @Nullable String salt,
            String content,
            String link,
            @Nullable Row row) {}

    /**
     * What is sealed of a row.
     *
     * @param content     the content as text
     * @param facts       who did what when, by what client, as text
     * @param formerFacts the same without the client, as earlier releases sealed it
     */
    record Row(String content, String facts, String formerFacts, Erasure erasure) {}

    /**
     * What is known of a row that its seal does not cover.
     *
     * @param named         whether the erasure of a guest in the audit names it
     * @param rightlyLeft   whether, without its salt, it is a row of that guest's with nothing personal in it
     * @param rightlyMarked whether it is marked as erased where an erasure touched it, and nowhere else
     */
    record Erasure(boolean named, boolean rightlyLeft, boolean rightlyMarked) {

        /** A row that no erasure has anything to do with, and that does not pretend so. */
        public static final Erasure NONE = new Erasure(false, true, true);
    }
}
