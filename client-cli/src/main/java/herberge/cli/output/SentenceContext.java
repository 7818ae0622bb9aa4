package herberge.cli.output;

import java.time.ZoneId;

/** What a sentence about a problem needs beyond the problem itself. */
public interface SentenceContext {

    /** The name of a user, or the id where names cannot be had. */
    String user(long id);

    /** The house's time zone, or UTC where it cannot be had. */
    ZoneId zone();

    /** Whether the token comes from HERBERGE_TOKEN, where no login helps. */
    boolean tokenGiven();
}
