package herberge.cli.command;

import herberge.cli.api.ProblemException;
import herberge.cli.api.UnexpectedAnswerException;
import herberge.cli.api.UnreachableException;
import herberge.cli.config.Profile;
import herberge.cli.help.Candidate;
import herberge.cli.help.Completion;
import herberge.cli.help.LiveNames;
import herberge.cli.output.DisplayWidth;
import herberge.cli.process.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code complete -- WORD…}: called by shells. Prints the words that may stand for the last one, each with a tab and its
 * description; nothing if the server cannot be asked, because an error would disturb what the user types.
 */
@Command(hidden = true, description = "Print what may follow, for shells.")
final class CompleteCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "WORD", arity = "0..*", description = "the words so far, the last one unfinished")
    List<String> words = new ArrayList<>();

    CompleteCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        String[] named = words.size() > 1 ? words.toArray(String[]::new) : new String[] {""};
        CommandLine root = Commands.of(context, new GlobalOptions(), named);
        Completion completion = new Completion(root, () -> new LiveNames(context.api()), this::profiles);
        try {
            for (Candidate candidate : completion.of(words)) {
                context.terminal().out().print(line(candidate));
            }
        } catch (ProblemException | UnreachableException | UnexpectedAnswerException e) {
            return ExitCode.REFUSED; // not logged in, or no server: then there are no names
        }
        return ExitCode.OK;
    }

    private List<String> profiles() {
        return context.desk().config().profiles().stream().map(Profile::name).toList();
    }

    private static String line(Candidate candidate) {
        String description = DisplayWidth.oneLine(candidate.description());
        return DisplayWidth.oneLine(candidate.value()) + (description.isEmpty() ? "" : "\t" + description) + "\n";
    }
}
