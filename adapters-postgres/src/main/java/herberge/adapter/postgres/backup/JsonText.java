package herberge.adapter.postgres.backup;

/** A value that is JSON, on one line. */
public record JsonText(String text) {

    @Override
    public String toString() {
        return text;
    }
}
