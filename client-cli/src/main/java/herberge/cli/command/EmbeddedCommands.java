package herberge.cli.command;

import herberge.cli.help.HelpTexts;
import herberge.cli.input.UsageException;
import herberge.cli.live.Shell;
import herberge.cli.output.Prompt;
import herberge.cli.output.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;

/**
 * Runs commands inside of the live chart, with its server and language. Their output is returned instead of printed.
 * They ask nothing: a question counts as unanswered, so the command ends and says so.
 */
final class EmbeddedCommands implements Shell {

    /** Commands that need the keyboard, do not end, end the login of the chart, or print scripts. */
    private static final Set<String> NOT_HERE =
            Set.of("login", "logout", "passwd", "password", "watch", "completion", "complete", "man");

    private static final Prompt UNANSWERED = new Prompt() {
        @Override
        public String askLine(String question) {
            throw new UsageException("palette.question", question.strip());
        }

        @Override
        public String askSecret(String question) {
            return askLine(question);
        }
    };

    private final CommandContext outer;

    EmbeddedCommands(CommandContext outer) {
        this.outer = outer;
    }

    @Override
    public List<Listed> commands() {
        CommandLine root =
                HelpTexts.translate(Commands.of(outer, new GlobalOptions(), new String[] {""}), outer.texts());
        List<Listed> all = new ArrayList<>();
        root.getSubcommands().forEach((name, command) -> {
            if (!NOT_HERE.contains(name)) {
                list(name, command, all);
            }
        });
        return all;
    }

    private static void list(String name, CommandLine command, List<Listed> all) {
        CommandLine.Model.UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        if (!usage.hidden()) {
            all.add(new Listed(name, String.join(" ", usage.description())));
            command.getSubcommands().forEach((word, below) -> list(name + " " + word, below, all));
        }
    }

    @Override
    public List<String> run(List<String> words, int width) {
        if (words.isEmpty()) {
            return List.of();
        }
        if (NOT_HERE.contains(words.get(0))) {
            return List.of(outer.text("palette.notHere", words.get(0)));
        }
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(printed, false, StandardCharsets.UTF_8);
        Map<String, String> env = new HashMap<>(outer.terminal().env());
        env.put("COLUMNS", Integer.toString(width));
        env.put("NO_COLOR", "1");
        Terminal terminal = new Terminal(env, InputStream.nullInputStream(), stream, stream, UNANSWERED, false);
        GlobalOptions options = outer.desk().embedded();
        CommandContext context = new CommandContext(terminal, options, new InterruptHandler());
        String[] args = words.toArray(String[]::new);
        Commands.executable(context, options, args).execute(args);
        stream.flush();
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
