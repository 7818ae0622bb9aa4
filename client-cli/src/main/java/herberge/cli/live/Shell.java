package herberge.cli.live;

import java.util.List;

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

    /** Runs a command line without its first word, and returns what it prints on a screen of that width. */
    List<String> run(List<String> words, int width);
}
