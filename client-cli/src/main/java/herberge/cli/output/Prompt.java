package herberge.cli.output;

/** Asks whoever sits at the keyboard. */
public interface Prompt {

    String line(String question);

    /** Reads without echo. */
    String secret(String question);
}
