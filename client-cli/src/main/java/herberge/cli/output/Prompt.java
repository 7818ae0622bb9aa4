package herberge.cli.output;

/** Asks the user at the keyboard. */
public interface Prompt {

    String askLine(String question);

    /** Asks without showing the input. */
    String askSecret(String question);
}
