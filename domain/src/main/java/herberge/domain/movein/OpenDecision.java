package herberge.domain.movein;

/**
 * Something that a person must look at.
 *
 * @param id the key of the legacy row; 0 if it is about several rows
 */
public record OpenDecision(String table, long id, Question question) {

    public String kind() {
        return question.kind();
    }
}
