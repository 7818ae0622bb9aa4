package herberge.cli.help;

import herberge.cli.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Writes the man page herberge(1) from the definitions of the commands, in their language. */
public final class ManPage {

    /** Tells which encoding the page has, whatever the locale is. */
    private static final String CODING = ".\\\" -*- coding: UTF-8 -*-\n";

    private final StringBuilder roff = new StringBuilder();
    private final CommandLine root;
    private final String version;
    private final Texts texts;

    public ManPage(CommandLine root, String version, Texts texts) {
        this.root = HelpTexts.translate(root, texts);
        this.version = version;
        this.texts = texts;
    }

    public String text() {
        CommandSpec spec = root.getCommandSpec();
        String[] description = spec.usageMessage().description();
        roff.append(CODING)
                .append(".TH HERBERGE 1 \"\" \"")
                .append(escaped(version))
                .append("\" \"Herberge\"\n");
        section("man.name");
        line("herberge - " + description[0].substring(0, 1).toLowerCase(Locale.ROOT) + description[0].substring(1));
        section("man.synopsis");
        line("herberge [" + texts.of("man.options") + "] " + texts.of("man.command") + " ...");
        section("man.description");
        line(texts.of("man.chart"));
        section("man.options");
        spec.options().stream().filter(option -> !option.hidden()).forEach(this::option);
        section("man.commands");
        commands("herberge", root.getSubcommands());
        section("man.notes");
        verbatim(List.of(spec.usageMessage().footer()));
        return roff.toString();
    }

    private void commands(String parent, Map<String, CommandLine> commands) {
        commands.forEach((name, command) -> {
            CommandSpec spec = command.getCommandSpec();
            if (!spec.usageMessage().hidden()) {
                roff.append(".SS ")
                        .append(escaped(synopsis(parent + " " + name, spec)))
                        .append('\n');
                List.of(spec.usageMessage().description()).forEach(this::line);
                spec.positionalParameters().forEach(this::parameter);
                spec.options().stream()
                        .filter(option -> !option.hidden() && !option.inherited())
                        .forEach(this::option);
                verbatim(List.of(spec.usageMessage().footer()));
                commands(parent + " " + name, command.getSubcommands());
            }
        });
    }

    private static String synopsis(String name, CommandSpec spec) {
        StringBuilder synopsis = new StringBuilder(name);
        spec.positionalParameters().forEach(parameter -> {
            boolean optional = parameter.arity().min() == 0;
            synopsis.append(optional ? " [" : " ")
                    .append(parameter.paramLabel())
                    .append(optional ? "]" : "");
        });
        return synopsis.toString();
    }

    private void option(OptionSpec option) {
        String value = option.arity().max() > 0 ? " " + option.paramLabel() : "";
        entry(String.join(", ", option.names()) + value, option);
    }

    private void parameter(ArgSpec parameter) {
        entry(parameter.paramLabel(), parameter);
    }

    private void entry(String term, ArgSpec spec) {
        roff.append(".TP\n.B ").append(escaped(term)).append('\n');
        if (spec.description().length == 0) {
            roff.append("\\&\n");
        }
        List.of(spec.description()).forEach(this::line);
    }

    private void section(String title) {
        roff.append(".SH ").append(texts.of(title)).append('\n');
    }

    private void verbatim(List<String> lines) {
        if (!lines.isEmpty()) {
            roff.append(".PP\n.nf\n");
            lines.stream().dropWhile(String::isEmpty).forEach(this::line);
            roff.append(".fi\n");
        }
    }

    private void line(String text) {
        roff.append(escaped(text)).append('\n');
    }

    /** A text that roff does not take for a request: no backslash, and no dot or quote that begins the line. */
    static String escaped(String text) {
        String escaped = text.replace("\\", "\\e").replace("-", "\\-");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }
}
