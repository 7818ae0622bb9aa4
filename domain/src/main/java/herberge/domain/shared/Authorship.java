package herberge.domain.shared;

import java.time.Instant;

/** Who created an entity and who changed it last, and when. */
public record Authorship(Instant createdAt, UserId createdBy, Instant updatedAt, UserId updatedBy) {

    public static Authorship of(UserId author, Instant now) {
        return new Authorship(now, author, now, author);
    }

    public Authorship update(UserId author, Instant now) {
        return new Authorship(createdAt, createdBy, now, author);
    }
}
