package herberge.cli.text;

/** A code of the API that people read in their language, such as a status; programs read it as it is. */
public record Code(String kind, String code) {

    @Override
    public String toString() {
        return code;
    }
}
