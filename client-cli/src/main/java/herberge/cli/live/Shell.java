package herberge.cli.live;

import java.util.List;
import java.util.Optional;

/** The commands of the command line, as the palette of the chart offers them. */
public interface Shell {

    /**
     * A command.
     *
     * @param name its words, such as {@code guests add}
     */
    record Listed(String name, String summary) {}

    /** All commands that can be run here; may take a while. */
    List<Listed> commands();

    /** Answers what a command asks. */
    interface Questions {

        /**
         * Waits for the user's answer; empty if the user leaves the question.
         *
         * @param printed what the command has printed since its last question
         */
        Optional<String> ask(List<String> printed, String question);
    }

    /**
     * Runs a command line without its first word, and returns what it prints on a screen of that width after its last
     * question. A question lasts as long as the user needs.
     */
    List<String> run(List<String> words, int width, Questions questions);
}
