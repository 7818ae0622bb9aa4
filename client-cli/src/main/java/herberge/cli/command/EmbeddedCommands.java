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
 * Their questions are asked there too.
 */
final class EmbeddedCommands implements Shell {

    /** Commands that need the keyboard, do not end, end the login of the chart, or print scripts. */
    private static final Set<String> NOT_HERE =
            Set.of("login", "logout", "passwd", "password", "watch", "completion", "complete", "man");

    /** Asks the user of the chart, after what the command has printed so far. */
    private record ChartPrompt(ByteArrayOutputStream printed, Questions questions) implements Prompt {

        @Override
        public String askLine(String question) {
            return questions
                    .ask(take(printed), question.strip())
                    .orElseThrow(() -> new UsageException("input.nothing"));
        }

        /** Only commands that are not run here ask for passwords: the chart would show what is typed. */
        @Override
        public String askSecret(String question) {
            throw new UsageException("palette.notHere", question.strip());
        }
    }

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
    public List<String> run(List<String> words, int width, Questions questions) {
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
        Terminal terminal = new Terminal(
                env, InputStream.nullInputStream(), stream, stream, new ChartPrompt(printed, questions), false);
        GlobalOptions options = outer.desk().embedded();
        CommandContext context = new CommandContext(terminal, options, new InterruptHandler());
        String[] args = words.toArray(String[]::new);
        Commands.executable(context, options, args).execute(args);
        stream.flush();
        return take(printed);
    }

    private static List<String> take(ByteArrayOutputStream printed) {
        List<String> lines = printed.toString(StandardCharsets.UTF_8).lines().toList();
        printed.reset();
        return lines;
    }
}
