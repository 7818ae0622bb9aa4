package herberge.cli.output;

import herberge.cli.text.Texts;
import java.util.List;

/**
 * What the user wants to see of a result.
 *
 * @param fields the only fields to print; empty means all
 * @param quiet whether the sentence about a successful change is left out
 */
public record OutputOptions(
        OutputOption option, List<String> fields, boolean quiet, Style style, Csv csv, Texts texts) {

    public OutputOptions {
        fields = List.copyOf(fields);
    }
}
