package herberge.cli.output;

import herberge.cli.text.Texts;
import java.time.ZoneId;
import java.util.Optional;

/** Provides what sentences need beyond the data they describe. */
public interface SentenceContext {

    /** The texts in the user's language. */
    Texts texts();

    /** The texts for tables, which are English in a pipe, so that scripts read the same in every language. */
    default Texts tableTexts() {
        return texts();
    }

    /** The name of a user, or the id if names are not available. */
    String userName(long id);

    /** The name by which people know an entity, such as a room's; empty if it cannot be read. */
    Optional<String> entityName(String entity, long id);

    /** The house's time zone, or UTC if it is not available. */
    ZoneId zone();

    /** Whether the token comes from HERBERGE_TOKEN; then a login does not help. */
    boolean hasEnvironmentToken();
}
