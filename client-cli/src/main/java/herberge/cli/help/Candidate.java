package herberge.cli.help;

/**
 * A word that may stand where the user types.
 *
 * @param description what it is, for shells that show it; may be empty
 */
public record Candidate(String value, String description) {

    Candidate(String value) {
        this(value, "");
    }
}
