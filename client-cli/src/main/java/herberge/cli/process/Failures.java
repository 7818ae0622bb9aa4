package herberge.cli.process;

import herberge.cli.api.ProblemException;
import herberge.cli.api.UnexpectedAnswerException;
import herberge.cli.api.UnreachableException;
import herberge.cli.input.NothingFoundException;
import herberge.cli.input.RefusedException;
import herberge.cli.input.UsageException;
import herberge.cli.output.SentenceContext;
import herberge.cli.output.Sentences;
import herberge.cli.output.Terminal;
import herberge.cli.realtime.FeedFaultException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reports every failure as a sentence on standard error and an exit code. */
public final class Failures {

    private final Terminal terminal;
    private final Sentences sentences;

    public Failures(Terminal terminal, SentenceContext context) {
        this.terminal = terminal;
        this.sentences = new Sentences(context);
    }

    /** Reports that the arguments do not fit the command. */
    public int reportUsage(ParameterException failure) {
        CommandLine line = failure.getCommandLine();
        printError(String.valueOf(failure.getMessage()));
        if (failure instanceof UnmatchedArgumentException unmatched) {
            unmatched.getSuggestions().stream()
                    .limit(1)
                    .forEach(near -> terminal.printError("Did you mean " + near + "?\n"));
        }
        terminal.printError("See: " + line.getCommandSpec().qualifiedName() + " --help\n");
        return ExitCode.USAGE;
    }

    /** Reports that the command failed during its execution. */
    public int reportFailure(Exception failure) {
        if (failure instanceof ProblemException refused) {
            printError(sentences.of(refused.problem()));
            return ExitCode.ofStatus(refused.problem().status());
        }
        if (failure instanceof RefusedException) {
            printError(String.valueOf(failure.getMessage()));
            return ExitCode.REFUSED;
        }
        if (failure instanceof UsageException) {
            printError(String.valueOf(failure.getMessage()));
            return ExitCode.USAGE;
        }
        if (failure instanceof NothingFoundException) {
            printError(String.valueOf(failure.getMessage()));
            return ExitCode.NOT_FOUND;
        }
        if (failure instanceof FeedFaultException) {
            printError(String.valueOf(failure.getMessage()));
            return ExitCode.INTERNAL;
        }
        if (failure instanceof UnreachableException) {
            printError(failure.getMessage() + " Is it running, and is --server right?");
            return ExitCode.UNREACHABLE;
        }
        return reportInternal(failure);
    }

    private int reportInternal(Exception failure) {
        if (failure instanceof UnexpectedAnswerException) {
            printError("The server's answer is not one of a Herberge server: " + failure.getMessage() + ".");
        } else if (failure instanceof UncheckedIOException file) {
            printError(file.getMessage() + ": " + reason(file));
        } else {
            printError("This is a fault of the terminal itself: " + failure);
        }
        if (!terminal.env().getOrDefault("HERBERGE_DEBUG", "").isEmpty()) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            terminal.printError(trace.toString());
        }
        return ExitCode.INTERNAL;
    }

    private static String reason(UncheckedIOException failure) {
        IOException cause = failure.getCause();
        return cause == null ? "unknown reason" : String.valueOf(cause.getMessage());
    }

    private void printError(String sentence) {
        terminal.printError("herberge: " + sentence + "\n");
    }
}
